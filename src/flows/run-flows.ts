import PQueue from 'p-queue';
import { findDriftStatus } from '../drift/search.ts';
import { withCalls } from './call-flow.ts';
import type { Backoff, Clock } from '../model/clock.ts';
import { applyPlan, validatePlan } from '../apply/apply.ts';
import type { ApplyContext } from '../apply/context.ts';
import type { Undo } from '../model/outcome.ts';
import { planFlow, type Plan } from '../model/plan.ts';
import type { FlowStore } from '../model/store.ts';
import { CANCELLED, notBegun } from './interrupted.ts';
import {
  duplicateOutcome,
  failedOutcome,
  interrupted,
  planOutcome,
  skipped,
  toReportedError,
  type FlowRun,
  type OnDrift,
} from './flow-run.ts';
import { toReport } from './report-flow.ts';
import type { Org } from '../model/org.ts';
import { duplicateMenusOf } from '../menu-file/duplicates.ts';
import type { MenuHistory } from '../drift/menu-history.ts';
import type { FlowReference, Menu } from '../model/menu.ts';
import { normalizeId } from '../model/ids.ts';
import type { Mode } from '../model/mode.ts';
import { askQueues, knownFrom, type QueueDetails } from './queue-details.ts';
import { needsQueues, queueIndexFor, wholeQueueIndex, type QueueIndex } from './queue-index.ts';
import type { FlowReport } from '../report/model.ts';
import { becauseOf, hasFailed, notDeployed, skipAll, takeBack } from './all-or-none.ts';

/** What is noted down of the work on the flows, outside of this process. */
export interface FlowJournal {
  /** All flows are planned, and the first write comes next. */
  begin(flows: readonly FlowReport[]): void;
  /** The same store, whose writes are noted down before they are sent. */
  over(store: FlowStore): FlowStore;
  /** A flow has its outcome, and `undo` where it can be taken back. */
  done(flow: FlowReport, undo: Undo | undefined): void;
}

/** What the work on the flows needs to know. */
export interface FlowWork {
  readonly org: Pick<Org, 'store' | 'findFlow' | 'queues' | 'queuesById' | 'hasMembers'>;
  readonly mode: Exclude<Mode, 'validate'>;
  /** The menus that this run is about. */
  readonly menus: readonly Menu[];
  /** The menus of all files: two documents for one menu are an error, whichever of them changed. */
  readonly allMenus: readonly Menu[];
  readonly concurrency: number;
  readonly maxTries: number;
  readonly clock: Clock;
  readonly backoff: Backoff;
  /** The run's clock, in milliseconds since any moment; without it no flow's time is measured. */
  readonly now?: () => number;
  /** Whether one flow's failure takes the others of this run back, too. */
  readonly isAllOrNone?: boolean;
  /** Asked before anything new is begun. */
  readonly cancellation?: { readonly isRequested: boolean };
  /** Told of everything that the step after the job must know, should this one not come to its end. */
  readonly journal?: FlowJournal;
  /** What was committed of the menus; without it no menu is taken for edited outside git. */
  readonly history?: MenuHistory;
  readonly onDrift?: OnDrift;
  readonly group: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  /** Told in a sentence what could not be asked, and is left out. */
  readonly say?: (line: string) => void;
  /** Told of each flow as soon as it is done. */
  readonly onDone: (flow: FlowReport) => void;
}

/**
 * Plans every flow, and only when all are planned deploys those that may be. So what can be known to be wrong is known
 * before the first write; from there on each flow stands for itself, unless all of them are deployed or none.
 */
export async function runFlows(work: FlowWork): Promise<FlowReport[]> {
  const planned = await work.group('Plan', async () => {
    const items = byFlow(await inParallel(work, byReference(work.menus), (item) => resolve(work, item)));
    const read = refuseDuplicates(work, await inParallel(work, items, (item) => readLive(work, item)));
    const lookup = await queueIndexFor(work.org, read);
    const made = await inParallel(work, read, (item) => plan(work, item, lookup));
    return { items: made, lookup, queues: await askQueues(work, made, lookup) };
  });
  const items = work.mode === 'deploy' ? await work.group('Deploy', () => deployAll(work, planned.items, planned.lookup)) : planned.items;
  return items.map((item) => toWholeReport(item, planned.queues));
}

