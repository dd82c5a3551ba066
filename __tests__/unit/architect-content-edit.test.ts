import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../../src/model/diagnostic.ts';
import { handWritten, sampleQueues } from '../../simulator/genesys/sample.ts';
import { contentOf, fileOf, MAIN, menusIn, placeOf, QUEUES, queuesOf, replaced, unchanged } from '../support/architect-content.ts';
import { exported, nested } from '../support/architect-flows.ts';

const NO_QUEUES = queuesOf([]);
const ALL = ['1', '2', '3', '9', '0', '*'] as const;
/** The main menu with other options at some keys; all others stay. */
function mainFile(changes: Readonly<Record<string, string>>, more: readonly string[] = []): string {
  const rest = ALL.filter((key) => !(key in changes));
  const options = Object.entries(changes).map(([key, target]) => `key: "${key}", prompt: P${key}, routing_target: ${target}`);
  return fileOf('collect_ivr_main', [...options, ...unchanged(...rest)], more);
}

/** A problem as it is told: where, which rule. */
function told(problems: readonly Problem[]): unknown[] {
  return problems.map(({ at: { path, line, column }, code }) => [path, { line, column }, code]);
}

test('a change is made in the text, told by the name that the file has for its menu, and nothing else differs', () => {
  const before = contentOf(MAIN);
  for (const name of ['collect_ivr_main', 'Main Menu']) {
    const file = mainFile({ 1: '{ queue: Billing }' }, ['audio: keep']).replace('collect_ivr_main', name);
    const { content, changed, problems, notices } = before.edit(menusIn(file), QUEUES);
    assert.deepEqual([changed, problems, notices], [[name], [], []]);
    assert.equal(content.raw, replaced(MAIN, /(refId: Sales_12[^]*?lit:\s+name: )Sales/u, '$1Billing'));
    assert.deepEqual([before.raw, content.api], [MAIN, 'architect'], 'a content never changes');
  }
});

test('what is so already is the same content, and no queue is looked up for it', () => {
  const before = contentOf(MAIN);
  const file = mainFile({ 1: '{ queue: Sales }', 2: '"Support"', 0: '{ queue: Operator }' }, ['audio: keep']);
  const edited = before.edit(menusIn(file), NO_QUEUES);
  assert.deepEqual([edited.changed, edited.problems], [[], []]);
  assert.equal(edited.content, before);
});

test('whether a menu is as asked is what its edit comes to', () => {
  const before = contentOf(MAIN);
  const audio = ['audio: keep'];
  for (const [file, isAsAsked] of [
    [mainFile({}, audio), true],
    [mainFile({ 1: '{ queue: Sales }', 0: '{ queue: Operator }' }, audio), true],
    [mainFile({ 1: '{ queue: Billing }' }, audio), false],
    [mainFile({}, ['says: Something else']), false],
    [mainFile({ 1: '{ queue: Nowhere }' }, audio), false],
    [mainFile({ 1: '{ task: Nowhere }' }, audio), false],
    [fileOf('collect_ivr_main', unchanged(...ALL, '4'), audio), false],
    [fileOf('collect_ivr_main', unchanged('1'), audio), false],
    [fileOf('nowhere', unchanged('1'), audio), false],
  ] as const)
    for (const queues of [QUEUES, NO_QUEUES]) {
      const [menu] = menusIn(file);
      assert.ok(menu !== undefined);
      const { changed, problems } = before.edit([menu], queues);
      assert.deepEqual([before.isAsAsked(menu, queues), changed.length + problems.length === 0], [isAsAsked, isAsAsked], file);
    }
});

test("each of a menu's problems stands where its option does, and all are told at once", () => {
  const file = fileOf('"Main Menu_10"', [
    'key: "1", prompt: a, routing_target: { task: Nowhere }',
    'key: "2", prompt: b, routing_target: { menu: Nirgends }',
    'key: "9", routing_target: { unchanged: true }',
    'key: "3", routing_target: { unchanged: true  }',
    'key: "#", prompt: c, routing_target: { disconnect: true }',
    'key: "45", prompt: d, routing_target: { disconnect: true }',
  ]);
  const { content, changed, problems, notices } = contentOf(exported).edit(menusIn(file), QUEUES);
  assert.deepEqual(told(problems), [
    ['ivr/main.yml', placeOf(file, '{ task: Nowhere }'), 'task-not-found'],
    ['ivr/main.yml', placeOf(file, '{ menu: Nirgends }'), 'menu-not-found'],
    ['ivr/main.yml', placeOf(file, '{ unchanged: true  }'), 'nothing-to-keep'],
    ['ivr/main.yml', placeOf(file, '"#"'), 'key-spelling'],
    ['ivr/main.yml', placeOf(file, '"45"'), 'key-too-long'],
  ]);
  assert.deepEqual([content.raw, changed, notices], [exported, [], []]);
});

