import { validatePlan } from '../apply/apply.ts';
import type { DriftStatus } from '../drift/drift.ts';
import { behindNotices, comparedNotices, overtakenNotice } from '../drift/message.ts';
import { findDriftStatus } from '../drift/search.ts';
import { duplicateMenusOf } from '../menu-file/duplicates.ts';
import type { Problem } from '../model/diagnostic.ts';
import { isOfFlow } from '../model/ids.ts';
import { present } from '../model/json.ts';
import type { Menu } from '../model/menu.ts';
import { planFlow, type Plan } from '../model/plan.ts';
import type { Queues } from '../model/queues.ts';
import { withCallRoutes } from './call-routes.ts';
import { testCalls } from './call-tests.ts';
import { byReference, duplicateOutcome, failedOutcome, planOutcome, unwritten, withTested, type FlowRun } from './flow-run.ts';
import { earlierVersions } from './earlier-versions.ts';
import { graphsOf } from './graphs.ts';
import { inParallel, reported } from './in-parallel.ts';
import { checkLeftOut } from './left-out-flows.ts';
import { liveFilesOf, withLiveFiles } from './live-files.ts';
import { LiveQueues } from './live-queues.ts';
import { checkLimit, withinLimit, withinLimitAtLast } from './limit-flows.ts';
import { askQueueDetails } from './queue-details.ts';
import { needsQueues, queueIndexFor, wholeQueueIndex, type QueueIndex } from './queue-index.ts';
import { withPicture } from './picture.ts';
import { withApproval } from './since-approval.ts';
import { tellRenamedQueues } from './renamed-queues.ts';
import type { FlowWork } from './work.ts';

/** Flows with their plans, and the queues that the plans were made with. */
export interface PlannedFlows {
  readonly runs: readonly FlowRun[];
  readonly queues: Queues;
  /** Draws a flow's plan that was made anew. */
  readonly draw: (run: FlowRun) => FlowRun;
}

/** Looks up, reads and plans each flow once, however many files and names describe it. */
export async function planFlows(work: FlowWork): Promise<PlannedFlows> {
  const { limit } = work;
  const named = withinLimit(withTested(byReference(work.menus), work.changedTests), limit);
  const found = withinLimit(byFlow(await inParallel(work, named, (run) => resolve(work, run))), limit);
  const all = await inParallel(work, found, (run) => readLive(work, run));
  const others = notRead(work, all);
  checkLimit([...all, ...others], limit);
  await checkLeftOut(work, all, others);
  const read = refuseDuplicates(work, withinLimitAtLast(all, limit));
  const index = await queueIndexFor(work.org, read);
  const liveQueues = new LiveQueues(work);
  const planned = await inParallel(work, read, async (run) =>
    checkLive(work, await plan(work, withNotInGit(work, run), index), liveQueues),
  );
  const done = (await tellRenamedQueues(work, planned, index.queues)).map((run, at) => withOutcome(work, run, planned[at]));
  const told = await withCallRoutes(work, done);
  const details = await askQueueDetails(work, told, index);
  const draw = (run: FlowRun): FlowRun => withPicture(run, details);
  work.onGraphs?.(() => graphsOf(told, work.tests, details.names));
  const drawn = await withApproval({ work, index, details }, told.map(draw));
  return { runs: drawn, queues: index.queues, draw };
}

/** The flows of the other menu files, as far as it is not known that they were read: a flow that `flows` names may be one of them. */
function notRead({ allMenus, menus }: FlowWork, runs: readonly FlowRun[]): FlowRun[] {
  const chosen = new Set(menus);
  const live = runs.flatMap((run) => run.live ?? []);
  return byReference(allMenus.filter((menu) => !chosen.has(menu))).filter(
    ({ reference }) => !live.some((flow) => isOfFlow(reference, flow)),
  );
}

async function resolve({ org }: FlowWork, run: FlowRun): Promise<FlowRun> {
  if (run.reference.kind === 'id') return run;
  return { ...run, flowId: await org.findFlow(run.reference.name, run.reference.divisionId) };
}

/** Files can name one flow both by id and by name. It still gets one plan and one write. */
function byFlow(runs: readonly FlowRun[]): FlowRun[] {
  const groups = Map.groupBy(runs, ({ flowId }) => flowId?.toLowerCase());
  return [...groups].flatMap(([flowId, group]) => {
    const [first] = group;
    if (flowId === undefined || first === undefined) return group;
    const times = group.flatMap(({ workedMs }) => workedMs ?? []);
    const workedMs = times.length === 0 ? undefined : times.reduce((sum, time) => sum + time, 0);
    return [{ ...first, menus: group.flatMap(({ menus }) => menus), ...present({ workedMs }) }];
  });
}

async function readLive({ org }: FlowWork, run: FlowRun): Promise<FlowRun> {
  return run.flowId === undefined ? run : { ...run, live: await org.store.read(run.flowId) };
}

/**
 * Refuses menus that are described twice: only now it is known which names and ids mean the same flow. Such a menu makes its file
 * invalid, so nothing at all is written.
 */
function refuseDuplicates(work: FlowWork, runs: readonly FlowRun[]): readonly FlowRun[] {
  const ids = new Map(runs.flatMap(({ menus, flowId }) => menus.map((menu) => [menu, flowId] as const)));
  const checked = runs.map((run) => ({ run, problems: duplicatesIn(run, work.allMenus, (menu) => ids.get(menu)) }));
  if (checked.every(({ problems }) => problems.length === 0)) return runs;
  return checked.map(({ run, problems }) => {
    if (run.outcome !== undefined) return run;
    return reported(work, { ...run, outcome: problems.length > 0 ? duplicateOutcome(run, problems) : unwritten(run, 'skipped') });
  });
}

