import type { Backoff, Clock } from '../model/clock.ts';
import type { ApplyContext } from '../apply/context.ts';
import type { Outcome, Undo } from '../model/outcome.ts';
import type { Queues } from '../model/queues.ts';
import { rollBack } from '../apply/rollback.ts';
import { recoverWrite } from '../apply/recover.ts';
import { StoreError, type ReportedError } from '../model/store.ts';
import { reportNotBegun } from './interrupted.ts';
import { withOutcome } from './report-flow.ts';
import type { Org } from '../model/org.ts';
import type { Entry } from '../journal/entry.ts';
import type { KeptFlow, KeptRun } from '../journal/kept.ts';
import type { FlowReport } from '../report/model.ts';
import { takeBack } from './all-or-none.ts';

/** The run was killed, or cancelled and had no time left. */
export const RUN_KILLED: ReportedError = {
  code: 'run.ended',
  message: 'The run was ended in the middle of its work: it was cancelled, or its process was killed.',
  hint: 'Run it again, or push again: what is done already is not written twice.',
};

/** How the flows of an ended run are looked at. */
export interface RecoveryContext {
  readonly org: Org;
  readonly clock: Clock;
  readonly backoff: Backoff;
  /** The time limit of one request, in milliseconds: what was sent is on its way for no longer than twice as long. */
  readonly timeoutMs: number;
  /** Told of each flow as soon as it is settled. */
  readonly onDone: (flow: FlowReport) => void;
}

/** A flow whose end is known, and how it can be taken back where it was deployed. */
interface SettledFlow extends KeptFlow {
  readonly undo?: Undo;
}

/** A settled flow stays as it is, whatever its queues are called now. */
const NO_QUEUES: Queues = { byName: () => ({ matches: 0, near: [] }), nameOf: () => undefined };

/**
 * Brings to an end what a run has left open: each flow that may have been written is looked at, and nothing new is begun. Where
 * all flows of the run were to be deployed or none, and not all are, those that are deployed are taken back.
 */
export async function recoverFlows(run: KeptRun, settling: RecoveryContext): Promise<FlowReport[]> {
  const deployment: ApplyContext = {
    store: settling.org.store,
    clock: settling.clock,
    backoff: settling.backoff,
    maxTries: 1,
    queues: NO_QUEUES,
  };
  const settled = await Promise.all(run.flows.map((flow) => settle(flow, deployment, settling)));
  const isWhole = settled.every(({ report: { status } }) => status === 'deployed' || status === 'in-sync');
  if (isWhole || !run.isAllOrNone) return settled.map(({ report }) => report);
  const back = new Map<KeptFlow, FlowReport>();
  for (const flow of settled.toSorted((a, b) => placeOf(b) - placeOf(a))) {
    if (flow.report.status !== 'deployed') continue;
    const report = await restore(flow, deployment);
    back.set(flow, report);
    settling.onDone(report);
  }
  return settled.map((flow) => back.get(flow) ?? flow.report);
}

/** The flow that was settled last was open: it was the last that was written. */
function placeOf({ entry }: KeptFlow): number {
  return entry?.place ?? Number.MAX_SAFE_INTEGER;
}

async function settle(flow: KeptFlow, deployment: ApplyContext, settling: RecoveryContext): Promise<SettledFlow> {
  const { report, entry, plan } = flow;
  if (entry === undefined) return report.status === 'planned' ? { ...flow, report: reportNotBegun(report, RUN_KILLED) } : flow;
  if (entry.phase === 'done' && report.status !== 'planned') {
    const { own: version, answer = 'lost' } = entry;
    const undo = plan === undefined || version === undefined ? undefined : { plan, version, answer };
    return { ...flow, ...(undo && { undo }) };
  }
  const outcome = plan === undefined ? lostPlan(entry) : await lookAt({ ...flow, entry, plan }, deployment, settling);
  const settled = withOutcome(report, outcome);
  settling.onDone(settled);
  return { ...flow, report: settled, ...(outcome.undo && { undo: outcome.undo }) };
}

async function lookAt(
  { entry, plan }: Required<KeptFlow>,
  deployment: ApplyContext,
  { org, timeoutMs }: RecoveryContext,
): Promise<Outcome> {
  const job = entry.job === undefined ? undefined : await org.endOfJob(entry.job);
  const { writesInJobs } = plan.live.content.traits;
  const error = new StoreError({
    ...RUN_KILLED,
    fate: 'unknown',
    message: `The run was ended while this flow was being ${entry.phase === 'restoring' ? 'taken back' : 'changed'}.`,
    isFinal: job === 'unknown',
    // A job is noted down right before it gets its text: without one, or with one that still waits, nothing was sent.
    isUnsent: writesInJobs && (job === undefined || job === 'idle'),
  });
  if (entry.phase === 'restoring' && entry.own !== undefined)
    return rollBack({ plan, tries: entry.attempts, version: entry.own }, error, deployment);
  const mayTakeMs = writesInJobs ? 0 : entry.at + 2 * timeoutMs - Date.now();
  return recoverWrite({ plan, tries: entry.attempts, error, mayTakeMs }, deployment);
}

/** What was to be put back is gone with RUNNER_TEMP. */
function lostPlan({ version, attempts }: Entry): Outcome {
  return {
    status: 'rollback-failed',
    versionBefore: version ?? null,
    versionAfter: null,
    attempts,
    changes: [],
    problems: [],
    error: {
      code: 'journal.lost',
      message: 'The run was ended while this flow was being changed, and what it had noted down of it in RUNNER_TEMP is gone.',
      hint: `Look at the flow in Architect: version ${version ?? '?'} is the one from before.`,
    },
  };
}

async function restore({ report, plan, undo }: SettledFlow, deployment: ApplyContext): Promise<FlowReport> {
  if (plan === undefined) return report;
  const { live, menus } = plan;
  const outcome: Outcome = {
    status: 'deployed',
    versionBefore: report.version_before,
    versionAfter: report.version_after,
    attempts: report.attempts,
    changes: report.changes,
    problems: report.problems,
    ...(undo && { undo }),
  };
  const item = { reference: { kind: 'id' as const, id: live.id }, menus, flowId: live.id, plan, live, outcome };
  const back = await takeBack(
    item,
    'because the run was ended before all flows were deployed and `on-failure` is rollback-all',
    deployment,
  );
  return withOutcome(report, back.outcome ?? outcome);
}
