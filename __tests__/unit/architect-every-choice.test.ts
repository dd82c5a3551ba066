/** Every choice, text and reference of real menus is either expressible in a menu file or described in words. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ArchitectContent } from '../../src/content/architect/content.ts';
import { audioWords } from '../../src/content/architect/compare/compare.ts';
import { describeDestination } from '../../src/content/architect/read/describe.ts';
import { findMenu, findTask } from '../../src/content/architect/read/find.ts';
import type { ArchitectChoice, ArchitectFlow, ArchitectMenu, ChoiceTarget, MenuAudio } from '../../src/content/architect/read/flow.ts';
import { contentOf, menusIn } from '../support/architect-content.ts';
import { published } from '../support/architect-flows.ts';
import { ANY_QUEUE } from '../support/random-menus.ts';

/** What no telephone person understands: names of Architect's kinds and functions, and the syntax around them. */
const CODE =
  /\bmenu[A-Z]\w+|To(?:AudioTTS|AudioBlank)|\b(?:Append|AudioPlaybackOptions|PromptUser|FindQueue)\b|\b(?:lit|exp|tts|noValue):|[{}]/u;

/** A target as a menu file writes it; undefined if it can't. */
function expressed(target: ChoiceTarget): string | undefined {
  switch (target.kind) {
    case 'queue':
      return `{ queue: ${JSON.stringify(target.name)} }`;
    case 'number':
      return `{ number: ${JSON.stringify(target.number)} }`;
    case 'menu':
    case 'task':
      return `{ ${target.kind}: ${JSON.stringify(target.ref)} }`;
    case 'disconnect':
      return '{ disconnect: true }';
    case 'other':
      return undefined;
  }
}

/** Whether a menu file that names this key's target, and keeps all others, is in sync with the menu. */
function isExpressible(content: ArchitectContent, menu: ArchitectMenu, choice: ArchitectChoice): boolean {
  const target = expressed(choice.target);
  if (choice.key === undefined || target === undefined) return false;
  const options = menu.choices.flatMap(({ key }) =>
    key === undefined ? [] : [`  - { key: "${key}", routing_target: ${key === choice.key ? target : '{ unchanged: true }'} }\n`],
  );
  const file = `flow_id: f1\nmenu_node_id: ${JSON.stringify(menu.refId ?? menu.name)}\naudio: keep\noptions:\n${options.join('')}`;
  const { changed, problems } = content.edit(menusIn(file), ANY_QUEUE);
  return changed.length === 0 && problems.length === 0;
}

function leadsSomewhere(flow: ArchitectFlow, { target }: ArchitectChoice): boolean {
  if (target.kind === 'menu') return 'menu' in findMenu(flow, target.ref);
  return target.kind !== 'task' || 'task' in findTask(flow, target.ref);
}

/** All that callers hear in a menu and before its transfers. */
function audiosOf({ audio, choices }: ArchitectMenu): (MenuAudio | undefined)[] {
  return [audio, ...choices.flatMap(({ noticed: { transferSays, failureSays } }) => [transferSays, failureSays])];
}

/** What of the flow's tasks is not told in words, and what they refer to in vain. */
function unsaidInTasks(content: ArchitectContent): string[] {
  const does = content.flow.menus.flatMap(({ choices }) => choices.flatMap(({ task }) => task?.does ?? []));
  const { nodes, edges } = content.callGraph();
  const heard = [...nodes, ...edges].flatMap(({ says }) => says ?? []);
  const missing = nodes.filter(({ kind }) => kind === 'missing').map(({ name }) => `nothing is called ${name}`);
  return [...[...does, ...heard].filter((words) => CODE.test(words)), ...missing];
}

/** What of a flow is neither expressible nor described in words. */
function unsaid(content: ArchitectContent): string[] {
  const { flow } = content;
  return [...unsaidInTasks(content), ...flow.menus.flatMap((menu) => unsaidInMenu(content, menu))];
}

