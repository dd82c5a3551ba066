import type { Clock } from '../../model/clock.ts';
import type { ApiCalls } from '../../model/org.ts';
import { StoreError } from '../../model/store.ts';
import { show } from '../../text/text.ts';
import { isTooDeep, isId, isRecord, toAnswer, type Answer } from './answer.ts';
import { backoff } from './backoff.ts';
import { isJsonBody, isTransient, isSuccess, toStoreError, wasNeverSent, type Purpose } from './failures.ts';
import { RateGate } from './rate-gate.ts';
import { isTransientLogin, loginAnswer, loginError } from './login.ts';
import { retryAfter } from './retry-after.ts';
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
  /** Whether it changes something: then a lost answer must not lead to a second try here. */
  readonly writes?: boolean;
  /** Whether it is sent once: whoever asks again and again anyway needs no patience here. A pause that the org asks for is kept all the same. */
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

/** Whoever keeps secrets out of everything that leaves the run. */
export interface Secrets {
  /** Told of every secret as soon as there is one, before anything else may see it. */
  add(secret: string): void;
  redact(text: string): string;
}

/** How often a request that failed in passing is sent again. */
const MAX_RETRIES = 3;
/** How often the org may ask a request to wait. */
const MAX_PAUSES = 8;
/** The shortest pause, in milliseconds: a `Retry-After` of 0 is no reason to hammer. */
const MIN_PAUSE_MS = 500;
/** Parameters of signed URLs without which they are worth nothing, whichever storage made them. */
const SIGNING = /signature|^sig$|token|credential|^policy$|^key-pair-id$/iu;
/** The longest pause that is kept, in milliseconds: beyond it a job only burns minutes. */
const MAX_PAUSE_MS = 300_000;

/**
 * The one way to Genesys Cloud: login, throttle, retry, and errors without secrets. It logs in with the client-credentials
 * grant (SDK: `ApiClient.loginClientCredentialsGrant`) when the first request is made.
 */
export class Session {
  readonly #settings: SessionSettings;
  readonly #client: ReturnType<typeof createSdkClient>;
  readonly #gate: RateGate;
  readonly #host: string;
  #login: Promise<void> | undefined;
  #total = 0;
  #retried = 0;

  constructor(settings: SessionSettings) {
    this.#settings = settings;
    this.#client = createSdkClient(settings.target, settings.timeoutMs, settings.transport);
    this.#gate = new RateGate(settings.requestsPerMinute, settings.clock);
    this.#host = 'gateway' in settings.target ? settings.target.gateway.host : `api.${settings.target.regionHost}`;
    settings.secrets.add(settings.clientSecret);
    settings.secrets.add(Buffer.from(`${settings.clientId}:${settings.clientSecret}`).toString('base64'));
  }

  get apiCalls(): ApiCalls {
    return { total: this.#total, retried: this.#retried, throttledMs: Math.round(this.#gate.throttledMs) };
  }

  get clientId(): string {
    return this.#settings.clientId;
  }

  /** Masks what makes a signed URL (README: Security) work: whoever has it may read or publish a flow for a while. */
  maskSignature(url: string): void {
    const { searchParams } = URL.canParse(url) ? new URL(url) : { searchParams: new URLSearchParams() };
    for (const [name, value] of searchParams) if (SIGNING.test(name)) this.#settings.secrets.add(value);
  }

  /** Takes secrets out of foreign text. */
  redact(text: string): string {
    return this.#settings.secrets.redact(text);
  }

  /**
   * Makes a call and returns its JSON body.
   *
   * @throws StoreError when the answer is anything but a success with a JSON object
   */
  async call(request: ApiRequest): Promise<Record<string, unknown>> {
    for (const id of Object.values(request.pathParams ?? {})) if (!isId(id)) throw noId(id, request.action);
    const login = this.#loggedIn();
    await login;
    let answer = await this.#send(request);
    if (answer.status === 401) {
      // A token that expired in the middle of the run: one new login for all who meet it, then the call once more.
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
   * Sends until there is an answer worth having: waits where the org asks for it (nothing was done then, so writes may wait
   * too), and repeats what failed in passing.
   *
   * @param isWorthRepeating whether the same request may be sent again after this answer
   */
  async #deliver(send: () => Promise<unknown>, isWorthRepeating: (answer: Answer) => boolean, once = false): Promise<Answer> {
    const waits = backoff();
    for (let retries = 0, pauses = 0; ; this.#retried += 1) {
      const answer = await this.#gate.pass(() => {
        this.#total += 1;
        return exchange(send);
      });
      this.#heedRateLimit(answer);
      if (answer.status === 429) {
        const asked = retryAfter(answer.headers['retry-after'], Date.now());
        const pause = asked === undefined ? waits.next().value : Math.max(asked, MIN_PAUSE_MS);
        if (pause > MAX_PAUSE_MS) return answer;
        this.#gate.close(pause);
        if (once || pauses >= MAX_PAUSES) return answer;
        pauses += 1;
        continue;
      }
      if (once || retries >= MAX_RETRIES || !isWorthRepeating(answer)) return answer;
      retries += 1;
      await this.#settings.clock.sleep(waits.next().value);
    }
  }

  /** The org's own count (`inin-ratelimit-*`, the reset in seconds; not every answer has them): when it is used up, wait for the next window. */
  #heedRateLimit({ headers }: Answer): void {
    const [count, allowed, reset] = ['count', 'allowed', 'reset'].map((name) => Number(headers[`inin-ratelimit-${name}`] ?? Number.NaN));
    if (count !== undefined && allowed !== undefined && reset !== undefined && count >= allowed && reset > 0) {
      this.#gate.close(Math.min(reset * 1000, MAX_PAUSE_MS));
    }
  }

  #purpose({ action, permission }: Pick<ApiRequest, 'action' | 'permission'>): Purpose {
    return { action, permission, host: this.#host, redact: (text) => this.#settings.secrets.redact(text) };
  }
}

/** What came back, with everything of the request left behind: it holds the Authorization header. */
async function exchange(send: () => Promise<unknown>): Promise<Answer> {
  try {
    return toAnswer(await send());
  } catch (error) {
    return toAnswer(error);
  }
}

/** What an answer gave for an id, and what would lead to another place of the API. */
function noId(id: string, action: string): StoreError {
  return new StoreError({
    fate: 'refused',
    isUnsent: true,
    code: 'answer.not.understood',
    message: `Could not ${action}: ${show(id)} is no id, so nothing was asked.`,
    hint: 'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
  });
}
