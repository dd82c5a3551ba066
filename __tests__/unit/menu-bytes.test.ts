import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseMenuFile } from '../../src/menu-file/parse.ts';

const GOOD = 'flow_id: f\nmenu_node_id: m\noptions:\n  - key: "1"\n    prompt: Hi\n    routing_target: q\n';
const OTHER = GOOD.replace(': m', ': n');
const MEBIBYTE = 1_048_576;
const parse = (bytes: string | Uint8Array) => parseMenuFile('ivr/main.yml', typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
const problemsOf = (bytes: string | Uint8Array): string[] =>
  parse(bytes).problems.map(({ at: { line, column }, code, message, hint }) => `${line}:${column} ${code} | ${message} | ${hint}`);

const places = (bytes: string): string[] => parse(bytes).problems.map(({ at: { line, column }, code }) => `${line}:${column} ${code}`);
const withByteOrderMark = (mark: readonly number[], text: Buffer): Buffer => Buffer.concat([Buffer.from(mark), text]);

/** The document, with a comment that makes it exactly so many bytes, its last line end included. */
const padded = (bytes: number, text = GOOD): string => `${text}#${'x'.repeat(bytes - Buffer.byteLength(text) - 2)}\n`;
const tooLarge = (line: number, bytes: number): string =>
  `${line}:1 too-large | The document that starts here has ${bytes} bytes. | A document can have at most 1048576 bytes.`;

describe('the encoding', () => {
  for (const [what, bytes] of [
    ['a byte order mark', `\ufeff${GOOD}`],
    ['CRLF', GOOD.replaceAll('\n', '\r\n')],
    ['no line end at the end', GOOD.trimEnd()],
    ['a byte order mark and CRLF', `\ufeff${GOOD.replaceAll('\n', '\r\n')}`],
  ] as const) {
    test(`${what} is fine`, () => {
      const { menus, problems } = parse(bytes);
      assert.deepEqual([problems, menus[0]?.flow, menus[0]?.options[0]?.prompt], [[], { kind: 'id', id: 'f' }, 'Hi']);
    });
  }

  test('text of all planes comes through as it is', () => {
    const prompt = 'Für Verkauf – 按一 – 😀 – ‏שלום';
    assert.equal(parse(GOOD.replace('Hi', prompt)).menus[0]?.options[0]?.prompt, prompt);
    assert.equal(parse(GOOD.replace('Hi', String.raw`"\ud83d\ude00"`)).menus[0]?.options[0]?.prompt, '😀');
  });

  test('lines and columns count the same with a byte order mark and CRLF', () => {
    const text = GOOD.replace('prompt', 'promt');
    assert.deepEqual(places(text), ['5:5 unknown-property']);
    assert.deepEqual(places(`\ufeff${text.replaceAll('\n', '\r\n')}`), places(text));
    assert.deepEqual(places('\ufeffflow_nmae: x\n'), places('flow_nmae: x\n'));
  });

  test('columns count what stands before in UTF-16 units', () => {
    assert.deepEqual(
      parse('{ flow_name: 😀é, menu_node_id: m, options: [] }').problems.map(({ at, code }) => [at.column, code]),
      [[45, 'no-options']],
    );
  });

  for (const [what, bytes, found] of [
    ['UTF-16, little end first', withByteOrderMark([0xff, 0xfe], Buffer.from(GOOD, 'utf16le')), 'The file is UTF-16.'],
    ['UTF-16, big end first', withByteOrderMark([0xfe, 0xff], Buffer.from(GOOD, 'utf16le').swap16()), 'The file is UTF-16.'],
    ['Latin-1', Buffer.from(GOOD.replace('Hi', 'Grüezi'), 'latin1'), 'The file is not valid UTF-8.'],
    ['half a character', Buffer.from([...Buffer.from(GOOD), 0xe2, 0x82]), 'The file is not valid UTF-8.'],
    ['an overlong slash', Buffer.from([...Buffer.from('flow_id: '), 0xc0, 0xaf]), 'The file is not valid UTF-8.'],
    ['an encoded surrogate', Buffer.from([...Buffer.from('flow_id: '), 0xed, 0xa0, 0x80]), 'The file is not valid UTF-8.'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'The file is not valid UTF-8.'],
  ] as const) {
    test(`${what} is refused`, () => {
      assert.deepEqual(parse(bytes).menus, []);
      assert.deepEqual(problemsOf(bytes), [`1:1 not-utf8 | ${found} | Save it as UTF-8.`]);
    });
  }

  test('UTF-16 without its mark is refused too', () => {
    const { menus, problems } = parse(Buffer.from(GOOD, 'utf16le'));
    assert.deepEqual(menus, []);
    assert.ok(problems.length > 0);
  });
});

const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 1234\n`;
const CONFLICT = GOOD.replace(
  '    prompt: Hi\n',
  '<<<<<<< HEAD\n    prompt: Hi\n||||||| 1b0a8f0\n    prompt: Ha\n=======\n    prompt: Ho\n>>>>>>> other\n',
);

const marked = (line: number): string =>
  `${line}:1 merge-conflict | This line marks an unresolved merge conflict. | ` +
  'Resolve the conflict, and remove the lines that start with <<<<<<<, ======= and >>>>>>>.';

describe('what git leaves in place of a menu file is one problem', () => {
  const POINTED =
    '1:1 lfs-pointer | The file is a pointer of Git LFS: its content was not checked out. | ' +
    'Stop tracking menu files with Git LFS (`.gitattributes`), or give `actions/checkout` the input `lfs: true`.';
  const ENCRYPTED =
    '1:1 encrypted-file | The file is encrypted by git-crypt. | ' +
    'Unlock the checkout before this step (`git-crypt unlock`), or stop encrypting menu files (`.gitattributes`).';
  for (const [what, bytes, ...expected] of [
    ['a pointer of Git LFS', POINTER, POINTED],
    ['a pointer with an extension', POINTER.replace('oid', `ext-0-foo sha256:${'4d'.repeat(32)}\noid`), POINTED],
    ['a pointer with CRLF', POINTER.replaceAll('\n', '\r\n'), POINTED],
    ['a file of git-crypt', Buffer.from([...Buffer.from('\0GITCRYPT\0'), 0xc3, 0x28, 0x0a]), ENCRYPTED],
    ['a file of git-crypt that happens to be UTF-8', '\0GITCRYPT\0abc', ENCRYPTED],
    ['a conflict', CONFLICT, marked(5)],
    ['a conflict with CRLF', CONFLICT.replaceAll('\n', '\r\n'), marked(5)],
    ['a conflict without names', CONFLICT.replaceAll(/ (?:HEAD|other)$/gmu, ''), marked(5)],
    ['a conflict without names, with CRLF', CONFLICT.replaceAll(/ (?:HEAD|other)$/gmu, '').replaceAll('\n', '\r\n'), marked(5)],
    ['two conflicts', `${CONFLICT}---\n${CONFLICT.replace(': m', ': n')}`, marked(5), marked(18)],
    ['the end of a conflict', CONFLICT.replace('<<<<<<< HEAD\n', '').replace('=======\n', ''), marked(9)],
  ] as const) {
    test(what, () => {
      assert.deepEqual(parse(bytes).menus, []);
      assert.deepEqual(problemsOf(bytes), expected);
    });
  }

  test('but not what only looks like it', () => {
    for (const text of [
      GOOD.replace('Hi', '"<<<<<<< HEAD"'),
      GOOD.replace('Hi', '|\n      <<<<<<< HEAD\n      =======\n      >>>>>>> other'),
      GOOD.replace('Hi', 'version https://git-lfs.github.com/spec/v1'),
      `# version https://git-lfs.github.com/spec/v1\n${GOOD}`,
    ])
      assert.deepEqual(problemsOf(text), []);
  });
});

