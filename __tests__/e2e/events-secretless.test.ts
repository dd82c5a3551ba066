import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_TOKEN } from '../../simulator/github/index.ts';
import { pullRequestEvent, type PullRequestEventOptions } from '../../harness/events.ts';
import { NEW_PROMPT, Scene, WORDS, definition, github, type Ending, type Run, type SceneOptions } from '../support/scene.ts';

const { menu, planCalls } = definition;
const { CREATE_COMMENT, LIST_COMMENTS, LIST_FILES } = github;

const NO_SECRETS = { 'client-id': '', 'client-secret': '' };
const FORK = { fork: 'stranger/ivr-menus' };
const NOTE =
  '> The menu files are valid&#46; What would change in the live flows is not shown&#58; GitHub gives no secrets to a pull request from a fork or by Dependabot&#46;';
const NOTICE =
  /^notice: Could not comment on pull request #7: its token is read-only, as for every fork and Dependabot\. The job summary has the result\. Resource not accessible by integration \(GitHub accepts: issues=write; pull_requests=write\)$/u;
const READ_ONLY_CALLS = [LIST_FILES, LIST_COMMENTS, CREATE_COMMENT.replace('201', '403')];
const VALIDATED: Ending = {
  exitCode: 0,
  outcome: 'success',
  changed: ['ivr/main.yml'],
  said: [NOTICE],
  reason: WORDS.changedFiles('in pull request #7', 1),
  verdict: /^### ☎️ IVR (?:check|plan): 2 menu files valid$/u,
};

/** A GitHub that gives what a fork's pull request gets: a token that reads. */
async function readOnlyStage(): Promise<Scene> {
  return Scene.open({
    github: {
      tokens: {
        [DEFAULT_TOKEN]: {
          login: 'github-actions[bot]',
          type: 'Bot',
          permissions: { contents: 'read', 'pull-requests': 'read', actions: 'read' },
        },
      },
    },
  });
}

async function pullRun(
  scene: Scene,
  file: string,
  from: Partial<PullRequestEventOptions>,
  options: SceneOptions = { inputs: NO_SECRETS },
): Promise<Run> {
  await scene.commit({ 'ivr/closed.yml': menu('closed'), 'ivr/main.yml': menu('main') });
  await scene.repository.branch('topic');
  await scene.commit({ 'ivr/main.yml': file });
  await scene.repository.switch('main');
  const pull = await scene.repository.pullRequest({ number: 7, base: 'main', head: 'topic' });
  scene.github.addPull({ number: 7, head: { ...pull.head, ...(from.fork === undefined ? {} : { repo: from.fork }) }, base: pull.base });
  return scene.run(
    pullRequestEvent({ number: 7, head: pull.head, base: pull.base, merge: pull.merge, ...from }),
    await scene.repository.checkout({ ref: 'refs/pull/7/merge' }),
    options,
  );
}

for (const [who, from] of Object.entries<Partial<PullRequestEventOptions>>({
  'from a fork': FORK,
  'from a fork that is gone': { fork: null },
  'by Dependabot': { dependabot: true },
})) {
  test(`a pull request ${who} is validated without secrets, and its read-only token costs a notice, not the run`, async () => {
    await using scene = await readOnlyStage();
    const run = await pullRun(scene, menu('main', NEW_PROMPT), from);
    run.expectEnding(VALIDATED);
    assert.ok(run.summary.includes(NOTE), run.summary);
    // Nothing was compared with what is live.
    assert.doesNotMatch(run.summary, /nothing changes|in sync/u);
    assert.deepEqual(
      run.report.files.map(({ path, status }) => [path, status]),
      [
        ['ivr/closed.yml', 'valid'],
        ['ivr/main.yml', 'valid'],
      ],
    );
    assert.deepEqual(scene.takeCalls(), []);
    assert.deepEqual(scene.takeGithubCalls(), READ_ONLY_CALLS);
  });
}

test("an invalid file in a fork's pull request is red and annotated", async () => {
  await using scene = await readOnlyStage();
  const run = await pullRun(scene, menu('main').replace(/flow_id: .*/u, 'flow_id: not an id'), FORK);
  run.expectEnding({
    ...VALIDATED,
    exitCode: 1,
    outcome: 'failure',
    verdict: WORDS.badVerdict('plan', WORDS.invalid()),
    said: [/^error ivr\/main\.yml:1: /u, `error: ${WORDS.invalid()}`, NOTICE],
  });
  assert.doesNotMatch(run.summary, /menu files are valid/u);
  assert.deepEqual([scene.takeCalls(), scene.takeGithubCalls()], [[], READ_ONLY_CALLS]);
});

test("a fork whose token may write (as a repository's settings can say) gets the note as a comment", async () => {
  await using scene = await Scene.open();
  const run = await pullRun(scene, menu('main', NEW_PROMPT), FORK);
  run.expectEnding({ ...VALIDATED, said: [] });
  assert.deepEqual(scene.takeGithubCalls(), [LIST_FILES, LIST_COMMENTS, CREATE_COMMENT, LIST_COMMENTS]);
  assert.ok(scene.github.commentsOn(7)[0]?.body.includes(NOTE));
});

test("a fork that is given the secrets (as a private repository's settings can say) is planned", async () => {
  await using scene = await readOnlyStage();
  const run = await pullRun(scene, menu('main', NEW_PROMPT), FORK, {});
  run.expectEnding({ ...VALIDATED, flows: ['Main IVR planned 14'], verdict: WORDS.verdict('plan', WORDS.changes()) });
  assert.deepEqual(scene.takeCalls().toSorted(), planCalls('main'));
});

test('a pull request of the repository itself without secrets is a mistake, and the error says what is missing', async () => {
  await using scene = await Scene.open();
  const run = await pullRun(scene, menu('main', NEW_PROMPT), {});
  run.expectEnding({
    exitCode: 1,
    outcome: 'failure',
    changed: [],
    verdict: WORDS.refused,
    said: [/^error: `client-id` and `client-secret` are missing: pass them from secrets, /u],
  });
  assert.deepEqual([scene.takeCalls(), scene.takeGithubCalls()], [[], []]);
});

test('a pull request of the repository itself with a read-only token is warned of the permission, and its run stays green', async () => {
  await using scene = await readOnlyStage();
  const run = await pullRun(scene, menu('main', NEW_PROMPT), {}, {});
  run.expectEnding({
    ...VALIDATED,
    flows: ['Main IVR planned 14'],
    verdict: WORDS.verdict('plan', WORDS.changes()),
    said: [
      /^warning: Missing permission `pull-requests: write`: could not comment on pull request #7\. Add `permissions: .*pull-requests: write \}`.* GitHub says: Resource not accessible by integration \(GitHub accepts: .*pull_requests=write\)/u,
    ],
  });
  assert.deepEqual(scene.takeGithubCalls(), READ_ONLY_CALLS);
});
