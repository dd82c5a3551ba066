import type { RunOrder } from '../drift/deploy-history.ts';
import type { GithubContext } from '../github/context.ts';
import type { LazyOctokit } from '../github/lazy-octokit.ts';
import type { Octokit } from '../github/octokit.ts';
import { COMMIT_ID, type Git } from './git.ts';
import type { Repository } from './repository.ts';

/** What the order of runs and commits is asked from. */
type OrderedRepository = Pick<Repository, 'context' | 'octokit'> & { readonly git: Pick<Git, 'head' | 'isAncestor'> };

/**
 * Where this run stands among the commits and runs of its repository: from git if it knows, otherwise from GitHub's API. Its commit is the
 * one that is checked out, which need not be the event's: a workflow can check out a branch, or what a person asks for.
 */
export class GithubRunOrder implements RunOrder {
  readonly #context: GithubContext;
  readonly #octokit: LazyOctokit | undefined;
  readonly #git: OrderedRepository['git'];
  readonly #isNewer = new Map<string, Promise<boolean | undefined>>();
  #tip: Promise<string | undefined> | undefined;
  #start: Promise<number | undefined> | undefined;

  constructor({ context, octokit, git }: OrderedRepository) {
    this.#context = context;
    this.#octokit = octokit;
    this.#git = git;
  }

  isNewer(commit: string): Promise<boolean | undefined> {
    const known = this.#isNewer.get(commit);
    if (known !== undefined) return known;
    const asked = this.#compare(commit);
    this.#isNewer.set(commit, asked);
    return asked;
  }

  async isNewest(): Promise<boolean | undefined> {
    // What a pull request or a merge queue checks out is not on the branch yet.
    if (['pull_request', 'pull_request_target', 'merge_group'].includes(this.#context.event.kind)) return true;
    const tip = await this.#readTipOnce();
    const isNewer = tip === undefined ? undefined : await this.isNewer(tip);
    return isNewer === undefined ? undefined : !isNewer;
  }

  async wasRequestedAfter(time: number): Promise<boolean | undefined> {
    if (this.#context.eventName !== 'workflow_dispatch') return false;
    const start = await (this.#start ??= this.#firstStart());
    return start === undefined ? undefined : start > time;
  }

  async isAncestor(old: string, commit: string): Promise<boolean | undefined> {
    if (!COMMIT_ID.test(old) || !COMMIT_ID.test(commit)) return undefined;
    return (await this.#git.isAncestor(old, commit)) ?? this.#compareByApi(old, commit);
  }

  async hasSucceeded(runId: number): Promise<boolean | undefined> {
    try {
      const answer = await this.#readRun(runId);
      return answer === undefined ? undefined : answer.data.conclusion === 'success';
    } catch {
      return undefined;
    }
  }

  /** The head of this run's branch. Undefined if this run's commit is as new, or the head is unknown. */
  async newerTip(): Promise<string | undefined> {
    const tip = await this.#readTipOnce();
    return tip !== undefined && (await this.isNewer(tip)) !== false ? tip : undefined;
  }

  async #compare(commit: string): Promise<boolean | undefined> {
    const { sha, event } = this.#context;
    if (!COMMIT_ID.test(commit)) return undefined;
    const own = (await this.#git.head()) ?? sha;
    if (commit === own) return false;
    // A push that only adds commits comes after the commit before it.
    if (own === sha && event.kind === 'push' && !event.forced && commit === event.before) return false;
    const byGit = await this.#git.isAncestor(own, commit);
    return byGit ?? this.#compareByApi(own, commit);
  }

  async #compareByApi(old: string, commit: string): Promise<boolean | undefined> {
    const { owner, repo } = this.#context;
    try {
      const answer = await (
        await this.#octokit?.()
      )?.rest.repos.compareCommitsWithBasehead({
        owner,
        repo,
        basehead: `${old}...${commit}`,
        per_page: 1,
      });
      return answer === undefined ? undefined : answer.data.status === 'ahead';
    } catch {
      return undefined;
    }
  }

  #readTipOnce(): Promise<string | undefined> {
    return (this.#tip ??= this.#readTip());
  }

  async #readTip(): Promise<string | undefined> {
    const { owner, repo, refName, isBranch } = this.#context;
    if (!isBranch) return undefined;
    try {
      const answer = await (await this.#octokit?.())?.rest.git.getRef({ owner, repo, ref: `heads/${refName}` });
      return answer?.data.object.sha;
    } catch {
      return undefined;
    }
  }

  /** When the run's first attempt was created: that of a re-run is when the run itself was requested. */
  async #firstStart(): Promise<number | undefined> {
    try {
      const answer = await this.#readRun(this.#context.runId);
      return answer === undefined ? undefined : Date.parse(answer.data.created_at);
    } catch {
      return undefined;
    }
  }

  async #readRun(runId: number): Promise<Awaited<ReturnType<Octokit['rest']['actions']['getWorkflowRun']>> | undefined> {
    const { owner, repo } = this.#context;
    return (await this.#octokit?.())?.rest.actions.getWorkflowRun({ owner, repo, run_id: runId });
  }
}
