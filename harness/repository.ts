import { appendFile, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkOut } from './checkout.ts';
import type { CheckoutOptions } from './checkout.ts';
import { makeGit } from './git.ts';
import { copyPattern } from './pattern.ts';
import { REPOSITORY } from './payload.ts';

export type { CheckoutOptions } from './checkout.ts';

/** A pull request as GitHub keeps it in git: `refs/pull/N/head` and the test merge `refs/pull/N/merge`. */
export interface PullRefs {
  number: number;
  head: { ref: string; sha: string };
  base: { ref: string; sha: string };
  /** The merge commit; its first parent is the base branch as it was when this was made. */
  merge: string;
}

interface RepositoryOptions {
  /** Whether `origin` hands out any commit by its id, as GitHub does in practice: true unless told. */
  allowAnySha?: boolean;
  /** `owner/name`; the run's own unless told. */
  name?: string;
}

/** A git repository in a temporary directory, on the branch `main`, without a commit. `await using` removes it. */
export function createRepository(options: RepositoryOptions = {}): Promise<Repository> {
  return repositoryFrom('empty', options, (repository) => repository.initialise());
}

/** The same with a first commit, which adds README.md. */
export function beginRepository(): Promise<Repository> {
  return repositoryFrom('begun', {}, async (repository) => {
    await repository.initialise();
    await repository.write('README.md', 'The menus of Acme\n');
    await repository.commit('Begin');
  });
}

async function repositoryFrom(
  pattern: 'empty' | 'begun',
  { allowAnySha = true, name = REPOSITORY }: RepositoryOptions,
  make: (repository: Repository) => Promise<unknown>,
): Promise<Repository> {
  const root = await mkdtemp(join(tmpdir(), 'ivr-repository-'));
  await copyPattern(`${pattern} ${name}`, root, async (folder) => make(new Repository(folder, { allowAnySha: true, name })));
  const repository = new Repository(root, { allowAnySha, name, commits: pattern === 'begun' ? 1 : 0 });
  await repository.moveIn();
  return repository;
}

/** Writes history; authors and dates are fixed, so that the same steps give the same commits. */
export class Repository implements AsyncDisposable {
  /** The working tree, and a path for the GitHub fake's `git` option. */
  readonly directory: string;
  /** What checkouts fetch from: a `file://` address, so that git uses its real protocol. It ends as GitHub's addresses do. */
  readonly origin: string;
  readonly #root: string;
  /** What git keeps. */
  readonly #folder: string;
  readonly #allowAnySha: boolean;
  #commits: number;
  #checkouts = 0;

