/** The signals that end a run, and how long what is in flight may take after the first of them, in milliseconds. */
const GRACE_MS = {
  // A runner that cancels sends SIGINT, 7.5 s later SIGTERM, and kills 2.5 s after that (actions/runner, ProcessInvoker.cs): the
  // report must be out by then.
  SIGINT: 5000,
  SIGTERM: 500,
} as const;

type EndingSignal = keyof typeof GRACE_MS;

/** Whether somebody has asked the run to end. Nothing new is begun then; what is in flight is brought to its end while there is time. */
export class Cancellation {
  #isRequested = false;
  #until = Number.POSITIVE_INFINITY;
  readonly #timeIsUp = Promise.withResolvers<void>();

  get isRequested(): boolean {
    return this.#isRequested;
  }

  /** Fulfilled when nothing can be waited for any more; never, as long as nobody cancels. */
  get timeIsUp(): Promise<void> {
    return this.#timeIsUp.promise;
  }

  /** @param graceMs how long what is in flight may still take, in milliseconds; asked twice, the sooner end counts */
  request(graceMs: number): void {
    this.#isRequested = true;
    const until = Date.now() + graceMs;
    if (until >= this.#until) return;
    this.#until = until;
    setTimeout(() => this.#timeIsUp.resolve(), graceMs);
  }
}

/**
 * Listens to the signals, each time one comes; otherwise they would end the process at once, in the middle of whatever it does. Disposed
 * of, it listens no more.
 */
export class Signals implements Disposable {
  readonly cancellation = new Cancellation();
  readonly #process: Pick<NodeJS.Process, 'on' | 'off'>;
  readonly #listeners: readonly (readonly [EndingSignal, () => void])[];

  constructor(process: Pick<NodeJS.Process, 'on' | 'off'>, tell: (signal: EndingSignal) => void) {
    this.#process = process;
    this.#listeners = (['SIGINT', 'SIGTERM'] as const).map((signal) => [
      signal,
      () => {
        tell(signal);
        this.cancellation.request(GRACE_MS[signal]);
      },
    ]);
    for (const [signal, listener] of this.#listeners) process.on(signal, listener);
  }

  [Symbol.dispose](): void {
    for (const [signal, listener] of this.#listeners) this.#process.off(signal, listener);
  }
}
