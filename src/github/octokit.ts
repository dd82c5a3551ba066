import { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { endEndlessLists } from './pages.ts';

export type Octokit = ReturnType<typeof createOctokit>;
type OctokitCore = Parameters<typeof retry>[0];

/** The longest wait for GitHub's own rate limit, in seconds. */
const MAX_WAIT_SECONDS = 60;

/** Milliseconds for each try of a request, without the waits between tries. */
const TIMEOUT_MS = 60_000;

const LOG = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** GitHub's REST API with its own plugins for retries and rate limits. Its address is in `GITHUB_API_URL`. */
export function createOctokit(token: string) {
  return getOctokit(
    token,
    { retry: { retries: 2 }, throttle: { onRateLimit: isWorthWaiting, onSecondaryRateLimit: isWorthWaiting }, log: LOG },
    deadline,
    endEndlessLists,
    retry,
    throttling,
  );
}

/**
 * The same for deploy records. The plugin for rate limits puts a second between any two writes; a run makes three, and must not wait for
 * them before it deploys. If GitHub's limit is exhausted, there is no record.
 */
export function createRecordOctokit(token: string): Octokit {
  return getOctokit(token, { retry: { retries: 1 }, log: LOG }, deadline, endEndlessLists, retry);
}

/** A plugin that limits the time of each try. It comes first, so that it is closest to the request. */
function deadline(octokit: OctokitCore): void {
  octokit.hook.wrap('request', (request, options) =>
    request({ ...options, request: { ...options.request, signal: AbortSignal.timeout(TIMEOUT_MS) } }),
  );
}

function isWorthWaiting(retryAfterSeconds: number, _options: unknown, _octokit: unknown, retryCount: number): boolean {
  return retryAfterSeconds <= MAX_WAIT_SECONDS && retryCount < 2;
}

function ignore(): void {
  // Without this, the plugins write warnings directly into the log.
}
