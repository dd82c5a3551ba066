import type { HttpRequestOptions } from 'purecloud-platform-client-v2';
import type { AxiosAnswer } from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/DefaultHttpClient.js';
import type { Delivery } from '../../simulator/genesys/delivery.ts';
import type { SimRequest } from '../../simulator/genesys/protocol.ts';
import { parseBody } from '../../src/genesys/http/answer.ts';
import type { StorageAnswer, StorageRequest } from '../../src/genesys/http/storage-exchange.ts';
import type { Transport } from '../../src/genesys/http/transport.ts';
import type { Exchange } from './exchange.ts';
import { kindOf } from './message.ts';
import { faultName, type Script } from './script.ts';
import { isWhole, versionIn } from './answer.ts';
import type { Time } from './time.ts';
import type { World } from './world.ts';

/** The run's own timeout for one message, in milliseconds. */
export const TIMEOUT_MS = 30_000;
/** How long a request travels, and an answer, in milliseconds. */
const TRAVEL_MS = 20;

/** The default content type of a text that axios sends. */
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** An answer, or why there is none. */
type Result = Delivery | { readonly kind: 'failure'; readonly code: string };

/** Whose messages they are. */
interface Sender {
  /** The OAuth client's id. */
  readonly client: string;
  readonly note: (line: string) => void;
}

/** Passes messages to the simulated cloud in virtual time, and keeps a record. */
export class SimulatedTransport implements Transport {
  readonly exchanges: Exchange[] = [];
  readonly #world: World;
  readonly #time: Time;
  readonly #script: Script;
  readonly #client: string;
  readonly #note: (line: string) => void;

  constructor(world: World, time: Time, script: Script, { client, note }: Sender) {
    this.#world = world;
    this.#time = time;
    this.#script = script;
    this.#client = client;
    this.#note = note;
  }

  async call({ url, method, params, headers, data }: HttpRequestOptions): Promise<AxiosAnswer> {
    const { origin, pathname, search } = new URL(url);
    const query = new URLSearchParams(search);
    for (const [name, value] of Object.entries((params ?? {}) as Record<string, string | number>)) query.append(name, String(value));
    const sent = (data ?? '') as unknown;
    const body = typeof sent === 'string' ? sent : JSON.stringify(sent);
    const result = await this.#send({ origin, method, path: pathname, query, headers: { ...FORM, ...lowerCase(headers) }, body });
    if (result.kind === 'failure') throw Object.assign(new Error(result.code), { code: result.code });
    if (result.kind === 'reset') throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    const { status, headers: answered, body: text } = result.response;
    if (result.kind === 'cut') {
      const response = { status, headers: answered, data: undefined };
      throw Object.assign(new Error('stream has been aborted'), { code: 'ERR_BAD_RESPONSE', response });
    }
    const response = { status, headers: answered, data: parseBody(text) };
    if (status >= 200 && status < 300) return response;
    throw Object.assign(new Error(`Request failed with status code ${status}`), { code: 'ERR_BAD_REQUEST', response });
  }

  async store({ method, url, query, headers, bytes }: StorageRequest): Promise<StorageAnswer> {
    const { origin, pathname } = new URL(url);
    const body = bytes?.toString() ?? '';
    const result = await this.#send({
      origin,
      method,
      path: pathname,
      query: new URLSearchParams(query),
      headers: lowerCase(headers),
      body,
    });
    if (result.kind === 'answer') return result.response;
    return { status: 0, headers: {}, body: undefined, failure: result.kind === 'failure' ? result.code : 'ECONNRESET' };
  }

  #send(request: SimRequest): Promise<Result> {
    const kind = kindOf(request.method, request.path);
    const flow = this.#flowOf(request);
    const { acts, fault, effect } = this.#script.next(kind, flow, request.headers['authorization']);
    const exchange: Exchange = {
      kind,
      path: request.path,
      flow,
      sentAt: this.#time.now,
      fault,
      isShown: false,
      body: request.body,
    };
    this.exchanges.push(exchange);
    const number = this.exchanges.length;
    const path = request.path.replace(/^\/api\/v2/u, '');
    const what = `${number}. ${request.method} ${path}${fault === undefined ? '' : ` (${faultName(fault)})`}`;
    const { cloud } = this.#world;
    return new Promise((resolve) => {
      const end = (result: Result, words: string): void => {
        exchange.endedAt = this.#time.now;
        this.#note(`${this.#clock()} ${what}: ${words}`);
        resolve(result);
      };
      if (fault?.kind === 'refused') {
        this.#time.at(this.#time.now + TRAVEL_MS, () => {
          for (const act of acts) act();
          end({ kind: 'failure', code: 'ECONNREFUSED' }, 'connection refused');
        });
        return;
      }
      cloud.faults.clear();
      if (effect !== undefined) cloud.faults.add(effect);
      const pending = cloud.receive(request);
      const arrival = TRAVEL_MS + pending.delayBeforeMs;
      const isLate = arrival + TRAVEL_MS > TIMEOUT_MS;
      if (isLate) {
        this.#time.at(this.#time.now + TIMEOUT_MS, () => {
          end({ kind: 'failure', code: 'ERR_CANCELED' }, 'no answer in time');
        });
      }
      this.#time.at(this.#time.now + arrival, () => {
        for (const act of acts) act();
        exchange.before = this.#live(flow);
        // A stale replica doesn't show a blocker that came later.
        exchange.blocker = fault?.kind === 'stale' ? undefined : this.#world.blocker?.(flow, this.#client);
        exchange.handledAt = this.#time.now;
        const delivery = pending.answer();
        exchange.after = this.#live(flow);
        const words = wordsOf(delivery, exchange);
        if (isLate) {
          this.#note(`${this.#clock()} ${what}: handled only now, ${words}`);
          return;
        }
        this.#time.at(this.#time.now + TRAVEL_MS, () => {
          exchange.isShown = isWhole(delivery, fault);
          if (delivery.kind === 'answer') exchange.status = delivery.response.status;
          if (delivery.kind === 'answer') exchange.text = delivery.response.body;
          if (exchange.isShown) exchange.shows = versionIn(exchange.text);
          end(delivery, words);
        });
      });
    });
  }

  #live(flow: string | undefined): string | number | undefined {
    return flow === undefined ? undefined : this.#world.live(flow);
  }

  #flowOf({ path, body }: SimRequest): string | undefined {
    return this.#world.ids.find((id) => path.includes(id) || body.includes(id)) ?? this.#world.flowIn?.(body);
  }

  #clock(): string {
    return `${(this.#time.elapsed / 1000).toFixed(1)}s`.padStart(8);
  }
}

function wordsOf(delivery: Delivery, { before, after }: Exchange): string {
  const effect = before === after ? '' : `; version ${after} is live`;
  if (delivery.kind === 'answer') return `${delivery.response.status}${effect}`;
  return `${delivery.kind === 'cut' ? 'half an answer' : 'connection reset'}${effect}`;
}

function lowerCase(headers: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries((headers ?? {}) as Record<string, unknown>)
      .filter(([, value]) => typeof value === 'string')
      .map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}
