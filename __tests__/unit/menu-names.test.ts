import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseMenuFile } from '../../src/menu-file/parse.ts';

const OPTIONS = 'options:\n  - key: "1"\n    prompt: Hi\n    routing_target: q\n';
const GOOD = `flow_id: f\nmenu_node_id: m\n${OPTIONS}`;
const parse = (text: string) => parseMenuFile('ivr/main.yml', Buffer.from(text));
const forbidden = (text: string): string[] => {
  const { menus, problems } = parse(text);
  assert.deepEqual(menus, [], 'the document is refused');
  return problems
    .filter(({ code }) => code === 'forbidden-name')
    .map(({ at: { line, column }, message, hint }) => `${line}:${column} ${message} ${hint}`);
};
const is = (place: string, name: string, hint = 'Remove it.'): string => `${place} The name "${name}" is not allowed. ${hint}`;

describe("a name of JavaScript's own machinery is refused", () => {
  for (const name of ['__proto__', 'constructor', 'prototype']) {
    test(`${name} as a property of the menu`, () => {
      assert.deepEqual(forbidden(`${GOOD}${name}: { flow_id: x }\n`), [is('7:1', name)]);
    });

    test(`${name} as the first property`, () => {
      assert.deepEqual(forbidden(`${name}: x\n${GOOD}`), [is('1:1', name)]);
    });

    test(`${name} as a property of an option`, () => {
      assert.deepEqual(forbidden(`${GOOD}    ${name}: x\n`), [is('7:5', name)]);
    });

    test(`${name} as the form of a target, told once`, () => {
      const { problems } = parse(GOOD.replace('q\n', `{ ${name}: x }\n`));
      assert.deepEqual(
        problems.map(({ at: { line, column }, code }) => [line, column, code]),
        [[6, 23, 'forbidden-name']],
      );
    });

    test(`${name} deep inside of what is unknown anyway`, () => {
      assert.deepEqual(forbidden(`${GOOD}x: [{ y: { ${name}: 1 } }]\n`), [is('7:12', name)]);
    });

    test(`${name} as menu_node_id`, () => {
      assert.deepEqual(forbidden(`flow_id: f\nmenu_node_id: ${name}\n${OPTIONS}`), [is('2:15', name, "Give the id of a menu's node.")]);
    });

    test(`${name} as a name that an alias brings`, () => {
      assert.deepEqual(forbidden(`flow_name: &name ${name}\nmenu_node_id: m\n*name : x\n${OPTIONS}`), [is('3:1', name)]);
    });

    test(`${name} as a name of an option that an alias brings`, () => {
      assert.deepEqual(forbidden(GOOD.replace('Hi', `&name ${name}\n    *name : x`)), [is('6:5', name)]);
    });

    test(`${name} in a merge key of YAML 1.1`, () => {
      assert.deepEqual(forbidden(`%YAML 1.1\n---\nflow_id: f\nmenu_node_id: m\n<<: { ${name}: 1 }\n${OPTIONS}`), [is('5:7', name)]);
    });
  }

  for (const [what, text, place] of [
    ['in quotes', `${GOOD}"__proto__": x\n`, '7:1'],
    ['in an escape', `${GOOD}"__proto\\u005f_": x\n`, '7:1'],
    ['behind a question mark', `${GOOD}? __proto__\n: x\n`, '7:3'],
    ['in a flow map', '{ flow_id: f, menu_node_id: m, __proto__: { options: [] } }\n', '1:32'],
  ] as const) {
    test(`__proto__ ${what}`, () => {
      assert.deepEqual(forbidden(text), [is(place, '__proto__')]);
    });
  }

  test('each place is told', () => {
    assert.deepEqual(forbidden(`${GOOD}constructor: { prototype: { __proto__: 1 } }\n`), [
      is('7:1', 'constructor'),
      is('7:16', 'prototype'),
      is('7:29', '__proto__'),
    ]);
  });
});

describe('names', () => {
  test('pollute nothing', () => {
    parse(`${GOOD}__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\n`);
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });

  for (const name of ['toString', 'hasOwnProperty', '__defineGetter__', 'valueOf']) {
    test(`${name} is a menu like any other`, () => {
      const { menus, problems } = parse(`flow_id: f\nmenu_node_id: ${name}\n${OPTIONS}`);
      assert.deepEqual([problems, menus[0]?.nodeId], [[], name]);
    });

    test(`${name} is no property`, () => {
      assert.deepEqual(
        parse(`${GOOD}${name}: 1\n`).problems.map(({ code, at }) => [code, at.line]),
        [['unknown-property', 7]],
      );
    });
  }

  test('a forbidden name as a prompt or a queue is plain text', () => {
    const { menus, problems } = parse(
      'flow_id: f\nmenu_node_id: m\noptions:\n  - { key: "1", prompt: constructor, routing_target: { queue: prototype } }\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(menus[0]?.options[0]?.target, { kind: 'queue', name: 'prototype' });
  });
});
