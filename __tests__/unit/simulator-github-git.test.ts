import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getOctokit } from '@actions/github';
import { DEFAULT_TOKEN, GitHub, listen } from '../../simulator/github/index.ts';
import { createRepository } from '../../harness/repository.ts';
import type { Repository } from '../../harness/repository.ts';

const repo = { owner: 'acme', repo: 'ivr-menus' };
const MENU = 'menu_node_id: main\noptions:\n  - key: "1"\n    prompt: For sales\n    routing_target: sales\n';

interface Setup extends AsyncDisposable {
  github: GitHub;
  client: ReturnType<typeof getOctokit>;
}

async function start(repository: Repository): Promise<Setup> {
  const github = new GitHub({ repository: 'acme/ivr-menus', git: repository.directory });
  const server = await listen(github);
  return { github, client: getOctokit(DEFAULT_TOKEN, { baseUrl: server.url }), [Symbol.asyncDispose]: server.close };
}

describe('files of a pull request', () => {
  it('are those between the merge base and the head, whatever their names', async () => {
    await using repository = await createRepository();
    await repository.write('ivr/main.yml', MENU);
    await repository.write('ivr/old.yml', MENU.replace('main', 'old').repeat(3));
    await repository.write('ivr/gone.yml', 'x\n');
    await repository.write('ivr/link.yml', 'x\n');
    const base = await repository.commit('start');
    await repository.branch('menus');
    await repository.write('ivr/main.yml', MENU.replace('sales\n', 'service\n'));
    await repository.rename('ivr/old.yml', 'ivr/new.yml');
    await repository.remove('ivr/gone.yml');
    await repository.remove('ivr/link.yml');
    await repository.symlink('ivr/link.yml', '/etc/passwd');
    const nasty = 'ivr/a "quoted"\nname\tü.yml';
    await repository.write(nasty, 'one\rdiff --git a b\ntwo\n');
    await repository.write('sound.wav', Buffer.from([0, 1, 2, 0]));
    const head = await repository.commit('change');
    await repository.switch('main');
    await repository.write('ivr/other.yml', 'from another pull request\n');
    const later = await repository.commit('later');
    await using fake = await start(repository);
    fake.github.addPull({ number: 7, head: { ref: 'menus', sha: head }, base: { ref: 'main', sha: later } });
    const { data } = await fake.client.rest.pulls.listFiles({ ...repo, pull_number: 7 });
    const shown = data.map(({ filename, status, additions, deletions, previous_filename: from }) => [
      filename,
      status,
      additions,
      deletions,
      from,
    ]);
    assert.deepEqual(shown, [
      [nasty, 'added', 2, 0, undefined],
      ['ivr/gone.yml', 'removed', 0, 1, undefined],
      ['ivr/link.yml', 'changed', 1, 1, undefined],
      ['ivr/main.yml', 'modified', 1, 1, undefined],
      ['ivr/new.yml', 'renamed', 0, 0, 'ivr/old.yml'],
      ['sound.wav', 'added', 0, 0, undefined],
    ]);
    assert.equal(data[0]?.patch, '@@ -0,0 +1,2 @@\n+one\rdiff --git a b\n+two');
    assert.match(data[3]?.patch ?? '', /^@@ .*\n-    prompt: For sales\n\+    prompt: For service\n.*[^\n]$/s);
    assert.equal(data[4]?.patch, undefined);
    assert.equal(data[5]?.patch, undefined);
    assert.equal(data[1]?.sha, await repository.git('rev-parse', `${base}:ivr/gone.yml`));
    assert.equal(data[3]?.blob_url, `https://github.com/acme/ivr-menus/blob/${head}/ivr/main.yml`);
    const pull = await fake.client.rest.pulls.get({ ...repo, pull_number: 7 });
    assert.equal(pull.data.changed_files, 6);
    assert.equal(pull.data.commits, 1);
  });
});

describe('compare', () => {
  it('is three-dot, and knows ahead from behind', async () => {
    await using repository = await createRepository();
    await repository.write('ivr/main.yml', MENU);
    const base = await repository.commit('start');
    await repository.branch('feature/menus');
    await repository.write('ivr/b.yml', MENU);
    await repository.commit('first\n\nwith a body');
    const head = await repository.commit('second');
    await repository.switch('main');
    await repository.write('ivr/c.yml', MENU);
    const main = await repository.commit('elsewhere');
    await using fake = await start(repository);
    const compare = async (basehead: string): ReturnType<typeof fake.client.rest.repos.compareCommitsWithBasehead> =>
      fake.client.rest.repos.compareCommitsWithBasehead({ ...repo, basehead });
    const { data } = await compare(`${main}...${head}`);
    assert.equal(data.status, 'diverged');
    assert.deepEqual([data.ahead_by, data.behind_by, data.total_commits], [2, 1, 2]);
    assert.equal(data.merge_base_commit.sha, base);
    assert.equal(data.base_commit.sha, main);
    assert.deepEqual(
      data.commits.map(({ commit }) => commit.message),
      ['first\n\nwith a body', 'second'],
    );
    assert.deepEqual(
      data.commits[0]?.parents.map(({ sha }) => sha),
      [base],
    );
    assert.deepEqual(
      data.files?.map(({ filename }) => filename),
      ['ivr/b.yml'],
    );
    assert.equal((await compare('main...acme:feature/menus')).data.total_commits, 2);
    assert.equal((await compare(`${base}...${main}`)).data.status, 'ahead');
    assert.equal((await compare(`${main}...${base}`)).data.status, 'behind');
    assert.equal((await compare(`${main}...main`)).data.status, 'identical');
    for (const unknown of [`${'f'.repeat(40)}...main`, 'main...--all', 'main', 'main...']) {
      await assert.rejects(compare(unknown), { status: 404 });
    }
  });

  it('shows 300 files, on the first page only', async () => {
    await using repository = await createRepository();
    const base = await repository.commit('start');
    await Promise.all(Array.from({ length: 310 }, async (_, n) => repository.write(`ivr/${n}.yml`, `${n}\n`)));
    const head = await repository.commit('many');
    await using fake = await start(repository);
    const basehead = `${base}...${head}`;
    const first = await fake.client.rest.repos.compareCommitsWithBasehead({ ...repo, basehead });
    assert.equal(first.data.files?.length, 300);
    const second = await fake.client.rest.repos.compareCommitsWithBasehead({ ...repo, basehead, page: 2 });
    assert.equal(second.data.files?.length, 0);
  });
});

describe('pulls of a commit', () => {
  it('know the commits on the way, and refuse an unknown one', async () => {
    await using repository = await createRepository();
    const base = await repository.commit('start');
    await repository.branch('menus');
    const first = await repository.commit('first');
    const head = await repository.commit('second');
    await using fake = await start(repository);
    fake.github.addPull({ number: 7, head: { ref: 'menus', sha: head }, base: { ref: 'main', sha: base } });
    const ask = async (commit_sha: string): Promise<number[]> =>
      (await fake.client.rest.repos.listPullRequestsAssociatedWithCommit({ ...repo, commit_sha })).data.map(({ number }) => number);
    assert.deepEqual(await ask(first), [7]);
    assert.deepEqual(await ask(base), []);
    await assert.rejects(ask('f'.repeat(40)), { status: 422, message: /No commit found for SHA/ });
  });
});
