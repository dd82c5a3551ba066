/** Time, handed in: the engine has no clock of its own, so that tests can hurry it. */
export interface Clock {
  /** Waits. */
  sleep(milliseconds: number): Promise<void>;
}

/** How long to wait before each further try, in milliseconds: one generator a flow. */
export type Backoff = () => Generator<number, never>;
