/* What a test run has done so far, and how that is printed. */

import type { Message, TestEnded } from './messages.ts';

/** How many of the slowest files a summary names. */
const SLOWEST = 10;
/** The interval between lines of progress, so that a run is never silent. */
const EVERY_MS = 5000;

export class Progress implements Disposable {
  readonly counts = { passed: 0, failed: 0, skipped: 0 };
  /** What failed, one line each. */
  readonly failures: string[] = [];
  readonly #files: number;
  readonly #began = performance.now();
  readonly #timer: NodeJS.Timeout;
  readonly #times = new Map<string, number>();
  #filesDone = 0;

  constructor(files: number) {
    this.#files = files;
    this.#timer = setInterval(() => {
      this.#print(this.#line());
    }, EVERY_MS);
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
  }

  get files(): string {
    return `${this.#filesDone} of ${this.#files} files`;
  }

  get time(): string {
    return inWords(performance.now() - this.#began);
  }

  /** The files that took longest, so that whoever wants shorter runs knows where to begin. */
  get slowest(): string {
    const slowest = [...this.#times].toSorted(([, one], [, other]) => other - one).slice(0, SLOWEST);
    return slowest.map(([file, ms]) => `${file} ${inWords(ms)}`).join(', ');
  }

  take(message: Message): void {
    if (message.type === 'test') this.#takeTest(message);
    if (message.type === 'not-loaded') this.fail(`${message.path} could not be loaded`, message.failure);
  }

  fileEnded(file: string, ms: number): void {
    this.#filesDone += 1;
    this.#times.set(file, (this.#times.get(file) ?? 0) + ms);
  }

  /** Prints a failure immediately, and keeps it for the summary. */
  fail(what: string, why: string): void {
    this.counts.failed += 1;
    this.failures.push(what);
    this.#print(`\n✖ ${what}\n${why.replaceAll(/^/gmu, '  ')}\n`);
  }

  #takeTest({ name, status, place, failure, isSuite }: TestEnded): void {
    if (failure !== undefined) this.fail(`${place} ${name}`, failure);
    // If a test failed because of one inside it, only that one is printed and counted.
    else if (!isSuite && status !== 'failed') this.counts[status] += 1;
  }

  #line(): string {
    const { passed, failed } = this.counts;
    return `${this.files} done, ${passed} tests passed, ${failed} failed, ${this.time}`;
  }

  #print(text: string): void {
    process.stdout.write(`${text}\n`);
  }
}

function inWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
