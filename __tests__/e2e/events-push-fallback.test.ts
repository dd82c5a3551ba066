import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_TOKEN, type Token } from '../../simulator/github/index.ts';
import { pushEvent, REPOSITORY } from '../../harness/events.ts';
import { Scene, WORDS, definition, github, type Ending } from '../support/scene.ts';

const { CHANGE, DEPLOY_ENDING, deployCalls, menu } = definition;
const { LIST_RUNS, NO_RECORDS, QUIET, SPEAKING } = github;

const FORBIDDEN_RUNS = LIST_RUNS.replace(/200$/u, '403');
const ADVICE =
  /^notice: Grant the job `permissions: actions: read`: .+ the files of a failed or cancelled run are not deployed by the next one\.$/u;
const ALL: Ending = {
  ...DEPLOY_ENDING,
  changed: ['ivr/closed.yml', 'ivr/main.yml'],
  flows: ['After Hours in-sync 3', 'Main IVR deployed 15'],
};
/** What a menu file was at a commit that git can't fetch. */
const contentsAt = (sha: string): string => `GET contents/ivr%2Fmain.yml?ref=${sha} 200`;
const short = (sha: string): string => sha.slice(0, 7);

/** A GitHub whose token may do no more than told. */
function withPermissions(permissions: Token['permissions']): { github: { tokens: Record<string, Token> } } {
  return { github: { tokens: { [DEFAULT_TOKEN]: { login: 'github-actions[bot]', type: 'Bot', permissions } } } };
}

/** A repository with two menus in sync. */
async function begun(options: Parameters<typeof Scene.open>[0] = {}): Promise<{ scene: Scene; first: string }> {
  const scene = await Scene.open(options);
  return { scene, first: await scene.commit({ 'ivr/main.yml': menu('main'), 'ivr/closed.yml': menu('closed') }) };
}

test('without `actions: read` the push itself is deployed, and a notice says what to grant', async () => {
  const { scene, first } = await begun(withPermissions({ contents: 'read' }));
  await using _ = scene;
  (await scene.push(CHANGE)).expectEnding({
    ...DEPLOY_ENDING,
    said: [ADVICE],
    reason: WORDS.changedFiles(`since ${short(first)} (the push)`, 1),
  });
  assert.deepEqual(scene.takeGithubCalls(), [FORBIDDEN_RUNS]);
  assert.deepEqual(scene.takeCalls().toSorted(), deployCalls('main'));
});

test('a rate limit, which GitHub answers with 403 too, is no missing permission: all files', async () => {
  const { scene } = await begun();
  await using _ = scene;
  const reset = String(Math.floor(Date.now() / 1000) + 3000);
  scene.github.faults.add({
    status: 403,
    body: { message: 'API rate limit exceeded for installation ID 1.' },
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
    times: 9,
  });
  (await scene.push(CHANGE)).expectEnding({ ...ALL, reason: /^All files \(.*rate limit.*\): 2 menu files\.$/u });
  assert.deepEqual(scene.takeGithubCalls(), [FORBIDDEN_RUNS]);
});

test('without `actions: read` a new branch (zero `before`) deploys all files', async () => {
  const { scene, first } = await begun(withPermissions({ contents: 'read' }));
  await using _ = scene;
  const after = await scene.commit(CHANGE);
  (await scene.pushRun({ before: null, after }, QUIET)).expectEnding({
    ...ALL,
    said: [ADVICE],
    reason: WORDS.allFiles('the branch is new', 2),
  });
  // Neither the runs nor the event say what was deployed last: the history does.
  assert.deepEqual(scene.takeGithubCalls(), [
    FORBIDDEN_RUNS,
    `GET commits?sha=${after}&path=ivr%2Fmain.yml&per_page=100 200`,
    contentsAt(first),
  ]);
});

