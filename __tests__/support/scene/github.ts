// What scenes know of GitHub from the start; no test of its own.
import { DEFAULT_TOKEN, type GitHub, type GitHubOptions, type Token } from '../../../simulator/github/index.ts';

/** The request that asks for a workflow's earlier runs. */
export const LIST_RUNS = 'GET actions/workflows/ivr.yml/runs?branch=main&per_page=100 200';
/** The requests around a pull request's comment. */
export const LIST_FILES = 'GET pulls/7/files?per_page=100 200';
export const LIST_COMMENTS = 'GET issues/7/comments?per_page=100 200';
export const CREATE_COMMENT = 'POST issues/7/comments 201';
/** A comment is made, and looked at again: is it the only one? */
export const COMMENTED = [LIST_COMMENTS, CREATE_COMMENT, LIST_COMMENTS];
/** The pull requests of a commit. */
export const pullsOf = (sha: string, status = 200): string => `GET commits/${sha}/pulls?per_page=100 ${status}`;

/** The newest successful run for the head of a pull request, which a deploy's comment links as its plan. */
export const planRunsOf = ({ pulls }: GitHub, number = 7): string => {
  const head = pulls.find((pull) => pull.number === number)?.head.sha;
  return `GET actions/workflows/ivr.yml/runs?event=pull_request&head_sha=${head}&status=success&per_page=1 200`;
};

/** The id of the first comment that a GitHub fake makes. */
export const FIRST = 1_500_000_001;
export const PATCH_FIRST = `PATCH issues/comments/${FIRST} 200`;

/** The action's own user. */
export const BOT = { login: 'github-actions[bot]', type: 'Bot' } as const;

/** A GitHub whose token may do no more than told. */
export function permitting(permissions: Token['permissions']): Partial<GitHubOptions> {
  return { tokens: { [DEFAULT_TOKEN]: { ...BOT, permissions } } };
}

/** A GitHub whose token may neither keep nor read deploy records: then the earlier runs say what was deployed last. */
export const NO_RECORDS = { github: { permissions: { deployments: 'none' } } } as const;

/** A run without a comment: the comment has tests of its own. */
export const QUIET = { inputs: { comment: 'never' } };
/** A push with a comment, as pushes are made unless told otherwise. */
export const SPEAKING = { inputs: { comment: 'auto' } };
