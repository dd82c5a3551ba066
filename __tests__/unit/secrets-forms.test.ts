// The forms of a secret that libraries write most, each by itself.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Redactor } from '../../src/secrets/redactor.ts';

const SECRET = `it's a "s3cret" + é`;

/** What stands for each character that is escaped; all others stand for themselves. */
const FORMS: Readonly<Record<string, string>> = {
  'a form': new URLSearchParams({ s: SECRET }).toString().slice(2),
  'a form whose plus signs became blanks': SECRET.replace('+', ' '),
  'a form whose blanks are still plus signs': SECRET.replaceAll(' ', '+'),
  'an address': encodeURIComponent(SECRET),
  'JSON with `\\u` for all but ASCII': String.raw`it's a \"s3cret\" + \u00e9`,
  'JSON with `\\u` for signs': String.raw`it\u0027s a \u0022s3cret\u0022 \u002b é`,
  'HTML with `&#x27;`': 'it&#x27;s a &quot;s3cret&quot; + é',
  'HTML with `&#39;`': 'it&#39;s a &#34;s3cret&#34; + é',
  'SQL and CSV': `it''s a ""s3cret"" + é`,
  'decomposed Unicode': SECRET.normalize('NFD'),
};

describe('a secret is masked', () => {
  for (const [form, text] of Object.entries(FORMS))
    test(`in ${form}`, () => {
      const redactor = new Redactor();
      redactor.add(SECRET);
      assert.equal(redactor.redact(`<${text}>`), '<***>');
    });
});

test('a secret in compatibility characters is masked in plain ones', () => {
  const redactor = new Redactor();
  redactor.add('ｐａｓｓｗｏｒｄ①');
  assert.equal(redactor.redact('<password1>'), '<***>');
});
