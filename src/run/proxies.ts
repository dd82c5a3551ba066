/** A URL with a scheme, such as `http://proxy:8080`. `proxy:8080` has none, although URL takes `proxy:` for one. */
const HAS_SCHEME = /^[a-z][a-z\d+.-]*:\/\//iu;

/**
 * Completes the variables that name a proxy, so that everything in this run reads them alike: GitHub's library, the SDK's and git.
 *
 * As in curl, a proxy without a scheme is reached by http, and `ALL_PROXY` stands in for `HTTPS_PROXY`.
 *
 * @param env is changed
 */
export function completeProxies(env: NodeJS.ProcessEnv): void {
  for (const name of ['https_proxy', 'http_proxy', 'all_proxy'].flatMap((lower) => [lower, lower.toUpperCase()])) {
    const proxy = (env[name] ?? '').trim();
    if (proxy !== '' && !HAS_SCHEME.test(proxy)) env[name] = `http://${proxy}`;
  }
  const [own, all] = ['https_proxy', 'all_proxy'].map((name) => env[name] || (env[name.toUpperCase()] ?? ''));
  if (own === '' && /^https?:/iu.test(all ?? '')) env['HTTPS_PROXY'] = all;
}
