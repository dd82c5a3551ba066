// A short fault campaign. `npm run test:faults` plays any number of schedules.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { architectSchedules, definitionSchedules } from './arbitraries.ts';
import { campaign } from './campaign.ts';
import { draws } from '../support/draws.ts';
import { describeFailure } from './describe.ts';

const RUNS = draws(300);

for (const [api, schedules] of [
  ['flow-definition', definitionSchedules],
  ["Architect's", architectSchedules],
] as const) {
  test(`whatever happens to a run on ${api} API, nothing is lost and the report is true`, async () => {
    const { failure, runs } = await campaign({ schedules, seed: 20_261_122, runs: RUNS });
    assert.equal(failure, undefined, failure && describeFailure(failure));
    assert.equal(runs, RUNS);
  });
}
