import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FaultEffect } from '../../simulator/genesys/faults.ts';
import { Scene, WORDS, architect, type RequestKind } from '../support/scene.ts';

const { BOTH, CHANGED, DEPLOY, DESIRED, JOB, LAST_LOOK, LOOK, PLAN, READ, TOKEN, UNTOUCHED, VERIFY } = architect;

// What the network, a proxy or the API itself do to the requests of a deploy.

/** All requests of a deploy that go to the API, in order: which of its kind each is. */
const API_REQUESTS: readonly (readonly [kind: RequestKind, nth: number])[] = [
  ['flow', 1],
  ['beginExport', 1],
  ['askExport', 1],
  ['queues', 1],
  ['flow', LAST_LOOK],
  ['register', 1],
  ['askJob', 1],
  ['flow', VERIFY],
  ['beginExport', 2],
  ['askExport', 2],
];

interface Passing {
  readonly name: string;
  readonly effect: (scene: Scene) => FaultEffect;
  /** Whether the login is struck, too: to whoever answers with something else than a token, the secret is not sent again. */
  readonly login: boolean;
  /** What the log has for a request that was struck. */
  readonly status: number | null;
}

const PASSING: readonly Passing[] = [
  { name: '503', effect: () => ({ status: 503 }), login: true, status: 503 },
  { name: '504 although it was handled', effect: () => ({ status: 504, afterApplying: true }), login: true, status: 504 },
  { name: '429 with Retry-After', effect: () => ({ status: 429, headers: { 'retry-after': '1' } }), login: true, status: 429 },
  { name: 'a reset before it was handled', effect: () => ({ reset: 'before' }), login: true, status: null },
  { name: 'a reset after it was handled', effect: () => ({ reset: 'after' }), login: true, status: null },
  { name: 'an empty body', effect: () => ({ empty: true }), login: false, status: 200 },
  { name: 'an HTML page', effect: () => ({ html: true, afterApplying: true }), login: false, status: 200 },
  { name: 'half of its JSON', effect: () => ({ halfBody: true }), login: false, status: 200 },
  { name: 'a cut connection', effect: () => ({ truncate: true }), login: false, status: 200 },
];

/** The text is handed over once, and no job is registered from the moment that it may have arrived. */
function expectOneUpload(scene: Scene): void {
  const all = scene.calls;
  const upload = all.findIndex((call) => call.startsWith('PUT '));
  assert.equal(all.filter((call) => call.startsWith('PUT ')).length, 1);
  assert.ok(!all.slice(upload).some((call) => call.startsWith('POST /api/v2/flows/jobs ')));
}

describe('every request of a deploy is sent again once, and the flow is deployed by one job', { concurrency: 3 }, () => {
  for (const { name, effect, login, status } of PASSING) {
    test(`when each is answered with ${name}`, async () => {
      await using scene = await Scene.open({ api: 'architect' });
      // Each has been sent twice when the next one of its kind comes.
      const struck = API_REQUESTS.map(([kind, nth]) => scene.strike(kind, 2 * nth - 1, effect(scene)));
      if (login) struck.push(scene.strike('login', 1, effect(scene)));
      const run = await scene.deploy();
      run.expect(CHANGED);
      assert.deepEqual(
        struck.map(({ drawn }) => drawn),
        struck.map(() => 1),
      );
      const plain = (call: string): boolean => call.includes('/presigned/') || (call.includes('/oauth/') && !login);
      const expected = DEPLOY.flatMap((call) => (plain(call) ? [call] : [ended(call, status), call]));
      assert.deepEqual(scene.everyCall, status === 429 ? withSecondLook(expected) : expected);
      // Whether the publish job has ended is asked again and again anyway: that is no retry.
      assert.equal(run.report.api_calls.retried, struck.length - 1);
      expectOneUpload(scene);
    });
  }

  test('when the token expires before each', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const struck = API_REQUESTS.map(([kind, nth]) => scene.strike(kind, 2 * nth - 1, { before: () => scene.cloud.expireTokens() }));
    const run = await scene.deploy();
    run.expect(CHANGED);
    assert.ok(struck.every(({ drawn }) => drawn === 1));
    assert.deepEqual(
      scene.everyCall,
      DEPLOY.flatMap((call) => (call.includes('/presigned/') || call.includes('/oauth/') ? [call] : [ended(call, 401), TOKEN, call])),
    );
    expectOneUpload(scene);
  });
});

