import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleArchitectOrg } from '../../simulator/genesys/sample.ts';
import { REAL_MENU } from '../support/architect-real-menu.ts';
import { asExported } from '../support/ref-ids.ts';
import { architect, FLOWS, lineOf, plain, Scene } from '../support/scene.ts';

const { answered, choiceAt, publishes, reads, replaced, TOKEN } = architect;

const LIST_VERSIONS = 'GET /api/v2/flows/{main}/versions 200';
/** What an earlier version asks. */
const EXPORT = reads().slice(1);
const ALL = ['1', '2', '3', '4', '5', '9'];

/** The sample org, whose main flow has what real menus hold, and had these texts before, the oldest first. */
async function realScene(yaml = REAL_MENU, older: readonly string[] = []): Promise<Scene<'architect'>> {
  const { architectFlows } = sampleArchitectOrg();
  const earlier = older.map((text, index) => ({ version: `${13 - older.length + index}.0`, yaml: text }));
  const org = { architectFlows: architectFlows.map((flow) => (flow.id === FLOWS.main.id ? { ...flow, yaml, older: earlier } : flow)) };
  return Scene.open({ api: 'architect', org });
}

/** A text without the numbers in refIds: Architect gives new ones with every publish. */
function unnumbered(yaml: string): string {
  return yaml.replaceAll(/(?<=refId: \S.*)_\d+(?=\n)/gu, '');
}

/** A menu file that leaves these keys as they are. */
function file(...keys: readonly string[]): string {
  const options = keys.map((key) => `  - key: "${key}"\n    routing_target: { unchanged: true }\n`).join('');
  return `flow_id: ${FLOWS.main.id}\nmenu_node_id: Main Menu\naudio: keep\noptions:\n${options}`;
}

/** The flow with a key 8 that jumps to a menu. */
const jump = (target: string): string =>
  replaced(REAL_MENU, [
    '          - menuDisconnect:\n              name: Bye\n              refId: Bye_15\n',
    `          - menuJumpToMenu:\n              name: Jump\n              dtmf: digit_8\n              targetMenuRef: "${target}"\n` +
      '          - menuDisconnect:\n              name: Bye\n              refId: Bye_15\n',
  ]);

test('a revert of a removal brings keys back byte for byte, and a second run finds them in sync', async () => {
  await using scene = await realScene();
  await scene.push({ 'ivr/main.yml': file(...ALL) });
  const removed = await scene.push({ 'ivr/main.yml': file('3', '4', '5', '9') });
  assert.deepEqual([removed.flow().status, removed.flow().version_after], ['deployed', '14.0'], removed.stdout);
  assert.ok(!scene.live().includes('menuTask'));
  scene.github.addRun({ head_sha: await scene.repository.head() });

  scene.takeCalls();
  const planned = await scene.pullRequest({ 'ivr/main.yml': file(...ALL) });
  assert.deepEqual(scene.takeCalls(), [TOKEN, ...reads(), LIST_VERSIONS, ...EXPORT], planned.stdout);
  const comment = plain(scene.github.commentsOn(7)[0]?.body ?? '');
  assert.ok(comment.includes('Key 1 comes back as it was in version 13.0.'), comment);
  assert.ok(comment.includes('callers can also say "Sales", "Buy"'), comment);

  const reverted = await scene.push({ 'ivr/main.yml': file(...ALL) });
  reverted.expect({
    status: 'deployed',
    versions: ['14.0', '15.0'],
    attempts: 1,
    published: ['14.0 ivr-client', '15.0 ivr-client'],
  });
  assert.deepEqual(scene.takeCalls(), [TOKEN, ...reads(), LIST_VERSIONS, ...EXPORT, ...publishes()]);
  const before = asExported(REAL_MENU);
  for (const name of ['Sales', 'Support']) assert.equal(unnumbered(choiceAt(scene.live(), name)), unnumbered(choiceAt(before, name)));
  assert.equal(unnumbered(scene.live()).length, unnumbered(before).length);
  scene.github.addRun({ head_sha: await scene.repository.head() });

  const again = await scene.push({ 'ivr/main.yml': `# the same\n${file(...ALL)}` });
  assert.equal(again.flow().status, 'in-sync', again.stdout);
  assert.deepEqual(scene.takeCalls(), [TOKEN, ...reads()]);
});

