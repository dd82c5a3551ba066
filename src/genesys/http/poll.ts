import type { Clock } from '../../model/clock.ts';

/** How often, and for how long, a job is polled. */
export interface PollSchedule {
  /** Milliseconds before the first request. */
  readonly firstMs: number;
  /** The longest pause between two requests, in milliseconds. Each pause is 1.5 times the one before. */
  readonly longestMs: number;
  /** How long to poll in total, in milliseconds, including the requests' own time. */
  readonly totalMs: number;
}

/**
 * Asks at growing intervals until there is an answer.
 *
 * @returns undefined if there is none within the schedule's time
 */
export async function poll<T>(
  ask: () => Promise<T | undefined>,
  { firstMs, longestMs, totalMs }: PollSchedule,
  clock: Clock,
): Promise<T | undefined> {
  const begun = clock.elapsed();
  for (let pause = firstMs; clock.elapsed() - begun < totalMs; pause = Math.min(pause * 1.5, longestMs)) {
    await clock.sleep(pause);
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  return undefined;
}