function duplicatesIn({ live }: FlowRun, menus: readonly Menu[], flowIdOf: (menu: Menu) => string | undefined): readonly Problem[] {
  return live === undefined ? [] : duplicateMenusOf(live, menus, flowIdOf, (menu) => live.content.menuId(menu));
}

/** The flow with the number of its menus that no menu file describes, whether or not the run is about that file. */
function withNotInGit({ allMenus }: FlowWork, run: FlowRun): FlowRun {
  const { live } = run;
  if (live === undefined) return run;
  const own = allMenus.filter(({ flow }) => isOfFlow(flow, live));
  const described = new Set([...own, ...run.menus].map(({ nodeId }) => live.content.menuId(nodeId)));
  return { ...run, notInGit: live.content.menus().filter(({ nodeId }) => !described.has(live.content.menuId(nodeId))).length };
}

async function plan(work: FlowWork, run: FlowRun, index: QueueIndex): Promise<FlowRun> {
  const { org, mode, onDrift, history } = work;
  if (run.live === undefined) return run;
  if (index.error !== undefined && needsQueues(run)) return { ...run, outcome: failedOutcome(run, index.error) };
  const earlier = await earlierVersions(run.live, run.menus, org.store, history.menus);
  const made = await validatePlan(planFlow(run.live, run.menus, index.queues, earlier), org.store);
  const driftStatus = await driftStatusOf(made, work, index);
  const known = driftStatus === undefined ? made : await withMaker(made, driftStatus, org);
  const final = await planOf(known, driftStatus, work, index);
  const found = { driftStatus, tests: await testCalls(work, final, driftStatus), liveFiles: liveFilesOf(made, work, index) };
  const planned = { ...run, plan: final, onDrift, ...present(found) };
  // A queue that was renamed is told once for all flows, so this flow's outcome has to wait for the others' plans.
  return made.problems.some(({ queue }) => queue !== undefined) ? planned : { ...planned, outcome: planOutcome(planned, mode) };
}

/**
 * In drift mode: a flow that is in sync still fails if a queue behind its keys takes no calls, and says so if it can't be deployed now.
 *
 * @param liveQueues the questions of this run
 */
async function checkLive({ mode }: FlowWork, run: FlowRun, liveQueues: LiveQueues): Promise<FlowRun> {
  const { plan: made, outcome } = run;
  if (mode !== 'drift' || made === undefined || outcome === undefined) return run;
  const { live, decided } = made;
  const standstill = live.standstill === undefined ? [] : [`${live.name} can't be deployed now: ${live.standstill}.`];
  const checked = { ...run, plan: { ...made, decided: [...standstill, ...decided] } };
  const error = outcome.status === 'in-sync' || outcome.status === 'planned' ? await liveQueues.errorOf(made) : undefined;
  return error === undefined ? checked : { ...checked, outcome: failedOutcome(checked, error) };
}

/** A planned flow with its outcome, which is reported unless it was before. */
function withOutcome(work: FlowWork, run: FlowRun, before: FlowRun | undefined): FlowRun {
  if (run.plan === undefined || before?.outcome !== undefined) return run;
  return reported(work, { ...run, outcome: run.outcome ?? planOutcome(run, work.mode) });
}

/** The plan with who made the live version, if the report names an edit outside git and the flow's head doesn't say. Costs a request. */
async function withMaker(made: Plan, { drifted, behind }: DriftStatus, org: FlowWork['org']): Promise<Plan> {
  const { live } = made;
  const isEdited = drifted.some(({ isNew }) => isNew !== true) || behind.some(({ takenOver }) => takenOver !== undefined);
  if (!isEdited || live.made?.by !== undefined || !live.content.traits.keepsVersionHistory) return made;
  return { ...made, live: { ...live, made: { ...live.made, ...(await org.makerOf(live)) } } };
}

/** The plan without the menus that are left alone, with what a reader should know of the others. */
async function planOf(made: Plan, driftStatus: DriftStatus | undefined, { org, mode, tag }: FlowWork, index: QueueIndex): Promise<Plan> {
  if (driftStatus === undefined) return made;
  const { behind, overtaken, compared } = driftStatus;
  const left = new Set(overtaken.map(({ menu }) => menu));
  const remaining = made.menus.filter((menu) => !left.has(menu));
  const rest = left.size === 0 ? made : await validatePlan(planFlow(made.live, remaining, index.queues, made.earlier), org.store);
  const decided = [
    ...behindNotices(behind, mode === 'drift', made.live),
    ...overtaken.map((menu) => overtakenNotice(menu)),
    ...(tag === undefined ? [] : comparedNotices(compared, tag)),
  ];
  return { ...rest, decided };
}

/** What is known of the live menus that a plan would change. Skipped if the flow is in sync or cannot be changed anyway. */
async function driftStatusOf(made: Plan, work: FlowWork, index: QueueIndex): Promise<DriftStatus | undefined> {
  const { org, mode, history } = work;
  if (made.changed.length === 0 || made.problems.length > 0) return undefined;
  const status = await findDriftStatus(
    made,
    history,
    // Earlier versions may name queues even if the present one doesn't. Those that name none are compared without the org's queues.
    async (live, menu) => (live.content.needsQueues([menu]) ? wholeQueueIndex(org) : { queues: index.queues }),
    mode === 'deploy',
  );
  return withLiveFiles(status, made.live, work, index);
}
