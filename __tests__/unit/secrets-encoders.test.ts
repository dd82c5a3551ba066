import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { Redactor } from '../../src/secrets/redactor.ts';
import { costOf } from '../support/cost.ts';
import { BYTE_LISTS, CHARSETS, ENCODERS, RADICES, wrapped } from '../support/encoders.ts';
import { VECTORS } from '../support/secret-vectors.ts';

/** Secrets that each encoder writes differently, and that look like something encoded themselves. */
const SECRETS = [
  `p4ss"w/rd+é=?_-x & <'>\\%41`,
  'Zürich 日本 秘密😀!',
  'cGFzcw==/+ab',
  'a b+c d&e=f',
  '100%=&xyz',
  'simulator-secret',
] as const;
/** With fewer than eight characters, these are found as a whole only. */
const SHORT = [`a"b'`, 'ab cd', '+/é='] as const;

const LINE_ENDS = ['\n', '\r\n', '\r\n ', String.raw`\n`, '\n> ', '<br>\n'] as const;

/** What can be left of a secret: blanks, and what is not seen. */
const GAPS = /[\s\p{C}\p{Default_Ignorable_Code_Point}\ufffd]/gu;
const EDGES = new RegExp(`^(?:${GAPS.source})+|(?:${GAPS.source})+$`, 'gu');

function redactorOf(...secrets: readonly string[]): Redactor {
  const redactor = new Redactor();
  for (const secret of secrets) redactor.add(secret);
  return redactor;
}

/**
 * All of it is masked, and nothing else.
 *
 * @param left how many characters on either side can be left: those that hold bits of the neighbours
 */
function assertMasked(redactor: Redactor, text: string, left = 0): void {
  const shown = redactor.redact(`before: ${text} :after`);
  assert.match(shown, new RegExp(`^before: [^]{0,${left}}\\*{3}[^]{0,${left}} :after$`, 'u'), JSON.stringify(text));
}

describe('a secret is masked', () => {
  for (const secret of [...SECRETS, ...SHORT]) {
    const redactor = redactorOf(secret);

    test(`as every encoder writes it: ${secret}`, () => {
      for (const encode of Object.values(ENCODERS)) assertMasked(redactor, encode(secret));
    });

    test(`in digits of bytes in angle brackets, which look like a tag: ${secret}`, () => {
      for (const digits of Object.values(RADICES)) {
        for (const bytes of Object.values(CHARSETS)) {
          for (const before of ['<', '</', '<a ', 'x<y z="']) assertMasked(redactor, `${before}${digits(bytes(secret))}>`, 16);
        }
      }
    });

    test(`in digits of bytes, alone and behind something: ${secret}`, () => {
      for (const digits of Object.values(RADICES)) {
        for (const bytes of Object.values(CHARSETS)) {
          for (const before of ['', 'x', 'xy', 'id:']) assertMasked(redactor, digits(bytes(before + secret)), 8 + 6 * before.length);
        }
      }
    });
  }

  for (const secret of SECRETS) {
    const redactor = redactorOf(secret);

    test(`as a list of bytes, alone and behind something: ${secret}`, () => {
      for (const list of Object.values(BYTE_LISTS)) {
        for (const bytes of Object.values(CHARSETS)) {
          for (const before of ['', 'x', 'id:']) assertMasked(redactor, list(bytes(before + secret)), 12 + 16 * before.length);
        }
      }
    });

    test(`as two encoders write it, one after the other: ${secret}`, () => {
      for (const inner of Object.values(ENCODERS)) {
        for (const outer of Object.values(ENCODERS)) assertMasked(redactor, outer(inner(secret)));
      }
    });

    test(`in lines of any length, even in the middle of an escape: ${secret}`, () => {
      for (const [name, encode] of Object.entries(ENCODERS)) {
        for (const columns of [1, 3, 5, 16]) {
          for (const lineEnd of LINE_ENDS) {
            // `>` at the start of a line ends a tag that was torn apart there.
            if (name === 'places to break' && lineEnd === '\n> ') continue;
            assertMasked(redactor, wrapped(encode(secret), columns, lineEnd));
          }
        }
      }
    });

    test(`in bytes of what an encoder wrote, and in what an encoder makes of wrapped bytes: ${secret}`, () => {
      for (const encode of Object.values(ENCODERS)) {
        for (const digits of Object.values(RADICES)) {
          assertMasked(redactor, wrapped(digits(Buffer.from(encode(secret))), 5, '\r\n'), 12);
        }
        for (const radix of ['base64', 'base64url', 'hexadecimal'] as const) {
          // An encoder writes up to eight characters for one, and `==` is left of base64.
          assertMasked(redactor, encode(wrapped(RADICES[radix]?.(Buffer.from(secret)) ?? '', 5, '\r\n')), 24);
        }
      }
    });

    test(`in base64 of base64, and of hexadecimal: ${secret}`, () => {
      for (const inner of Object.values(RADICES)) {
        for (const outer of Object.values(RADICES)) assertMasked(redactor, outer(Buffer.from(inner(Buffer.from(secret)))), 24);
      }
    });
  }

  test('in Basic credentials, wherever they are wrapped', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 30 }),
        fc
          .string({ unit: 'grapheme', minLength: 8, maxLength: 60 })
          .map((text) => text.replaceAll(EDGES, ''))
          .filter((text) => text.replaceAll(GAPS, '').length >= 16),
        fc.constantFrom(60, 64, 72, 76),
        fc.constantFrom('\n', '\r\n', '\r\n\t', '=\r\n'),
        fc.nat(100),
        (id, secret, columns, lineEnd, before) => {
          const basic = Buffer.from(`${id}:${secret}`).toString('base64');
          const lines = wrapped(`${'.'.repeat(before)} ${basic}`, columns, lineEnd);
          const shown = redactorOf(secret)
            .redact(lines)
            .replaceAll(/[.\s]|=\r\n/gu, '');
          // What is left is the id, and up to two characters that it shares with the secret.
          assert.ok(shown.length <= Math.ceil((Buffer.byteLength(id) + 1) * (4 / 3)) + 2 + '***=='.length, shown);
        },
      ),
    );
  });

  for (const [writer, { secret, text }] of Object.entries(VECTORS)) {
    test(`as written by ${writer}`, () => {
      assertMasked(redactorOf(secret), text);
    });
  }
});

