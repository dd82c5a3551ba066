import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getOctokit } from '@actions/github';
import { DEFAULT_TOKEN, GitHub, listen } from '../../simulator/github/index.ts';
import type { GitHubOptions } from '../../simulator/github/index.ts';
import { createRepository } from '../../harness/repository.ts';
import type { Repository } from '../../harness/repository.ts';

const repo = { owner: 'acme', repo: 'ivr-menus' };

interface Setup extends AsyncDisposable {
  github: GitHub;
  url: string;
  client: ReturnType<typeof getOctokit>;
  /** The parsed answer to a request for contents, or its bytes. */
  contents: (path: string, accept?: string, ref?: string) => Promise<{ status: number; type: string; bytes: Buffer; json: Json }>;
}

type Json = Record<string, unknown> & Record<string, unknown>[];

async function start(repository: Repository | undefined, options: Partial<GitHubOptions> = {}, token = DEFAULT_TOKEN): Promise<Setup> {
  const github = new GitHub({ repository: 'acme/ivr-menus', ...(repository ? { git: repository.directory } : {}), ...options });
  const server = await listen(github);
  const contents: Setup['contents'] = async (path, accept = 'application/vnd.github+json', ref = 'main') => {
    const address = `${server.url}/repos/acme/ivr-menus/contents${path}?ref=${ref}`;
    const answer = await fetch(address, { headers: { accept, authorization: `Bearer ${token}` } });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get('content-type') ?? '';
    const json = type.startsWith('application/json') ? (JSON.parse(bytes.toString()) as Json) : ([] as unknown as Json);
    return { status: answer.status, type, bytes, json };
  };
  return { github, url: server.url, contents, client: getOctokit(token, { baseUrl: server.url }), [Symbol.asyncDispose]: server.close };
}

async function messages(fake: Setup, query: { sha?: string; path?: string; per_page?: number; page?: number }): Promise<string[]> {
  return (await fake.client.rest.repos.listCommits({ ...repo, ...query })).data.map(({ commit }) => commit.message);
}

