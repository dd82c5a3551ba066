import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** A file that differs between two commits. A rename is a removal and an addition. */
export interface GitChange {
  readonly path: string;
  readonly status: 'changed' | 'removed';
}

/**
 * The checked-out repository, asked with plumbing commands: arguments as a list, names NUL-terminated, no configuration of
 * the user's, never a question for a password. Each method returns undefined for what can't be known from here.
 */
export class Git {
  readonly #workspace: string;
  readonly #env: NodeJS.ProcessEnv;

  constructor(workspace: string, env: NodeJS.ProcessEnv) {
    this.#workspace = workspace;
    // What git starts (a credential helper, a hook) needs none of the step's secrets.
    const harmless = Object.entries(env).filter(([name]) => !/^(?:INPUT_|GENESYS_CLOUD_)/iu.test(name));
    this.#env = { ...Object.fromEntries(harmless), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' };
  }

  /** The checked-out commit. */
  head(): Promise<string | undefined> {
    return this.#line('rev-parse', '--verify', '--end-of-options', 'HEAD^{commit}');
  }

  /** The parents of a commit, even where they are not there themselves (a shallow checkout). */
  async parents(commit: string): Promise<readonly string[] | undefined> {
    const object = await this.#run('cat-file', 'commit', commit);
    const header = object?.split('\n\n', 1)[0];
    return header
      ?.split('\n')
      .filter((line) => line.startsWith('parent '))
      .map((line) => line.slice('parent '.length));
  }

  /**
   * What differs between two commits' trees, fetching the first if it isn't there. It needs no history between them, so a
   * checkout of depth 1 and a forced push are no obstacles.
   */
  async diff(base: string, head: string): Promise<readonly GitChange[] | undefined> {
    if (!(await this.#has(base)) && !(await this.#fetch(base))) return undefined;
    const raw = await this.#run('diff-tree', '-r', '--raw', '-z', '--no-renames', '--no-ext-diff', '--end-of-options', base, head);
    return raw === undefined ? undefined : parseRaw(raw);
  }

  async #has(commit: string): Promise<boolean> {
    return (await this.#run('cat-file', '-e', `${commit}^{tree}`)) !== undefined;
  }

  async #fetch(commit: string): Promise<boolean> {
    // A depth would cut a full clone short for the steps that follow.
    const shallow = (await this.#line('rev-parse', '--is-shallow-repository')) === 'true';
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
    try {
      // In a container job the workspace belongs to another user, which git refuses ("dubious ownership") unless told.
      const { stdout } = await execute(
        'git',
        ['-C', this.#workspace, '-c', `safe.directory=${this.#workspace}`, '-c', 'core.quotePath=false', ...args],
        {
          // Not the workspace: Windows would take a `git.exe` that lies there for git.
          cwd: tmpdir(),
          env: this.#env,
          timeout: 120_000,
          maxBuffer: 256 * 1_048_576,
        },
      );
      return stdout;
    } catch {
      return undefined;
    }
  }
}

/** `git diff-tree --raw -z`: `:oldmode newmode oldsha newsha STATUS NUL path NUL`, again and again. */
function parseRaw(raw: string): GitChange[] {
  const fields = raw.split('\0');
  const changes: GitChange[] = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const path = fields[index + 1] ?? '';
    changes.push({ path, status: (fields[index] ?? '').endsWith(' D') ? 'removed' : 'changed' });
  }
  return changes;
}
