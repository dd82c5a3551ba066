import type { ApplyContext } from '../apply/context.ts';
import { manual, recoveryOf } from '../apply/manual.ts';
import { recoverWrite } from '../apply/recover.ts';
import { rollBack } from '../apply/rollback.ts';
import type { Entry } from '../journal/entry.ts';
import type { KeptFlow, KeptRun } from '../journal/kept.ts';
import type { Backoff, Clock } from '../model/clock.ts';
import { present } from '../model/json.ts';
import type { Org } from '../model/org.ts';
import { makeOutcome, type Outcome, type Undo } from '../model/outcome.ts';
import type { Queues } from '../model/queues.ts';
import type { Plan } from '../model/plan.ts';
import { StoreError } from '../model/store.ts';
import { latestVersion, nextVersion } from '../model/flow.ts';
import type { FlowReport } from '../report/model.ts';
import { rollBackRun } from './all-or-none.ts';
import { reportNotBegun, RUN_KILLED } from './interrupted.ts';
import { withOutcome } from './report-flow.ts';

/** What the recovery of a killed run's flows needs. */
interface RecoveryContext {
  readonly org: Pick<Org, 'store' | 'endOfJob'>;
  readonly clock: Clock;
  readonly backoff: Backoff;
  /** The time limit of one request, in milliseconds. A request that was sent is on its way for at most twice as long. */
  readonly timeoutMs: number;
  /** Called with each flow that was left open, as soon as its end is known. */
  readonly onDone: (flow: FlowReport) => void;
}

/** A flow whose end is known. */
interface RecoveredFlow extends KeptFlow {
  /** How to roll a deployed flow back. */
  readonly undo?: Undo;
}

/** A recovered flow stays as it is, whatever its queues are called now. */
const NO_QUEUES: Queues = { byName: () => ({ matches: 0, near: [] }), nameOf: () => undefined };

/**
 * Completes what a killed run left open. It reads each flow that may have been written, and starts nothing new. If the run was to deploy
 * all flows or none, and not all are deployed, it rolls the deployed ones back.
 */
export async function recoverFlows(run: KeptRun, recovery: RecoveryContext): Promise<FlowReport[]> {
  const { org, clock, backoff } = recovery;
  const context: ApplyContext = { store: org.store, clock, backoff, maxTries: 1, queues: NO_QUEUES };
  const recovered = await Promise.all(run.flows.map((flow) => recoverFlow(flow, context, recovery)));
  const isWhole = recovered.every(({ report: { status } }) => status === 'deployed' || status === 'in-sync');
  if (isWhole || !run.isAllOrNone) return recovered.map(({ report }) => report);
  const restored = new Map<KeptFlow, FlowReport>();
  for (const flow of recovered.toSorted((a, b) => placeOf(b) - placeOf(a))) {
    if (flow.report.status !== 'deployed') continue;
    const report = await restore(flow, context);
    restored.set(flow, report);
    recovery.onDone(report);
  }
  return recovered.map((flow) => restored.get(flow) ?? flow.report);
}

/** Reports what a killed run left open, if it can't be looked at: without the run's credentials, nothing is sent. */
export function leaveFlows({ flows }: KeptRun): FlowReport[] {
  return flows.map(({ report, entry, plan }) => {
    if (entry === undefined) return report.status === 'planned' ? reportNotBegun(report, RUN_KILLED) : report;
    return entry.phase === 'done' && report.status !== 'planned' ? report : withOutcome(report, unknownState(entry, report, plan));
  });
}

/** Nothing is known of a write that was open, because the end of the job may not ask. */
function unknownState({ flow, version, attempts, phase }: Entry, { flow_name: name, changes }: FlowReport, plan?: Plan): Outcome {
  const before = version === undefined ? '' : ` Version ${version} was live before.`;
  return makeOutcome({ versionBefore: version ?? null, attempts, changes }, 'rollback-failed', {
    versionAfter: null,
    error: {
      code: 'unknown-state',
      message:
        `The run was ended while the flow "${name ?? flow}" was being ${phase === 'restoring' ? 'rolled back' : 'changed'}, ` +
        `and the end of the job has no credentials to check it.${before}`,
      hint: 'Check the flow in Architect, or run the deploy again: it compares live with the menu files.',
    },
    ...present({ recovery: plan && recoveryOf(plan) }),
  });
}

