import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../src/model/clock.ts';

/** The longest that a run can take, in milliseconds of virtual time. Beyond it, the run counts as one that never ends. */
export const LONGEST_MS = 24 * 3_600_000;

/** When every schedule starts, in milliseconds since the epoch. */
const START = Date.UTC(2026, 10, 22, 10, 0);

interface Moment {
  readonly at: number;
  readonly happen: () => void;
}

/**
 * Virtual time. It only passes when everything sleeps, and then jumps to the next moment. Moments at the same time happen in the order
 * in which they were added.
 */
export class Time {
  now = START;
  #moments: Moment[] = [];

  get elapsed(): number {
    return this.now - START;
  }

  /** This time, as the run reads it. */
  readonly clock: Clock = {
    now: () => this.now,
    elapsed: () => this.elapsed,
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        this.at(this.now + Math.max(0, milliseconds), resolve);
      }),
  };

  /** Lets something happen later; never, if `when` is Infinity. */
  at(when: number, happen: () => void): void {
    if (when === Number.POSITIVE_INFINITY) return;
    let index = this.#moments.length;
    while (index > 0 && (this.#moments[index - 1]?.at ?? 0) > when) index -= 1;
    this.#moments.splice(index, 0, { at: when, happen });
  }

  /**
   * Lets time pass until the work is done.
   *
   * @param longest the most milliseconds that it can take
   * @throws Error if it takes longer, or waits for something that never comes
   */
  async drive<T>(work: () => Promise<T>, longest: number): Promise<T> {
    let isDone = false;
    const working = work().finally(() => {
      isDone = true;
    });
    working.catch(() => undefined);
    for (;;) {
      await setImmediate();
      if (isDone) return working;
      if (!this.#step()) throw new Error('it waits for something that never comes');
      if (this.elapsed > longest) throw new Error(`it is not done after ${Math.round(longest / 60_000)} minutes`);
    }
  }

  /** Lets everything happen that is still due. */
  async settle(): Promise<void> {
    while (this.#step()) await setImmediate();
  }

  #step(): boolean {
    const next = this.#moments.shift();
    if (next === undefined) return false;
    this.now = Math.max(this.now, next.at);
    next.happen();
    return true;
  }
}
