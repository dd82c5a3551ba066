import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { reasonOf } from '../../src/report/markdown/reason.ts';

const root = resolve(import.meta.dirname, '../..');
const errors = readFileSync(join(root, 'docs/errors.md'), 'utf8');
const source = globSync('src/**/*.ts', { cwd: root })
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n');

/** Families of codes that docs/errors.md tells by their beginning. */
const FAMILIES = ['node.', 'menu.', 'option.', 'definition.'];

function named(code: string): boolean {
  return errors.includes(`\`${code}\``) || FAMILIES.some((family) => code.startsWith(family) && errors.includes(`\`${family}…\``));
}

test('docs/errors.md names every rule of a menu file and how to fix it', () => {
  const rules = new Set([
    ...[...source.matchAll(/code: '([a-z-]+)'/gu)].map(([, rule = '']) => rule),
    ...[...source.matchAll(/\b(?:fail|report)\([^;]*?,\s*'([a-z0-9-]+)',\s*[`'(]/gu)].map(([, rule = '']) => rule),
    ...[...source.matchAll(/problemAt\(\s*menu,\s*[\w.]+,\s*'([a-z-]+)'/gu)].map(([, rule = '']) => rule),
  ]);
  assert.ok(rules.size > 25, `only ${rules.size} rules were found in the source`);
  assert.deepEqual(
    [...rules].filter((rule) => rule !== 'invalid' && !named(rule)),
    [],
  );
});

const codes = new Set(
  [...source.matchAll(/\bcode: '([a-z][a-z.-]+)'|\bnew RunError\(\s*'([a-z.]+)'/gu)].map(([, code, another]) => code ?? another ?? ''),
);

test('docs/errors.md names every code of an error', () => {
  // What the org itself gives as a code is the org's to explain; this one only stands in for one.
  const standIns = new Set(['invalid']);
  assert.ok(codes.size > 15, `only ${codes.size} codes were found in the source`);
  assert.deepEqual(
    [...codes].filter((code) => !standIns.has(code) && !named(code)),
    [],
  );
});

test('the line of what became of a change has a reason for every code', () => {
  const error = { message: '', hint: '', status: null, correlation_id: null };
  const table = errors.slice(errors.indexOf('| code | what to do |'));
  const told = table.split('\n').flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/gu)].map(([, code = '']) => code));
  assert.ok(told.length > 40, `only ${told.length} codes were found in docs/errors.md`);
  assert.deepEqual(
    told.filter((code) => reasonOf({ ...error, code }) === undefined),
    [],
  );
});
