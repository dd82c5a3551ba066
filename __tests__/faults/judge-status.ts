import type { Case } from './case.ts';
import { isMisled } from './misled.ts';
import { baseOf, isInBetween, isMangled, isTakenForOwn, isTwinTakenBack } from './judge-writes.ts';
import { isAsked, sameElsewhere, sameMenus } from './snapshot.ts';
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
  if (report.status !== 'rollback-failed' && !isMisled(one) && !isTakenForOwn(one, after) && hasMoreToTell(one, after))
    wrongs.push(`${report.status}, and later a write of the run landed or was not told`);
  return [...wrongs, ...(JUDGES[report.status]?.(one, history[after]) ?? [`a deploy can't end as ${report.status}`])];
}

type StatusJudge = (one: Case, after: State | undefined) => string[];

const JUDGES: Readonly<Record<string, StatusJudge>> = {
  deployed: (one, after) => [
    ...(after !== undefined && isAsked(after.snapshot, after.snapshot, one.wishes)
      ? []
      : [`deployed, and version ${after?.version} is not what the files ask`]),
    ...(after !== undefined && isDamaged(one, after) ? [`deployed, and version ${after.version} is damaged elsewhere`] : []),
  ],
  'in-sync': ({ wishes, history }, after) => [
    ...(history.some(({ by }) => by === 'run') ? ['in-sync, and the run has written'] : []),
    ...(after !== undefined && isAsked(after.snapshot, after.snapshot, wishes)
      ? []
      : [`in-sync, and version ${after?.version} is not what the files ask`]),
  ],
  rejected: nothingLasts,
  conflict: nothingLasts,
  failed: nothingLasts,
  skipped: ({ history }) => (history.some(({ by }) => by === 'run') ? ['skipped, and the run has written'] : []),
  'rolled-back': (one, after) => {
    const { history, menus } = one;
    const written = history.findLastIndex(({ by }) => by === 'run');
    // Another run of the same client has made what this one was about to make, and somebody has taken it back before this run could.
    const own = written === -1 ? history.findIndex((_, index) => isTakenForOwn(one, index)) : written;
    if (own === -1) return ['rolled-back, and the run has written nothing'];
    if (isTwinTakenBack(one, own)) return [];
    const base = history[baseOf(history, own)];
    const isBack = after !== undefined && base !== undefined && sameMenus(base.snapshot, after.snapshot, menus);
    if (isBack && isDamaged(one, after)) return [`rolled-back, and version ${after.version} is damaged elsewhere`];
    return isBack ? [] : [`rolled-back, and version ${after?.version} has not the menus of version ${base?.version}`];
  },
  'rollback-failed': isJustified,
};

/** Whether a write of the run is newer than what the report speaks of, and other than that. */
function hasMoreToTell({ history, menus }: Case, after: number): boolean {
  const told = history[after];
  return history.some(
    ({ by, snapshot }, index) =>
      by === 'run' &&
      index > after &&
      !(told !== undefined && sameMenus(told.snapshot, snapshot, menus) && sameElsewhere(told.snapshot, snapshot, menus)),
  );
}

/** Whether the run's own version holds something that neither the files ask for nor was there before. */
function isDamaged(one: Case, state: State): boolean {
  if (state.by !== 'run' || !isMangled(one, state)) return false;
  const base = one.history[baseOf(one.history, one.history.indexOf(state))];
  return base === undefined || !sameElsewhere(base.snapshot, state.snapshot, one.menus);
}

/** What the run wrote is gone from what the report speaks of: somebody has taken it away since. */
function nothingLasts(one: Case): string[] {
  const { history, report } = one;
  const own = history.findLastIndex(({ by }) => by === 'run');
  const [written, base] = [history[own], history[baseOf(history, own)]];
  if (written === undefined || base === undefined || isMisled(one)) return [];
  const after = history.findIndex(({ version }) => version === report.version_after);
  const since = history.slice(own + 1, after === -1 ? undefined : after + 1);
  return since.some((state) => !hasTrace(one, base, written, state)) ? [] : [`${report.status}, and what the run wrote lasts`];
}

/** Whether anything that the run has changed is still as it has left it. */
function hasTrace({ menus }: Case, base: State, written: State, now: State): boolean {
  return menus.some((menu) => {
    const [old, own, left] = [base, written, now].map(({ snapshot }) => snapshot.menus[menu]);
    if (old === undefined || own === undefined || left === undefined) return false;
    if (own.audio !== old.audio && left.audio === own.audio) return true;
    const keys = new Set([...old.keys, ...own.keys].map(({ key }) => key));
    return [...keys].some((key) => {
      const [was, wrote, is] = [old, own, left].map((state) => JSON.stringify(state.keys.find((one) => one.key === key)));
      return was !== wrote && is === wrote;
    });
  });
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
    later.some(({ kind, isShown, status }) => kind === 'put' && isShown && status !== 410) &&
    later.every(({ isShown, fault }) => isShown && fault === undefined)
  );
}

function isAfterOthers(one: Case, index: number): boolean {
  return one.history[index]?.by === 'run' ? isInBetween(one, index) : one.history[index]?.by === 'others';
}

/** The newest state that the run was shown. */
function lastShown({ exchanges, history }: Case): number {
  const shown = exchanges.filter(({ kind, isShown, status }) => isShown && status === 200 && ['look', 'patch', 'put'].includes(kind));
  return Math.max(-1, ...shown.map(({ shows }) => history.findIndex(({ version }) => version === shows)));
}
