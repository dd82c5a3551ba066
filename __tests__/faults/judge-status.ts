import type { FlowReport } from '../../src/report/model.ts';
import type { Case } from './case.ts';
import { isDeniedWrite } from './denied-write.ts';
import { baseOf, isInBetween, isMangled, isMistakenForOwn, isTwinRolledBack } from './judge-writes.ts';
import { isDesired, sameElsewhere, sameMenus } from './snapshot.ts';
import { isTooLate } from './too-late.ts';
import type { State } from './world.ts';

/** Violations of a flow's report: what it says must be true. */
export function judgeStatus(one: Case): string[] {
  const { report, history } = one;
  if (report.error?.code === 'internal') return [`the action has a mistake: ${report.error.message}`];
  if (isTooLate(one)) return judgeError(report);
  const after = history.findIndex(({ version }) => version === report.version_after);
  return [
    ...judgeVersions(one, after),
    ...judgeError(report),
    ...judgeCompleteness(one, after),
    ...(JUDGES[report.status]?.(one, history[after]) ?? [`a deploy can't end as ${report.status}`]),
  ];
}

/** The versions of the report were live, and the run has seen nothing newer. */
function judgeVersions(one: Case, after: number): string[] {
  const { report, history } = one;
  const violations: string[] = [];
  if (report.version_after !== null && after === -1) violations.push(`version_after ${report.version_after} was never live`);
  if (report.version_before !== null && !history.some(({ version }) => version === report.version_before))
    violations.push(`version_before ${report.version_before} was never live`);
  if (after !== -1 && after < lastShown(one)) violations.push(`version_after ${report.version_after} is older than what the run has seen`);
  return violations;
}

/** A failure has an error, and nothing else has one. */
function judgeError({ status, error }: FlowReport): string[] {
  const isFailure = !['deployed', 'in-sync'].includes(status);
  return isFailure === (error !== null) ? [] : [`${status} and ${error === null ? 'no' : 'an'} error`];
}

/** Every write of the run is reported, unless the run could not know of it. */
function judgeCompleteness(one: Case, after: number): string[] {
  const { status } = one.report;
  const isExcused = status === 'rollback-failed' || isDeniedWrite(one) || isMistakenForOwn(one, after);
  return isExcused || !hasUnreportedWrite(one, after) ? [] : [`${status}, and later a write of the run took effect or was not reported`];
}

type StatusJudge = (one: Case, after: State | undefined) => string[];

