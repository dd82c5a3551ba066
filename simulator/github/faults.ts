import type { RecordedRequest } from './model.ts';

/** Something that goes wrong on purpose. Without `method` and `path` it strikes every request. */
export interface Fault<Target> {
  method?: string;
  /** A string must equal the path (without query); an expression is tried on path and query. */
  path?: string | RegExp;
  /** How many matching requests pass unharmed first. */
  skip?: number;
  /** How many requests it strikes after that: 1 unless told. */
  times?: number;
  /** Answered instead of the real answer; without it, `body` or `reset` the real one follows. */
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** Cuts the connection without an answer. */
  reset?: true;
  /** Does what was asked before the fault answers: a lost answer, after which a repeated POST would double the comment. */
  apply?: true;
  /** Milliseconds to wait before anything else happens. */
  delayMs?: number;
  /** Runs just before the request is worked on: a second writer, say. */
  before?: (target: Target) => void | Promise<void>;
}

/** The faults that are still to come, first added first struck. */
export class Faults<Target> {
  readonly #armed: { fault: Fault<Target>; skip: number; times: number }[] = [];

  add(fault: Fault<Target>): void {
    this.#armed.push({ fault, skip: fault.skip ?? 0, times: fault.times ?? 1 });
  }

  /** How many faults haven't struck as often as they were to: a test that wants them all asserts 0. */
  get pending(): number {
    return this.#armed.length;
  }

  /** The fault that strikes this request, if any, used up by one. */
  take(request: RecordedRequest): Fault<Target> | undefined {
    for (const [index, entry] of this.#armed.entries()) {
      if (!matches(entry.fault, request)) continue;
      if (entry.skip > 0) {
        entry.skip -= 1;
        continue;
      }
      entry.times -= 1;
      if (entry.times <= 0) this.#armed.splice(index, 1);
      return entry.fault;
    }
    return undefined;
  }
}

function matches<Target>(fault: Fault<Target>, request: RecordedRequest): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== request.method) return false;
  if (fault.path === undefined) return true;
  if (typeof fault.path === 'string') return fault.path === request.path;
  const query = new URLSearchParams(request.query).toString();
  // A sticky or global expression keeps its place between calls, and would strike every second time only.
  return new RegExp(fault.path.source, fault.path.flags.replaceAll(/[gy]/g, '')).test(
    query === '' ? request.path : `${request.path}?${query}`,
  );
}
