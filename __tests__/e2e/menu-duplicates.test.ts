import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definition, NEW_PROMPT, FLOWS, Scene } from '../support/scene.ts';

const { menu } = definition;

const named = (division?: string): string =>
  menu('main', NEW_PROMPT).replace(/^flow_id: .*$/mu, `flow_name: Nowhere${division === undefined ? '' : `\ndivision_id: ${division}`}`);

for (const [what, files, path, inputs] of [
  ['in one file', { 'ivr/a.yml': `${menu('main')}---\n${menu('main', NEW_PROMPT)}` }, 'ivr/a.yml', {}],
  ['in two files', { 'ivr/a.yml': menu('main'), 'ivr/b.yml': menu('main', NEW_PROMPT) }, 'ivr/b.yml', {}],
  [
    'with the id in another letter case',
    { 'ivr/a.yml': menu('main'), 'ivr/b.yml': menu('main', NEW_PROMPT).replace(FLOWS.main.id, FLOWS.main.id.toUpperCase()) },
    'ivr/b.yml',
    {},
  ],
  ['by name', { 'ivr/a.yml': named(), 'ivr/b.yml': named() }, 'ivr/b.yml', {}],
  ['by name, one of them with its division', { 'ivr/a.yml': named('d-1'), 'ivr/b.yml': named() }, 'ivr/b.yml', {}],
  ['by name, made equal by `division-id`', { 'ivr/a.yml': named('d-1'), 'ivr/b.yml': named() }, 'ivr/b.yml', { 'division-id': 'd-1' }],
] as const) {
  test(`two documents for one menu, ${what}: an error at the second, and nothing is asked of Genesys Cloud`, async () => {
    await using scene = await Scene.open();
    const run = await scene.push(files, { inputs });
    assert.equal(run.exitCode, 1, run.stdout);
    assert.deepEqual(scene.calls, []);
    const problems = run.report.files.flatMap((file) => file.problems.map((problem) => ({ path: file.path, ...problem }))) ?? [];
    assert.deepEqual(
      problems.map((problem) => [problem.path, problem.rule]),
      [[path, 'duplicate-menu']],
    );
    const annotation = run.commands.find(({ name }) => name === 'error');
    assert.deepEqual(
      [annotation?.properties['file'], annotation?.properties['line'], annotation?.properties['col']],
      [path, String(problems[0]?.line), '15'],
    );
    assert.match(
      annotation?.message ?? '',
      /^The menu "collect_ivr_main" of the flow .* is described twice: ivr\/a\.yml line \d+ has it already\. Keep one document for each menu of a flow\.\nFound: menu_node_id: "collect_ivr_main"$/u,
    );
  });
}

test('flows of one name in two divisions are two flows: `division-id` makes them no duplicates', async () => {
  await using scene = await Scene.open();
  const run = await scene.push({ 'ivr/a.yml': named('d-1'), 'ivr/b.yml': named() }, { inputs: { 'division-id': 'd-2', mode: 'validate' } });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual(
    run.report.files.map(({ status }) => status),
    ['valid', 'valid'],
  );
});

test('an id and a name that turn out to be one flow: nothing is written', async () => {
  await using scene = await Scene.open();
  const run = await scene.push({
    'ivr/a.yml': menu('main', NEW_PROMPT),
    'ivr/b.yml': menu('main', 'Other words').replace(/^flow_id: .*$/mu, 'flow_name: Main IVR'),
  });
  assert.equal(run.exitCode, 1, run.stdout);
  assert.deepEqual(
    scene.calls.filter((call) => /^(?:PATCH|PUT) /u.test(call)),
    [],
  );
  assert.ok(run.stdout.includes('is described twice'), run.stdout);
});
