import type { Clock } from '../../model/clock.ts';

const MINUTE_MS = 60_000;
/** After how many answers of one window it is known how many requests others send. */
const ENOUGH_ANSWERS = 5;
/** Below this many requests for each of this job's, no other job is at work: some of this job's own are still under way. */
const ALONE = 1.5;
/** With more requests for each of this job's, the others ask more often than this job, and must not keep it from asking. */
const LARGEST_CROWD = 20;
/**
 * How much is kept free for each request that others send: before this job's next one arrives, theirs that are under way arrive, then those
 * that follow them, and sometimes one more.
 */
const SPARE = 2.5;
/** The longest wait on top, in milliseconds, so that jobs that wait for the same moment don't all begin in it. */
const MAX_JITTER_MS = 2000;

/** What an answer says of the org's own limit. */
export interface OrgLimit {
  /** How many requests of the present window have come, of this job and of all others. */
  readonly count: number;
  readonly allowed: number;
  /** In how many milliseconds the window ends. */
  readonly resetMs: number;
}

/**
 * The gate that every request of the job passes. It enforces the limit of requests per minute, and holds all requests back while
 * the org asks for a pause. Requests pass in the order in which they come.
 *
 * Other jobs can share the org's limit. What is left of it is then shared as it was used so far: the less is left, the fewer requests are
 * under way at once, and the last ones are left to no one. Otherwise the requests that all jobs have under way would be refused.
 *
 * p-queue and its like limit by the time of day: if that is put back an hour, they hold requests back for an hour.
 */
export class RateGate {
  /** How long all requests together have waited here, in milliseconds. */
  throttledMs = 0;
  readonly #requestsPerMinute: number;
  readonly #clock: Clock;
  /** When requests passed, the newest last: as many as can pass in a minute. */
  readonly #passed: number[] = [];
  #closedUntil = Number.NEGATIVE_INFINITY;
  #underWay = 0;
  #mostUnderWay = Number.POSITIVE_INFINITY;
  /** Fulfilled when the next answer comes. */
  #answer = Promise.withResolvers<void>();
  /** The present window: the count with which it was first seen and the last one, and how many answers came in between. */
  #window = { first: 0, last: 0, answers: 0 };
  /** How many requests of all jobs the window before had for each of this job's. */
  #crowdBefore = 1;
  /** Fulfilled when the last request in the line has passed. */
  #line = Promise.resolve();

  /** @param requestsPerMinute how many requests can start in any 60 seconds */
  constructor(requestsPerMinute: number, clock: Clock) {
    this.#requestsPerMinute = requestsPerMinute;
    this.#clock = clock;
  }

  /** Holds all requests back for this many milliseconds. A longer pause that is already set stays. */
  close(milliseconds: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, this.#clock.elapsed() + milliseconds);
  }

  /** Adapts to the org's own limit. */
  follow({ count, allowed, resetMs }: OrgLimit): void {
    if (count < this.#window.last) this.#crowdBefore = this.#crowd();
    const { first, answers } = count < this.#window.last || this.#window.answers === 0 ? { first: count, answers: 0 } : this.#window;
    this.#window = { first, last: count, answers: answers + 1 };
    const crowd = Math.min(LARGEST_CROWD, Math.max(this.#crowdBefore, this.#crowd()));
    const isAlone = crowd < ALONE;
    const share = Math.floor((allowed - count) / (isAlone ? 1 : SPARE * crowd));
    this.#mostUnderWay = Math.max(1, share);
    if (share < 1 && resetMs > 0) this.close(resetMs + (isAlone ? 0 : Math.random() * MAX_JITTER_MS));
  }

  /** How many requests of all jobs the present window has for each of this job's. */
  #crowd(): number {
    const { first, last, answers } = this.#window;
    return answers > ENOUGH_ANSWERS ? Math.max(1, (last - first) / (answers - 1)) : 1;
  }

  /** Runs the work when its turn comes. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    const arrived = this.#clock.elapsed();
    this.#line = this.#line.then(() => this.#wait());
    await this.#line;
    this.throttledMs += this.#clock.elapsed() - arrived;
    try {
      return await work();
    } finally {
      this.#underWay -= 1;
      this.#answer.resolve();
      this.#answer = Promise.withResolvers();
    }
  }

  /** Waits until a request can pass, and counts it. The next one in the line waits behind it. */
  async #wait(): Promise<void> {
    for (let wait = this.#remaining(); wait > 0 || this.#underWay >= this.#mostUnderWay; wait = this.#remaining())
      await (wait > 0 ? this.#clock.sleep(wait) : this.#answer.promise);
    this.#underWay += 1;
    this.#passed.push(this.#clock.elapsed());
    if (this.#passed.length > this.#requestsPerMinute) this.#passed.shift();
  }

  /** In whole milliseconds, as timers count: a shorter sleep may let no time pass. */
  #remaining(): number {
    const first = this.#passed.at(-this.#requestsPerMinute) ?? Number.NEGATIVE_INFINITY;
    return Math.ceil(Math.max(this.#closedUntil, first + MINUTE_MS) - this.#clock.elapsed());
  }
}