test('a push of several commits at once is deployed whole', async () => {
  const { scene, first } = await begun(withPermissions({ contents: 'read' }));
  await using _ = scene;
  await scene.commit({ 'ivr/closed.yml': menu('closed', 'For a power cut, press 1') });
  await scene.commit({ 'README.md': 'In between\n' });
  const after = await scene.commit(CHANGE);
  (await scene.pushRun({ before: first, after }, QUIET)).expectEnding({
    ...ALL,
    flows: ['After Hours deployed 4', 'Main IVR deployed 15'],
    said: [ADVICE],
    verdict: WORDS.verdict('deploy', WORDS.deployed('2 prompts changed', 'menu_closed and collect_ivr_main')),
  });
});

test('after a forced push, what the lost commits had changed is put back', async () => {
  const { scene, first } = await begun(NO_RECORDS);
  await using _ = scene;
  const lost = await scene.commit({ 'ivr/closed.yml': menu('closed', 'For a power cut, press 1') });
  scene.github.addRun({ head_sha: lost });
  await scene.repository.reset(first);
  const after = await scene.commit(CHANGE);
  (await scene.pushRun({ before: lost, after, forced: true }, QUIET)).expectEnding({
    ...ALL,
    reason: WORDS.changedFiles(`since ${short(lost)} (the last run that succeeded)`, 2),
  });
  assert.deepEqual(scene.takeGithubCalls(), [LIST_RUNS]);
});

test('after a forced push whose lost commits no one has any more, what was deployed last is unknown: nothing is written', async () => {
  const { scene, first } = await begun(NO_RECORDS);
  await using _ = scene;
  const lost = 'deadbeef'.repeat(5);
  scene.github.addRun({ head_sha: lost });
  const after = await scene.commit(CHANGE);
  const run = await scene.pushRun({ before: lost, after, forced: true }, QUIET);
  run.expectEnding({
    ...ALL,
    exitCode: 1,
    outcome: 'failure',
    flows: ['After Hours in-sync 3', 'Main IVR drifted 14'],
    verdict: WORDS.badVerdict('deploy', WORDS.flow('not deployed (differs from git)')),
    reason: WORDS.allFiles(
      `${short(lost)} can't be compared with the checked-out commit (fetching it failed, and the API could not tell)`,
      2,
    ),
    said: [
      new RegExp(
        '^error ivr/main\\.yml:2: "Main IVR" drifted\\. It isn\'t known whether someone edited the menu "collect_ivr_main" outside git\\. .* ' +
          `Live is what commit \`${short(first)}\` says, and no deploy record and no successful run shows that a later one was deployed\\. `,
        'u',
      ),
      `error: ${WORDS.flow('not deployed (differs from git)')}`,
    ],
  });
  assert.deepEqual(scene.takeGithubCalls(), [
    LIST_RUNS,
    `GET compare/${lost}...${after} 404`,
    `GET contents/ivr%2Fmain.yml?ref=${lost} 404`,
    `GET commits?sha=${lost}&per_page=1 404`,
    `GET commits?sha=${after}&path=ivr%2Fmain.yml&per_page=100 200`,
    contentsAt(first),
  ]);
});

test('when nothing can be fetched (`persist-credentials: false`), GitHub compares', async () => {
  const { scene, first } = await begun(NO_RECORDS);
  await using _ = scene;
  scene.github.addRun({ head_sha: first });
  const run = await scene.push(CHANGE, { persistCredentials: false });
  run.expectEnding({ ...DEPLOY_ENDING, reason: WORDS.changedFiles(`since ${short(first)} (the last run that succeeded)`, 1) });
  assert.deepEqual(scene.takeGithubCalls(), [LIST_RUNS, `GET compare/${first}...${await scene.repository.head()} 200`, contentsAt(first)]);
  assert.deepEqual(scene.takeCalls().toSorted(), deployCalls('main'));
});

