// Menu files that serve several orgs: `names` says what an org calls the names in them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workflowDispatchEvent } from '../../harness/events.ts';
import { filesOf, pull } from '../support/pull-scene.ts';
import { architect, github, Scene } from '../support/scene.ts';

const { QUIET } = github;

/** The main menu with names of no org. */
const FILE = architect.menu('main', { 2: { target: '{ queue: Help }' } }).replace(/^flow_id: .*$/mu, 'flow_name: The main flow');
const NAMES = 'flows:\n  The main flow: Main IVR\nqueues:\n  Help: Support EU\n';
const inputs = { names: 'names/prod.yml', comment: 'never' };

test("a menu file in names of its own is planned and deployed in the org's names", async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const files = { 'ivr/main.yml': FILE, 'names/prod.yml': NAMES };
  const run = await scene.push(files, { inputs: { ...inputs, 'on-drift': 'overwrite' }, isNew: true });
  assert.deepEqual([run.exitCode, run.flow().status, run.flow().flow_name], [0, 'deployed', 'Main IVR'], run.stdout);
  assert.deepEqual(
    run.flow().changes.map(({ key }) => key),
    ['2'],
  );
  assert.match(scene.live(), /name: Support EU/u);
});

test('a commit that changes the names alone changes the menus: all files are taken, and nothing of that is drift', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const files = { 'ivr/main.yml': FILE, 'names/prod.yml': NAMES };
  await scene.push(files, { inputs: { ...inputs, 'on-drift': 'overwrite' }, isNew: true });
  scene.github.addRun({ head_sha: await scene.repository.head() });
  const run = await scene.push({ 'names/prod.yml': NAMES.replace('Support EU', 'Billing') }, { inputs });
  assert.deepEqual([run.exitCode, run.flow().status], [0, 'deployed'], run.stdout);
  assert.match(run.stdout, /the file of names has changed/u);
  assert.deepEqual(
    run.flow().changes.map(({ key }) => key),
    ['2'],
  );
});

test('a committed version of the file is known in the names of the org: live is behind, not edited', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const before = FILE.replace('{ queue: Help }', '{ queue: Assistance }');
  const names = NAMES.replace('queues:', 'queues:\n  Assistance: Support');
  const first = await scene.commit({ 'ivr/main.yml': before, 'names/prod.yml': names });
  scene.github.addRun({ head_sha: first });
  const run = await scene.push({ 'ivr/main.yml': FILE }, { inputs });
  assert.deepEqual([run.exitCode, run.flow().status, run.drift], [0, 'deployed', undefined], run.stdout);
});

test('`flows` takes either name of a flow', async () => {
  for (const flows of ['The main flow', 'Main IVR']) {
    await using scene = await Scene.open({ api: 'architect' });
    const files = { 'ivr/main.yml': FILE, 'names/prod.yml': NAMES };
    const run = await scene.pullRequest(files, { inputs: { ...inputs, flows }, isNew: true });
    assert.deepEqual([run.exitCode, run.flow().status], [0, 'planned'], run.stdout);
  }
});

test('a name that the org lacks is an error about the file of names', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const files = { 'ivr/main.yml': FILE, 'names/prod.yml': NAMES.replace('Support EU', 'Support EUR') };
  const run = await scene.pullRequest(files, { inputs, isNew: true });
  const [problem] = run.flow().problems ?? [];
  assert.equal(run.exitCode, 1);
  assert.match(problem?.message ?? '', /calls the queue "Help" "Support EUR" in this org, which has no such queue/u);
  assert.match(problem?.message ?? '', /Fix its name in the file of the input `names`\. Did you mean "Support EU"/u);
});

test('a file of names that is broken, missing or below the menu files writes nothing, or is no menu file', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  for (const [text, path, words] of [
    ['queue:\n  Help: Support\n', 'names/prod.yml', /1:1 unknown-property .*Did you mean `queues`\?/u],
    ['queues:\n  Help: 5\n', 'names/prod.yml', /2:9 wrong-type "Help" is a number \(5\)\. It must be text: put it in quotes/u],
    ['queues:\n  Help: ""\n', 'names/prod.yml', /2:3 blank "Help" is blank/u],
    ['queues:\n  Help: Support #2\n', 'names/prod.yml', /2:17 unquoted-hash `Help` is only "Support": an unquoted # .*/u],
    ['queues: { Help: Support #\n  }\n', 'names/prod.yml', /1:25 unquoted-hash `Help` is only "Support"/u],
    ['queues:\n\tHelp: Support\n', 'names/prod.yml', /2:1 yaml-syntax This line is indented with a tab/u],
    ['queues:\n  Help: A\n  Help: B\n', 'names/prod.yml', /3:3 duplicate-property/u],
    [NAMES, 'names/test.yml', /1:1 unreadable The file of the input `names` can't be read \(ENOENT\)/u],
  ] as const) {
    const run = await scene.push({ 'ivr/main.yml': FILE, 'names/prod.yml': text }, { inputs: { ...inputs, names: path }, isNew: true });
    const found = run.report.files.flatMap(({ problems, path: file }) => problems.map((one) => ({ ...one, file })));
    assert.deepEqual([run.exitCode, found.length, found[0]?.file], [1, 1, path], run.stdout);
    assert.match(found.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`).join(), words);
  }
  assert.deepEqual(scene.calls, []);

  const files = { 'ivr/main.yml': FILE, 'ivr/names.yml': NAMES, 'names/prod.yml': null };
  const run = await scene.push(files, { inputs: { ...QUIET.inputs, names: 'ivr/names.yml', mode: 'plan' }, isNew: true });
  assert.deepEqual([run.exitCode, run.flow().status], [0, 'planned'], run.stdout);
});

test('a pull says the names of the menu files, and planning what it wrote changes nothing', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const names = 'flows:\n  The main flow: Main IVR\nqueues:\n  Vendors: Sales\n  Help: Support\n  Bills: Billing\n  Accounts: Billing\n';
  await scene.commit({ 'names/prod.yml': names });
  const pulled = await pull(scene, { inputs: { ...inputs, flows: 'The main flow' } });
  const files = await filesOf(pulled);
  const main = files['ivr/the-main-flow/main-menu.yml'] ?? assert.fail(pulled.run.stdout);
  assert.match(main, /^flow_name: The main flow$/mu);
  assert.match(
    main,
    /\{ queue: Vendors \}[^]*\{ queue: Help \}[^]*# live: .*"Bills", "Accounts"\n {4}routing_target: \{ queue: Billing \}/u,
  );
  const sha = await scene.commit(files);
  const checkout = await scene.repository.checkout({ ref: 'refs/heads/main' });
  const plan = await scene.run(workflowDispatchEvent({ sha }), checkout, { inputs: { ...inputs, mode: 'plan' } });
  assert.deepEqual([...new Set(plan.statuses)], ['in-sync'], plan.stdout);
});

test('a key that was rerouted in Architect is merged in the names of the menu files', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const file = architect.menu('main', { 2: { target: '{ queue: Help }' } });
  const [billing, operator] = ['lit:\n                  name: Billing\n', 'lit:\n                  name: Operator\n'] as const;
  await scene.succeeded({ 'ivr/main.yml': file, 'names/prod.yml': 'queues:\n  Help: Support\n  Bills: Operator\n' });
  scene.edit('ann', (yaml) => architect.replaced(yaml, [billing, operator]));
  const pulled = await pull(scene, { inputs: { ...inputs, flows: 'Main IVR' } });
  assert.equal((await filesOf(pulled))['ivr/main.yml'], file.replace('{ queue: Billing }', '{ queue: Bills }'), pulled.run.stdout);
});