function unsaidInMenu(content: ArchitectContent, menu: ArchitectMenu): string[] {
  const { flow } = content;
  return [
    ...audiosOf(menu).flatMap((audio) =>
      audio !== undefined && audio.kind === 'other' && CODE.test(audioWords(audio)) ? [audioWords(audio)] : [],
    ),
    ...menu.choices.flatMap((choice) => {
      const words = describeDestination(flow, choice);
      const isSaid = !CODE.test(words) && leadsSomewhere(flow, choice);
      return isSaid || isExpressible(content, menu, choice) ? [] : [`${menu.name}, ${choice.name}: ${words}`];
    }),
    ...(menu.defaultChildMenuRef === undefined || menu.choices.some(({ tag, refId, name }) => isNamedBy(menu, tag, refId ?? name))
      ? []
      : [`${menu.name}: ${menu.defaultChildMenuRef}`]),
  ];
}

function isNamedBy({ defaultChildMenuRef = '' }: ArchitectMenu, tag: string, label: string): boolean {
  return defaultChildMenuRef.endsWith(`${tag}[${label}]`);
}

const files = Object.entries(published()).filter(([, text]) => !text.includes('{{'));

test('real flows hold nothing that is neither expressible nor described in words', { skip: files.length === 0 && 'no real flows' }, () => {
  assert.deepEqual(
    files.flatMap(([name, text]) => unsaid(contentOf(text)).map((what) => `${name}: ${what}`)),
    [],
  );
});

test('tasks, transfers and references are told in words', () => {
  const actions = [
    'jumpToMenu: { name: Back, targetMenuRef: "/inboundCall/menus/menu[Main_10]" }',
    'callTask: { name: Ask, targetTaskRef: "/inboundCall/tasks/task[Callback_20]" }',
    'transferToVoicemail: { name: Leave, destination: { user: { targetUser: { lit: { name: Ann } } } } }',
    'transferToNumber: { name: Out, targetNumber: { var: Flow.N } }',
    'setParticipantData: { name: Note }',
    'switch: { name: Which, evaluate: { firstTrue: { default: { actions: [ { disconnect: { name: End } } ] } } } }',
  ];
  const content = contentOf(
    flowWith([choiceText(1, 'menuTask', 'dtmf: digit_1', `task: { actions: [ ${actions.map((action) => `{ ${action} }`).join(', ')} ] }`)]),
  );
  assert.deepEqual(content.flow.menus[0]?.choices[0]?.task?.does, [
    'goes to the menu "Main"',
    'runs the task "Callback"',
    'transfers to the voicemail of the user "Ann"',
    'transfers to a number chosen at run time',
    'set participant data "Note"',
    'switch "Which"',
    'ends the call if "Which" is default',
  ]);
  assert.deepEqual(unsaid(content), []);
});

test('other kinds of choice are told by where they lead', () => {
  const choices = [
    ['menuTransferToUser', 'targetUser: { lit: { name: Ann } }', 'transfers to the user "Ann"'],
    ['menuTransferToGroup', 'targetGroup: { exp: Flow.Group }', 'transfers to a group chosen at run time (Flow.Group)'],
    ['menuTransferToFlow', 'targetFlow: { name: Other IVR }', 'transfers to the flow "Other IVR"'],
    [
      'menuTransferToVoicemail',
      'destination: { queue: { targetQueue: { lit: { name: Sales } } } }',
      'transfers to the voicemail of the queue "Sales"',
    ],
    ['menuReturnToAgent', 'dtmf: digit_5', 'returns to the agent'],
  ] as const;
  const content = contentOf(flowWith(choices.map(([tag, field], index) => choiceText(index, tag, field))));
  assert.deepEqual(
    content.flow.menus[0]?.choices.map((choice) => describeDestination(content.flow, choice)),
    choices.map(([, , words]) => words),
  );
  assert.deepEqual(unsaid(content), []);
});

test('a kind of choice without words is found', () => {
  const yaml = flowWith([choiceText(1, 'menuShowKnowledgeArticle')]);
  assert.deepEqual(unsaid(contentOf(yaml)), ['Main, Choice 1: menuShowKnowledgeArticle "Choice 1"']);
});

