import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedMainMenu, menuFile } from '../../harness/menus.ts';
import { Stage } from '../../harness/stage.ts';

const VALIDATE = { mode: 'validate', select: 'all' };
const other = (node: string): string => menuFile(undefined, { node });

test('globs choose the menu files: those excluded are not even read, and the order is always the same', async () => {
  await using stage = await Stage.open();
  const files = {
    'menus/b.yml': other('b'),
    'menus/a.yaml': other('a'),
    'menus/.hidden.yml': other('c'),
    'menus/deep/10.yml': other('d'),
    'menus/deep/9.yml': other('e'),
    'menus/Z.yml': other('z'),
    'menus/draft-x.yml': 'not: [a menu',
    'menus/old/y.yml': 'flow_id: x\n',
    'ivr/main.yml': 'outside: true\n',
    'menus/readme.md': 'Read me',
  };
  const expected = ['menus/.hidden.yml', 'menus/Z.yml', 'menus/a.yaml', 'menus/b.yml', 'menus/deep/10.yml', 'menus/deep/9.yml'];
  const run = await stage.push(files, { inputs: { ...VALIDATE, files: 'menus/**/*.yml\n!**/draft-*\nmenus/*.yaml\n!menus/old/**' } });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual(
    run.report?.files.map(({ path }) => path),
    expected,
  );
  assert.deepEqual(JSON.parse(run.outputs['changed-files'] ?? ''), expected);

  const again = await stage.push(
    { 'README.md': 'x' },
    { inputs: { ...VALIDATE, files: '!menus/old/**\r\nmenus/*.yaml\r\n!**/draft-*\r\nmenus/**/*.yml' } },
  );
  assert.deepEqual(
    again.report?.files.map(({ path }) => path),
    expected,
  );
});

test('no file matches: a warning, nothing to do, and no request', async () => {
  await using stage = await Stage.open();
  const run = await stage.push({ 'menus/main.yml': changedMainMenu() });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual(
    run.commands.filter(({ name }) => name === 'warning').map(({ message }) => message),
    ['No file matches `files`: there is no menu to look at.'],
  );
  assert.deepEqual([run.outputs['outcome'], run.outputs['flows'], run.outputs['changed-files']], ['no-changes', '[]', '[]']);
  assert.deepEqual(stage.cloudCalls, []);
  assert.deepEqual(Object.keys(run.outputs), ['outcome', 'flows', 'changed-files', 'report', 'report-markdown']);
});

test('an invalid file that did not change stops the one that did', async () => {
  await using stage = await Stage.open();
  await stage.commit({ 'ivr/old.yml': 'flow_id: x\n' });
  const run = await stage.push({ 'ivr/main.yml': changedMainMenu() }, { inputs: { select: 'changed' } });
  assert.equal(run.exitCode, 1);
  assert.deepEqual(stage.cloudCalls, []);
  assert.deepEqual(
    run.report?.files.map(({ path, status }) => [path, status]),
    [
      ['ivr/main.yml', 'valid'],
      ['ivr/old.yml', 'invalid'],
    ],
  );
});
