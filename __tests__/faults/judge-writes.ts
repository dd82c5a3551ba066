import type { Case } from './case.ts';
import type { DesiredMenu, MenuId } from './menu-edits.ts';
import { isDesired, sameElsewhere, sameMenus } from './snapshot.ts';
import type { State } from './world.ts';

/** Violations of the rules for writes: every write is made from the version that it replaces, and removes no one else's work. */
export function judgeWrites(one: Case): string[] {
  const { history } = one;
  const seen = firstSeen(one);
  return history.flatMap((state, index) => {
    if (state.by !== 'run') return [];
    if (seen === undefined) return [`version ${state.version} was written before the flow was read`];
    return isMangled(one, state) || isInBetween(one, index) || isTwinRolledBack(one, index) ? [] : judgeWrite(one, index, seen);
  });
}

/** Where in the history the state is that the plan was made from. */
function firstSeen({ exchanges, history }: Case): number | undefined {
  const lastRead = exchanges.find(({ kind, isShown, status }) => kind === 'read' && isShown && status === 200);
  const index = history.findIndex(({ version }) => version === lastRead?.shows);
  return index === -1 ? undefined : index;
}

function judgeWrite({ history, desiredMenus, menus, olderRuns, wasDeployed }: Case, index: number, seen: number): string[] {
  const state = history[index];
  const baseIndex = baseOf(history, index);
  const base = history[baseIndex];
  const planned = history[seen];
  if (state === undefined || base === undefined || planned === undefined) return [`version ${state?.version} has no base`];
  const violations: string[] = [];
  const { snapshot } = state;
  if (!sameElsewhere(base.snapshot, snapshot, menus))
    violations.push(`version ${state.version} changes what no file speaks of, or takes it from version ${base.version}`);
  const earlier = history.slice(0, Math.max(0, baseIndex)).toReversed();
  const isChange = isDesired(
    base.snapshot,
    snapshot,
    desiredMenus,
    earlier.map((one) => one.snapshot),
  );
  if (!isChange && !sameMenus(base.snapshot, snapshot, menus))
    violations.push(`version ${state.version} is neither what the files ask of version ${base.version}, nor that`);
  const changes = history.slice(seen + 1, index).filter((other, place) => {
    const before = history[seen + place];
    return before !== undefined && !sameMenus(before.snapshot, other.snapshot, menus);
  });
  // What a run of an older commit has overwritten is lost already, by that run's doing.
  const isOlderRun = ({ maker }: State): boolean => olderRuns?.has(maker) === true;
  const hasTheirs = changes.slice(changes.findLastIndex((one) => isOlderRun(one)) + 1).some(({ by }) => by === 'others');
  if (
    hasTheirs &&
    !sameMenus(base.snapshot, snapshot, menus) &&
    !menus.every((menu) => isSameMenu(menu, base, planned) || wasDeployed?.(menu, base.snapshot.menus[menu]) === true) &&
    !isDesired(base.snapshot, base.snapshot, desiredMenus)
  )
    violations.push(`version ${state.version} overwrites someone's change of the same menu`);
  return violations;
}

function isSameMenu(menu: MenuId, { snapshot: one }: State, { snapshot: other }: State): boolean {
  return sameMenus(one, other, [menu]);
}

/**
 * Whether this version rolls back (a part of) the same change by another run of the same OAuth client, whose version has the number
 * that this run's own write would have had.
 */
export function isTwinRolledBack(one: Case, index: number): boolean {
  const { history, menus, report } = one;
  const [before, twin, state] = [history[index - 2], history[index - 1], history[index]];
  if (before === undefined || twin === undefined || state === undefined || !isMistakenForOwn(one, index - 1)) return false;
  const isBack = sameMenus(before.snapshot, state.snapshot, menus) && sameElsewhere(twin.snapshot, state.snapshot, menus);
  return isBack && ['rolled-back', 'rollback-failed'].includes(report.status);
}

/**
 * Whether another run of the same OAuth client made (a part of) the change that this run was about to make. To the org, both runs are
 * one client: they cannot be distinguished, and the documentation says so.
 */
export function isMistakenForOwn({ history, desiredMenus, played }: Case, index: number): boolean {
  const [before, twin] = [history[index - 1], history[index]];
  if (before === undefined || twin?.isTwin !== true) return false;
  const { api, versionMakers, headMakers } = played.schedule;
  const showsMaker = versionMakers === 'shown' || (api === 'architect' && headMakers);
  return (
    showsMaker &&
    (isDesired(before.snapshot, twin.snapshot, desiredMenus) || (api === 'definition' && isPartlyDesired(before, twin, desiredMenus)))
  );
}

/** Whether every key is as it was before, or as the files ask. */
function isPartlyDesired(before: State, now: State, desiredMenus: readonly DesiredMenu[]): boolean {
  return desiredMenus.every(({ menu, lines }) =>
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
export function isMangled({ exchanges }: Pick<Case, 'exchanges'>, { version }: State): boolean {
  return exchanges.some(({ fault, before, after }) => fault?.kind === 'partial' && before !== after && after === version);
}

/**
 * Whether someone published between the run's last read and this publish (Architect's API: its jobs name no version). No client can
 * prevent that; the report must say so.
 */
export function isInBetween({ history, exchanges, played }: Case, index: number): boolean {
  if (played.schedule.api !== 'architect') return false;
  const state = history[index];
  const upload = exchanges.findLast(
    ({ kind, handledAt }) => kind === 'upload' && (handledAt ?? Number.POSITIVE_INFINITY) <= (state?.at ?? 0),
  );
  const lastRead = upload && exchanges.findLast(({ kind, isShown, sentAt }) => kind === 'read' && isShown && sentAt < upload.sentAt);
  const seen = history.findIndex(({ version }) => version === lastRead?.shows);
  return history.slice(seen + 1, index).some(({ by }) => by === 'others');
}
