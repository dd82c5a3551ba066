import type { Clock } from '../../model/clock.ts';
import { present } from '../../model/json.ts';
import type { ApiCalls } from '../../model/org.ts';
import { StoreError } from '../../model/store.ts';
import { show } from '../../text/text.ts';
import { isTooDeep, isId, isRecord, toAnswer, type Answer } from './answer.ts';
import { backoff, retryAfter } from './backoff.ts';
import { isJsonBody, isTransient, isSuccess, toStoreError, wasNeverSent, type Purpose } from './failures.ts';
import { proxyFor, proxyName } from './proxy.ts';
import { RateGate } from './rate-gate.ts';
import { isTransientLogin, loginAnswer, loginError } from './login.ts';
import { createSdkClient, type Target } from './sdk.ts';
import type { Transport } from './transport.ts';

/** One call of the Platform API. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT';
  /** With `{name}` for each path parameter, such as `/api/v2/flows/{flowId}`. */
  readonly path: string;
  readonly pathParams?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
  /** Completes "could not …". */
  readonly action: string;
  readonly permission: string;
  /** Whether it changes something. If its answer is lost, it is not sent again here. */
  readonly writes?: boolean;
  /** Whether it is sent only once, for callers that poll. It still waits if the org asks for a pause. */
  readonly once?: boolean;
}

export interface SessionSettings {
  readonly target: Target;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly requestsPerMinute: number;
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly transport?: Transport;
}

/** Keeps secrets out of everything that leaves the run. */
interface Secrets {
  /** Registers a secret as soon as it is known, before anything else can see it. */
  add(secret: string): void;
  redact(text: string): string;
}

/** How many times a request is sent again after a transient failure. */
const MAX_RETRIES = 3;
/** How many times a request waits for the org's rate limit. */
const MAX_PAUSES = 8;
/** The shortest pause, in milliseconds: a `Retry-After` of 0 must not cause a flood of requests. */
const MIN_PAUSE_MS = 500;
/** The secret parameters of a signed URL, by their names in various storages. Without these, the URL is worthless. */
const SIGNATURE_PARAMETERS = /signature|^sig$|token|credential|^policy$|^key-pair-id$/iu;
/** The most of a foreign text that is searched for secrets, in UTF-16 units: the search needs hundreds of bytes of memory for each. */
const MAX_FOREIGN_TEXT = 20_000;
/** The longest pause, in milliseconds: a longer one would only use up the job's minutes. */
const MAX_PAUSE_MS = 300_000;

/**
 * All requests to Genesys Cloud go through here: login, rate limit, retries, and errors without secrets. The first request logs in
 * with the client-credentials grant (SDK: `ApiClient.loginClientCredentialsGrant`).
 */
export class Session {
  readonly #settings: SessionSettings;
  readonly #client: ReturnType<typeof createSdkClient>;
  readonly #gate: RateGate;
  readonly #host: string;
  readonly #proxy: string | undefined;
  #login: Promise<void> | undefined;
  #total = 0;
  #retried = 0;

  constructor(settings: SessionSettings) {
    this.#settings = settings;
    this.#client = createSdkClient(settings.target, settings.timeoutMs, settings.transport);
    this.#gate = new RateGate(settings.requestsPerMinute, settings.clock);
    const api = 'gateway' in settings.target ? settings.target.gateway : new URL(`https://api.${settings.target.regionHost}`);
    this.#host = api.host;
    this.#proxy = proxyName(proxyFor(api.href));
    settings.secrets.add(settings.clientSecret);
    settings.secrets.add(Buffer.from(`${settings.clientId}:${settings.clientSecret}`).toString('base64'));
  }

