import type { Case } from './case.ts';
import type { Wish } from './menu-edits.ts';
import { isAsked, sameElsewhere, sameMenus } from './snapshot.ts';
import type { State } from './world.ts';

/** Whether every write of the run was made of what it replaced, and took nobody's work away. */
export function judgeWrites(one: Case): string[] {
  const { history } = one;
  const seen = firstSeen(one);
  return history.flatMap((state, index) => {
    if (state.by !== 'run') return [];
    if (seen === undefined) return [`version ${state.version} was written before the flow was looked at`];
    return isMangled(one, state) || isInBetween(one, index) || isTwinTakenBack(one, index) ? [] : judgeWrite(one, index, seen);
  });
}

/** Where in the history the state is that the plan was made on. */
function firstSeen({ exchanges, history }: Case): number | undefined {
  const look = exchanges.find(({ kind, isShown, status }) => kind === 'look' && isShown && status === 200);
  const index = history.findIndex(({ version }) => version === look?.shows);
  return index === -1 ? undefined : index;
}

function judgeWrite({ history, wishes, menus }: Case, index: number, seen: number): string[] {
  const state = history[index];
  const base = history[baseOf(history, index)];
  const planned = history[seen];
  if (state === undefined || base === undefined || planned === undefined) return [`version ${state?.version} has no base`];
  const wrongs: string[] = [];
  const { snapshot } = state;
  if (!sameElsewhere(base.snapshot, snapshot, menus))
    wrongs.push(`version ${state.version} changes what no file speaks of, or takes it from version ${base.version}`);
  const isChange = isAsked(base.snapshot, snapshot, wishes);
  if (!isChange && !sameMenus(base.snapshot, snapshot, menus))
    wrongs.push(`version ${state.version} is neither what the files ask of version ${base.version}, nor that`);
  const hasTheirs = history.slice(seen + 1, index).some((other, place) => {
    const before = history[seen + place];
    return other.by === 'others' && before !== undefined && !sameMenus(before.snapshot, other.snapshot, menus);
  });
  if (
    hasTheirs &&
    !sameMenus(base.snapshot, snapshot, menus) &&
    !sameMenus(base.snapshot, planned.snapshot, menus) &&
    !isAsked(base.snapshot, base.snapshot, wishes)
  )
    wrongs.push(`version ${state.version} overwrites somebody's change of the same menu`);
  return wrongs;
}

/**
 * Whether this takes back what another run of the same OAuth client has made of (a part of) the same change, right where this run's
 * own write would have landed.
 */
export function isTwinTakenBack(one: Case, index: number): boolean {
  const { history, menus, report } = one;
  const [before, twin, state] = [history[index - 2], history[index - 1], history[index]];
  if (before === undefined || twin === undefined || state === undefined || !isTakenForOwn(one, index - 1)) return false;
  const isBack = sameMenus(before.snapshot, state.snapshot, menus) && sameElsewhere(twin.snapshot, state.snapshot, menus);
  return isBack && ['rolled-back', 'rollback-failed'].includes(report.status);
}

/**
 * Whether another run of the same OAuth client has made (a part of) the very change that this run was about to make. To the org both
 * are one client: nobody can tell them apart, and the README says so.
 */
export function isTakenForOwn({ history, wishes, played }: Case, index: number): boolean {
  const [before, twin] = [history[index - 1], history[index]];
  if (before === undefined || twin?.isTwin !== true) return false;
  const { api, versionMakers, headMakers } = played.schedule;
  const isTold = versionMakers === 'shown' || (api === 'architect' && headMakers);
  return isTold && (isAsked(before.snapshot, twin.snapshot, wishes) || (api === 'definition' && isPartAsked(before, twin, wishes)));
}

/** Whether every key is as it was before, or as the files ask. */
function isPartAsked(before: State, now: State, wishes: readonly Wish[]): boolean {
  return wishes.every(({ menu, lines }) =>
    now.snapshot.menus[menu].keys.every(
      (key) =>
        before.snapshot.menus[menu].keys.some((old) => JSON.stringify(old) === JSON.stringify(key)) ||
        lines.some((line) => line.key === key.key && line.prompt === key.prompt && line.queue.id === key.target),
    ),
  );
}

/** The last state before this one that is not the run's own. */
export function baseOf(history: readonly State[], index: number): number {
  return history.slice(0, index).findLastIndex(({ by }) => by !== 'run');
}

/** Whether a fault made the org store something else than was sent. */
export function isMangled({ exchanges }: Case, { version }: State): boolean {
  return exchanges.some(({ fault, before, after }) => fault?.kind === 'partial' && before !== after && after === version);
}

/**
 * Whether somebody published after the run's last look before this publish (Architect's API: its jobs name no version). Nobody can
 * close that moment; the report must tell of it.
 */
export function isInBetween({ history, exchanges, played }: Case, index: number): boolean {
  if (played.schedule.api !== 'architect') return false;
  const state = history[index];
  const upload = exchanges.findLast(
    ({ kind, handledAt }) => kind === 'upload' && (handledAt ?? Number.POSITIVE_INFINITY) <= (state?.at ?? 0),
  );
  const look = upload && exchanges.findLast(({ kind, isShown, sentAt }) => kind === 'look' && isShown && sentAt < upload.sentAt);
  const looked = history.findIndex(({ version }) => version === look?.shows);
  return history.slice(looked + 1, index).some(({ by }) => by === 'others');
}
