import { blobId, readContents, type Contents } from './contents.ts';
import type { HistoryEnd } from '../drift/menu-history.ts';
import type { GithubContext } from '../github/context.ts';
import { toGithubFailure } from '../github/failure.ts';
import { COMMIT_ID, type Git } from './git.ts';
import type { Octokit } from '../github/octokit.ts';
import { shortCommit } from '../text/commit.ts';

/** One committed version of a file. */
export interface FileVersion {
  readonly commit: string;
  readonly bytes: Buffer;
}

/** A commit that changed a file, and git's name for the bytes that it left, or `absent`, where that is known already. */
interface Step {
  readonly commit: string;
  readonly blob?: string;
}

/** A file that was changed more often than this is not followed to its beginning: each version may cost a request. */
const MAX_COMMITS = 500;
/** Commits that git is asked for at once; the version that is looked for is mostly one of the last. */
const GIT_PAGE = 50;
/** Commits that GitHub lists on a page at the most. */
const API_PAGE = 100;

const WHOLE: HistoryEnd = { kind: 'whole' };

/** The versions of a file that were committed on a branch: from git where it has them, else from GitHub's API. */
export class FileHistory {
  readonly #context: GithubContext;
  readonly #octokit: Octokit | undefined;
  readonly #git: Git;
  /** Commits that git was asked to fetch: where it can't, once is enough. */
  readonly #obtained = new Map<string, Promise<boolean>>();

  constructor(context: GithubContext, octokit: Octokit | undefined, git: Git) {
    this.#context = context;
    this.#octokit = octokit;
    this.#git = git;
  }

  /**
   * The file at a commit; `absent` where that commit has no regular file of that name (a link or a submodule is none);
   * undefined where that can't be known.
   */
  async at(commit: string, path: string): Promise<Buffer | 'absent' | undefined> {
    if (!COMMIT_ID.test(commit)) return undefined;
    await this.#obtain(commit);
    const contents = await this.#read(commit, path);
    switch (contents.kind) {
      case 'file':
        return contents.bytes;
      case 'absent':
        return 'absent';
      case 'unknown':
        return undefined;
    }
  }

  /** The parents of a commit, none of a history's very first one; undefined where they can't be known. */
  async parents(commit: string): Promise<readonly string[] | undefined> {
    if (!COMMIT_ID.test(commit)) return undefined;
    await this.#obtain(commit);
    const parents = await this.#git.parents(commit);
    if (parents !== undefined) return parents;
    const { owner, repo } = this.#context;
    try {
      const answer = await this.#octokit?.rest.repos.listCommits({ owner, repo, sha: commit, per_page: 1 });
      const [found] = answer?.data ?? [];
      return found?.sha === commit ? found.parents.map(({ sha }) => sha) : undefined;
    } catch {
      return undefined;
    }
  }

  /** The paths that differ between a commit and the checked-out one; undefined where that can't be known. */
  async changedSince(commit: string): Promise<readonly string[] | undefined> {
    if (!COMMIT_ID.test(commit) || !(await this.#obtain(commit))) return undefined;
    return (await this.#git.diff(commit, 'HEAD'))?.map(({ path }) => path);
  }

  /**
   * The file's versions from a commit (or else the checked-out one) back, newest first, each different text once. Nothing is asked before the
   * next version is wanted, and nothing is thrown for what can't be had.
   *
   * A renamed file begins with its new name. GitHub's API leaves out what a merge decided against; git does not.
   */
  async *versions(path: string, from?: string): AsyncGenerator<FileVersion, HistoryEnd> {
    const head = from ?? (await this.#git.head());
    if (head === undefined || !COMMIT_ID.test(head)) {
      return cut(`The workspace is no git checkout, so the earlier versions of ${path} are not known: check out with actions/checkout.`);
    }
    const hasHistory = (await this.#git.isShallow()) === false;
    const commits = hasHistory ? this.#commitsByGit(head, path) : this.#commitsByApi(head, path);
    const seen = new Set<string>();
    for (let count = 0; ; count += 1) {
      const next = await commits.next();
      if (next.done === true) return next.value;
      if (count === MAX_COMMITS)
        return cut(`${path} was changed by more than ${MAX_COMMITS} commits: its older versions are not looked at.`);
      const { commit, blob } = next.value;
      if (blob === 'absent' || (blob !== undefined && seen.has(blob))) continue;
      const contents = await this.#read(commit, path, blob);
      if (contents.kind === 'unknown') return cut(`What ${path} was at ${shortCommit(commit)} can't be read: ${bare(contents.reason)}.`);
      if (contents.kind === 'absent') continue;
      const id = blobId(contents.bytes, commit.length);
      if (seen.has(id)) continue;
      seen.add(id);
      yield { commit, bytes: contents.bytes };
    }
  }

  #obtain(commit: string): Promise<boolean> {
    const obtained = this.#obtained.get(commit) ?? this.#git.ensureCommit(commit);
    this.#obtained.set(commit, obtained);
    return obtained;
  }

  /** From what is here, else from the API. */
  async #read(commit: string, path: string, blob?: string): Promise<Contents> {
    const local = blob === undefined ? await this.#git.file(commit, path) : await this.#git.blob(blob);
    if (local === 'absent') return { kind: 'absent' };
    if (local !== undefined) return { kind: 'file', bytes: local };
    if (this.#octokit === undefined)
      return { kind: 'unknown', reason: "git can't read it here, and there is no token to ask GitHub for it" };
    return readContents(this.#octokit, this.#context, commit, path);
  }

  async *#commitsByGit(head: string, path: string): AsyncGenerator<Step, HistoryEnd> {
    for (let skip = 0; ; skip += GIT_PAGE) {
      const steps = await this.#git.versions(path, { head, skip, count: GIT_PAGE });
      // A clone without trees or commits of old can't fetch them without credentials: the API may still know.
      if (steps === undefined) return yield* this.#commitsByApi(head, path);
      yield* steps;
      if (steps.length < GIT_PAGE) return WHOLE;
    }
  }

  async *#commitsByApi(head: string, path: string): AsyncGenerator<Step, HistoryEnd> {
    if (this.#octokit === undefined) {
      return cut(
        `The checkout has no history, and without a token GitHub can't be asked for the earlier versions of ${path}: check out with \`fetch-depth: 0\`.`,
      );
    }
    const { owner, repo } = this.#context;
    const asked = { owner, repo, sha: head, path, per_page: API_PAGE };
    try {
      for await (const { data } of this.#octokit.paginate.iterator(this.#octokit.rest.repos.listCommits, asked)) {
        yield* data.map(({ sha }) => ({ commit: sha }));
      }
      return WHOLE;
    } catch (error) {
      const { status, message, isForbidden } = toGithubFailure(error);
      // GitHub hides from a token what it may not see.
      const advice =
        isForbidden || status === 404
          ? ' Grant the job `permissions: contents: read`, or check out with `fetch-depth: 0`: this checkout has no history.'
          : '';
      return cut(`The commits of ${path} can't be listed: ${bare(message)}.${advice}`);
    }
  }
}

function cut(reason: string): HistoryEnd {
  return { kind: 'cut', reason };
}

/** GitHub ends some of its messages with a full stop, and others without. */
function bare(message: string): string {
  return message.replace(/\.$/u, '');
}
