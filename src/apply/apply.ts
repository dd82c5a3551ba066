import { isNextVersion, latestVersion, newerVersion, nextVersion, type LiveFlow, type Version } from '../model/flow.ts';
import { present } from '../model/json.ts';
import type { Outcome } from '../model/outcome.ts';
import { menusOf, planFlow, type Plan } from '../model/plan.ts';
import { asStoreError, type FlowStore, type StoreError } from '../model/store.ts';
import { carryOut, refreshAgain, type Step } from './carry-out.ts';
import type { ApplyContext } from './context.ts';
import { manual } from './manual.ts';
import {
  blocked,
  deployed,
  failed,
  inSync,
  planChanged,
  rejected,
  retriesExhausted,
  storedDifferently,
  withLeftovers,
  type Attempt,
} from './outcomes.ts';
import { ownerOfVersion } from './ownership.ts';
import { refresh } from './refresh.ts';
import { rollBack } from './rollback.ts';

/** Asks the org to validate the planned content. Its findings are added to the plan's problems. Nothing is written. */
export async function validatePlan(plan: Plan, store: FlowStore): Promise<Plan> {
  if (plan.problems.length > 0 || plan.changed.length === 0) return plan;
  const findings = await store.validate(plan.desired);
  return { ...plan, problems: findings.map((finding) => plan.desired.locate(finding, plan.menus)) };
}

/** The same for a plan that was made anew: what was checked of the first one is checked again. */
export async function validateAgain(plan: Plan, { store, problemsOf }: Pick<ApplyContext, 'store' | 'problemsOf'>): Promise<Plan> {
  const valid = await validatePlan(plan, store);
  if (valid.problems.length > 0 || valid.changed.length === 0 || problemsOf === undefined) return valid;
  return { ...valid, problems: await problemsOf(valid) };
}

/** What is unknown of earlier writes on the version that a plan is based on. */
interface Doubt {
  /** Whether a write of unknown fate may still take effect. */
  readonly inDoubt: boolean;
  /** Whether one may have taken effect already, without being seen. */
  readonly mayHaveTakenEffect: boolean;
}

/**
 * Changes one flow to what its menu files ask, or leaves it as it was.
 *
 * Each write names the version that it is based on. After each write, what is live decides what happens next, not the answer. An answer
 * can be lost, late or wrong, but the live flow is what callers hear.
 *
 * @param planned a validated plan
 * @returns what happened; never throws a {@link StoreError}
 */
export async function applyPlan(planned: Plan, context: ApplyContext): Promise<Outcome> {
  const waits = context.backoff();
  let plan = planned;
  let doubt: Doubt = { inDoubt: false, mayHaveTakenEffect: false };
  for (let tries = 1; ; tries += 1) {
    const end = endBefore({ plan, tries: tries - 1 }, planned, context);
    if (end !== undefined) return end;
    const attempt: Attempt = { plan, tries };
    const step = await tryOnce(attempt, doubt, context);
    if ('outcome' in step) return step.outcome;
    doubt = doubtAfter(step, doubt);
    const { inDoubt } = doubt;
    const stop = async (): Promise<Outcome> => (inDoubt ? refreshAgain(attempt, step.error, context) : exhausted(attempt, step));
    if (tries >= context.maxTries || isCancelled(context)) return stop();
    await context.clock.sleep(waits.next().value);
    const next = await planAgain(attempt, step.live, context);
    if ('outcome' in next) return next.outcome;
    if (isCancelled(context)) return stop();
    plan = next.plan;
  }
}

function isCancelled(context: ApplyContext): boolean {
  return context.isCancelled?.() === true;
}

/** The plan for what is live by now; the same if that is unknown. */
async function planAgain(
  attempt: Attempt,
  live: LiveFlow | undefined,
  context: ApplyContext,
): Promise<{ readonly plan: Plan } | { readonly outcome: Outcome }> {
  const { plan } = attempt;
  if (live === undefined) return { plan };
  try {
    const { menus, earlier, decided } = plan;
    return { plan: { ...(await validateAgain(planFlow(live, menus, context.queues, earlier), context)), decided } };
  } catch (error) {
    return { outcome: failed(attempt, asStoreError(error), live.version) };
  }
}

/** Why a plan is not written, if it is not the first or has nothing to write. */
function endBefore(attempt: Attempt, first: Plan, { mayReplace }: ApplyContext): Outcome | undefined {
  const { plan } = attempt;
  if (plan.problems.length > 0) return rejected(attempt);
  if (plan.changed.length === 0) return inSync(attempt, plan.live);
  return plan !== first && mayReplace?.(first, plan) === false ? planChanged(attempt, plan.live) : undefined;
}

