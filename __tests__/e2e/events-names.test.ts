import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Stage } from '../../harness/stage.ts';
import {
  assertEnding,
  deployCalls,
  LIST_RUNS,
  menu,
  planCalls,
  QUIET,
  said,
  takeCloudCalls,
  takeGithubCalls,
} from '../support/events-scene.ts';

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
  await using stage = await Stage.open();
  const files = Object.fromEntries(NASTY.map((name, index) => [name, menu('main', `Hello ${index}`)]));
  // One menu may stand in one file only: the names are tried one by one, as changed files of a pull request.
  for (const [index, [name, text]] of Object.entries(files).entries()) {
    const number = 10 + index;
    const run = await stage.pullRequest({ [name]: text }, { number });
    assertEnding(run, {
      exitCode: 0,
      outcome: 'success',
      mode: 'plan',
      changed: [name],
      flows: ['Main IVR planned 14'],
      reason: `Changed files (in pull request #${number}): 1 menu file.`,
      verdict: '### ☎️ IVR plan — 1 menu changes',
    });
    assert.deepEqual([...new Set(run.commands.map((command) => command.name))].toSorted(), OWN_COMMANDS, name);
    assert.deepEqual(
      run.commands.filter(({ message }) => message.includes('pwned')),
      [],
    );
    assert.deepEqual(
      run.report?.files.map(({ path }) => path),
      [name],
    );
    assert.deepEqual(takeCloudCalls(stage).toSorted(), planCalls('main'));
    const comments = `issues/${number}/comments`;
    assert.deepEqual(takeGithubCalls(stage), [
      `GET pulls/${number}/files?per_page=100 200`,
      `GET ${comments}?per_page=100 200`,
      `POST ${comments} 201`,
      `GET ${comments}?per_page=100 200`,
    ]);
    const [comment] = stage.github.commentsOn(number);
    const body = comment?.body ?? '';
    assert.ok(body.includes('##### Menu <code>collect&#95;ivr&#95;main</code>'));
    assert.ok(!body.includes(name.slice('ivr/'.length)), body);
  }
});

test('problems in files with such names are annotated at the file, and linked in the summary', async () => {
  await using stage = await Stage.open();
  const run = await stage.push(Object.fromEntries(NASTY.map((name) => [name, '- no menu\n'])), QUIET);
  const errors = run.commands.filter(({ name }) => name === 'error');
  assert.deepEqual(
    errors
      .slice(0, -1)
      .map(({ properties }) => `${properties['file']}:${properties['line']}`)
      .toSorted(),
    NASTY.map((name) => `${name}:1`).toSorted(),
  );
  assert.deepEqual([...new Set(run.commands.map(({ name }) => name))].toSorted(), [...OWN_COMMANDS, 'error'].toSorted());
  assertEnding(run, {
    exitCode: 1,
    outcome: 'failure',
    mode: 'deploy',
    changed: [...NASTY].toSorted(),
    said: said(run),
    verdict: '### ❌ IVR deploy — 9 menu files invalid, nothing was written',
  });
  assert.equal(errors.at(-1)?.message, '9 menu files invalid, nothing was written');
  const headings = run.summary.split('\n').flatMap((line): { text: string; address: string }[] => {
    const [, text, address] = FILE.exec(line) ?? [];
    return text === undefined || address === undefined ? [] : [{ text, address }];
  });
  assert.equal(headings.length, NASTY.length);
  const commit = await stage.repository.head();
  const addresses = headings.map(({ address }) =>
    decodeURIComponent(address.replace(`https://github.com/acme/ivr-menus/blob/${commit}/`, '').replace(/#L1$/u, '')),
  );
  assert.deepEqual(addresses.toSorted(), [...NASTY].toSorted());
  for (const { text } of headings) assert.match(text, /^(?:[\p{L}\p{N} ⏎\u200b�]|&#\d+;|<span>&#36;<\/span>)*$/u);
  assert.deepEqual(takeCloudCalls(stage), []);
  assert.deepEqual(takeGithubCalls(stage), [LIST_RUNS]);
});

test('a renamed menu file is planned under its new name and told as deleted under its old one', async () => {
  await using stage = await Stage.open();
  await stage.commit({ 'ivr/old.yml': menu('main', 'For orders, press 1'), 'ivr/closed.yml': menu('closed', 'Other words') });
  const run = await stage.pullRequest({ 'ivr/old.yml': null, 'ivr/new.yml': menu('main', 'For orders, press 1') });
  assertEnding(run, {
    exitCode: 0,
    outcome: 'success',
    mode: 'plan',
    changed: ['ivr/new.yml'],
    flows: ['Main IVR planned 14'],
    reason: 'Changed files (in pull request #7): 1 menu file, 1 deleted.',
    verdict: '### ☎️ IVR plan — 1 menu changes, 1 flow edited outside git',
  });
  assert.deepEqual(
    run.report?.files.map(({ path, status }) => [path, status]),
    [
      ['ivr/closed.yml', 'valid'],
      ['ivr/new.yml', 'valid'],
      ['ivr/old.yml', 'deleted'],
    ],
  );
  assert.ok(run.summary.includes('**Deleted menu files:** <code>ivr&#47;old&#46;yml</code>.'));
  assert.deepEqual(takeCloudCalls(stage).toSorted(), planCalls('main'));
});

test('a file that is moved out of the menus counts as deleted, and one that is moved in as changed', async () => {
  await using stage = await Stage.open();
  await stage.commit({ 'ivr/gone.yml': menu('closed'), 'drafts/main.yml': menu('main', 'For orders, press 1') });
  const before = await stage.repository.head();
  stage.github.addRun({ head_sha: before });
  await stage.repository.rename('ivr/gone.yml', 'drafts/gone.yml');
  await stage.repository.rename('drafts/main.yml', 'ivr/main.yml');
  const run = await stage.pushRun({ before, after: await stage.repository.commit('Move') }, QUIET);
  assertEnding(run, {
    exitCode: 0,
    outcome: 'success',
    mode: 'deploy',
    changed: ['ivr/main.yml'],
    flows: ['Main IVR deployed 15'],
    reason: /^Changed files \(.+\): 1 menu file, 1 deleted\.$/u,
    verdict: '### ☎️ IVR deploy — 1 menu deployed',
  });
  assert.deepEqual(
    run.report?.files.map(({ path, status }) => [path, status]),
    [
      ['ivr/main.yml', 'valid'],
      ['ivr/gone.yml', 'deleted'],
    ],
  );
  assert.deepEqual(takeCloudCalls(stage).toSorted(), deployCalls('main'));
});

test('a deleted menu file changes nothing in Genesys Cloud, and the comment says so', async () => {
  await using stage = await Stage.open();
  await stage.commit({ 'ivr/main.yml': menu('main'), 'ivr/closed.yml': menu('closed') });
  const run = await stage.pullRequest({ 'ivr/closed.yml': null });
  assertEnding(run, {
    exitCode: 0,
    outcome: 'no-changes',
    mode: 'plan',
    changed: [],
    reason: 'Changed files (in pull request #7): 0 menu files, 1 deleted.',
    verdict: '### ☎️ IVR plan — nothing changes',
  });
  assert.deepEqual(takeCloudCalls(stage), []);
  const [comment] = stage.github.commentsOn(7);
  assert.ok(comment?.body.includes('**Deleted menu files:** <code>ivr&#47;closed&#46;yml</code>. Their menus stay live as they are'));
});
