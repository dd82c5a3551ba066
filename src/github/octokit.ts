import { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';

export type Octokit = ReturnType<typeof createOctokit>;

/** Longest wait for GitHub's own rate limit, in seconds. */
const MAX_WAIT_SECONDS = 60;

/** GitHub's REST API with its own plugins for retry and rate limits. `GITHUB_API_URL` says which GitHub. */
export function createOctokit(token: string) {
  const octokit = getOctokit(token, {
    request: { retries: 2 },
    throttle: { onRateLimit: isWorthWaiting, onSecondaryRateLimit: isWorthWaiting },
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  }, retry, throttling);
  octokit.hook.before('request', (options) => {
    options.request = { ...options.request, signal: AbortSignal.timeout(60_000) };
  });
  return octokit;
}

function isWorthWaiting(retryAfterSeconds: number, _options: unknown, _octokit: unknown, retryCount: number): boolean {
  return retryAfterSeconds <= MAX_WAIT_SECONDS && retryCount < 2;
}

function ignore(): void {
  // The plugins would write warnings straight into the log.
}