describe('the time to look for secrets grows with the text, and no faster', () => {
  /** What is slow for those who look back, or forward again and again. */
  const ONE = ['\\', '&', '<', '%', '=', "'", '"', ' ', '\n', '>', 'x', 'é', '\u0000', '\u{1f600}'] as const;
  const MORE = [
    String.raw`s\n`,
    '%25',
    '&amp;',
    '<a ',
    '<wbr>',
    '\n> ',
    '=\n',
    '%E2%80%8B',
    '4141',
    'QUFB',
    'ab',
    'simulator-',
    'simulator-secret ',
  ] as const;
  const redactor = redactorOf(...SECRETS, ...SHORT, 'x'.repeat(300), '\\'.repeat(8), `${'ab'.repeat(40)}c`, 'n\nn\nn\nn\nn\nn');

  for (const piece of [...ONE, ...MORE]) {
    test(`for a text of ${JSON.stringify(piece)} only`, () => {
      const [small, large] = [2_000, 16_000].map((length) => piece.repeat(length / piece.length));
      redactor.redact(small ?? '');
      // Not twice the same text: what was masked in it would be remembered.
      let count = 0;
      const [less, more] = [small, large].map((text) => costOf(() => redactor.redact(`${text}${(count += 1)}`)).rounds);
      // Eight times the text takes about eight times as long. If it took the square, it would be 64 times.
      assert.ok((more ?? 0) < 24 * Math.max(less ?? 0, 0.5), `${less} and ${more} rounds`);
    });
  }
});

describe('harmless text is left alone', () => {
  const HARMLESS = [
    'For sales, press 1. For support, press 2.',
    'at all\nto a list of 1 b c d',
    '# Heading\n\n> a quotation\n> of two lines\n\n| a | b |\n| --- | --- |\n| 1 | 2 |',
    String.raw`{"path":"C:\\new\\table","key":"1","text":"\u00fcber 100 % &amp; more"}`,
    Buffer.from('some other text, which nobody has to hide').toString('base64'),
    '7c9e6679-7425-40de-944b-e07fc1f90ae7 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  ] as const;

  test('that holds no secret', () => {
    const redactor = redactorOf(...SECRETS, ...SHORT, 'atal', 'toal', 'list1');
    for (const text of HARMLESS) assert.equal(redactor.redact(text), text);
  });

  test('that holds the letters of a short secret, but not its blanks', () => {
    assert.equal(redactorOf('abcd').redact('ab cd, a b c d'), 'ab cd, a b c d');
    assert.equal(redactorOf('ab cd').redact('abcd, ab cd, ab\ncd'), 'abcd, ***, ***');
  });

  test('however it was drawn', () => {
    const redactor = redactorOf(...SECRETS);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('ABCxyz019 \n\\%&;#=<>"\'u{}/+-_2e')), maxLength: 200 }), (text) => {
        assert.equal(redactor.redact(text), text);
      }),
    );
  });
});
