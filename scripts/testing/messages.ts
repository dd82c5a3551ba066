/** A worker's message to the runner: it waits for a file (`free`), a test has ended, or a file can't be loaded. */
export type Message = { readonly type: 'free' } | TestEnded | NotLoaded;

export interface TestEnded {
  readonly type: 'test';
  /** With its suites: `suite > test`. */
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  /** `path:line` of the test, from the repository's root. */
  readonly place: string;
  /** Why it failed, for people. Absent if only a test inside this one failed, which has been reported. */
  readonly failure?: string;
  /** True for a group of tests, which isn't counted itself. */
  readonly isSuite: boolean;
}

interface NotLoaded {
  readonly type: 'not-loaded';
  readonly path: string;
  readonly failure: string;
}

/** The runner's message to a worker: the next file. */
export interface Order {
  readonly path: string;
}

/** The name of a test that ends when all tests before it in its file have ended. */
export const LAST = 'the file has ended';