describe('a list of commits', () => {
  it('has those that changed a path, newest first, and takes names literally', async () => {
    await using repository = await createRepository();
    await repository.write('ivr/a.yml', '1\n');
    await repository.write('ivr/*.yml', '1\n');
    const first = await repository.commit('one');
    await repository.write('ivr/a.yml', '2\n');
    await repository.commit('two');
    await repository.write('ivr/*.yml', '2\n');
    await repository.commit('three');
    await repository.remove('ivr/a.yml');
    const last = await repository.commit('four');
    await using fake = await start(repository);
    assert.deepEqual(await messages(fake, {}), ['four', 'three', 'two', 'one'], 'of the default branch');
    assert.deepEqual(await messages(fake, { path: 'ivr/a.yml' }), ['four', 'two', 'one']);
    assert.deepEqual(await messages(fake, { path: 'ivr/*.yml' }), ['three', 'one']);
    assert.deepEqual(await messages(fake, { path: 'ivr' }), ['four', 'three', 'two', 'one']);
    assert.deepEqual(await messages(fake, { path: 'elsewhere' }), []);
    assert.deepEqual(await messages(fake, { sha: first, path: 'ivr/a.yml' }), ['one']);
    const { data } = await fake.client.rest.repos.listCommits({ ...repo, sha: last });
    assert.equal(data[0]?.sha, last);
    assert.equal(data.at(-1)?.sha, first);
  });

  it('leaves out what a merge decided against, as git log does', async () => {
    await using repository = await createRepository();
    await repository.write('a.yml', 'base\n');
    await repository.commit('base');
    await repository.branch('topic');
    await repository.write('a.yml', 'topic\n');
    await repository.commit('topic');
    await repository.switch('main');
    await repository.write('a.yml', 'main\n');
    await repository.commit('main');
    await repository.git('merge', '--quiet', '--no-ff', '--strategy-option=theirs', '--message', 'merge', 'topic');
    await using fake = await start(repository);
    assert.deepEqual(await messages(fake, { path: 'a.yml' }), ['topic', 'base']);
  });

  it('comes in pages that link to each other, of 100 at the most', async () => {
    await using repository = await createRepository();
    for (let n = 0; n < 3; n += 1) await repository.commit(`commit ${n}`);
    await using fake = await start(repository);
    const { data, headers } = await fake.client.rest.repos.listCommits({ ...repo, per_page: 2 });
    assert.equal(data.length, 2);
    assert.deepEqual(headers.link?.match(/rel="\w+"/g), ['rel="next"', 'rel="last"']);
    assert.deepEqual(await messages(fake, { per_page: 2, page: 2 }), ['commit 0']);
  });

  it('is refused for an unknown commit, an empty repository, a missing permission and a filter that this fake does not know', async () => {
    await using repository = await createRepository();
    await using fake = await start(repository);
    await assert.rejects(messages(fake, {}), { status: 409, message: /^Git Repository is empty/ });
    await repository.commit('one');
    for (const sha of ['f'.repeat(40), 'nowhere', '--all']) {
      await assert.rejects(messages(fake, { sha }), { status: 404, message: /^No commit found for SHA/ });
    }
    await assert.rejects(fake.client.rest.repos.listCommits({ ...repo, author: 'ivy' }), { status: 422 });
    const tokens = { ghs_other: { login: 'github-actions[bot]', type: 'Bot', permissions: { actions: 'read' } } } as const;
    await using poor = await start(repository, { tokens }, 'ghs_other');
    await assert.rejects(messages(poor, {}), { status: 403 });
    assert.equal((await poor.contents('/a.yml')).status, 403);
    await using blind = await start(undefined);
    await assert.rejects(messages(blind, {}), { status: 422, message: /no git repository to ask/ });
  });
});

const OBJECT = 'application/vnd.github.object+json';
const RAW = 'application/vnd.github.raw+json';
const BYTES = Buffer.from([0xef, 0xbb, 0xbf, 0xff, 0x0d, 0x0a, 0x00]);

