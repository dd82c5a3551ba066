// Runners that aren't GitHub's: Gitea's and Forgejo's, and act.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pushEvent } from '../../harness/events.ts';
import { withoutApi } from '../../simulator/github/index.ts';
import { NEW_PROMPT, Scene, definition, type Run, type SceneOptions } from '../support/scene.ts';

const { menu } = definition;

const ON_MAIN = { GITHUB_REF: 'refs/heads/main', GITHUB_REF_NAME: 'main', GITHUB_REF_TYPE: 'branch' };

/** Changes the main menu, and runs the push with a payload that act's user has written. */
async function pushed(scene: Scene, payload: object, options: SceneOptions = {}): Promise<Run> {
  const files = { 'ivr/main.yml': menu('main', NEW_PROMPT) };
  await scene.keepPublished(files);
  const before = await scene.repository.head();
  const after = await scene.commit(files);
  const workspace = await scene.repository.checkout({ ref: 'refs/heads/main', depth: 'full' });
  return scene.run({ ...pushEvent({ before, after }), payload: { ...payload } }, workspace, {
    ...options,
    env: { ...ON_MAIN, ...options.env },
  });
}

const noticesOf = ({ commands }: Run): string[] => commands.filter(({ name }) => name === 'notice').map(({ message }) => message);

describe('an API in the clear', { concurrency: 2 }, () => {
  const api = 'http://gitea.lan.invalid:3000/api/v1';

  test('gets no token: the deploy works from git alone, and says what is missing', async () => {
    await using scene = await Scene.open();
    const run = await scene.push({ 'ivr/main.yml': menu('main', NEW_PROMPT) }, { env: { GITHUB_API_URL: api } });
    assert.equal(run.flow().status, 'deployed', run.stdout);
    assert.deepEqual(scene.githubCalls, []);
    const [notice = ''] = noticesOf(run);
    assert.match(
      notice,
      /^GITHUB_API_URL is http:\/\/gitea\.lan\.invalid:3000\/api\/v1: the token would be sent unencrypted, so it is not used\./u,
    );
    assert.match(run.summary, /the token would be sent unencrypted/u);
  });

  test('is no reason for a word if there is no token', async () => {
    await using scene = await Scene.open();
    const run = await scene.push(
      { 'ivr/main.yml': menu('main', NEW_PROMPT) },
      { inputs: { 'github-token': '' }, env: { GITHUB_API_URL: api } },
    );
    assert.equal(run.flow().status, 'deployed', run.stdout);
    assert.deepEqual(
      noticesOf(run).filter((notice) => notice.includes('GITHUB_API_URL')),
      [],
    );
  });
});

test('a server with a path gets links that lead there', async () => {
  await using scene = await Scene.open();
  const run = await scene.push({ 'ivr/main.yml': menu('main', NEW_PROMPT) }, { env: { GITHUB_SERVER_URL: 'https://acme.test/git/' } });
  assert.equal(run.flow().status, 'deployed', run.stdout);
  assert.match(run.summary, /https:\/\/acme\.test\/git\/acme\/ivr-menus\//u);
  assert.doesNotMatch(run.summary, /git\/\//u);
});

describe("an event of act's", { concurrency: 2 }, () => {
  test('that says nothing is planned: it does not name the default branch', async () => {
    await using scene = await Scene.open();
    const run = await pushed(scene, {});
    assert.equal(run.flow().status, 'planned', run.stdout);
  });

  test('that names the default branch with an empty text is planned, also if the runner names no branch', async () => {
    await using scene = await Scene.open();
    const run = await pushed(scene, { repository: { default_branch: '' } }, { env: { GITHUB_REF_NAME: '' } });
    assert.equal(run.flow().status, 'planned', run.stdout);
  });

  test('that says nothing is deployed if the workflow asks for it', async () => {
    await using scene = await Scene.open();
    for (const path of [/actions/u, /deployments/u, /git\/ref/u]) scene.github.faults.add(withoutApi(path));
    const run = await pushed(scene, {}, { inputs: { mode: 'deploy', comment: 'never' } });
    assert.equal(run.flow().status, 'deployed', run.stdout);
    assert.match(run.stdout, /All files \(the event does not say what was there before the push\)/u);
  });

  test('is enough to validate, without any token or credentials', async () => {
    await using scene = await Scene.open();
    const inputs = { mode: 'validate', 'github-token': '', 'client-id': '', 'client-secret': '' };
    const run = await pushed(scene, {}, { inputs, env: { GITHUB_API_URL: '' } });
    assert.deepEqual([run.exitCode, run.outputs['outcome']], [0, 'success'], run.stdout);
    assert.deepEqual([scene.calls, scene.githubCalls], [[], []]);
  });

  test('that is no pull request says what is missing', async () => {
    await using scene = await Scene.open();
    const event = { ...pushEvent({ before: await scene.repository.head(), after: await scene.repository.head() }), name: 'pull_request' };
    const workspace = await scene.repository.checkout({ ref: 'refs/heads/main' });
    const run = await scene.run({ ...event, payload: { pull_request: { head: { ref: 'topic' } } } }, workspace);
    assert.equal(run.exitCode, 1);
    assert.match(
      run.stdout,
      /The payload of the pull_request event is not GitHub's: number, pull_request\.head\.sha, pull_request\.base is missing/u,
    );
  });
});
