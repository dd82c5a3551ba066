import { deepCopy, parseJson } from './json.ts';
import type { ReceivedRequest, SimRequest } from './protocol.ts';

/** A request's entry in the log. Its status can change until it is answered. */
export type LogEntry = { -readonly [P in keyof ReceivedRequest]: ReceivedRequest[P] };

/** All requests in order of arrival. */
export class RequestLog {
  readonly #entries: LogEntry[] = [];

  /** Copies of all entries. */
  get entries(): ReceivedRequest[] {
    return deepCopy(this.#entries);
  }

  add(request: SimRequest, clientId: string | null, at: number): LogEntry {
    const entry: LogEntry = {
      method: request.method,
      path: request.path,
      query: Object.fromEntries(request.query),
      headers: { ...request.headers },
      body: request.body === '' ? null : (parseJson(request.body) ?? request.body),
      clientId,
      status: null,
      at,
    };
    this.#entries.push(entry);
    return entry;
  }

  clear(): void {
    this.#entries.length = 0;
  }
}