/** A file, a link to it and one to nowhere, a submodule, all in one directory. */
async function everyKind(): Promise<Repository> {
  const repository = await createRepository();
  await repository.write('ivr/a #ü.yml', BYTES);
  await repository.symlink('ivr/link', 'a #ü.yml');
  await repository.symlink('ivr/lost', '../../outside');
  await repository.symlink('ivr/folder', '../ivr');
  await repository.git('add', '--all');
  await repository.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},ivr/module`);
  await repository.git('commit', '--quiet', '--message', 'every kind');
  return repository;
}

const kinds = (list: unknown): string[] => (list as Json).map(({ path, type }) => `${String(type)} ${String(path)}`);

describe('contents', () => {
  it('of a file are base64 with its id, or its very bytes', async () => {
    await using repository = await everyKind();
    await using fake = await start(repository);
    for (const path of ['/ivr/a%20%23%C3%BC.yml', '/ivr%2Fa%20%23%C3%BC.yml']) {
      for (const accept of ['application/vnd.github+json', OBJECT]) {
        const { json } = await fake.contents(path, accept);
        assert.deepEqual(
          [json['type'], json['path'], json['size'], json['encoding'], json['content']],
          ['file', 'ivr/a #ü.yml', 7, 'base64', `${BYTES.toString('base64')}\n`],
        );
        assert.equal(json['sha'], await repository.git('rev-parse', 'HEAD:ivr/a #ü.yml'));
      }
      const { bytes, type } = await fake.contents(path, RAW);
      assert.deepEqual([bytes, type], [BYTES, `${RAW}; charset=utf-8`]);
    }
  });

  it('of more than 1 MB come raw only', async () => {
    await using repository = await createRepository();
    const large = Buffer.alloc(1024 * 1024 + 1, 'x');
    await repository.write('large.yml', large);
    await repository.commit('large');
    await using fake = await start(repository);
    const refused = await fake.contents('/large.yml');
    assert.equal(refused.status, 403);
    assert.match(refused.bytes.toString(), /too_large/);
    const { json } = await fake.contents('/large.yml', OBJECT);
    assert.deepEqual([json['encoding'], json['content'], json['size']], ['none', '', large.length]);
    assert.ok((await fake.contents('/large.yml', RAW)).bytes.equals(large));
  });

  it('of a link are those of the file it leads to, under the id of the link; else they tell of the link', async () => {
    await using repository = await everyKind();
    await using fake = await start(repository);
    const { json } = await fake.contents('/ivr/link', OBJECT);
    assert.deepEqual([json['type'], json['path'], json['size']], ['file', 'ivr/link', 7]);
    assert.equal(json['content'], `${BYTES.toString('base64')}\n`);
    assert.equal(json['sha'], await repository.git('rev-parse', 'HEAD:ivr/link'));
    assert.deepEqual((await fake.contents('/ivr/link', RAW)).bytes, BYTES);
    for (const [path, target] of [
      ['/ivr/lost', '../../outside'],
      ['/ivr/folder', '../ivr'],
    ] as const) {
      const answer = (await fake.contents(path, RAW)).json;
      assert.deepEqual([answer['type'], answer['target'], answer['content']], ['symlink', target, undefined]);
    }
    assert.equal((await fake.contents('/ivr/folder/link')).status, 404, 'a link is no directory');
  });

  it('of a directory are a list, or an object with entries; submodules count as files there, and not alone', async () => {
    await using repository = await everyKind();
    await using fake = await start(repository);
    const inside = ['file ivr/a #ü.yml', 'symlink ivr/folder', 'symlink ivr/link', 'symlink ivr/lost', 'file ivr/module'];
    assert.deepEqual(kinds((await fake.contents('/ivr')).json), inside);
    assert.deepEqual(kinds((await fake.contents('/ivr', RAW)).json), inside);
    const { json } = await fake.contents('/ivr', OBJECT);
    assert.equal(json['type'], 'dir');
    assert.deepEqual(kinds(json['entries']), inside);
    for (const root of ['', '/']) assert.deepEqual(kinds((await fake.contents(root)).json), ['dir ivr']);
    assert.equal((await fake.contents('/ivr/module')).json['type'], 'submodule');
  });

  it('are 404 for a path, a ref and a repository that have none', async () => {
    await using repository = await createRepository();
    await using fake = await start(repository);
    assert.match((await fake.contents('/a.yml')).bytes.toString(), /"This repository is empty."/);
    await repository.write('a.yml', 'x\n');
    const commit = await repository.commit('one');
    assert.equal((await fake.contents('/a.yml', RAW, commit)).bytes.toString(), 'x\n');
    for (const path of ['/b.yml', '/a.yml/', '/a.yml/b', '/x%2F..%2Fa.yml', '/..%2Fa.yml', '/%2Fa.yml']) {
      const { status, bytes } = await fake.contents(path);
      assert.equal(status, 404, path);
      assert.match(bytes.toString(), /"Not Found"/);
    }
    const unknown = await fake.contents('/a.yml', RAW, 'f'.repeat(40));
    assert.equal(unknown.status, 404);
    assert.match(unknown.bytes.toString(), /"No commit found for the ref f+"/);
  });

  it('are refused in a form that this fake does not know', async () => {
    await using repository = await everyKind();
    await using fake = await start(repository);
    assert.equal((await fake.contents('/ivr', 'application/vnd.github.html+json')).status, 415);
    assert.equal((await fake.contents('/ivr', 'text/html')).status, 415);
    await using blind = await start(undefined);
    assert.equal((await blind.contents('/ivr')).status, 422);
  });
});
