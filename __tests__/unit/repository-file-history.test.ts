import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { getOctokit } from '@actions/github';
import type { HistoryEnd } from '../../src/drift/deploy-history.ts';
import type { GithubContext } from '../../src/github/context.ts';
import { FileHistory, type FileVersion } from '../../src/repository/file-history.ts';
import { Git } from '../../src/repository/git.ts';
import { DEFAULT_TOKEN, GitHub, listen } from '../../simulator/github/index.ts';
import type { GitHubOptions } from '../../simulator/github/index.ts';
import { makeGit, plainEnvironment } from '../../harness/git.ts';
import { createRepository, type CheckoutOptions, type Repository } from '../../harness/repository.ts';

const MENU = 'ivr/main.yml';
const FULL: CheckoutOptions = { ref: 'refs/heads/main', depth: 'full' };
const SHALLOW: CheckoutOptions = { ref: 'refs/heads/main', persistCredentials: false };
const WHOLE: HistoryEnd = { kind: 'whole' };
const CONTENTS = '/repos/acme/ivr-menus/contents/';

interface Scene extends AsyncDisposable {
  readonly history: FileHistory;
  readonly historyBy: (git: Git) => FileHistory;
  readonly github: GitHub;
  readonly workspace: string;
  /** The requests so far, in words. */
  readonly asked: () => string[];
}

/** A checkout with a GitHub that knows the same repository. */
async function sceneOf(
  repository: Repository,
  checkout: CheckoutOptions | 'none',
  { token = DEFAULT_TOKEN, ...options }: Partial<GitHubOptions> & { token?: string | undefined } = {},
): Promise<Scene> {
  const github = new GitHub({ repository: 'acme/ivr-menus', git: repository.directory, ...options });
  const server = await listen(github);
  const workspace = checkout === 'none' ? await repository.emptyWorkspace() : await repository.checkout(checkout);
  const context: GithubContext = {
    event: { kind: 'push', before: '0'.repeat(40), deleted: false, forced: false, message: '', commits: [] },
    eventName: 'push',
    owner: 'acme',
    repo: 'ivr-menus',
    sha: '9'.repeat(40),
    headSha: '9'.repeat(40),
    refName: 'main',
    isBranch: true,
    isDeployRef: true,
    workflowFile: 'ivr.yml',
    runId: 1,
    runAttempt: 1,
    workspace,
    temp: '/t',
    runUrl: '',
    actor: 'ivyrowe',
    repositoryUrl: '',
  };
  const octokit = token === '' ? undefined : async () => getOctokit(token, { baseUrl: server.url });
  const historyBy = (git: Git): FileHistory => new FileHistory({ context, octokit, git });
  return {
    historyBy,
    history: historyBy(new Git(workspace, plainEnvironment())),
    github,
    workspace,
    asked: () =>
      github.requests.map(({ path, query }) =>
        path.startsWith(CONTENTS)
          ? `${decodeURIComponent(path.slice(CONTENTS.length))} at ${query['ref']}`
          : `${path.replace('/repos/acme/ivr-menus/', '')} of ${query['path']} from ${query['sha']}, ${query['per_page']} on page ${query['page'] ?? 1}`,
      ),
    [Symbol.asyncDispose]: server.close,
  };
}

/** Walks to the end. */
async function walk(history: FileHistory, path = MENU, from?: string): Promise<{ versions: FileVersion[]; end: HistoryEnd }> {
  const versions: FileVersion[] = [];
  const walking = history.versions(path, from);
  for (;;) {
    const next = await walking.next();
    if (next.done === true) return { versions, end: next.value };
    versions.push(next.value);
  }
}

const texts = (versions: readonly FileVersion[]): string[] => versions.map(({ bytes }) => bytes.toString());

