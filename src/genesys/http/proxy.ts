import { checkBypass, getProxyUrl } from '@actions/http-client/lib/proxy';

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

/**
 * The variable that names a proxy which no request can take; undefined if there is none, or if `NO_PROXY` leaves the address out. GitHub's
 * library takes a proxy by http or https, without a path. Whatever else it finds there, it throws, or leaves the proxy out without a word.
 */
export function unusableProxy(url: string, env: NodeJS.ProcessEnv): string | undefined {
  if (!url.startsWith('https:') || checkBypass(new URL(url))) return undefined;
  const name = ['https_proxy', 'HTTPS_PROXY'].find((one) => (env[one] ?? '').trim() !== '');
  return name === undefined || isUsable(env[name] ?? '') ? undefined : name;
}

function isUsable(proxy: string): boolean {
  try {
    const { protocol, host, username, password, href } = new URL(proxy);
    const login = decodeURIComponent(`${username}:${password}`);
    return /^https?:$/u.test(protocol) && href.endsWith(`${host}/`) && login !== '';
  } catch {
    return false;
  }
}

/** A proxy as people read it, without its login; undefined for none. */
export function proxyName(proxy: Proxy): string | undefined {
  return proxy === false ? undefined : `${proxy.host}:${proxy.port}`;
}
