/**
 * A tour of the action, with `dist/index.js` itself, run as GitHub's runner runs it: against the simulator of Genesys Cloud and a
 * local GitHub API, in a temporary git repository. The tour runs twice with the same menu files: on an org with the flow-definition
 * API, and on one with the API that Genesys Cloud publishes. Nothing leaves the machine.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headline } from './show.ts';
import { playTour } from './tour.ts';
import { architectWorld, definitionWorld } from './worlds.ts';

const started = performance.now();
const summaries: string[] = [];
for (const world of [definitionWorld, architectWorld])
  summaries.push(...(await playTour(world, mkdtempSync(join(tmpdir(), `genesys-ivr-demo-${world.api}-`)))));
headline(`The end, after ${((performance.now() - started) / 1000).toFixed(1)} s. The job summaries are here:`);
for (const path of summaries) console.log(`  ${path}`);
