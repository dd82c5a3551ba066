import type { Clock } from '../../model/clock.ts';

/** How often a job is asked for. */
export interface PollSchedule {
  /** Milliseconds before the first question. */
  readonly firstMs: number;
  /** The longest pause between two, in milliseconds: each is half as long again as the one before. */
  readonly longestMs: number;
  /** How long to wait in all, in milliseconds, the questions' own time included. */
  readonly totalMs: number;
}

/**
 * Asks again and again, in growing intervals, until there is an answer.
 *
 * @returns undefined when patience has run out
 */
export async function poll<T>(
  ask: () => Promise<T | undefined>,
  { firstMs, longestMs, totalMs }: PollSchedule,
  clock: Clock,
): Promise<T | undefined> {
  const start = Date.now();
  for (
    let slept = 0, pause = firstMs;
    Math.max(slept, Date.now() - start) < totalMs;
    slept += pause, pause = Math.min(pause * 1.5, longestMs)
  ) {
    await clock.sleep(pause);
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  return undefined;
}
