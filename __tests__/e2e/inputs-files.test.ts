import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pushEvent, scheduleEvent, workflowDispatchEvent } from '../../harness/events.ts';
import { NEW_PROMPT, Scene, definition } from '../support/scene.ts';

const { menu } = definition;

const VALIDATE = { mode: 'validate', select: 'all' };
const other = (node: string): string => menu('main', {}, { node });

test('globs choose the menu files: those excluded are not even read, and the order is always the same', async () => {
  await using scene = await Scene.open();
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
  const run = await scene.push(files, { inputs: { ...VALIDATE, files: 'menus/**/*.yml\n!**/draft-*\nmenus/*.yaml\n!menus/old/**' } });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual(
    run.report.files.map(({ path }) => path),
    expected,
  );
  assert.deepEqual(JSON.parse(run.outputs['changed-files'] ?? ''), expected);

  const again = await scene.push(
    { 'README.md': 'x' },
    { inputs: { ...VALIDATE, files: '!menus/old/**\r\nmenus/*.yaml\r\n!**/draft-*\r\nmenus/**/*.yml' } },
  );
  assert.deepEqual(
    again.report?.files.map(({ path }) => path),
    expected,
  );
});

/** What people write in `files`, and what the error says. The workspace has `menus/main.yml` alone, in the subfolder if one is given. */
const MISTAKES: Readonly<Record<string, { readonly files?: string; readonly path?: string; readonly says: string }>> = {
  'nothing, and the menus are elsewhere': { says: 'Globs start at the workspace, such as `ivr/**/*.yml`.' },
  'several globs on one line': {
    files: 'ivr/*.yml, menus/*.yml',
    says: 'Write one glob on each line, without commas. "ivr/*.yml", "menus/*.yml" would match 1 file.',
  },
  'a list of YAML, with a comment': {
    files: '- menus/*.yml # all of them',
    says:
      'Remove the text behind `#`: `files` has no comments. Remove the `-` or the brackets of a list: `files` is a text with one glob on ' +
      'each line (`files: |`). "menus/*.yml" would match 1 file.',
  },
  'no subfolder': {
    files: 'menus/*.yml',
    path: 'repo',
    says: 'A repository is checked out in "repo", and globs start at the workspace: write "repo/menus/*.yml".',
  },
};

for (const [name, { files, path, says }] of Object.entries(MISTAKES)) {
  test(`no file matches (${name}): the run is red in every mode, on every event, and says what is probably meant`, async () => {
    await using scene = await Scene.open();
    const sha = await scene.commit({ 'menus/main.yml': menu('main', NEW_PROMPT) });
    const workspace = await scene.repository.checkout({ ref: 'refs/heads/main', ...(path === undefined ? {} : { path }) });
    const given = { comment: 'never', ...(files === undefined ? {} : { files }) };
    for (const [event, mode] of [
      [scheduleEvent({ sha }), 'drift'],
      [pushEvent({ before: await scene.repository.head('HEAD~1'), after: sha }), 'deploy'],
      [workflowDispatchEvent({ sha }), 'validate'],
    ] as const) {
      const run = await scene.run(event, workspace, { inputs: { ...given, mode } });
      assert.deepEqual([run.exitCode, run.outputs['outcome'], run.outputs['changed-files']], [1, 'failure', '[]'], run.stdout);
      const { code, message, hint } = run.report.error ?? {};
      assert.equal(code, 'files.unmatched');
      const globs = (files ?? 'ivr/**/*.yml\nivr/**/*.yaml').split('\n').map((glob) => `"${glob}"`);
      assert.equal(message, `No file matches \`files\`: ${globs.join(', ')}.`);
      assert.ok(hint?.includes(says), hint);
      assert.deepEqual(scene.calls, []);
    }
  });
}

test('a glob that matches nothing is fine beside one that matches', async () => {
  await using scene = await Scene.open();
  const run = await scene.push(
    { 'menus/main.yml': menu('main', NEW_PROMPT) },
    { inputs: { ...VALIDATE, files: 'menus/*.yml\nother/*.yml' } },
  );
  assert.equal(run.exitCode, 0, run.stdout);
});

test('an invalid file that did not change stops the one that did', async () => {
  await using scene = await Scene.open();
  await scene.commit({ 'ivr/old.yml': 'flow_id: x\n' });
  const run = await scene.push({ 'ivr/main.yml': menu('main', NEW_PROMPT) }, { inputs: { select: 'changed' } });
  assert.equal(run.exitCode, 1);
  assert.deepEqual(scene.calls, []);
  assert.deepEqual(
    run.report.files.map(({ path, status }) => [path, status]),
    [
      ['ivr/main.yml', 'valid'],
      ['ivr/old.yml', 'invalid'],
    ],
  );
});