test('a whole clone is compared without asking anyone', async () => {
  const { scene, first } = await begun(NO_RECORDS);
  await using _ = scene;
  scene.github.addRun({ head_sha: first });
  (await scene.push(CHANGE, { persistCredentials: false, depth: 'full' })).expectEnding(DEPLOY_ENDING);
  assert.deepEqual(scene.takeGithubCalls(), [LIST_RUNS]);
});

test('a comparison that is cut at 300 files is not trusted: all files', async () => {
  const { scene, first } = await begun(NO_RECORDS);
  await using _ = scene;
  scene.github.addRun({ head_sha: first });
  const docs = Object.fromEntries(Array.from({ length: 320 }, (__, index) => [`docs/${index}.md`, `${index}\n`]));
  (await scene.push({ ...CHANGE, ...docs }, { persistCredentials: false })).expectEnding({
    ...ALL,
    reason: /^All files \(.+ can't be compared .+\): 2 menu files\.$/u,
  });
  assert.deepEqual(scene.takeGithubCalls(), [LIST_RUNS, `GET compare/${first}...${await scene.repository.head()} 200`, contentsAt(first)]);
});

test('a comparison with another commit than the base (after a forced push) is not trusted: all files', async () => {
  const { scene, first } = await begun(NO_RECORDS);
  await using _ = scene;
  const lost = await scene.commit({ 'ivr/closed.yml': menu('closed', 'For a power cut, press 1') });
  scene.github.addRun({ head_sha: lost });
  await scene.repository.reset(first);
  const after = await scene.commit(CHANGE);
  const run = await scene.pushRun({ before: lost, after, forced: true }, { ...QUIET, persistCredentials: false });
  run.expectEnding({ ...ALL, reason: /^All files \(.+ can't be compared .+\): 2 menu files\.$/u });
  // Live is what the commit before the lost one says.
  assert.deepEqual(scene.takeGithubCalls().slice(0, 3), [LIST_RUNS, `GET compare/${lost}...${after} 200`, contentsAt(lost)]);
});

test("with records, what commits can't be compared with is not looked at again: only what is not recorded as it is", async () => {
  const { scene, first } = await begun();
  await using _ = scene;
  scene.github.addRun({ head_sha: first });
  const before = await scene.repository.head();
  (await scene.pushRun({ before, after: before }, QUIET)).expectOutcome('in-sync', 'in-sync');
  const docs = Object.fromEntries(Array.from({ length: 320 }, (__, index) => [`docs/${index}.md`, `${index}\n`]));
  (await scene.push({ ...CHANGE, ...docs }, { persistCredentials: false })).expectEnding({
    ...DEPLOY_ENDING,
    reason: WORDS.changedFiles('by the deploy records', 1),
  });
});

test('with GitHub down entirely, all files are deployed and the run is not red', async () => {
  const { scene } = await begun();
  await using _ = scene;
  scene.github.faults.add({ reset: true, times: Infinity });
  const run = await scene.push(CHANGE, SPEAKING);
  run.expectEnding({
    ...ALL,
    reason: /^All files \(the runs of this workflow can't be listed \(.+\)\): 2 menu files\.$/u,
    said: [/^warning: .*pull request.*/u],
  });
  // Whether there is a pull request to comment could not be told, and the log may not say that there is none.
  assert.doesNotMatch(run.stdout, WORDS.noPullRequest);
  const runs = LIST_RUNS.replace(/200$/u, '0');
  const pulls = `GET commits/${await scene.repository.head()}/pulls?per_page=100 0`;
  assert.deepEqual(scene.takeGithubCalls(), [runs, runs, runs, pulls, pulls, pulls]);
});

test("a checkout of another commit than the event's deploys all files that it has", async () => {
  const { scene, first } = await begun();
  await using _ = scene;
  scene.github.addRun({ head_sha: first });
  await scene.repository.branch('release');
  const elsewhere = await scene.commit({ 'ivr/closed.yml': menu('closed', 'For a power cut, press 1') });
  await scene.repository.switch('main');
  const after = await scene.commit(CHANGE);
  const workspace = await scene.repository.checkout({ ref: 'refs/heads/release' });
  (await scene.run(pushEvent({ before: first, after }), workspace, QUIET)).expectEnding({
    ...ALL,
    flows: ['After Hours deployed 4', 'Main IVR in-sync 14'],
    verdict: WORDS.verdict('deploy', WORDS.deployed(undefined, 'menu_closed')),
    reason: WORDS.allFiles(`the checkout is at ${short(elsewhere)}, not at the event's commit ${short(after)}`, 2),
  });
  assert.deepEqual(scene.takeGithubCalls(), []);
});

test('without a checkout the error says which step is missing, and no one is asked anything', async () => {
  const { scene, first } = await begun();
  await using _ = scene;
  const run = await scene.run(
    pushEvent({ before: first, after: await scene.commit(CHANGE) }),
    await scene.repository.emptyWorkspace(),
    QUIET,
  );
  run.expectEnding({
    exitCode: 1,
    outcome: 'failure',
    mode: 'deploy',
    changed: [],
    verdict: WORDS.badVerdict('deploy', WORDS.untouched),
    said: [
      'error: The repository is not checked out: there is no menu file and no git repository in the workspace. Put `- uses: actions/checkout@v6` before this step.',
    ],
  });
  assert.deepEqual([scene.takeGithubCalls(), scene.takeCalls()], [[], []]);
});

test('menu files without a git repository (an unpacked archive) are compared with the commit, and counted by GitHub', async () => {
  const { scene, first } = await begun(NO_RECORDS);
  await using _ = scene;
  scene.github.addRun({ head_sha: first });
  const after = await scene.commit(CHANGE);
  const workspace = await scene.repository.checkout({ ref: 'refs/heads/main', hasGit: false });
  (await scene.run(pushEvent({ before: first, after }), workspace, QUIET)).expectEnding({
    ...DEPLOY_ENDING,
    reason: `Changed files (since ${short(first)} (the last run that succeeded)): 1 menu file.`,
  });
  const about = /^GET (?:git\/trees|actions|compare|contents)/u;
  assert.deepEqual(
    scene.takeGithubCalls().filter((call) => about.test(call)),
    [
      `GET git/trees/${after}?recursive=1 200`,
      LIST_RUNS,
      `GET compare/${first}...${after} 200`,
      // Can the workflow leave something out?
      `GET contents/.github%2Fworkflows%2Fivr.yml?ref=${after} 404`,
      contentsAt(first),
    ],
  );
});

test("when a branch is deleted nothing is done, not even to the comment of the default branch's last pull request", async () => {
  const { scene, first } = await begun();
  await using _ = scene;
  scene.github.addPull({
    number: 7,
    head: { ref: 'topic', sha: first },
    base: { ref: 'main', sha: first },
    merged_at: '2026-01-05T09:00:00Z',
    merge_commit_sha: first,
  });
  const body = '<!-- genesys-ivr-action v1 {"key":"","sha":"x","run":1,"attempt":1,"hash":"x"} -->\nDeployed';
  scene.github.addComment({ issue: 7, body, user: { login: 'github-actions[bot]', type: 'Bot' } });
  const workspace = await scene.repository.checkout({ ref: 'refs/heads/main' });
  const run = await scene.run(
    pushEvent({ repository: REPOSITORY, ref: 'refs/heads/old', before: first, after: null, defaultSha: first }),
    workspace,
  );
  run.expectEnding({ exitCode: 0, outcome: 'no-changes', mode: 'deploy', changed: [], verdict: WORDS.verdict('deploy', WORDS.nothing) });
  assert.deepEqual([scene.takeGithubCalls(), scene.takeCalls()], [[], []]);
  assert.deepEqual(
    scene.github.commentsOn(7).map((comment) => comment.body),
    [body],
  );
});
