import type { Played, PlayedRun } from '../played.ts';

/**
 * Whether the records of all deploys before a run are there, and whole. If GitHub has failed, a record may be missing, and an older one
 * takes its place: then a state that git knew once may pass for the last one, and the other way round.
 */
export function isIntact({ runs = [] }: Played, run: PlayedRun): boolean {
  return runs.filter(({ startedAt }) => startedAt <= run.startedAt).every(({ plan }) => plan.github.length === 0);
}

/**
 * Whether the deploys before a run came one after the other, and their records are there and whole. If two deploy at once, the record that
 * was begun last can be that of the one that wrote first.
 */
export function isOrderly(played: Played, run: PlayedRun): boolean {
  const earlier = (played.runs ?? []).filter(({ startedAt, plan }) => startedAt <= run.startedAt && plan.event !== 'schedule');
  return isIntact(played, run) && earlier.every((other) => !hasCompany(played, other));
}

/** Whether another run was at work at the same time. */
export function hasCompany({ runs = [] }: Played, run: PlayedRun): boolean {
  return runs.some((other) => other !== run && other.startedAt < run.settledAt && run.startedAt < other.settledAt);
}
