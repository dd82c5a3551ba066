import { conflict, inTheWay, refusedOutcome, succeeded, succeededInDoubt, unlike } from './outcomes.ts';
import type { ApplyContext } from './context.ts';
import { isNextVersion, latestVersion, newerVersion, nextVersion, type LiveFlow, type Version } from '../model/flow.ts';
import { observe, mayHaveOverwritten, type WriteEffect } from './observe.ts';
import { buried, refusedYetLive, renamedMeanwhile, unknownState } from './left-alone.ts';
import { refresh } from './refresh.ts';
import type { Outcome } from '../model/outcome.ts';
import { ownerOf, type Owner } from './ownership.ts';
import type { Plan } from '../model/plan.ts';
import { rollBack } from './rollback.ts';
import { asStoreError, type StoreError } from '../model/store.ts';

/** The end of the story, or one more try: on what is live now, if that has moved. */
export type Step = { readonly outcome: Outcome } | Retry;
interface Retry {
  readonly live?: LiveFlow;
  /** Whether the write may land yet. */
  readonly inDoubt: boolean;
  /** Whether it may have landed, for all that was seen: what is read may lag behind. */
  readonly mayHaveLanded: boolean;
  readonly error: StoreError;
}

/** A write whose answer didn't show what it did, and what a look at the flow has shown since. */
interface Sight {
  readonly plan: Plan;
  readonly live: LiveFlow;
  /** Why the answer didn't show it; absent: the org took the write. */
  readonly failure: StoreError | undefined;
  /** The version that the answer has named as the write's. */
  readonly named: Version | undefined;
  /** Whether an earlier write, whose fate was never learnt, may land yet. */
  readonly inDoubt: boolean;
  /** Whether an earlier write under the same version may have landed. */
  readonly mayHaveLanded: boolean;
  readonly attempts: number;
  readonly deployment: ApplyContext;
}

/**
 * How a write was answered:
 * - `taken`: with a success
 * - `unsent`: nothing of this run was sent at all
 * - `judged`: the org refuses the change for what it is
 * - `turned away`: by somebody's newer version, a lock, a missing right. It should not have landed, and may have
 * - `lost`: nobody knows
 */
type Answer = 'taken' | 'unsent' | 'judged' | 'turned away' | 'lost';

function answerTo({ failure, mayHaveLanded }: Sight): Answer {
  if (failure === undefined) return 'taken';
  if (failure.isUnsent && !mayHaveLanded) return 'unsent';
  if (failure.fate === 'refused' && failure.isVerdict) return 'judged';
  return failure.fate === 'unknown' || mayHaveLanded ? 'lost' : 'turned away';
}

/** What to do after a write, given what is live. */
export async function decide(sight: Sight): Promise<Step> {
  const { plan, live, failure, attempts } = sight;
  const landing = observe(plan, live);
  const before = live.after ?? latestVersion(plan.live);
  const answer = answerTo(sight);
  if (landing !== 'untouched' && answer !== 'unsent' && mayHaveOverwritten(live, before))
    return { outcome: buried(plan, live, attempts, failure) };
  if (failure !== undefined && answer !== 'unsent' && mayBeAnother(plan, live))
    return { outcome: renamedMeanwhile(plan, live, attempts, failure) };
  if (landing === 'untouched') return untouched(sight);
  if (landing === 'elsewhere') return elsewhere(sight);
  if (answer === 'unsent')
    return { outcome: isAsAsked(landing) ? succeeded(plan, live, 'in-sync', attempts) : conflict(plan, live, attempts) };
  return { outcome: await (isNextVersion(live.version, before) ? afterOneWrite(sight, landing) : afterMore(sight, landing, before)) };
}

/** Whether the flow has been renamed since: Archy finds a flow by its name, so a job may have made another one. */
function mayBeAnother(plan: Plan, live: LiveFlow): boolean {
  return live.content.api === 'architect' && live.name !== plan.live.name;
}

function isAsAsked(landing: WriteEffect): boolean {
  return landing === 'desired' || landing === 'beside';
}

async function untouched({ plan, live, failure, inDoubt, attempts, deployment }: Sight): Promise<Step> {
  const error = failure ?? unlike(plan);
  if (failure?.fate === 'refused')
    return { outcome: inDoubt ? await lookAgain(plan, error, attempts, deployment) : refusedOutcome(plan, error, attempts, live.version) };
  if (failure?.isFinal === true && failure.fate === 'conflict') return { outcome: inTheWay(plan, failure, attempts) };
  if (failure?.isFinal === true) return { outcome: await lookAgain(plan, error, attempts, deployment) };
  return { inDoubt: failure === undefined || mayStillLand(failure), mayHaveLanded: error.fate === 'unknown', error };
}

/** Somebody has written, and the menus are as they were found: nothing of this run is live. */
function elsewhere({ plan, live, failure, attempts }: Sight): Step {
  // The org took the write, so somebody has taken it back since.
  if (failure === undefined) return { outcome: conflict(plan, live, attempts) };
  if (failure.fate === 'refused') return { outcome: refusedOutcome(plan, failure, attempts, live.version) };
  if (mayLandYet(failure)) return { outcome: unknownState(plan, failure, attempts, live) };
  if (failure.isFinal) return { outcome: inTheWay(plan, failure, attempts, live.version) };
  return { live, inDoubt: false, mayHaveLanded: false, error: failure };
}

