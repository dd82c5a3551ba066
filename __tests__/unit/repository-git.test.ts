import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { Archive, Git } from '../../src/repository/git.ts';
import { makeGit, plainEnvironment } from '../../harness/git.ts';
import { OTHER_OWNER, olderGit, WITHOUT_GIT } from '../../harness/odd-git.ts';
import { createRepository, type CheckoutOptions, type Repository } from '../../harness/repository.ts';

const NASTY = ['line\nbreak.yml', 'quote".yml', ' blank .yml', 'tab\t.yml', 'ü.yml', '-option.yml', ':100644 x'];

/** Two commits: one file changes, one goes, one is renamed, one becomes a link. */
async function history(): Promise<{ repository: Repository; first: string; second: string }> {
  const repository = await createRepository();
  for (const name of ['change', 'gone', 'old', 'link']) await repository.write(`${name}.yml`, `${name}\n`);
  const first = await repository.commit('One');
  await repository.write('change.yml', 'changed\n');
  await repository.remove('gone.yml');
  await repository.rename('old.yml', 'new.yml');
  await repository.remove('link.yml');
  await repository.symlink('link.yml', '/etc/passwd');
  for (const name of NASTY) await repository.write(name, 'x\n');
  return { repository, first, second: await repository.commit('Two') };
}

async function gitAt(repository: Repository, options: CheckoutOptions): Promise<{ git: Git; workspace: string }> {
  const workspace = await repository.checkout(options);
  return { git: new Git(workspace, plainEnvironment()), workspace };
}

test('what differs between two commits is told name by name, at depth 1, and the clone stays shallow', async () => {
  const { repository, first, second } = await history();
  await using _ = repository;
  const { git, workspace } = await gitAt(repository, { ref: 'refs/heads/main' });
  assert.equal(await git.head(), second);
  assert.deepEqual(await git.parents('HEAD'), [first]);
  const diff = (await git.diff(first, 'HEAD'))?.map(({ path, status }) => `${status} ${path}`).toSorted();
  const changed = ['change.yml', 'link.yml', 'new.yml', ...NASTY].map((path) => `changed ${path}`);
  assert.deepEqual(diff, [...changed, 'removed gone.yml', 'removed old.yml'].toSorted());
  assert.equal(await makeGit(workspace)('rev-parse', '--is-shallow-repository'), 'true');
});

test('a whole clone is not cut short by a fetch', async () => {
  const { repository, first } = await history();
  await using _ = repository;
  const { git, workspace } = await gitAt(repository, { ref: 'refs/heads/main', depth: 'full' });
  await repository.reset(first);
  await repository.write('change.yml', 'forced\n');
  const forced = await repository.commit('Forced');
  assert.deepEqual(await git.diff(forced, forced), []);
  assert.equal(await makeGit(workspace)('rev-parse', '--is-shallow-repository'), 'false');
  assert.equal(await makeGit(workspace)('rev-list', '--count', 'HEAD'), '2');
});

test("what can't be fetched is not known", async () => {
  const { repository, first, second } = await history();
  await using _ = repository;
  const { git } = await gitAt(repository, { ref: 'refs/heads/main', persistCredentials: false });
  assert.equal(await git.diff(first, 'HEAD'), undefined);
  assert.equal(await git.diff('d'.repeat(40), 'HEAD'), undefined);
  assert.deepEqual(await git.diff(second, 'HEAD'), []);
});

test("both parents of a pull request's merge commit are told at depth 1", async () => {
  const { repository, second } = await history();
  await using _ = repository;
  await repository.branch('topic');
  await repository.write('more.yml', 'x\n');
  await repository.commit('Three');
  const pull = await repository.pullRequest({ number: 7, base: 'main', head: 'topic' });
  const { git } = await gitAt(repository, { ref: 'refs/pull/7/merge' });
  assert.deepEqual(await git.parents('HEAD'), [second, pull.head.sha]);
  assert.deepEqual(await git.diff(second, 'HEAD'), [{ path: 'more.yml', status: 'changed' }]);
});

test('a message that looks like a header adds no parent', async () => {
  const { repository } = await history();
  await using _ = repository;
  const head = await repository.head();
  await repository.commit(`Title\n\nparent ${'d'.repeat(40)}`);
  const { git } = await gitAt(repository, { ref: 'refs/heads/main' });
  assert.deepEqual(await git.parents('HEAD'), [head]);
});

test('outside of a repository nothing is known', async () => {
  await using repository = await createRepository();
  const git = new Git(await repository.emptyWorkspace(), plainEnvironment());
  assert.deepEqual([await git.head(), await git.parents('HEAD'), await git.diff('HEAD', 'HEAD')], [undefined, undefined, undefined]);
});