/** All tries failed, and no write is in doubt. */
function exhausted(attempt: Attempt, { error, live, left }: Exclude<Step, { readonly outcome: Outcome }>): Outcome {
  return withLeftovers(retriesExhausted(attempt, error, live), attempt, live ?? left);
}

/** A write of unknown fate can take effect only while the version that it names is live. */
function doubtAfter(step: Exclude<Step, { readonly outcome: Outcome }>, earlier: Doubt): Doubt {
  const isSameVersion = step.live === undefined;
  return {
    inDoubt: isSameVersion && (earlier.inDoubt || step.inDoubt),
    mayHaveTakenEffect: isSameVersion && (earlier.mayHaveTakenEffect || step.mayHaveTakenEffect),
  };
}

async function tryOnce(attempt: Attempt, doubt: Doubt, context: ApplyContext): Promise<Step> {
  const { plan } = attempt;
  const { written, failure } = await write(plan, context.store);
  if (isCertainlyUnsent(failure, doubt) && failure.isFinal) return { outcome: notSent(attempt, failure) };
  if (written !== undefined && isOwnNext(plan, written)) return { outcome: await endOf(attempt, written, context) };

  const named = namedVersion(plan, { written, failure });
  let live: LiveFlow;
  try {
    live = await refresh(plan.live.id, newerVersion(named ?? written?.version ?? failure?.seen, plan.live.version), context);
  } catch (error) {
    return { outcome: await unread(attempt, { failure, unread: asStoreError(error) }, doubt, context.store) };
  }
  return carryOut({ attempt, live: { ...live, ...present({ after: written?.after ?? live.after }) }, failure, named, ...doubt }, context);
}

/** The result of a write: a flow, a failure, or neither if the answer shows no content. */
interface Written {
  readonly written?: LiveFlow | undefined;
  readonly failure?: StoreError | undefined;
}

/** A success without content still names the version that the write made. */
function namedVersion({ live }: Plan, { written, failure }: Written): Version | undefined {
  return failure === undefined && written === undefined ? nextVersion(latestVersion(live)) : undefined;
}

async function write(plan: Plan, store: FlowStore): Promise<Written> {
  try {
    return { written: await store.write(plan) };
  } catch (error) {
    return { failure: asStoreError(error) };
  }
}

/** Whether nothing of this run was sent, now or earlier. */
function isCertainlyUnsent(failure: StoreError | undefined, { mayHaveTakenEffect }: Doubt): failure is StoreError {
  return failure !== undefined && failure.isUnsent && !mayHaveTakenEffect;
}

/** The store knows that nothing was written, so the flow is not read again. */
function notSent(attempt: Attempt, failure: StoreError): Outcome {
  return failure.fate === 'conflict' ? blocked(attempt, failure) : failed(attempt, failure, attempt.plan.live.version);
}

/** Only the next version is certainly this write's own. The answer may show an older state, or a later version of someone else. */
function isOwnNext(plan: Plan, written: LiveFlow): boolean {
  return isNextVersion(written.version, written.after ?? latestVersion(plan.live)) && written.isOwn !== false;
}

/** The answer itself shows this write's version. If it is as planned, the flow is deployed; otherwise it is rolled back. */
async function endOf(attempt: Attempt, written: LiveFlow, context: ApplyContext): Promise<Outcome> {
  const { plan } = attempt;
  if (written.content.holds(plan.desired, menusOf(plan))) return deployed(attempt, written, 'shown');
  return rollBack({ ...attempt, version: written.version }, storedDifferently(plan), context);
}

/** The flow cannot be read after a write. */
async function unread(
  attempt: Attempt,
  errors: { readonly failure: StoreError | undefined; readonly unread: StoreError },
  doubt: Doubt,
  store: FlowStore,
): Promise<Outcome> {
  const { failure } = errors;
  if (failure !== undefined && (isCertainlyUnsent(failure, doubt) || (await isCertainlyOthers(attempt.plan, failure, store))))
    return failed(attempt, errors.unread, null);
  return manual(attempt, { reason: 'state-unknown', error: failure ?? errors.unread });
}

/** Whether someone else made the version that this write would have made. Only then is it certain that the write had no effect. */
async function isCertainlyOthers({ live }: Plan, failure: StoreError, store: FlowStore): Promise<boolean> {
  if (failure.fate !== 'conflict' || !live.content.traits.writesNameTheirVersion) return false;
  return (await ownerOfVersion(live.id, nextVersion(latestVersion(live)), store)) === 'others';
}
