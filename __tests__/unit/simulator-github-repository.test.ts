import assert from 'node:assert/strict';
import { lstat, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { makeGit } from '../../harness/git.ts';
import { createRepository } from '../../harness/repository.ts';

const build = async (): Promise<{ sha: string; directory: string }> => {
  await using repository = await createRepository();
  await repository.write('ivr/main.yml', 'one\n');
  await repository.commit('first');
  await repository.write('ivr/main.yml', 'two\n');
  return { sha: await repository.commit('second'), directory: repository.directory };
};

describe('a test repository', () => {
  it('gives the same commits for the same steps, and is removed', async () => {
    const [one, other] = [await build(), await build()];
    assert.equal(one.sha, other.sha);
    await assert.rejects(lstat(one.directory), { code: 'ENOENT' });
  });

  it('merges as GitHub does', async () => {
    await using repository = await createRepository();
    const start = await repository.commit('start');
    await repository.branch('menus');
    await repository.write('a.yml', 'a\n');
    const head = await repository.commit('a');
    await repository.switch('main');
    const merge = await repository.merge('menus', { noFf: true });
    assert.equal(await repository.git('log', '-1', '--format=%P', merge), `${start} ${head}`);
    await repository.reset(start);
    const squash = await repository.merge('menus', { squash: true, message: 'Squashed (#7)' });
    assert.equal(await repository.git('log', '-1', '--format=%P %s', squash), `${start} Squashed (#7)`);
    await repository.reset(start);
    assert.equal(await repository.merge('menus'), head);
  });

  it('makes the merge of a pull request, and refuses a conflict', async () => {
    await using repository = await createRepository();
    await repository.write('a.yml', 'a\n');
    await repository.commit('start');
    await repository.branch('menus');
    await repository.write('b.yml', 'b\n');
    const head = await repository.commit('b');
    await repository.switch('main');
    const base = await repository.commit('main moves on');
    const pull = await repository.pullRequest({ number: 7, base: 'main', head: 'menus' });
    assert.deepEqual([pull.base.sha, pull.head.sha], [base, head]);
    assert.equal(await repository.git('log', '-1', '--format=%P', 'refs/pull/7/merge'), `${base} ${head}`);
    assert.equal(await repository.git('ls-tree', '--name-only', pull.merge), 'a.yml\nb.yml');
    await repository.write('b.yml', 'other\n');
    await repository.commit('conflict');
    await assert.rejects(repository.pullRequest({ number: 7, base: 'main', head: 'menus' }));
  });
});

describe('a checkout', () => {
  it('of a pull request is detached, shallow, and can fetch a parent', async () => {
    await using repository = await createRepository();
    await repository.write('a.yml', 'a\n');
    await repository.commit('start');
    await repository.branch('menus');
    await repository.write('b.yml', 'b\n');
    await repository.commit('b');
    await repository.switch('main');
    const base = await repository.commit('main moves on');
    const { merge } = await repository.pullRequest({ number: 7, base: 'main', head: 'menus' });
    const workspace = await repository.checkout({ ref: 'refs/pull/7/merge', sha: merge });
    const git = makeGit(workspace);
    assert.equal(await git('rev-parse', 'HEAD'), merge);
    assert.deepEqual((await readdir(workspace)).toSorted(), ['.git', 'a.yml', 'b.yml']);
    await assert.rejects(git('symbolic-ref', 'HEAD'));
    await assert.rejects(git('rev-parse', '--verify', 'HEAD^1'));
    await git('fetch', '--quiet', '--depth=1', 'origin', base);
    assert.equal(await git('diff', '--name-only', base, 'HEAD'), 'b.yml');
  });

  it('of a branch is on it, at the event’s commit even if the branch has moved on', async () => {
    await using repository = await createRepository();
    await repository.write('a.yml', 'one\n');
    const pushed = await repository.commit('first');
    await repository.write('a.yml', 'two\n');
    await repository.commit('second');
    for (const depth of [1, 'full'] as const) {
      const workspace = await repository.checkout({ ref: 'refs/heads/main', sha: pushed, depth });
      assert.equal(await makeGit(workspace)('symbolic-ref', 'HEAD'), 'refs/heads/main');
      assert.equal(await readFile(join(workspace, 'a.yml'), 'utf8'), 'one\n');
    }
  });

  it('has all history if told so', async () => {
    await using repository = await createRepository();
    await repository.commit('first');
    const sha = await repository.commit('second');
    const git = makeGit(await repository.checkout({ sha, depth: 'full' }));
    assert.equal(await git('rev-list', '--count', 'HEAD'), '2');
    await assert.rejects(git('symbolic-ref', 'HEAD'));
  });

  it('can fetch a commit that a forced push left behind only if the origin serves it', async () => {
    for (const allowAnySha of [true, false]) {
      await using repository = await createRepository({ allowAnySha });
      const start = await repository.commit('start');
      const before = await repository.commit('will be overwritten');
      await repository.reset(start);
      const after = await repository.commit('instead');
      const git = makeGit(await repository.checkout({ ref: 'refs/heads/main', sha: after }));
      const fetched = git('fetch', '--quiet', '--depth=1', 'origin', before);
      if (allowAnySha) await fetched;
      else await assert.rejects(fetched);
    }
  });

  it('without credentials can’t fetch anything', async () => {
    await using repository = await createRepository();
    const before = await repository.commit('start');
    const after = await repository.commit('change');
    const git = makeGit(await repository.checkout({ ref: 'refs/heads/main', sha: after, persistCredentials: false }));
    assert.equal(await git('rev-parse', 'HEAD'), after);
    await assert.rejects(git('fetch', '--quiet', '--depth=1', 'origin', before));
  });
});
