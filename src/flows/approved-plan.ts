import { createHash } from 'node:crypto';
import { PLAN_CHANGED } from '../apply/outcomes.ts';
import { present } from '../model/json.ts';
import { isSamePlan, stateOfPlan } from '../model/plan.ts';
import { unwritten, type FlowRun } from './flow-run.ts';
import { reported } from './in-parallel.ts';
import type { FlowWork } from './work.ts';

/*
 * A person can approve a plan between the job that made it and the job that deploys it. The output `plan` of the first is the input
 * `expected-plan` of the second: it deploys exactly that, or nothing.
 */

/**
 * What would be written over what, as a hash: 64 hexadecimal digits. Menus that are in sync don't count, nor does how an export writes a
 * menu.
 */
export function planHash(runs: readonly FlowRun[]): string {
  const states = runs.flatMap(({ plan }) => (plan === undefined || plan.problems.length > 0 ? [] : stateOfPlan(plan)));
  return createHash('sha256').update(JSON.stringify(states.toSorted())).digest('hex');
}

/** The flows as they are deployed: none of them if the plan is another one than was approved. */
export function approved(work: FlowWork, runs: readonly FlowRun[]): readonly FlowRun[] {
  const { expectedPlan } = work;
  if (expectedPlan === undefined || planHash(runs) === expectedPlan) return runs;
  return runs.map((run) =>
    run.outcome?.status === 'planned' ? reported(work, { ...run, outcome: unwritten(run, 'conflict', { error: PLAN_CHANGED }) }) : run,
  );
}

/** Whether a flow's plan may still be written after it was made anew. Undefined: any plan may. */
export function planGuard({ expectedPlan }: FlowWork): { readonly mayReplace?: typeof isSamePlan } {
  return present({ mayReplace: expectedPlan === undefined ? undefined : isSamePlan });
}
