// What runs cost, by counts: they are the same on every machine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Composer } from 'yaml';
import { oneJob } from '../../bench/flows.ts';
import { manyJobs } from '../../bench/jobs.ts';

const UNLIMITED = { requestsPerMinute: 10_000 };

test('plan, check and report of a flow share what was read: each of its texts is parsed once', async (t) => {
  const flows = 8;
  const compose = t.mock.method(Composer.prototype, 'compose');
  await oneJob('architect', flows, UNLIMITED);
  // The simulator parses, too, but keeps no tokens.
  const own = compose.mock.calls.filter(({ this: composer }) => (composer as Parsing).options.keepSourceTokens === true);
  assert.equal(own.length, 3 * flows, 'as it was, as it is to be, and as it came back');
});

interface Parsing {
  readonly options: { readonly keepSourceTokens?: boolean };
}

test('a flow costs three requests on the flow-definition API and twelve on Architect, on top of what a run asks once', async () => {
  for (const [api, once, each] of [
    ['definition', 1, 3],
    ['architect', 2, 12],
  ] as const)
    for (const flows of [1, 10]) assert.equal((await oneJob(api, flows, UNLIMITED)).requests, once + each * flows, api);
});

test('flows wait for nothing but their round trips: plans and deploys of 40 flows are close to the bound', async () => {
  const { ms, requests } = await oneJob('definition', 40, UNLIMITED);
  assert.ok(ms <= 1.1 * ((requests * 50) / 4), `${ms} ms for ${requests} requests`);
});

test('a job uses up the limit of a minute, and is never refused', async () => {
  const { ms, requests, refused } = await oneJob('definition', 240, { requestsPerMinute: 300 });
  assert.deepEqual([requests, refused], [721, 0]);
  assert.ok(ms < 1.05 * 120_000, `${ms} ms`);
});

test('sixteen jobs share the limit of an org: few requests are refused, and no job waits for long', async () => {
  const { ms, requests, refused, ends, bound } = await manyJobs(16, 480);
  assert.ok(refused < 0.04 * requests, `${refused} of ${requests} are refused`);
  assert.ok(ms < 1.15 * bound, `${ms} ms, and the bound is ${bound}`);
  assert.ok(Math.max(...ends) < 1.5 * (ends.reduce((sum, end) => sum + end, 0) / ends.length));
});
