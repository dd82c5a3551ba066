/** The signals that end a run, and how long the work in flight can continue after the first one, in milliseconds. */
const GRACE_MS = {
  // The report must be out before the runner kills the process. To cancel, the runner sends SIGINT, SIGTERM after 7.5 s, and kills the
  // process 2.5 s later (actions/runner, ProcessInvoker.cs).
  SIGINT: 5000,
  SIGTERM: 500,
} as const;

type EndingSignal = keyof typeof GRACE_MS;

/** Whether the run was asked to end. Then nothing new starts, and the work in flight is finished if time allows. */
export class Cancellation {
  #isRequested = false;
  readonly #timeIsUp = Promise.withResolvers<void>();

  get isRequested(): boolean {
    return this.#isRequested;
  }

  /** Fulfilled when no time is left to wait for anything. Without a request to cancel, it stays pending. */
  get timeIsUp(): Promise<void> {
    return this.#timeIsUp.promise;
  }

  /** @param graceMs how long the work in flight can continue, in milliseconds; of two requests, the earlier end counts */
  request(graceMs: number): void {
    this.#isRequested = true;
    setTimeout(() => this.#timeIsUp.resolve(), graceMs);
  }
}

/** Handles the signals until it is disposed of. Without a handler, a signal would end the process in the middle of its work. */
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
