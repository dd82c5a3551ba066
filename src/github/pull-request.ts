import { setTimeout as sleep } from 'node:timers/promises';
import type { GithubContext, GithubEvent } from './context.ts';
import { toGithubFailure } from './failure.ts';
import type { Octokit } from './octokit.ts';

/** A pull request that a run comments on. */
export interface PullRequest {
  readonly number: number;
  readonly headSha: string;
  /** Its page; undefined if GitHub was not asked for it. */
  readonly url?: string;
}

type PushEvent = Extract<GithubEvent, { kind: 'push' }>;

/** A commit that a push brought. */
type PushedCommit = PushEvent['commits'][number];

/**
 * Right after a squash merge, GitHub doesn't list the commit's pull request yet. So it is asked several times, with waits, if the commit
 * says that it came from one.
 */
const TRIES = 3;
const WAIT_MS = 700;

/** How many commits of a push are looked up: a merge queue lands several pull requests at once. */
const MAX_COMMITS = 20;

/**
 * The pull requests that this run comments on: its own, or the merged ones that a push has landed.
 *
 * @throws what Octokit throws if a request fails
 */
export async function findPullRequests(octokit: Octokit, context: GithubContext): Promise<readonly PullRequest[]> {
  const { event, headSha } = context;
  if (event.kind === 'pull_request') return [{ number: event.number, headSha }];
  return event.kind === 'push' ? new Landing(octokit, context, event).pullRequests() : [];
}

/** A pull request as GitHub's API shows it. */
interface RestPull {
  readonly number: number;
  readonly html_url: string;
  readonly merged_at: string | null;
  readonly merge_commit_sha: string | null;
  readonly head: { readonly sha: string };
}

/** The same in a list. */
interface ListedPull extends RestPull {
  readonly base: { readonly ref: string };
}

/** What a push has landed. */
class Landing {
  readonly #octokit: Octokit;
  readonly #context: GithubContext;
  /** The head first. */
  readonly #commits: readonly PushedCommit[];
  readonly #ids: ReadonlySet<string | null>;
  /** Whether GitHub made the head commit: whoever merges can give it any message. */
  readonly #isFromGithub: boolean;

  constructor(octokit: Octokit, context: GithubContext, { message, commits, isFromGithub = false }: PushEvent) {
    const head = { id: context.sha, message };
    this.#octokit = octokit;
    this.#context = context;
    this.#isFromGithub = isFromGithub;
    this.#commits = [head, ...commits.filter(({ id }) => id !== head.id).toReversed()];
    this.#ids = new Set(this.#commits.map(({ id }) => id));
  }

  /** Each pull request once, the last one that was merged first. */
  async pullRequests(): Promise<readonly PullRequest[]> {
    const found = new Map<number, PullRequest>();
    for (const commit of this.#commits.slice(0, MAX_COMMITS))
      for (const { number, html_url: url, head } of await this.#landedBy(commit)) found.set(number, { number, headSha: head.sha, url });
    return [...found.values()];
  }

  async #landedBy(commit: PushedCommit): Promise<readonly RestPull[]> {
    const isHead = commit.id === this.#context.sha;
    const named = numberIn(commit.message);
    const mayCome = isHead && (named !== undefined || this.#isFromGithub);
    for (let left = mayCome ? TRIES : 1; left > 0; left -= 1) {
      const pulls = await this.#pullsWith(commit);
      if (pulls.length > 0) return this.#landed(pulls, isHead);
      const confirmed = named === undefined ? [] : await this.#confirmed(named, commit);
      if (confirmed.length > 0) return confirmed;
      if (left > 1) await sleep(WAIT_MS);
    }
    return [];
  }

  #landed(pulls: readonly ListedPull[], isHead: boolean): readonly RestPull[] {
    const { refName } = this.#context;
    const merged = pulls.filter((pull) => pull.merged_at !== null && pull.base.ref === refName);
    const landed = merged.filter(({ merge_commit_sha: sha }) => this.#ids.has(sha));
    // A rebased or fast-forwarded pull request can have another merge commit.
    return landed.length === 0 && isHead ? merged.slice(0, 1) : landed;
  }

  /** The pull requests that have a commit; none if GitHub knows none, or none yet. */
  async #pullsWith({ id }: PushedCommit): Promise<readonly ListedPull[]> {
    const { owner, repo } = this.#context;
    try {
      const query = { owner, repo, commit_sha: id, per_page: 100 };
      return (await this.#octokit.rest.repos.listPullRequestsAssociatedWithCommit(query)).data;
    } catch (error) {
      if (!isUnknown(error)) throw error;
      return [];
    }
  }

  /** The pull request that a commit's message names, if GitHub confirms that it was merged by this commit: the message is only a hint. */
  async #confirmed(number: number, { id }: PushedCommit): Promise<readonly RestPull[]> {
    const { owner, repo } = this.#context;
    try {
      const { data } = await this.#octokit.rest.pulls.get({ owner, repo, pull_number: number });
      return data.merged_at !== null && data.merge_commit_sha === id ? [data] : [];
    } catch (error) {
      if (!isUnknown(error)) throw error;
      return [];
    }
  }
}

/** Reads `Title (#12)` or `Merge pull request #12`. */
function numberIn(message: string): number | undefined {
  const [firstLine = ''] = message.split('\n', 1);
  const number = Number(/^Merge pull request #(\d+)\b/u.exec(firstLine)?.[1] ?? /\(#(\d+)\)$/u.exec(firstLine)?.[1] ?? Number.NaN);
  return Number.isSafeInteger(number) ? number : undefined;
}

/** GitHub answers 404 or 422 for a commit or pull request that it doesn't know, or doesn't know yet. */
function isUnknown(error: unknown): boolean {
  return [404, 422].includes(toGithubFailure(error).status);
}
