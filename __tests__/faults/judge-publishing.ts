import { isRun } from './architect-world.ts';
import type { Exchange } from './exchange.ts';
import type { Case } from './case.ts';
import { isMisled } from './misled.ts';
import { baseOf, isInBetween, isTakenForOwn } from './judge-writes.ts';
import { sameElsewhere, sameMenus } from './snapshot.ts';

/** Whether Architect's jobs were used with care. */
export function judgePublishing(one: Case): string[] {
  if (one.played.schedule.api !== 'architect') return [];
  const { architect, createdFlows } = one.played.world.cloud;
  const wrongs = one.exchanges
    .filter(({ kind }) => kind === 'upload')
    .flatMap((upload, index, all) => judgeUpload(one, upload, all.slice(0, index)));
  if (architect.brokenLocks.length > 0) wrongs.push("somebody's lock was broken");
  const made = createdFlows.some(({ name }) => one.report.flow_name !== null && name === one.report.flow_name);
  if (made && one.report.status !== 'rollback-failed') wrongs.push(`a new flow was made, and the report says ${one.report.status}`);
  return [...wrongs, ...judgeBurials(one), ...judgeMoments(one)];
}

/** A text is handed over only after a look that showed nobody in the way, and while no earlier one can land. */
function judgeUpload({ played }: Case, upload: Exchange, earlier: readonly Exchange[]): string[] {
  const wrongs: string[] = [];
  const look = played.exchanges.findLast(
    ({ kind, flow, isShown, sentAt }) => kind === 'look' && flow === upload.flow && isShown && sentAt < upload.sentAt,
  );
  if (look === undefined) wrongs.push('a text was handed over without a look');
  if (look?.obstacle !== undefined) wrongs.push(`a text was handed over although ${look.obstacle} was in the way`);
  for (const other of earlier) {
    if (other.path !== upload.path && !isOver(played.exchanges, other, upload.sentAt))
      wrongs.push('a job was given a text while an earlier one could still land');
  }
  return wrongs;
}

/** Whether the run knew that this text can't land any more: its job has ended, or it certainly never arrived. */
function isOver(exchanges: readonly Exchange[], upload: Exchange, at: number): boolean {
  const job = upload.path.split('/').at(-1) ?? '';
  const hasEnded = exchanges.some(
    ({ kind, path, text, endedAt }) =>
      kind === 'job-state' && path.endsWith(job) && (endedAt ?? at) < at && /"status":"(?:Success|Failure)"/u.test(text ?? ''),
  );
  const puts = exchanges.filter(({ kind, path }) => kind === 'upload' && path === upload.path);
  const neverArrived = puts.every(
    ({ fault, status }) =>
      fault?.kind === 'refused' || (status !== undefined && status >= 300 && status < 500 && status !== 408 && status !== 429),
  );
  return hasEnded || neverArrived;
}

/** A draft that the run could see is not published over. */
function judgeBurials(one: Case): string[] {
  const { played, id, exchanges } = one;
  const all = played.world.cloud.architect.history(id);
  return all.flatMap(({ overwritten, at, by }, index) => {
    if (overwritten !== true || isRun(by) || played.schedule.overDrafts) return [];
    const burial = all.slice(index + 1).find((version) => version.kind === 'published');
    if (burial === undefined || !isRun(burial.by)) return [];
    const upload = exchanges.findLast(({ kind, handledAt }) => kind === 'upload' && (handledAt ?? Number.POSITIVE_INFINITY) <= burial.at);
    const look = upload && exchanges.findLast(({ kind, isShown, sentAt }) => kind === 'look' && isShown && sentAt < upload.sentAt);
    return look === undefined || (look.handledAt ?? 0) > at ? ['a draft was published over'] : [];
  });
}

/** Whoever publishes in the moment that nobody can close is told of, and nothing more is written. */
function judgeMoments(one: Case): string[] {
  const { history, report, menus } = one;
  return history.flatMap((state, index) => {
    if (state.by !== 'run' || !isInBetween(one, index)) return [];
    const [replaced, base] = [history[index - 1], history[baseOf(history, index - 1)]];
    const isLost =
      replaced !== undefined &&
      base !== undefined &&
      (!sameMenus(replaced.snapshot, state.snapshot, menus) || !sameElsewhere(replaced.snapshot, state.snapshot, menus));
    if (!isLost || isMisled(one) || isWarnedOf(one, index)) return [];
    const wrongs: string[] = [];
    if (report.status !== 'rollback-failed')
      wrongs.push(`version ${state.version} replaced ${replaced.version} unseen, and the report says ${report.status}`);
    else if (report.status === 'rollback-failed' && report.error?.code !== 'version.in.between' && hasSeen(one, index))
      wrongs.push(`version ${state.version} replaced ${replaced.version}, and the report's code is ${report.error?.code}`);
    if (history.slice(index + 1).some(({ by }) => by === 'run'))
      wrongs.push(`the run wrote again after version ${state.version} had replaced ${replaced.version}`);
    return wrongs;
  });
}

/**
 * A job that may land yet, and another run of the same client that has made the same change before: to the org they are one. The report
 * says what is live, and warns of the job.
 */
function isWarnedOf(one: Case, index: number): boolean {
  const { report, history } = one;
  const hasTwin = history.slice(0, index).some((_, place) => place > 0 && isTakenForOwn(one, place));
  return report.status === 'deployed' && hasTwin && report.notices.some((notice) => notice.includes('may be published yet'));
}

/** Whether the run was shown this state last, whole: head and text. */
function hasSeen({ exchanges, history, played }: Case, index: number): boolean {
  const last = exchanges.findLast(({ kind }) => kind === 'look');
  if (last?.isShown !== true || last.status !== 200) return false;
  const rest = played.exchanges.filter(({ sentAt }) => sentAt >= last.sentAt);
  const isWhole =
    rest.every(({ isShown }) => isShown) && rest.some(({ kind }) => kind === 'download') && played.schedule.exports.length === 0;
  return isWhole && history.findIndex(({ version }) => version === last?.shows) === index;
}
