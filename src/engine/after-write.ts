import { conflict, inTheWay, refusedOutcome, settled, unlike } from './deploy-outcomes.ts';
import type { Deployment } from './deployment.ts';
import { follows, lastOf, type LiveFlow } from './flow.ts';
import { judge, mayHaveBuried } from './landing.ts';
import type { Outcome } from './outcome.ts';
import type { Plan } from './plan.ts';
import { buried, rollBack, unknownState } from './rollback.ts';
import { asStoreError, type StoreError } from './store.ts';

/** The end of the story, or one more try: on what is live now, if that has moved. */
export type Step = { readonly outcome: Outcome } | Retry;
interface Retry {
  readonly live?: LiveFlow;
  readonly inDoubt: boolean;
  readonly error: StoreError;
}

/** A write whose answer didn't show what it did, and what a look at the flow has shown since. */
interface Sight {
  readonly plan: Plan;
  readonly live: LiveFlow;
  /** Why the answer didn't show it; absent: the org took the write. */
  readonly failure: StoreError | undefined;
  /** Whether an earlier write, whose fate was never learnt, may have landed. */
  readonly inDoubt: boolean;
  readonly attempts: number;
  readonly deployment: Deployment;
}

/** What to do after a write, given what is live. */
export async function decide({ plan, live, failure, inDoubt, attempts, deployment }: Sight): Promise<Step> {
  const error = failure ?? unlike(plan);
  /** Whether nothing of this run can be live: nothing was sent, or a PATCH was turned away. A job that failed may have published all the same. */
  const isTurnedAway = failure?.fate === 'conflict' || (failure?.fate === 'refused' && !failure.isVerdict);
  const isOut = !inDoubt && (failure?.isUnsent === true || (isTurnedAway && live.content.api === 'definition'));
  /** Whether a PATCH went out at all; one that is refused for what it is may be stored all the same. */
  const wasSent = failure?.isUnsent !== true && failure?.fate === 'refused';
  const before = live.after ?? lastOf(plan.live);
  const oneWrite = follows(live.version, before);
  /** Whose version is live, where the org says so. One of this client's may still be another run's, if nothing was sent by this one. */
  const isTheirs = oneWrite && live.isOwn === false;
  const isOurs = live.isOwn === true && failure?.isUnsent !== true;
  /** Whether this run's write may land after all, over whatever is live now. */
  const mayLandYet = failure !== undefined && failure.fate === 'unknown' && failure.isFinal;
  const back = async (): Promise<Step> => ({ outcome: await rollBack(plan, live.version, error, attempts, deployment) });
  switch (judge(plan, live)) {
    case 'desired':
      // The org has stored what it refuses: callers must not be led into it.
      if (failure !== undefined && failure.isVerdict && oneWrite && !isTheirs) return back();
      if (mayLandYet && !isOurs) return { outcome: unknownState(plan, error, attempts, live) };
      if ((!isOut || isOurs) && mayHaveBuried(live, before)) return { outcome: buried(plan, live, attempts, failure) };
      return { outcome: settled(plan, live, isTheirs || (isOut && !isOurs && !(oneWrite && wasSent)) ? 'in-sync' : 'deployed', attempts) };
    case 'ours':
      return isOut && !isOurs ? { outcome: conflict(plan, live, attempts) } : back();
    case 'untouched':
      if (failure?.fate === 'refused')
        return {
          outcome: inDoubt ? await lookAgain(plan, error, attempts, deployment) : refusedOutcome(plan, error, attempts, live.version),
        };
      if (failure?.isFinal === true && failure.fate === 'conflict') return { outcome: inTheWay(plan, failure, attempts) };
      if (failure?.isFinal === true) return { outcome: await lookAgain(plan, error, attempts, deployment) };
      return { inDoubt: failure === undefined || mayStillLand(failure), error };
    case 'elsewhere':
      if (failure?.fate === 'refused') return { outcome: refusedOutcome(plan, error, attempts, live.version) };
      // The org took the write, so somebody has taken it back since.
      if (failure === undefined)
        return { outcome: mayHaveBuried(live, before) ? buried(plan, live, attempts) : conflict(plan, live, attempts) };
      if (mayLandYet) return { outcome: unknownState(plan, error, attempts, live) };
      if (failure.isFinal) return { outcome: inTheWay(plan, failure, attempts, live.version) };
      return { live, inDoubt: false, error };
    case 'foreign': {
      if (failure === undefined && !isTheirs) return back();
      // What is refused for what it is may be stored all the same, and other than it was sent.
      const isSurelyTheirs = isOut || (failure?.fate !== 'unknown' && (isTheirs || failure?.isVerdict !== true));
      return { outcome: isSurelyTheirs ? conflict(plan, live, attempts) : unknownState(plan, error, attempts, live) };
    }
    case 'mixed':
      return { outcome: isOut ? conflict(plan, live, attempts) : unknownState(plan, error, attempts, live) };
  }
}

/** Whether a write may be on its way still: no answer came, or one from a gateway that didn't wait for the org's. */
function mayStillLand({ fate, status }: StoreError): boolean {
  return fate === 'unknown' && (status === undefined || [408, 502, 504].includes(status));
}

/** The wait before the last look, in milliseconds: for a write that may be on its way still. */
const LAST_LOOK_MS = 5000;

/** The last try may land yet: one more look, later. If it still hasn't, nobody can say that it won't. */
export async function lookAgain(plan: Plan, error: StoreError, attempts: number, { store, clock }: Deployment): Promise<Outcome> {
  await clock.sleep(LAST_LOOK_MS);
  let live: LiveFlow;
  try {
    live = await store.read(plan.live.id);
  } catch (readError) {
    return unknownState(plan, asStoreError(readError), attempts);
  }
  if (judge(plan, live) !== 'desired' || (error.isFinal && live.isOwn !== true)) return unknownState(plan, error, attempts, live);
  return mayHaveBuried(live, lastOf(plan.live)) ? buried(plan, live, attempts, error) : settled(plan, live, 'deployed', attempts);
}
