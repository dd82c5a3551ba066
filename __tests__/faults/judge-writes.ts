import type { Case } from './case.ts';
import { isAsked, sameElsewhere, sameMenus } from './snapshot.ts';
import type { State } from './world.ts';

/** Whether every write of the run was made of what it replaced, and took nobody's work away. */
export function judgeWrites(one: Case): string[] {
  const { history } = one;
  const seen = firstSeen(one);
  return history.flatMap((state, index) => {
    if (state.by !== 'run') return [];
    if (seen === undefined) return [`version ${state.version} was written before the flow was looked at`];
    return isMangled(one, state) || isInBetween(one, index) ? [] : judgeWrite(one, index, seen);
  });
}

/** Where in the history the state is that the plan was made on. */
function firstSeen({ exchanges, history }: Case): number | undefined {
  const look = exchanges.find(({ kind, isShown, status }) => kind === 'look' && isShown && status === 200);
  const index = history.findIndex(({ version }) => version === look?.before);
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
  const looked = history.findIndex(({ version }) => version === look?.before);
  return history.slice(looked + 1, index).some(({ by }) => by === 'others');
}
