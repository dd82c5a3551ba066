import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getOctokit } from '@actions/github';
import { DEFAULT_TOKEN, GitHub, listen } from '../../simulator/github/index.ts';
import type { GitHubOptions } from '../../simulator/github/index.ts';
import { createRepository, type Repository } from '../../harness/repository.ts';

const repo = { owner: 'acme', repo: 'ivr-menus' };

interface Setup extends AsyncDisposable {
  readonly client: ReturnType<typeof getOctokit>;
  /** The entries of a tree, each as `mode type path size`. */
  readonly tree: (name: string, recursive?: string) => Promise<string[]>;
}

async function start(repository: Repository, options: Partial<GitHubOptions> = {}, token = DEFAULT_TOKEN): Promise<Setup> {
  const server = await listen(new GitHub({ repository: 'acme/ivr-menus', git: repository.directory, ...options }));
  const client = getOctokit(token, { baseUrl: server.url });
  const tree: Setup['tree'] = async (name, recursive) => {
    const { data } = await client.rest.git.getTree({ ...repo, tree_sha: name, ...(recursive === undefined ? {} : { recursive }) });
    assert.equal(data.truncated, false);
    return data.tree.map(({ mode, type, path, size }) => `${mode} ${type} ${path} ${size}`);
  };
  return { client, tree, [Symbol.asyncDispose]: server.close };
}

test('a tree has its entries, and with any `recursive` also those of its folders', async () => {
  await using repository = await createRepository();
  await repository.write('ivr/ü.yml', 'text\n');
  await repository.symlink('ivr/link', 'ü.yml');
  await repository.git('add', '--all');
  await repository.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},ivr/module`);
  await repository.git('commit', '--quiet', '--message', 'every kind');
  const head = await repository.head();
  await using fake = await start(repository);
  const folder = '040000 tree ivr undefined';
  const below = ['120000 blob ivr/link 6', '160000 commit ivr/module undefined', '100644 blob ivr/ü.yml 5'];
  assert.deepEqual(await fake.tree(head), [folder]);
  for (const name of [head, 'main', await repository.git('rev-parse', 'HEAD^{tree}')]) {
    for (const recursive of ['1', '0']) assert.deepEqual(await fake.tree(name, recursive), [folder, ...below]);
  }
});

test('a tree is refused for an unknown name, an empty repository and a missing permission', async () => {
  await using repository = await createRepository();
  await using fake = await start(repository);
  await assert.rejects(fake.tree('main'), { status: 409, message: /^Git Repository is empty/u });
  await repository.commit('one');
  for (const name of ['f'.repeat(40), 'nowhere']) await assert.rejects(fake.tree(name), { status: 404 });
  const tokens = { ghs_other: { login: 'github-actions[bot]', type: 'Bot', permissions: { actions: 'read' } } } as const;
  await using poor = await start(repository, { tokens }, 'ghs_other');
  await assert.rejects(poor.tree('main'), { status: 403 });
});