test('a checkout of another user is read, by any git', async () => {
  const { repository, first, second } = await history();
  await using _ = repository;
  const workspace = await repository.checkout({ ref: 'refs/heads/main', depth: 'full' });
  await using older = await olderGit();
  for (const env of [OTHER_OWNER, older.env]) {
    const git = new Git(workspace, { ...plainEnvironment(), ...env });
    assert.deepEqual([await git.head(), await git.refusal(), await git.remote()], [second, undefined, repository.origin]);
    assert.deepEqual(await git.file(first, 'gone.yml'), Buffer.from('gone\n'));
  }
});

test('a folder of a repository is not taken for the repository, and git says why it reads nothing', async () => {
  const { repository } = await history();
  await using _ = repository;
  const workspace = await repository.checkout({ ref: 'refs/heads/main' });
  await mkdir(join(workspace, 'folder/.git'), { recursive: true });
  const inside = new Git(join(workspace, 'folder'), plainEnvironment());
  assert.deepEqual([await inside.head(), await inside.tree(), await inside.remote()], [undefined, undefined, undefined]);
  assert.match((await inside.refusal()) ?? '', /^fatal: not a git repository: /u);
  assert.equal(await new Git(workspace, WITHOUT_GIT).refusal(), 'there is no git program');
});

test('a worktree whose .git is a file is read', async () => {
  const { repository, second } = await history();
  await using _ = repository;
  assert.equal(await new Git(repository.directory, { ...plainEnvironment(), ...OTHER_OWNER }).head(), second);
});

test('the tree has what the commit has, not what the index or the workspace has', async () => {
  const { repository } = await history();
  await using _ = repository;
  await repository.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},folder/module`);
  await repository.git('commit', '--quiet', '--message', 'Three');
  const { git, workspace } = await gitAt(repository, { ref: 'refs/heads/main', sparseCheckout: ['other'] });
  await writeFile(join(workspace, 'staged.yml'), 'x');
  await makeGit(workspace)('add', '--sparse', 'staged.yml');
  const tree = await git.tree();
  const modes = new Map(tree?.map(({ path, mode }) => [path, mode]));
  assert.deepEqual([...modes.keys()].toSorted(), ['change.yml', 'folder/module', 'link.yml', 'new.yml', ...NASTY].toSorted());
  assert.deepEqual(
    ['change.yml', 'link.yml', 'folder/module'].map((path) => modes.get(path)),
    ['100644', '120000', '160000'],
  );
});

test('an archive has a commit, and nothing else', async () => {
  const archive = new Archive('d'.repeat(40));
  assert.equal(await archive.head(), 'd'.repeat(40));
  assert.deepEqual(
    [await archive.tree(), await archive.parents('HEAD'), await archive.isShallow(), await archive.ensureCommit('d'.repeat(40))],
    [undefined, undefined, undefined, false],
  );
});

test('the checkout is left as it was: no new refs, no FETCH_HEAD, no change of its configuration', async () => {
  const { repository, first } = await history();
  await using _ = repository;
  const { git, workspace } = await gitAt(repository, { ref: 'refs/heads/main' });
  const look = async (): Promise<string[]> => [
    await makeGit(workspace)('for-each-ref'),
    await makeGit(workspace)('status', '--porcelain'),
    await readFile(join(workspace, '.git', 'config'), 'utf8'),
    await readFile(join(workspace, '.git', 'FETCH_HEAD'), 'utf8'),
  ];
  const before = await look();
  assert.notEqual(await git.diff(first, 'HEAD'), undefined);
  assert.deepEqual(await look(), before);
});

test('the ids to commit are told name by name, with other line ends and through filters as git would commit them', async () => {
  const { repository } = await history();
  await using _ = repository;
  await repository.write('.gitattributes', 'crlf.yml text eol=crlf\nfiltered.yml filter=upper\n');
  for (const name of ['crlf', 'filtered']) await repository.write(`${name}.yml`, 'a\nb\n');
  await repository.commit('Three');
  const { git, workspace } = await gitAt(repository, { ref: 'refs/heads/main' });
  await makeGit(workspace)('config', 'filter.upper.clean', 'tr A-Z a-z');
  await writeFile(join(workspace, 'filtered.yml'), 'A\nB\n');
  assert.equal(await readFile(join(workspace, 'crlf.yml'), 'utf8'), 'a\r\nb\r\n');
  const ids = new Map((await git.tree())?.map(({ path, id }) => [path, id]));
  const names = [...NASTY, 'crlf.yml', 'filtered.yml'];
  assert.deepEqual(
    await git.idsToCommit(names),
    names.map((name) => ids.get(name)),
  );
  await writeFile(join(workspace, 'crlf.yml'), 'a\r\nc\r\n');
  assert.notDeepEqual(await git.idsToCommit(['crlf.yml']), [ids.get('crlf.yml')]);
  assert.equal(await git.idsToCommit(['crlf.yml', 'none.yml']), undefined);
  assert.equal(await new Archive('c'.repeat(40)).idsToCommit(['crlf.yml']), undefined);
});
