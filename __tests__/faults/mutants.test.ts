// The campaign can fail: runs that are broken on purpose are caught, and soon.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { architectSchedules, definitionSchedules } from './arbitraries.ts';
import { campaign } from './campaign.ts';
import {
  believedSuccess,
  blindToOthers,
  ignoredConflict,
  noneTakenBack,
  reportBeforeCompare,
  retryWithoutANewPlan,
  rollbackByResemblance,
  rollbackOverAnybody,
  rollbackUnderAStaleVersion,
  secondJob,
  takenBackInAnyOrder,
  toldSecrets,
} from './mutants.ts';
import type { Mutant } from './play.ts';
import type { Api } from './schedule.ts';

/** The most schedules that it may take. */
const SOON = 1000;

const MUTANTS: readonly (readonly [what: string, mutant: Mutant, apis: readonly Api[], wrong: RegExp])[] = [
  ['that rolls back over whatever is live', rollbackOverAnybody, ['definition'], /overwrites|takes it from|nor that/u],
  ['that rolls back under a stale version', rollbackUnderAStaleVersion, ['definition'], /nothing stood in the way/u],
  ['that tries again without a new plan', retryWithoutANewPlan, ['definition', 'architect'], /overwrites|takes it from|older than/u],
  ['that reports before it has compared', reportBeforeCompare, ['definition', 'architect'], /deployed/u],
  ['that believes a success', believedSuccess, ['definition'], /deployed/u],
  [
    'that takes back what resembles its own write',
    rollbackByResemblance,
    ['definition'],
    /nor that|overwrites|takes it from|has not the menus|written nothing/u,
  ],
  ['that tells the secrets in what others say', toldSecrets, ['definition', 'architect'], /a secret is told/u],
  ['that leaves the others deployed when one fails', noneTakenBack, ['definition', 'architect'], /is left deployed/u],
  [
    'that takes its flows back in any order',
    takenBackInAnyOrder,
    ['definition', 'architect'],
    /another order than the last first|still land|takes it from|nor that/u,
  ],
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
