import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { errorSections, sectionsIn, UNWRITTEN } from '../../scripts/errors-page.ts';
import { repositoryOf } from '../../scripts/repository.ts';
import { textsOf } from '../../scripts/source-texts.ts';
import { ERROR_ROWS, HTTP_ROWS, PROBLEM_ROWS, type DiagnosticCode } from '../../src/model/diagnostic-codes.ts';
import { codeLink, helpText, helpUrl } from '../../src/report/wording/error-page.ts';
import { reasonOf } from '../../src/report/wording/reason.ts';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/errors.md'), 'utf8');
const sources = globSync('src/**/*.ts', { cwd: root, exclude: ['src/model/diagnostic-codes.ts'] }).map((path) =>
  readFileSync(join(root, path), 'utf8'),
);
const codes = [...PROBLEM_ROWS, ...ERROR_ROWS].flatMap((row): readonly string[] => row.codes);
const documented = [...codes, ...HTTP_ROWS.flatMap((row): readonly string[] => row.codes)];
const sections = new Map(sectionsIn(page).flatMap(({ codes: own, text }) => own.map((code) => [code, text] as const)));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { repository: string; version: string };
const PAGE = `https://github.com/${repositoryOf(manifest)}/blob/v${manifest.version}/docs/errors.md`;

/** The example of a code: its message, as a run shows it. */
function exampleOf(code: string): string {
  const block = /^```text\n([\s\S]*?)^```/mu.exec(sections.get(code) ?? '')?.[1] ?? '';
  return block.split('\n').find((line) => line.startsWith(`${code}: `)) ?? '';
}

/** How much of a message consists of texts that the source has. The rest are names and numbers. */
function shareOf(message: string, literals: readonly string[]): number {
  const isKnown = Array.from(message, () => false);
  for (const literal of literals) {
    const start = message.indexOf(literal);
    if (start >= 0) isKnown.fill(true, start, start + literal.length);
  }
  return isKnown.filter(Boolean).length / isKnown.length;
}

test('each code has one row', () => {
  assert.ok(codes.length > 90, `there are only ${codes.length} codes`);
  assert.deepEqual(
    documented.filter((code, index) => documented.indexOf(code) !== index),
    [],
  );
});

test('every code is used', () => {
  const source = sources.join('\n');
  assert.deepEqual(
    codes.filter((code) => !source.includes(`'${code}'`)),
    [],
  );
});

test('docs/errors.md has a section for every code, and for no other one: cause, fix and example', () => {
  assert.deepEqual([...sections.keys()].toSorted(), documented.toSorted());
  const unwritten = documented.filter((code) => {
    const text = sections.get(code) ?? '';
    return !/^\*\*Cause\.\*\* \S/mu.test(text) || !/^\*\*Fix\.\*\* \S/mu.test(text) || text.includes(UNWRITTEN) || exampleOf(code) === '';
  });
  assert.deepEqual(unwritten, []);
});

test('the examples of docs/errors.md are messages that src can say', () => {
  // A short text can be anywhere.
  const literals = sources
    .flatMap((source) => textsOf(source).flatMap(({ parts }) => parts))
    .map((part) => part.trim())
    .filter((part) => part.length >= 8);
  const shares = documented.map((code) => [code, shareOf(exampleOf(code).slice(code.length + 2), literals)] as const);
  assert.deepEqual(
    shares.filter(([, share]) => share < 0.35),
    [],
  );
});

test('what is written in a section stays when the page is generated, and a new code asks for one', () => {
  const before = errorSections([{ codes: ['a', 'b.c'] }], '');
  assert.equal(before.split(UNWRITTEN).length - 1, 4);
  const written = before.replaceAll(UNWRITTEN, 'Written.');
  assert.equal(errorSections([{ codes: ['a', 'b.c'] }], written), written);
  const moved = errorSections([{ codes: ['new'] }, { codes: ['b.c'] }], written);
  assert.match(moved, /^### `new`$[\s\S]*Not written yet\.[\s\S]*^### `b\.c`$[\s\S]*^\*\*Cause\.\*\* Written\.$/mu);
});

function url(code: string, status: number | null = null): string {
  return helpUrl({ code, status });
}

test('the link of a code names the release and the anchor, and nothing foreign', () => {
  for (const code of codes) assert.equal(url(code), `${PAGE}#${code}`);
  assert.equal(url('not.found', 404), `${PAGE}#http-404`);
  assert.equal(url('gone', 410), `${PAGE}#http-410`);
  assert.equal(url('bad](x)', 422), `${PAGE}#http-4xx`);
  assert.equal(url('too.busy', 503), `${PAGE}#http-5xx`);
  assert.equal(url('option.target.unknown'), `${PAGE}#flow-rules`);
  assert.equal(url('x"><b>'), PAGE);
  for (const anchor of [...HTTP_ROWS.flatMap((row): readonly string[] => row.codes), 'flow-rules'])
    assert.ok(page.includes(`<a id="${anchor}">`));
  assert.equal(helpText({ code: 'drift' }), `Help: ${PAGE}#drift`);
  assert.equal(codeLink({ code: 'drift' }), `[drift](${PAGE}#drift)`);
});

test('the heading of a failure has a reason for every code of an error', () => {
  const ofErrors = ERROR_ROWS.flatMap((row): readonly DiagnosticCode[] => row.codes);
  assert.deepEqual(
    ofErrors.filter((code) => reasonOf({ code, message: '', hint: '', status: null, correlation_id: null }) === undefined),
    [],
  );
});
