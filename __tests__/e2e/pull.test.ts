import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { scheduleEvent, workflowDispatchEvent } from '../../harness/events.ts';
import { filesOf, pull, textOf, writtenBy, type AnyScene } from '../support/pull-scene.ts';
import { FLOWS, Scene, architect, definition } from '../support/scene.ts';

const MAIN = 'ivr/main.yml';

const { replaced } = architect;
const toOperator = (yaml: string): string =>
  replaced(yaml, ['lit:\n                  name: Billing\n', 'lit:\n                  name: Operator\n']);

async function open(api: 'architect' | 'definition'): Promise<AnyScene> {
  return api === 'architect' ? Scene.open({ api }) : Scene.open();
}

for (const api of ['architect', 'definition'] as const) {
  describe(`a pull on the ${api} API`, () => {
    test('writes a file for each menu that calls reach, and planning them changes nothing', async () => {
      await using scene = await open(api);
      const first = await pull(scene);
      assert.deepEqual([first.run.exitCode, first.run.outputs['outcome']], [0, 'success'], first.run.stdout);
      const files = await filesOf(first);
      assert.ok(Object.keys(files).includes(api === 'architect' ? 'ivr/main-ivr/main-menu.yml' : 'ivr/main-ivr/collect-ivr-main.yml'));
      for (const text of Object.values(files)) assert.match(text, /^# yaml-language-server: \$schema=https:\/\/\S+\nflow_name: /u);
      const sha = await scene.commit(files);
      const plan = await scene.run(workflowDispatchEvent({ sha }), await scene.repository.checkout({ ref: 'refs/heads/main' }), {
        inputs: { mode: 'plan' },
      });
      assert.deepEqual([...new Set(plan.statuses)], ['in-sync'], plan.stdout);
      const again = await pull(scene);
      assert.deepEqual([again.run.outputs['outcome'], writtenBy(again)], ['no-changes', []], again.run.stdout);
      assert.deepEqual(new Set(again.menus.map(({ status }) => status).filter((status) => status !== 'left-out')), new Set(['in-sync']));
      assert.deepEqual(scene.published(), []);
    });
  });
}

test('flows limits a pull, by name or by id, and a name that no flow has is an error that suggests one', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const one = await pull(scene, { inputs: { flows: `${FLOWS.closed.id.toUpperCase()}\nMain IVR EU` } });
  assert.deepEqual(new Set(one.menus.map(({ flow_name: flow }) => flow)), new Set([FLOWS.closed.name, FLOWS.eu.name]));
  const none = await pull(scene, { inputs: { flows: 'Main IRV' } });
  assert.deepEqual(none.run.ends, [['failed', 'flow.not.found']]);
  assert.match(none.run.error.message, /Did you mean "Main IVR"/u);
  assert.deepEqual(writtenBy(none), []);
});

test('a hotfix in Architect is merged with what git has changed since, and the pulled file is green on its first push', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  await scene.succeeded({ [MAIN]: `# The main line\n${architect.menu('main')}` });
  const changed = architect
    .menu('main', { 2: { prompt: 'For help, press 2' } })
    .replace('{ queue: Sales }', '{ queue: Sales }   # the team');
  await scene.commit({ [MAIN]: `# The main line\n${changed}` });
  scene.edit('ann', toOperator);
  const pulled = await pull(scene, { inputs: { flows: 'Main IVR' } });
  const { run } = pulled;
  assert.equal(run.exitCode, 0, run.stdout);
  const main = pulled.menus.find(({ path }) => path === MAIN);
  assert.deepEqual([main?.status, main?.taken, main?.kept, main?.conflicts], ['updated', ['key 3'], ['key 2'], []], run.stdout);
  assert.equal(await textOf(pulled, MAIN), `# The main line\n${changed.replace('{ queue: Billing }', '{ queue: Operator }')}`);
  assert.match(run.text, /IVR pull: .*1 menu updated/u);
  assert.match(run.text, /from live: key 3<br>from git: key 2/u);
  const push = await scene.push(await filesOf(pulled), { isNew: true });
  assert.equal(push.exitCode, 0, push.stdout);
  assert.deepEqual(
    push.flow('main').changes.map(({ key, field }) => [key, field]),
    [[null, 'audio']],
  );
});

test('a text that was changed live goes to the prompt that it belongs to', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  await scene.succeeded({ [MAIN]: architect.menu('main') });
  scene.edit('ann', (yaml) => replaced(yaml, ['For support, press 2', 'For help with an order, press 2']));
  const pulled = await pull(scene, { inputs: { flows: 'Main IVR' } });
  assert.equal(await textOf(pulled, MAIN), architect.menu('main', { 2: { prompt: 'For help with an order, press 2' } }));
});

test('a prompt, a new key and the order that were changed live are taken on the flow-definition API', async () => {
  await using scene = await Scene.open();
  await scene.succeeded({ [MAIN]: definition.menu('main') });
  await scene.commit({ [MAIN]: definition.menu('main', { 2: { prompt: 'For help, press 2' } }) });
  scene.edit('ann', (flow) => {
    const options = flow.nodes['collect_ivr_main']?.menu?.options ?? [];
    options.splice(1, 0, { key: '5', prompt: 'For news, press 5', routingTarget: 'voicemail' });
    if (options[0] !== undefined) options[0].prompt = 'For orders, press 1';
  });
  const pulled = await pull(scene, { inputs: { flows: 'Main IVR' } });
  const main = pulled.menus.find(({ path }) => path === MAIN);
  assert.deepEqual([main?.status, main?.taken, main?.kept], ['updated', ['key 1', 'key 5'], ['key 2']], pulled.run.stdout);
  const push = await scene.push(await filesOf(pulled), { isNew: true });
  assert.deepEqual(
    [push.exitCode, scene.prompt('1'), scene.prompt('2'), scene.prompt('5')],
    [0, 'For orders, press 1', 'For help, press 2', 'For news, press 5'],
  );
});