test('a menu that is not there, or there twice, is a problem of the line that names it', () => {
  const twice = replaced(nested, 'name: Other', 'name: Main');
  for (const { yaml, name, rule } of [
    { yaml: nested, name: 'nowhere', rule: 'menu-not-found' },
    { yaml: twice, name: 'Main', rule: 'menu-ambiguous' },
  ]) {
    const file = fileOf(name, unchanged('1'));
    assert.deepEqual(told(contentOf(yaml).edit(menusIn(file), QUEUES).problems), [['ivr/main.yml', placeOf(file, `${name}\n`), rule]]);
  }
});

test("a key that may not go stands at its menu: the file hasn't got its line any more", () => {
  const file = fileOf('collect_ivr_main', unchanged('1', '2', '3', '9', '*'), ['audio: keep']);
  const { problems } = contentOf(MAIN).edit(menusIn(file), QUEUES);
  assert.deepEqual(told(problems), [['ivr/main.yml', placeOf(file, 'collect_ivr_main'), 'default-choice']]);
  assert.match(problems[0]?.message ?? '', /key 0/u);
});

test('a key that the live menu has twice is told at the line of its option', () => {
  const yaml = replaced(exported, 'dtmf: digit_2', 'dtmf: digit_1');
  const file = fileOf('Main Menu', unchanged('9', '1'));
  assert.deepEqual(told(contentOf(yaml).edit(menusIn(file), QUEUES).problems), [['ivr/main.yml', placeOf(file, '"1"'), 'duplicate-key']]);
});

test('a queue that nobody knows is told at its target, with what the key does now', () => {
  const [gone, unknownId] = ['{ queue: Nowhere }', '"00000000-0000-4000-8000-000000000000"'];
  const file = mainFile({ 1: gone, 2: unknownId, 3: '"Sales Team"' });
  const { content, changed, problems } = contentOf(MAIN).edit(menusIn(file), QUEUES);
  assert.deepEqual(told(problems), [
    ['ivr/main.yml', placeOf(file, gone), 'queue-not-found'],
    ['ivr/main.yml', placeOf(file, unknownId), 'queue-not-found'],
    ['ivr/main.yml', placeOf(file, '"Sales Team"'), 'queue-not-found'],
  ]);
  assert.match(problems[0]?.message ?? '', /"Nowhere" doesn.t exist.*In the live flow, key 1 transfers to the queue "Sales"\./u);
  assert.match(problems[1]?.message ?? '', /Queue 0{8}.*key 2 transfers to the queue "Support"\./u);
  assert.deepEqual([content.raw, changed], [MAIN, []]);
});

test('a name that several queues have, or that is a menu or a task of the flow, is told as that', () => {
  const twice = queuesOf([
    { id: 'a', name: 'Billing' },
    { id: 'b', name: 'Billing' },
  ]);
  const [ambiguous] = contentOf(MAIN).edit(menusIn(mainFile({ 1: '{ queue: Billing }' })), twice).problems;
  assert.deepEqual([ambiguous?.code, ambiguous?.message], ['queue-ambiguous', 'There are 2 queues "Billing".']);
  assert.match(ambiguous?.hint ?? '', /Rename one of them/u);
  for (const [name, form] of [
    ['Callback', 'task'],
    ['Opening Hours', 'menu'],
  ]) {
    const [problem] = contentOf(MAIN).edit(menusIn(mainFile({ 1: `{ queue: ${name} }` })), QUEUES).problems;
    assert.deepEqual(
      [problem?.code, problem?.hint],
      ['queue-not-found', `The flow has a ${form} of that name: write \`{ ${form}: "${name}" }\`.`],
    );
  }
});

