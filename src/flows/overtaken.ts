import { applyPlan, validateAgain } from '../apply/apply.ts';
import type { ApplyContext } from '../apply/context.ts';
import { withKnownOwner } from '../apply/ownership.ts';
import type { OvertakenMenu } from '../drift/drift.ts';
import { overtakenError, overtakenNotice } from '../drift/message.ts';
import { newerVersion, type LiveFlow, type Version } from '../model/flow.ts';
import { present } from '../model/json.ts';
import type { Menu } from '../model/menu.ts';
import { planFlow, type Plan } from '../model/plan.ts';
import type { Queues } from '../model/queues.ts';
import { hasSameState, isInState } from '../model/state-hash.ts';
import { unwritten, type FlowRun } from './flow-run.ts';
import type { PlannedFlows } from './plan-flows.ts';
import type { FlowWork } from './work.ts';

/*
 * Two commits that are merged within a minute are deployed by two runs at once. Each plans before the other writes. So if a menu has
 * changed since the plan, that may be the other run's deploy, and no one's edit: its record says so.
 */

type PlannedRun = FlowRun & { readonly plan: Plan };

/** Deploys what a plan would change. If another run of this repository has deployed since the plan, it goes on from there. */
export async function applyBesideOthers(
  work: FlowWork,
  run: PlannedRun,
  context: ApplyContext & Pick<PlannedFlows, 'draw'>,
): Promise<FlowRun> {
  let current = run;
  let attempts = 0;
  for (let tries = 1; ; tries += 1) {
    const outcome = await applyPlan(current.plan, context);
    attempts += outcome.attempts;
    const ended = { ...current, outcome: { ...outcome, attempts } };
    if (outcome.status !== 'conflict' || tries >= work.maxTries || work.cancellation.isRequested) return ended;
    const { seen, next } = await lookAgain(work, current, context);
    if (next === undefined || work.cancellation.isRequested || context.mayReplace?.(run.plan, next.plan) === false)
      return { ...ended, outcome: { ...ended.outcome, versionAfter: newest(seen, outcome.versionAfter) } };
    if (next.plan.changed.length === 0) return leftAlone(next, attempts);
    current = { ...context.draw(next), plan: next.plan };
  }
}

function newest(seen: Version | undefined, before: Version | null): Version | null {
  return before === null ? before : newerVersion(seen, before);
}

/** What a look at the flow after a conflict shows. */
interface Look {
  /** The live version, if the flow was read. */
  readonly seen?: Version;
  /** The flow with a plan for what is live now. Absent if a menu has changed otherwise than by the deploy of another run. */
  readonly next?: PlannedRun;
}

async function lookAgain(work: FlowWork, run: PlannedRun, context: ApplyContext): Promise<Look> {
  const { store, queues } = context;
  const { plan } = run;
  const records = new Map(await Promise.all(plan.menus.map(async (menu) => [menu, await recordOf(work, plan.live, menu)] as const)));
  if ([...records.values()].every((record) => record === undefined)) return {};
  let seen: Version | undefined;
  try {
    const live = await store.read(plan.live.id);
    seen = live.version;
    const changed = plan.menus.filter(({ nodeId }) => !hasSameState(plan.live.content, live.content, nodeId));
    // Another run works with the same client. What someone else has published is their change, be it what the record asks for.
    if (changed.length > 0 && (await withKnownOwner(live, store)).isOwn === false) return { seen };
    const deploys = await Promise.all(changed.map((menu) => otherDeploy(work, { live, menu, record: records.get(menu) })));
    const known = deploys.flatMap((deploy) => deploy ?? []);
    if (known.length === 0 || known.length < changed.length) return { seen };
    const next = replanned(work, run, { live, queues, deploys: known });
    if (next.plan.problems.length > 0) return { seen };
    return { seen, next: { ...next, plan: await validateAgain(next.plan, context) } };
  } catch {
    // The conflict stands, and says what it found.
    return present({ seen });
  }
}

/** What has changed in a flow since its plan. */
interface Since {
  readonly live: LiveFlow;
  readonly queues: Queues;
  /** Other runs' deploys of the menus that have changed. */
  readonly deploys: readonly OtherDeploy[];
}

function replanned({ isAllOrNone }: FlowWork, run: PlannedRun, { live, queues, deploys }: Since): PlannedRun {
  const { plan, driftStatus = { compared: [], drifted: [], behind: [], overtaken: [], unordered: [] } } = run;
  const overtaken = deploys.filter(({ isNewer }) => isNewer);
  const left = new Set(overtaken.map(({ menu }) => menu));
  const isAsFound = ({ menu }: { readonly menu: Menu }): boolean => deploys.every((deploy) => deploy.menu !== menu);
  // All flows are deployed, or none: what is left of this one would be rolled back.
  const menus = isAllOrNone && left.size > 0 ? [] : plan.menus.filter((menu) => !left.has(menu));
  const next = planFlow(live, menus, queues, plan.earlier);
  return {
    ...run,
    live,
    plan: { ...next, decided: [...plan.decided, ...overtaken.map((menu) => overtakenNotice(menu))] },
    driftStatus: {
      ...driftStatus,
      // What was found of a menu that has changed since is no longer there.
      drifted: driftStatus.drifted.filter(isAsFound),
      behind: driftStatus.behind.filter(isAsFound),
      overtaken: [...driftStatus.overtaken, ...overtaken],
    },
  };
}

type OtherDeploy = OvertakenMenu & { readonly isNewer: boolean };

type OtherRecord = Awaited<ReturnType<FlowWork['recordOfOthers']>>;

function recordOf({ recordOfOthers }: FlowWork, { id, content }: LiveFlow, { nodeId }: Menu): Promise<OtherRecord> {
  return recordOfOthers(id, content.menuId(nodeId) ?? nodeId);
}

/** Another run's deploy that has left the menu as it is live, by its record. */
async function otherDeploy(
  { history }: FlowWork,
  { live, menu, record }: { readonly live: LiveFlow; readonly menu: Menu; readonly record: OtherRecord },
): Promise<OtherDeploy | undefined> {
  if (record === undefined || !isInState(live.content, menu.nodeId, record.desired)) return undefined;
  const { commit } = record;
  const isNewer = await history.order.isNewer(commit);
  return isNewer === undefined ? undefined : { menu, commit, isNewer };
}

/** Nothing is left to write. The picture of the plan shows what was to be written, so nothing of it stays. */
function leftAlone(run: PlannedRun, attempts: number): FlowRun {
  const overtaken = run.driftStatus?.overtaken ?? [];
  const status = overtaken.length > 0 ? 'skipped' : 'in-sync';
  const error = overtaken.length > 0 ? overtakenError(overtaken) : undefined;
  return { ...run, picture: { views: [], drifted: [] }, outcome: { ...unwritten(run, status, present({ error })), attempts } };
}
