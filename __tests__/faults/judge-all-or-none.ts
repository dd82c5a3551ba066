import { isFailure } from '../../src/model/outcome.ts';
import type { Case } from './case.ts';

/** Violations of `on-failure: rollback-all`: all flows of the run are deployed, or none stays deployed. */
export function judgeAllOrNone(cases: readonly Case[]): string[] {
  const [first] = cases;
  if (first === undefined || !first.played.schedule.isAllOrNone || !cases.some(({ report }) => isFailure(report.status))) return [];
  const left = cases.filter(({ report }) => report.status === 'deployed');
  return [
    ...left.map(({ report }) => `${report.flow_name} is left deployed, and another flow of the run failed`),
    ...(first.played.schedule.concurrency === 1 && !isReverseOrder(cases) ? ['the flows are not rolled back in reverse order'] : []),
  ];
}

/** Whether the flows that were deployed and rolled back were rolled back in reverse order. */
function isReverseOrder(cases: readonly Case[]): boolean {
  const rolledBack = cases
    .filter(({ report }) => report.status === 'rolled-back' && report.error?.code === 'run.taken.back')
    .map(({ history }) => history.filter(({ by }) => by === 'run').map(({ at }) => at))
    .filter((times) => times.length > 1)
    .toSorted(([one = 0], [other = 0]) => one - other);
  return rolledBack.every((times, index) => index === 0 || (times.at(-1) ?? 0) < (rolledBack[index - 1]?.at(-1) ?? 0));
}
