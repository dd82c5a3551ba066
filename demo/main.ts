/*
 * A tour of the action: it runs `dist/index.js` itself, as GitHub's runner does. The org is the simulator of Genesys Cloud, GitHub's API
 * is a local one, and the git repository is temporary. The tour runs twice with the same menu files: once for each API that flows can
 * use. Nothing leaves the machine.
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
