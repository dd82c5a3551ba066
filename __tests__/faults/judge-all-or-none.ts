import { isFailure } from '../../src/model/outcome.ts';
import type { Case } from './case.ts';

/** What `on-failure: rollback-all` promises: all flows of the run are deployed, or nothing of it lasts and none is left unspoken of. */
export function judgeAllOrNone(cases: readonly Case[]): string[] {
  const [first] = cases;
  if (first === undefined || !first.played.schedule.isAllOrNone || !cases.some(({ report }) => isFailure(report.status))) return [];
  const left = cases.filter(({ report }) => report.status === 'deployed');
  return [
    ...left.map(({ report }) => `${report.flow_name} is left deployed, and another flow of the run failed`),
    ...(first.played.schedule.concurrency === 1 && !isLastFirst(cases)
      ? ['the flows are taken back in another order than the last first']
      : []),
  ];
}

/** Whether those that were deployed and taken back went the way they had come, in reverse. */
function isLastFirst(cases: readonly Case[]): boolean {
  const back = cases
    .filter(({ report }) => report.status === 'rolled-back' && report.error?.code === 'run.taken.back')
    .map(({ history }) => history.filter(({ by }) => by === 'run').map(({ at }) => at))
    .filter((times) => times.length > 1)
    .toSorted(([one = 0], [other = 0]) => one - other);
  return back.every((times, index) => index === 0 || (times.at(-1) ?? 0) < (back[index - 1]?.at(-1) ?? 0));
}
