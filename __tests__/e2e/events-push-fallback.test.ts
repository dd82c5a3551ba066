import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_TOKEN, type Token } from '../../simulator/github/index.ts';
import { pushEvent, REPOSITORY } from '../../harness/events.ts';
import { Stage } from '../../harness/stage.ts';
import {
  assertEnding,
  CHANGED,
  deployCalls,
  DEPLOYED,
  type Ending,
  LIST_RUNS,
  menu,
  QUIET,
  takeCloudCalls,
  takeGithubCalls,
} from '../support/events-scene.ts';

const FORBIDDEN_RUNS = LIST_RUNS.replace(/200$/u, '403');
const ADVICE =
  /^notice: Grant the job `permissions: actions: read`: .+ the files of a failed or cancelled run are not deployed by the next one\.$/u;
const ALL: Ending = { ...DEPLOYED, changed: ['ivr/closed.yml', 'ivr/main.yml'], flows: ['After Hours in-sync 3', 'Main IVR deployed 15'] };
/** What a menu file was at a commit that git can't fetch. */
const contentsAt = (sha: string): string => `GET contents/ivr%2Fmain.yml?ref=${sha} 200`;
const short = (sha: string): string => sha.slice(0, 7);

/** A GitHub whose token may do no more than told. */
function withPermissions(permissions: Token['permissions']): { github: { tokens: Record<string, Token> } } {
  return { github: { tokens: { [DEFAULT_TOKEN]: { login: 'github-actions[bot]', type: 'Bot', permissions } } } };
}

/** A repository with two menus in sync. */
async function begun(options: Parameters<typeof Stage.open>[0] = {}): Promise<{ stage: Stage; first: string }> {
  const stage = await Stage.open(options);
  return { stage, first: await stage.commit({ 'ivr/main.yml': menu('main'), 'ivr/closed.yml': menu('closed') }) };
}

test('without `actions: read` the push itself is deployed, and a notice says what to grant', async () => {
  const { stage, first } = await begun(withPermissions({ contents: 'read' }));
  await using _ = stage;
  assertEnding(await stage.push(CHANGED, QUIET), {
    ...DEPLOYED,
    said: [ADVICE],
    reason: `Changed files (since ${short(first)} (the push)): 1 menu file.`,
  });
  assert.deepEqual(takeGithubCalls(stage), [FORBIDDEN_RUNS]);
  assert.deepEqual(takeCloudCalls(stage).toSorted(), deployCalls('main'));
});

test('a rate limit, which GitHub answers with 403 too, is no missing permission: all files', async () => {
  const { stage } = await begun();
  await using _ = stage;
  const reset = String(Math.floor(Date.now() / 1000) + 3000);
  stage.github.faults.add({
    status: 403,
    body: { message: 'API rate limit exceeded for installation ID 1.' },
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
    times: 9,
  });
  assertEnding(await stage.push(CHANGED, QUIET), { ...ALL, reason: /^All files \(.*rate limit.*\): 2 menu files\.$/u });
  assert.deepEqual(takeGithubCalls(stage), [FORBIDDEN_RUNS]);
});

test('without `actions: read` a new branch (zero `before`) deploys all files', async () => {
  const { stage } = await begun(withPermissions({ contents: 'read' }));
  await using _ = stage;
  const after = await stage.commit(CHANGED);
  assertEnding(await stage.pushRun({ before: null, after }, QUIET), {
    ...ALL,
    said: [ADVICE],
    reason: 'All files (the branch is new): 2 menu files.',
  });
  assert.deepEqual(takeGithubCalls(stage), [FORBIDDEN_RUNS]);
});

test('a push of several commits at once is deployed whole', async () => {
  const { stage, first } = await begun(withPermissions({ contents: 'read' }));
  await using _ = stage;
  await stage.commit({ 'ivr/closed.yml': menu('closed', 'For a power cut, press 1') });
  await stage.commit({ 'README.md': 'In between\n' });
  const after = await stage.commit(CHANGED);
  assertEnding(await stage.pushRun({ before: first, after }, QUIET), {
    ...ALL,
    flows: ['After Hours deployed 4', 'Main IVR deployed 15'],
    said: [ADVICE],
    verdict: '### ☎️ IVR deploy — 2 menus deployed',
  });
});

