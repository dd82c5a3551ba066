import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { importError, type House } from '../../scripts/lint/house.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SRC = '/project/src';
const HOUSE: House = {
  rooms: {
    action: ['flows', 'github'],
    'action/high': ['action/low'],
    'action/low': ['action'],
    flows: ['model', 'flows/deep'],
    'flows/deep': [],
    'flows/deep/deeper': ['flows/deep'],
    github: ['model'],
    model: [],
  },
  packages: { '@actions/*': ['action', 'github'], axios: [] },
};

function about(file: string, source: string): string | undefined {
  return importError(HOUSE, `${SRC}/${file}`, source, SRC);
}

for (const [file, source] of [
  ['flows/run.ts', './plan.ts'],
  ['flows/run.ts', './deep/plan.ts'],
  ['flows/deep/plan.ts', './other.ts'],
  ['flows/deep/plan.ts', '../../model/plan.ts'],
  ['flows/deep/deeper/plan.ts', '../plan.ts'],
  ['flows/deep/plan.ts', 'node:fs'],
  ['action/high/main.ts', '../low/main.ts'],
  ['action/high/main.ts', '../main.ts'],
  ['action/low/main.ts', '../../flows/deep/deeper/plan.ts'],
  ['flows/run.ts', '../model/plan.ts'],
  ['action/main.ts', '../model/plan.ts'],
  ['github/runner.ts', '@actions/core'],
  ['flows/run.ts', 'node:fs'],
  ['flows/run.ts', 'axios-retry'],
  ['index.ts', './action/main.ts'],
  ['../simulator/main.ts', '../demo/main.ts'],
] as const)
  test(`${file} may import ${source}`, () => {
    assert.equal(about(file, source), undefined);
  });

for (const [file, source, why] of [
  ['model/plan.ts', '../flows/run.ts', /^model does not import flows: data flows one way/u],
  ['flows/run.ts', '../github/runner.ts', /^flows does not import github/u],
  ['flows/deep/plan.ts', '../../action/main.ts', /^flows does not import action/u],
  ['flows/deep/plan.ts', '../run.ts', /^flows\/deep does not import flows: data flows one way/u],
  ['flows/deep/plan.ts', './deeper/plan.ts', /^flows\/deep does not import flows\/deep\/deeper/u],
  ['flows/deep/plan.ts', '@actions/core', /^flows does not import @actions\/\*: only action, github may/u],
  ['action/low/main.ts', '../high/main.ts', /^action\/low does not import action\/high/u],
  ['action/main.ts', './low/main.ts', /^action does not import action\/low/u],
  ['model/attic/old.ts', './older.ts', /^The room model\/attic is not in the list/u],
  ['model/plan.ts', '../index.ts', /^model does not import an entry/u],
  ['model/plan.ts', '../../simulator/main.ts', /^src stands alone/u],
  ['flows/run.ts', '@actions/core', /^flows does not import @actions\/\*: only action, github may/u],
  ['github/runner.ts', 'axios/lib/x.js', /^github does not import axios/u],
  ['attic/old.ts', './older.ts', /^The room attic is not in the list/u],
] as const)
  test(`${file} may not import ${source}`, () => {
    assert.match(about(file, source) ?? '', why);
  });

test('the linter itself refuses such an import, whatever its form, and a list as arguments', () => {
  const folder = mkdtempSync(join(tmpdir(), 'house-'));
  try {
    // A repository of its own: the one around it may leave the folder out.
    mkdirSync(join(folder, '.git'));
    mkdirSync(join(folder, 'src/model'), { recursive: true });
    mkdirSync(join(folder, 'src/flows'));
    cpSync(join(ROOT, 'scripts/lint/house.ts'), join(folder, 'house.ts'));
    writeFileSync(
      join(folder, '.oxlintrc.json'),
      JSON.stringify({
        jsPlugins: ['./house.ts'],
        categories: { correctness: 'off' },
        rules: { 'house/rooms': ['error', HOUSE], 'house/no-spread-list': 'error' },
      }),
    );
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(
      join(folder, 'src/flows/lists.ts'),
      ['list.push(...more);', 'Math.max(0, ...list);', 'call(...list);', 'list.push([...more]);', 'String.fromCodePoint(...list);'].join(
        '\n',
      ),
    );
    writeFileSync(join(folder, 'src/flows/run.ts'), "import type { Plan } from '../model/plan.ts';\nexport type X = Plan;\n");
    writeFileSync(
      join(folder, 'src/model/plan.ts'),
      [
        "import type { X } from '../flows/run.ts';",
        "export type { X as Y } from '../flows/run.ts';",
        "export * from '../flows/run.ts';",
        "export const later = () => import('../flows/run.ts');",
        'export type Plan = X;',
      ].join('\n'),
    );
    assert.throws(
      () =>
        execFileSync(process.execPath, [join(ROOT, 'node_modules/oxlint/bin/oxlint'), '-f', 'unix', 'src'], {
          cwd: folder,
          encoding: 'utf8',
          stdio: 'pipe',
        }),
      ({ stdout }: { readonly stdout: string }) => {
        const linesWith = (text: string): string =>
          stdout
            .split('\n')
            .filter((line) => line.includes(text))
            .map((line) => line.split(':')[1])
            .join();
        assert.equal(linesWith('model does not import flows'), '1,2,3,4');
        assert.equal(linesWith('A long list overflows the stack'), '1,2,5');
        return !stdout.includes('flows/run.ts:');
      },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
