// A workflow that is cancelled sends SIGINT, 7.5 s later SIGTERM, and kills 2.5 s after that.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { liveYaml, menu, openStage as openArchitect, publishersOf } from '../support/architect-run.ts';
import { ALL, MAIN, runUntil, type End, type Ended } from '../support/ended.ts';
import type { RunResult } from '../../harness/runner.ts';
import { AFTER_HOURS, CLIENT, EU, MAIN_FLOW_ID, openStage, reportOf, writesOf } from '../support/org-scene.ts';
import { Stage } from '../../harness/stage.ts';

const INPUTS = { 'client-id': CLIENT.id, 'client-secret': CLIENT.secret, concurrency: '1' };
/** A little later than the signal, so that it comes in the middle of this request. */
const SLOW = { delayMs: 700 };

function cancelAt(at: End['at'], effect: NonNullable<End['effect']> = SLOW): End {
  return { at, effect, how: 'cancel' };
}

function flowsOf(run: RunResult): (string | undefined)[][] {
  return reportOf(run).flows.map(({ status, error }) => (error === undefined || error === null ? [status] : [status, error.code]));
}

/** A step that came to its own end leaves nothing to the end of its job. */
function assertEndedByItself({ step, post, callsOfPost }: Ended): void {
  assert.deepEqual([step.signal, step.stderr, post.stdout, post.stderr, post.exitCode], [null, '', '', '', 0]);
  assert.deepEqual([callsOfPost, post.outputs, post.summary], [[], {}, '']);
  assert.match(step.stdout, /SIGINT: nothing new is begun, what is in flight is brought to its end\./u);
}

