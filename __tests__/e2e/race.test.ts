// A round with three real processes at a time on each API. `npm run test:race` plays any number.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { judge } from '../faults/judge.ts';
import { racesOf } from '../faults/race/arbitraries.ts';
import { playRace } from '../faults/race/play.ts';

describe('three processes at a time', () => {
  for (const api of ['definition', 'architect'] as const) {
    test(`lose nothing and say nothing that isn't so on the ${api} API`, async () => {
      const [schedule] = fc.sample(racesOf(api), { seed: 20_261_128, numRuns: 1 });
      assert.ok(schedule !== undefined);
      const played = await playRace(schedule);
      assert.deepEqual(judge(played), [], played.log.join('\n'));
      assert.equal(played.runs?.length, 6);
      // Without its version, no report of a run that has not been ended is true.
      const runs = played.runs.map((run) => ({
        ...run,
        reports: run.reports.map((one) => ({ ...one, status: 'deployed' as const, version_after: 99 })),
      }));
      assert.notDeepEqual(judge({ ...played, runs }), []);
    });
  }
});
