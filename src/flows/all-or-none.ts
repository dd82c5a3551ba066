import type { ApplyContext } from '../apply/context.ts';
import { manual } from '../apply/manual.ts';
import type { OvertakenMenu } from '../drift/drift.ts';
import { overtakenError } from '../drift/message.ts';
import { present } from '../model/json.ts';
import { rollBackDeployed } from '../apply/rollback.ts';
import type { FlowReference } from '../model/menu.ts';
import { isFailure, type FlowStatus, type Outcome } from '../model/outcome.ts';
import { StoreError } from '../model/store.ts';
import { crashedOutcome, unwritten, type FlowRun } from './flow-run.ts';
import { reported, timed } from './in-parallel.ts';
import { RUN_CANCELLED } from './interrupted.ts';
import { shortCommit } from '../text/text.ts';
import type { FlowWork } from './work.ts';

/*
 * `on-failure: rollback-all`: all flows of a run are deployed, or none.
 */

/** Skips each flow that still waits for its turn, if another flow of the run can't be deployed. */
export function skipAll(runs: readonly FlowRun[]): FlowRun[] {
  const failed = runs.find(isNotDeployed);
  return runs.map((run) =>
    failed === undefined || run.outcome?.status !== 'planned' ? run : { ...run, outcome: notDeployed(run, failed) },
  );
}

/** Whether a flow has failed, or a menu of it is left alone: then not all of the run can be deployed. */
export function isNotDeployed({ outcome, driftStatus }: FlowRun): boolean {
  const isOvertaken = driftStatus !== undefined && driftStatus.overtaken.length > 0;
  return isOvertaken || (outcome !== undefined && isFailure(outcome.status));
}

/** The flow that keeps all others from staying deployed, as the end of a sentence. */
function becauseOf(failed: FlowRun): string {
  const left = leftAloneIn(failed);
  const what =
    left === undefined
      ? `${nameOf(failed)} ${ENDS[failed.outcome?.status ?? 'failed'] ?? 'failed'}`
      : `the menu "${left.menu.nodeId}" of ${nameOf(failed)} is left alone for the newer commit \`${shortCommit(left.commit)}\``;
  return `because ${what} and \`on-failure\` is rollback-all`;
}

/** What became of a flow that was not deployed, as a predicate; all others failed. */
const ENDS: Partial<Readonly<Record<FlowStatus, string>>> = {
  drifted: 'has drifted',
  conflict: 'is in conflict',
  rejected: 'was rejected',
  'rolled-back': 'was rolled back',
  'rollback-failed': 'could not be rolled back',
};

/** The menu for which a flow was not begun. Undefined if it failed. */
function leftAloneIn({ outcome, driftStatus }: FlowRun): OvertakenMenu | undefined {
  return outcome?.status === 'planned' ? driftStatus?.overtaken[0] : undefined;
}

/** A flow that was not begun because of one that can't be deployed. */
export function notDeployed(run: FlowRun, failed: FlowRun): Outcome {
  const left = leftAloneIn(failed);
  const hint = left === undefined ? 'Fix the other flow, then run again.' : overtakenError([left]).hint;
  return unwritten(run, 'skipped', {
    error: { code: 'run.not.deployed', message: `Not deployed, ${becauseOf(failed)}.`, ...present({ hint }) },
  });
}

/**
 * Rolls back all flows if one of them was not deployed or the run was cancelled: the last one first, one after the other.
 *
 * @param done the flows that were deployed, failed or left alone, in that order
 */
export async function rollBackAll(
  work: FlowWork,
  runs: readonly FlowRun[],
  done: readonly FlowRun[],
  context: ApplyContext,
): Promise<readonly FlowRun[]> {
  const failed = done.find(isNotDeployed);
  const isCancelled = runs.some(({ outcome }) => outcome?.error?.code === RUN_CANCELLED.code);
  if (failed === undefined && !isCancelled) return runs;
  const why = failed === undefined ? 'because the run was cancelled and `on-failure` is rollback-all' : becauseOf(failed);
  const restored = new Map<FlowReference, FlowRun>();
  for (const run of done.toReversed()) {
    if (run.outcome?.status !== 'deployed') continue;
    const measured = runs.find(({ reference }) => reference === run.reference) ?? run;
    const after = await timed(work, measured, async () =>
      rollBackRun(run, why, context).catch((error: unknown) => ({ ...run, outcome: crashedOutcome(run, error) })),
    );
    restored.set(run.reference, reported(work, after));
  }
  return runs.map((run) => restored.get(run.reference) ?? run);
}

/**
 * Rolls one deployed flow back like every rollback: under its own write's version, and never over what someone has written since.
 *
 * @param why the end of a sentence
 */
export async function rollBackRun(run: FlowRun, why: string, context: ApplyContext): Promise<FlowRun> {
  const { outcome } = run;
  if (outcome?.status !== 'deployed' || run.plan === undefined) return run;
  const cause = new StoreError({
    fate: 'unknown',
    code: 'run.taken.back',
    message: `Deployed, then rolled back, ${why}.`,
    hint: 'Fix the error of the other flow, then run again.',
  });
  const { undo, attempts: tries, versionAfter: version } = outcome;
  if (undo === undefined) return { ...run, outcome: manual({ plan: run.plan, tries }, { reason: 'superseded', cause, version }) };
  return { ...run, outcome: await rollBackDeployed(undo, tries, cause, context) };
}

function nameOf({ live, flowId, reference }: FlowRun): string {
  return `the flow "${live?.name ?? (reference.kind === 'name' ? reference.name : (flowId ?? ''))}"`;
}
