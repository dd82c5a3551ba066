/** Time, injected so that tests don't have to wait. */
export interface Clock {
  /** The time of day, in milliseconds since the epoch. People and machines set it, also back: use it for stamps only. */
  now(): number;
  /** Milliseconds since some moment. It never goes back: measure durations, waits and limits with it. */
  elapsed(): number;
  sleep(milliseconds: number): Promise<void>;
}

/** How long to wait before each further try, in milliseconds. Each flow has a generator of its own. */
export type Backoff = () => Generator<number, never>;