/**
 * Exactly one write has happened, and it has changed these menus. It is taken back only where it is proven to be this run's: by the
 * write's own answer; or by the org, which names the client, and by what it holds, as another run may use the same client.
 */
async function afterOneWrite(sight: Sight, landing: WriteEffect): Promise<Outcome> {
  const { plan, live, failure, named, attempts, deployment } = sight;
  const error = failure ?? unlike(plan);
  const answer = answerTo(sight);
  const owner = (): Promise<Owner> => ownerOf(live, named, deployment.store);
  const unknown = (): Outcome => unknownState(plan, error, attempts, live);
  if (landing === 'desired') {
    if (answer === 'judged') return judgedYetLive(sight, await owner());
    if (mayLandYet(failure)) return isOwn(await owner()) ? succeededInDoubt(plan, live, error, attempts) : unknown();
    if (answer !== 'turned away') return succeeded(plan, live, 'deployed', attempts, named === live.version ? 'shown' : 'lost');
  }
  if (answer === 'turned away') {
    // Somebody's newer version is what such an answer speaks of.
    if (!isAsAsked(landing) && error.fate === 'conflict') return conflict(plan, live, attempts);
    const by = await owner();
    if (isAsAsked(landing)) return succeeded(plan, live, by === 'others' ? 'in-sync' : 'deployed', attempts, 'doubtful');
    return by === 'client' ? unknown() : conflict(plan, live, attempts);
  }
  if (mayLandYet(failure)) return unknown();
  const by = await owner();
  if (by === 'run' || (by === 'client' && landing === 'part')) return rollBack(plan, live.version, error, attempts, deployment);
  if (by === 'others') return landing === 'beside' ? succeeded(plan, live, 'in-sync', attempts) : conflict(plan, live, attempts);
  return landing === 'beside' && answer === 'judged' ? refusedYetLive(plan, error, attempts, live) : unknown();
}

/** The org has stored what it refuses, or somebody has: callers must not be led into this run's. */
async function judgedYetLive({ plan, live, failure, attempts, deployment }: Sight, by: Owner): Promise<Outcome> {
  const error = failure ?? unlike(plan);
  if (by === 'others') return succeeded(plan, live, 'in-sync', attempts);
  return isOwn(by) ? rollBack(plan, live.version, error, attempts, deployment) : refusedYetLive(plan, error, attempts, live);
}

function isOwn(owner: Owner): boolean {
  return owner === 'run' || owner === 'client';
}

/** Several writes have happened, and these menus are changed. Nothing can be taken back: somebody's version stands on top. */
async function afterMore(sight: Sight, landing: WriteEffect, before: Version): Promise<Outcome> {
  const { plan, live, failure, attempts, deployment } = sight;
  const error = failure ?? unlike(plan);
  const answer = answerTo(sight);
  if (mayLandYet(failure)) return unknownState(plan, error, attempts, live);
  if (isAsAsked(landing))
    return answer === 'judged' ? refusedYetLive(plan, error, attempts, live) : succeeded(plan, live, 'deployed', attempts);
  if (answer !== 'turned away' || live.content.api !== 'definition') return unknownState(plan, error, attempts, live);
  // A PATCH names its version: if it has landed, then as the next one, and as no other.
  const mayBeOwn = await deployment.store.isOwn(live.id, nextVersion(before));
  return mayBeOwn === false ? conflict(plan, live, attempts) : unknownState(plan, error, attempts, live);
}

/** Whether this run's write may land after all, over whatever is live now. */
function mayLandYet(failure: StoreError | undefined): boolean {
  return failure !== undefined && failure.fate === 'unknown' && failure.isFinal;
}

/** Whether a write may be on its way still: no answer came, or one from a gateway that didn't wait for the org's. */
function mayStillLand({ fate, status }: StoreError): boolean {
  return fate === 'unknown' && (status === undefined || [408, 502, 504].includes(status));
}

/** The wait before the last look, in milliseconds: for a write that may be on its way still. */
const LAST_LOOK_MS = 5000;

/** The last try may land yet: one more look, later. If it still hasn't, nobody can say that it won't. */
export async function lookAgain(plan: Plan, error: StoreError, attempts: number, deployment: ApplyContext): Promise<Outcome> {
  await deployment.clock.sleep(LAST_LOOK_MS);
  let live: LiveFlow;
  try {
    live = await refresh(plan.live.id, newerVersion(error.seen, plan.live.version), deployment);
  } catch (readError) {
    return unknownState(plan, asStoreError(readError), attempts);
  }
  const last = latestVersion(plan.live);
  const landing = observe(plan, live);
  if (landing !== 'untouched' && mayHaveOverwritten(live, last)) return buried(plan, live, attempts, error);
  if (landing !== 'desired' && (landing !== 'beside' || isNextVersion(live.version, last)))
    return unknownState(plan, error, attempts, live);
  if (error.isVerdict) return refusedYetLive(plan, error, attempts, live);
  if (error.isFinal && live.isOwn !== true) return unknownState(plan, error, attempts, live);
  return error.isFinal ? succeededInDoubt(plan, live, error, attempts) : succeeded(plan, live, 'deployed', attempts, 'lost');
}
