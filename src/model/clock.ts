/** Time, injected so that tests don't have to wait. */
export interface Clock {
  sleep(milliseconds: number): Promise<void>;
}

/** How long to wait before each further try, in milliseconds. Each flow has a generator of its own. */
export type Backoff = () => Generator<number, never>;
