import type { Schedule } from './schedule.ts';

/** A schedule that ended wrong. */
export interface Failure {
  readonly seed: number;
  readonly schedule: Schedule;
  readonly violations: readonly string[];
  readonly log: readonly string[];
  /** How many schedules had been played when the first one ended wrong. */
  readonly after: number;
}