  get apiCalls(): ApiCalls {
    return { total: this.#total, retried: this.#retried, throttledMs: Math.round(this.#gate.throttledMs) };
  }

  get clientId(): string {
    return this.#settings.clientId;
  }

  /** Masks the signature of a signed URL (docs/security.md): with it, anyone can read or publish a flow for a while. */
  maskSignature(url: string): void {
    const { searchParams } = URL.canParse(url) ? new URL(url) : { searchParams: new URLSearchParams() };
    for (const [name, value] of searchParams) if (SIGNATURE_PARAMETERS.test(name)) this.#settings.secrets.add(value);
  }

  /** Masks secrets in foreign text. Of a text that goes on and on, only the beginning is left: people see far less of it. */
  redact(text: string): string {
    return this.#settings.secrets.redact(text.slice(0, MAX_FOREIGN_TEXT));
  }

  /**
   * Makes a call and returns its JSON body.
   *
   * @throws StoreError if the answer is anything but a success with a JSON object
   */
  async call(request: ApiRequest): Promise<Record<string, unknown>> {
    for (const id of Object.values(request.pathParams ?? {})) if (!isId(id)) throw invalidId(id, request.action);
    const login = this.#loggedIn();
    await login;
    let answer = await this.#send(request);
    if (answer.status === 401) {
      // The token has expired: all requests that fail on it share one new login, then each is sent once more.
      if (this.#login === login) this.#login = undefined;
      await this.#loggedIn();
      this.#retried += 1;
      answer = await this.#send(request);
    }
    if (isSuccess(answer) && isRecord(answer.body) && isJsonBody(answer) && !isTooDeep(answer.body)) return answer.body;
    throw toStoreError(answer, this.#purpose(request));
  }

  #loggedIn(): Promise<void> {
    this.#login ??= this.#logIn();
    return this.#login;
  }

  async #logIn(): Promise<void> {
    const { clientId, clientSecret, secrets } = this.#settings;
    const answer = await this.#deliver(
      () => this.#client.loginClientCredentialsGrant(clientId, clientSecret).then((data) => loginAnswer(data)),
      isTransientLogin,
    );
    const body = isRecord(answer.body) ? answer.body : {};
    if (isSuccess(answer) && typeof body['accessToken'] === 'string' && body['accessToken'] !== '') {
      secrets.add(body['accessToken']);
      return;
    }
    throw loginError(answer, this.#purpose({ action: 'log in', permission: '' }));
  }

  #send(request: ApiRequest): Promise<Answer> {
    const { method, path, pathParams = {}, query = {}, body } = request;
    const send = (): Promise<unknown> =>
      this.#client.callApi(
        path,
        method,
        { ...pathParams },
        { ...query } as unknown as Record<string, object>,
        {},
        {},
        body,
        ['PureCloud OAuth'],
        ['application/json'],
        ['application/json'],
      );
    return this.#deliver(send, (answer) => isTransient(answer) && (request.writes !== true || wasNeverSent(answer)), request.once === true);
  }

  /**
   * Sends until there is a final answer. It waits if the org asks for it: nothing was done then, so writes can wait, too. It repeats
   * requests that failed temporarily.
   *
   * @param canRepeat whether the same request can be sent again after this answer
   */
  async #deliver(send: () => Promise<unknown>, canRepeat: (answer: Answer) => boolean, once = false): Promise<Answer> {
    const waits = backoff();
    for (let retries = 0, pauses = 0; ; this.#retried += 1) {
      const answer = await this.#gate.pass(() => {
        this.#total += 1;
        return exchange(send);
      });
      this.#followRateLimit(answer);
      if (answer.status === 429) {
        const requested = retryAfter(answer.headers['retry-after'], this.#settings.clock.now());
        const pause = requested === undefined ? waits.next().value : Math.max(requested, MIN_PAUSE_MS);
        if (pause > MAX_PAUSE_MS) return answer;
        this.#gate.close(pause);
        if (once || pauses >= MAX_PAUSES) return answer;
        pauses += 1;
        continue;
      }
      if (once || retries >= MAX_RETRIES || !canRepeat(answer)) return answer;
      retries += 1;
      await this.#settings.clock.sleep(waits.next().value);
    }
  }

  /** Leaves the org's own limit to all who share it (`inin-ratelimit-*`, reset in seconds; not every answer has them). */
  #followRateLimit({ headers }: Answer): void {
    const read = (name: string): number => Number(headers[`inin-ratelimit-${name}`] ?? Number.NaN);
    const limit = { count: read('count'), allowed: read('allowed'), resetMs: Math.min(read('reset') * 1000, MAX_PAUSE_MS) };
    if (Object.values(limit).every((value) => Number.isFinite(value))) this.#gate.follow(limit);
  }

  #purpose({ action, permission }: Pick<ApiRequest, 'action' | 'permission'>): Purpose {
    return { action, permission, host: this.#host, redact: (text) => this.redact(text), ...present({ proxy: this.#proxy }) };
  }
}

/** The answer alone. The request is dropped, because it holds the Authorization header. */
async function exchange(send: () => Promise<unknown>): Promise<Answer> {
  try {
    return toAnswer(await send());
  } catch (error) {
    return toAnswer(error);
  }
}

/** An answer gave an id that would lead to another place in the API. */
function invalidId(id: string, action: string): StoreError {
  return new StoreError({
    fate: 'refused',
    isUnsent: true,
    code: 'answer.not.understood',
    message: `Could not ${action}: ${show(id)} is not an ID, so no request was sent.`,
    hint: 'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
  });
}
