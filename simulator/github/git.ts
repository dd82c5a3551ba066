import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;

/** A commit as `git log` shows it. */
export interface Commit {
  sha: string;
  tree: string;
  parents: string[];
  author: Signature;
  committer: Signature;
  message: string;
}

/** Who made a commit, and when (ISO 8601). */
interface Signature {
  name: string;
  email: string;
  date: string;
}

/** An entry of a commit's tree. */
export interface TreeEntry {
  /** `100644`, `100755`: file; `120000`: link; `160000`: submodule; `040000`: directory. */
  mode: string;
  sha: string;
  /** In bytes; 0 if it is not a file. */
  size: number;
  /** From the repository's root. */
  path: string;
}

/** A branch, a tag or another name for an object. */
interface Ref {
  /** In full: `refs/heads/main`. */
  name: string;
  /** `commit`, or `tag` for an annotated one. */
  type: string;
  sha: string;
}

/** An environment in which git ignores the user's and the system's configuration. */
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

  /** Runs git with these arguments. @returns what it printed @throws Error if it fails */
  async run(...args: string[]): Promise<string> {
    return (await this.bytes(...args)).toString('utf8');
  }

  /** Like {@link run}, in bytes. */
  async bytes(...args: string[]): Promise<Buffer> {
    const options = { cwd: this.directory, env: gitEnvironment(), maxBuffer: MAX_OUTPUT_BYTES, encoding: 'buffer' } as const;
    return (await run('git', args, options)).stdout;
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

  /** A ref by its name below `refs/`, such as `heads/main`; the object is a commit or an annotated tag. Undefined if there is none. */
  async ref(name: string): Promise<Ref | undefined> {
    const full = `refs/${name}`;
    // Git takes a name as a pattern, which may list others too.
    const list = await this.run('for-each-ref', '--format=%(refname)%00%(objecttype)%00%(objectname)', full);
    const refs = list.split('\n').map((line) => line.split('\0'));
    const [, type, sha] = refs.find(([found]) => found === full) ?? [];
    return type === undefined || sha === undefined ? undefined : { name: full, type, sha };
  }

  /** Whether two commits can be merged without a conflict. */
  async isMergeable(one: string, other: string): Promise<boolean> {
    return (await this.#try('merge-tree', '--write-tree', one, other)) !== undefined;
  }

  /** The best common ancestor; undefined if the histories are unrelated. */
  async mergeBase(one: string, other: string): Promise<string | undefined> {
    return (await this.#try('merge-base', one, other))?.trim();
  }

  /** Commits that `to` has and `from` doesn't, oldest first as GitHub lists them. */
  async commits(from: string, to: string): Promise<Commit[]> {
    return this.#log(['--reverse', `${from}..${to}`]);
  }

  /** Commits that changed a path, newest first, as `git log -- path` simplifies them; without a path, all commits. */
  async history(sha: string, path?: string): Promise<Commit[]> {
    return this.#log([sha], path);
  }

  /** Whether no branch has a commit yet. */
  async isEmpty(): Promise<boolean> {
    return (await this.run('rev-list', '--all', '--max-count=1')) === '';
  }

  /** The entry of a commit at exactly this path; undefined if there is none. */
  async entry(sha: string, path: string): Promise<TreeEntry | undefined> {
    return (await this.#tree(sha, [path])).find((entry) => entry.path === path);
  }

  /** The entries of a commit directly in a directory; '' is the root. */
  async entries(sha: string, directory: string): Promise<TreeEntry[]> {
    return this.#tree(sha, directory === '' ? [] : [`${directory}/`]);
  }

  /** All entries of a tree, with its folders and what is in them. */
  async allEntries(sha: string): Promise<TreeEntry[]> {
    return this.#tree(sha, [], '-r', '-t');
  }

  /** The id of the tree that a branch, a tag, a commit or a tree has; undefined if there is none. */
  async tree(name: string): Promise<string | undefined> {
    const commit = await this.resolve(name);
    const found = commit ?? (/^[0-9a-f]{40}$/.test(name) ? name : undefined);
    return found === undefined ? undefined : (await this.#try('rev-parse', '--verify', '--quiet', `${found}^{tree}`))?.trim();
  }

  async blob(sha: string): Promise<Buffer> {
    return this.bytes('cat-file', 'blob', sha);
  }

  /** In bytes; undefined if there is no blob of this id. */
  async blobSize(sha: string): Promise<number | undefined> {
    const type = await this.#try('cat-file', '-t', sha);
    return type?.trim() === 'blob' ? Number(await this.run('cat-file', '-s', sha)) : undefined;
  }

  async commit(sha: string): Promise<Commit> {
    const [commit] = await this.#log(['--max-count=1', sha]);
    if (commit === undefined) throw new Error(`git shows no commit ${sha}`);
    return commit;
  }

  async #tree(sha: string, paths: readonly string[], ...options: string[]): Promise<TreeEntry[]> {
    const list = await this.run('--literal-pathspecs', 'ls-tree', '-z', '-l', '--full-tree', ...options, sha, '--', ...paths);
    return list
      .split('\0')
      .filter((record) => record !== '')
      .map((record) => {
        const [, mode = '', id = '', size = '', path = ''] = /^(\d+) \w+ (\w+) +(\d+|-)\t([^]*)$/.exec(record) ?? [];
        return { mode, sha: id, size: size === '-' ? 0 : Number(size), path };
      });
  }

  async #log(args: readonly string[], path?: string): Promise<Commit[]> {
    const format = '%H%x00%T%x00%P%x00%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%B%x00';
    const paths = path === undefined ? [] : [path];
    const fields = (await this.run('--literal-pathspecs', 'log', `--format=tformat:${format}`, ...args, '--', ...paths)).split('\0');
    const commits: Commit[] = [];
    for (let at = 0; at + 10 <= fields.length; at += 10) commits.push(commitOf(fields.slice(at, at + 10)));
    return commits;
  }

  /** What git prints; undefined if it exits with 1 (no) or 128 (no such object). */
  async #try(...args: string[]): Promise<string | undefined> {
    try {
      return await this.run(...args);
    } catch (error) {
      if (error instanceof Error && 'code' in error && (error.code === 1 || error.code === 128)) return undefined;
      throw error;
    }
  }
}

/** The commit of ten fields of `git log`: id, tree, parents, author (name, email, date), committer (the same), message. */
function commitOf(fields: readonly string[]): Commit {
  const field = (index: number): string => fields[index] ?? '';
  const signature = (first: number): Signature => ({ name: field(first), email: field(first + 1), date: field(first + 2) });
  return {
    sha: field(0).trim(),
    tree: field(1),
    parents: field(2) === '' ? [] : field(2).split(' '),
    author: signature(3),
    committer: signature(6),
    message: field(9).trimEnd(),
  };
}
