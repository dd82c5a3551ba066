import type { EditableCloud, FlowDefinition } from './flow-records.ts';
import type { SimRequest } from './protocol.ts';

/** Which requests a fault strikes. */
export interface FaultMatcher {
  method?: string;
  /** The whole path, or an expression found in it; without query and gateway prefix. */
  path?: string | RegExp;
  /** The first matching requests to let pass; default 0. */
  skip?: number;
  /** How many to strike then; default 1; Infinity for all. */
  times?: number;
}

/** What happens to them. All of it is optional, and what makes sense together may be combined. */
export interface FaultEffect {
  /** Run just before the request is handled: a second editor who writes in between, say. */
  before?: (cloud: EditableCloud) => void;
  /** Held this long before it is handled; it is handled even if the client has gone meanwhile. */
  delayBeforeMs?: number;
  /** Handled at once, answered this much later. */
  delayMs?: number;

  /** Answered with this instead of being handled. */
  status?: number;
  /** Of the answer instead; null takes a usual one away (`'retry-after': null`). */
  headers?: Record<string, string | null>;
  /** Of the answer instead; default the platform's ErrorBody for the status. */
  body?: object | string;
  /** An HTML page instead, as a proxy makes it; status 200 unless `status` says otherwise. */
  html?: true;
  /** No body at all; status 200 unless `status` says otherwise. */
  empty?: true;
  /** A redirect to this URL; status 302 unless `status` says otherwise. */
  redirect?: string;
  /** With any answer above: the request is handled first, so a write lands, and its own answer is lost. */
  afterApplying?: true;

  /** The connection is reset: before the request is handled, or after it. */
  reset?: 'before' | 'after';
  /** Handled; half of the answer is sent under the content-length of the whole, then the connection is cut. */
  truncate?: true;
  /** Handled; its answer's JSON has these properties in place of its own; undefined takes one away. */
  amend?: object;
  /** Handled; half of the answer's text is sent as if it were all. */
  halfBody?: true;

  /** A read of a flow comes from a copy that lags so many versions behind. */
  lag?: number;

  /** A write lands changed by this. The answer is the write's own, which shows what landed, or the one given above. */
  applyPartially?: (definition: FlowDefinition) => void;
}

/** A fault on demand. */
export type Fault = FaultMatcher & FaultEffect;

interface Entry {
  readonly fault: Fault;
  seen: number;
  drawn: number;
}

/** The faults that wait for their request. */
export class Faults {
  #entries: Entry[] = [];

  /** Adds a fault; what comes back tells how often it has struck. */
  add(fault: Fault): { readonly drawn: number } {
    assertMakesSense(fault);
    const entry: Entry = { fault: { ...fault }, seen: 0, drawn: 0 };
    this.#entries.push(entry);
    return {
      get drawn() {
        return entry.drawn;
      },
    };
  }

  clear(): void {
    this.#entries = [];
  }

  /** The fault that strikes this request: the earliest added that is due. Every matching fault counts the request as seen. */
  draw(request: SimRequest): Fault | undefined {
    let first: Entry | undefined;
    for (const entry of this.#entries) {
      if (!matches(entry.fault, request)) continue;
      entry.seen += 1;
      const due = entry.seen > (entry.fault.skip ?? 0) && entry.drawn < (entry.fault.times ?? 1);
      if (due) first ??= entry;
    }
    if (first) first.drawn += 1;
    return first?.fault;
  }
}

/** Whether the fault answers in place of the handling. */
export function answersInstead(fault: Fault): boolean {
  return fault.status !== undefined || fault.html === true || fault.empty === true || fault.redirect !== undefined;
}

function matches({ method, path }: Fault, request: SimRequest): boolean {
  if (method !== undefined && method.toUpperCase() !== request.method) return false;
  // search, unlike test, has no memory where the expression is global.
  return path === undefined || (typeof path === 'string' ? path === request.path : request.path.search(path) !== -1);
}

/** Faults are written by people: one that would silently do less than it says is an error. */
function assertMakesSense(fault: Fault): void {
  const instead = answersInstead(fault);
  const ends = [instead, fault.reset !== undefined, fault.truncate, fault.halfBody, fault.amend].filter(Boolean).length;
  const shapes = [fault.body !== undefined, fault.html, fault.empty, fault.redirect !== undefined].filter(Boolean).length;
  const acts =
    ends > 0 || [fault.before, fault.delayBeforeMs, fault.delayMs, fault.applyPartially, fault.lag].some((effect) => effect !== undefined);
  if (fault.status !== undefined && !(Number.isInteger(fault.status) && fault.status >= 200 && fault.status <= 599))
    throw new Error('status must be an integer from 200 to 599');
  if (fault.reset !== undefined && fault.reset !== 'before' && fault.reset !== 'after') throw new Error('reset must be before or after');
  if (!acts) throw new Error('a fault without an effect');
  if (ends > 1) throw new Error('a fault can end in one way only: an answer, reset, truncate, amend or halfBody');
  if (shapes > 1) throw new Error('a fault can have one kind of body only: body, html, empty or redirect');
  if (!instead && (fault.headers || fault.body !== undefined || fault.afterApplying))
    throw new Error('headers, body and afterApplying need an answer: status, html, empty or redirect');
  if (fault.reset === 'before' && fault.applyPartially) throw new Error('nothing can land before a reset');
}
