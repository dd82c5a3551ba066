import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DefinitionContent } from '../../src/content/definition/content.ts';
import { isLive, leftOpen, coversLaterVersions } from '../../src/drift/drift.ts';
import type { LiveFlow } from '../../src/model/flow.ts';
import { changedPlaces } from '../../src/model/change.ts';
import type { Queues } from '../../src/model/queues.ts';
import type { Menu } from '../../src/model/menu.ts';
import { parseMenuFile } from '../../src/menu-file/parse.ts';

const SALES = '{ key: "1", prompt: Sales, routing_target: sales }';
const HELP = '{ key: "2", prompt: Help, routing_target: help }';
const NO_QUEUES: Queues = { byName: () => ({ matches: 0, near: [] }), nameOf: () => undefined };
const ARCHITECT = { managesAudio: true };
const DEFINITION = { managesAudio: false };

function menu(options: readonly string[], audio = ''): Menu {
  const text = `flow_id: f\nmenu_node_id: main\n${audio === '' ? '' : `audio: ${audio}\n`}options: [${options.join(', ')}]\n`;
  const { menus, problems } = parseMenuFile('ivr/main.yml', Buffer.from(text));
  assert.deepEqual(problems, []);
  const [first] = menus;
  assert.ok(first !== undefined);
  return first;
}

const live: LiveFlow = {
  id: 'f',
  name: 'Main',
  version: 1,
  content: new DefinitionContent({
    nodes: {
      main: {
        type: 'menu',
        menu: {
          options: [
            { key: '1', prompt: 'Sales', routingTarget: 'sales', extra: true },
            { key: '2', prompt: 'Help', routingTarget: 'help' },
          ],
        },
      },
    },
  }),
};

/** What a menu leaves open: its keys, and whether it's the audio, too. */
const openOf = (options: readonly string[], audio: string, api: 'architect' | 'definition'): [string[], boolean] => {
  const { keys, audio: isOpen } = leftOpen(menu(options, audio), api === 'architect' ? ARCHITECT : DEFINITION);
  return [[...keys], isOpen];
};

test('live is a version that would change nothing, in whatever the files do not speak of', () => {
  assert.equal(isLive(live, menu([SALES, HELP]), NO_QUEUES), true);
  assert.equal(isLive(live, menu([SALES, '{ key: "2", routing_target: { unchanged: true } }']), NO_QUEUES), true);
  for (const other of [
    [HELP, SALES],
    [SALES],
    [SALES, HELP, '{ key: "3", prompt: x, routing_target: y }'],
    ['{ key: "1", prompt: Sale, routing_target: sales }', HELP],
    [SALES, '{ key: "2", prompt: Help, routing_target: sales }'],
    [SALES, HELP, '{ key: "3", routing_target: { unchanged: true } }'],
  ])
    assert.equal(isLive(live, menu(other), NO_QUEUES), false, other.join());
});

test('a version that can not be brought live proves nothing', () => {
  const byName = menu([SALES, '{ key: "2", prompt: Help, routing_target: { queue: Help } }']);
  assert.equal(isLive(live, byName, NO_QUEUES), false);
  assert.equal(isLive(live, byName, { ...NO_QUEUES, byName: () => ({ id: 'help' }) }), true);
});

test('what a version leaves open: keys that stay, and the audio where it can not be written', () => {
  const open = '{ key: "1", routing_target: { unchanged: true } }';
  const spoken = '{ key: "1", prompt: Sales, routing_target: { unchanged: true } }';
  assert.deepEqual(openOf([SALES, HELP], '', 'architect'), [[], false]);
  assert.deepEqual(openOf([open, HELP], '', 'architect'), [['1'], true]);
  assert.deepEqual(openOf([open, HELP], 'auto', 'definition'), [['1'], false]);
  assert.deepEqual(openOf([spoken, HELP], 'auto', 'architect'), [['1'], false]);
  assert.deepEqual(openOf([SALES, HELP], 'keep', 'architect'), [[], true]);
  assert.deepEqual(openOf([SALES, HELP], 'replace', 'architect'), [[], false]);
});

test('an older version counts only if it leaves open nothing that a later one has taken into git', () => {
  const open = menu(['{ key: "1", routing_target: { unchanged: true } }', HELP]);
  const full = menu([SALES, HELP]);
  assert.equal(coversLaterVersions(full, [open], ARCHITECT), true);
  assert.equal(coversLaterVersions(open, [open], ARCHITECT), true);
  assert.equal(coversLaterVersions(open, [full], DEFINITION), false);
  assert.equal(coversLaterVersions(open, [open, full], DEFINITION), false, 'whichever of them may be deployed');
  assert.equal(coversLaterVersions(open, [menu([HELP])], DEFINITION), false, 'a key that is gone has been taken into git, too');
  assert.equal(coversLaterVersions(menu([SALES, HELP], 'keep'), [full], ARCHITECT), false);
  assert.equal(coversLaterVersions(menu([SALES, HELP], 'keep'), [full], DEFINITION), true, 'this API has no audio to keep');
});

test('an older version that leaves the text before a transfer open does not count if a later one has it', () => {
  const [open, said] = ['', ', transfer_says: Wait'].map((text) =>
    menu([`{ key: "1", prompt: Sales, routing_target: { queue: Sales }${text} }`, HELP]),
  );
  assert.ok(open !== undefined && said !== undefined);
  assert.equal(coversLaterVersions(open, [said], ARCHITECT), false);
  assert.equal(coversLaterVersions(open, [open, said], ARCHITECT), false, 'whichever of them may be deployed');
  for (const later of [open, menu([HELP])]) assert.equal(coversLaterVersions(open, [later], ARCHITECT), true);
  for (const later of [open, said]) assert.equal(coversLaterVersions(said, [later], ARCHITECT), true);
});

test('changes are told by their places, each once, and only those of the menu', () => {
  const change = { op: 'change', menu: 'main', key: '1', field: 'prompt', path: '$', before: null, after: null } as const;
  const places = changedPlaces(
    [
      change,
      { ...change, field: 'routing_target' },
      { ...change, op: 'reorder', key: null, field: null },
      { ...change, key: null, field: 'audio' },
      { ...change, menu: 'other', key: '7' },
    ],
    'main',
  );
  assert.equal(places, 'key 1, the order of the keys, the audio');
  assert.equal(changedPlaces([], 'main'), 'the menu');
});
