// A step that is killed at any of its requests, whether that one still arrives or not: the end of the job settles what it left open.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { liveYaml, menu, openStage as openArchitect, publishersOf } from '../support/architect-run.ts';
import { ALL, MAIN, runUntil, type End, type Ended } from '../support/ended.ts';
import type { RunResult } from '../../harness/runner.ts';
import { AFTER_HOURS, CLIENT, EU, MAIN_FLOW_ID, openStage, reportOf, writesOf } from '../support/org-scene.ts';

const INPUTS = { 'client-id': CLIENT.id, 'client-secret': CLIENT.secret, 'timeout-seconds': '1', concurrency: '1' };

/** At the n-th request: it still arrives, or it never does. */
const WAYS = [
  { words: 'still arrives', effect: {} },
  { words: 'never arrives', effect: { reset: 'before' as const } },
];

function killAt(nth: number, effect: NonNullable<End['effect']>): End {
  return { at: { skip: nth - 1 }, effect, how: 'kill' };
}

function statusesOf({ post }: Ended): string[] {
  return reportOf(post).flows.map(({ status }) => status);
}

/** What ended the run as a whole. */
function runErrorOf({ report }: RunResult): { code: string; message: string } | null {
  return (report as unknown as { error: { code: string; message: string } | null } | undefined)?.error ?? null;
}

function assertKilled({ step, post }: Ended): void {
  assert.equal(step.signal, 'SIGKILL');
  assert.deepEqual([post.signal, post.stderr], [null, '']);
  // What a state holds is handed on in the environment, which has room for 128 KiB a variable.
  for (const value of Object.values(step.state)) assert.ok(value.length < 4096, value);
}

describe('a killed step', { concurrency: 2 }, () => {
  for (let nth = 1; nth <= 4; nth += 1) {
    for (const { words, effect } of WAYS) {
      test(`flow-definition API: request ${nth} of 4 ${words}`, async () => {
        await using stage = await openStage();
        const before = stage.cloud.flow(MAIN_FLOW_ID).definition;
        const ended = await runUntil(stage, MAIN, killAt(nth, effect), { inputs: INPUTS });
        assertKilled(ended);
        const { post, callsOfPost } = ended;
        const { outputs } = post;
        const error = runErrorOf(post);
        if (nth < 4) {
          assert.deepEqual(callsOfPost, [], 'nothing was begun, so nobody is asked');
          assert.deepEqual([error?.code, outputs['outcome'], post.exitCode], ['run.ended', 'failure', 1]);
          assert.match(error?.message ?? '', /It had written nothing/u);
          assert.deepEqual(writesOf(stage), []);
        } else if (effect.reset === undefined) {
          assert.deepEqual(writesOf(stage), ['15 ivr-client']);
          assert.deepEqual([statusesOf(ended), outputs['outcome'], post.exitCode], [['deployed'], 'success', 0]);
          assert.deepEqual(callsOfPost, ['POST /oauth/token 200', `GET /api/v2/flows/${MAIN_FLOW_ID} 200`]);
        } else {
          assert.deepEqual(writesOf(stage), []);
          assert.deepEqual(stage.cloud.flow(MAIN_FLOW_ID).definition, before);
          assert.deepEqual([statusesOf(ended), outputs['outcome'], post.exitCode], [['failed'], 'failure', 1]);
          assert.equal(reportOf(post).flows[0]?.error?.code, 'run.ended');
        }
      });
    }
  }

  test('a write that lands only after the step was killed is waited for', async () => {
    await using stage = await openStage();
    const ended = await runUntil(stage, MAIN, { at: { method: 'PATCH' }, effect: { delayMs: 0 }, how: 'kill' }, { inputs: INPUTS });
    assert.deepEqual(statusesOf(ended), ['deployed']);
  });

  test('somebody has changed the same menu since: theirs stays, and a person is called', async () => {
    await using stage = await openStage();
    const ended = await runUntil(stage, MAIN, killAt(4, {}), {
      inputs: INPUTS,
      between: () => {
        stage.cloud.edit(MAIN_FLOW_ID, 'ann', ({ nodes }) => {
          const [option] = nodes['collect_ivr_main']?.menu?.options ?? [];
          if (option !== undefined) option['prompt'] = 'Ann was here';
        });
      },
    });
    assert.deepEqual([statusesOf(ended), ended.post.exitCode], [['rollback-failed'], 1]);
    assert.deepEqual(writesOf(stage), ['15 ivr-client', '16 ann']);
  });

  for (let nth = 1; nth <= 10; nth += 1) {
    for (const { words, effect } of WAYS) {
      test(`all or none, three flows: request ${nth} of 10 ${words}`, async () => {
        await using stage = await openStage();
        const ids = [MAIN_FLOW_ID, AFTER_HOURS, EU];
        const before = ids.map((id) => stage.cloud.flow(id).definition);
        const ended = await runUntil(stage, ALL, killAt(nth, effect), { inputs: { ...INPUTS, 'on-failure': 'rollback-all' } });
        assertKilled(ended);
        const isWhole = nth === 10 && effect.reset === undefined;
        const now = ids.map((id) => stage.cloud.flow(id).definition);
        if (isWhole) {
          assert.deepEqual(statusesOf(ended), ['deployed', 'deployed', 'deployed']);
          assert.equal(ended.post.exitCode, 0);
        } else {
          assert.deepEqual(now, before, 'all or none: callers hear what they heard before');
          assert.equal(ended.post.exitCode, 1);
          assert.equal(ended.post.outputs['outcome'], 'failure');
          for (const [index, status] of statusesOf(ended).entries()) {
            const writes = writesOf(stage, ids[index]);
            assert.equal(writes.length, status === 'rolled-back' ? 2 : 0, `${status}: ${writes.join(', ')}`);
          }
        }
      });
    }
  }
});

