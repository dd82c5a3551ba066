// A workflow that is cancelled sends SIGINT, 7.5 s later SIGTERM, and kills 2.5 s after that.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FLOWS, Scene, WORDS, architect, definition, type End, type EndedRun } from '../support/scene.ts';

const { CHANGE, READ, THREE, TOKEN } = definition;

const INPUTS = { concurrency: '1' };
/** A little later than the signal, so that it comes in the middle of this request. */
const SLOW = { delayMs: 700 };

function cancelAt(at: End['at'], effect: NonNullable<End['effect']> = SLOW): End {
  return { at, effect, how: 'cancel' };
}

/** A step that came to its own end leaves nothing to the end of its job. */
function assertEndedByItself({ step, post, callsOfPost }: EndedRun): void {
  assert.deepEqual([step.signal, step.stderr, post.stdout, post.stderr, post.exitCode], [null, '', '', '', 0]);
  assert.deepEqual([callsOfPost, post.outputs, post.summary], [[], {}, '']);
  assert.match(step.stdout, /SIGINT: no new work starts, and work in progress is finished\./u);
}

describe('a cancelled run', { concurrency: 2 }, () => {
  test('finishes the flow that is being changed, and begins no other', async () => {
    await using scene = await Scene.open();
    const ended = await scene.runUntil(THREE, cancelAt({ method: 'PATCH' }), { inputs: INPUTS });
    assertEndedByItself(ended);
    const { step } = ended;
    assert.deepEqual(step.ends, [['deployed'], ['skipped', 'run.cancelled'], ['skipped', 'run.cancelled']]);
    assert.deepEqual([step.exitCode, step.outputs['outcome']], [1, 'failure']);
    assert.deepEqual([scene.published(), scene.published('closed'), scene.published('eu')], [['15 ivr-client'], [], []]);
    assert.match(
      step.summary,
      /IVR deploy: interrupted; collect&#95;ivr&#95;main deployed: 1 prompt changed; 2 flows skipped \(the run was cancelled\)\n/u,
    );
    assert.match(step.summary, /The run was cancelled before it finished&#46;/u);
  });

  test('all or none: takes back what was deployed', async () => {
    await using scene = await Scene.open();
    const before = scene.live();
    const ended = await scene.runUntil(THREE, cancelAt({ method: 'PATCH' }), { inputs: { ...INPUTS, 'on-failure': 'rollback-all' } });
    assertEndedByItself(ended);
    const [main, closed] = ended.step.report.flows;
    assert.deepEqual([main?.status, closed?.status], ['rolled-back', 'skipped']);
    assert.match(main?.error?.message ?? '', /rolled back, because the run was cancelled and `on-failure` is rollback-all/u);
    assert.deepEqual(scene.live(), before);
    assert.deepEqual(scene.published(), ['15 ivr-client', '16 ivr-client']);
  });

  test('while it plans: nothing is written', async () => {
    await using scene = await Scene.open();
    const ended = await scene.runUntil(THREE, cancelAt({ path: '/api/v2/flows/validate' }), { inputs: INPUTS });
    assertEndedByItself(ended);
    assert.deepEqual(new Set(ended.step.ends.map(String)), new Set(['skipped,run.cancelled']));
    assert.equal(scene.cloud.requests.filter(({ method }) => method === 'PATCH').length, 0);
    assert.equal(ended.step.exitCode, 1);
  });

  test('when everything is done: the result counts', async () => {
    await using scene = await Scene.open();
    const ended = await scene.runUntil(CHANGE, cancelAt({ method: 'PATCH' }), { inputs: INPUTS });
    assertEndedByItself(ended);
    assert.deepEqual([ended.step.ends, ended.step.exitCode, ended.step.outputs['outcome']], [[['deployed']], 0, 'success']);
  });

  test('a try that failed is not followed by another', async () => {
    await using scene = await Scene.open();
    const theirs: NonNullable<End['effect']> = {
      ...SLOW,
      before: (cloud) => {
        cloud.edit(FLOWS.main.id, 'ann', ({ nodes }) => {
          nodes['by_ann'] = { type: 'say', prompt: 'Hello' };
        });
      },
    };
    const ended = await scene.runUntil(CHANGE, cancelAt({ method: 'PATCH' }, theirs), { inputs: INPUTS });
    assertEndedByItself(ended);
    assert.equal(ended.step.report.flows[0]?.status, 'conflict');
    assert.deepEqual(scene.published(), ['15 ann']);
  });

  test('a write that does not end in time is left to the end of the job, which completes the report and the comment', async () => {
    await using scene = await Scene.open();
    await scene.keepPublished(CHANGE);
    const before = await scene.repository.head();
    scene.github.addRun({ head_sha: before });
    await scene.pullRequest(CHANGE, { inputs: INPUTS });
    const after = await scene.repository.merge('change-7', { squash: true, message: 'Change the menus' });
    Object.assign(scene.github.pulls[0] ?? {}, { state: 'closed', merged_at: '2026-01-05T09:00:00Z', merge_commit_sha: after });
    const { step, post, callsOfPost } = await scene.runUntil({}, cancelAt({ method: 'PATCH' }, { delayMs: 60_000 }), {
      inputs: INPUTS,
      merged: before,
      between: () => {
        const [comment] = scene.github.commentsOn(7);
        assert.match(comment?.body ?? '', /^### 🛑 IVR deploy: .*rollback failed/mu);
      },
    });
    assert.equal(step.signal, null, 'the runner would have killed it');
    assert.deepEqual([step.exitCode, step.outputs['outcome']], [1, 'failure']);
    assert.deepEqual(step.ends, [['rollback-failed', 'run.cancelled']]);
    assert.match(step.report.flows[0]?.error?.message ?? '', /It is unknown what callers hear now\./u);
    assert.deepEqual([post.ends, post.exitCode, post.outputs['outcome']], [[['deployed']], 0, 'success']);
    assert.deepEqual(callsOfPost, [TOKEN, READ]);
    assert.match(post.summary, /deployed: 1 prompt changed/u);
    const comments = scene.github.commentsOn(7);
    assert.equal(comments.length, 1);
    assert.match(comments[0]?.body ?? '', /IVR deploy: collect&#95;ivr&#95;main deployed: 1 prompt changed/u);
  });

  test('a plan is not commented: it has made room for a newer one', async () => {
    await using scene = await Scene.open();
    const cancel = new AbortController();
    scene.strike('validate', 1, { ...SLOW, before: () => cancel.abort() });
    const run = await scene.pullRequest(THREE, { inputs: INPUTS, cancel: cancel.signal });
    assert.deepEqual([run.exitCode, run.outputs['outcome']], [1, 'failure']);
    assert.deepEqual(scene.github.commentsOn(7), []);
    assert.match(run.summary, WORDS.cancelled);
  });

  test("a job that takes longer is left to the end of the workflow's job, which waits for it (Architect's API)", async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.desk.planDeploy({ finishMs: 9000 });
    const { step, post } = await scene.runUntil(architect.CHANGE, cancelAt({ method: 'GET', path: /\/flows\/jobs\// }, { delayMs: 0 }));
    assert.deepEqual([step.signal, step.ends], [null, [['rollback-failed', 'run.cancelled']]]);
    assert.deepEqual([post.ends, post.exitCode], [[['deployed']], 0]);
    assert.deepEqual(scene.published(), ['14.0 ivr-client']);
    assert.match(scene.live(), /For new orders/u);
    assert.equal(scene.cloud.requests.filter(({ path }) => path === '/api/v2/flows/jobs').length, 1);
  });

  for (let nth = 1; nth <= 14; nth += 1) {
    test(`at request ${nth} (Architect's API): published as a whole or not at all, and the report says which`, async () => {
      await using scene = await Scene.open({ api: 'architect' });
      const before = scene.live();
      const { step, callsOfPost } = await scene.runUntil(architect.CHANGE, cancelAt({ skip: nth - 1 }, { delayMs: 300 }), {
        inputs: { concurrency: '1' },
      });
      assert.deepEqual([step.signal, step.stderr, callsOfPost], [null, '', []]);
      const [status] = step.ends;
      if (scene.published().length > 0) assert.deepEqual([status, step.exitCode], [['deployed'], 0]);
      else assert.deepEqual([status, step.exitCode, scene.live()], [['skipped', 'run.cancelled'], 1, before]);
    });
  }
});
