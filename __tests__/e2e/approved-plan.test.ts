// A person approves a plan between two jobs: the deploy writes exactly that, or nothing.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { architect, definition, Scene, type Run } from '../support/scene.ts';

/** A push whose first job plans, and whose second waits for approval. */
async function planned(
  scene: Scene,
  files: Readonly<Record<string, string>>,
): Promise<{ push: { before: string; after: string }; plan: string }> {
  await scene.keepPublished(files);
  const before = await scene.repository.head();
  const after = await scene.commit(files);
  const run = await scene.pushRun({ before, after }, { inputs: { mode: 'plan', comment: 'never' } });
  assert.deepEqual([run.exitCode, run.outputs['has-changes']], [0, 'true'], run.stdout);
  return { push: { before, after }, plan: run.outputs['plan'] ?? '' };
}

function deployed(scene: Scene, push: { before: string; after: string }, plan: string): Promise<Run> {
  return scene.pushRun(push, { inputs: { 'expected-plan': plan, comment: 'never' } });
}

for (const api of ['architect', 'definition'] as const) {
  const CHANGE = api === 'architect' ? architect.CHANGE : definition.CHANGE;
  const open = (): Promise<Scene> => (api === 'architect' ? Scene.open({ api }) : Scene.open());

  describe(`on the ${api} API`, () => {
    test('what was approved is deployed, and a second run of the deploy finds it live', async () => {
      await using scene = await open();
      const { push, plan } = await planned(scene, CHANGE);
      assert.match(plan, /^[0-9a-f]{64}$/u);
      const run = await deployed(scene, push, plan);
      assert.deepEqual([run.exitCode, run.flow().status, run.outputs['plan']], [0, 'deployed', plan]);
      const again = await deployed(scene, push, plan);
      assert.deepEqual([again.exitCode, again.outputs['outcome'], again.outputs['has-changes']], [0, 'no-changes', 'false']);
    });

    test('a change of the menu outside git since then stops the deploy, whatever `on-drift` says', async () => {
      await using scene = await open();
      const { push, plan } = await planned(scene, CHANGE);
      edit(scene, api);
      scene.takeCalls();
      const run = await scene.pushRun(push, { inputs: { 'expected-plan': plan, 'on-drift': 'overwrite', comment: 'never' } });
      assert.deepEqual([run.exitCode, run.flow().status, run.flow().error?.code], [1, 'conflict', 'plan-changed']);
      assert.deepEqual(
        scene.takeCalls().filter((call) => /^(?:PUT|PATCH)/u.test(call)),
        [],
      );
    });

    test('a change while the deploy writes stops it, too', async () => {
      await using scene = await open();
      const { push, plan } = await planned(scene, CHANGE);
      const published = scene.published().length;
      scene.strike(api === 'architect' ? 'flow' : 'patch', api === 'architect' ? architect.LAST_LOOK : 1, {
        before: () => edit(scene, api),
      });
      const run = await scene.pushRun(push, { inputs: { 'expected-plan': plan, 'on-drift': 'overwrite', comment: 'never' } });
      assert.equal(run.exitCode, 1, run.stdout);
      assert.equal(run.flow().status, 'conflict');
      assert.equal(scene.published().length, published + 1, 'hers alone');
    });

    test('a plan of another commit is refused', async () => {
      await using scene = await open();
      const { push } = await planned(scene, CHANGE);
      const run = await deployed(scene, push, '0'.repeat(64));
      assert.deepEqual([run.exitCode, run.flow().error?.code], [1, 'plan-changed']);
      assert.match(run.flow().error?.hint ?? '', /approve its new plan/u);
    });
  });
}

/** Ann changes the text of another key of the same menu. */
function edit(scene: Scene, api: 'architect' | 'definition'): void {
  if (api === 'architect') (scene as Scene<'architect'>).edit('ann', architect.withSameMenu);
  else (scene as Scene<'definition'>).edit('ann', definition.prompting('2', 'For help, press 2'));
}

test('an `expected-plan` that is none, or is given to a plan, is an error of the workflow', async () => {
  await using scene = await Scene.open();
  const bad = await scene.deploy({ inputs: { 'expected-plan': 'yes' } });
  assert.deepEqual([bad.exitCode, bad.report.error?.code], [1, 'inputs']);
  assert.match(bad.report.error?.message ?? '', /`expected-plan` is "yes": give it the output `plan`/u);
  const plan = await scene.deploy({ inputs: { 'expected-plan': '0'.repeat(64), mode: 'plan' } });
  assert.match(plan.report.error?.message ?? '', /`expected-plan` is for deploys/u);
  assert.deepEqual(scene.calls, []);
});

test('without a menu to plan there is a plan all the same, and it is that of nothing', async () => {
  await using scene = await Scene.open();
  const before = await scene.succeeded({ 'ivr/main.yml': definition.menu('main') });
  const after = await scene.commit({ 'README.md': 'Hello' });
  const run = await scene.pushRun({ before, after }, { inputs: { mode: 'plan' } });
  assert.deepEqual([run.outputs['outcome'], run.outputs['has-changes']], ['no-changes', 'false']);
  assert.match(run.outputs['plan'] ?? '', /^[0-9a-f]{64}$/u);
});
