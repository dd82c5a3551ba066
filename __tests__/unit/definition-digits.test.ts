// What the flow-definition API's rooms do with numbers that JavaScript can't hold, and with names that it has a meaning for.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DefinitionContent } from '../../src/content/definition/content.ts';
import { parseBody } from '../../src/genesys/http/answer.ts';
import { parseExactJson } from '../../src/model/exact-json.ts';
import { isObject } from '../../src/model/json.ts';
import { Redactor } from '../../src/secrets/redactor.ts';

function contentOf(text: string): DefinitionContent {
  const definition = parseExactJson(text);
  assert.ok(isObject(definition));
  return new DefinitionContent(definition);
}

/** A flow with one menu and one option. */
function flowWith(option: string, more = '{}'): DefinitionContent {
  return contentOf(
    `{"more":${more},"nodes":{"main":{"type":"menu","menu":{"options":[{"key":"1","prompt":"One","routingTarget":"x"${option}}]}}}}`,
  );
}

describe('what differs', () => {
  test('in an option shows the digits, and nothing that is only written in another way', () => {
    const before = flowWith(',"id":9007199254740992,"share":1.10');
    const after = flowWith(',"id":9007199254740993,"share":1.1');
    const changes = before
      .diff(after)
      .map(({ op, menu, key, field, path, ...values }) => [op, menu, key, field, path, JSON.stringify(values)]);
    assert.deepEqual(changes, [
      [
        'change',
        'main',
        '1',
        'id',
        "$.definition.nodes.main.menu.options[?(@.key=='1')].id",
        '{"before":9007199254740992,"after":9007199254740993}',
      ],
    ]);
  });

  test('outside of the menus shows the digits, and nothing that is only written in another way', () => {
    const before = flowWith('', '{"list":[1.0,{"most":1e400,"zero":-0}],"old":1.50}');
    const after = flowWith('', '{"list":[1,{"most":1e401,"zero":0}],"new":[2.50]}');
    assert.deepEqual(
      before.diff(after).map(({ op, path, before: was, after: is }) => [op, path, JSON.stringify(was), JSON.stringify(is)]),
      [
        ['change', '$.definition.more.list[1].most', '1e400', '1e401'],
        ['remove', '$.definition.more.old', '1.50', 'null'],
        ['add', '$.definition.more.new', 'null', '[2.50]'],
      ],
    );
  });

  test('is found under names that every object of JavaScript has', () => {
    for (const name of ['toString', '__proto__', 'constructor', 'rawJSON']) {
      const [without, withIt] = [flowWith(''), flowWith('', `{"${name}":{"a":1}}`)];
      const path = `$.definition.more.${name}`;
      assert.deepEqual(
        [...without.diff(withIt), ...withIt.diff(without)].map(({ op, path: at, before, after }) => [op, at, before, after]),
        [
          ['add', path, null, { a: 1 }],
          ['remove', path, { a: 1 }, null],
        ],
      );
    }
  });
});

describe('contents', () => {
  const exact = flowWith(',"id":9007199254740993', '{"share":1.10}');
  const rewritten = flowWith(',"id":9007199254740993.0', '{"share":11E-1}');
  const other = flowWith(',"id":9007199254740992', '{"share":1.10}');

  test('are the same if their numbers have the same values', () => {
    assert.deepEqual(
      [exact.equals(rewritten), exact.holds(rewritten, ['main']), exact.keepsMenusOf(rewritten, ['main'])],
      [true, true, true],
    );
    assert.equal(exact.compareMenu(rewritten, 'main', new Map()).rows[0]?.sign, 'same');
  });

  test('are not if one digit differs', () => {
    assert.deepEqual([exact.equals(other), exact.holds(other, ['main']), exact.hasMenusOf(other, ['main'])], [false, false, false]);
    assert.equal(exact.compareMenu(other, 'main', new Map()).rows[0]?.sign, 'changed');
  });
});

describe('the body of an answer', () => {
  test('keeps the digits of the definition; other numbers are only read', () => {
    assert.equal(
      JSON.stringify(parseBody('{"version":14.0,"definition":{"a":[1.0,{"b":-0}]},"__proto__":1.0}')),
      '{"version":14,"definition":{"a":[1.0,{"b":-0}]},"__proto__":1}',
    );
    assert.deepEqual(parseBody('{"total":1.0}'), { total: 1 });
    assert.deepEqual(parseBody('[{"definition":1.0}]'), [{ definition: 1 }]);
  });

  test('of two definitions has the last, however deep the first is', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    assert.equal(JSON.stringify(parseBody(`{"definition":${deep},"definition":{"a":1.0}}`)), '{"definition":{"a":1.0}}');
  });

  test('that is nested too deeply is left to the check of its depth', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    assert.ok(isObject(parseBody(`{"definition":${deep}}`)));
  });

  test('that is no JSON stays a text', () => {
    for (const text of ['', '<html>', '{"definition":1.0', '{"definition":01}']) assert.equal(parseBody(text), text);
    assert.equal(parseBody(undefined), undefined);
  });
});

test('a report without secrets has its numbers', () => {
  const redactor = new Redactor();
  redactor.add('s3cret');
  const report = parseExactJson('{"a":[1.0,"s3cret"],"b":-0}');
  assert.equal(JSON.stringify(redactor.redactAll(report)), '{"a":[1.0,"***"],"b":-0}');
});
