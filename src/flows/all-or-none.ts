import type { ApplyContext } from '../apply/context.ts';
import { manual } from '../apply/manual.ts';
import { isFailure, type Outcome } from '../model/outcome.ts';
import { rollBackDeployed } from '../apply/rollback.ts';
import { StoreError } from '../model/store.ts';
import { skipped, type FlowRun } from './flow-run.ts';

/*
 * `on-failure: rollback-all`: all flows of a run, or none.
 */

/** Flows that must not be deployed, because another one of the run can't be: each that only waited for its turn is skipped. */
export function skipAll(items: readonly FlowRun[]): FlowRun[] {
  const culprit = items.find(hasFailed);
  return items.map((item) =>
    culprit === undefined || item.outcome?.status !== 'planned' ? item : { ...item, outcome: notDeployed(item, becauseOf(culprit)) },
  );
}

/** Whether a flow of the run has failed. */
export function hasFailed({ outcome }: FlowRun): boolean {
  return outcome !== undefined && isFailure(outcome.status);
}

/** Why nothing of the run may stay, as the end of a sentence. */
export function becauseOf(culprit: FlowRun): string {
  return `because ${nameOf(culprit)} is ${culprit.outcome?.status ?? 'failed'} and \`on-failure\` is rollback-all`;
}

/**
 * A flow whose turn had not come when another failed.
 *
 * @param why the end of a sentence
 */
export function notDeployed(item: FlowRun, why: string): Outcome {
  return {
    ...skipped(item),
    changes: item.plan?.changes ?? [],
    error: {
      code: 'run.not.deployed',
      message: `It was not deployed, ${why}.`,
      hint: 'Mend the other flow, then run again.',
    },
  };
}

/**
 * Takes one deployed flow back, with the care of every rollback: under its own write's version, and not over what somebody has
 * written since.
 *
 * @param why the end of a sentence
 */
export async function takeBack(item: FlowRun, why: string, deployment: ApplyContext): Promise<FlowRun> {
  const { outcome } = item;
  if (outcome?.status !== 'deployed' || item.plan === undefined) return item;
  const cause = new StoreError({
    fate: 'unknown',
    code: 'run.taken.back',
    message: `It was deployed and is taken back, ${why}.`,
    hint: 'Mend what kept the others from being deployed, then run again.',
  });
  const { undo, attempts } = outcome;
  if (undo === undefined)
    return {
      ...item,
      outcome: manual({ plan: item.plan, tries: attempts }, 'superseded', { error: cause, version: outcome.versionAfter }),
    };
  return { ...item, outcome: await rollBackDeployed(undo, attempts, cause, deployment) };
}

function nameOf({ live, flowId, reference }: FlowRun): string {
  return `the flow "${live?.name ?? (reference.kind === 'name' ? reference.name : (flowId ?? ''))}"`;
}