/** A registration that had to wait is followed by another look: it takes the place of the one that the fault would have struck. */
function withSecondLook(all: readonly string[]): string[] {
  const look = LOOK;
  const upload = all.findIndex((call) => call.startsWith('PUT '));
  const after = all.slice(upload);
  return [...all.slice(0, upload), ended(look, 429), look, ...after.toSpliced(after.indexOf(ended(look, 429)), 1)];
}

/** The same call with another status. */
function ended(call: string, status: number | null): string {
  return call.replace(/ 200$/u, ` ${status}`);
}

/** So often is a request sent before its failure is believed. */
const FOUR_TIMES = 4;
const fourTimes = (call: string): string[] => Array.from({ length: FOUR_TIMES }, () => call);

interface Lasting {
  readonly name: string;
  readonly request: readonly [RequestKind, number];
  readonly calls: readonly string[];
}

const BEFORE_UPLOAD: readonly Lasting[] = [
  { name: 'the last look', request: ['flow', LAST_LOOK], calls: [...PLAN, ...fourTimes('GET /api/v2/flows/{main} 503')] },
  { name: 'the registration of the job', request: ['register', 1], calls: [...PLAN, LOOK, ...fourTimes('POST /api/v2/flows/jobs 503')] },
];

describe('an API that stays in trouble', { concurrency: 3 }, () => {
  for (const { name, request, calls: expected } of BEFORE_UPLOAD) {
    test(`at ${name}: failed, and the flow is as it was found`, async () => {
      await using scene = await Scene.open({ api: 'architect' });
      scene.strike(...request, { status: 503, times: Infinity });
      const run = await scene.deploy();
      run.expect({ ...UNTOUCHED, code: 'service.unavailable', calls: expected });
      assert.equal(run.flow().error?.status, 503);
    });
  }

  test('when the flow is read after the job: what is live is not claimed, and all that is needed is in the report', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.strike('flow', VERIFY, { status: 503, times: Infinity });
    const run = await scene.deploy();
    run.expect({
      status: 'rollback-failed',
      versions: ['13.0', null],
      attempts: 1,
      code: 'service.unavailable',
      calls: [...PLAN, LOOK, ...JOB, ...fourTimes('GET /api/v2/flows/{main} 503'), ...fourTimes('GET /api/v2/flows/{main} 503')],
      published: CHANGED.published,
      live: DESIRED,
    });
    assert.match(run.message, WORDS.notKnown);
    run.expectRecovery(BOTH);
  });

  test('when the flow is exported once more after the job: what is live is not claimed', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.strike('beginExport', 2, { status: 503, times: Infinity });
    const run = await scene.deploy();
    run.expect({
      status: 'rollback-failed',
      versions: ['13.0', null],
      attempts: 1,
      code: 'service.unavailable',
      published: CHANGED.published,
      live: DESIRED,
    });
    run.expectRecovery(BOTH);
    expectOneUpload(scene);
  });

  test('for a while after the job: the flow is read once more, and it is deployed', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.strike('flow', VERIFY, { status: 503, times: FOUR_TIMES });
    const run = await scene.deploy();
    run.expect({ ...CHANGED, calls: [...PLAN, LOOK, ...JOB, ...fourTimes('GET /api/v2/flows/{main} 503'), ...READ] });
  });

  test('that does not know the job any more: no other is registered, and what is live decides', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.strike('askJob', 1, { status: 404, times: Infinity });
    const run = await scene.deploy();
    run.expect({ ...CHANGED, calls: [...PLAN, LOOK, ...JOB.slice(0, 2), 'GET /api/v2/flows/jobs/{id} 404', ...READ] });
    assert.equal(scene.everyCall.filter((call) => call.endsWith(' 404')).length, 5);
    expectOneUpload(scene);
  });
});
