import type { Clock } from '../../../src/model/clock.ts';
import type { Transport } from '../../../src/genesys/http/transport.ts';
import type { Time } from '../time.ts';
import type { EndPlan } from './story.ts';

/** How long a cancelled run can go on, in milliseconds. */
const GRACE_MS = 5000;

/** How the process of a run ended from outside. */
export type Ending = 'killed' | 'time is up';

/** The life of one process. When it is over, nothing comes back to it, and nothing of it is sent any more. */
export class Life {
  readonly cancellation = { isRequested: false };
  readonly over: Promise<Ending>;
  readonly #time: Time;
  readonly #end: EndPlan | undefined;
  readonly #finish: (ending: Ending) => void;
  #isOver = false;
  #requests = 0;

  constructor(time: Time, end: EndPlan | undefined) {
    const { promise, resolve } = Promise.withResolvers<Ending>();
    this.over = promise;
    this.#time = time;
    this.#end = end;
    this.#finish = (ending) => {
      this.#isOver = true;
      resolve(ending);
    };
    this.#reach(0);
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Sends a request, and gets its answer unless the process is over by then. */
  async pass<T>(send: () => Promise<T>): Promise<T> {
    if (this.#isOver) return never();
    this.#requests += 1;
    this.#reach(this.#requests);
    if (this.#isOver) {
      if (this.#end?.lands === true) send().catch(() => undefined);
      return never();
    }
    return this.lived(send());
  }

  /** What comes back, unless the process is over by then. */
  lived<T>(coming: Promise<T>): Promise<T> {
    return coming.then(
      (result) => (this.#isOver ? never() : result),
      (error: unknown) => {
        if (this.#isOver) return never();
        throw error;
      },
    );
  }

  transport(transport: Transport): Transport {
    return {
      call: (options) => this.pass(() => transport.call(options)),
      store: (request) => this.pass(() => transport.store(request)),
    };
  }

  clock(clock: Clock): Clock {
    return { now: () => clock.now(), elapsed: () => clock.elapsed(), sleep: (milliseconds) => this.lived(clock.sleep(milliseconds)) };
  }

  #reach(request: number): void {
    if (this.#end?.at !== request) return;
    if (this.#end.kind === 'kill') this.#finish('killed');
    else {
      this.cancellation.isRequested = true;
      this.#time.at(this.#time.now + GRACE_MS, () => this.#finish('time is up'));
    }
  }
}

/** A promise of its own each time: one that all wait for would keep everything that waits. */
function never<T>(): Promise<T> {
  return new Promise(() => {});
}