/** A menu that changes, goes, comes back as it was, is a link for a while, and changes again; its commits, oldest first. */
async function eventful(): Promise<{ repository: Repository; commits: string[] }> {
  const repository = await createRepository();
  const commits: string[] = [];
  const commit = async (): Promise<void> => {
    commits.push(await repository.commit(`commit ${commits.length}`));
  };
  await repository.write(MENU, 'one\n');
  await commit();
  await repository.write(MENU, 'two\n');
  await commit();
  await repository.remove(MENU);
  await commit();
  await repository.write(MENU, 'one\n');
  await commit();
  await repository.remove(MENU);
  await repository.write('ivr/other.yml', 'other\n');
  await repository.symlink(MENU, 'other.yml');
  await commit();
  await repository.remove(MENU);
  await repository.write(MENU, 'three\n');
  await commit();
  await repository.write('README.md', 'x\n');
  await commit();
  return { repository, commits };
}

/** Asserts what the history of {@link eventful} is, wherever it comes from. */
async function assertThreeVersions({ history }: Scene, commits: readonly string[]): Promise<void> {
  const { versions, end } = await walk(history);
  assert.deepEqual(texts(versions), ['three\n', 'one\n', 'two\n']);
  assert.deepEqual(
    versions.map(({ commit }) => commit),
    [commits[5], commits[3], commits[1]],
  );
  assert.deepEqual(end, WHOLE);
}

test('the versions of a file come newest first, each text once, from a whole clone without a request', async () => {
  const { repository, commits } = await eventful();
  await using _ = repository;
  await using scene = await sceneOf(repository, FULL);
  await assertThreeVersions(scene, commits);
  assert.deepEqual(scene.asked(), []);
});

test('at depth 1 the same versions come from GitHub: a link and a deletion are none', async () => {
  const { repository, commits } = await eventful();
  await using _ = repository;
  await using scene = await sceneOf(repository, SHALLOW);
  await assertThreeVersions(scene, commits);
  assert.deepEqual(scene.asked(), [
    `commits of ${MENU} from ${commits[6]}, 100 on page 1`,
    `${MENU} at ${commits[5]}`,
    `${MENU} at ${commits[4]}`,
    `${MENU} at ${commits[3]}`,
    `${MENU} at ${commits[2]}`,
    `commits of undefined from ${commits[2]}, 1 on page 1`,
    `${MENU} at ${commits[1]}`,
    `${MENU} at ${commits[0]}`,
  ]);
  assert.equal(await makeGit(scene.workspace)('rev-list', '--all'), commits[6], 'nothing was fetched');
});

test('nothing is asked before it is needed, and what git has is not asked for', async () => {
  const { repository } = await eventful();
  await using _ = repository;
  await repository.write(MENU, 'four\n');
  const head = await repository.commit('four');
  await using scene = await sceneOf(repository, SHALLOW);
  const walking = scene.history.versions(MENU);
  assert.deepEqual(scene.asked(), []);
  assert.deepEqual(await walking.next(), { done: false, value: { commit: head, bytes: Buffer.from('four\n') } });
  assert.equal(scene.asked().length, 1, 'the list of commits');
  await walking.next();
  assert.equal(scene.asked().length, 2, 'and one version');
  assert.deepEqual(await walking.return(WHOLE), { done: true, value: WHOLE });
  assert.equal(scene.asked().length, 2);
});

const NASTY = [
  '-x',
  ':(glob)',
  ':/a b.yml',
  '*.yml',
  'quote".yml',
  'line\nbreak.yml',
  ' blank ',
  'tab\t.yml',
  'ivr/ü #?%41&+.yml',
  '[a].yml',
];

