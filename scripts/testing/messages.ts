/** What a worker tells the runner: that it waits for a file (`free`), of each test that has ended, and of a file that can't be loaded. */
export type Message = { readonly type: 'free' } | TestEnded | NotLoaded;

export interface TestEnded {
  readonly type: 'test';
  /** With the suites that it is in: `suite > test`. */
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  /** `path:line` of the test, from the repository's root. */
  readonly place: string;
  /** Why it failed, as people read it: absent where only a test inside of this one failed, which has been told. */
  readonly failure?: string;
  /** True for a group of tests, which counts as none itself. */
  readonly isSuite: boolean;
}

interface NotLoaded {
  readonly type: 'not-loaded';
  readonly path: string;
  readonly failure: string;
}

/** What the runner tells a worker. */
export interface Order {
  readonly path: string;
}

/** The name of a test that ends when all those before it in its file have ended. */
export const LAST = 'the file has ended';
