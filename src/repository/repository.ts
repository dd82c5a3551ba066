import type { GithubContext } from '../github/context.ts';
import type { LazyOctokit } from '../github/lazy-octokit.ts';
import type { Git } from './git.ts';

/** This run's repository: what the event says, GitHub's API if there is a token, and the checkout. */
export interface Repository {
  readonly context: GithubContext;
  readonly octokit: LazyOctokit | undefined;
  readonly git: Git;
}