for (const [name, checkout] of [
  ['git', FULL],
  ['GitHub', SHALLOW],
] as const) {
  test(`${name} takes every name literally`, async () => {
    await using repository = await createRepository();
    for (const path of NASTY) await repository.write(path, `old ${path}`);
    await repository.write('ivr/other.yml', 'x\n');
    await repository.write('a.yml', 'x\n');
    const old = await repository.commit('old');
    for (const path of NASTY) await repository.write(path, `new ${path}`);
    await repository.write('a.yml', 'y\n');
    await repository.commit('new');
    await repository.write('a.yml', 'z\n');
    await repository.commit('another');
    await using scene = await sceneOf(repository, checkout);
    for (const path of NASTY) {
      const { versions, end } = await walk(scene.history, path);
      assert.deepEqual([texts(versions), end], [[`new ${path}`, `old ${path}`], WHOLE], path);
      assert.equal((await scene.history.at(old, path))?.toString(), `old ${path}`);
    }
  });

  test(`${name} keeps every byte`, async () => {
    await using repository = await createRepository();
    const contents = [
      Buffer.alloc(0),
      Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a]),
      Buffer.from([0x61, 0x0d, 0x0a]),
      Buffer.from([0xff, 0xfe, 0x00, 0x61, 0xe4]),
      Buffer.alloc(2_000_000, Buffer.from([0xc3, 0x28, 0x0d, 0x0a, 0x00])),
      Buffer.from('last\n'),
    ];
    for (const [index, bytes] of contents.entries()) {
      await repository.write(MENU, bytes);
      await repository.commit(`commit ${index}`);
    }
    await using scene = await sceneOf(repository, checkout);
    const { versions, end } = await walk(scene.history);
    assert.deepEqual(end, WHOLE);
    assert.equal(versions.length, contents.length);
    for (const [index, { bytes }] of versions.toReversed().entries()) {
      assert.ok(contents[index]?.equals(bytes), `commit ${index}`);
    }
  });

  test(`${name} gives no version where the name is a link, a directory or a submodule, and none of a file above 16 MiB`, async () => {
    await using repository = await createRepository();
    const commits: string[] = [];
    const commit = async (): Promise<void> => {
      commits.push(await repository.commit(`commit ${commits.length}`));
    };
    await repository.write('other.yml', 'other\n');
    await repository.symlink(MENU, '../other.yml');
    await commit();
    await repository.remove(MENU);
    await repository.symlink(MENU, '/etc/passwd');
    await commit();
    await repository.remove(MENU);
    await repository.write(`${MENU}/inside`, 'inside\n');
    await commit();
    await repository.remove(MENU);
    await repository.git('add', '--all');
    await repository.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},${MENU}`);
    await repository.git('commit', '--quiet', '--message', 'submodule');
    commits.push(await repository.head());
    await repository.write('x', 'x');
    await commit();
    await using scene = await sceneOf(repository, checkout);
    assert.deepEqual(await walk(scene.history), { versions: [], end: WHOLE });
    for (const one of commits) assert.equal(await scene.history.at(one, MENU), 'absent', one);
    await repository.write('large.yml', Buffer.alloc(16 * 1_048_576 + 1, 'x'));
    const large = await repository.commit('large');
    await using later = await sceneOf(repository, checkout);
    assert.equal(await later.history.at(large, 'large.yml'), undefined);
    assert.deepEqual((await walk(later.history, 'large.yml')).end, {
      kind: 'cut',
      reason: `What large.yml was at ${large.slice(0, 7)} can't be read: it has 16777217 bytes.`,
    });
  });
}

test('a version that a merge decided against was on the branch as well, and so is one that only a merge made', async () => {
  await using repository = await createRepository();
  await repository.write(MENU, 'base\n');
  await repository.commit('base');
  await repository.branch('topic');
  await repository.write(MENU, 'topic\n');
  await repository.commit('topic');
  await repository.switch('main');
  await repository.write(MENU, 'main\n');
  await repository.commit('main');
  await repository.git('merge', '--quiet', '--no-ff', '--strategy-option=theirs', '--message', 'decided', 'topic');
  await repository.branch('other', 'topic');
  await repository.write('x', 'x');
  await repository.commit('other');
  await repository.switch('main');
  await repository.git('merge', '--quiet', '--no-commit', '--no-ff', 'other');
  await repository.write(MENU, 'merged\n');
  await repository.commit('made by a merge');
  await using scene = await sceneOf(repository, FULL);
  const { versions, end } = await walk(scene.history);
  assert.deepEqual([texts(versions).toSorted(), end], [['base\n', 'main\n', 'merged\n', 'topic\n'], WHOLE]);
});