describe('a key that was changed both live and in git', () => {
  const edited = architect.menu('main', { 3: { target: '{ queue: Emergency }' } });

  async function diverged(): Promise<Scene<'architect'>> {
    const scene = await Scene.open({ api: 'architect' });
    await scene.succeeded({ [MAIN]: architect.menu('main') });
    await scene.commit({ [MAIN]: edited });
    scene.edit('ann', toOperator);
    return scene;
  }

  test('is named, and no file at all is written', async () => {
    await using scene = await diverged();
    const pulled = await pull(scene);
    const { run, menus } = pulled;
    assert.deepEqual([run.exitCode, run.outputs['outcome'], writtenBy(pulled)], [1, 'failure', []]);
    const conflicts = menus.filter(({ status }) => status === 'conflict');
    assert.deepEqual(
      conflicts.map(({ path, conflicts: parts }) => [path, parts]),
      [[MAIN, ['key 3']]],
    );
    assert.equal(
      menus.some(({ written }) => written),
      false,
    );
    assert.deepEqual(run.flow('main').error?.code, 'pull.conflict');
    assert.match(run.flow('main').error?.hint ?? '', /`force: true`/u);
    assert.equal(await textOf(pulled, MAIN), edited);
    assert.deepEqual(await readdir(join(pulled.workspace, 'ivr')), ['main.yml']);
  });

  test('becomes what is live with force', async () => {
    await using scene = await diverged();
    const pulled = await pull(scene, { inputs: { force: 'true', flows: 'Main IVR' } });
    assert.equal(pulled.run.exitCode, 0, pulled.run.stdout);
    assert.equal(await textOf(pulled, MAIN), edited.replace('{ queue: Emergency }', '{ queue: Operator }'));
  });
});

test('a difference is undecided if git has the file in one version and no run has succeeded', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  await scene.commit({ [MAIN]: architect.menu('main') });
  scene.edit('ann', toOperator);
  const { run } = await pull(scene);
  assert.match(run.flow('main').error?.message ?? '', /what was deployed last is unknown: key 3/u);
});

test('a file with uncommitted changes is not written without force', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  await scene.succeeded({ [MAIN]: architect.menu('main') });
  scene.edit('ann', toOperator);
  const workspace = await scene.repository.checkout({ ref: 'refs/heads/main' });
  const mine = architect.menu('main', { 2: { prompt: 'For help, press 2' } });
  await writeFile(join(workspace, MAIN), mine);
  const refused = await pull(scene, { workspace });
  assert.deepEqual(refused.run.flow('main').error?.code, 'pull.uncommitted');
  assert.equal(await textOf(refused, MAIN), mine);
  const forced = await pull(scene, { workspace, inputs: { force: 'true', flows: 'Main IVR' } });
  assert.equal(forced.run.exitCode, 0, forced.run.stdout);
  assert.equal(await textOf(forced, MAIN), mine.replace('{ queue: Billing }', '{ queue: Operator }'));
});

test('a menu that the flow no longer has is named, and keeps no other file from being written', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  await scene.succeeded({ [MAIN]: architect.menu('main', {}, { node: 'collect_ivr_old' }) });
  const pulled = await pull(scene, { inputs: { flows: 'Main IVR' } });
  assert.deepEqual(pulled.run.ends, [['failed', 'pull.menu.gone']]);
  assert.deepEqual(writtenBy(pulled), ['ivr/main-ivr/main-menu.yml', 'ivr/main-ivr/opening-hours.yml']);
});

describe('a pull is refused', () => {
  test('on a pull request', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const run = await scene.pullRequest({ [MAIN]: architect.menu('main') }, { inputs: { mode: 'pull' } });
    assert.match(run.report.error?.message ?? '', /`mode: pull` is refused on pull_request: .* A pull runs on push, workflow_dispatch/u);
    assert.deepEqual(scene.calls, []);
  });

  test('if a menu file is invalid: Genesys Cloud is not asked', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    await scene.commit({ 'ivr/bad.yml': 'flow_name: Main IVR\n' });
    const { run } = await pull(scene);
    assert.equal(run.exitCode, 1);
    assert.deepEqual(scene.calls, []);
  });

  test('if the workspace is no repository', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const { run } = await pull(scene, { workspace: await scene.repository.emptyWorkspace() });
    assert.equal(run.report.error?.code, 'checkout.missing');
  });
});

test('a pull fits its files to the globs, in a checkout with a path of its own, on a schedule', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const workspace = await scene.repository.checkout({ ref: 'refs/heads/main', path: 'menus' });
  const run = await scene.run(scheduleEvent({ sha: await scene.repository.head() }), workspace, {
    inputs: { mode: 'pull', files: 'menus/voice/*.yaml', flows: 'Main IVR' },
  });
  assert.deepEqual(writtenBy({ run }), ['voice/main-ivr-main-menu.yaml', 'voice/main-ivr-opening-hours.yaml'], run.stdout);
  assert.deepEqual(await readdir(join(workspace, 'menus/voice')), ['main-ivr-main-menu.yaml', 'main-ivr-opening-hours.yaml']);
});
