import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NEW_PROMPT, Scene, WORDS, definition, github } from '../support/scene.ts';

const { menu, planCalls, readCalls } = definition;
const { LIST_RUNS, QUIET } = github;

/** Names that a shell, a log, YAML, Markdown or a URL could trip over. */
const NASTY = [
  'ivr/a "quoted" \'name\' with blanks.yml',
  'ivr/back\\slash`tick`$(id).yml',
  'ivr/line\n::error::pwned by a name.yml',
  'ivr/return\r::add-mask::pwned.yml',
  'ivr/##[add-mask]pwned.yml',
  'ivr/::error::pwned.yml',
  'ivr/#1 @octocat | <b>&amp; [x](http:evil).yml',
  'ivr/übergröße 电话 \u202eevil.yml',
  'ivr/--option=%0A::error::pwned.yml',
];

/** The workflow commands that the action itself gives, whatever a name holds. */
const OWN_COMMANDS = ['add-mask', 'endgroup', 'group'];

const FILE = /^\*\*\[(.*)\]\(([^ )]*)\)\*\*$/u;

test('file names can form no workflow command, and reach the outputs unchanged', async () => {
  await using scene = await Scene.open();
  const files = Object.fromEntries(NASTY.map((name, index) => [name, menu('main', `Hello ${index}`)]));
  await scene.commit({ 'ivr/main.yml': menu('main') });
  // One menu may stand in one file only: each pull request moves it to another name.
  for (const [index, [name, text]] of Object.entries(files).entries()) {
    const number = 10 + index;
    const run = await scene.pullRequest({ 'ivr/main.yml': null, [name]: text }, { number, isNew: true });
    run.expectEnding({
      exitCode: 0,
      outcome: 'success',
      mode: 'plan',
      changed: [name],
      flows: ['Main IVR planned 14'],
      reason: WORDS.changedFiles(`in pull request #${number}`, 1, 1),
      verdict: WORDS.verdict('plan', WORDS.changes()),
    });
    assert.deepEqual([...new Set(run.commands.map((command) => command.name))].toSorted(), OWN_COMMANDS, name);
    assert.deepEqual(
      run.commands.filter(({ message }) => message.includes('pwned')),
      [],
    );
    assert.deepEqual(
      run.report.files.map(({ path }) => path),
      [name, 'ivr/main.yml'],
    );
    assert.deepEqual(scene.takeCalls().toSorted(), planCalls('main'));
    const comments = `issues/${number}/comments`;
    assert.deepEqual(scene.takeGithubCalls(), [
      `GET pulls/${number}/files?per_page=100 200`,
      `GET ${comments}?per_page=100 200`,
      `POST ${comments} 201`,
      `GET ${comments}?per_page=100 200`,
    ]);
    const [comment] = scene.github.commentsOn(number);
    const body = comment?.body ?? '';
    assert.ok(body.includes('### ☎️ IVR plan: collect&#95;ivr&#95;main: 1 prompt changed\n'));
    assert.ok(!body.includes(name.slice('ivr/'.length)), body);
  }
});