/** Commits to `main` that each change the menu: `count` of them, in one go. */
function changeOften(repository: Repository, count: number, text: (index: number) => string): void {
  let stream = '';
  for (let index = 0; index < count; index += 1) {
    const content = text(index);
    stream += `commit refs/heads/main\ncommitter Ivy Rowe <ivy@example.org> ${1_767_600_000 + index} +0000\ndata 1\nx\n`;
    stream += `M 100644 inline ${MENU}\ndata ${Buffer.byteLength(content)}\n${content}\n`;
  }
  execFileSync('git', ['fast-import', '--quiet'], { cwd: repository.directory, input: stream });
}

test('a file that was changed by more than five hundred commits is followed no further', async () => {
  await using repository = await createRepository();
  changeOften(repository, 500, (index) => `${index % 60}\n`);
  await using scene = await sceneOf(repository, FULL);
  const whole = await walk(scene.history);
  assert.deepEqual([whole.versions.length, whole.end], [60, WHOLE]);
  await repository.git('reset', '--quiet', '--hard');
  await repository.write(MENU, 'one more\n');
  await repository.commit('one more');
  await using later = await sceneOf(repository, FULL);
  const { versions, end } = await walk(later.history);
  assert.equal(versions.length, 61);
  assert.deepEqual(end, { kind: 'cut', reason: `${MENU} was changed by more than 500 commits: its older versions are not looked at.` });
});

test('git is asked for fifty commits at a time, and for the next fifty only when they are needed', async () => {
  await using repository = await createRepository();
  changeOften(repository, 60, (index) => `${index % 2}\n`);
  await using scene = await sceneOf(repository, FULL);
  const windows: string[] = [];
  class Watched extends Git {
    override async versions(...[path, window]: Parameters<Git['versions']>): ReturnType<Git['versions']> {
      windows.push(`${window.count} after ${window.skip}`);
      return super.versions(path, window);
    }
  }
  const walking = scene.historyBy(new Watched(scene.workspace, plainEnvironment())).versions(MENU);
  assert.equal((await walking.next()).done, false);
  assert.equal((await walking.next()).done, false);
  assert.deepEqual(windows, ['50 after 0']);
  assert.deepEqual(await walking.next(), { done: true, value: WHOLE });
  assert.deepEqual(windows, ['50 after 0', '50 after 50']);
});

test('GitHub lists a hundred commits at a time, and the next hundred only when they are needed', async () => {
  await using repository = await createRepository();
  changeOften(repository, 102, (index) => `${index}\n`);
  const head = await repository.head();
  await using scene = await sceneOf(repository, SHALLOW);
  const walking = scene.history.versions(MENU);
  const lists = (): string[] => scene.asked().filter((line) => line.startsWith('commits'));
  for (let count = 0; count < 100; count += 1) assert.equal((await walking.next()).done, false);
  assert.deepEqual(lists(), [`commits of ${MENU} from ${head}, 100 on page 1`]);
  await walking.next();
  assert.deepEqual(lists().slice(1), [`commits of ${MENU} from ${head}, 100 on page 2`]);
  assert.equal((await walking.next()).done, false);
  assert.deepEqual(await walking.next(), { done: true, value: WHOLE });
});

test('without a token the walk at depth 1 ends at once, and says what to do', async () => {
  const { repository, commits } = await eventful();
  await using _ = repository;
  await using scene = await sceneOf(repository, SHALLOW, { token: '' });
  assert.deepEqual(await walk(scene.history), {
    versions: [],
    end: {
      kind: 'cut',
      reason: `The checkout has no history, and without a token GitHub can't be asked for the earlier versions of ${MENU}: check out with \`fetch-depth: 0\`.`,
    },
  });
  assert.equal(await scene.history.at(commits[0] ?? '', MENU), undefined);
});

