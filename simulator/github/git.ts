import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;

/** A commit as `git log` tells it. */
export interface Commit {
  sha: string;
  tree: string;
  parents: string[];
  author: { name: string; email: string; date: string };
  committer: { name: string; email: string; date: string };
  message: string;
}

/** The environment for a git that neither the caller's configuration nor a surrounding repository can lead astray. */
export function gitEnvironment(): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: '/nonexistent',
    LC_ALL: 'C',
    TZ: 'UTC',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
  };
}

/** Reads one repository through the git command line. */
export class Git {
  readonly directory: string;

  constructor(directory: string) {
    this.directory = directory;
  }

  /** Runs git with these arguments and gives what it printed; rejects if it fails. */
  async run(...args: string[]): Promise<string> {
    const { stdout } = await run('git', args, { cwd: this.directory, env: gitEnvironment(), maxBuffer: MAX_OUTPUT_BYTES });
    return stdout;
  }

  /** The commit that a branch, a tag or an object id names; undefined if there is none. */
  async resolve(name: string): Promise<string | undefined> {
    const candidates = /^[0-9a-f]{7,40}$/.test(name) ? [name] : [];
    for (const candidate of [...candidates, `refs/heads/${name}`, `refs/tags/${name}`]) {
      const sha = await this.#try('rev-parse', '--verify', '--quiet', '--end-of-options', `${candidate}^{commit}`);
      if (sha !== undefined) return sha.trim();
    }
    return undefined;
  }

  /** The best common ancestor; undefined of unrelated histories. */
  async mergeBase(one: string, other: string): Promise<string | undefined> {
    return (await this.#try('merge-base', one, other))?.trim();
  }

  /** Commits that `to` has and `from` hasn't, oldest first as GitHub lists them. */
  async commits(from: string, to: string): Promise<Commit[]> {
    return this.#log('--reverse', `${from}..${to}`);
  }

  async commit(sha: string): Promise<Commit> {
    const [commit] = await this.#log('--max-count=1', sha);
    if (commit === undefined) throw new Error(`git shows no commit ${sha}`);
    return commit;
  }

  async #log(...args: string[]): Promise<Commit[]> {
    const format = '%H%x00%T%x00%P%x00%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%B%x00';
    const fields = (await this.run('log', `--format=tformat:${format}`, ...args, '--')).split('\0');
    const commits: Commit[] = [];
    for (let at = 0; at + 10 <= fields.length; at += 10) {
      const [sha = '', tree = '', parents = '', an = '', ae = '', ad = '', cn = '', ce = '', cd = '', message = ''] = fields.slice(
        at,
        at + 10,
      );
      commits.push({
        sha: sha.trim(),
        tree,
        parents: parents === '' ? [] : parents.split(' '),
        author: { name: an, email: ae, date: ad },
        committer: { name: cn, email: ce, date: cd },
        message: message.trimEnd(),
      });
    }
    return commits;
  }

  /** What git prints, or undefined where it answers 1 (no) or 128 (no such object). */
  async #try(...args: string[]): Promise<string | undefined> {
    try {
      return await this.run(...args);
    } catch (error) {
      if (error instanceof Error && 'code' in error && (error.code === 1 || error.code === 128)) return undefined;
      throw error;
    }
  }
}
