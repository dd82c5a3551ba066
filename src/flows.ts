import PQueue from 'p-queue';
import type { Clock } from './engine/clock.ts';
import { deployFlow, validatePlan, type Deployment } from './engine/deploy.ts';
import { optionsOf, type LiveFlow } from './engine/flow.ts';
import { compareMenu } from './engine/menu-view.ts';
import type { Outcome } from './engine/outcome.ts';
import { planFlow, type Plan, type QueueLookup } from './engine/plan.ts';
import { StoreError, type ReportedError } from './engine/store.ts';
import { backoff } from './genesys/backoff.ts';
import type { Org } from './genesys/org.ts';
import type { Mode } from './mode.ts';
import { duplicateMenusOf } from './menu/duplicates.ts';
import type { FlowReference, Menu } from './menu/menu.ts';
import { nearest } from './menu/near.ts';
import type { Problem } from './menu/problem.ts';
import type { ErrorReport, FlowReport } from './report/model.ts';

/** What the work on the flows needs to know. */
export interface FlowWork {
  readonly org: Org;
  readonly mode: Exclude<Mode, 'validate'>;
  /** The menus that this run is about. */
  readonly menus: readonly Menu[];
  /** The menus of all files: two documents for one menu are an error, whichever of them changed. */
  readonly allMenus: readonly Menu[];
  readonly concurrency: number;
  readonly maxTries: number;
  readonly clock: Clock;
  readonly group: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  /** Told of each flow as soon as it is done. */
  readonly onDone: (flow: FlowReport) => void;
}

/** A flow on its way: what is known of it so far. */
interface Item {
  readonly reference: FlowReference;
  readonly menus: readonly Menu[];
  readonly flowId: string | undefined;
  readonly plan?: Plan;
  readonly live?: LiveFlow;
  readonly outcome?: Outcome;
}

/**
 * Plans every flow, and only when all are planned deploys those that may be. So what can be known to be wrong is known
 * before the first write; from there on each flow stands for itself.
 */
export async function workOnFlows(work: FlowWork): Promise<FlowReport[]> {
  const planned = await work.group('Plan', async () => {
    const items = byFlow(await inParallel(work, byReference(work.menus), (item) => resolve(work, item)));
    const read = refuseDuplicates(await inParallel(work, items, (item) => readLive(work, item)), work.allMenus);
    const lookup = await queueLookup(work.org, read);
    const plans = await inParallel(work, read, (item) => plan(work, item, lookup));
    const results = plans.map((item) => ({ ...item, outcome: item.outcome ?? planOutcome(item, work.mode) }));
    for (const item of results) work.onDone(toReport(item, lookup));
    return { items: results, lookup };
  });
  const items = work.mode === 'deploy' ? await work.group('Deploy', () => deployAll(work, planned.items, planned.lookup)) : planned.items;
  return items.map((item) => toReport(item, planned.lookup));
}

/** Deploys what the plan would change; everything else has its outcome already. */
async function deployAll(work: FlowWork, items: readonly Item[], lookup: Lookup): Promise<Item[]> {
  const { org, clock, maxTries } = work;
  const deployment: Deployment = { store: org.store, clock, backoff, maxTries, queues: lookup.find };
  return inParallel(work, items, async (item) => {
    if (item.plan === undefined || item.outcome?.status !== 'planned') return item;
    const outcome = await deployFlow(item.plan, deployment).catch((error: unknown) => interrupted(item, error));
    const done = { ...item, outcome };
    work.onDone(toReport(done, lookup));
    return done;
  });
}

/** Works on several flows at once. One flow's failure is that flow's outcome and stops no other. */
async function inParallel(work: FlowWork, items: readonly Item[], step: (item: Item) => Promise<Item>): Promise<Item[]> {
  const queue = new PQueue({ concurrency: work.concurrency });
  return queue.addAll(
    items.map((item) => async (): Promise<Item> => {
      if (item.outcome !== undefined && item.outcome.status !== 'planned') return item;
      try {
        return await step(item);
      } catch (error) {
        return { ...item, outcome: failedOutcome(item, toReportedError(error)) };
      }
    }),
  );
}

