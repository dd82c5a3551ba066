// The end of the job has an entry of its own: it begins nothing, and uses what the step has kept, not what its inputs say.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { changedMainMenu, MAIN_FLOW_ID } from '../../harness/menus.ts';
import type { RunResult } from '../../harness/runner.ts';
import { Stage, type SceneOptions } from '../../harness/stage.ts';

const FILES = { 'ivr/main.yml': changedMainMenu() };

/** A step that a signal ends, and the end of its job with other inputs; `asked` is what Genesys Cloud was asked by the latter. */
async function endedStep(
  stage: Stage,
  end: SceneOptions,
  post: SceneOptions = {},
): Promise<{ readonly step: RunResult; readonly post: RunResult; readonly asked: readonly string[] }> {
  const keepIn = await mkdtemp(join(tmpdir(), 'ivr-post-'));
  try {
    await stage.keepPublished(FILES);
    const before = await stage.repository.head();
    const after = await stage.commit(FILES);
    const step = await stage.pushRun({ before, after }, { inputs: { comment: 'never' }, ...end, keepIn });
    stage.cloud.faults.clear();
    const asked = stage.cloud.requests.length;
    const ended = await stage.pushRun({ before, after }, { inputs: { comment: 'never' }, ...post, keepIn, state: step.state });
    return { step, post: ended, asked: stage.cloudCalls.slice(asked) };
  } finally {
    await rm(keepIn, { recursive: true, force: true });
  }
}

/** Ends the step while its PATCH is on its way; it takes effect. */
function killAtPatch(stage: Stage): AbortSignal {
  const end = new AbortController();
  stage.cloud.faults.add({ method: 'PATCH', before: () => end.abort() });
  return end.signal;
}

describe('a step that is cancelled at once', { concurrency: 2 }, () => {
  for (const milliseconds of [0, 20, 60, 120, 250, 400, 700])
    test(`${milliseconds} ms after its start leaves no deploy to the end of its job`, async () => {
      await using stage = await Stage.open();
      const { step, asked } = await endedStep(stage, { cancel: AbortSignal.timeout(milliseconds) });
      const versions = stage.cloud.history(MAIN_FLOW_ID).length;
      assert.deepEqual(
        asked.filter((call) => !call.startsWith('GET') && !call.startsWith('POST /oauth/token')),
        [],
        'the end of the job writes nothing',
      );
      // The step itself may have come to its end before the signal reached it.
      if (step.report === undefined) assert.equal(versions, 1, 'a step without a report has written nothing');
      else assert.equal(versions === 2, step.report.flows[0]?.status === 'deployed');
    });

  test('before it has saved anything: the end of its job does nothing', async () => {
    await using stage = await Stage.open();
    const workspace = await stage.repository.checkout({ ref: 'refs/heads/main' });
    const head = await stage.repository.head();
    const { pushEvent } = await import('../../harness/events.ts');
    const post = await stage.run(pushEvent({ before: head, after: head }), workspace, { state: {} });
    assert.deepEqual([post.exitCode, stage.cloudCalls, stage.githubCalls, post.outputs, post.summary], [0, [], [], {}, '']);
    assert.match(post.stdout, /before it started any work/u);
  });
});

describe('the end of a job', { concurrency: 2 }, () => {
  for (const [what, inputs] of [
    ['no credentials', { 'client-id': '', 'client-secret': '' }],
    ["another step's credentials", { 'client-id': 'another-client', 'client-secret': 'another-secret-1' }],
  ] as const)
    test(`with ${what} asks nothing, and names the flow, its version before and what to do`, async () => {
      await using stage = await Stage.open();
      const { post, asked } = await endedStep(stage, { kill: killAtPatch(stage) }, { inputs: { comment: 'never', ...inputs } });
      assert.deepEqual(asked, []);
      const flow = post.report?.flows[0];
      assert.deepEqual(
        [flow?.status, flow?.version_before, flow?.version_after, flow?.error?.code],
        ['rollback-failed', 14, null, 'unknown-state'],
      );
      assert.match(flow?.error?.message ?? '', /"Main IVR".*Version 14 was live before/u);
      assert.deepEqual([post.exitCode, post.outputs['outcome']], [1, 'failure']);
    });

  test("with another step's gateway and mode uses what the step has kept", async () => {
    await using stage = await Stage.open();
    const others = { comment: 'never', 'gateway-url': 'http://127.0.0.1:9', mode: 'validate', files: 'nothing/*.yml', concurrency: 'x' };
    const { post, asked } = await endedStep(stage, { kill: killAtPatch(stage) }, { inputs: others });
    assert.equal(post.report?.flows[0]?.status, 'deployed', post.stdout);
    assert.ok(asked.includes(`GET /api/v2/flows/${MAIN_FLOW_ID} 200`), asked.join());
    assert.deepEqual([post.exitCode, post.report?.mode], [0, 'deploy']);
  });

  test('ends the record that the step has begun', async () => {
    await using stage = await Stage.open();
    await endedStep(stage, { kill: killAtPatch(stage) });
    assert.deepEqual(
      stage.github.deployments.map(({ statuses }) => statuses.at(-1)?.state),
      ['success'],
    );
  });
});
