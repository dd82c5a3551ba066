/**
 * A second opinion on GitHub's API: `emulate`, which someone else wrote. It is no judge of everything (it knows no
 * permissions, lists no files of a pull request and no workflow runs), but of comments, their pages and who wrote them.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEmulator } from 'emulate';
import { pullRequestEvent } from '../../harness/events.ts';
import { changedMainMenu, menuFile } from '../../harness/menus.ts';
import { runAction, type RunResult } from '../../harness/runner.ts';
import { Stage } from '../../harness/stage.ts';

const TOKEN = 'ghs_emulated';
const BOT = 'github-actions[bot]';

interface Comment {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string };
}

test('the comment is created once, found again behind more than a page of others, and updated', async () => {
  await using stage = await Stage.open();
  const github = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens: { [TOKEN]: { login: BOT, scopes: ['repo'] } },
      github: { users: [{ login: BOT }, { login: 'acme' }], repos: [{ owner: 'acme', name: 'ivr-menus', auto_init: true }] },
    },
  });
  const api = async (path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${github.url}/repos/acme/ivr-menus${path}`, {
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    assert.ok(answer.ok, `${path}: ${answer.status} ${await answer.clone().text()}`);
    return answer.json();
  };
  try {
    const { number } = (await api('/issues', { title: 'Change the menu' })) as { readonly number: number };
    for (let index = 0; index < 103; index += 1) await api(`/issues/${number}/comments`, { body: `Chatter ${index}` });
    await stage.commit({ 'ivr/main.yml': menuFile() });
    const plan = async (text: string): Promise<RunResult> => {
      await stage.repository.branch(`change-${text}`, 'main');
      await stage.repository.switch(`change-${text}`);
      await stage.commit({ 'ivr/main.yml': changedMainMenu(text) });
      await stage.repository.switch('main');
      const pull = await stage.repository.pullRequest({ number, base: 'main', head: `change-${text}` });
      const workspace = await stage.repository.checkout({ ref: `refs/pull/${number}/merge`, depth: 1 });
      return runAction({
        workspace,
        event: pullRequestEvent({ number, head: pull.head, base: pull.base, merge: pull.merge }),
        inputs: { 'client-id': 'simulator-client', 'client-secret': 'simulator-secret', 'gateway-url': stage.cloudUrl, select: 'all' },
        github: { url: github.url, token: TOKEN },
      });
    };
    const ours = async (): Promise<Comment[]> => {
      const pages = await Promise.all(
        [1, 2].map(async (page) => (await api(`/issues/${number}/comments?per_page=100&page=${page}`)) as Comment[]),
      );
      return pages.flat().filter(({ body }) => body.startsWith('<!-- genesys-ivr-action'));
    };

    assert.equal((await plan('first')).exitCode, 0);
    const [created, ...none] = await ours();
    assert.deepEqual(none, []);
    assert.equal(created?.user.login, BOT);
    assert.match(created.body, /first/u);

    assert.equal((await plan('second')).exitCode, 0);
    const [updated, ...stillNone] = await ours();
    assert.deepEqual(stillNone, []);
    assert.equal(updated?.id, created.id);
    assert.match(updated.body, /second/u);
  } finally {
    await github.close();
  }
});
