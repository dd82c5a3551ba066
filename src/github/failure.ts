/** A failed request to GitHub, as far as it decides something. */
export interface GithubFailure {
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly message: string;
  /** What GitHub says it would have accepted (`x-accepted-github-permissions`). */
  readonly acceptedPermissions: string | undefined;
  /** Whether the token may not do this. GitHub says 403 for a used-up rate limit too. */
  readonly isForbidden: boolean;
}

/** What failed, with nothing of the request: it holds the token. */
export function toGithubFailure(error: unknown): GithubFailure {
  const record = typeof error === 'object' && error !== null ? (error as Record<string, unknown>) : {};
  const response =
    typeof record['response'] === 'object' && record['response'] !== null ? (record['response'] as Record<string, unknown>) : {};
  const headers =
    typeof response['headers'] === 'object' && response['headers'] !== null ? (response['headers'] as Record<string, unknown>) : {};
  const accepted = headers['x-accepted-github-permissions'];
  // Octokit gives a network failure the status 500: only what came with a response is one.
  const status = typeof response['status'] === 'number' ? response['status'] : 0;
  const message = error instanceof Error ? (error.message.split(' - ', 1)[0] ?? '') : 'unknown error';
  const isRateLimit = headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /rate limit/iu.test(message);
  return {
    status,
    message,
    acceptedPermissions: typeof accepted === 'string' ? accepted : undefined,
    isForbidden: status === 403 && !isRateLimit,
  };
}