/** The position of a flow in the order of writing. A flow without one was still open, so it was the last. */
function placeOf({ entry }: KeptFlow): number {
  return entry?.place ?? Number.MAX_SAFE_INTEGER;
}

async function recoverFlow(flow: KeptFlow, context: ApplyContext, recovery: RecoveryContext): Promise<RecoveredFlow> {
  const { report, entry, plan } = flow;
  if (entry === undefined) return report.status === 'planned' ? { ...flow, report: reportNotBegun(report, RUN_KILLED) } : flow;
  if (entry.phase === 'done' && report.status !== 'planned') {
    const { own: version, answer = 'lost' } = entry;
    return { ...flow, ...present({ undo: plan === undefined || version === undefined ? undefined : { plan, version, answer } }) };
  }
  const outcome = plan === undefined ? planLost(entry) : await recoverOpen({ ...flow, entry, plan }, context, recovery);
  const recovered = withOutcome(report, outcome);
  recovery.onDone(recovered);
  return { ...flow, report: recovered, ...present({ undo: outcome.undo }) };
}

/** The end of a write or a rollback that was open when the run ended. */
async function recoverOpen(
  { entry, plan }: Required<KeptFlow>,
  context: ApplyContext,
  { org, clock, timeoutMs }: RecoveryContext,
): Promise<Outcome> {
  const job = entry.job === undefined ? undefined : await org.endOfJob(entry.job);
  const { writesInJobs } = plan.live.content.traits;
  const error = new StoreError({
    ...RUN_KILLED,
    fate: 'unknown',
    message: `The run was ended while this flow was being ${entry.phase === 'restoring' ? 'rolled back' : 'changed'}.`,
    isFinal: job === 'unknown',
    // A job is noted in the journal right before it gets its text. Without a job, or with one that still waits, nothing was sent.
    isUnsent: writesInJobs && (job === undefined || job === 'idle'),
  });
  const attempt = { plan, tries: entry.attempts };
  if (entry.phase === 'restoring' && entry.own !== undefined) {
    // While a job may still publish the state from before, a second one could publish it over what someone writes in between.
    if (error.mayStillTakeEffect) return manual(attempt, { reason: 'state-unknown', error });
    return rollBack({ ...attempt, version: entry.own }, error, context);
  }
  const mayTakeMs = writesInJobs ? 0 : wayLeft(entry.at, 2 * timeoutMs, clock.now());
  // A read that shows the version from before then comes from a replica that lags behind.
  const known = job === 'succeeded' ? nextVersion(latestVersion(plan.live)) : plan.live.version;
  return recoverWrite({ ...attempt, error, mayTakeMs, known }, context);
}

/**
 * How long a request can still be on its way, in milliseconds. It was sent by another process, so only the time of day measures that. If
 * someone has put it back since, the request is given no more than its whole way.
 */
export function wayLeft(sentAt: number, longestMs: number, now: number): number {
  return Math.min(longestMs, sentAt + longestMs - now);
}

/** The flow's earlier state is gone with RUNNER_TEMP. */
function planLost({ version, attempts }: Entry): Outcome {
  return makeOutcome({ versionBefore: version ?? null, attempts, changes: [] }, 'rollback-failed', {
    versionAfter: null,
    error: {
      code: 'journal.lost',
      message: 'The run was ended while this flow was being changed, and its notes in RUNNER_TEMP are lost.',
      hint: `Check the flow in Architect: version ${version ?? '?'} is the one before this run.`,
    },
  });
}

async function restore({ report, plan, undo }: RecoveredFlow, context: ApplyContext): Promise<FlowReport> {
  if (plan === undefined) return report;
  const { live, menus } = plan;
  const { version_before: versionBefore, version_after: versionAfter, attempts, changes, problems } = report;
  const outcome = makeOutcome({ versionBefore, attempts, changes }, 'deployed', { versionAfter, problems, ...present({ undo }) });
  const run = { reference: { kind: 'id' as const, id: live.id }, menus, flowId: live.id, plan, live, outcome };
  const why = 'because the run was ended before all flows were deployed and `on-failure` is rollback-all';
  const restored = await rollBackRun(run, why, context);
  return withOutcome(report, restored.outcome ?? outcome);
}
