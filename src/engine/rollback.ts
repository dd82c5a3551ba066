import { isBackAt } from './compare.ts';
import type { Backoff, Clock } from './clock.ts';
import type { LiveFlow } from './flow.ts';
import { judge } from './landing.ts';
import type { Outcome } from './outcome.ts';
import type { Plan } from './plan.ts';
import { asStoreError, reported, StoreError, type FlowStore, type ReportedError } from './store.ts';

interface Means {
  readonly store: FlowStore;
  readonly clock: Clock;
  readonly backoff: Backoff;
}

/** How often a restore is sent: it must not fail for want of patience, and it can't overwrite anybody. */
const MAX_TRIES = 5;

/**
 * Takes this run's own write back: the definition from right before it, under that write's version. If somebody has
 * written since, their version is newer and the restore is refused: it stands back, for another editor's change is never overwritten.
 *
 * @param ownVersion the version that this run's write made
 * @param cause why it must go
 */
export async function rollBack(plan: Plan, ownVersion: number, cause: StoreError, attempts: number, means: Means): Promise<Outcome> {
  const waits = means.backoff();
  const menus = plan.menus.map(({ nodeId }) => nodeId);
  let last: StoreError = cause;
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    let live: LiveFlow;
    try {
      live = (await means.store.restore(plan.live.id, ownVersion, plan.live.definition)) ?? (await means.store.read(plan.live.id));
    } catch (error) {
      last = asStoreError(error);
      try {
        live = await means.store.read(plan.live.id);
      } catch (readError) {
        return unknownState(plan, asStoreError(readError), attempts, undefined, cause);
      }
    }
    if (isBackAt(live.definition, plan.live.definition, menus)) return rolledBack(plan, live, cause, attempts);
    if (live.version !== ownVersion)
      return judge(plan, live) === 'elsewhere' ? rolledBack(plan, live, cause, attempts) : stoodBack(plan, live, cause, attempts);
    if (last.fate === 'refused') return unknownState(plan, last, attempts, live, cause);
    if (tries < MAX_TRIES) await means.clock.sleep(waits.next().value);
  }
  return unknownState(plan, last, attempts, undefined, cause);
}

/**
 * The flow's state is unknown or foreign: what is needed to put it right by hand goes into the report.
 *
 * @param last what went wrong last
 * @param cause why the change had to go in the first place, where that is another thing
 */
export function unknownState(plan: Plan, last: StoreError, attempts: number, live?: LiveFlow, cause: StoreError = last): Outcome {
  const story = cause === last ? last.message : `${cause.message} Taking it back failed: ${last.message}`;
  return notRolledBack(plan, attempts, live, { ...reported(last), message: `${story} What callers hear now is not known.` });
}

function stoodBack(plan: Plan, live: LiveFlow, cause: StoreError, attempts: number): Outcome {
  return notRolledBack(plan, attempts, live, {
    ...reported(cause),
    code: 'rollback.stood.back',
    message: `${cause.message} Before it could be taken back, somebody else wrote version ${live.version}: their change was left as it is.`,
    hint: 'Look at the flow in Architect together with whoever wrote that version.',
  });
}

function rolledBack(plan: Plan, live: LiveFlow, cause: StoreError, attempts: number): Outcome {
  return {
    status: 'rolled-back',
    versionBefore: plan.live.version,
    versionAfter: live.version,
    attempts,
    changes: plan.changes,
    problems: [],
    error: reported(cause),
  };
}

function notRolledBack(plan: Plan, attempts: number, live: LiveFlow | undefined, error: ReportedError): Outcome {
  return {
    status: 'rollback-failed',
    versionBefore: plan.live.version,
    versionAfter: live?.version ?? null,
    attempts,
    changes: plan.changes,
    problems: [],
    error,
    recovery: {
      before: plan.live.definition,
      desired: plan.desired,
      ...(live === undefined ? {} : { live: live.definition }),
      step: `Open the flow "${plan.live.name}" (${plan.live.id}) in Architect, compare its menus with "before" (version ${plan.live.version}) and "desired" in the JSON report (its path is the output "report"), set each key to the one you want, and publish.`,
    },
  };
}
