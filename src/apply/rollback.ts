import { isNextVersion, newerVersion, nextVersion, type LiveFlow, type Version } from '../model/flow.ts';
import type { Outcome, Undo } from '../model/outcome.ts';
import { menusOf, type Plan } from '../model/plan.ts';
import { asStoreError, type StoreError } from '../model/store.ts';
import type { ApplyContext } from './context.ts';
import { decideRollback, type RollbackFacts, type RollbackVerdict, type UnlessOthers } from './decide-rollback.ts';
import { manual } from './manual.ts';
import { mayHaveOverwritten, observe } from './observe.ts';
import { inSync, rolledBack, storedDifferently, type Attempt } from './outcomes.ts';
import { ownerOf, withOwner } from './ownership.ts';
import { refresh } from './refresh.ts';

type RollbackContext = Pick<ApplyContext, 'store' | 'clock' | 'backoff'>;

/** This run's own write, which must be rolled back. */
interface OwnWrite extends Attempt {
  /** The version that it made. */
  readonly version: Version;
}

/** How often a restore is sent. It cannot overwrite anyone's work, so it can be repeated. */
const MAX_TRIES = 5;

/**
 * Rolls this run's own write back: restores the content from right before it, under that write's version. If someone has written since,
 * their version is newer and the org refuses the restore. Another editor's change is never overwritten.
 *
 * @param cause why the write must be rolled back
 */
export async function rollBack(write: OwnWrite, cause: StoreError, context: RollbackContext): Promise<Outcome> {
  const waits = context.backoff();
  let failure: StoreError | undefined;
  for (let tries = 1; ; tries += 1) {
    const restored = await restoreOnce(write, context);
    if ('unread' in restored) return manual(write, { reason: 'state-unknown', error: restored.unread, cause });
    const { isShown } = restored;
    const live = await withOwner(restored.live, write.version, context.store);
    failure = restored.failure ?? failure;
    const facts = rollbackFacts({ write, live, isShown, failure: failure ?? cause, isRestoreFailure: failure !== undefined });
    const verdict = await resolveVerdict(decideRollback(facts), write, live, context);
    if (verdict !== 'retry' || tries >= MAX_TRIES) return outcomeOf(verdict, write, { live, failure, cause });
    await context.clock.sleep(waits.next().value);
  }
}

/** The result of one restore: the flow as it is afterwards, or why it could not be read. */
type Restored = { readonly live: LiveFlow; readonly isShown: boolean; readonly failure?: StoreError } | { readonly unread: StoreError };

async function restoreOnce({ plan, version }: OwnWrite, context: RollbackContext): Promise<Restored> {
  let isShown = false;
  let failure: StoreError;
  try {
    const restored = await context.store.restore(plan, version);
    isShown = true;
    return { live: restored ?? (await refresh(plan.live.id, nextVersion(version), context)), isShown };
  } catch (error) {
    failure = asStoreError(error);
  }
  try {
    return { live: await refresh(plan.live.id, newerVersion(failure.seen, version), context), isShown, failure };
  } catch (error) {
    return { unread: asStoreError(error) };
  }
}

interface Seen {
  readonly write: OwnWrite;
  readonly live: LiveFlow;
  readonly isShown: boolean;
  readonly failure: StoreError;
  readonly isRestoreFailure: boolean;
}

function rollbackFacts({ write: { plan, version }, live, isShown, failure, isRestoreFailure }: Seen): RollbackFacts {
  return {
    isBack: isBack(plan, live),
    mayHaveOverwritten: mayHaveOverwritten(live, version),
    isStillLive: live.version === version,
    isOurs: live.isOwn === true || (isShown && isNextVersion(live.version, version)),
    isOwn: live.isOwn === true,
    isOthersOnly: observe(plan, live) === 'others-only',
    fate: failure.fate,
    isFinal: isRestoreFailure && failure.isFinal,
  };
}

/** Asks who made the live version, if the verdict depends on it. This run's restore could only make the next version. */
async function resolveVerdict(
  decision: RollbackVerdict | UnlessOthers,
  { version }: OwnWrite,
  live: LiveFlow,
  { store }: RollbackContext,
): Promise<RollbackVerdict> {
  if (typeof decision === 'string') return decision;
  const isMadeByOthers = !isNextVersion(live.version, version) || (await ownerOf(live, undefined, store)) === 'others';
  return isMadeByOthers ? 'rolled-back' : decision.unlessOthers;
}

interface RollbackEnd {
  readonly live: LiveFlow;
  readonly failure: StoreError | undefined;
  readonly cause: StoreError;
}

function outcomeOf(verdict: RollbackVerdict, write: OwnWrite, { live, failure, cause }: RollbackEnd): Outcome {
  switch (verdict) {
    case 'rolled-back':
      return rolledBack(write, write.version, live, cause);
    case 'overwrote-concurrent':
      return manual(write, { reason: verdict, error: cause, live });
    case 'superseded':
      return manual(write, { reason: verdict, cause, live, version: live.version });
    case 'damaged':
      return manual(write, { reason: 'state-unknown', error: storedDifferently(write.plan), cause, live });
    case 'state-unknown':
    case 'retry':
      return manual(write, { reason: 'state-unknown', error: failure ?? cause, cause, live });
  }
}

/**
 * Rolls a deployed flow back because of something outside the flow. If the write was only compared, and never proven to be this run's,
 * the org is asked first. If someone else made the change, it is theirs and stays, even if it is what the files ask for.
 *
 * @param tries how many times the write was sent
 */
export async function rollBackDeployed(
  { plan, version, answer }: Undo,
  tries: number,
  cause: StoreError,
  context: RollbackContext,
): Promise<Outcome> {
  const write: OwnWrite = { plan, tries, version };
  if (answer === 'shown') return rollBack(write, cause, context);
  let live: LiveFlow;
  try {
    live = await refresh(plan.live.id, version, context);
  } catch (error) {
    return manual(write, { reason: 'state-unknown', error: asStoreError(error), cause });
  }
  if (live.version !== version) return manual(write, { reason: 'superseded', cause, live, version: live.version });
  const owner = await ownerOf(live, undefined, context.store);
  if (owner === 'others') return inSync(write, live);
  if (owner === 'client' && answer === 'lost') return rollBack(write, cause, context);
  return manual(write, { reason: 'ownership-unknown', cause, live });
}

/** Whether what callers heard before the deploy is live again. */
function isBack({ live: before, menus }: Plan, live: LiveFlow): boolean {
  const names = menusOf({ menus });
  return live.content.holds(before.content, names) && live.content.keepsMenusOf(before.content, names);
}
