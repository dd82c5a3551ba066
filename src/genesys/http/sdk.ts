import ApiClient from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/ApiClient.js';
import Configuration from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/configuration.js';
import DefaultHttpClient, { type AxiosAnswer } from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/DefaultHttpClient.js';
import Logger from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/logger.js';
import type { HttpRequestOptions } from 'purecloud-platform-client-v2';
import { present } from '../../model/json.ts';
import { parseBody } from './answer.ts';
import { proxyFor } from './proxy.ts';
import type { Transport } from './transport.ts';

/** Where Genesys Cloud is: a region's own hosts, or a gateway in front of both login and API. */
export type Target = { readonly regionHost: string } | { readonly gateway: URL };

/** The largest answer, in bytes: limits memory, and is far above the size of any flow. */
const MAX_ANSWER_BYTES = 64 * 1_048_576;

/**
 * The SDK's HTTP client, made stricter:
 * - It follows no redirect: the SDK would send the token along.
 * - Its timeout covers the whole exchange: axios's own stops counting while bytes trickle in.
 * - Answers have a size limit.
 * - A login without a token fails.
 * - A body is sent as it is, and the numbers of a definition are read as they are.
 * - Its proxy is the one that requests to GitHub take.
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
      // axios copies objects and drops `__proto__`, `constructor` and `prototype`. A flow's nodes may have these names.
      ...present({ data: data === undefined || typeof data === 'string' ? data : JSON.stringify(data) }),
      proxy: proxyFor(options.url),
      // axios would round the numbers of a definition.
      transformResponse: parseBody,
      maxRedirects: 0,
      maxContentLength: MAX_ANSWER_BYTES,
      signal: AbortSignal.timeout(this.#timeoutMs),
    };
  }

  /** A login without a token fails here, with its answer. The SDK would carry on and drop the answer. */
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
 * The SDK's client for the target, without its configuration file and its log.
 *
 * Its constructor reads and watches `~/.genesyscloudjavascript/config`. That file can redirect requests and switch on a log of
 * headers, so this action must not obey it. Both are switched off before the constructor runs, so neither is loaded.
 *
 * @param timeoutMs milliseconds for one request, from its start to the last byte of its answer
 * @param transport how messages are sent, if not over the network
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
      ...present({ port: port === '' ? undefined : Number(port) }),
      path_params_login: path,
      path_params_api: path,
    });
  } else {
    client.setEnvironment(target.regionHost);
  }
  // The SDK's types don't make its own default client an AbstractHttpClient, but it is one.
  client.setHttpClient(new CarefulHttpClient(timeoutMs, transport) as unknown as Parameters<typeof client.setHttpClient>[0]);
  return client;
}