test('after a forced push, what the lost commits had changed is put back', async () => {
  const { stage, first } = await begun();
  await using _ = stage;
  const lost = await stage.commit({ 'ivr/closed.yml': menu('closed', 'For a power cut, press 1') });
  stage.github.addRun({ head_sha: lost });
  await stage.repository.reset(first);
  const after = await stage.commit(CHANGED);
  assertEnding(await stage.pushRun({ before: lost, after, forced: true }, QUIET), {
    ...ALL,
    reason: `Changed files (since ${short(lost)} (the last run that succeeded)): 2 menu files.`,
  });
  assert.deepEqual(takeGithubCalls(stage), [LIST_RUNS]);
});

test('after a forced push whose lost commits nobody has any more, all files are deployed', async () => {
  const { stage, first } = await begun();
  await using _ = stage;
  const lost = 'deadbeef'.repeat(5);
  stage.github.addRun({ head_sha: lost });
  const after = await stage.commit(CHANGED);
  assertEnding(await stage.pushRun({ before: lost, after, forced: true }, QUIET), {
    ...ALL,
    reason: `All files (${short(lost)} can't be compared with the checked-out commit (fetching it failed, and the API could not tell)): 2 menu files.`,
  });
  // What was deployed is as lost as the commits; the history of the branch has what is live.
  assert.deepEqual(takeGithubCalls(stage), [
    LIST_RUNS,
    `GET compare/${lost}...${after} 404`,
    `GET contents/ivr%2Fmain.yml?ref=${lost} 404`,
    `GET commits?sha=${lost}&per_page=1 404`,
    `GET commits?sha=${after}&path=ivr%2Fmain.yml&per_page=100 200`,
    `GET contents/ivr%2Fmain.yml?ref=${first} 200`,
  ]);
});

test('when nothing can be fetched (`persist-credentials: false`), GitHub compares', async () => {
  const { stage, first } = await begun();
  await using _ = stage;
  stage.github.addRun({ head_sha: first });
  const run = await stage.push(CHANGED, { ...QUIET, persistCredentials: false });
  assertEnding(run, { ...DEPLOYED, reason: `Changed files (since ${short(first)} (the last run that succeeded)): 1 menu file.` });
  assert.deepEqual(takeGithubCalls(stage), [LIST_RUNS, `GET compare/${first}...${await stage.repository.head()} 200`, contentsAt(first)]);
  assert.deepEqual(takeCloudCalls(stage).toSorted(), deployCalls('main'));
});

test('a whole clone is compared without asking anybody', async () => {
  const { stage, first } = await begun();
  await using _ = stage;
  stage.github.addRun({ head_sha: first });
  assertEnding(await stage.push(CHANGED, { ...QUIET, persistCredentials: false, depth: 'full' }), DEPLOYED);
  assert.deepEqual(takeGithubCalls(stage), [LIST_RUNS]);
});