function byReference(menus: readonly Menu[]): Item[] {
  const groups = Map.groupBy(menus, ({ flow }) =>
    flow.kind === 'id' ? `id ${flow.id.toLowerCase()}` : `name ${flow.divisionId ?? ''} ${flow.name}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [{ reference: first.flow, menus: group, flowId: first.flow.kind === 'id' ? first.flow.id : undefined }];
  });
}

async function resolve({ org }: FlowWork, item: Item): Promise<Item> {
  if (item.reference.kind === 'id') return item;
  return { ...item, flowId: await org.findFlow(item.reference.name, item.reference.divisionId) };
}

/** Files may name one flow by id and by name: it gets one plan and one write all the same. */
function byFlow(items: readonly Item[]): Item[] {
  const groups = Map.groupBy(items, ({ flowId }) => flowId?.toLowerCase());
  return [...groups].flatMap(([flowId, group]) => {
    const [first] = group;
    if (flowId === undefined || first === undefined) return group;
    return [{ ...first, menus: group.flatMap(({ menus }) => menus) }];
  });
}

async function readLive({ org }: FlowWork, item: Item): Promise<Item> {
  return item.flowId === undefined ? item : { ...item, live: await org.store.read(item.flowId) };
}

/** Only now is it known that a name and an id are the same flow. A menu described twice is an invalid file: nothing at all is written. */
function refuseDuplicates(items: readonly Item[], allMenus: readonly Menu[]): Item[] {
  const checked = items.map((item) => ({ item, problems: item.live === undefined ? [] : duplicateMenusOf(item.live, allMenus) }));
  if (checked.every(({ problems }) => problems.length === 0)) return [...items];
  return checked.map(({ item, problems }) => {
    if (item.outcome !== undefined) return item;
    return { ...item, outcome: problems.length > 0 ? duplicateOutcome(item, problems) : skipped(item) };
  });
}

interface Lookup {
  readonly find: QueueLookup;
  /** The names of the queues that were looked up, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Why no queue could be looked up. */
  readonly error?: ReportedError;
}

/** Asks for the org's queues once, and only when a menu names one. */
async function queueLookup(org: Org, items: readonly Item[]): Promise<Lookup> {
  if (!items.some(namesQueue)) return { find: () => ({ matches: 0, near: [] }), names: new Map() };
  try {
    const queues = await org.queues();
    return {
      names: new Map(queues.map(({ id, name }) => [id, name])),
      find: (name) => {
        const [queue, ...others] = queues.filter((candidate) => candidate.name === name);
        if (queue !== undefined && others.length === 0) return { id: queue.id };
        return {
          matches: queue === undefined ? 0 : 1 + others.length,
          near: nearest(
            name,
            queues.map((candidate) => candidate.name),
          ),
        };
      },
    };
  } catch (error) {
    return { find: () => ({ matches: 0, near: [] }), names: new Map(), error: toReportedError(error) };
  }
}

function namesQueue({ menus, outcome }: Item): boolean {
  return outcome === undefined && menus.some(({ options }) => options.some(({ target }) => target.kind === 'queue'));
}

async function plan({ org }: FlowWork, item: Item, lookup: Lookup): Promise<Item> {
  if (item.live === undefined) return item;
  if (lookup.error !== undefined && namesQueue(item)) return { ...item, outcome: failedOutcome(item, lookup.error) };
  const planned = await validatePlan(planFlow(item.live, item.menus, lookup.find), org.store);
  return { ...item, plan: planned };
}

function planOutcome({ plan: made, live }: Item, mode: Mode): Outcome {
  const version = live?.version ?? null;
  const base = { versionBefore: version, versionAfter: version, attempts: 0, changes: made?.changes ?? [], problems: made?.problems ?? [] };
  if (base.problems.length > 0) {
    return {
      ...base,
      status: 'rejected',
      error: {
        code: base.problems[0]?.rule ?? 'rejected',
        message: 'The change would break the flow.',
        hint: 'Mend the menu file at the lines named.',
      },
    };
  }
  if (made?.patch === undefined) return { ...base, status: 'in-sync' };
  if (mode !== 'drift') return { ...base, status: 'planned' };
  return {
    ...base,
    status: 'drifted',
    error: {
      code: 'drift',
      message: 'What is live is not what the menu files of this commit say.',
      hint: 'Bring the change that was made in Genesys Cloud into the menu file, or deploy the menu file again.',
    },
  };
}

function skipped({ live }: Item): Outcome {
  return {
    status: 'skipped',
    versionBefore: live?.version ?? null,
    versionAfter: live?.version ?? null,
    attempts: 0,
    changes: [],
    problems: [],
  };
}

function duplicateOutcome(item: Item, problems: readonly Problem[]): Outcome {
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

function failedOutcome(item: Item, error: ReportedError): Outcome {
  return { ...skipped(item), status: 'failed', changes: item.plan?.changes ?? [], error };
}

/** A mistake of ours in the middle of a deploy: what is live was not looked at any more, so nothing may be claimed of it. */
function interrupted(item: Item, error: unknown): Outcome {
  return {
    ...skipped(item),
    status: 'rollback-failed',
    versionAfter: null,
    changes: item.plan?.changes ?? [],
    error: toReportedError(error),
  };
}

function toReport(item: Item, { names }: Lookup): FlowReport {
  const { live, menus, reference, outcome = skipped(item) } = item;
  const views =
    item.plan === undefined
      ? []
      : menus.map((menu) => ({
          nodeId: menu.nodeId,
          path: menu.path,
          line: menu.at.nodeId.line,
          ...compareMenu(live && optionsOf(live.definition, menu.nodeId), item.plan && optionsOf(item.plan.desired, menu.nodeId), names),
        }));
  return {
    flow_id: live?.id ?? item.flowId ?? null,
    flow_name: live?.name ?? (reference.kind === 'name' ? reference.name : null),
    api: live === undefined ? null : 'definition',
    files: [...new Set(menus.map(({ path }) => path))],
    menus: menus.map(({ nodeId }) => nodeId),
    status: outcome.status,
    version_before: outcome.versionBefore,
    version_after: outcome.versionAfter,
    attempts: outcome.attempts,
    changes: outcome.changes,
    problems: outcome.problems,
    error: outcome.error === undefined ? null : toErrorReport(outcome.error),
    recovery: outcome.recovery ?? null,
    views,
  };
}

export function toErrorReport({ code, message, hint, status, correlationId }: ReportedError): ErrorReport {
  return { code, message, status: status ?? null, correlation_id: correlationId ?? null, hint };
}

/** A bug of ours must be seen as one, and must not stop the other flows. */
function toReportedError(error: unknown): ReportedError {
  if (error instanceof StoreError) return error;
  return {
    code: 'internal',
    message: `The action failed: ${error instanceof Error ? error.message : String(error)}.`,
    hint: "This is a mistake in the action: please report it with the run's log.",
  };
}
