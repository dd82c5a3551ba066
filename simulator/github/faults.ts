import type { RecordedRequest } from './model.ts';

/** Something that goes wrong on purpose. Without `method` and `path`, it hits every request. */
export interface Fault<Target> {
  method?: string;
  /** A string must equal the path (without query). An expression is tested on path and query. */
  path?: string | RegExp;
  /** How many matching requests pass first; default 0. */
  skip?: number;
  /** How many requests it hits after that; default 1. */
  times?: number;
  /** Replaces the real answer. Without `status`, `body` and `reset`, the real answer is sent. */
  status?: number;
  /** Added to the answer; a function gets the full address of the request. */
  headers?: Record<string, string> | ((address: string) => Record<string, string>);
  body?: unknown;
  /** Cuts the connection without an answer. */
  reset?: true;
  /** Handles the request before the fault answers: the answer is lost, and a repeated POST would create a second comment. */
  apply?: true;
  /** Milliseconds to wait before anything else happens. */
  delayMs?: number;
  /** Runs just before the request is handled, for example to write as someone else. */
  before?: (target: Target) => void | Promise<void>;
}

/** The faults that have not hit yet. The one that was added first hits first. */
export class Faults<Target> {
  readonly #armed: { fault: Fault<Target>; skip: number; times: number }[] = [];

  add(fault: Fault<Target>): void {
    this.#armed.push({ fault, skip: fault.skip ?? 0, times: fault.times ?? 1 });
  }

  /** How many faults have not hit all of their requests yet. A test that needs them all asserts 0. */
  get pending(): number {
    return this.#armed.length;
  }

  /** The fault that hits this request, if any. It counts as used once. */
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
  // A sticky or global expression keeps its position between calls, so it would match only every second time.
  return new RegExp(fault.path.source, fault.path.flags.replaceAll(/[gy]/g, '')).test(
    query === '' ? request.path : `${request.path}?${query}`,
  );
}
