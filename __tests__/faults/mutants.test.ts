// The campaign finds errors: runs that are broken on purpose are caught soon.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { architectSchedules, definitionSchedules } from './arbitraries.ts';
import { campaign } from './campaign.ts';
import {
  believedSuccess,
  blindToOthers,
  ignoredConflict,
  lostDigits,
  othersLeftDeployed,
  reportBeforeCompare,
  retryWithoutANewPlan,
  rollbackByResemblance,
  rollbackOverAnything,
  rollbackUnderAStaleVersion,
  secondJob,
  rolledBackInAnyOrder,
  leakedSecrets,
} from './mutants.ts';
import type { Mutant } from './played.ts';
import type { Api } from './schedule.ts';

/** The most schedules until a broken run must be caught. */
const SOON = 1000;

const MUTANTS: readonly (readonly [what: string, mutant: Mutant, apis: readonly Api[], wrong: RegExp])[] = [
  ['that rolls back over whatever is live', rollbackOverAnything, ['definition'], /overwrites|takes it from|nor that/u],
  ['that rolls back under a stale version', rollbackUnderAStaleVersion, ['definition'], /nothing stood in the way/u],
  ['that tries again without a new plan', retryWithoutANewPlan, ['definition', 'architect'], /overwrites|takes it from|older than/u],
  ['that reports before it has compared', reportBeforeCompare, ['definition', 'architect'], /deployed/u],
  ['that believes a success', believedSuccess, ['definition'], /deployed/u],
  [
    'that rolls back what resembles its own write',
    rollbackByResemblance,
    ['definition'],
    /nor that|overwrites|takes it from|has not the menus|written nothing/u,
  ],
  ['that shows the secrets in texts from outside', leakedSecrets, ['definition', 'architect'], /a secret is shown/u],
  ['that leaves the others deployed when one fails', othersLeftDeployed, ['definition', 'architect'], /is left deployed/u],
  [
    'that rolls its flows back in any order',
    rolledBackInAnyOrder,
    ['definition', 'architect'],
    /not rolled back in reverse order|still land|takes it from|nor that/u,
  ],
  ['that ignores a conflict', ignoredConflict, ['definition', 'architect'], /deployed/u],
  ['that loses digits of numbers', lostDigits, ['definition'], /what no file speaks of|nor that/u],
  ['that begins a second job after a lost upload', secondJob, ['architect'], /while an earlier one could still land/u],
  ['that publishes over locks and drafts', blindToOthers, ['architect'], /in the way|published over/u],
];

for (const [what, mutant, apis, wrong] of MUTANTS) {
  for (const api of apis) {
    test(`a run ${what} is caught (${api} API)`, async () => {
      const schedules = api === 'definition' ? definitionSchedules : architectSchedules;
      const { failure } = await campaign({ schedules, seed: 1, runs: SOON, mutant, shrinks: false });
      assert.ok(failure, 'it was not caught');
      assert.match(failure.violations.join('\n'), wrong);
    });
  }
}
