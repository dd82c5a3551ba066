import type { Case } from './case.ts';
import { baseOf, isInBetween } from './judge-writes.ts';
import { isAsked, sameMenus } from './snapshot.ts';
import type { State } from './world.ts';

/** Whether the report's words are true of what happened. */
export function judgeStatus(one: Case): string[] {
  const { report, history } = one;
  if (report.error?.code === 'internal') return [`the action has a mistake: ${report.error.message}`];
  const after = history.findIndex(({ version }) => version === report.version_after);
  const wrongs: string[] = [];
  if (report.version_after !== null && after === -1) wrongs.push(`version_after ${report.version_after} was never live`);
  if (report.version_before !== null && !history.some(({ version }) => version === report.version_before))
    wrongs.push(`version_before ${report.version_before} was never live`);
  if (after !== -1 && after < lastShown(one)) wrongs.push(`version_after ${report.version_after} is older than what the run has seen`);
  const isFailure = !['deployed', 'in-sync'].includes(report.status);
  if (isFailure !== (report.error !== null)) wrongs.push(`${report.status} and ${report.error === null ? 'no' : 'an'} error`);
  if (report.status !== 'rollback-failed' && history.some(({ by }, index) => by === 'run' && index > after))
    wrongs.push(`${report.status}, and later a write of the run landed or was not told`);
  return [...wrongs, ...(JUDGES[report.status]?.(one, history[after]) ?? [`a deploy can't end as ${report.status}`])];
}

type StatusJudge = (one: Case, after: State | undefined) => string[];

const JUDGES: Readonly<Record<string, StatusJudge>> = {
  deployed: ({ wishes }, after) =>
    after !== undefined && isAsked(after.snapshot, after.snapshot, wishes)
      ? []
      : [`deployed, and version ${after?.version} is not what the files ask`],
  'in-sync': ({ wishes, history }, after) => [
    ...(history.some(({ by }) => by === 'run') ? ['in-sync, and the run has written'] : []),
    ...(after !== undefined && isAsked(after.snapshot, after.snapshot, wishes)
      ? []
      : [`in-sync, and version ${after?.version} is not what the files ask`]),
  ],
  rejected: nothingLasts,
  conflict: nothingLasts,
  failed: nothingLasts,
  'rolled-back': (one, after) => {
    const { history, menus } = one;
    const own = history.findLastIndex(({ by }) => by === 'run');
    if (own === -1) return ['rolled-back, and the run has written nothing'];
    const base = history[baseOf(history, own)];
    return after !== undefined && base !== undefined && sameMenus(base.snapshot, after.snapshot, menus)
      ? []
      : [`rolled-back, and version ${after?.version} has not the menus of version ${base?.version}`];
  },
  'rollback-failed': isJustified,
};

/** What the run wrote is gone: somebody has put back what was there before. */
function nothingLasts({ history, menus, report }: Case): string[] {
  const own = history.findLastIndex(({ by }) => by === 'run');
  if (own === -1) return [];
  const before = history.slice(0, own).filter(({ by }) => by !== 'run');
  const isGone = history
    .slice(own + 1)
    .some(({ snapshot, by }) => by === 'others' && before.some((state) => sameMenus(state.snapshot, snapshot, menus)));
  return isGone ? [] : [`${report.status}, and what the run wrote lasts`];
}

/** Nobody is called to the rescue for nothing. */
function isJustified(one: Case): string[] {
  const { played, history, report, id } = one;
  const isTroubled =
    history.some(({ by }) => by === 'others') ||
    played.schedule.jobs.length + played.schedule.exports.length > 0 ||
    played.exchanges.some(({ fault, flow }) => fault !== undefined && (flow === undefined || flow === id)) ||
    played.schedule.incidents.some(({ act }) => act !== undefined);
  const wrongs = isTroubled ? [] : ['rollback-failed, and nothing happened that could be a reason'];
  if (couldGoBack(one)) wrongs.push('rollback-failed, and nothing stood in the way of a rollback');
  const { recovery } = report;
  if (recovery === null || recovery.step === '') wrongs.push('rollback-failed, and the report does not say what to do by hand');
  // A check-in takes a number, too, and is buried all the same.
  const hasCheckIn = played.schedule.incidents.some(({ act }) => act?.act === 'checks in');
  if (report.error?.code === 'version.in.between' && !hasCheckIn && !history.some((_, index) => isAfterOthers(one, index)))
    wrongs.push('version.in.between, and nobody wrote in between');
  return wrongs;
}

/** Whether the run's own write was left alone, wrong as it was, although the run had seen it and nothing failed any more (flow-definition API). */
function couldGoBack({ played, history, wishes, exchanges }: Case): boolean {
  const last = history.at(-1);
  if (played.schedule.api !== 'definition' || last?.by !== 'run' || isAsked(last.snapshot, last.snapshot, wishes)) return false;
  const later = exchanges.filter(({ sentAt }) => sentAt >= last.at);
  return (
    later.some(({ kind, isShown }) => kind === 'put' && isShown) && later.every(({ isShown, fault }) => isShown && fault === undefined)
  );
}

function isAfterOthers(one: Case, index: number): boolean {
  return one.history[index]?.by === 'run' ? isInBetween(one, index) : one.history[index]?.by === 'others';
}

/** The newest state that the run was shown. */
function lastShown({ exchanges, history }: Case): number {
  const shown = exchanges.filter(({ kind, isShown, status }) => isShown && status === 200 && ['look', 'patch', 'put'].includes(kind));
  return Math.max(-1, ...shown.map(({ after }) => history.findIndex(({ version }) => version === after)));
}