// The 17 keys that lead anywhere in the distinct public flows, in their shapes: 5 transfers, 9 tasks, 3 jumps to a task.

const lines = (indent: number, ...texts: readonly string[]): string => texts.map((text) => `${' '.repeat(indent)}${text}\n`).join('');

function choiceText(index: number, tag: string, ...more: readonly string[]): string {
  return lines(10, `- ${tag}:`) + lines(14, `name: Choice ${index}`, ...more);
}

function keyed(index: number, tag: string, ...more: readonly string[]): string {
  const dtmf = index < 10 ? String(index) : undefined;
  return choiceText(index, tag, ...(dtmf === undefined ? [] : [`dtmf: digit_${dtmf}`]), ...more);
}

function flowWith(choices: readonly string[]): string {
  return `inboundCall:\n  name: F\n  startUpRef: "/inboundCall/menus/menu[Main_10]"\n  menus:
    - menu:\n        name: Main\n        refId: Main_10\n        audio:\n          tts: Hello\n        choices:\n${choices.join('')}  tasks:
    - task:\n        name: Callback\n        refId: Callback_20\n        actions:\n          - disconnect:\n              name: End\n`;
}

const queue = (name: string, indent = ''): string[] => [`${indent}targetQueue:`, `${indent}  lit:`, `${indent}    name: ${name}`];
const transfer = (target: readonly string[]): string[] => [
  '    - transferToAcd:',
  '        name: Transfer',
  ...target.map((line) => `        ${line}`),
];
const END = ['    - disconnect:', '        name: End'];
const DATA = ['    - callData:', '        name: Look up'];
const task = (...actions: readonly string[]): string[] => ['task:', '  actions:', ...actions];

const TASKS: readonly (readonly string[])[] = [
  ...[1, 2, 3, 4, 5, 6].map((number) => task(...transfer(queue(`Queue ${number}`)), ...END)),
  task(...DATA, ...transfer(queue('Queue 7')), ...END),
  task(...transfer(queue('Queue 8')), ...transfer(queue('Queue 9'))),
  task(...transfer(['targetQueue:', '  exp: FindQueue(Flow.Queue)']), ...END),
];

describe('of the keys that lead anywhere in public flows', () => {
  const shapes: readonly (readonly string[])[] = [
    ...[1, 2, 3, 4, 5].map((number) => ['menuTransferToAcd', ...queue(`Queue ${number}`)]),
    ...TASKS.map((body) => ['menuTask', ...body]),
    ...[1, 2, 3].map(() => ['menuJumpToTask', 'targetTaskRef: "/inboundCall/tasks/task[Callback_20]"']),
  ];
  // A menu has ten digits: each shape has a flow of its own.
  const contents = shapes.map(([tag = '', ...more]) => contentOf(flowWith([keyed(1, tag, ...more)])));

  test('at least 14 of 17 can be written', () => {
    const writable = contents.filter((content) => {
      const [menu] = content.flow.menus;
      const [only] = menu?.choices ?? [];
      return menu !== undefined && only !== undefined && isExpressible(content, menu, only);
    });
    assert.equal(contents.length, 17);
    assert.ok(writable.length >= 14, `${writable.length}`);
  });

  test('and at least as large a part of those that are at hand', { skip: files.length === 0 && 'no real flows' }, () => {
    const keys = files.flatMap(([, text]) => {
      const content = contentOf(text);
      return content.flow.menus.flatMap((menu) =>
        menu.choices.filter(({ key, tag }) => key !== undefined && tag !== 'menuDisconnect').map((choice) => ({ content, menu, choice })),
      );
    });
    const writable = keys.filter(({ content, menu, choice }) => isExpressible(content, menu, choice));
    assert.ok(keys.length > 0);
    assert.ok(writable.length * 17 >= keys.length * 14, `${writable.length} of ${keys.length}`);
  });

  test('all others are described in words', () => {
    assert.deepEqual(
      contents.flatMap((content) => unsaid(content)),
      [],
    );
  });
});
