import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFAULT_TOKEN } from '../../simulator/github/index.ts';
import { createRepository, type Repository } from '../../harness/repository.ts';
import { type Fake, repo, startFake } from '../support/github-fake.ts';

/** One commit on `main`, with a branch `feature/menus` and an annotated tag. */
async function tagged(): Promise<{ repository: Repository; commit: string }> {
  const repository = await createRepository();
  await repository.write('ivr/main.yml', 'ü\n');
  const commit = await repository.commit('one');
  await repository.git('branch', 'feature/menus');
  await repository.git('tag', 'light');
  await repository.git('tag', '--annotate', '--message', 'v1', 'v1');
  return { repository, commit };
}

describe('a ref', () => {
  it('is found by its exact name, with what it points to', async () => {
    const { repository, commit } = await tagged();
    await using _ = repository;
    await using fake = await startFake({ git: repository.directory });
    const get = async (ref: string): Promise<unknown[]> => {
      const { data } = await fake.client.rest.git.getRef({ ...repo, ref });
      return [data.ref, data.object.type, data.object.sha];
    };
    assert.deepEqual(await get('heads/main'), ['refs/heads/main', 'commit', commit]);
    assert.deepEqual(await get('heads/feature/menus'), ['refs/heads/feature/menus', 'commit', commit]);
    assert.deepEqual(await get('tags/light'), ['refs/tags/light', 'commit', commit]);
    assert.deepEqual(await get('tags/v1'), ['refs/tags/v1', 'tag', await repository.git('rev-parse', 'v1')]);
    for (const ref of [
      'heads/feature',
      'heads/mai',
      'heads/ma*n',
      'heads/',
      'main',
      'tags/main',
      'refs/heads/main',
      'heads/../heads/main',
    ]) {
      await assert.rejects(get(ref), { status: 404 }, ref);
    }
    assert.equal((await fake.ask('/git/ref/heads/feature/menus')).status, 200, 'a slash need not be encoded');
  });

  it('is none in an empty repository, and unknown without one', async () => {
    await using repository = await createRepository();
    await using fake = await startFake({ git: repository.directory });
    await using blind = await startFake();
    for (const path of ['/git/ref/heads/main', '/branches/main']) {
      assert.deepEqual([(await fake.ask(path)).status, (await blind.ask(path)).status], [409, 422]);
    }
  });
});

describe('a branch', () => {
  it('shows its commit, and whether it is protected', async () => {
    const { repository, commit } = await tagged();
    await using _ = repository;
    await using fake = await startFake({ git: repository.directory });
    const get = async (branch: string): Promise<unknown[]> => {
      const { data } = await fake.client.rest.repos.getBranch({ ...repo, branch });
      return [data.name, data.commit.sha, data.protected, data.protection.enabled];
    };
    assert.deepEqual(await get('main'), ['main', commit, false, false]);
    fake.github.setBranchProtected('main');
    assert.deepEqual(await get('main'), ['main', commit, true, true]);
    assert.deepEqual(await get('feature/menus'), ['feature/menus', commit, false, false]);
    fake.github.setBranchProtected('main', false);
    assert.deepEqual(await get('main'), ['main', commit, false, false]);
    for (const branch of ['v1', commit, 'main/protection', 'ma*n']) {
      await assert.rejects(get(branch), { status: 404, message: /^Branch not found/u }, branch);
    }
  });
});

/** A blob as it is sent without JSON. */
async function raw(fake: Fake, sha: string): Promise<Response> {
  const { data } = await fake.client.request('GET /repos/{owner}/{repo}', repo);
  return fetch(`${data.url}/git/blobs/${sha}`, {
    headers: { authorization: `Bearer ${DEFAULT_TOKEN}`, accept: 'application/vnd.github.raw+json' },
  });
}

describe('a blob', () => {
  it('is base64, or its bytes', async () => {
    const { repository } = await tagged();
    await using _ = repository;
    await using fake = await startFake({ git: repository.directory });
    const file_sha = await repository.git('rev-parse', 'HEAD:ivr/main.yml');
    const { data } = await fake.client.rest.git.getBlob({ ...repo, file_sha });
    assert.deepEqual([data.sha, data.size, data.encoding, data.content], [file_sha, 3, 'base64', `${btoa('\u00c3\u00bc\n')}\n`]);
    const answer = await raw(fake, file_sha);
    assert.equal(await answer.text(), 'ü\n');
    assert.match(answer.headers.get('content-type') ?? '', /^application\/vnd\.github\.raw\+json/u);
  });

  it('is 404 if it is none, and 422 without a whole id', async () => {
    const { repository, commit } = await tagged();
    await using _ = repository;
    await using fake = await startFake({ git: repository.directory });
    for (const none of [commit, 'f'.repeat(40)]) assert.equal((await fake.ask(`/git/blobs/${none}`)).status, 404);
    for (const bad of [commit.slice(0, 8), 'HEAD:ivr%2Fmain.yml', '--all', 'F'.repeat(40)]) {
      assert.equal((await fake.ask(`/git/blobs/${bad}`)).status, 422);
    }
    const accept = { accept: 'application/vnd.github.object+json' };
    await assert.rejects(fake.client.request(`GET /repos/acme/ivr-menus/git/blobs/${commit}`, { headers: accept }), { status: 415 });
  });
});

describe('compare', () => {
  it('knows commits that no branch has', async () => {
    await using repository = await createRepository();
    const start = await repository.commit('start');
    await repository.commit('lost 1');
    const lost = await repository.commit('lost 2');
    await repository.reset(start);
    const main = await repository.commit('instead');
    await using fake = await startFake({ git: repository.directory });
    const compare = async (basehead: string): Promise<unknown[]> => {
      const { data } = await fake.client.rest.repos.compareCommitsWithBasehead({ ...repo, basehead });
      return [data.status, data.ahead_by, data.behind_by];
    };
    assert.deepEqual(await compare(`${lost}...${main}`), ['diverged', 1, 2]);
    assert.deepEqual(await compare(`${start}...${lost}`), ['ahead', 2, 0]);
    assert.deepEqual(await compare(`${lost}...${start}`), ['behind', 0, 2]);
    assert.deepEqual(await compare(`${lost}...${lost}`), ['identical', 0, 0]);
  });
});

describe('the contents of a repository', () => {
  it('need contents: read, whichever way', async () => {
    await using fake = await startFake({ permissions: { contents: 'none' } });
    for (const path of ['/git/ref/heads/main', '/branches/main', `/git/blobs/${'a'.repeat(40)}`, '/compare/a...b']) {
      const { status, headers } = await fake.ask(path);
      assert.deepEqual([status, headers.get('x-accepted-github-permissions')], [403, 'contents=read']);
    }
  });
});
