import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { code, prose } from '../../src/report/wording/escape.ts';
import { logText, oneLine, quoted } from '../../src/text/printable.ts';
import { parseCommands } from '../../harness/commands.ts';
import { random } from '../support/hostile.ts';

const SEEDS = 20_000;

const HOSTILE = [
  '@acme/team',
  '@ivy',
  '#12',
  'GH-12',
  'gh-7',
  'acme/menus#3',
  '0123456789abcdef0123456789abcdef01234567',
  'https://evil.example',
  'www.evil.example',
  '<script>',
  '</code>',
  '<code>',
  '<!--',
  '-->',
  '<details>',
  '<img src=x onerror=1>',
  '|',
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  '\t',
  '`',
  '``',
  '```',
  '~~~',
  '**',
  '__',
  '~~',
  '*',
  '_',
  '- ',
  '1. ',
  '> ',
  '# ',
  '---',
  '===',
  '[a](b)',
  '![a](b)',
  '[^1]',
  '[x]: y',
  ':tada:',
  '$x$',
  '\\',
  '&amp;',
  '&#64;',
  '&',
  '\u0000',
  '\u001b[31m',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u202e',
  '\u200b',
  '\u2066',
  '\ufeff',
  '\u00ad',
  '\ud800',
  '\udc00',
  '😀',
  'e\u0301',
  '：：',
  '```mermaid\n',
  'click n0',
  '%%{init',
  '::error::',
  '##[error]',
  'a',
  'Z',
  '7',
  ' ',
  '    ',
] as const;

function hostile(seed: number): string {
  const next = random(seed);
  return Array.from({ length: 1 + next(8) }, () =>
    next(6) === 0 ? String.fromCharCode(next(65_536)) : (HOSTILE[next(HOSTILE.length)] ?? ''),
  ).join('');
}

