import ApiClient from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/ApiClient.js';
import Configuration from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/configuration.js';
import DefaultHttpClient, { type AxiosAnswer } from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/DefaultHttpClient.js';
import Logger from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/logger.js';
import type { HttpRequestOptions } from 'purecloud-platform-client-v2';
import type { Transport } from './transport.ts';

/** Which Genesys Cloud to talk to: a region's own hosts, or a gateway in front of both login and API. */
export type Target = { readonly regionHost: string } | { readonly gateway: URL };

/** The most an answer may hold, in bytes: a bound on memory, far above any flow. */
const MAX_ANSWER_BYTES = 64 * 1_048_576;

/**
 * The SDK's HTTP client with some things added: it follows no redirect (the SDK would carry the token along), its timeout
 * covers the whole exchange (axios's own stops counting when bytes trickle), answers have a size limit, a login without a
 * token fails, a body goes out as it is, and what is not encrypted takes no proxy.
 */
class CarefulHttpClient extends DefaultHttpClient {
  readonly #timeoutMs: number;
  readonly #transport: Transport | undefined;

  constructor(timeoutMs: number, transport: Transport | undefined) {
    super(timeoutMs);
    this.#timeoutMs = timeoutMs;
    this.#transport = transport;
  }

  override toAxiosConfig(options: HttpRequestOptions): Record<string, unknown> {
    const { data, ...config } = super.toAxiosConfig(options);
    return {
      ...config,
      // axios would copy an object, and leave out what is called `__proto__`, `constructor` or `prototype`: a flow may have such nodes.
      ...(data === undefined ? {} : { data: typeof data === 'string' ? data : JSON.stringify(data) }),
      // On this machine itself, and in the clear: a proxy would carry it elsewhere.
      ...(options.url.startsWith('http:') ? { proxy: false } : {}),
      maxRedirects: 0,
      maxContentLength: MAX_ANSWER_BYTES,
      signal: AbortSignal.timeout(this.#timeoutMs),
    };
  }

  /** A login that brings no token fails here, with its answer: the SDK would go on and drop what came instead. */
  override async request(options: HttpRequestOptions): Promise<AxiosAnswer> {
    const response = await (this.#transport?.call(options) ?? super.request(options));
    if (options.url.endsWith('/oauth/token') && !hasToken(response.data))
      throw Object.assign(new Error('The login brought no token.'), { response });
    return response;
  }
}

function hasToken(body: unknown): boolean {
  return (
    typeof body === 'object' && body !== null && 'access_token' in body && typeof body.access_token === 'string' && body.access_token !== ''
  );
}

/**
 * The SDK's client, pointed at the target and kept quiet.
 *
 * Its constructor would read and watch `~/.genesyscloudjavascript/config`, which can redirect requests and switch on a log
 * of headers: what a runner's home holds is not ours to obey. Both are switched off before it is made, so neither is
 * loaded at all.
 *
 * @param timeoutMs milliseconds for one request, from its start to the last byte of its answer
 * @param transport how messages travel, if not over the network
 */
export function createSdkClient(target: Target, timeoutMs: number, transport?: Transport): InstanceType<typeof ApiClient> {
  Configuration.prototype.liveLoadConfig = () => undefined;
  Logger.prototype.setLogger = () => undefined;
  Logger.prototype.log = () => undefined;
  const client = new ApiClient();
  client.setReturnExtendedResponses(true);
  if ('gateway' in target) {
    const { hostname, port, protocol, pathname } = target.gateway;
    const path = pathname.replace(/\/+$/u, '');
    client.setGateway({
      host: hostname,
      protocol: protocol.replace(':', ''),
      ...(port === '' ? {} : { port: Number(port) }),
      path_params_login: path,
      path_params_api: path,
    });
  } else {
    client.setEnvironment(target.regionHost);
  }
  // The SDK's types leave out that its own default client is an AbstractHttpClient.
  client.setHttpClient(new CarefulHttpClient(timeoutMs, transport) as unknown as Parameters<typeof client.setHttpClient>[0]);
  return client;
}
