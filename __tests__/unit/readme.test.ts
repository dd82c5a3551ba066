import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

const root = resolve(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const source = globSync('src/**/*.ts', { cwd: root })
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n');

/** Families of codes that the README tells by their beginning. */
const FAMILIES = ['node.', 'menu.', 'option.', 'definition.'];

function named(code: string): boolean {
  return readme.includes(`\`${code}\``) || FAMILIES.some((family) => code.startsWith(family) && readme.includes(`\`${family}…\``));
}

test('the README names every rule of a menu file and how to mend it', () => {
  const rules = new Set([
    ...[...source.matchAll(/rule: '([a-z-]+)'/gu)].map(([, rule = '']) => rule),
    ...[...source.matchAll(/\b(?:fail|report)\([^;]*?,\s*'([a-z0-9-]+)',\s*[`'(]/gu)].map(([, rule = '']) => rule),
    ...[...source.matchAll(/problemAt\(\s*menu,\s*[\w.]+,\s*'([a-z-]+)'/gu)].map(([, rule = '']) => rule),
  ]);
  assert.ok(rules.size > 25, `only ${rules.size} rules were found in the source`);
  assert.deepEqual(
    [...rules].filter((rule) => !named(rule)),
    [],
  );
});

test('the README names every code of an error', () => {
  const codes = new Set([...source.matchAll(/\bcode: '([a-z][a-z.-]+)'/gu)].map(([, code = '']) => code));
  // What the org itself gives as a code is the org's to explain; this one only stands in for one.
  const standIns = new Set(['invalid']);
  assert.ok(codes.size > 15, `only ${codes.size} codes were found in the source`);
  assert.deepEqual(
    [...codes].filter((code) => !standIns.has(code) && !named(code)),
    [],
  );
});
