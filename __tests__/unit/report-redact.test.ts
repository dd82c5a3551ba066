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

  test('tells which forms are new, and each only once', () => {
    const made = new Redactor();
    const first = made.add(SECRET);
    assert.ok(first.includes(SECRET) && first.includes(Buffer.from(SECRET).toString('base64')));
    assert.equal(new Set(first).size, first.length);
    assert.deepEqual(made.add(SECRET), []);
    assert.deepEqual(made.add('other'), ['other', 'b3RoZXI=', 'b3RoZXI', 'b3RoZX', '90aGVy', 'vdGhlc']);
  });

  test('takes no character of a secret for a pattern', () => {
    assert.equal(redactor('$&.*(x').redact('a$&.*(xb $& axxb'), 'a***b $& axxb');
  });
});