test("a queue's id is written as its name, in whatever case it is given; any other identifier is a name", () => {
  const { id } = sampleQueues.billing;
  for (const target of [`"${id}"`, `"${id.toUpperCase()}"`, '"Billing"', '{ queue: Billing }']) {
    const { content, changed, problems } = contentOf(MAIN).edit(menusIn(mainFile({ 1: target }, ['audio: keep'])), QUEUES);
    assert.deepEqual([changed, problems], [['collect_ivr_main'], []], target);
    assert.equal(content.raw, replaced(MAIN, /(refId: Sales_12[^]*?lit:\s+name: )Sales/u, '$1Billing'));
  }
  const same = contentOf(MAIN).edit(menusIn(mainFile({ 1: `"${sampleQueues.sales.id}"` }, ['audio: keep'])), QUEUES);
  assert.deepEqual([same.changed, same.problems], [[], []], 'the id of the queue that is there');
});

test("queues' names are checked only when something is written, and then all of them: Archy looks all of them up", () => {
  const before = contentOf(MAIN);
  const inSync = mainFile({ 1: '{ queue: Sales }', 2: '{ queue: Support }' }, ['audio: keep']);
  assert.deepEqual(before.edit(menusIn(inSync), NO_QUEUES).problems, []);
  const changed = mainFile({ 1: '{ queue: Sales }', 2: '{ disconnect: true }' }, ['audio: keep']);
  assert.deepEqual(told(before.edit(menusIn(changed), NO_QUEUES).problems), [
    ['ivr/main.yml', placeOf(changed, '{ queue: Sales }'), 'queue-not-found'],
  ]);
  const gone = mainFile({ 1: '"00000000-0000-4000-8000-000000000000"' }, ['audio: keep']);
  assert.equal(before.edit(menusIn(gone), NO_QUEUES).problems.length, 1, 'an id says nothing of what is live');
});

test('the queues of one menu are checked where another one changes', () => {
  const [first, second] = [
    mainFile({ 1: '{ queue: Sales }' }, ['audio: keep']),
    fileOf('menu_hours', ['key: "2", prompt: x, routing_target: { disconnect: true }', ...unchanged('#', '*')], ['audio: keep']),
  ];
  const menus = [...menusIn(first, 'a.yml'), ...menusIn(second, 'b.yml')];
  const { problems, changed } = contentOf(MAIN).edit(menus, NO_QUEUES);
  assert.deepEqual([told(problems), changed], [[['a.yml', placeOf(first, '{ queue: Sales }'), 'queue-not-found']], []]);
});

test('the org is asked for its queues only where an id must become a name, or a name would be written', () => {
  const before = contentOf(MAIN);
  for (const [needs, changes] of [
    [false, { 1: '{ queue: Sales }' }],
    [false, { 1: '"Sales"' }],
    [false, { 0: '{ queue: Operator }' }],
    [false, { 1: '{ disconnect: true }' }],
    [false, { 1: '{ task: Callback }', 2: '{ menu: menu_hours }' }],
    [false, { 1: '{ task: Nowhere }' }],
    [true, { 1: '{ queue: Billing }' }],
    [true, { 1: '"Billing"' }],
    [true, { 1: '{ queue: Sales }', 2: '{ disconnect: true }' }],
    [true, { 1: '{ queue: Sales }', 2: '{ task: Nowhere }' }],
    [true, { 1: `"${sampleQueues.sales.id}"` }],
    [true, { 1: `"${sampleQueues.sales.id.toUpperCase()}"` }],
    [true, { 1: '"00000000-0000-4000-8000-000000000000"', 2: '{ task: Nowhere }' }],
  ] as const)
    assert.equal(before.needsQueues(menusIn(mainFile(changes, ['audio: keep']))), needs, JSON.stringify(changes));
  assert.equal(before.needsQueues(menusIn(mainFile({}, ['audio: keep']))), false);
  assert.equal(before.needsQueues([]), false);
  const other = menusIn(fileOf('menu_hours', ['key: "2", prompt: x, routing_target: { queue: Sales }', ...unchanged('#', '*')]));
  assert.equal(before.needsQueues([...menusIn(mainFile({ 1: '{ queue: Sales }' })), ...other]), true);
});

