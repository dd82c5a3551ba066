import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { MAX_FILE_BYTES } from '../menu-file/decode.ts';
import { parseChanges, parseHistory, parseTree, type GitChange, type GitVersion } from './git-output.ts';

export type { GitChange, GitVersion } from './git-output.ts';

const execute = promisify(execFile);

/** A commit's whole id, by SHA-1 or SHA-256. */
export const COMMIT_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;

/**
 * The checked-out repository, read with plumbing commands: arguments as a list, NUL-terminated names, no user configuration, no
 * password prompt. Each method returns undefined if this checkout doesn't have the answer.
 */
export class Git {
  readonly #workspace: string;
  readonly #env: NodeJS.ProcessEnv;

  constructor(workspace: string, env: NodeJS.ProcessEnv) {
    this.#workspace = workspace;
    // The programs that git starts (a credential helper, a hook) need none of the step's secrets.
    const harmless = Object.entries(env).filter(([name]) => !/^(?:INPUT_|GENESYS_CLOUD_)/iu.test(name));
    this.#env = { ...Object.fromEntries(harmless), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' };
  }

  /** The checked-out commit. */
  head(): Promise<string | undefined> {
    return this.#line('rev-parse', '--verify', '--end-of-options', 'HEAD^{commit}');
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
  async isShallow(): Promise<boolean | undefined> {
    const answer = await this.#line('rev-parse', '--is-shallow-repository');
    return answer === undefined ? undefined : answer === 'true';
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
    const raw = list === undefined ? undefined : await this.#bytes(['--literal-pathspecs', 'diff-tree', ...options, '--', path], list);
    return list === undefined || raw === undefined ? undefined : parseHistory(list, raw.toString('utf8'), path);
  }

  /** The bytes of a file at a commit that is here; `absent` if the commit has no regular file with that name. */
  async file(commit: string, path: string): Promise<Buffer | 'absent' | undefined> {
    const list = await this.#run('--literal-pathspecs', 'ls-tree', '-z', '--end-of-options', `${commit}^{tree}`, path);
    if (list === undefined) return undefined;
    const id = parseTree(list, path);
    return id === undefined ? 'absent' : this.blob(id);
  }

  /** The bytes of a file by git's id for them. A file larger than a menu file can be is not read. */
  async blob(id: string): Promise<Buffer | undefined> {
    const size = Number(await this.#line('cat-file', '-s', id));
    return size <= MAX_FILE_BYTES ? this.#bytes(['cat-file', 'blob', id]) : undefined;
  }

  async #has(commit: string): Promise<boolean> {
    return (await this.#run('cat-file', '-e', `${commit}^{tree}`)) !== undefined;
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

  async #bytes(args: readonly string[], input?: string): Promise<Buffer | undefined> {
    try {
      // In a container job, the workspace belongs to another user. Without this, git refuses it ("dubious ownership").
      const running = execute(
        'git',
        ['-C', this.#workspace, '-c', `safe.directory=${this.#workspace}`, '-c', 'core.quotePath=false', ...args],
        {
          // Not in the workspace, because Windows would run a `git.exe` from there.
          cwd: tmpdir(),
          env: this.#env,
          timeout: 120_000,
          maxBuffer: 256 * 1_048_576,
          encoding: 'buffer',
        },
      );
      // If git ends early, it doesn't read its input. Only how it ends matters.
      running.child.stdin?.on('error', () => undefined).end(input);
      return (await running).stdout;
    } catch {
      return undefined;
    }
  }
}
