// The campaign can fail: runs that are broken on purpose are caught, and soon.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { architectSchedules, definitionSchedules } from './arbitraries.ts';
import { campaign } from './campaign.ts';
import {
  blindToOthers,
  ignoredConflict,
  reportBeforeCompare,
  retryWithoutANewPlan,
  rollbackOverAnybody,
  rollbackUnderAStaleVersion,
  secondJob,
} from './mutants.ts';
import type { Mutant } from './play.ts';
import type { Api } from './schedule.ts';

/** The most schedules that it may take. */
const SOON = 1000;

const MUTANTS: readonly (readonly [what: string, mutant: Mutant, apis: readonly Api[], wrong: RegExp])[] = [
  ['that rolls back over whatever is live', rollbackOverAnybody, ['definition'], /overwrites|takes it from|nor that/u],
  ['that rolls back under a stale version', rollbackUnderAStaleVersion, ['definition'], /nothing stood in the way/u],
  ['that tries again without a new plan', retryWithoutANewPlan, ['definition', 'architect'], /overwrites|takes it from/u],
  ['that reports before it has compared', reportBeforeCompare, ['definition', 'architect'], /deployed/u],
  ['that ignores a conflict', ignoredConflict, ['definition', 'architect'], /deployed/u],
  ['that begins a second job after a lost upload', secondJob, ['architect'], /while an earlier one could still land/u],
  ['that publishes over locks and drafts', blindToOthers, ['architect'], /in the way|published over/u],
];

for (const [what, mutant, apis, wrong] of MUTANTS) {
  for (const api of apis) {
    test(`a run ${what} is caught (${api} API)`, async () => {
      const schedules = api === 'definition' ? definitionSchedules : architectSchedules;
      const { failure } = await campaign({ schedules, seed: 1, runs: SOON, mutant, shrinks: false });
      assert.ok(failure, 'it was not caught');
      assert.match(failure.wrongs.join('\n'), wrong);
    });
  }
}