test('two menus of one flow are edited in one text; only those that differ are told', () => {
  const main = mainFile({ 1: '{ queue: Billing }' }, ['audio: keep']);
  const hours = fileOf(
    'menu_hours',
    ['key: "2", prompt: x, routing_target: { disconnect: true }', ...unchanged('#', '*')],
    ['audio: keep'],
  );
  const both = contentOf(MAIN).edit([...menusIn(main), ...menusIn(hours)], QUEUES);
  assert.deepEqual([both.changed, both.problems], [['collect_ivr_main', 'menu_hours'], []]);
  const turned = contentOf(MAIN).edit([...menusIn(hours), ...menusIn(main)], QUEUES);
  assert.deepEqual([turned.changed, turned.content.raw], [['menu_hours', 'collect_ivr_main'], both.content.raw]);
  const one = contentOf(MAIN).edit([...menusIn(mainFile({}, ['audio: keep'])), ...menusIn(hours)], QUEUES);
  assert.deepEqual(one.changed, ['menu_hours']);
  const again = both.content.edit([...menusIn(main), ...menusIn(hours)], QUEUES, 'Main IVR');
  assert.deepEqual([again.changed, again.content], [[], both.content]);
});

test('a problem of one menu keeps the change of the other back', () => {
  const main = mainFile({ 1: '{ queue: Billing }' }, ['audio: keep']);
  const hours = fileOf('menu_hours', ['key: "2", prompt: x, routing_target: { task: Nowhere }', ...unchanged('#', '*')]);
  const { content, changed, problems } = contentOf(MAIN).edit([...menusIn(main, 'a.yml'), ...menusIn(hours, 'b.yml')], QUEUES);
  assert.deepEqual([content.raw, changed, told(problems)], [MAIN, [], [['b.yml', placeOf(hours, '{ task: Nowhere }'), 'task-not-found']]]);
});

test('a sub menu that another file takes away is a problem, in whatever order the files come', () => {
  const main = menusIn(fileOf('collect_ivr_main', unchanged('1', '2', '3', '0', '*'), ['audio: keep']), 'a.yml');
  const hours = menusIn(
    fileOf('menu_hours', ['key: "2", prompt: x, routing_target: { disconnect: true }', ...unchanged('#', '*')], ['audio: keep']),
    'b.yml',
  );
  for (const menus of [
    [...main, ...hours],
    [...hours, ...main],
  ]) {
    const { content, changed, problems } = contentOf(MAIN).edit(menus, QUEUES);
    assert.deepEqual([content.raw, changed], [MAIN, []], 'the one file says what the menu says, the other that there is none');
    assert.notDeepEqual(problems, []);
  }
});

test('a sub menu that another file gives another name can not be named by its old one, in whatever order the files come', () => {
  const rename = 'key: "9", name: Times, routing_target: { unchanged: true }';
  const main = menusIn(fileOf('collect_ivr_main', [rename, ...unchanged('1', '2', '3', '0', '*')], ['audio: keep']), 'a.yml');
  const hours = menusIn(
    fileOf('Opening Hours', ['key: "2", prompt: x, routing_target: { disconnect: true }', ...unchanged('#', '*')], ['audio: keep']),
    'b.yml',
  );
  const [one, other] = [
    [...main, ...hours],
    [...hours, ...main],
  ].map((menus) => contentOf(MAIN).edit(menus, QUEUES));
  assert.deepEqual([one?.content.raw, one?.problems.length], [other?.content.raw, other?.problems.length]);
});

function closedFile(target: string): string {
  return fileOf('menu_closed', [`key: "1", prompt: Power, routing_target: ${target}`, ...unchanged('2', '9')]);
}

test('what a reader should know is told with a change and without one, and dropped where there are problems', () => {
  const before = contentOf(handWritten.afterHours.yaml);
  for (const target of ['{ queue: Operator }', '{ queue: Emergency Line }']) {
    const { notices, problems } = before.edit(menusIn(closedFile(target)), QUEUES);
    assert.deepEqual([notices.length, problems], [1, []], target);
    assert.match(notices[0] ?? '', /audio is not one plain text \("We are closed\.", the prompt "Emergency"\)/u);
  }
  for (const target of ['{ queue: Nowhere }', '{ task: Nowhere }']) {
    const { notices, problems } = before.edit(menusIn(closedFile(target)), QUEUES);
    assert.deepEqual([notices, problems.length], [[], 1], target);
  }
});
