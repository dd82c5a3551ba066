import type { Backoff, Clock } from './clock.ts';
import { conflict, failed, givenUp, inTheWay, refusedOutcome, rejected, settled, unlike } from './deploy-outcomes.ts';
import { follows, lastOf, type LiveFlow } from './flow.ts';
import { judge, mayHaveBuried } from './landing.ts';
import type { Outcome } from './outcome.ts';
import { menusOf, planFlow, type Plan } from './plan.ts';
import type { Queues } from './queues.ts';
import { buried, rollBack, unknownState } from './rollback.ts';
import { asStoreError, type FlowStore, type StoreError } from './store.ts';

/** What a deploy needs besides the plan. */
export interface Deployment {
  readonly store: FlowStore;
  readonly clock: Clock;
  readonly backoff: Backoff;
  /** How many times a write may be sent for one flow. */
  readonly maxTries: number;
  readonly queues: Queues;
}

/** Asks the org about the planned content. Its findings join the plan's problems; nothing is written. */
export async function validatePlan(plan: Plan, store: FlowStore): Promise<Plan> {
  if (plan.problems.length > 0 || plan.changed.length === 0) return plan;
  const findings = await store.validate(plan.desired);
  return { ...plan, problems: findings.map((finding) => plan.desired.locate(finding, plan.menus)) };
}

/**
 * Changes one flow to what its menu files ask, or leaves it as it was.
 *
 * Each write names the version it is based on. After each, what is live decides what happens next, not what the answer
 * seemed to say: an answer may be lost, late or wrong, the flow is what callers hear.
 *
 * @param planned a validated plan
 * @returns what happened; never throws a {@link StoreError}
 */
export async function deployFlow(planned: Plan, deployment: Deployment): Promise<Outcome> {
  const waits = deployment.backoff();
  let plan = planned;
  /** Whether a write whose fate was never learnt may have been ours after all. */
  let inDoubt = false;
  for (let attempts = 1; ; attempts += 1) {
    if (plan.problems.length > 0) return rejected(plan, attempts - 1);
    if (plan.changed.length === 0) return settled(plan, plan.live, inDoubt ? 'deployed' : 'in-sync', attempts - 1);
    const step = await tryOnce(plan, inDoubt, attempts, deployment);
    if ('outcome' in step) return step.outcome;
    // A write of unknown fate can still land only while the version it names is live.
    inDoubt = step.live === undefined && (inDoubt || step.inDoubt);
    if (attempts >= deployment.maxTries)
      return inDoubt ? lookAgain(plan, step.error, attempts, deployment) : givenUp(plan, step.error, step.live, attempts);
    await deployment.clock.sleep(waits.next().value);
    try {
      plan = step.live === undefined ? plan : await validatePlan(planFlow(step.live, plan.menus, deployment.queues), deployment.store);
    } catch (error) {
      return failed(plan, asStoreError(error), attempts, step.live?.version ?? null);
    }
  }
}

/** The end of the story, or one more try: on what is live now, if that has moved. */
type Step = { readonly outcome: Outcome } | Retry;
interface Retry {
  readonly live?: LiveFlow;
  readonly inDoubt: boolean;
  readonly error: StoreError;
}

async function tryOnce(plan: Plan, inDoubt: boolean, attempts: number, deployment: Deployment): Promise<Step> {
  const { store } = deployment;
  let written: LiveFlow | undefined;
  let failure: StoreError | undefined;
  try {
    written = await store.write(plan);
  } catch (error) {
    failure = asStoreError(error);
  }
  if (failure?.isFinal === true && failure.isUnsent && !inDoubt) return { outcome: notSent(plan, failure, attempts) };
  // Only the next version is certainly this write's own; an answer may as well show an older state, or somebody's later one.
  if (written !== undefined && follows(written.version, written.after ?? lastOf(plan.live)) && written.isOwn !== false) {
    if (written.content.holds(plan.desired, menusOf(plan))) return { outcome: settled(plan, written, 'deployed', attempts) };
    return { outcome: await rollBack(plan, written.version, unlike(plan), attempts, deployment) };
  }

  let live: LiveFlow;
  try {
    live = await store.read(plan.live.id);
  } catch (error) {
    const unread = asStoreError(error);
    if (failure?.fate === 'conflict' && !inDoubt) return { outcome: failed(plan, unread, attempts, null) };
    return { outcome: unknownState(plan, failure ?? unread, attempts) };
  }
  return next(plan, written?.after === undefined ? live : { ...live, after: written.after }, failure, inDoubt, attempts, deployment);
}

/** The store knows that nothing was written: there is no need to look. */
function notSent(plan: Plan, failure: StoreError, attempts: number): Outcome {
  return failure.fate === 'conflict' ? inTheWay(plan, failure, attempts) : failed(plan, failure, attempts, plan.live.version);
}

/** What to do, given what is live after a write whose answer didn't show it. */
async function next(
  plan: Plan,
  live: LiveFlow,
  failure: StoreError | undefined,
  inDoubt: boolean,
  attempts: number,
  deployment: Deployment,
): Promise<Step> {
  const error = failure ?? unlike(plan);
  /** Whether nothing of this run can be live: every write of it was turned away. */
  const isOut = !inDoubt && (failure?.fate === 'conflict' || (failure?.fate === 'refused' && !failure.isVerdict));
  const before = live.after ?? lastOf(plan.live);
  const oneWrite = follows(live.version, before);
  /** Whose version is live, where the org says so. One of this client's may still be another run's, if nothing was sent by this one. */
  const isTheirs = oneWrite && live.isOwn === false;
  const isOurs = live.isOwn === true && failure?.isUnsent !== true;
  /** Whether this run's write may land after all, over whatever is live now. */
  const mayLandYet = failure !== undefined && failure.fate === 'unknown' && failure.isFinal && !isOurs;
  const back = async (): Promise<Step> => ({ outcome: await rollBack(plan, live.version, error, attempts, deployment) });
  switch (judge(plan, live)) {
    case 'desired':
      // The org has stored what it refuses: callers must not be led into it.
      if (failure !== undefined && failure.isVerdict && oneWrite && !isTheirs) return back();
      if (mayLandYet) return { outcome: unknownState(plan, error, attempts, live) };
      if ((!isOut || isOurs) && mayHaveBuried(live, before)) return { outcome: buried(plan, live, attempts, failure) };
      return { outcome: settled(plan, live, isTheirs || (isOut && !isOurs) ? 'in-sync' : 'deployed', attempts) };
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
      if (failure === undefined) return { outcome: conflict(plan, live, attempts) };
      if (mayLandYet) return { outcome: unknownState(plan, error, attempts, live) };
      if (failure.isFinal) return { outcome: inTheWay(plan, failure, attempts, live.version) };
      return { live, inDoubt: false, error };
    case 'foreign':
      if (failure === undefined && !isTheirs) return back();
      return { outcome: isOut || failure?.fate !== 'unknown' ? conflict(plan, live, attempts) : unknownState(plan, error, attempts, live) };
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
async function lookAgain(plan: Plan, error: StoreError, attempts: number, { store, clock }: Deployment): Promise<Outcome> {
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