function toWholeReport(item: FlowRun, queues: QueueDetails): FlowReport {
  return withCalls(toReport(item, queues.names), item, queues);
}

/** Deploys what the plan would change; everything else has its outcome already. */
async function deployAll(work: FlowWork, items: readonly FlowRun[], lookup: QueueIndex): Promise<FlowRun[]> {
  const { org, clock, backoff, maxTries, isAllOrNone = false, cancellation, journal } = work;
  const store = journal?.over(org.store) ?? org.store;
  const isCancelled = (): boolean => cancellation?.isRequested === true;
  const deployment: ApplyContext = { store, clock, backoff, maxTries, queues: lookup.queues, isCancelled };
  const done: FlowRun[] = [];
  if (items.some(({ outcome }) => outcome?.status === 'planned'))
    journal?.begin(items.map((item) => toWholeReport(item, knownFrom(lookup))));
  const ready = isAllOrNone ? skipAll(items).map((item, index) => (item === items[index] ? item : tellOutcome(work, item))) : items;
  const deployed = await inParallel(work, ready, async (item) => {
    if (item.plan === undefined) return item;
    const culprit = isAllOrNone ? done.find(hasFailed) : undefined;
    if (culprit !== undefined) return { ...item, outcome: notDeployed(item, becauseOf(culprit)) };
    const after = { ...item, outcome: await applyPlan(item.plan, deployment).catch((error: unknown) => interrupted(item, error)) };
    done.push(after);
    return after;
  });
  return isAllOrNone ? takeAllBack(work, deployed, done, deployment) : deployed;
}

/** Takes back what was deployed before another flow failed: the last first, one after the other. */
async function takeAllBack(
  work: FlowWork,
  items: readonly FlowRun[],
  done: readonly FlowRun[],
  deployment: ApplyContext,
): Promise<FlowRun[]> {
  const culprit = done.find(hasFailed);
  const isCut = items.some(({ outcome }) => outcome?.error?.code === CANCELLED.code);
  if (culprit === undefined && !isCut) return [...items];
  const why = culprit === undefined ? 'because the run was cancelled and `on-failure` is rollback-all' : becauseOf(culprit);
  const back = new Map<FlowReference, FlowRun>();
  for (const item of done.toReversed()) {
    if (item.outcome?.status !== 'deployed') continue;
    const measured = items.find(({ reference }) => reference === item.reference) ?? item;
    const restored = await timed(work, measured, async () =>
      takeBack(item, why, deployment).catch((error: unknown) => ({ ...item, outcome: interrupted(item, error) })),
    );
    back.set(item.reference, tellOutcome(work, restored));
  }
  return items.map((item) => back.get(item.reference) ?? item);
}

/**
 * Works on several flows at once, each until it has an outcome, and tells of it as soon as it is there. One flow's failure is that
 * flow's outcome and stops no other.
 */
async function inParallel(work: FlowWork, items: readonly FlowRun[], step: (item: FlowRun) => Promise<FlowRun>): Promise<FlowRun[]> {
  const queue = new PQueue({ concurrency: work.concurrency });
  return queue.addAll(
    items.map((item) => async (): Promise<FlowRun> => {
      if (item.outcome !== undefined && item.outcome.status !== 'planned') return item;
      if (work.cancellation?.isRequested === true) return tellOutcome(work, { ...item, outcome: notBegun(item) });
      return tellOutcome(
        work,
        await timed(work, item, async () =>
          step(item).catch((error: unknown) => ({ ...item, outcome: failedOutcome(item, toReportedError(error)) })),
        ),
      );
    }),
  );
}

