import { behindNotices, driftError } from '../drift/message.ts';
import { firstProblem } from '../apply/outcomes.ts';
import type { DriftStatus } from '../drift/drift.ts';
import { recoveryOf } from '../apply/manual.ts';
import type { LiveFlow } from '../model/flow.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Plan } from '../model/plan.ts';
import { StoreError, type ReportedError } from '../model/store.ts';
import type { FlowReference, Menu } from '../model/menu.ts';
import type { Problem } from '../model/diagnostic.ts';
import type { Mode } from '../model/mode.ts';

/** What to do about a menu that was edited outside git. */
export type OnDrift = 'fail' | 'overwrite';

/** A flow on its way: what is known of it so far. */
export interface FlowRun {
  readonly reference: FlowReference;
  readonly menus: readonly Menu[];
  readonly flowId: string | undefined;
  readonly plan?: Plan;
  readonly live?: LiveFlow;
  /** What git knows of what is live, where the plan would change it. */
  readonly driftStatus?: DriftStatus;
  readonly onDrift?: OnDrift;
  readonly outcome?: Outcome;
  /** How long it was worked on so far, in milliseconds; absent where nobody measures. */
  readonly workedMs?: number;
}

/** What a plan says of its flow before anything is written. */
export function planOutcome({ plan: made, live, driftStatus, onDrift = 'fail' }: FlowRun, mode: Mode): Outcome {
  const version = live?.version ?? null;
  const base = { versionBefore: version, versionAfter: version, attempts: 0, changes: made?.changes ?? [], problems: made?.problems ?? [] };
  if (base.problems.length > 0) return { ...base, status: 'rejected', error: firstProblem(base.problems) };
  if (made === undefined || made.changed.length === 0) return { ...base, status: 'in-sync' };
  const isDrifted = driftStatus !== undefined && driftStatus.drifted.length > 0;
  if (isDrifted && (mode === 'drift' || (mode === 'deploy' && onDrift === 'fail')))
    return { ...base, status: 'drifted', error: driftError(driftStatus.drifted, made.live) };
  if (mode !== 'drift') return { ...base, status: 'planned' };
  return { ...base, status: 'planned', notices: [...made.notices, ...behindNotices(driftStatus?.known ?? [])] };
}

/** Nothing was done for this flow. */
export function skipped({ live }: FlowRun): Outcome {
  return {
    status: 'skipped',
    versionBefore: live?.version ?? null,
    versionAfter: live?.version ?? null,
    attempts: 0,
    changes: [],
    problems: [],
  };
}

/** Two documents describe one menu of this flow. */
export function duplicateOutcome(item: FlowRun, problems: readonly Problem[]): Outcome {
  return {
    ...skipped(item),
    status: 'rejected',
    problems,
    error: {
      code: 'duplicate-menu',
      message: 'A menu of this flow is described twice, so nothing at all was written.',
      hint: 'Keep one document for each menu of a flow.',
    },
  };
}

/** Something else than the flow itself was in the way, before any write. */
export function failedOutcome(item: FlowRun, error: ReportedError): Outcome {
  return { ...skipped(item), status: 'failed', changes: item.plan?.changes ?? [], error };
}

/** A mistake of ours in the middle of a deploy: what is live was not looked at any more, so nothing may be claimed of it. */
export function interrupted(item: FlowRun, error: unknown): Outcome {
  return {
    ...skipped(item),
    status: 'rollback-failed',
    versionAfter: null,
    changes: item.plan?.changes ?? [],
    error: toReportedError(error),
    ...(item.plan === undefined ? {} : { recovery: recoveryOf(item.plan) }),
  };
}

/** A bug of ours must be seen as one, and must not stop the other flows. */
export function toReportedError(error: unknown): ReportedError {
  if (error instanceof StoreError) return error;
  return {
    code: 'internal',
    message: `The action failed: ${error instanceof Error ? error.message : String(error)}.`,
    hint: "This is a mistake in the action: please report it with the run's log.",
  };
}