test('a token that may not read contents ends the walk, and what to grant is told', async () => {
  const { repository, commits } = await eventful();
  await using _ = repository;
  const tokens = { ghs_other: { login: 'github-actions[bot]', type: 'Bot', permissions: { actions: 'read' } } } as const;
  await using scene = await sceneOf(repository, SHALLOW, { tokens, token: 'ghs_other' });
  assert.deepEqual((await walk(scene.history)).end, {
    kind: 'cut',
    reason: `The commits of ${MENU} can't be listed: Resource not accessible by integration. Grant the job \`permissions: contents: read\`, or check out with \`fetch-depth: 0\`: this checkout has no history.`,
  });
  assert.equal(await scene.history.at(commits[0] ?? '', MENU), undefined);
});

test('a commit that GitHub does not know ends the walk with the same advice', async () => {
  const { repository } = await eventful();
  await using _ = repository;
  await using scene = await sceneOf(repository, SHALLOW);
  await makeGit(scene.workspace)('commit', '--quiet', '--allow-empty', '--message', 'local');
  const { versions, end } = await walk(scene.history);
  assert.deepEqual(versions, []);
  assert.match(end.kind === 'cut' ? end.reason : '', /can't be listed: No commit found for SHA: \w+\. Grant the job .* `fetch-depth: 0`/u);
});

test('what goes wrong on the way ends the walk with a sentence, and keeps what was found', async () => {
  const { repository, commits } = await eventful();
  await using _ = repository;
  const first = `What ${MENU} was at ${commits[1]?.slice(0, 7)} can't be read`;
  for (const [fault, reason] of [
    [{ reset: true }, new RegExp(`^${first}: .+[^.]\\.$`, 'u')],
    [{ status: 500, body: { message: 'Server Error' } }, new RegExp(`^${first}: Server Error\\.$`, 'u')],
    [
      { status: 403, body: { message: 'API rate limit exceeded for installation ID 1.' } },
      new RegExp(`^${first}: API rate limit exceeded for installation ID 1\\.$`, 'u'),
    ],
  ] as const) {
    await using scene = await sceneOf(repository, SHALLOW);
    scene.github.faults.add({ path: new RegExp(`contents/.*ref=${commits[1]}`, 'u'), ...fault });
    const { versions, end } = await walk(scene.history);
    assert.deepEqual(texts(versions), ['three\n', 'one\n']);
    assert.match(end.kind === 'cut' ? end.reason : '', reason);
    assert.equal(scene.github.faults.pending, 0);
  }
});

test('a list of commits that fails ends the walk, and a rate limit is no missing permission', async () => {
  const { repository } = await eventful();
  await using _ = repository;
  for (const [fault, reason] of [
    [{ reset: true }, /^The commits of ivr\/main\.yml can't be listed: [^.]+\.$/u],
    [{ status: 403, body: { message: 'API rate limit exceeded.' } }, /^The commits of .* can't be listed: API rate limit exceeded\.$/u],
  ] as const) {
    await using scene = await sceneOf(repository, SHALLOW);
    scene.github.faults.add({ path: /commits/u, ...fault });
    const { versions, end } = await walk(scene.history);
    assert.deepEqual(versions, []);
    assert.match(end.kind === 'cut' ? end.reason : '', reason);
  }
});

test('without a checkout no version is known', async () => {
  const { repository, commits } = await eventful();
  await using _ = repository;
  await using scene = await sceneOf(repository, 'none');
  assert.deepEqual(await walk(scene.history), {
    versions: [],
    end: {
      kind: 'cut',
      reason: `The workspace is not a git checkout, so the earlier versions of ${MENU} are not known: check out with actions/checkout.`,
    },
  });
  assert.deepEqual(scene.asked(), []);
  assert.equal((await scene.history.at(commits[1] ?? '', MENU))?.toString(), 'two\n', 'GitHub knows one by its commit');
});

test('a clone that lacks a part of its history asks GitHub', async () => {
  const { repository, commits } = await eventful();
  await using _ = repository;
  await using scene = await sceneOf(repository, { ...FULL, persistCredentials: false });
  const tree = await repository.git('rev-parse', `${commits[1]}^{tree}`);
  await rm(join(scene.workspace, '.git', 'objects', tree.slice(0, 2), tree.slice(2)));
  const { versions, end } = await walk(scene.history);
  assert.deepEqual([texts(versions), end], [['three\n', 'one\n', 'two\n'], WHOLE]);
  assert.deepEqual(scene.asked(), [`commits of ${MENU} from ${commits[6]}, 100 on page 1`, `${MENU} at ${commits[1]}`]);
});

test('a file at a commit that is not here is fetched by git, and asked for from GitHub when that fails', async () => {
  const { repository, commits } = await eventful();
  await using _ = repository;
  const [one = '', two = '', gone = ''] = commits;
  await using fetching = await sceneOf(repository, { ref: 'refs/heads/main' });
  assert.equal((await fetching.history.at(one, MENU))?.toString(), 'one\n');
  assert.equal(await fetching.history.at(gone, MENU), 'absent');
  assert.equal(await fetching.history.at(one, 'ivr/none.yml'), 'absent');
  assert.deepEqual(fetching.asked(), []);
  assert.equal(await makeGit(fetching.workspace)('rev-parse', '--is-shallow-repository'), 'true');
  await using asking = await sceneOf(repository, SHALLOW);
  assert.equal((await asking.history.at(two, MENU))?.toString(), 'two\n');
  assert.equal(await asking.history.at(gone, MENU), 'absent');
  assert.deepEqual(asking.asked(), [`${MENU} at ${two}`, `${MENU} at ${gone}`, `commits of undefined from ${gone}, 1 on page 1`]);
});

test('a commit that nobody knows tells nothing of a file: it is not absent', async () => {
  const { repository } = await eventful();
  await using _ = repository;
  const unknown = 'd'.repeat(40);
  await using scene = await sceneOf(repository, SHALLOW);
  assert.equal(await scene.history.at(unknown, MENU), undefined);
  assert.deepEqual(scene.asked(), [`${MENU} at ${unknown}`, `commits of undefined from ${unknown}, 1 on page 1`]);
});

test('what is no commit id names nothing, fetches nothing and is asked of nobody', async () => {
  const { repository, commits } = await eventful();
  await using _ = repository;
  await using scene = await sceneOf(repository, { ref: 'refs/heads/main' });
  const before = await makeGit(scene.workspace)('for-each-ref');
  for (const commit of ['HEAD', 'main', '--all', '', commits[0]?.slice(0, 12) ?? '', `${commits[0]}:refs/heads/stray`, `+${commits[0]}`]) {
    assert.equal(await scene.history.at(commit, MENU), undefined, commit);
  }
  assert.equal(await makeGit(scene.workspace)('for-each-ref'), before);
  assert.deepEqual(scene.asked(), []);
});

test('the history may be walked from another commit than the checked-out one, in git and by GitHub', async () => {
  const { repository, commits } = await eventful();
  await using _ = repository;
  for (const checkout of [FULL, SHALLOW]) {
    await using scene = await sceneOf(repository, checkout);
    const { versions, end } = await walk(scene.history, MENU, commits[1]);
    assert.deepEqual([texts(versions), end], [['two\n', 'one\n'], WHOLE]);
    const { versions: none, end: refused } = await walk(scene.history, MENU, '--all');
    assert.deepEqual([none, refused.kind], [[], 'cut'], 'only an id names a commit');
  }
});

test('what has changed since a commit comes from git', async () => {
  const { repository, commits } = await eventful();
  await using _ = repository;
  const [, second = ''] = commits;
  for (const checkout of [FULL, SHALLOW]) {
    await using scene = await sceneOf(repository, checkout);
    const changed = await scene.history.changedSince(second);
    assert.deepEqual(changed?.toSorted(), checkout === FULL ? ['README.md', MENU, 'ivr/other.yml'] : undefined);
    assert.equal(await scene.history.changedSince('HEAD'), undefined);
  }
});