  constructor(root: string, { allowAnySha, name, commits = 0 }: Required<RepositoryOptions> & { commits?: number }) {
    this.#root = root;
    this.#allowAnySha = allowAnySha;
    this.#commits = commits;
    this.directory = join(root, 'work');
    this.#folder = join(root, ...`${name}.git`.split('/'));
    this.origin = pathToFileURL(this.#folder).href;
  }

  async initialise(): Promise<void> {
    await mkdir(this.directory);
    await mkdir(dirname(this.#folder));
    await this.git('init', '--quiet', '--template=', '--separate-git-dir', this.#folder);
  }

  /** Makes a copy one of its own: it knows where it is, and what it hands out. */
  async moveIn(): Promise<void> {
    await writeFile(this.#at('.git'), `gitdir: ${this.#folder}\n`);
    const allow = `= ${this.#allowAnySha}`;
    await appendFile(join(this.#folder, 'config'), `[uploadpack]\n\tallowAnySHA1InWant ${allow}\n\tallowReachableSHA1InWant ${allow}\n`);
  }

  /** Runs git in the working tree and gives what it printed, trimmed. */
  async git(...args: string[]): Promise<string> {
    return makeGit(this.directory, this.#commits)(...args);
  }

  async write(path: string, content: string | Buffer): Promise<void> {
    await mkdir(dirname(this.#at(path)), { recursive: true });
    await writeFile(this.#at(path), content);
  }

  /** A symbolic link at `path` to `target`, which is stored as it is. */
  async symlink(path: string, target: string): Promise<void> {
    await mkdir(dirname(this.#at(path)), { recursive: true });
    await symlink(target, this.#at(path));
  }

  async remove(path: string): Promise<void> {
    await rm(this.#at(path), { recursive: true });
  }

  async rename(from: string, to: string): Promise<void> {
    await mkdir(dirname(this.#at(to)), { recursive: true });
    await rename(this.#at(from), this.#at(to));
  }

  /** Commits everything that changed, or nothing at all, and gives the commit's id. */
  async commit(message: string): Promise<string> {
    this.#commits += 1;
    await this.git('add', '--all');
    await this.git('commit', '--quiet', '--allow-empty', '--message', message);
    return this.head();
  }

  /** The commit that a ref, HEAD unless told, points to. */
  async head(ref = 'HEAD'): Promise<string> {
    return (await this.#tip(ref)) ?? this.git('rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`);
  }

  /** Starts a branch here, or at `from`, and switches to it. */
  async branch(name: string, from = 'HEAD'): Promise<void> {
    await this.git('switch', '--quiet', '--create', name, from);
  }

  async switch(name: string): Promise<void> {
    await this.git('switch', '--quiet', name);
  }

  /** Moves the current branch to a commit, as a forced push does; what it pointed to stays in the origin, unreachable. */
  async reset(to: string): Promise<void> {
    await this.git('reset', '--quiet', '--hard', to);
  }

  async deleteBranch(name: string): Promise<void> {
    await this.git('branch', '--quiet', '-D', name);
  }

  /** Merges a branch into the current one, with a merge commit, fast-forward, or squashed, and gives the new head. */
  async merge(branch: string, { noFf = false, squash = false, message = `Merge ${branch}` } = {}): Promise<string> {
    this.#commits += 1;
    if (squash) {
      await this.git('merge', '--quiet', '--squash', branch);
      return this.commit(message);
    }
    await this.git('merge', '--quiet', noFf ? '--no-ff' : '--ff', '--message', message, branch);
    return this.head();
  }

  /** Makes, or after new commits makes again, the refs of a pull request. Rejects on a conflict, of which GitHub has no merge. */
  async pullRequest({ number, base, head }: { number: number; base: string; head: string }): Promise<PullRefs> {
    const [onto, from] = [await this.head(base), await this.head(head)];
    const tree = await this.git('merge-tree', '--write-tree', onto, from);
    const merge = await this.git('commit-tree', tree, '-p', onto, '-p', from, '-m', `Merge ${from} into ${onto}`);
    await this.git('update-ref', `refs/pull/${number}/head`, from);
    await this.git('update-ref', `refs/pull/${number}/merge`, merge);
    return { number, head: { ref: head, sha: from }, base: { ref: base, sha: onto }, merge };
  }

  /** A workspace, fresh unless told, as actions/checkout leaves it; gives its path. */
  async checkout(options: CheckoutOptions, workspace?: string): Promise<string> {
    const into = workspace ?? (await this.emptyWorkspace());
    await checkOut(join(into, options.path ?? '.'), this.origin, this.#allowAnySha, options);
    return into;
  }

  /** An empty directory, for a workflow that forgot its checkout. */
  async emptyWorkspace(): Promise<string> {
    this.#checkouts += 1;
    const workspace = join(this.#root, `workspace-${this.#checkouts}`);
    await mkdir(workspace);
    return workspace;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#root, { recursive: true, force: true });
  }

  /** The last commit of a branch, where git has written it: to read it takes no process. */
  async #tip(ref: string): Promise<string | undefined> {
    const name = ref === 'HEAD' ? (await readFile(join(this.#folder, 'HEAD'), 'utf8')).replace('ref: ', '') : `refs/heads/${ref}`;
    return readFile(join(this.#folder, name.trim()), 'utf8').then(
      (text) => text.trim(),
      () => undefined,
    );
  }

  #at(path: string): string {
    return join(this.directory, path);
  }
}