/** Works on one flow and adds the time that it took to what it had taken before. */
async function timed({ now }: FlowWork, { workedMs = 0 }: FlowRun, step: () => Promise<FlowRun>): Promise<FlowRun> {
  if (now === undefined) return step();
  const begun = now();
  const after = await step();
  return { ...after, workedMs: workedMs + now() - begun };
}

function tellOutcome(work: FlowWork, item: FlowRun): FlowRun {
  if (item.outcome === undefined) return item;
  const report = toReport(item, new Map());
  if (item.outcome.status !== 'planned') work.journal?.done(report, item.outcome.undo);
  work.onDone(report);
  return item;
}

function byReference(menus: readonly Menu[]): FlowRun[] {
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

async function resolve({ org }: FlowWork, item: FlowRun): Promise<FlowRun> {
  if (item.reference.kind === 'id') return item;
  return { ...item, flowId: await org.findFlow(item.reference.name, item.reference.divisionId) };
}

/** Files may name one flow by id and by name: it gets one plan and one write all the same. */
function byFlow(items: readonly FlowRun[]): FlowRun[] {
  const groups = Map.groupBy(items, ({ flowId }) => flowId?.toLowerCase());
  return [...groups].flatMap(([flowId, group]) => {
    const [first] = group;
    if (flowId === undefined || first === undefined) return group;
    const workedMs = group.reduce<number | undefined>(
      (sum, item) => (item.workedMs === undefined ? sum : (sum ?? 0) + item.workedMs),
      undefined,
    );
    return [{ ...first, menus: group.flatMap(({ menus }) => menus), ...(workedMs !== undefined && { workedMs }) }];
  });
}

async function readLive({ org }: FlowWork, item: FlowRun): Promise<FlowRun> {
  return item.flowId === undefined ? item : { ...item, live: await org.store.read(item.flowId) };
}

/** Only now is it known that a name and an id are the same flow. A menu described twice is an invalid file: nothing at all is written. */
function refuseDuplicates(work: FlowWork, items: readonly FlowRun[]): FlowRun[] {
  const ids = new Map(items.flatMap(({ menus, flowId }) => menus.map((menu) => [menu, flowId] as const)));
  const checked = items.map((item) => ({
    item,
    problems:
      item.live === undefined
        ? []
        : duplicateMenusOf(
            item.live,
            work.allMenus,
            (menu) => ids.get(menu),
            (menu) => item.live?.content.menuId(menu),
          ),
  }));
  if (checked.every(({ problems }) => problems.length === 0)) return [...items];
  return checked.map(({ item, problems }) => {
    if (item.outcome !== undefined) return item;
    return tellOutcome(work, { ...item, outcome: problems.length > 0 ? duplicateOutcome(item, problems) : skipped(item) });
  });
}

async function plan(work: FlowWork, item: FlowRun, lookup: QueueIndex): Promise<FlowRun> {
  const { org, mode, onDrift = 'fail' } = work;
  if (item.live === undefined) return item;
  if (lookup.error !== undefined && needsQueues(item)) return { ...item, outcome: failedOutcome(item, lookup.error) };
  const made = await validatePlan(planFlow(item.live, item.menus, lookup.queues), org.store);
  const planned = { ...item, plan: made, onDrift, ...(await driftStatus(work, made, lookup)) };
  return { ...planned, outcome: planOutcome(planned, mode) };
}

/** What git knows of what a plan would change; nothing that is in sync, or can't be changed anyway, is worth a look. */
async function driftStatus({ org, mode, history }: FlowWork, made: Plan, lookup: QueueIndex): Promise<Pick<FlowRun, 'driftStatus'>> {
  if (history === undefined || made.changed.length === 0 || made.problems.length > 0) return {};
  // Earlier versions may lead to queues by name where today's don't.
  const found = await findDriftStatus(
    made,
    history,
    async (live, menu) => (live.content.needsQueues([menu]) ? wholeQueueIndex(org) : lookup),
    mode !== 'drift',
  );
  return { driftStatus: found };
}
