// A clock for tests; no test of its own: its time passes at once when someone sleeps, and only then.
import type { Clock } from '../../src/model/clock.ts';

export class InstantClock implements Clock {
  /** How long each sleep was, in milliseconds. */
  readonly slept: number[] = [];
  #timeOfDay: number;
  #elapsed = 0;

  /** @param now the time of day at the beginning, in milliseconds since the epoch */
  constructor(now = Date.UTC(2026, 10, 22, 10, 0)) {
    this.#timeOfDay = now;
  }

  now(): number {
    return this.#timeOfDay;
  }

  elapsed(): number {
    return this.#elapsed;
  }

  async sleep(milliseconds: number): Promise<void> {
    this.slept.push(milliseconds);
    this.pass(milliseconds);
  }

  /** Lets time pass while nobody sleeps. */
  pass(milliseconds: number): void {
    this.#timeOfDay += milliseconds;
    this.#elapsed += milliseconds;
  }

  /** A clock of the same time, which notes its sleeps in a list of its own. */
  notingIn(slept: number[]): Clock {
    return {
      now: () => this.now(),
      elapsed: () => this.elapsed(),
      sleep: async (milliseconds) => {
        slept.push(milliseconds);
        this.pass(milliseconds);
      },
    };
  }

  /** Sets the time of day to another one; no time passes. */
  putBack(milliseconds: number): void {
    this.#timeOfDay -= milliseconds;
  }
}
