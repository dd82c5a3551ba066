import { isRun, makerOf } from './architect-world.ts';
import type { Exchange } from './exchange.ts';
import type { Case } from './case.ts';
import { isDeniedWrite } from './denied-write.ts';
import { baseOf, isInBetween, isMistakenForOwn } from './judge-writes.ts';
import { sameElsewhere, sameMenus } from './snapshot.ts';
import { isTooLate } from './too-late.ts';
import type { State } from './world.ts';

/** Violations of the rules for Architect's jobs. */
export function judgePublishing(one: Case): string[] {
  if (one.played.schedule.api !== 'architect') return [];
  const { architect, createdFlows } = one.played.world.cloud;
  const violations = one.exchanges
    .filter(({ kind }) => kind === 'upload')
    .flatMap((upload, index, all) => judgeUpload(one, upload, all.slice(0, index)));
  if (architect.brokenLocks.length > 0) violations.push("someone's lock was broken");
  const isCreated = createdFlows.some(
    ({ name, published }) =>
      name === one.report.flow_name && published !== null && (one.maker === undefined || makerOf(published.by) === one.maker),
  );
  if (isCreated && one.report.status !== 'rollback-failed')
    violations.push(`a new flow was made, and the report says ${one.report.status}`);
  return [...violations, ...judgeOverwrittenDrafts(one), ...judgeRaces(one)];
}

/** A text is uploaded only after a read without a blocker, and only if no earlier text can still be published. */
function judgeUpload({ played }: Case, upload: Exchange, earlier: readonly Exchange[]): string[] {
  const violations: string[] = [];
  const lastRead = played.exchanges.findLast(
    ({ kind, flow, isShown, sentAt }) => kind === 'read' && flow === upload.flow && isShown && sentAt < upload.sentAt,
  );
  if (lastRead === undefined) violations.push('a text was uploaded without a read');
  const isOverwritten = lastRead?.blocker === 'a draft' && played.schedule.overwriteDrafts;
  if (lastRead?.blocker !== undefined && !isOverwritten) violations.push(`a text was uploaded although ${lastRead.blocker} was in the way`);
  for (const other of earlier) {
    if (other.path !== upload.path && !isOver(played.exchanges, other, upload.sentAt))
      violations.push('a job was given a text while an earlier one could still land');
  }
  return violations;
}

/** Whether the run knew that this text cannot be published any more: its job has ended, or it certainly never arrived. */
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

/** The run doesn't publish over a draft that it could see. */
function judgeOverwrittenDrafts(one: Case): string[] {
  const { played, id, exchanges } = one;
  const all = played.world.cloud.architect.history(id);
  return all.flatMap(({ overwritten, at, by }, index) => {
    if (overwritten !== true || isRun(by, one.client) || played.schedule.overwriteDrafts) return [];
    const publish = all.slice(index + 1).find((version) => version.kind === 'published');
    if (publish === undefined || one.history.find(({ version }) => version === publish.id)?.by !== 'run') return [];
    const upload = exchanges.findLast(({ kind, handledAt }) => kind === 'upload' && (handledAt ?? Number.POSITIVE_INFINITY) <= publish.at);
    const lastRead = upload && exchanges.findLast(({ kind, isShown, sentAt }) => kind === 'read' && isShown && sentAt < upload.sentAt);
    // A replica that lags behind doesn't show the draft.
    if (lastRead?.fault?.kind === 'stale') return [];
    return lastRead === undefined || (lastRead.handledAt ?? 0) > at ? ['a draft was published over'] : [];
  });
}

/** If someone publishes in the moment that the API leaves open, the report says so, and the run writes nothing more. */
function judgeRaces(one: Case): string[] {
  return one.history.flatMap((state, index) => {
    const lost = lostVersion(one, index);
    if (lost === undefined || isDeniedWrite(one) || isWarnedOf(one, index) || isTooLate(one)) return [];
    return judgeRace(one, index, { own: state.version, lost });
  });
}

/** The version of someone else that this publish of the run replaced, unless both are the same. */
function lostVersion(one: Case, index: number): State['version'] | undefined {
  const { history, menus } = one;
  const state = history[index];
  if (state?.by !== 'run' || !isInBetween(one, index)) return undefined;
  const [replaced, base] = [history[index - 1], history[baseOf(history, index - 1)]];
  if (replaced === undefined || base === undefined) return undefined;
  const isSame = sameMenus(replaced.snapshot, state.snapshot, menus) && sameElsewhere(replaced.snapshot, state.snapshot, menus);
  return isSame ? undefined : replaced.version;
}

function judgeRace(one: Case, index: number, { own, lost }: Readonly<Record<'own' | 'lost', State['version']>>): string[] {
  const { history, report, isEnded } = one;
  const violations: string[] = [];
  // The end of the job knows nothing of what the run had read, and may have no credentials to look again.
  const isUnknown = isEnded === true && report.error?.code === 'unknown-state';
  if (report.status !== 'rollback-failed') violations.push(`version ${own} replaced ${lost} unseen, and the report says ${report.status}`);
  else if (report.error?.code !== 'version.in.between' && !isUnknown && hasSeen(one, index))
    violations.push(`version ${own} replaced ${lost}, and the report's code is ${report.error?.code}`);
  if (history.slice(index + 1).some(({ by }) => by === 'run'))
    violations.push(`the run wrote again after version ${own} had replaced ${lost}`);
  return violations;
}

/**
 * Whether the report warns of a job that can still publish, after another run of the same client made the same change. To the org,
 * both runs are one client. The report says what is live.
 */
function isWarnedOf(one: Case, index: number): boolean {
  const { report, history } = one;
  const hasTwin = history.slice(0, index).some((_, place) => place > 0 && isMistakenForOwn(one, place));
  return report.status === 'deployed' && hasTwin && report.notices.some((notice) => notice.includes('may still be published over it'));
}

/** Whether this is the last state that the run was shown, completely: version and text. */
function hasSeen({ exchanges, history, played }: Case, index: number): boolean {
  const last = exchanges.findLast(({ kind }) => kind === 'read');
  if (last?.isShown !== true || last.status !== 200) return false;
  const rest = played.exchanges.filter(({ sentAt }) => sentAt >= last.sentAt);
  const isWhole =
    rest.every(({ isShown }) => isShown) && rest.some(({ kind }) => kind === 'download') && played.schedule.exports.length === 0;
  return isWhole && history.findIndex(({ version }) => version === last?.shows) === index;
}
