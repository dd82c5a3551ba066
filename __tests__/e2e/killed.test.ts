// A step that is killed at any of its requests, whether that one still arrives or not: the end of the job settles what it left open.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FLOWS, Scene, architect, definition, type End, type EndedRun } from '../support/scene.ts';

const { CHANGE, READ, THREE, TOKEN } = definition;

const INPUTS = { 'timeout-seconds': '1', concurrency: '1' };

/** At the n-th request: it still arrives, or it never does. */
const WAYS = [
  { words: 'still arrives', effect: {} },
  { words: 'never arrives', effect: { reset: 'before' as const } },
];

function killAt(nth: number, effect: NonNullable<End['effect']>): End {
  return { at: { skip: nth - 1 }, effect, how: 'kill' };
}

function assertKilled({ step, post }: EndedRun): void {
  assert.equal(step.signal, 'SIGKILL');
  assert.deepEqual([post.signal, post.stderr], [null, '']);
  // What a state holds is handed on in the environment, which has room for 128 KiB a variable.
  for (const value of Object.values(step.state)) assert.ok(value.length < 4096, value);
}

describe('a killed step', { concurrency: 2 }, () => {
  for (let nth = 1; nth <= 4; nth += 1) {
    for (const { words, effect } of WAYS) {
      test(`flow-definition API: request ${nth} of 4 ${words}`, async () => {
        await using scene = await Scene.open();
        const before = scene.live();
        const ended = await scene.runUntil(CHANGE, killAt(nth, effect), { inputs: INPUTS });
        assertKilled(ended);
        const { post, callsOfPost } = ended;
        const { outputs } = post;
        const error = post.report.error;
        if (nth < 4) {
          assert.deepEqual(callsOfPost, [], 'nothing was begun, so nobody is asked');
          assert.deepEqual([error?.code, outputs['outcome'], post.exitCode], ['run.ended', 'failure', 1]);
          assert.match(error?.message ?? '', /It wrote nothing/u);
          assert.deepEqual(scene.published(), []);
        } else if (effect.reset === undefined) {
          assert.deepEqual(scene.published(), ['15 ivr-client']);
          assert.deepEqual([ended.post.statuses, outputs['outcome'], post.exitCode], [['deployed'], 'success', 0]);
          assert.deepEqual(callsOfPost, [TOKEN, READ]);
        } else {
          assert.deepEqual(scene.published(), []);
          assert.deepEqual(scene.live(), before);
          assert.deepEqual([ended.post.statuses, outputs['outcome'], post.exitCode], [['failed'], 'failure', 1]);
          assert.equal(post.report.flows[0]?.error?.code, 'run.ended');
        }
      });
    }
  }

  test('a write that lands only after the step was killed is waited for', async () => {
    await using scene = await Scene.open();
    const ended = await scene.runUntil(CHANGE, { at: { method: 'PATCH' }, effect: { delayMs: 0 }, how: 'kill' }, { inputs: INPUTS });
    assert.deepEqual(ended.post.statuses, ['deployed']);
  });

  test('someone has changed the same menu since: theirs stays, and a person is called', async () => {
    await using scene = await Scene.open();
    const ended = await scene.runUntil(CHANGE, killAt(4, {}), {
      inputs: INPUTS,
      between: () => {
        scene.cloud.edit(FLOWS.main.id, 'ann', ({ nodes }) => {
          const [option] = nodes['collect_ivr_main']?.menu?.options ?? [];
          if (option !== undefined) option['prompt'] = 'Ann was here';
        });
      },
    });
    assert.deepEqual([ended.post.statuses, ended.post.exitCode], [['rollback-failed'], 1]);
    assert.deepEqual(scene.published(), ['15 ivr-client', '16 ann']);
  });

  for (let nth = 1; nth <= 10; nth += 1) {
    for (const { words, effect } of WAYS) {
      test(`all or none, three flows: request ${nth} of 10 ${words}`, async () => {
        await using scene = await Scene.open();
        const ids = [FLOWS.main.id, FLOWS.closed.id, FLOWS.eu.id];
        const before = ids.map((id) => scene.cloud.flow(id).definition);
        const ended = await scene.runUntil(THREE, killAt(nth, effect), { inputs: { ...INPUTS, 'on-failure': 'rollback-all' } });
        assertKilled(ended);
        const isWhole = nth === 10 && effect.reset === undefined;
        const now = ids.map((id) => scene.cloud.flow(id).definition);
        if (isWhole) {
          assert.deepEqual(ended.post.statuses, ['deployed', 'deployed', 'deployed']);
          assert.equal(ended.post.exitCode, 0);
        } else {
          assert.deepEqual(now, before, 'all or none: callers hear what they heard before');
          assert.equal(ended.post.exitCode, 1);
          assert.equal(ended.post.outputs['outcome'], 'failure');
          for (const [index, status] of ended.post.statuses.entries()) {
            const writes = scene.published(ids[index]);
            assert.equal(writes.length, status === 'rolled-back' ? 2 : 0, `${status}: ${writes.join(', ')}`);
          }
        }
      });
    }
  }
});

describe("a killed step on Architect's API", { concurrency: 2 }, () => {
  const inputs = { 'timeout-seconds': '1', concurrency: '1' };
  /** Token, look, export (register, ask, load), queues, look, job, text, job's state, look, export. */
  const LAST = 14;

  for (let nth = 1; nth <= LAST; nth += 1) {
    for (const { words, effect } of WAYS) {
      test(`request ${nth} ${words}`, async () => {
        await using scene = await Scene.open({ api: 'architect' });
        const before = scene.live();
        const ended = await scene.runUntil(architect.CHANGE, killAt(nth, effect), { inputs });
        assert.equal(ended.step.signal, 'SIGKILL');
        const { post } = ended;
        const published = scene.published();
        const requests = scene.cloud.requests.filter(({ path }) => path === '/api/v2/flows/jobs').length;
        assert.ok(requests <= 1, 'no second job');
        if (published.length === 0) {
          assert.equal(scene.live(), before);
          assert.equal(post.exitCode, 1);
          assert.equal(post.outputs['outcome'], 'failure');
          const status = post.report.flows[0]?.status;
          assert.ok(status === undefined || status === 'failed', status);
        } else {
          assert.deepEqual(published, ['14.0 ivr-client']);
          assert.deepEqual([ended.post.statuses, post.exitCode, post.outputs['outcome']], [['deployed'], 0, 'success']);
        }
      });
    }
  }

  test('all or none: what was published before the step was killed is rolled back', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const before = [scene.live(), scene.live('eu')];
    const files = {
      'ivr/1.yml': architect.CHANGE['ivr/main.yml'],
      'ivr/2.yml': architect.menu('eu', { 2: { target: '{ queue: Support EU VIP }' } }),
    };
    const ended = await scene.runUntil(
      files,
      { at: { method: 'POST', path: '/api/v2/flows/jobs', skip: 1 }, how: 'kill' },
      { inputs: { ...inputs, 'on-failure': 'rollback-all' } },
    );
    assert.deepEqual([scene.live(), scene.live('eu')], before);
    assert.deepEqual(ended.post.statuses, ['rolled-back', 'failed']);
    assert.deepEqual([scene.published(), scene.published('eu')], [['14.0 ivr-client', '15.0 ivr-client'], []]);
  });
});