test('a key that no version has is an error, with what was looked at and the live keys', async () => {
  await using scene = await realScene(REAL_MENU, [REAL_MENU, REAL_MENU]);
  const text = file(...ALL, '8');
  const run = await scene.push({ 'ivr/main.yml': text });
  assert.deepEqual(scene.takeCalls(), [TOKEN, ...reads(), LIST_VERSIONS, ...EXPORT, ...EXPORT]);
  assert.deepEqual(
    run.flow().problems.map(({ line, rule, message }) => [line, rule, message]),
    [
      [
        lineOf(text, '"8"') + 1,
        'nothing-to-keep',
        'The menu "Main Menu" has no key 8, so there is nothing to keep unchanged. ' +
          'Neither do the published versions 11.0 to 12.0 have it. Its keys are: 1, 2, 3, 4, 5, 9. ' +
          'Say where the key leads, or remove the option.',
      ],
    ],
  );
  assert.deepEqual(scene.published(), []);
});

test('what a removed key led to must be there still', async () => {
  const gone = '    - menu:\n        name: Gone\n        refId: Gone_40\n        choices: []\n';
  const older = replaced(jump('/inboundCall/menus/menu[Gone_40]'), ['  menus:\n', `  menus:\n${gone}`]);
  await using scene = await realScene(REAL_MENU, [older]);
  const run = await scene.push({ 'ivr/main.yml': file(...ALL, '8') });
  assert.deepEqual(
    run.flow().problems.map(({ rule, message }) => [rule, message]),
    [
      [
        'restore-reference',
        `Key 8 can't come back as it was in version 12.0: its menuJumpToMenu "Jump" leads to the menu "Gone", ` +
          "which the flow doesn't have now. Say where the key leads, or bring it back in Architect.",
      ],
    ],
    run.stdout,
  );
});

test("versions that can't be listed end the search, and the error says why", async () => {
  await using scene = await realScene();
  scene.cloud.faults.add({ method: 'GET', path: /\/versions$/u, status: 403 });
  const run = await scene.push({ 'ivr/main.yml': file(...ALL, '8') });
  assert.deepEqual(scene.takeCalls(), [TOKEN, ...reads(), answered(LIST_VERSIONS, 403)]);
  assert.deepEqual([run.flow().status, run.flow().error?.code], ['rejected', 'nothing-to-keep'], run.stdout);
  assert.match(run.flow().problems[0]?.message ?? '', /list the versions/u);
});

test("someone's removal in Architect is drift, not a reason to put the key back", async () => {
  await using scene = await realScene();
  const text = file(...ALL);
  await scene.push({ 'ivr/main.yml': text });
  scene.github.addRun({ head_sha: await scene.repository.head() });
  scene.edit('ann', (yaml) => replaced(yaml, [choiceAt(yaml, 'Fax'), '']));
  const run = await scene.push({ 'ivr/main.yml': `# the same\n${text}` });
  assert.deepEqual([run.flow().status, run.flow().version_after], ['drifted', '14.0'], run.stdout);
});

test('no more than 10 earlier versions are read', async () => {
  const older = Array.from({ length: 12 }, (_, index) => replaced(REAL_MENU, ['tts: To billing', `tts: To billing ${index}`]));
  await using scene = await realScene(REAL_MENU, older);
  const run = await scene.push({ 'ivr/main.yml': file(...ALL, '8') });
  assert.deepEqual(scene.takeCalls(), [TOKEN, ...reads(), LIST_VERSIONS, ...Array.from({ length: 10 }, () => EXPORT).flat()]);
  assert.match(
    run.flow().problems[0]?.message ?? '',
    /the published versions 3\.0 to 12\.0 have it\. No more than 10 versions are read\./u,
  );
});

/** A choice without the numbers in its refId and in what it refers to. */
const bytes = (text: string, name: string): string => unnumbered(choiceAt(text, name)).replace(/_\d+\]/u, ']');

