import type { Played, PlayedRun } from '../played.ts';
import type { Deploy, Knowledge } from './ledger.ts';

/** Calls by which a run leaves its record. By all others it reads what it is told of earlier deploys. */
const WRITES = new Set(['create', 'status']);

/**
 * Whether a run could leave a record of what it deploys, and of how that ended. What is in sync is recorded only by a run that could read
 * that it isn't on record yet.
 */
function isRecorded({ plan, reports }: PlayedRun): boolean {
  const hasUnread =
    plan.github.some(({ call }) => call === 'page' || call === 'outcome') && reports.some(({ status }) => status === 'in-sync');
  return !hasUnread && plan.github.every(({ call }) => !WRITES.has(call));
}

/** Whether GitHub has told a run everything that it asked. */
export function isTold({ plan }: PlayedRun): boolean {
  return plan.github.every(({ call }) => WRITES.has(call));
}

/** The runs whose records tell what was deployed last: if none has deployed, all that may have. */
function witnesses({ runs = [] }: Played, run: PlayedRun, { last, since }: Knowledge): readonly PlayedRun[] {
  if (last !== undefined) return [last, ...since].map((deploy: Deploy) => deploy.run);
  return runs.filter(({ startedAt, plan }) => startedAt <= run.startedAt && plan.event !== 'schedule');
}

/**
 * Whether the records that count are there, and the run was shown them. If a record is missing, an older one takes its place: then a state
 * that git knew once may pass for the last one, and the other way round.
 */
export function isIntact(played: Played, run: PlayedRun, known: Knowledge): boolean {
  return isTold(run) && witnesses(played, run, known).every((other) => isRecorded(other));
}

/**
 * Whether the deploys that count came one after the other, and their records are there. If two deploy at once, the record that was begun
 * last can be that of the one that wrote first.
 */
export function isOrderly(played: Played, run: PlayedRun, known: Knowledge): boolean {
  return isIntact(played, run, known) && witnesses(played, run, known).every((other) => !hasCompany(played, other));
}

/** Whether another run was at work at the same time. */
export function hasCompany({ runs = [] }: Played, run: PlayedRun): boolean {
  return runs.some((other) => other !== run && other.startedAt < run.settledAt && run.startedAt < other.settledAt);
}
