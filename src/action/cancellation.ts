/** The signals that end a run, and how long the work in flight may take after the first of them, in milliseconds. */
const GRACE_MS = {
  // The report must be out before the runner kills the process. A runner that cancels sends SIGINT, 7.5 s later SIGTERM, and kills
  // 2.5 s after that (actions/runner, ProcessInvoker.cs).
  SIGINT: 5000,
  SIGTERM: 500,
} as const;

type EndingSignal = keyof typeof GRACE_MS;

/** Whether someone has asked the run to end. Then nothing new begins, and the work in flight is finished while there is time. */
export class Cancellation {
  #isRequested = false;
  #until = Number.POSITIVE_INFINITY;
  readonly #timeIsUp = Promise.withResolvers<void>();

  get isRequested(): boolean {
    return this.#isRequested;
  }

  /** Fulfilled when there is no time left to wait for anything; never, unless someone cancels. */
  get timeIsUp(): Promise<void> {
    return this.#timeIsUp.promise;
  }

  /** @param graceMs how long the work in flight may still take, in milliseconds; of two requests, the sooner end counts */
  request(graceMs: number): void {
    this.#isRequested = true;
    const until = Date.now() + graceMs;
    if (until >= this.#until) return;
    this.#until = until;
    setTimeout(() => this.#timeIsUp.resolve(), graceMs);
  }
}

/** Listens to the signals until it is disposed of. Without a listener, a signal would end the process in the middle of its work. */
export class Signals implements Disposable {
  readonly cancellation = new Cancellation();
  readonly #process: Pick<NodeJS.Process, 'on' | 'off'>;
  readonly #listeners: readonly (readonly [EndingSignal, () => void])[];

  constructor(process: Pick<NodeJS.Process, 'on' | 'off'>, onSignal: (signal: EndingSignal) => void) {
    this.#process = process;
    this.#listeners = (['SIGINT', 'SIGTERM'] as const).map((signal) => [
      signal,
      () => {
        onSignal(signal);
        this.cancellation.request(GRACE_MS[signal]);
      },
    ]);
    for (const [signal, listener] of this.#listeners) process.on(signal, listener);
  }

  [Symbol.dispose](): void {
    for (const [signal, listener] of this.#listeners) this.#process.off(signal, listener);
  }
}
