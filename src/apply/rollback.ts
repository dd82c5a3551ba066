import type { Backoff, Clock } from '../model/clock.ts';
import { isNextVersion, nextVersion, type LiveFlow, type Version } from '../model/flow.ts';
import { succeeded, unlike } from './outcomes.ts';
import { observe, mayHaveOverwritten } from './observe.ts';
import { buried, standBack, unknownState, unproven } from './left-alone.ts';
import { refresh } from './refresh.ts';
import type { Outcome, Undo } from '../model/outcome.ts';
import { ownerOf } from './ownership.ts';
import { menusOf, type Plan } from '../model/plan.ts';
import { asStoreError, reported, StoreError, type FlowStore } from '../model/store.ts';

interface Means {
  readonly store: FlowStore;
  readonly clock: Clock;
  readonly backoff: Backoff;
}

/** How often a restore is sent: it must not fail for want of patience, and it can't overwrite anybody. */
const MAX_TRIES = 5;

/**
 * Takes this run's own write back: the content from right before it, under that write's version. If somebody has
 * written since, their version is newer and the restore is refused: it stands back, for another editor's change is never overwritten.
 *
 * @param ownVersion the version that this run's write made
 * @param cause why it must go
 */
export async function rollBack(plan: Plan, ownVersion: Version, cause: StoreError, attempts: number, means: Means): Promise<Outcome> {
  const waits = means.backoff();
  let last: StoreError = cause;
  let live: LiveFlow | undefined;
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    let isShown = false;
    try {
      const restored = await means.store.restore(plan, ownVersion);
      isShown = true;
      live = restored ?? (await refresh(plan.live.id, nextVersion(ownVersion), means));
    } catch (error) {
      last = asStoreError(error);
      try {
        live = await refresh(plan.live.id, ownVersion, means);
      } catch (readError) {
        return unknownState(plan, asStoreError(readError), attempts, undefined, cause);
      }
    }
    // The restore may land yet, over whoever has put the old menus back meanwhile.
    if (last !== cause && last.fate === 'unknown' && last.isFinal && live.isOwn !== true)
      return unknownState(plan, last, attempts, live, cause);
    if (isBack(plan, live))
      return mayHaveOverwritten(live, ownVersion)
        ? buried(plan, live, attempts, cause)
        : rolledBack(plan, ownVersion, live, cause, attempts);
    if (live.version !== ownVersion) {
      const isOurs = live.isOwn === true || (isShown && isNextVersion(live.version, ownVersion));
      if (!isOurs && observe(plan, live) !== 'elsewhere') return standBack(plan, live.version, cause, attempts, live);
      // Somebody has put the menus back, unless it was the restore, and with damage.
      const isTheirs = !isOurs && (last.fate === 'conflict' || (await isMadeByOthers(live, ownVersion, means.store)));
      return isTheirs ? rolledBack(plan, ownVersion, live, cause, attempts) : unknownState(plan, unlike(plan), attempts, live, cause);
    }
    if (last.fate === 'refused' || (last !== cause && last.isFinal)) return unknownState(plan, last, attempts, live, cause);
    if (tries < MAX_TRIES) await means.clock.sleep(waits.next().value);
  }
  return unknownState(plan, last, attempts, live, cause);
}

/** Whether it is certain that this run's restore has not made what is live: it could only be the next version. */
async function isMadeByOthers(live: LiveFlow, ownVersion: Version, store: FlowStore): Promise<boolean> {
  return !isNextVersion(live.version, ownVersion) || (await ownerOf(live, undefined, store)) === 'others';
}

/**
 * Takes a deployed flow back for a reason that is not its own. What was only compared, and never proven to be this run's write, is
 * asked about first: a change that somebody else has made is theirs, however much it is what the files ask for.
 */
export async function takeBackDeployed(
  { plan, version, answer }: Undo,
  cause: StoreError,
  attempts: number,
  means: Means,
): Promise<Outcome> {
  if (answer === 'shown') return rollBack(plan, version, cause, attempts, means);
  let live: LiveFlow;
  try {
    live = await refresh(plan.live.id, version, means);
  } catch (error) {
    return unknownState(plan, asStoreError(error), attempts, undefined, cause);
  }
  if (live.version !== version) return standBack(plan, live.version, cause, attempts, live);
  const owner = await ownerOf(live, undefined, means.store);
  if (owner === 'others') return succeeded(plan, live, 'in-sync', attempts);
  if (owner === 'client' && answer === 'lost') return rollBack(plan, version, cause, attempts, means);
  return unproven(plan, version, cause, attempts, live);
}

/** Whether what callers heard before is live again. */
function isBack({ live: before, menus }: Plan, live: LiveFlow): boolean {
  const names = menusOf({ menus });
  return live.content.holds(before.content, names) && live.content.keepsMenusOf(before.content, names);
}

function rolledBack(plan: Plan, ownVersion: Version, live: LiveFlow, cause: StoreError, attempts: number): Outcome {
  return {
    status: 'rolled-back',
    versionBefore: plan.live.version,
    versionAfter: live.version,
    attempts,
    changes: plan.changes,
    problems: cause.findings.map((finding) => plan.desired.locate(finding, plan.menus)),
    error: {
      ...reported(cause),
      message: `${cause.message} Version ${ownVersion} was taken back: version ${live.version} is live, with the menus of version ${plan.live.version}.`,
    },
  };
}
