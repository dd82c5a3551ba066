import type { Fault } from './faults.ts';

/** Which requests a fault hits, and how often. */
type Target = Pick<Fault<unknown>, 'method' | 'path' | 'skip' | 'times'>;

/** The server has no such API: GitHub Enterprise Server of an older kind, or another server that speaks GitHub's API, such as Gitea. */
export function withoutApi(path: RegExp): Fault<unknown> {
  return { path, times: Infinity, status: 404, body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' } };
}

/** The token may not, whatever its permissions: an organization can limit them. `accepted` is what would do, `deployments=write`. */
export function forbidden(target: Target, accepted: string): Fault<unknown> {
  const headers = { 'x-accepted-github-permissions': accepted };
  return { ...target, status: 403, headers, body: { message: 'Resource not accessible by integration', status: '403' } };
}

/**
 * The organization lets requests in from some addresses only, and this runner's is another one.
 * https://docs.github.com/organizations/keeping-your-organization-secure/managing-security-settings-for-your-organization/managing-allowed-ip-addresses-for-your-organization
 */
export function ipAllowList(target: Target, organization = 'acme'): Fault<unknown> {
  const message = [
    `Although you appear to have the correct authorization credentials, the \`${organization}\` organization has an IP allow list enabled,`,
    'and your IP address is not permitted to access this resource.',
  ].join(' ');
  return { ...target, status: 403, body: { message } };
}

/** The request has done its work, and its answer says that something went wrong. */
export function appliedButFailed(target: Target, status = 502): Fault<unknown> {
  return { ...target, apply: true, status, body: { message: 'Server Error' } };
}

/** A list whose every page names itself as the next one. */
export function endlessPages(path: RegExp): Fault<unknown> {
  return { method: 'GET', path, times: Infinity, headers: (address) => ({ link: `<${address}>; rel="next"` }) };
}

/**
 * Too many requests at once, or too much content in a short time: 403 or 429.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 *
 * @param retryAfter seconds; undefined if GitHub doesn't say, which it doesn't always
 */
export function secondaryRateLimit(target: Target, retryAfter: number | undefined, status: 403 | 429 = 403): Fault<unknown> {
  return {
    ...target,
    status,
    headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
    body: {
      documentation_url: 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits',
      message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    },
  };
}
