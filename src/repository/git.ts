import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { MAX_FILE_BYTES } from '../menu-file/decode.ts';
import {
  isRegular,
  parseChanges,
  parseHistory,
  parseTree,
  quotedPath,
  type GitChange,
  type GitVersion,
  type TreeEntry,
} from './git-output.ts';

export type { GitChange, GitVersion, TreeEntry } from './git-output.ts';

const execute = promisify(execFile);

/** What git reads, and the most bytes that it may answer. */
interface Exchange {
  readonly input?: string;
  readonly maxBuffer?: number;
}

/** A commit's whole id, by SHA-1 or SHA-256. */
export const COMMIT_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;

/** Stands for the commit of a repository that has none yet. */
export const NO_COMMIT = '0'.repeat(40);

/**
 * The checked-out repository, read with plumbing commands: arguments as a list, NUL-terminated names, no user configuration, no
 * password prompt. Each method returns undefined if this checkout doesn't have the answer.
 *
 * Git gets the repository's folder by its name and doesn't search for it. So it never finds another repository around this one, and it
 * doesn't refuse one that belongs to another user, as in a container ("dubious ownership"). For that, `safe.directory` would depend on
 * git's version: before 2.38 it counts only in a configuration file, and before 2.32 no variable names that file.
 */
export class Git {
  readonly #folder: string;
  readonly #env: NodeJS.ProcessEnv;
  // A run neither moves the checkout on nor removes anything from it. Each of these questions would start a program.
  #head: Promise<string | undefined> | undefined;
  #isShallow: Promise<boolean | undefined> | undefined;
  /** Commits that are here. */
  readonly #here = new Set<string>();
  /** What folders hold, by commit and path: most menu files lie in the same one. */
  readonly #folders = new Map<string, Promise<ReadonlyMap<string, TreeEntry> | undefined>>();

  /** @param folder the checkout's own folder */
  constructor(folder: string, env: NodeJS.ProcessEnv) {
    this.#folder = folder;
    // The programs that git starts (a credential helper, a hook) need none of the step's secrets.
    const harmless = Object.entries(env).filter(([name]) => !/^(?:INPUT_|GENESYS_CLOUD_)/iu.test(name));
    this.#env = { ...Object.fromEntries(harmless), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' };
  }

  /** The checked-out commit. */
  head(): Promise<string | undefined> {
    this.#head ??= this.#line('rev-parse', '--verify', '--end-of-options', 'HEAD^{commit}');
    return this.#head;
  }

  /** Whether the repository has no commit yet. */
  async isEmpty(): Promise<boolean> {
    return (await this.#line('rev-list', '--max-count=1', '--all')) === '' && (await this.head()) === undefined;
  }

  /** The parents of a commit, even if they themselves are missing (in a shallow checkout). */
  async parents(commit: string): Promise<readonly string[] | undefined> {
    const object = await this.#run('cat-file', 'commit', commit);
    const header = object?.split('\n\n', 1)[0];
    return header
      ?.split('\n')
      .filter((line) => line.startsWith('parent '))
      .map((line) => line.slice('parent '.length));
  }

  /**
   * What differs between two commits' trees. If the first commit is missing, it is fetched. This needs no history between them, so it also
   * works for a checkout of depth 1 and a forced push.
   */
  async diff(base: string, head: string): Promise<readonly GitChange[] | undefined> {
    if (!(await this.ensureCommit(base))) return undefined;
    const raw = await this.#run('diff-tree', '-r', '--raw', '-z', '--no-renames', '--no-ext-diff', '--end-of-options', base, head);
    return raw === undefined ? undefined : parseChanges(raw);
  }

  /** Whether a commit is here, with its tree and files but without its history. If needed, it is fetched. */
  async ensureCommit(commit: string): Promise<boolean> {
    // A commit's id comes from outside. Only a real id can't be mistaken for an option or another name.
    return COMMIT_ID.test(commit) && ((await this.#has(commit)) || this.#fetch(commit));
  }

  /** Whether a commit is an ancestor of another one; undefined if this checkout doesn't have the history between them. */
  async isAncestor(ancestor: string, commit: string): Promise<boolean | undefined> {
    if ((await this.isShallow()) !== false || !(await this.ensureCommit(commit))) return undefined;
    const outside = await this.#run('rev-list', '--max-count=1', '--end-of-options', ancestor, `^${commit}`);
    return outside === undefined ? undefined : outside.trim() === '';
  }

  /** Whether the history ends early, as it does after actions/checkout without `fetch-depth: 0`. */
  isShallow(): Promise<boolean | undefined> {
    this.#isShallow ??= this.#line('rev-parse', '--is-shallow-repository').then((answer) =>
      answer === undefined ? undefined : answer === 'true',
    );
    return this.#isShallow;
  }

  /**
   * A path as the commits from `head` back left it, newest first. Of the commits that changed it, this skips the first `skip` and returns
   * the
   * next `count`. It includes commits that a merge dropped, because they were on the branch, too.
   */
  async versions(
    path: string,
    { head, skip, count }: { head: string; skip: number; count: number },
  ): Promise<readonly GitVersion[] | undefined> {
    const window = [`--max-count=${count}`, `--skip=${skip}`];
    const list = await this.#run('--literal-pathspecs', 'rev-list', '--full-history', ...window, '--end-of-options', head, '--', path);
    // Include merges and the first commit, because each may have a text of its own.
    const options = ['--stdin', '-m', '--root', '-r', '--raw', '-z', '--no-renames', '--no-ext-diff'];
    const raw =
      list === undefined ? undefined : await this.#bytes(['--literal-pathspecs', 'diff-tree', ...options, '--', path], { input: list });
    return list === undefined || raw === undefined ? undefined : parseHistory(list, raw.toString('utf8'), path);
  }

  /** The bytes of a file at a commit that is here; `absent` if the commit has no regular file with that name. */
  async file(commit: string, path: string): Promise<Buffer | 'absent' | undefined> {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const known = `${commit} ${folder}`;
    const listing = this.#folders.get(known) ?? this.#listFolder(commit, folder);
    this.#folders.set(known, listing);
    const entries = await listing;
    if (entries === undefined) {
      // The commit may be fetched later.
      this.#folders.delete(known);
      return undefined;
    }
    const entry = entries.get(path);
    return entry === undefined || !isRegular(entry.mode) ? 'absent' : this.blob(entry.id);
  }

  /** What a folder holds at a commit, by path. */
  async #listFolder(commit: string, folder: string): Promise<ReadonlyMap<string, TreeEntry> | undefined> {
    const paths = folder === '' ? [] : [folder];
    const list = await this.#run('--literal-pathspecs', 'ls-tree', '-z', '--end-of-options', `${commit}^{tree}`, ...paths);
    return list === undefined ? undefined : new Map(parseTree(list).map((entry) => [entry.path, entry]));
  }

  /** Everything that the checked-out commit holds, whether or not the checkout left it out. */
  async tree(): Promise<readonly TreeEntry[] | undefined> {
    const list = await this.#run('ls-tree', '-r', '-z', '--full-tree', 'HEAD');
    return list === undefined ? undefined : parseTree(list);
  }

  /** The ids that files of the workspace would get if they were committed as they are: by git's rules for line ends and filters. */
  async idsToCommit(paths: readonly string[]): Promise<readonly string[] | undefined> {
    const input = paths.map((path) => `${quotedPath(path)}\n`).join('');
    const ids = await this.#bytes(['hash-object', '--stdin-paths'], { input });
    return ids?.toString('utf8').trim().split('\n');
  }

  /** The URL that the checkout was fetched from. */
  remote(): Promise<string | undefined> {
    return this.#line('config', '--get', 'remote.origin.url');
  }

  /** The head of the default branch where the checkout was fetched from, as it is there now. */
  async defaultHead(): Promise<string | undefined> {
    const list = await this.#run('ls-remote', 'origin', 'HEAD');
    return /^([0-9a-f]{40,64})\tHEAD$/mu.exec(list ?? '')?.[1];
  }

  /** Why git can't read this checkout, in its own words; undefined if it can. */
  async refusal(): Promise<string | undefined> {
    try {
      await this.execute(['rev-parse', '--git-dir']);
      return undefined;
    } catch (error) {
      return refusalOf(error);
    }
  }

  /** The bytes of a file by git's id for them. A file larger than a menu file can be is not read. */
  async blob(id: string): Promise<Buffer | undefined> {
    return this.#bytes(['cat-file', 'blob', id], { maxBuffer: MAX_FILE_BYTES });
  }

  async #has(commit: string): Promise<boolean> {
    const isHere = this.#here.has(commit) || (await this.#run('cat-file', '-e', `${commit}^{tree}`)) !== undefined;
    if (isHere) this.#here.add(commit);
    return isHere;
  }

