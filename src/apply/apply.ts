import { decide, lookAgain, type Step } from './decide.ts';
import { failed, givenUp, inTheWay, rejected, succeeded, unlike } from './outcomes.ts';
import type { ApplyContext } from './context.ts';
import { isNextVersion, latestVersion, newerVersion, nextVersion, type LiveFlow } from '../model/flow.ts';
import { refresh } from './refresh.ts';
import type { Outcome } from '../model/outcome.ts';
import { menusOf, planFlow, type Plan } from '../model/plan.ts';
import { unknownState } from './left-alone.ts';
import { rollBack } from './rollback.ts';
import { asStoreError, type FlowStore, type StoreError } from '../model/store.ts';

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
export async function applyPlan(planned: Plan, deployment: ApplyContext): Promise<Outcome> {
  const waits = deployment.backoff();
  let plan = planned;
  /** Whether a write whose fate was never learnt may have been ours after all. */
  let inDoubt = false;
  let mayHaveLanded = false;
  for (let attempts = 1; ; attempts += 1) {
    if (plan.problems.length > 0) return rejected(plan, attempts - 1);
    if (plan.changed.length === 0) return succeeded(plan, plan.live, inDoubt ? 'deployed' : 'in-sync', attempts - 1);
    const step = await tryOnce(plan, { inDoubt, mayHaveLanded }, attempts, deployment);
    if ('outcome' in step) return step.outcome;
    // A write of unknown fate can still land only while the version it names is live.
    inDoubt = step.live === undefined && (inDoubt || step.inDoubt);
    mayHaveLanded = step.live === undefined && (mayHaveLanded || step.mayHaveLanded);
    if (attempts >= deployment.maxTries || deployment.isCancelled?.() === true)
      return inDoubt ? lookAgain(plan, step.error, attempts, deployment) : givenUp(plan, step.error, step.live, attempts);
    await deployment.clock.sleep(waits.next().value);
    try {
      plan = step.live === undefined ? plan : await validatePlan(planFlow(step.live, plan.menus, deployment.queues), deployment.store);
    } catch (error) {
      return failed(plan, asStoreError(error), attempts, step.live?.version ?? null);
    }
  }
}

/** What earlier writes under the same version may have done. */
interface Earlier {
  readonly inDoubt: boolean;
  readonly mayHaveLanded: boolean;
}

async function tryOnce(plan: Plan, earlier: Earlier, attempts: number, deployment: ApplyContext): Promise<Step> {
  const { store } = deployment;
  const { mayHaveLanded } = earlier;
  let written: LiveFlow | undefined;
  let failure: StoreError | undefined;
  try {
    written = await store.write(plan);
  } catch (error) {
    failure = asStoreError(error);
  }
  if (failure?.isFinal === true && failure.isUnsent && !mayHaveLanded) return { outcome: notSent(plan, failure, attempts) };
  // Only the next version is certainly this write's own; an answer may as well show an older state, or somebody's later one.
  if (written !== undefined && isNextVersion(written.version, written.after ?? latestVersion(plan.live)) && written.isOwn !== false) {
    if (written.content.holds(plan.desired, menusOf(plan))) return { outcome: succeeded(plan, written, 'deployed', attempts, 'shown') };
    return { outcome: await rollBack(plan, written.version, unlike(plan), attempts, deployment) };
  }

  /** An answer without the content has named the version that it made. */
  const named = failure === undefined && written === undefined ? nextVersion(latestVersion(plan.live)) : undefined;
  let live: LiveFlow;
  try {
    live = await refresh(plan.live.id, newerVersion(named ?? written?.version ?? failure?.seen, plan.live.version), deployment);
  } catch (error) {
    const unread = asStoreError(error);
    if (failure !== undefined && (await isSurelyOut(plan, failure, mayHaveLanded, store)))
      return { outcome: failed(plan, unread, attempts, null) };
    return { outcome: unknownState(plan, failure ?? unread, attempts) };
  }
  const seen = written?.after === undefined ? live : { ...live, after: written.after };
  return decide({ plan, live: seen, failure, named, ...earlier, attempts, deployment });
}

/**
 * Whether nothing of this run is live, although the flow can't be read: nothing was sent; or somebody else has made the version that a
 * PATCH would have made, and no other.
 */
async function isSurelyOut(plan: Plan, failure: StoreError, mayHaveLanded: boolean, store: FlowStore): Promise<boolean> {
  if (failure.isUnsent && !mayHaveLanded) return true;
  if (failure.fate !== 'conflict' || plan.live.content.api !== 'definition') return false;
  return (await store.isOwn(plan.live.id, nextVersion(latestVersion(plan.live)))) === false;
}

/** The store knows that nothing was written: there is no need to look. */
function notSent(plan: Plan, failure: StoreError, attempts: number): Outcome {
  return failure.fate === 'conflict' ? inTheWay(plan, failure, attempts) : failed(plan, failure, attempts, plan.live.version);
}