test("a revert brings back * and #, which the flow doesn't spell any more, with all that a menu file can't say of them", async () => {
  const terms = '              speechRecTerms:\n                en-us:\n                  terms:\n                    - Again\n';
  const choice = (tag: string, name: string, dtmf: string, more: string): string =>
    `          - ${tag}:\n              name: ${name}\n              dtmf: ${dtmf}\n${terms.replace('Again', name)}${more}`;
  const again = choice(
    'menuJumpToMenu',
    'Again',
    'digit_star',
    '              targetMenuRef: "/inboundCall/menus/menu[collect_ivr_main]"\n',
  );
  const end = choice('menuDisconnect', 'End', 'digit_pound', '');
  const bye = '          - menuDisconnect:\n              name: Bye\n';
  const yaml = replaced(REAL_MENU, [bye, `${again}${end}${bye}`]);
  await using scene = await realScene(yaml);
  const targets = option('*', '{ menu: Main Menu }') + option('#', '{ disconnect: true }');
  const all = file(...ALL) + targets;
  assert.equal((await scene.push({ 'ivr/main.yml': all })).flow().status, 'in-sync');
  scene.github.addRun({ head_sha: await scene.repository.head() });
  const removed = await scene.push({ 'ivr/main.yml': file(...ALL) });
  assert.equal(removed.flow().status, 'deployed', removed.stdout);
  assert.doesNotMatch(scene.live(), /digit_star|digit_pound/u);
  scene.github.addRun({ head_sha: await scene.repository.head() });
  const reverted = await scene.push({ 'ivr/main.yml': all });
  assert.deepEqual([reverted.flow().status, reverted.flow().version_after], ['deployed', '15.0'], reverted.stdout);
  const before = asExported(yaml);
  for (const name of ['Again', 'End']) assert.equal(bytes(scene.live(), name), bytes(before, name));
});

const option = (key: string, target: string): string => `  - key: "${key}"\n    routing_target: ${target}\n`;

test('a revert brings back a task behind a queue, and a sub menu together with its own file', async () => {
  const yaml = replaced(
    REAL_MENU,
    ['name: End\n', 'name: End\n                    dtmf: digit_1\n'],
    ['failureTransferAudio:\n                                  tts: Nobody is free\n                                ', ''],
  );
  await using scene = await realScene(yaml);
  const kept = ['2', '3', '4', '9'].map((key) => option(key, '{ unchanged: true }')).join('');
  const main = (more: string): string => `flow_id: ${FLOWS.main.id}\nmenu_node_id: Main Menu\naudio: keep\noptions:\n${kept}${more}`;
  const hours = `flow_id: ${FLOWS.main.id}\nmenu_node_id: Hours\naudio: keep\noptions:\n${option('1', '{ disconnect: true }')}`;
  const all = { 'ivr/main.yml': main(option('1', '{ queue: Sales }') + option('5', '{ menu: Hours }')), 'ivr/hours.yml': hours };
  const first = await scene.push(all);
  assert.equal(first.flow().status, 'in-sync', first.stdout);
  scene.github.addRun({ head_sha: await scene.repository.head() });

  const removed = await scene.push({ 'ivr/main.yml': main(''), 'ivr/hours.yml': null });
  assert.equal(removed.flow().status, 'deployed', removed.stdout);
  assert.ok(!scene.live().includes('preTransferAudio:\n                                  tts: One moment'));
  scene.github.addRun({ head_sha: await scene.repository.head() });

  const planned = await scene.pullRequest(all);
  const comment = plain(scene.github.commentsOn(7)[0]?.body ?? '');
  for (const key of ['1', '5']) assert.ok(comment.includes(`Key ${key} comes back as it was in version 13.0.`), comment);
  assert.equal(planned.flow().status, 'planned', planned.stdout);
  // A transfer in a task has the texts that the flow gives it, and no others.
  assert.doesNotMatch(comment, /Architect’s default/u);

  const reverted = await scene.push(all);
  assert.deepEqual([reverted.flow().status, reverted.flow().version_after], ['deployed', '15.0'], reverted.stdout);
  const before = asExported(yaml);
  for (const name of ['Sales', 'Hours']) assert.equal(unnumbered(choiceAt(scene.live(), name)), unnumbered(choiceAt(before, name)));
});
