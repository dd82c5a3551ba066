import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleArchitectOrg } from '../../simulator/genesys/sample.ts';
import { pull } from '../support/pull-scene.ts';
import { architect, FLOWS, plain, Scene, type Run } from '../support/scene.ts';

const { menu } = architect;

const START = '/inboundCall/menus/menu[Main Menu_10]';
const SENTENCE = 'No call reaches this menu: "Main Menu". Calls start at the task "Callback" and never reach it.';

/** The sample org, with a main flow whose calls begin somewhere else. */
function orgStarting(at: string): { architectFlows: ReturnType<typeof sampleArchitectOrg>['architectFlows'] } {
  const { architectFlows } = sampleArchitectOrg();
  return {
    architectFlows: architectFlows.map((flow) => ({
      ...flow,
      ...(flow.yaml === undefined ? {} : { yaml: flow.yaml.replace(`startUpRef: "${START}"`, `startUpRef: "${at}"`) }),
    })),
  };
}

const AT_TASK = orgStarting('/inboundCall/tasks/task[Callback_40]');

function assertTold(run: Run): void {
  const { flows } = run.report as { readonly flows: readonly { readonly warnings?: readonly Record<string, unknown>[] }[] };
  const [warning, ...more] = flows[0]?.warnings ?? [];
  assert.deepEqual([warning?.['code'], warning?.['menu'], warning?.['path'], more], ['menu-unreached', 'Main Menu_10', 'ivr/main.yml', []]);
  assert.equal(warning?.['message'], SENTENCE);
  assert.ok(run.stdout.includes(SENTENCE), 'an annotation says so');
  const [, first = ''] = plain(run.summary).split('\n\n');
  assert.match(
    first,
    /^> \[!WARNING\]\n> No call reaches this menu: Main Menu\. Calls start at the task "Callback" and never reach it\.$/u,
  );
  assert.doesNotMatch(run.summary, /Callers hear|callers hear/u);
}

test('a plan, a deploy and a check for drift say first that no call reaches the menu', async () => {
  await using scene = await Scene.open({ api: 'architect', org: AT_TASK });
  const plan = await scene.pullRequest({ 'ivr/main.yml': menu('main', { 1: { prompt: 'For new orders, press 1' }, 3: null }) });
  assert.equal(plan.flow().status, 'planned', plan.stdout);
  assertTold(plan);
  assert.doesNotMatch(plan.stdout, /can no longer use it/u, 'no one presses a key there');
  assert.match(plain(scene.github.commentsOn(7)[0]?.body ?? ''), /\n\n> \[!WARNING\]\n> No call reaches this menu: Main Menu/u);

  const deploy = await scene.push({ 'ivr/main.yml': menu('main', { 1: { prompt: 'For new orders, press 1' } }) });
  assert.equal(deploy.flow().status, 'deployed', deploy.stdout);
  assertTold(deploy);

  const drift = await scene.push({ 'README.md': 'Nothing that matters\n' }, { inputs: { mode: 'drift', select: 'all' } });
  assert.equal(drift.flow().status, 'in-sync', drift.stdout);
  assertTold(drift);
});

test('of a menu that no call reaches, no plan says that its text asks callers for a key that is removed', async () => {
  await using scene = await Scene.open({ api: 'architect', org: AT_TASK });
  const plan = await scene.pullRequest({ 'ivr/main.yml': menu('main', { 3: null }).replace('options:', 'audio: keep\noptions:') });
  assert.equal(plan.flow().status, 'planned', plan.stdout);
  assertTold(plan);
  assert.doesNotMatch(plan.everything, /still asks callers/u);
});

test('nothing is claimed if calls begin where the flow does not say how they go on', async () => {
  await using scene = await Scene.open({ api: 'architect', org: orgStarting('/inboundCall/states/state[Initial State_9]') });
  const plan = await scene.pullRequest({ 'ivr/main.yml': menu('main', { 1: { prompt: 'For new orders, press 1' } }) });
  assert.equal(plan.flow().status, 'planned', plan.stdout);
  assert.doesNotMatch(`${plan.summary}${plan.stdout}`, /No call reaches|Not found|does not have/u);
});

test('a pull leaves out a menu that no call reaches, beside one that calls reach', async () => {
  const { architectFlows } = sampleArchitectOrg();
  const leftOver =
    '  menus:\n    - menu:\n        name: Left Over\n        audio:\n          tts: Hello\n' +
    '        choices:\n          - menuDisconnect:\n              name: Bye\n              dtmf: digit_1\n';
  const org = {
    architectFlows: architectFlows.map((flow) =>
      flow.id === FLOWS.main.id ? { ...flow, yaml: (flow.yaml ?? '').replace('  menus:\n', leftOver) } : flow,
    ),
  };
  await using scene = await Scene.open({ api: 'architect', org });
  const { menus, run } = await pull(scene, { inputs: { flows: FLOWS.main.id } });
  const [left, ...others] = menus;
  assert.deepEqual([left?.menu, left?.status, left?.why], ['Left Over', 'left-out', 'No call reaches it.'], run.stdout);
  assert.ok(others.length > 0 && others.every(({ status }) => status !== 'left-out'), JSON.stringify(others));
});