const JUDGES: Readonly<Record<string, StatusJudge>> = {
  deployed: (one, after) => [
    ...(after !== undefined && isDesired(after.snapshot, after.snapshot, one.desiredMenus)
      ? []
      : [`deployed, and version ${after?.version} is not what the files ask`]),
    ...(after !== undefined && isDamaged(one, after) ? [`deployed, and version ${after.version} is damaged elsewhere`] : []),
  ],
  'in-sync': ({ desiredMenus, history }, after) => [
    ...(history.some(({ by }) => by === 'run') ? ['in-sync, and the run has written'] : []),
    ...(after !== undefined && isDesired(after.snapshot, after.snapshot, desiredMenus)
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
    // Another run of the same client made this run's change, and someone undid it before this run could roll it back.
    const ended = after === undefined ? history : history.slice(0, history.indexOf(after));
    const own = written === -1 ? ended.findLastIndex((_, index) => isMistakenForOwn(one, index)) : written;
    if (own === -1) return ['rolled-back, and the run has written nothing'];
    if (isTwinRolledBack(one, own)) return [];
    const base = history[baseOf(history, own)];
    const isBack = after !== undefined && base !== undefined && sameMenus(base.snapshot, after.snapshot, menus);
    if (isBack && isDamaged(one, after)) return [`rolled-back, and version ${after.version} is damaged elsewhere`];
    return isBack ? [] : [`rolled-back, and version ${after?.version} has not the menus of version ${base?.version}`];
  },
  'rollback-failed': isJustified,
  drifted: ({ history, report }) => [
    ...(history.some(({ by }) => by === 'run') ? ['drifted, and the run has written'] : []),
    ...(['drift', 'first-adoption'].includes(report.error?.code ?? '') ? [] : [`drifted, and the code is ${report.error?.code}`]),
  ],
};

/** Whether a write of the run is newer than the version in the report, and has another content. */
function hasUnreportedWrite({ history, menus }: Case, after: number): boolean {
  const reported = history[after];
  return history.some(
    ({ by, snapshot }, index) =>
      by === 'run' &&
      index > after &&
      !(reported !== undefined && sameMenus(reported.snapshot, snapshot, menus) && sameElsewhere(reported.snapshot, snapshot, menus)),
  );
}

/** Whether the run's own version has something that the files don't ask for and that was not there before. */
function isDamaged(one: Case, state: State): boolean {
  if (state.by !== 'run' || !isMangled(one, state)) return false;
  const base = one.history[baseOf(one.history, one.history.indexOf(state))];
  return base === undefined || !sameElsewhere(base.snapshot, state.snapshot, one.menus);
}

/** By the version in the report, everything that the run wrote is gone: someone has removed it since. */
function nothingLasts(one: Case): string[] {
  const { history, report } = one;
  const own = history.findLastIndex(({ by }) => by === 'run');
  const [written, base] = [history[own], history[baseOf(history, own)]];
  if (written === undefined || base === undefined || isDeniedWrite(one)) return [];
  const after = history.findIndex(({ version }) => version === report.version_after);
  const since = history.slice(own + 1, after === -1 ? undefined : after + 1);
  return since.some((state) => !hasTrace(one, base, written, state)) ? [] : [`${report.status}, and what the run wrote lasts`];
}

/** Whether anything that the run changed is still as the run left it. */
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

/** A failed rollback has a reason. */
function isJustified(one: Case): string[] {
  const { played, history, report, id } = one;
  const isTroubled =
    one.isEnded === true ||
    history.some(({ by }) => by === 'others') ||
    played.schedule.jobs.length + played.schedule.exports.length > 0 ||
    // All flows of a run have one token.
    played.exchanges.some(({ fault, flow }) => fault !== undefined && (flow === undefined || flow === id || fault.kind === 'expired')) ||
    // A person can act at a request of any run.
    [played.schedule, ...(played.runs ?? []).map(({ plan }) => plan)].some(({ incidents }) =>
      incidents.some(({ act }) => act !== undefined),
    );
  const violations = isTroubled ? [] : ['rollback-failed, and nothing happened that could be a reason'];
  if (couldRollBack(one)) violations.push('rollback-failed, and nothing stood in the way of a rollback');
  const { recovery } = report;
  if (recovery === null || recovery.step === '') violations.push('rollback-failed, and the report does not say what to do by hand');
  // A check-in also takes a number, and can also be published over.
  const hasCheckIn =
    played.schedule.incidents.some(({ act }) => act?.act === 'checks in') ||
    // The job of another run can leave one, too.
    (one.maker !== undefined && played.schedule.jobs.some(({ lastStep }) => lastStep === 'check-in'));
  if (report.error?.code === 'version.in.between' && !hasCheckIn && !history.some((_, index) => isAfterOthers(one, index)))
    violations.push('version.in.between, and nobody wrote in between');
  return violations;
}

/** Whether the run left its own wrong write live, although it had seen it and no later message failed (flow-definition API). */
function couldRollBack({ played, history, desiredMenus, exchanges }: Case): boolean {
  const last = history.at(-1);
  if (played.schedule.api !== 'definition' || last?.by !== 'run' || isDesired(last.snapshot, last.snapshot, desiredMenus)) return false;
  const later = exchanges.filter(({ sentAt }) => sentAt >= last.at);
  return (
    later.some(({ kind, isShown, status }) => kind === 'put' && isShown && status !== 410) &&
    later.every(({ isShown, fault }) => isShown && fault === undefined)
  );
}

function isAfterOthers(one: Case, index: number): boolean {
  return one.history[index]?.by === 'run' ? isInBetween(one, index) : one.history[index]?.by === 'others';
}

/** Where in the history the newest state is that the run was shown; -1 if none. */
function lastShown({ exchanges, history }: Case): number {
  const shown = exchanges.filter(({ kind, isShown, status }) => isShown && status === 200 && ['read', 'patch', 'put'].includes(kind));
  return Math.max(-1, ...shown.map(({ shows }) => history.findIndex(({ version }) => version === shows)));
}