describe("a killed step on Architect's API", { concurrency: 2 }, () => {
  const change = { 'ivr/main.yml': menu('main', { 1: { prompt: 'For new orders, press 1' } }) };
  const inputs = { 'timeout-seconds': '1', concurrency: '1' };
  /** Token, look, export (register, ask, load), queues, look, job, text, job's state, look, export. */
  const LAST = 14;

  for (let nth = 1; nth <= LAST; nth += 1) {
    for (const { words, effect } of WAYS) {
      test(`request ${nth} ${words}`, async () => {
        await using stage = await openArchitect();
        const before = liveYaml(stage);
        const ended = await runUntil(stage, change, killAt(nth, effect), { inputs });
        assert.equal(ended.step.signal, 'SIGKILL');
        const { post } = ended;
        const published = publishersOf(stage);
        const requests = stage.cloud.requests.filter(({ path }) => path === '/api/v2/flows/jobs').length;
        assert.ok(requests <= 1, 'no second job');
        if (published.length === 0) {
          assert.equal(liveYaml(stage), before);
          assert.equal(post.exitCode, 1);
          assert.equal(post.outputs['outcome'], 'failure');
          const status = post.report?.flows[0]?.status;
          assert.ok(status === undefined || status === 'failed', status);
        } else {
          assert.deepEqual(published, ['14.0 simulator-client']);
          assert.deepEqual([statusesOf(ended), post.exitCode, post.outputs['outcome']], [['deployed'], 0, 'success']);
        }
      });
    }
  }

  test('all or none: what was published before the step was killed is taken back', async () => {
    await using stage = await openArchitect();
    const before = [liveYaml(stage), liveYaml(stage, 'eu')];
    const files = { 'ivr/1.yml': change['ivr/main.yml'], 'ivr/2.yml': menu('eu', { 2: { target: '{ queue: Support EU VIP }' } }) };
    const ended = await runUntil(
      stage,
      files,
      { at: { method: 'POST', path: '/api/v2/flows/jobs', skip: 1 }, how: 'kill' },
      { inputs: { ...inputs, 'on-failure': 'rollback-all' } },
    );
    assert.deepEqual([liveYaml(stage), liveYaml(stage, 'eu')], before);
    assert.deepEqual(statusesOf(ended), ['rolled-back', 'failed']);
    assert.deepEqual([publishersOf(stage), publishersOf(stage, 'eu')], [['14.0 simulator-client', '15.0 simulator-client'], []]);
  });
});
