import { present } from '../model/json.ts';

/** A failed request to GitHub, reduced to what decisions depend on. */
export interface GithubFailure {
  /** HTTP status; 0 if there was no answer. */
  readonly status: number;
  readonly message: string;
  /** The permissions that GitHub would have accepted (`x-accepted-github-permissions`). */
  readonly acceptedPermissions: string | undefined;
  /** Whether the token lacks a permission. GitHub also answers 403 for an exhausted rate limit, and for {@link Barrier}s. */
  readonly isForbidden: boolean;
  /** What no permission of the token would change. */
  readonly barrier?: Barrier;
}

/**
 * - `locked`: only people with write access can comment on the pull request
 * - `ip-allow-list`: the organization lets no requests in from this runner
 */
export type Barrier = 'locked' | 'ip-allow-list';

/** What GitHub's messages say of each barrier. They have no code of their own. */
const BARRIERS: readonly (readonly [RegExp, Barrier])[] = [
  [/\bissue is locked\b/iu, 'locked'],
  [/\bIP allow list\b/iu, 'ip-allow-list'],
];

/** The failure without any part of the request, because that holds the token. */
export function toGithubFailure(error: unknown): GithubFailure {
  const response = recordIn(recordIn(error)['response']);
  const headers = recordIn(response['headers']);
  const accepted = headers['x-accepted-github-permissions'];
  // Octokit gives a network failure the status 500. Only a status that came with a response is real.
  const status = typeof response['status'] === 'number' ? response['status'] : 0;
  const message = error instanceof Error ? (error.message.split(' - ', 1)[0] ?? '') : 'unknown error';
  const barrier = status === 403 ? BARRIERS.find(([pattern]) => pattern.test(message))?.[1] : undefined;
  return {
    status,
    message,
    acceptedPermissions: typeof accepted === 'string' ? accepted : undefined,
    isForbidden: status === 403 && barrier === undefined && !isRateLimit(headers, message),
    ...present({ barrier }),
  };
}

function isRateLimit(headers: Readonly<Record<string, unknown>>, message: string): boolean {
  return headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /rate limit/iu.test(message);
}

function recordIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
