import type { EditableCloud, FlowDefinition } from './flow-records.ts';
import type { SimRequest } from './protocol.ts';

/** Which requests a fault hits. */
export interface FaultMatcher {
  method?: string;
  /** The whole path, or an expression that matches in it; without query and gateway prefix. */
  path?: string | RegExp;
  /** How many matching requests pass first; default 0. */
  skip?: number;
  /** How many requests it hits after that; default 1; Infinity for all. */
  times?: number;
}

/** What happens to these requests. Effects can be combined if that makes sense. */
export interface FaultEffect {
  /** Runs right before the request is handled, for example to write as a second editor. */
  before?: (cloud: EditableCloud) => void;
  /** The request waits for this before it is handled, for example until another run has ended. Over HTTP only. */
  after?: () => Promise<unknown>;
  /** How long the request waits before it is handled. It is handled even if the client has closed the connection. */
  delayBeforeMs?: number;
  /** How long the answer waits after the request was handled. */
  delayMs?: number;

  /** The answer's status. The request is not handled. */
  status?: number;
  /** Headers of that answer; null removes a usual one (`'retry-after': null`). */
  headers?: Record<string, string | null>;
  /** Body of that answer; default: the platform's ErrorBody for the status. */
  body?: object | string;
  /** The answer is an HTML page, as from a proxy; default status 200. */
  html?: true;
  /** The answer has no body; default status 200. */
  empty?: true;
  /** The answer redirects to this URL; default status 302. */
  redirect?: string;
  /** With any answer above: the request is handled first. A write takes effect, and its own answer is lost. */
  afterApplying?: true;

  /** The connection is reset before or after the request is handled. */
  reset?: 'before' | 'after';
  /** The request is handled. Half of the answer is sent with the content-length of the whole, then the connection is cut. */
  truncate?: true;
  /** The request is handled. These properties replace those in its answer's JSON; undefined removes one. */
  amend?: object;
  /** The request is handled. Half of the answer's text is sent as if it were the whole. */
  halfBody?: true;

  /** A read of a flow comes from a replica that is this many versions behind. */
  lag?: number;

  /** Changes what a write stores. The answer is the write's own, which shows what was stored, or the one given above. */
  applyPartially?: (definition: FlowDefinition) => void;
}

/** A fault on demand. */
export type Fault = FaultMatcher & FaultEffect;

interface Entry {
  readonly fault: Fault;
  seen: number;
  drawn: number;
}

/** The faults that wait for their requests. */
export class Faults {
  #entries: Entry[] = [];

  /** Adds a fault. `drawn` of the result is how many requests it has hit. */
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

  /**
   * The fault that hits this request: of those that are due, the one that was added first. Every matching fault counts the request as seen.
   */
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

/** Whether the fault has its own answer. */
export function answersInstead(fault: Fault): boolean {
  return fault.status !== undefined || fault.html === true || fault.empty === true || fault.redirect !== undefined;
}

function matches({ method, path }: Fault, request: SimRequest): boolean {
  if (method !== undefined && method.toUpperCase() !== request.method) return false;
  // Unlike `test`, `search` keeps no position in a global expression.
  return path === undefined || (typeof path === 'string' ? path === request.path : request.path.search(path) !== -1);
}

/** How many endings of the request a fault defines. */
function endsOf(fault: Fault): number {
  return [answersInstead(fault), fault.reset !== undefined, fault.truncate, fault.halfBody, fault.amend].filter(Boolean).length;
}

/** How many bodies of the answer a fault defines. */
function bodiesOf(fault: Fault): number {
  return [fault.body !== undefined, fault.html, fault.empty, fault.redirect !== undefined].filter(Boolean).length;
}

function hasEffect(fault: Fault): boolean {
  const { before, after, delayBeforeMs, delayMs, applyPartially, lag } = fault;
  return endsOf(fault) > 0 || [before, after, delayBeforeMs, delayMs, applyPartially, lag].some((effect) => effect !== undefined);
}

/** Mistakes in a fault, each with the error's message, in the order of the checks. */
const mistakes: readonly (readonly [isMade: (fault: Fault) => boolean, message: string])[] = [
  [
    ({ status }) => status !== undefined && !(Number.isInteger(status) && status >= 200 && status <= 599),
    'status must be an integer from 200 to 599',
  ],
  [({ reset }) => reset !== undefined && reset !== 'before' && reset !== 'after', 'reset must be before or after'],
  [(fault) => !hasEffect(fault), 'a fault without an effect'],
  [(fault) => endsOf(fault) > 1, 'a fault can end in one way only: an answer, reset, truncate, amend or halfBody'],
  [(fault) => bodiesOf(fault) > 1, 'a fault can have one kind of body only: body, html, empty or redirect'],
  [
    (fault) => !answersInstead(fault) && Boolean(fault.headers || fault.body !== undefined || fault.afterApplying),
    'headers, body and afterApplying need an answer: status, html, empty or redirect',
  ],
  [({ reset, applyPartially }) => reset === 'before' && applyPartially !== undefined, 'nothing can land before a reset'],
];

/** People write faults by hand. @throws Error if the fault would silently do less than it defines */
function assertMakesSense(fault: Fault): void {
  const mistake = mistakes.find(([isMade]) => isMade(fault));
  if (mistake) throw new Error(mistake[1]);
}
