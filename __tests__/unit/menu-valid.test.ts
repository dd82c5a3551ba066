import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parseMenuFile } from '../../src/menu-file/parse.ts';
import type { Position } from '../../src/model/diagnostic.ts';
import { menuFile, MAIN_OPTIONS } from '../../harness/menus.ts';
import { withoutText } from '../support/problems.ts';

const parse = (text: string) => parseMenuFile('ivr/main.yml', Buffer.from(text));

const CONTRACT = `flow_name: "Main IVR"
division_id: 7c2d
menu_node_id: collect_ivr_main
audio: replace
options:
  - key: "1"                                     # one or more of 0-9 * #
    prompt: For sales, press 1
    routing_target: queue_sales_uuid
    name: Sales
  - key: "2"
    prompt: For support, press 2
    routing_target: { queue: Support EU }
  - { key: 3, prompt: 'Opening hours', routing_target: { menu: Hours } }
  - key: "*"
    prompt: |
      To be called back,
      press star
    routing_target:
      task: Call back
  - { key: "#", prompt: To hang up, routing_target: { disconnect: true } }
  - { key: "0", routing_target: { unchanged: true } }
  - { key: "9", prompt: "It's 9: \\"news\\"", routing_target: { unchanged: true } }
`;

describe('a correct menu file', () => {
  test('says what it says', () => {
    const { path, menus, problems } = parse(CONTRACT);
    assert.deepEqual([path, problems, menus.length], ['ivr/main.yml', [], 1]);
    const [menu] = menus;
    assert.deepEqual(
      { ...menu, at: undefined, options: menu?.options.map((option) => ({ ...option, at: undefined })) },
      {
        path: 'ivr/main.yml',
        flow: { kind: 'name', name: 'Main IVR', divisionId: '7c2d' },
        nodeId: 'collect_ivr_main',
        audio: 'replace',
        at: undefined,
        options: [
          { key: '1', prompt: 'For sales, press 1', target: { kind: 'id', id: 'queue_sales_uuid' }, name: 'Sales', at: undefined },
          { key: '2', prompt: 'For support, press 2', target: { kind: 'queue', name: 'Support EU' }, at: undefined },
          { key: '3', prompt: 'Opening hours', target: { kind: 'menu', ref: 'Hours' }, at: undefined },
          { key: '*', prompt: 'To be called back,\npress star\n', target: { kind: 'task', ref: 'Call back' }, at: undefined },
          { key: '#', prompt: 'To hang up', target: { kind: 'disconnect' }, at: undefined },
          { key: '0', target: { kind: 'unchanged' }, at: undefined },
          { key: '9', prompt: 'It\'s 9: "news"', target: { kind: 'unchanged' }, at: undefined },
        ],
      },
    );
  });

  test('knows where everything stands', () => {
    const [menu] = parse(CONTRACT).menus;
    const places = (at: Record<string, Position> | undefined) =>
      Object.fromEntries(Object.entries(at ?? {}).map(([name, place]) => [name, withoutText(place, CONTRACT)]));
    assert.deepEqual(places(menu && { ...menu.at }), {
      document: { line: 1, column: 1 },
      flow: { line: 1, column: 12 },
      nodeId: { line: 3, column: 15 },
      audio: { line: 4, column: 8 },
      says: { line: 1, column: 1 },
    });
    assert.deepEqual(places({ name: menu?.options[0]?.at.name ?? { line: 0, column: 0 } }), { name: { line: 9, column: 11 } });
    assert.deepEqual(places({ ...menu?.options[1]?.at }), {
      option: { line: 10, column: 5 },
      key: { line: 10, column: 10 },
      prompt: { line: 11, column: 13 },
      target: { line: 12, column: 21 },
      name: { line: 10, column: 5 },
      transferSays: { line: 10, column: 5 },
    });
    assert.deepEqual(places({ ...menu?.options[2]?.at }), {
      option: { line: 13, column: 5 },
      key: { line: 13, column: 12 },
      prompt: { line: 13, column: 23 },
      target: { line: 13, column: 56 },
      name: { line: 13, column: 5 },
      transferSays: { line: 13, column: 5 },
    });
    assert.deepEqual(menu?.options[5]?.at.prompt, menu?.options[5]?.at.option, 'a prompt left out is shown at its option');
  });

  for (const [what, flow, expected] of [
    ['an id', 'flow_id: 1b0a8f0e-6a0e-4a0e-9a55-2f6f3c1f0a11', { kind: 'id', id: '1b0a8f0e-6a0e-4a0e-9a55-2f6f3c1f0a11' }],
    ['an id of the longest kind', `flow_id: ${'x'.repeat(128)}`, { kind: 'id', id: 'x'.repeat(128) }],
    ['an id of digits in quotes', 'flow_id: "123"', { kind: 'id', id: '123' }],
    ['an id and a division, which says nothing more', 'flow_id: f\ndivision_id: d', { kind: 'id', id: 'f' }],
    ['a name', "flow_name: Jack's /IVR/#1", { kind: 'name', name: "Jack's /IVR/#1" }],
    ['a name in a division', 'flow_name: Main\ndivision_id: d', { kind: 'name', name: 'Main', divisionId: 'd' }],
  ] as const) {
    test(`names its flow by ${what}`, () => {
      const { menus } = parse(`${flow}\nmenu_node_id: m\noptions:\n  - { key: "1", prompt: Hi, routing_target: q }\n`);
      assert.deepEqual(menus[0]?.flow, expected);
    });
  }

  for (const id of ['a/b', 'Main menu', 'ünï', 'x'.repeat(200), '../..']) {
    test(`names its menu ${id.slice(0, 20)}: a node's id is a key of an object, and no part of an address`, () => {
      assert.equal(
        parse(`flow_id: f\nmenu_node_id: ${id}\noptions:\n  - { key: "1", prompt: Hi, routing_target: q }\n`).menus[0]?.nodeId,
        id,
      );
    });
  }

  for (const audio of ['auto', 'keep', 'replace'] as const) {
    test(`has audio ${audio}`, () => {
      assert.equal(parse(CONTRACT.replace('audio: replace', `audio: ${audio}`)).menus[0]?.audio, audio);
    });
  }

  test('may say nothing of audio', () => {
    const [menu] = parse(CONTRACT.replace('audio: replace\n', '')).menus;
    assert.ok(menu !== undefined && !('audio' in menu));
  });

  test('may be JSON', () => {
    const { menus, problems } = parse(
      JSON.stringify({ flow_id: 'f', menu_node_id: 'm', options: [{ key: '1', prompt: 'Hi', routing_target: { queue: 'Q' } }] }),
    );
    assert.deepEqual([problems, menus[0]?.options[0]?.target], [[], { kind: 'queue', name: 'Q' }]);
  });

  test('may hold several documents, each with its places in the file', () => {
    const one = 'flow_id: f\nmenu_node_id: m\noptions:\n  - { key: "1", prompt: Hi, routing_target: q }\n';
    const { menus, problems } = parse(`# the menus\n---\n${one}---\n${one.replace(': m', ': n')}...\n---\n${one.replace(': m', ': o')}`);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      menus.map(({ nodeId, at: { nodeId: at } }) => [nodeId, { line: at.line, column: at.column, text: at.text }]),
      [
        ['m', { line: 4, column: 15, text: 'menu_node_id: m' }],
        ['n', { line: 9, column: 15, text: 'menu_node_id: n' }],
        ['o', { line: 15, column: 15, text: 'menu_node_id: o' }],
      ],
    );
  });

  test('keeps no line for any of its places: ten thousand files would fill the memory', () => {
    const [menu] = parse(CONTRACT).menus;
    assert.ok(menu !== undefined);
    for (const place of [menu, ...menu.options].flatMap(({ at }) => Object.values(at)))
      assert.deepEqual(Object.keys(place), ['line', 'column']);
  });

  for (const tag of ['!!str Hi', '! Hi', '&anchor Hi']) {
    test(`may write ${tag}, which is plain text`, () => {
      assert.equal(
        parse(`flow_id: f\nmenu_node_id: m\noptions:\n  - key: "1"\n    prompt: ${tag}\n    routing_target: q\n`).menus[0]?.options[0]
          ?.prompt,
        'Hi',
      );
    });
  }

  test('is what the stage writes', () => {
    const { menus, problems } = parse(menuFile());
    assert.deepEqual(problems, []);
    assert.deepEqual(
      menus[0]?.options.map(({ key, prompt }) => [key, prompt]),
      MAIN_OPTIONS.map(({ key, prompt }) => [key, prompt]),
    );
  });

  test('is the example that people copy', () => {
    const { menus, problems } = parseMenuFile('ivr/main.yml', readFileSync(new URL('../../examples/ivr/main.yml', import.meta.url)));
    assert.deepEqual(problems, []);
    assert.equal(menus.length, 1);
  });
});
