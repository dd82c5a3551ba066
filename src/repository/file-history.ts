import { blobId, readContents, type Contents } from './contents.ts';
import type { HistoryEnd } from '../drift/deploy-history.ts';
import { toGithubFailure } from '../github/failure.ts';
import { COMMIT_ID } from './git.ts';
import type { Repository } from './repository.ts';
import { shortCommit } from '../text/text.ts';

/** One committed version of a file. */
export interface FileVersion {
  readonly commit: string;
  readonly bytes: Buffer;
}

/** A commit that changed a file. */
interface FileCommit {
  readonly commit: string;
  /** Git's id for the bytes that it left, or `absent`, if already known. */
  readonly blob?: string;
}

/** The most commits of a file that are followed: each version can cost a request. */
const MAX_COMMITS = 500;
/** How many commits git lists at once. The wanted version is usually one of the newest. */
const GIT_PAGE = 50;
/** The most commits on one of GitHub's pages. */
const API_PAGE = 100;

const WHOLE: HistoryEnd = { kind: 'whole' };
const ABSENT: Contents = { kind: 'absent' };

/** The versions of a file that were committed on a branch: from git if it has them, otherwise from GitHub's API. */
export class FileHistory {
  readonly #repository: Repository;
  /** Commits that git was told to fetch. If that fails, it is not repeated. */
  readonly #fetches = new Map<string, Promise<boolean>>();
  /** What GitHub was asked for, by commit and path: it gives the same again. */
  readonly #answers = new Map<string, Promise<Contents>>();

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  /**
   * The file at a commit; `absent` if the commit has no regular file with that name. A link or a submodule doesn't count. Undefined if that
   * can't be determined.
   */
  async at(commit: string, path: string): Promise<Buffer | 'absent' | undefined> {
    if (!COMMIT_ID.test(commit)) return undefined;
    await this.#ensureCommit(commit);
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

  /** The paths that differ between a commit and the checked-out one; undefined if that can't be determined. */
  async changedSince(commit: string): Promise<readonly string[] | undefined> {
    if (!COMMIT_ID.test(commit) || !(await this.#ensureCommit(commit))) return undefined;
    return (await this.#repository.git.diff(commit, 'HEAD'))?.map(({ path }) => path);
  }

  /**
   * The file's versions from a commit back, newest first. The next version is read only when it is requested. It doesn't throw if a
   * version can't be read.
   *
   * The history of a renamed file starts at its new name. GitHub's API leaves out versions that a merge dropped; git doesn't.
   *
   * @param from the checked-out commit if absent
   * @param isEach whether a text that was there before, such as after a revert, is given again; otherwise each different text once
   */
  async *versions(path: string, from?: string, isEach = false): AsyncGenerator<FileVersion, HistoryEnd> {
    const head = from ?? (await this.#repository.git.head());
    if (head === undefined || !COMMIT_ID.test(head)) {
      return cut(`The workspace is not a git checkout, so the earlier versions of ${path} are not known: check out with actions/checkout.`);
    }
    const hasHistory = (await this.#repository.git.isShallow()) === false;
    const commits = hasHistory ? this.#commitsByGit(head, path) : this.#commitsByApi(head, path);
    const seenIds = new Set<string>();
    for (let count = 0; ; count += 1) {
      const next = await commits.next();
      if (next.done === true) return next.value;
      if (count === MAX_COMMITS)
        return cut(`${path} was changed by more than ${MAX_COMMITS} commits: its older versions are not looked at.`);
      const { commit } = next.value;
      const contents = isEach ? await this.#readEach(next.value, path) : await this.#readUnseen(next.value, path, seenIds);
      if (contents.kind === 'unknown') return cut(`What ${path} was at ${shortCommit(commit)} can't be read: ${bare(contents.reason)}.`);
      if (contents.kind === 'file') yield { commit, bytes: contents.bytes };
    }
  }

  async #readEach({ commit, blob }: FileCommit, path: string): Promise<Contents> {
    return blob === 'absent' ? ABSENT : this.#read(commit, path, blob);
  }

  /** The file that a commit left; also `absent` if its text was already seen. Adds the ids of what it reads to `seenIds`. */
  async #readUnseen({ commit, blob }: FileCommit, path: string, seenIds: Set<string>): Promise<Contents> {
    if (blob === 'absent' || (blob !== undefined && seenIds.has(blob))) return ABSENT;
    const contents = await this.#read(commit, path, blob);
    if (contents.kind !== 'file') return contents;
    const id = blobId(contents.bytes, commit.length);
    if (seenIds.has(id)) return ABSENT;
    seenIds.add(id);
    return contents;
  }

  #ensureCommit(commit: string): Promise<boolean> {
    const fetch = this.#fetches.get(commit) ?? this.#repository.git.ensureCommit(commit);
    this.#fetches.set(commit, fetch);
    return fetch;
  }

  /** Reads from git if it has the file, otherwise from the API. */
  async #read(commit: string, path: string, blob?: string): Promise<Contents> {
    const local = blob === undefined ? await this.#repository.git.file(commit, path) : await this.#repository.git.blob(blob);
    if (local === 'absent') return ABSENT;
    if (local !== undefined) return { kind: 'file', bytes: local };
    return this.#ask(commit, path);
  }

  #ask(commit: string, path: string): Promise<Contents> {
    const place = `${commit}:${path}`;
    const answer = this.#answers.get(place) ?? readContents(this.#repository, commit, path);
    this.#answers.set(place, answer);
    return answer;
  }

  async *#commitsByGit(head: string, path: string): AsyncGenerator<FileCommit, HistoryEnd> {
    for (let skip = 0; ; skip += GIT_PAGE) {
      const commits = await this.#repository.git.versions(path, { head, skip, count: GIT_PAGE });
      // A clone without old trees or commits can't fetch them without credentials. The API may still have them.
      if (commits === undefined) return yield* this.#commitsByApi(head, path);
      yield* commits;
      if (commits.length < GIT_PAGE) return WHOLE;
    }
  }

  async *#commitsByApi(head: string, path: string): AsyncGenerator<FileCommit, HistoryEnd> {
    const { context, octokit } = this.#repository;
    if (octokit === undefined) {
      return cut(
        `The checkout has no history, and without a token GitHub can't be asked for the earlier versions of ${path}: ` +
          'check out with `fetch-depth: 0`.',
      );
    }
    const { owner, repo } = context;
    const query = { owner, repo, sha: head, path, per_page: API_PAGE };
    try {
      const { paginate, rest } = await octokit();
      for await (const { data } of paginate.iterator(rest.repos.listCommits, query)) {
        yield* data.map(({ sha }) => ({ commit: sha }));
      }
      return WHOLE;
    } catch (error) {
      const { status, message, isForbidden } = toGithubFailure(error);
      // GitHub answers 404 for what the token can't see.
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

/** Some of GitHub's messages end with a full stop, others don't. */
function bare(message: string): string {
  return message.replace(/\.$/u, '');
}
