import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Redactor } from '../../src/secrets/redactor.ts';

const SECRET = 'p4ss"w/rd+ü=?_-x';

function redactor(...secrets: string[]): Redactor {
  const made = new Redactor();
  for (const secret of secrets) made.add(secret);
  return made;
}

describe('the redactor', () => {
  for (const [form, text] of [
    ['as it is', SECRET],
    ['in JSON', JSON.stringify({ a: SECRET })],
    ['in a URL', `https://x/?s=${encodeURIComponent(SECRET)}`],
    ['in base64', Buffer.from(SECRET).toString('base64')],
    ['in base64 without padding', Buffer.from(SECRET).toString('base64').replaceAll('=', '')],
    ['in base64url', Buffer.from(SECRET).toString('base64url')],
    ['in a form', new URLSearchParams({ s: SECRET }).toString()],
  ] as const) {
    test(`masks a secret ${form}`, () => {
      const shown = redactor(SECRET).redact(`before ${text} after ${text}`);
      assert.ok(!shown.includes(text), shown);
      assert.match(shown, /^before .*\*\*\*.* after .*\*\*\*/su);
    });
  }

  test('masks a secret that is learned late, also in texts that it has seen before', () => {
    const made = redactor('abcdefgh');
    assert.equal(made.redact(`abcdefgh ${SECRET}`), `*** ${SECRET}`);
    made.add(SECRET);
    assert.equal(made.redact(`abcdefgh ${SECRET}`), '*** ***');
  });

  test('masks as many texts as there are, whatever it remembers of them', () => {
    const made = redactor('abcdefgh');
    const text = `abcdefgh ${'x'.repeat(100_000)}`;
    for (let index = 0; index < 30; index += 1)
      assert.equal(made.redact(`${index} ${text}`), `${index} ${text}`.replace('abcdefgh', '***'));
  });

  test('masks the longest first, so that a part betrays nothing of the whole', () => {
    assert.equal(redactor('abcd', 'abcdefgh').redact('abcdefgh abcd'), '*** ***');
    assert.equal(redactor('abcdefgh', 'abcd').redact('abcdefgh abcd'), '*** ***');
    assert.equal(redactor('efgh', 'abcdefgh').redact('abcdefgh'), '***');
  });

  test('masks every line of a secret of several lines, and the whole', () => {
    const key = '-----BEGIN KEY-----\nMIIBVgIBADANBg\r\nkqhkiG9w0BAQEF\n-----END KEY-----\n';
    const shown = redactor(key).redact(`${key}|MIIBVgIBADANBg|kqhkiG9w0BAQEF|${Buffer.from('MIIBVgIBADANBg').toString('base64')}`);
    assert.doesNotMatch(shown, /MII|kqh|TUlJ/u);
    assert.ok(redactor(key).redact(JSON.stringify(key)).length < 20);
  });

  test('leaves short values alone: they would mask half of every text', () => {
    for (const short of ['', 'a', 'abc', '  x  ', '\n', 'ab\ncd']) {
      assert.equal(redactor(short).redact('abc a x cd ab YWJj'), 'abc a x cd ab YWJj', JSON.stringify(short));
    }
    assert.equal(redactor('abcd').redact('abcd'), '***');
  });

  test('takes blanks around a secret away first', () => {
    assert.equal(redactor('  s3cret  \n').redact('s3cret'), '***');
  });

  test('tells what the runner must mask, and each only once', () => {
    const made = new Redactor();
    assert.deepEqual(made.add('a "key"'), ['a "key"', String.raw`a \"key\"`, 'a%20%22key%22', 'YSAia2V5Ig==']);
    assert.deepEqual(made.add('a "key"'), []);
    assert.deepEqual(made.add('first\nsecond').slice(4), ['first', 'Zmlyc3Q=', 'second', 'c2Vjb25k']);
    assert.deepEqual(made.add('abc'), []);
  });

  test('masks secrets that overlap as one', () => {
    assert.equal(redactor('abcdefgh', 'efghijkl').redact('-abcdefghijkl-'), '-***-');
    assert.equal(redactor('abcdefghij', 'cdef').redact('-abcdefghij-'), '-***-');
    assert.equal(redactor('abcdefgh', '12345678').redact('abcdefgh12345678'), '***');
  });

  test('masks what is left of a secret that was cut off, from eight characters', () => {
    assert.equal(redactor(SECRET).redact(`${SECRET.slice(0, 8)}…`), '***…');
    assert.equal(redactor(SECRET).redact(`${SECRET.slice(0, 7)}…`), `${SECRET.slice(0, 7)}…`);
    assert.equal(redactor('日本語の秘密の言葉です').redact(encodeURIComponent('日本語の秘密の言…')), '***%E2%80%A6');
  });

  test('masks names of properties, too', () => {
    assert.deepEqual(redactor('s3cret').redactAll({ 'x s3cret': [{ a: 's3cret', b: 1, c: null }] }), {
      'x ***': [{ a: '***', b: 1, c: null }],
    });
  });

  test('leaves JSON that can be read, wherever a secret begins and ends', () => {
    for (const [secret, value] of [
      ['u0041bcdefgh', '\u0001u0041bcdefgh'],
      ['nabcdefgh', '\nabcdefgh'],
      ['abcdefgh\\', 'abcdefgh"'],
      ['abcdefgh\\', 'abcdefgh\\'],
    ] as const) {
      const shown = redactor(secret).redact(JSON.stringify([value]));
      assert.match((JSON.parse(shown) as string[])[0] ?? '', /\*{3}/u, shown);
      assert.doesNotMatch(shown, /bcdefgh/u);
    }
  });

  test('takes no character of a secret for a pattern', () => {
    assert.equal(redactor('$&.*(x').redact('a$&.*(xb $& axxb'), 'a***b $& axxb');
  });
});