test('problems in files with such names are annotated at the file, and linked in the summary', async () => {
  await using scene = await Scene.open();
  const run = await scene.push(Object.fromEntries(NASTY.map((name) => [name, '- no menu\n'])));
  const errors = run.commands.filter(({ name }) => name === 'error');
  assert.deepEqual(
    errors
      .slice(0, -1)
      .map(({ properties }) => `${properties['file']}:${properties['line']}`)
      .toSorted(),
    NASTY.map((name) => `${name}:1`).toSorted(),
  );
  assert.deepEqual([...new Set(run.commands.map(({ name }) => name))].toSorted(), [...OWN_COMMANDS, 'error'].toSorted());
  run.expectEnding({
    exitCode: 1,
    outcome: 'failure',
    mode: 'deploy',
    changed: [...NASTY].toSorted(),
    said: run.said,
    verdict: WORDS.badVerdict('deploy', WORDS.invalid(9)),
  });
  assert.equal(errors.at(-1)?.message, '9 menu files invalid, nothing changed');
  const headings = run.summary.split('\n').flatMap((line): { text: string; address: string }[] => {
    const [, text, address] = FILE.exec(line) ?? [];
    return text === undefined || address === undefined ? [] : [{ text, address }];
  });
  assert.equal(headings.length, NASTY.length);
  const commit = await scene.repository.head();
  const addresses = headings.map(({ address }) =>
    decodeURIComponent(address.replace(`https://github.com/acme/ivr-menus/blob/${commit}/`, '').replace(/#L1$/u, '')),
  );
  assert.deepEqual(addresses.toSorted(), [...NASTY].toSorted());
  for (const { text } of headings) assert.match(text, /^(?:[\p{L}\p{N} ⏎\u200b�]|&#\d+;|<span>&#36;<\/span>)*$/u);
  assert.deepEqual(scene.takeCalls(), []);
  assert.deepEqual(scene.takeGithubCalls(), [LIST_RUNS]);
});

test('a renamed menu file is planned under its new name, and its menu is not told as deleted', async () => {
  await using scene = await Scene.open();
  await scene.commit({ 'ivr/old.yml': menu('main', NEW_PROMPT), 'ivr/closed.yml': menu('closed', 'Other words') });
  const run = await scene.pullRequest({ 'ivr/old.yml': null, 'ivr/new.yml': menu('main', NEW_PROMPT) }, { isNew: true });
  run.expectEnding({
    exitCode: 0,
    outcome: 'success',
    mode: 'plan',
    changed: ['ivr/new.yml'],
    flows: ['Main IVR planned 14'],
    reason: WORDS.changedFiles('in pull request #7', 1, 1),
    verdict: WORDS.verdict('plan', WORDS.changes()),
  });
  assert.deepEqual(
    run.report.files.map(({ path, status }) => [path, status]),
    [
      ['ivr/closed.yml', 'valid'],
      ['ivr/new.yml', 'valid'],
      ['ivr/old.yml', 'deleted'],
    ],
  );
  assert.doesNotMatch(run.summary, /Deleted menu files/u);
  assert.match(run.stdout, /"?ivr\/old\.yml"? \(moved to another file\)/u);
  assert.deepEqual(scene.takeCalls().toSorted(), planCalls('main'));
});

test('a file that is moved out of the menus counts as deleted, and one that is moved in as changed', async () => {
  await using scene = await Scene.open();
  await scene.commit({ 'ivr/gone.yml': menu('closed'), 'drafts/main.yml': menu('main') });
  const before = await scene.repository.head();
  scene.github.addRun({ head_sha: before });
  await scene.repository.rename('ivr/gone.yml', 'drafts/gone.yml');
  await scene.repository.rename('drafts/main.yml', 'ivr/main.yml');
  const run = await scene.pushRun({ before, after: await scene.repository.commit('Move') }, QUIET);
  run.expectEnding({
    exitCode: 0,
    outcome: 'no-changes',
    mode: 'deploy',
    changed: ['ivr/main.yml'],
    flows: ['Main IVR in-sync 14'],
    reason: WORDS.changedFiles('by the deploy records', 1, 1),
    verdict: WORDS.verdict('deploy', WORDS.nothing),
  });
  assert.deepEqual(
    run.report.files.map(({ path, status }) => [path, status]),
    [
      ['ivr/main.yml', 'valid'],
      ['ivr/gone.yml', 'deleted'],
    ],
  );
  assert.deepEqual(scene.takeCalls().toSorted(), readCalls('main'));
});

test('a deleted menu file changes nothing in Genesys Cloud, and the comment says so', async () => {
  await using scene = await Scene.open();
  await scene.commit({ 'ivr/main.yml': menu('main'), 'ivr/closed.yml': menu('closed') });
  const run = await scene.pullRequest({ 'ivr/closed.yml': null });
  run.expectEnding({
    exitCode: 0,
    outcome: 'no-changes',
    mode: 'plan',
    changed: [],
    reason: WORDS.changedFiles('in pull request #7', 0, 1),
    verdict: WORDS.verdict('plan', WORDS.nothing),
  });
  assert.deepEqual(scene.takeCalls(), []);
  const [comment] = scene.github.commentsOn(7);
  assert.ok(
    comment?.body.includes(
      '**Deleted menu files:** <code>ivr&#47;closed&#46;yml</code>. If no other file describes the menu, it stays live',
    ),
  );
});
