import { recoveryOf } from '../apply/manual.ts';
import { firstProblem } from '../apply/outcomes.ts';
import type { CallComparison } from '../call-flow/compare.ts';
import type { CallHazard } from '../call-flow/hazards.ts';
import type { DriftStatus } from '../drift/drift.ts';
import { callTestError } from './call-test-error.ts';
import { driftError, overtakenError, unorderedError } from '../drift/message.ts';
import type { Location, Problem } from '../model/diagnostic.ts';
import type { CallResult, CallTests } from '../model/call-test.ts';
import type { LiveFlow } from '../model/flow.ts';
import { normalizeId, sameReference } from '../model/ids.ts';
import { present } from '../model/json.ts';
import type { FlowReference, Menu } from '../model/menu.ts';
import type { Mode } from '../model/mode.ts';
import { makeOutcome, type FlowStatus, type Outcome, type OutcomeParts } from '../model/outcome.ts';
import type { Plan } from '../model/plan.ts';
import { toReportedError } from '../model/run-error.ts';
import type { ReportedError } from '../model/store.ts';
import type { DriftedMenuReport, FlowReach, LiveFileReport, MenuView, SinceApproval } from '../report/model.ts';

/** What to do about a menu that was edited outside git. */
export type OnDrift = 'fail' | 'overwrite';

/** A flow during the run: what is known of it so far. */
export interface FlowRun {
  readonly reference: FlowReference;
  readonly menus: readonly Menu[];
  /** Where a test file names the flow. Absent if no changed one does. */
  readonly testedAt?: Location;
  readonly flowId: string | undefined;
  readonly live?: LiveFlow;
  readonly plan?: Plan;
  /** What git knows of what is live, if the plan would change it. */
  readonly driftStatus?: DriftStatus;
  readonly onDrift?: OnDrift;
  /** What is live of the menus whose files can't be deployed because of it. Absent if none are. */
  readonly liveFiles?: readonly LiveFileReport[];
  /** What became of its call tests. Absent if it has none, or they were not run. */
  readonly tests?: readonly CallResult[];
  /** Absent if no other commit was approved, or if that is unknown. */
  readonly sinceApproval?: SinceApproval;
  /** How many of its menus no menu file describes. Absent if nothing was planned. */
  readonly notInGit?: number;
  /** The call routes that lead to it. Absent if the org was not asked, or did not say. */
  readonly reachedBy?: readonly FlowReach[];
  readonly picture?: FlowPicture;
  readonly outcome?: Outcome;
  /** How long the run has worked on it so far, in milliseconds. Absent if it has not begun. */
  readonly workedMs?: number;
}

/** What readers see of a plan. It depends on the plan and the queues' names alone, so it is made once. */
export interface FlowPicture {
  readonly views: readonly MenuView[];
  readonly drifted: readonly DriftedMenuReport[];
  /** How calls get through the flow before and after; absent if the plan changes nothing. */
  readonly calls?: CallComparison;
  readonly hazards?: readonly CallHazard[];
}

/** The flows of menu files, as these name them. One flow can still be there twice: by its id and by its name. */
export function byReference(menus: readonly Menu[]): FlowRun[] {
  const groups = Map.groupBy(menus, ({ flow }) =>
    flow.kind === 'id' ? `id ${flow.id.toLowerCase()}` : `name ${flow.divisionId ?? ''} ${flow.name}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [{ reference: first.flow, menus: group, flowId: first.flow.kind === 'id' ? normalizeId(first.flow.id) : undefined }];
  });
}

/** The flows of menu files, and those that call tests name besides. */
export function withTested(runs: readonly FlowRun[], tests: readonly CallTests[]): FlowRun[] {
  const found = [...runs];
  for (const { flow, at } of tests)
    if (!found.some(({ reference }) => sameReference(reference, flow)))
      found.push({ reference: flow, menus: [], testedAt: at, flowId: flow.kind === 'id' ? normalizeId(flow.id) : undefined });
  return found;
}

/** Where a file names the flow: a menu file if there is one. */
export function placeOf({ menus: [menu], testedAt }: FlowRun): Location | undefined {
  if (menu === undefined) return testedAt;
  const { line, column } = menu.at.flow;
  return { path: menu.path, line, column };
}

/** The outcome of a flow that this run has not written. */
export function unwritten(run: FlowRun, status: FlowStatus, parts?: OutcomeParts): Outcome {
  const basis = { versionBefore: run.live?.version ?? null, attempts: 0, changes: run.plan?.changes ?? [] };
  return makeOutcome(basis, status, parts);
}

const NOTHING_FOUND = { drifted: [], overtaken: [], unordered: [] } as const;

/** What a plan says of its flow before anything is written. */
export function planOutcome(run: FlowRun, mode: Mode): Outcome {
  const { plan, driftStatus: { drifted, overtaken, unordered } = NOTHING_FOUND } = run;
  if (plan === undefined) return unwritten(run, 'in-sync');
  const { problems } = plan;
  if (problems.length > 0) return unwritten(run, 'rejected', { problems, error: firstProblem(problems) });
  if (unordered.length > 0) return unwritten(run, 'failed', { error: unorderedError(unordered) });
  if (drifted.length > 0 && stopsAtDrift(run, mode)) return unwritten(run, 'drifted', { error: driftError(drifted, plan.live) });
  const error = callTestError(run.tests ?? []);
  if (plan.changed.length > 0) return error === undefined ? unwritten(run, 'planned') : unwritten(run, 'rejected', { error });
  if (overtaken.length > 0) return unwritten(run, 'skipped', { error: overtakenError(overtaken) });
  return error === undefined ? unwritten(run, 'in-sync') : unwritten(run, 'failed', { error });
}

function stopsAtDrift({ onDrift = 'fail' }: FlowRun, mode: Mode): boolean {
  return mode === 'drift' || (mode === 'deploy' && onDrift === 'fail');
}

/** Two documents describe one menu of this flow. */
export function duplicateOutcome(run: FlowRun, problems: readonly Problem[]): Outcome {
  return unwritten(run, 'rejected', {
    problems,
    error: {
      code: 'duplicate-menu',
      message: 'A menu of this flow is described twice, so nothing was written.',
      hint: 'Keep one document for each menu of a flow.',
    },
  });
}

/** A failure outside the flow itself, before any write. */
export function failedOutcome(run: FlowRun, error: ReportedError): Outcome {
  return unwritten(run, 'failed', { error });
}

/** A bug in this action stopped the deploy. The flow was not read since, so nothing is claimed about what is live. */
export function crashedOutcome(run: FlowRun, error: unknown): Outcome {
  const recovery = run.plan === undefined ? undefined : recoveryOf(run.plan);
  return unwritten(run, 'rollback-failed', { versionAfter: null, error: toReportedError(error), ...present({ recovery }) });
}
