import { isNextVersion, latestVersion, newerVersion, nextVersion, type LiveFlow, type Version } from '../model/flow.ts';
import type { Outcome } from '../model/outcome.ts';
import { asStoreError, type StoreError } from '../model/store.ts';
import type { ApplyContext } from './context.ts';
import { decide, decideAfterLastRefresh, type Decision, type EndVerdict, type Facts, type Verdict } from './decide.ts';
import { manual } from './manual.ts';
import { answerIn, mayHaveOverwritten, observe } from './observe.ts';
import {
  blocked,
  conflict,
  deployed,
  deployedInDoubt,
  inSync,
  refused,
  storedDifferently,
  withLeftovers,
  type Attempt,
} from './outcomes.ts';
import { ownerOf, ownerOfVersion, withKnownOwner, withOwner } from './ownership.ts';
import { refresh } from './refresh.ts';
import { rollBack } from './rollback.ts';

/** The end, or another try: on what is live now, if that has changed. */
export type Step = { readonly outcome: Outcome } | Retry;

interface Retry {
  /** The flow to plan on again. Absent: the flow is still as it was planned on. */
  readonly live?: LiveFlow;
  /** Whether the write may still take effect. */
  readonly inDoubt: boolean;
  /** Whether it may have taken effect already, without being seen: a read may lag behind. */
  readonly mayHaveTakenEffect: boolean;
  readonly error: StoreError;
  /** The flow as it was last read. */
  readonly left?: LiveFlow;
}

/** A write whose answer did not show its effect, and what was read since. */
interface Observation {
  readonly attempt: Attempt;
  readonly live: LiveFlow;
  /** Why the answer did not show it. Absent: the org accepted the write. */
  readonly failure: StoreError | undefined;
  /** The version that the answer named as made by the write. */
  readonly named: Version | undefined;
  /** Whether an earlier write of unknown fate may still take effect. */
  readonly inDoubt: boolean;
  /** Whether an earlier write on the same version may have taken effect. */
  readonly mayHaveTakenEffect: boolean;
}

/** Decides what to do after a write, and does it. */
export async function carryOut(observation: Observation, context: ApplyContext): Promise<Step> {
  const seen = { ...observation, live: await withOwner(observation.live, versionBefore(observation), context.store) };
  const verdict = await resolveVerdict(decide(factsOf(seen)), seen, context);
  const { attempt, live, failure } = seen;
  const error = failure ?? storedDifferently(attempt.plan);
  if (verdict === 'retry')
    return { inDoubt: failure === undefined || mayBeOnItsWay(failure), mayHaveTakenEffect: error.fate === 'unknown', error, left: live };
  if (verdict === 'retry-on-live') return { live, inDoubt: false, mayHaveTakenEffect: false, error };
  if (verdict === 'refresh-again') return { outcome: await refreshAgain(attempt, error, context) };
  if (verdict === 'roll-back') return { outcome: await rollBack({ ...attempt, version: live.version }, error, context) };
  return { outcome: withLeftovers(outcomeOf(verdict, attempt, live, failure), attempt, live) };
}

/** @param failure absent if the org accepted the write */
function outcomeOf(verdict: EndVerdict, attempt: Attempt, live: LiveFlow, failure: StoreError | undefined): Outcome {
  const error = failure ?? storedDifferently(attempt.plan);
  switch (verdict) {
    case 'deployed-named':
      return deployed(attempt, live, 'shown');
    case 'deployed-unnamed':
      return deployed(attempt, live, 'lost');
    case 'deployed-doubtful':
      return deployed(attempt, live, 'doubtful');
    case 'deployed-in-doubt':
      return deployedInDoubt(attempt, live, error);
    case 'in-sync':
      return inSync(attempt, live);
    case 'conflict':
      return conflict(attempt, live);
    case 'refused':
      return refused(attempt, error, live.version);
    case 'blocked':
      return blocked(attempt, error, live.version);
    case 'overwrote-concurrent':
      return manual(attempt, { reason: verdict, error: failure, live });
    case 'state-unknown':
    case 'renamed':
    case 'rejected-but-live':
      return manual(attempt, { reason: verdict, error, live });
  }
}

/** Asks who made a version, if the decision depends on it. */
async function resolveVerdict(decision: Decision, seen: Observation, { store }: ApplyContext): Promise<Verdict> {
  if (typeof decision === 'string') return decision;
  const { live, named } = seen;
  const owner =
    decision.of === 'live' ? await ownerOf(live, named, store) : await ownerOfVersion(live.id, nextVersion(versionBefore(seen)), store);
  return decision.verdicts[owner];
}

function factsOf(seen: Observation): Facts {
  const { attempt, live, failure, named, inDoubt, mayHaveTakenEffect } = seen;
  const { plan } = attempt;
  const before = versionBefore(seen);
  const { traits } = live.content;
  return {
    answer: answerIn(failure, mayHaveTakenEffect),
    fate: failure?.fate,
    isFinal: failure?.isFinal === true,
    effect: observe(plan, live),
    isOneWrite: isNextVersion(live.version, before),
    mayHaveOverwritten: mayHaveOverwritten(live, before),
    mayBeAnother: traits.findsFlowByName && live.name !== plan.live.name,
    isNamed: named === live.version,
    inDoubt,
    writesNameTheirVersion: traits.writesNameTheirVersion,
  };
}

/** The newest version right before the write: as read then, else the version that the plan is based on. */
function versionBefore({ attempt, live }: Observation): Version {
  return live.after ?? latestVersion(attempt.plan.live);
}

/** Whether a write may still be on its way: no answer came, or a gateway answered before the org did. */
function mayBeOnItsWay({ fate, status }: StoreError): boolean {
  return fate === 'unknown' && (status === undefined || [408, 502, 504].includes(status));
}

/** The wait before the last refresh, in milliseconds: a write may still be on its way. */
const LAST_REFRESH_MS = 5000;

/** Waits, reads the flow once more, and ends. If the last try has had no effect by then, it still may: no request can show that. */
export async function refreshAgain(attempt: Attempt, error: StoreError, context: ApplyContext): Promise<Outcome> {
  const { plan } = attempt;
  await context.clock.sleep(LAST_REFRESH_MS);
  let live: LiveFlow;
  try {
    live = await refresh(plan.live.id, newerVersion(error.seen, plan.live.version), context);
  } catch (unread) {
    return manual(attempt, { reason: 'state-unknown', error: asStoreError(unread) });
  }
  const before = latestVersion(plan.live);
  if (live.version !== before && !live.content.traits.writesNameTheirVersion) live = await withKnownOwner(live, context.store);
  const verdict = decideAfterLastRefresh({
    effect: observe(plan, live),
    isOneWrite: isNextVersion(live.version, before),
    mayHaveOverwritten: mayHaveOverwritten(live, before),
    isFinal: error.isFinal,
    isRejection: error.isRejection,
    isOwn: live.isOwn,
  });
  return outcomeOf(verdict, attempt, live, error);
}