describe('a cancelled run', { concurrency: 2 }, () => {
  test('finishes the flow that is being changed, and begins no other', async () => {
    await using stage = await openStage();
    const ended = await runUntil(stage, ALL, cancelAt({ method: 'PATCH' }), { inputs: INPUTS });
    assertEndedByItself(ended);
    const { step } = ended;
    assert.deepEqual(flowsOf(step), [['deployed'], ['skipped', 'run.cancelled'], ['skipped', 'run.cancelled']]);
    assert.deepEqual([step.exitCode, step.outputs['outcome']], [1, 'failure']);
    assert.deepEqual([writesOf(stage), writesOf(stage, AFTER_HOURS), writesOf(stage, EU)], [['15 ivr-client'], [], []]);
    assert.match(step.summary, /IVR deploy — broken off, 1 menu deployed, 2 flows skipped\n/u);
    assert.match(step.summary, /The run was cancelled before it had done everything&#46;/u);
  });

  test('all or none: takes back what was deployed', async () => {
    await using stage = await openStage();
    const before = stage.cloud.flow(MAIN_FLOW_ID).definition;
    const ended = await runUntil(stage, ALL, cancelAt({ method: 'PATCH' }), { inputs: { ...INPUTS, 'on-failure': 'rollback-all' } });
    assertEndedByItself(ended);
    const [main, closed] = reportOf(ended.step).flows;
    assert.deepEqual([main?.status, closed?.status], ['rolled-back', 'skipped']);
    assert.match(main?.error?.message ?? '', /taken back, because the run was cancelled and `on-failure` is rollback-all/u);
    assert.deepEqual(stage.cloud.flow(MAIN_FLOW_ID).definition, before);
    assert.deepEqual(writesOf(stage), ['15 ivr-client', '16 ivr-client']);
  });

  test('while it plans: nothing is written', async () => {
    await using stage = await openStage();
    const ended = await runUntil(stage, ALL, cancelAt({ path: '/api/v2/flows/validate' }), { inputs: INPUTS });
    assertEndedByItself(ended);
    assert.deepEqual(new Set(flowsOf(ended.step).map(String)), new Set(['skipped,run.cancelled']));
    assert.equal(stage.cloud.requests.filter(({ method }) => method === 'PATCH').length, 0);
    assert.equal(ended.step.exitCode, 1);
  });

  test('when everything is done: the result counts', async () => {
    await using stage = await openStage();
    const ended = await runUntil(stage, MAIN, cancelAt({ method: 'PATCH' }), { inputs: INPUTS });
    assertEndedByItself(ended);
    assert.deepEqual([flowsOf(ended.step), ended.step.exitCode, ended.step.outputs['outcome']], [[['deployed']], 0, 'success']);
  });

  test('a try that failed is not followed by another', async () => {
    await using stage = await openStage();
    const theirs: NonNullable<End['effect']> = {
      ...SLOW,
      before: (cloud) => {
        cloud.edit(MAIN_FLOW_ID, 'ann', ({ nodes }) => {
          nodes['by_ann'] = { type: 'say', prompt: 'Hello' };
        });
      },
    };
    const ended = await runUntil(stage, MAIN, cancelAt({ method: 'PATCH' }, theirs), { inputs: INPUTS });
    assertEndedByItself(ended);
    assert.equal(reportOf(ended.step).flows[0]?.status, 'conflict');
    assert.deepEqual(writesOf(stage), ['15 ann']);
  });

  test('a write that does not end in time is left to the end of the job, which completes the report and the comment', async () => {
    await using stage = await Stage.open({ org: { clients: [CLIENT] } });
    const before = await stage.repository.head();
    stage.github.addRun({ head_sha: before });
    await stage.pullRequest(MAIN, { inputs: INPUTS });
    const after = await stage.repository.merge('change-7', { squash: true, message: 'Change the menus' });
    Object.assign(stage.github.pulls[0] ?? {}, { state: 'closed', merged_at: '2026-01-05T09:00:00Z', merge_commit_sha: after });
    const { step, post, callsOfPost } = await runUntil(stage, {}, cancelAt({ method: 'PATCH' }, { delayMs: 60_000 }), {
      inputs: INPUTS,
      merged: before,
      between: () => {
        const [comment] = stage.github.commentsOn(7);
        assert.match(comment?.body ?? '', /not rolled back/iu);
      },
    });
    assert.equal(step.signal, null, 'the runner would have killed it');
    assert.deepEqual([step.exitCode, step.outputs['outcome']], [1, 'failure']);
    assert.deepEqual(flowsOf(step), [['rollback-failed', 'run.cancelled']]);
    assert.match(step.report?.flows[0]?.error?.message ?? '', /What callers hear now is not known\./u);
    assert.deepEqual([flowsOf(post), post.exitCode, post.outputs['outcome']], [[['deployed']], 0, 'success']);
    assert.deepEqual(callsOfPost, ['POST /oauth/token 200', `GET /api/v2/flows/${MAIN_FLOW_ID} 200`]);
    assert.match(post.summary, /1 menu deployed/u);
    const comments = stage.github.commentsOn(7);
    assert.equal(comments.length, 1);
    assert.match(comments[0]?.body ?? '', /IVR deploy — 1 menu deployed/u);
  });

  test('a plan is not commented: it has made room for a newer one', async () => {
    await using stage = await Stage.open({ org: { clients: [CLIENT] } });
    const cancel = new AbortController();
    stage.cloud.faults.add({ path: '/api/v2/flows/validate', ...SLOW, before: () => cancel.abort() });
    const run = await stage.pullRequest(ALL, { inputs: INPUTS, cancel: cancel.signal });
    assert.deepEqual([run.exitCode, run.outputs['outcome']], [1, 'failure']);
    assert.deepEqual(stage.github.commentsOn(7), []);
    assert.match(run.summary, /The run was cancelled/u);
  });

  test("a job that takes longer is left to the end of the workflow's job, which waits for it (Architect's API)", async () => {
    await using stage = await openArchitect();
    stage.cloud.architect.planDeploy({ finishMs: 9000 });
    const files = { 'ivr/main.yml': menu('main', { 1: { prompt: 'For new orders, press 1' } }) };
    const { step, post } = await runUntil(stage, files, cancelAt({ method: 'GET', path: /\/flows\/jobs\// }, { delayMs: 0 }));
    assert.deepEqual([step.signal, flowsOf(step)], [null, [['rollback-failed', 'run.cancelled']]]);
    assert.deepEqual([flowsOf(post), post.exitCode], [[['deployed']], 0]);
    assert.deepEqual(publishersOf(stage), ['14.0 simulator-client']);
    assert.match(liveYaml(stage), /For new orders/u);
    assert.equal(stage.cloud.requests.filter(({ path }) => path === '/api/v2/flows/jobs').length, 1);
  });

  for (let nth = 1; nth <= 14; nth += 1) {
    test(`at request ${nth} (Architect's API): published as a whole or not at all, and the report says which`, async () => {
      await using stage = await openArchitect();
      const before = liveYaml(stage);
      const files = { 'ivr/main.yml': menu('main', { 1: { prompt: 'For new orders, press 1' } }) };
      const { step, callsOfPost } = await runUntil(stage, files, cancelAt({ skip: nth - 1 }, { delayMs: 300 }), {
        inputs: { concurrency: '1' },
      });
      assert.deepEqual([step.signal, step.stderr, callsOfPost], [null, '', []]);
      const [status] = flowsOf(step);
      if (publishersOf(stage).length > 0) assert.deepEqual([status, step.exitCode], [['deployed'], 0]);
      else assert.deepEqual([status, step.exitCode, liveYaml(stage)], [['skipped', 'run.cancelled'], 1, before]);
    });
  }
});