test('a comparison that is cut at 300 files is not trusted: all files', async () => {
  const { stage, first } = await begun();
  await using _ = stage;
  stage.github.addRun({ head_sha: first });
  const docs = Object.fromEntries(Array.from({ length: 320 }, (__, index) => [`docs/${index}.md`, `${index}\n`]));
  assertEnding(await stage.push({ ...CHANGED, ...docs }, { ...QUIET, persistCredentials: false }), {
    ...ALL,
    reason: /^All files \(.+ can't be compared .+\): 2 menu files\.$/u,
  });
  assert.deepEqual(takeGithubCalls(stage), [LIST_RUNS, `GET compare/${first}...${await stage.repository.head()} 200`, contentsAt(first)]);
});

test('a comparison with another commit than the base (after a forced push) is not trusted: all files', async () => {
  const { stage, first } = await begun();
  await using _ = stage;
  const lost = await stage.commit({ 'ivr/closed.yml': menu('closed', 'For a power cut, press 1') });
  stage.github.addRun({ head_sha: lost });
  await stage.repository.reset(first);
  const after = await stage.commit(CHANGED);
  const run = await stage.pushRun({ before: lost, after, forced: true }, { ...QUIET, persistCredentials: false });
  assertEnding(run, { ...ALL, reason: /^All files \(.+ can't be compared .+\): 2 menu files\.$/u });
  // Live is what the commit before the lost one says.
  assert.deepEqual(takeGithubCalls(stage).slice(0, 3), [LIST_RUNS, `GET compare/${lost}...${after} 200`, contentsAt(lost)]);
});

test('with GitHub down entirely, all files are deployed and the run is not red', async () => {
  const { stage } = await begun();
  await using _ = stage;
  stage.github.faults.add({ reset: true, times: Infinity });
  const run = await stage.push(CHANGED);
  assertEnding(run, {
    ...ALL,
    reason: /^All files \(the runs of this workflow can't be listed \(.+\)\): 2 menu files\.$/u,
    said: [/^warning: .*pull request.*/u],
  });
  // Whether there is a pull request to comment could not be told, and the log may not say that there is none.
  assert.doesNotMatch(run.stdout, /came from no merged pull request/u);
  const runs = LIST_RUNS.replace(/200$/u, '0');
  const pulls = `GET commits/${await stage.repository.head()}/pulls?per_page=100 0`;
  assert.deepEqual(takeGithubCalls(stage), [runs, runs, runs, pulls, pulls, pulls]);
});

test("a checkout of another commit than the event's deploys all files that it has", async () => {
  const { stage, first } = await begun();
  await using _ = stage;
  stage.github.addRun({ head_sha: first });
  await stage.repository.branch('release');
  const elsewhere = await stage.commit({ 'ivr/closed.yml': menu('closed', 'For a power cut, press 1') });
  await stage.repository.switch('main');
  const after = await stage.commit(CHANGED);
  const workspace = await stage.repository.checkout({ ref: 'refs/heads/release' });
  assertEnding(await stage.run(pushEvent({ before: first, after }), workspace, QUIET), {
    ...ALL,
    flows: ['After Hours deployed 4', 'Main IVR in-sync 14'],
    reason: `All files (the checkout is at ${short(elsewhere)}, not at the event's commit ${short(after)}): 2 menu files.`,
  });
  assert.deepEqual(takeGithubCalls(stage), []);
});

test('without a checkout the error says which step is missing, and nobody is asked anything', async () => {
  const { stage, first } = await begun();
  await using _ = stage;
  const run = await stage.run(
    pushEvent({ before: first, after: await stage.commit(CHANGED) }),
    await stage.repository.emptyWorkspace(),
    QUIET,
  );
  assertEnding(run, {
    exitCode: 1,
    outcome: 'failure',
    mode: 'deploy',
    changed: [],
    verdict: '### ❌ IVR deploy — failed before any flow was touched',
    said: [
      'error: The repository is not checked out: there is no menu file and no git repository in the workspace. Put `- uses: actions/checkout@v6` before this step.',
    ],
  });
  assert.deepEqual([takeGithubCalls(stage), takeCloudCalls(stage)], [[], []]);
});

test('menu files without a git repository (an unpacked archive) are compared with the commit, and counted by GitHub', async () => {
  const { stage, first } = await begun();
  await using _ = stage;
  stage.github.addRun({ head_sha: first });
  const after = await stage.commit(CHANGED);
  const workspace = await stage.repository.checkout({ ref: 'refs/heads/main', hasGit: false });
  assertEnding(await stage.run(pushEvent({ before: first, after }), workspace, QUIET), {
    ...DEPLOYED,
    reason: `Changed files (since ${short(first)} (the last run that succeeded)): 1 menu file.`,
  });
  const about = /^GET (?:git\/trees|actions|compare|contents)/u;
  assert.deepEqual(
    takeGithubCalls(stage).filter((call) => about.test(call)),
    [`GET git/trees/${after}?recursive=1 200`, LIST_RUNS, `GET compare/${first}...${after} 200`, contentsAt(first)],
  );
});

test("when a branch is deleted nothing is done, not even to the comment of the default branch's last pull request", async () => {
  const { stage, first } = await begun();
  await using _ = stage;
  stage.github.addPull({
    number: 7,
    head: { ref: 'topic', sha: first },
    base: { ref: 'main', sha: first },
    merged_at: '2026-01-05T09:00:00Z',
    merge_commit_sha: first,
  });
  const body = '<!-- genesys-ivr-action v1 {"key":"","sha":"x","run":1,"attempt":1,"hash":"x"} -->\nDeployed';
  stage.github.addComment({ issue: 7, body, user: { login: 'github-actions[bot]', type: 'Bot' } });
  const workspace = await stage.repository.checkout({ ref: 'refs/heads/main' });
  const run = await stage.run(
    pushEvent({ repository: REPOSITORY, ref: 'refs/heads/old', before: first, after: null, defaultSha: first }),
    workspace,
  );
  assertEnding(run, { exitCode: 0, outcome: 'no-changes', mode: 'deploy', changed: [], verdict: '### ☎️ IVR deploy — nothing changes' });
  assert.deepEqual([takeGithubCalls(stage), takeCloudCalls(stage)], [[], []]);
  assert.deepEqual(
    stage.github.commentsOn(7).map((comment) => comment.body),
    [body],
  );
});
