import type { HttpRequestOptions } from 'purecloud-platform-client-v2';
import type { AxiosAnswer } from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/DefaultHttpClient.js';
import type { Time } from '../__tests__/faults/time.ts';
import type { GenesysCloud } from '../simulator/genesys/cloud.ts';
import type { SimRequest, SimResponse } from '../simulator/genesys/protocol.ts';
import { parseBody } from '../src/genesys/http/answer.ts';
import type { StorageAnswer, StorageRequest } from '../src/genesys/http/storage-exchange.ts';
import type { Transport } from '../src/genesys/http/transport.ts';

/** How long a request takes there and back, in milliseconds. */
export const ROUND_TRIP_MS = 50;

/** Passes messages to a simulated org in virtual time, and counts them. */
export class VirtualNetwork implements Transport {
  requests = 0;
  /** How many of them the org's rate limit refused. */
  refused = 0;
  readonly #cloud: GenesysCloud;
  readonly #time: Time;

  constructor(cloud: GenesysCloud, time: Time) {
    this.#cloud = cloud;
    this.#time = time;
  }

  /** Sends one request, and waits for its answer. */
  async send(request: SimRequest): Promise<SimResponse> {
    const { clock } = this.#time;
    this.requests += 1;
    await clock.sleep(ROUND_TRIP_MS / 2);
    const answer = this.#cloud.handle(request);
    if (answer.status === 429) this.refused += 1;
    await clock.sleep(ROUND_TRIP_MS / 2);
    return answer;
  }

  async call({ url, method, params, headers, data }: HttpRequestOptions): Promise<AxiosAnswer> {
    const { origin, pathname: path, search } = new URL(url);
    const query = new URLSearchParams(search);
    for (const [name, value] of Object.entries((params ?? {}) as Record<string, string | number>)) query.append(name, String(value));
    const given = (data ?? '') as unknown;
    const body = typeof given === 'string' ? given : JSON.stringify(given);
    const sent = { 'content-type': 'application/x-www-form-urlencoded', ...lowerCase(headers) };
    const { status, headers: answered, body: text } = await this.send({ origin, method, path, query, headers: sent, body });
    const response = { status, headers: answered, data: parseBody(text) };
    if (status >= 200 && status < 300) return response;
    throw Object.assign(new Error(`Request failed with status code ${status}`), { code: 'ERR_BAD_REQUEST', response });
  }

  async store({ method, url, query, headers, bytes }: StorageRequest): Promise<StorageAnswer> {
    const { origin, pathname: path } = new URL(url);
    const body = bytes?.toString() ?? '';
    return this.send({ origin, method, path, query: new URLSearchParams(query), headers: lowerCase(headers), body });
  }
}

function lowerCase(headers: unknown): Record<string, string> {
  const all = Object.entries((headers ?? {}) as Record<string, unknown>);
  return Object.fromEntries(all.flatMap(([name, value]) => (typeof value === 'string' ? [[name.toLowerCase(), value]] : [])));
}
