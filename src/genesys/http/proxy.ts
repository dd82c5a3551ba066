import { getProxyUrl } from '@actions/http-client/lib/proxy';

/** A proxy as axios wants it; `false` for none. */
export type Proxy = false | { readonly protocol: string; readonly host: string; readonly port: number; readonly auth?: ProxyLogin };

interface ProxyLogin {
  readonly username: string;
  readonly password: string;
}

/**
 * The proxy that a request takes. GitHub's own library decides (`HTTPS_PROXY`, `NO_PROXY`), so that one rule holds for both: axios alone
 * would read `NO_PROXY` in another way.
 *
 * Plain http goes to this machine only. A proxy would carry it elsewhere.
 */
export function proxyFor(url: string): Proxy {
  const proxy = url.startsWith('https:') ? getProxyUrl(new URL(url)) : undefined;
  if (proxy === undefined) return false;
  const { protocol, hostname: host, username, password } = proxy;
  const port = Number(proxy.port) || (protocol === 'https:' ? 443 : 80);
  return { protocol, host, port, ...(username === '' ? {} : { auth: { username, password } }) };
}

/** A proxy as people read it, without its login; undefined for none. */
export function proxyName(proxy: Proxy): string | undefined {
  return proxy === false ? undefined : `${proxy.host}:${proxy.port}`;
}
