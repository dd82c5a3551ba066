import { unusableProxy } from '../genesys/http/proxy.ts';
import { RunError } from '../model/run-error.ts';

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

/**
 * Checks that requests can take the proxy that the environment names. A proxy's address can hold a password, so it is not shown.
 *
 * @param urls where this run sends requests
 * @throws RunError `inputs`
 */
export function checkProxies(env: NodeJS.ProcessEnv, urls: readonly string[]): void {
  for (const url of urls) {
    const name = unusableProxy(url, env);
    if (name === undefined) continue;
    throw new RunError(
      'inputs',
      `${name} is not the address of a proxy that requests to ${new URL(url).host} can take.`,
      'Give it as `http://host:port`, or as `http://user:password@host:port` with all special characters percent-encoded. ' +
        'To send these requests without a proxy, add the host to NO_PROXY.',
    );
  }
}