  async #fetch(commit: string): Promise<boolean> {
    // A depth would make a full clone shallow for the steps that follow.
    const shallow = (await this.isShallow()) === true;
    const fetched = await this.#run(
      'fetch',
      '--no-tags',
      '--no-recurse-submodules',
      '--no-write-fetch-head',
      '--quiet',
      ...(shallow ? ['--depth=1'] : []),
      '--end-of-options',
      'origin',
      commit,
    );
    return fetched !== undefined && this.#has(commit);
  }

  async #line(...args: readonly string[]): Promise<string | undefined> {
    return (await this.#run(...args))?.trim();
  }

  async #run(...args: readonly string[]): Promise<string | undefined> {
    return (await this.#bytes(args))?.toString('utf8');
  }

  async #bytes(args: readonly string[], exchange?: Exchange): Promise<Buffer | undefined> {
    try {
      return await this.execute(args, exchange);
    } catch {
      return undefined;
    }
  }

  /** Runs git. @throws if it fails, says more than it may, or can't be started */
  protected async execute(args: readonly string[], { input, maxBuffer = 256 * 1_048_576 }: Exchange = {}): Promise<Buffer> {
    const running = execute('git', ['-C', this.#folder, `--git-dir=${join(this.#folder, '.git')}`, '-c', 'core.quotePath=false', ...args], {
      // Not in the checkout, because Windows would run a `git.exe` from there.
      cwd: tmpdir(),
      env: this.#env,
      timeout: 120_000,
      maxBuffer,
      encoding: 'buffer',
    });
    // If git ends early, it doesn't read its input. Only how it ends matters.
    running.child.stdin?.on('error', () => undefined).end(input);
    return (await running).stdout;
  }
}

/**
 * An unpacked archive of a commit, without a `.git`: `actions/checkout` leaves one if there is no git program. Only its commit is known,
 * and GitHub's API has the rest.
 */
export class Archive extends Git {
  readonly #commit: string;

  constructor(commit: string) {
    super('', {});
    this.#commit = commit;
  }

  override head(): Promise<string> {
    return Promise.resolve(this.#commit);
  }

  protected override execute(): Promise<never> {
    return Promise.reject(new Error('an archive has no git'));
  }
}

/** The first line that git printed as its error. */
function refusalOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ENOENT') return 'there is no git program';
  const printed = 'stderr' in error && Buffer.isBuffer(error.stderr) ? error.stderr.toString('utf8').trim() : '';
  return printed.split('\n', 1)[0] || error.message;
}
