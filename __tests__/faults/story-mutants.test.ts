// The judge of stories finds errors: runs whose decisions, cancellation or end of the job are broken on purpose are caught soon.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { campaign } from './campaign.ts';
import type { Mutant } from './played.ts';
import { storiesOf } from './story/arbitraries.ts';
import {
  accusing,
  anyCommitExcuses,
  blindToNewerCommits,
  deafToCancellation,
  deployingPost,
  everyRunDecides,
  idlePush,
  overwrittenEdits,
  rewritingPost,
  stepBackExcused,
  trustingPost,
  unsureOfCommits,
} from './story/mutants.ts';

/** The most stories until a broken run must be caught: as many as a campaign of 3,000 schedules has. */
const SOON = 1000;

const MUTANTS: readonly (readonly [what: string, mutant: Mutant, wrong: RegExp])[] = [
  ['that goes on after it was cancelled', deafToCancellation, /begun after the run was cancelled/u],
  ['whose end of the job deploys what was never begun', deployingPost, /the end of the job begins a write/u],
  ['whose end of the job writes once more', rewritingPost, /the end of the job begins a write|in-sync, and the run has written/u],
  ["whose end of the job uses another step's credentials", trustingPost, /without its step's credentials/u],
  ['that deploys over every edit', overwrittenEdits, /overwrites an edit|new to git/u],
  // Without its records, such a run accuses people, too.
  ['that takes any old version for the last', anyCommitExcuses, /overwrites an edit|called edited outside git/u],
  ["that takes a person's step back for its own", stepBackExcused, /overwrites (?:an edit|someone's change)/u],
  ['that never asks for newer commits', blindToNewerCommits, /from a newer commit/u],
  ['that takes each run for a decision', everyRunDecides, /from a newer commit/u],
  ['that deploys no push', idlePush, /was never deployed as its file asks/u],
  ['that takes every base for deployed', accusing, /called edited outside git/u],
  ['that never knows which commit is newer', unsureOfCommits, /git and GitHub can tell so/u],
];

for (const [what, mutant, wrong] of MUTANTS) {
  test(`a run ${what} is caught`, async () => {
    const { failure } = await campaign({ schedules: storiesOf('definition'), seed: 1, runs: SOON, mutant, shrinks: false });
    assert.ok(failure, 'it was not caught');
    assert.match(failure.violations.join('\n'), wrong);
  });
}