describe('the size', () => {
  for (const [what, text, menus] of [
    ['a document of exactly 1 MiB', padded(MEBIBYTE), 1],
    ['a document of exactly 1 MiB without a line end', padded(MEBIBYTE + 1).trimEnd(), 1],
    ['two documents of 0.9 MiB', `${padded(943_718)}---\n${padded(943_718, OTHER)}`, 2],
    ['a document of exactly 1 MiB before another', `${padded(MEBIBYTE)}---\n${OTHER}`, 2],
  ] as const) {
    test(`${what} is fine`, () => {
      const parsed = parse(text);
      assert.deepEqual([parsed.problems, parsed.menus.length], [[], menus]);
    });
  }

  for (const [what, text, line, bytes] of [
    ['a document of one byte more', padded(MEBIBYTE + 1), 1, MEBIBYTE + 1],
    ['a document of one byte more, without a line end', `${padded(MEBIBYTE)}#`, 1, MEBIBYTE + 1],
    ['a document of one byte more before another', `${padded(MEBIBYTE + 1)}---\n${OTHER}`, 1, MEBIBYTE + 1],
    [
      'a document in many lines',
      `${GOOD}${'# a line of fifty bytes, to be repeated many times.\n'.repeat(40_000)}`,
      1,
      Buffer.byteLength(GOOD) + 52 * 40_000,
    ],
    ['characters of several bytes', GOOD.replace('Hi', 'é'.repeat(MEBIBYTE / 2)), 1, Buffer.byteLength(GOOD) - 2 + MEBIBYTE],
  ] as const) {
    test(`${what} is refused`, () => {
      assert.deepEqual(parse(text).menus, []);
      assert.deepEqual(
        parse(text).problems.map(({ at, code }) => [at.line, code]),
        [[line, 'too-large']],
      );
    });

    test(`${what} is told in its true size`, () => {
      assert.deepEqual(problemsOf(text), [tooLarge(line, bytes)]);
    });
  }

  test('the second document is too large: its first line is shown', () => {
    assert.deepEqual(
      parse(`${GOOD}---\n${padded(MEBIBYTE + 1, OTHER)}`).problems.map(({ at: { line, column }, code }) => [line, column, code]),
      [[7, 1, 'too-large']],
    );
  });

  test('a file of more than 16 MiB is not even looked into', () => {
    assert.deepEqual(problemsOf(Buffer.alloc(16 * MEBIBYTE + 1, 0x23)), [
      '1:1 too-large | The file has more than 16777216 bytes. | Split the file: a menu file has a few kilobytes.',
    ]);
  });
});
