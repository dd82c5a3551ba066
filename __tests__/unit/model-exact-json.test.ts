// JSON whose numbers keep their digits, against numbers that are drawn.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { decimalOf, isNumber, isSameJson, parseExactJson } from '../../src/model/exact-json.ts';
import { getOwn, isObject } from '../../src/model/json.ts';
import { draws } from '../support/draws.ts';

const digits = fc.stringMatching(/^\d{1,25}$/u);
const whole = fc.oneof(
  fc.stringMatching(/^[1-9]\d{0,25}$/u),
  fc.constantFrom('0', '1', '10', '9007199254740992', '9007199254740993', '12345678901234567890'),
);

/** A number as JSON writes it, in parts. */
const parts = fc.record({
  minus: fc.constantFrom('', '-'),
  whole,
  fraction: fc.oneof(fc.constant(''), digits, fc.constantFrom('0', '00', '10')),
  e: fc.constantFrom('', 'e', 'E'),
  sign: fc.constantFrom('', '+', '-'),
  exponent: fc.oneof(fc.nat({ max: 40 }).map(String), fc.constantFrom('0', '00', '007', '400')),
});
type Parts = typeof parts extends fc.Arbitrary<infer T> ? T : never;

const numberText = parts.map(textOf);

function textOf({ minus, whole: before, fraction, e, sign, exponent }: Parts): string {
  return `${minus}${before}${fraction === '' ? '' : `.${fraction}`}${e === '' ? '' : `${e}${sign}${exponent}`}`;
}

/** The value times 10 to the 1000th: an integer for every number that is drawn. */
function scaled({ minus, whole: before, fraction, e, sign, exponent }: Parts): bigint {
  const power = e === '' ? 0 : Number(`${sign}${exponent}`);
  const value = BigInt(`${before}${fraction}`) * 10n ** BigInt(1000 + power - fraction.length);
  return minus === '' ? value : -value;
}

/** The same value, written in another way. */
function shifted({ minus, whole: before, fraction, e, sign, exponent }: Parts, zeros: number): string {
  const power = e === '' ? 0 : Number(`${sign}${exponent}`);
  return `${minus}${BigInt(`${before}${fraction}${'0'.repeat(zeros)}`)}.${'0'.repeat(zeros + 1)}E${power - fraction.length - zeros}`;
}

const NAMES = ['__proto__', 'constructor', 'toString', 'toJSON', 'rawJSON', 'größe', '🎛', ''];

/** A compact JSON text. */
const { json } = fc.letrec<{ json: string; list: string; object: string }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    { weight: 4, arbitrary: numberText },
    { weight: 1, arbitrary: fc.string().map((text) => JSON.stringify(text)) },
    { weight: 1, arbitrary: fc.constantFrom('true', 'false', 'null', '{}', '[]', '"1.0"') },
    { weight: 2, arbitrary: tie('list') },
    { weight: 2, arbitrary: tie('object') },
  ),
  list: fc.array(tie('json'), { maxLength: 4 }).map((items) => `[${items.join()}]`),
  object: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...NAMES), tie('json')), { maxLength: 4, selector: ([name]) => name })
    .map((entries) => `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join()}}`),
}));

describe('JSON that is parsed and written again', () => {
  test('is the same text: every number keeps its source', () => {
    fc.assert(
      fc.property(json, (text) => {
        assert.equal(JSON.stringify(parseExactJson(text)), text);
      }),
      { numRuns: draws(2000) },
    );
  });

  test('has an ordinary number if JavaScript writes it as it is', () => {
    assert.deepEqual(parseExactJson('[0,-1,1.5,9007199254740991,1e+21,"1.0"]'), [0, -1, 1.5, 9007199254740991, 1e21, '1.0']);
  });

  test('has no objects for the others', () => {
    for (const text of ['-0', '1.0', '1E5', '1e400', '9007199254740993']) {
      const value = parseExactJson(text);
      assert.deepEqual([isNumber(value), isObject(value), typeof value], [true, false, 'object'], text);
    }
    assert.deepEqual([isNumber({ rawJSON: '1.0' }), isObject({ rawJSON: '1.0' })], [false, true]);
  });

  test('keeps `__proto__` as a property', () => {
    const value = parseExactJson('{"__proto__":{"a":1.0}}');
    assert.ok(isObject(value));
    assert.deepEqual([Object.getPrototypeOf(value), JSON.stringify(getOwn(value, '__proto__'))], [Object.prototype, '{"a":1.0}']);
  });

  test('is refused if it is none', () => {
    for (const text of ['', '01', '1.', '.5', '+1', '0x10', 'NaN', 'Infinity', '[1.0', '{"a":1.0,}'])
      assert.throws(() => parseExactJson(text), SyntaxError, text);
  });
});

describe('two values of JSON', () => {
  test('that are numbers are the same if their decimal values are', () => {
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const [a, b] = [parseExactJson(textOf(one)), parseExactJson(textOf(other))];
        assert.equal(isSameJson(a, b), scaled(one) === scaled(other));
      }),
      { numRuns: draws(2000) },
    );
  });

  test('that are numbers are the same however they are written', () => {
    fc.assert(
      fc.property(parts, fc.nat({ max: 30 }), (one, zeros) => {
        const [text, other] = [textOf(one), shifted(one, zeros)];
        assert.equal(isSameJson(parseExactJson(text), parseExactJson(other)), true, `${text} and ${other}`);
      }),
      { numRuns: draws(2000) },
    );
  });

  test('are the same as themselves, whatever they are', () => {
    fc.assert(
      fc.property(json, (text) => {
        assert.equal(isSameJson(parseExactJson(text), parseExactJson(text)), true);
      }),
      { numRuns: draws(500) },
    );
  });

  for (const [a, b, same] of [
    ['0', '-0', true],
    ['1.0', '1', true],
    ['1e2', '100', true],
    ['1e400', '10E399', true],
    ['1e400', '1e401', false],
    ['1e99999999999999999999', '10e99999999999999999998', true],
    ['9007199254740993', '9007199254740992', false],
    ['-1.0', '1', false],
    ['1.0', '"1.0"', false],
    ['1.0', '{"rawJSON":"1.0"}', false],
    ['0', 'null', false],
    ['0', 'false', false],
    ['[1.0,2]', '[1,2.0]', true],
    ['[1,2]', '[2,1]', false],
    ['[1]', '[1,1]', false],
    ['[]', '{}', false],
    ['{"a":1,"b":2}', '{"b":2.0,"a":1.0}', true],
    ['{"a":1}', '{"a":1,"b":2}', false],
    ['{"a":1,"b":2}', '{"a":1}', false],
    ['{"__proto__":1}', '{"toString":1}', false],
    ['{"__proto__":{}}', '{"a":{}}', false],
  ] as const) {
    test(`${a} is ${same ? '' : 'not '}${b}`, () => {
      const [one, other] = [parseExactJson(a), parseExactJson(b)];
      assert.deepEqual([isSameJson(one, other), isSameJson(other, one)], [same, same]);
    });
  }

  test('one of which is absent', () => {
    assert.deepEqual([isSameJson(undefined, undefined), isSameJson(undefined, null), isSameJson({}, undefined)], [true, false, false]);
  });

  test('that are very long numbers are compared in a time that grows with their length', () => {
    const zeros = '0'.repeat(1_000_000);
    assert.equal(decimalOf(JSON.rawJSON(`1${zeros}1.${zeros}`)).length, zeros.length + 4);
    assert.equal(decimalOf(JSON.rawJSON(`0.${zeros}`)), '0');
  });
});