/** What is left when entities and our own tags are taken away; nothing in it may mean anything to Markdown. */
const plain = (markdown: string): string => markdown.replaceAll(/<code>|<\/code>/gu, '').replaceAll(/&#\d+;/gu, '');
const ENTITY_OR_TEXT = /^(?:[^!-/:-@[-`{-~]|&#\d+;)*$/u;
// oxlint-disable-next-line no-control-regex
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/u;

/** The text as a reader sees it: what GitHub looks for mentions and references in. */
const seen = (markdown: string): string => markdown.replaceAll(/&#(\d+);/gu, (_, number: string) => String.fromCodePoint(Number(number)));

describe('code()', () => {
  test('lets no Markdown structure form, whatever the text', () => {
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const text = hostile(seed);
      // Where an address may be broken.
      const shown = code(text).replaceAll('<wbr>', '');
      assert.match(shown, /^<code>[^<>]*<\/code>$/u, JSON.stringify(text));
      assert.match(shown.slice(6, -7), ENTITY_OR_TEXT, JSON.stringify(text));
      assert.doesNotMatch(plain(shown), HIDDEN, JSON.stringify(text));
      assert.ok(shown.isWellFormed(), JSON.stringify(text));
    }
  });

  for (const [text, shown] of [
    ['Main IVR', '<code>Main IVR</code>'],
    ['', '<code></code>'],
    ['a|b', '<code>a&#124;b</code>'],
    ['</code>', '<code>&#60;&#47;code&#62;</code>'],
    ['@ivy #1', '<code>&#64;ivy &#35;1</code>'],
    ['a\nb\r\nc', '<code>a⏎b⏎c</code>'],
    ['a\rb', '<code>a\ufffdb</code>'],
    ['\u202eabc', '<code>\ufffdabc</code>'],
    ['&amp;', '<code>&#38;amp&#59;</code>'],
    ['e\u0301', '<code>\u00e9</code>'],
    ['\ud800', '<code>\ufffd</code>'],
    ['😀', '<code>😀</code>'],
    ['a@x.org', '<code>a<wbr>&#64;x&#46;org</code>'],
    ['www.x.org', '<code>www<wbr>&#46;x&#46;org</code>'],
    ['https://x', '<code>https<wbr>&#58;&#47;&#47;x</code>'],
    ['👨\u200d👩', '<code>👨\u200d👩</code>'],
    ['می\u200cخواهم', '<code>می\u200cخواهم</code>'],
    ['a \u200db\u200c', '<code>a \ufffdb\ufffd</code>'],
  ] as const) {
    test(`shows ${JSON.stringify(text)} as it is`, () => {
      assert.equal(code(text), shown);
    });
  }
});

describe('prose()', () => {
  test('lets no Markdown structure, mention or reference form, whatever the text', () => {
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const text = hostile(seed);
      const shown = prose(text).replaceAll('<wbr>', '');
      const parts = shown.split(/<code>([^<>]*)<\/code>/u);
      for (const [index, withDollars] of parts.entries()) {
        const part = withDollars.replaceAll('<span>&#36;</span>', '&#36;').replaceAll(/<span dir="auto">([^<>]+)<\/span>/gu, '$1');
        assert.match(part, ENTITY_OR_TEXT, JSON.stringify(text));
        assert.doesNotMatch(plain(part), HIDDEN, JSON.stringify(text));
        if (index % 2 === 0)
          assert.doesNotMatch(seen(part), /@\w|#\d|\bgh-\d|:\w+:|\bwww\.|https?:\/|\b[\da-f]{40}\b/iu, JSON.stringify(text));
      }
    }
  });

  for (const [text, shown] of [
    ['The flow is gone', 'The flow is gone'],
    ['Ask @ivy', 'Ask &#64;\u200bivy'],
    ['see #12', 'see &#35;\u200b12'],
    ['see :tada: and https://x', 'see &#58;\u200btada&#58; and https&#58;\u200b&#47;&#47;x'],
    ['www.x.y', 'www\u200b&#46;x&#46;y'],
    ['$x$', '<span>&#36;</span>x<span>&#36;</span>'],
    ['at 0123abc', 'at 0123ab\u200bc'],
    ['id 1b0a8f0e-6a0e-4a0e-9a55-2f6f3c1f0a11', 'id 1b0a8f0e&#45;6a0e&#45;4a0e&#45;9a55&#45;2f6f3c1f0a11'],
    ['GH-12', 'GH&#45;\u200b12'],
    ['gh-12', 'gh&#45;\u200b12'],
    ['Give `flow_id` now', 'Give <code>flow&#95;id</code> now'],
    ['an odd ` stands', 'an odd &#96; stands'],
    ['`a` and `b', '<code>a</code> and &#96;b'],
    ['``', '<code></code>'],
    ['<b>', '&#60;b&#62;'],
    ['a\nb', 'a⏎b'],
    // A number after words from right to left would stand on their other side.
    ['The menu "שעות פתיחה", 3 choices', 'The menu &#34;<span dir="auto">שעות פתיחה</span>&#34;&#44; 3 choices'],
    ['The menu "ساعات (24/7)", 1 choice', 'The menu &#34;<span dir="auto">ساعات &#40;24&#47;7&#41;</span>&#34;&#44; 1 choice'],
    ['ساعات 24 يوميا, then Sales', '<span dir="auto">ساعات 24 يوميا</span>&#44; then Sales'],
  ] as const) {
    test(`shows ${JSON.stringify(text)}`, () => {
      assert.equal(prose(text), shown);
    });
  }

  test('breaks a long place of a flow at its slashes and brackets, and nothing else of it', () => {
    const text = `at /inboundCall/menus/menu[main]/choices/${'x'.repeat(20)}, and/or`;
    assert.deepEqual(
      prose(text)
        .split('<wbr>')
        .map((part) => part.replaceAll('&#47;', '/').slice(0, 12)),
      ['at /', 'inboundCall/', 'menus/', 'menu', '&#91;main&#9', 'choices/', 'xxxxxxxxxxxx'],
    );
    assert.equal(
      prose(text)
        .replaceAll('<wbr>', '')
        .replaceAll(/&#(\d+);/gu, (_, point) => String.fromCodePoint(Number(point))),
      text,
    );
    assert.ok(!prose('and/or').includes('<wbr>'));
  });
});

describe('oneLine() and quoted()', () => {
  test('leave no line end and nothing hidden', () => {
    for (let seed = 0; seed < SEEDS; seed += 10) {
      for (const shown of [oneLine(hostile(seed)), quoted(hostile(seed))]) {
        assert.doesNotMatch(shown, HIDDEN, JSON.stringify(hostile(seed)));
        assert.ok(shown.isWellFormed());
      }
    }
    assert.equal(quoted('a\nb\r\nc\rd\u001b[1m'), '"a⏎b⏎c\ufffdd\ufffd[1m"');
  });

  test('show every tag and every variation selector of the supplementary plane, from the first to the last', () => {
    for (const hidden of ['\u{e0000}', '\u{e0061}', '\u{e007f}', '\u{e0080}', '\u{e0081}', '\u{e0100}', '\u{e01ef}', '\u{e0fff}']) {
      assert.equal(oneLine(`a${hidden}b`), 'a\ufffdb', hidden.codePointAt(0)?.toString(16));
    }
    assert.equal(oneLine('a\u{e1000}b'), 'a\u{e1000}b');
  });
});

describe('logText()', () => {
  const COMMANDS = [
    '::error::x',
    '::add-mask::e',
    '::stop-commands::t',
    '::set-output name=a::b',
    '::ERROR::x',
    '::debug::x',
    '::group::g',
    '##[error]x',
    '##[add-mask]e',
    '##[ERROR]x',
    '##[set-env name=A;]b',
    '##[[error]x',
    '###[error]x',
  ];
  const BEFORE = [
    '',
    ' ',
    '\t',
    'a',
    '\n',
    '\r',
    '\r\n',
    'a\n',
    'a\r',
    '\n\n',
    '\n \t',
    '\u00a0',
    '\u2003',
    '\u3000',
    '\u0085',
    '\u000b',
    '\u000c',
    '\u2028',
    '\ufeff',
    '\u200b',
    '\r\u0085',
    '\n\u1680',
    ':',
    '#',
    '##[',
  ];

  for (const command of COMMANDS) {
    test(`breaks ${command}, whatever stands before it`, () => {
      for (const before of BEFORE) {
        assert.deepEqual(parseCommands(logText(before + command)), [], JSON.stringify(before + command));
        assert.deepEqual(parseCommands(`${logText(before + command)}\n`), [], JSON.stringify(before + command));
      }
    });
  }

  test('breaks any command in any text', () => {
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const next = random(seed);
      const text = Array.from(
        { length: 1 + next(6) },
        () => (next(2) === 0 ? COMMANDS[next(COMMANDS.length)] : BEFORE[next(BEFORE.length)]) ?? '',
      ).join('');
      assert.deepEqual(parseCommands(logText(text)), [], JSON.stringify(text));
    }
  });

  test('leaves other text as it is', () => {
    for (const text of ['flow::menu', 'a :: b', '#[x]', 'two\nlines', '']) assert.equal(logText(text), text);
  });
});
