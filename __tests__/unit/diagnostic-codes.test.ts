import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { ERROR_ROWS, PROBLEM_ROWS, type DiagnosticCode } from '../../src/model/diagnostic-codes.ts';
import { reasonOf } from '../../src/report/wording/reason.ts';

const root = resolve(import.meta.dirname, '../..');
const errors = readFileSync(join(root, 'docs/errors.md'), 'utf8');
const source = globSync('src/**/*.ts', { cwd: root, exclude: ['src/model/diagnostic-codes.ts'] })
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n');
const codes = [...PROBLEM_ROWS, ...ERROR_ROWS].flatMap((row) => row.codes);

/** Families of codes that docs/errors.md names by their beginning. */
const FAMILIES = ['node.', 'menu.', 'option.', 'definition.'];

function isNamed(code: string): boolean {
  return errors.includes(`\`${code}\``) || FAMILIES.some((family) => code.startsWith(family) && errors.includes(`\`${family}…\``));
}

test('each code has one row', () => {
  assert.ok(codes.length > 90, `there are only ${codes.length} codes`);
  assert.deepEqual(
    codes.filter((code, index) => codes.indexOf(code) !== index),
    [],
  );
});

test('docs/errors.md names every code and how to fix it', () => {
  assert.deepEqual(
    codes.filter((code) => !isNamed(code)),
    [],
  );
});

test('every code is used', () => {
  assert.deepEqual(
    codes.filter((code) => !source.includes(`'${code}'`)),
    [],
  );
});

test('the heading of a failure has a reason for every code of an error', () => {
  const ofErrors = ERROR_ROWS.flatMap((row): readonly DiagnosticCode[] => row.codes);
  assert.deepEqual(
    ofErrors.filter((code) => reasonOf({ code, message: '', hint: '', status: null, correlation_id: null }) === undefined),
    [],
  );
});
