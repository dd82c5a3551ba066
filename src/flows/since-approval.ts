import { subjectOf } from '../drift/last-deploy.ts';
import type { Menu } from '../model/menu.ts';
import type { MenuComparison } from '../model/menu-diff.ts';
import { planFlow, type Plan } from '../model/plan.ts';
import { toReportedError } from '../model/run-error.ts';
import type { MenuSinceApproval, SinceApproval } from '../report/model.ts';
import { textOf } from '../report/wording/sentence.ts';
import { warningsOf } from '../report/wording/warnings.ts';
import { planOutcome, type FlowRun } from './flow-run.ts';
import { withPicture } from './picture.ts';
import type { QueueDetails } from './queue-details.ts';
import { wholeQueueIndex, type QueueIndex } from './queue-index.ts';
import { reportFlow } from './report-flow.ts';
import type { FlowWork } from './work.ts';

/*
 * What a reviewer has not seen: the pull request has other commits than the one that was approved. Nothing keeps the plan of that commit,
 * so its menu files are planned again, on what is live now. No decision depends on it.
 */

/** What plans of several flows are compared with. */
export interface ApprovalWork {
  readonly work: Pick<FlowWork, 'org' | 'mode' | 'history' | 'approval' | 'cancellation' | 'log'>;
  readonly index: QueueIndex;
  readonly details: QueueDetails;
}

/** The planned flows with what is new in them since the approval, if there is one of another commit. Never throws. */
export async function withApproval({ work, index, details }: ApprovalWork, runs: readonly FlowRun[]): Promise<readonly FlowRun[]> {
  const { mode, approval, cancellation, log } = work;
  if (mode !== 'plan' || approval === undefined || cancellation.isRequested || !runs.some(isPlanned)) return runs;
  try {
    const approved = await approval();
    if (approved === undefined) return runs;
    const told: FlowRun[] = [];
    // One after the other: each may start git.
    for (const run of runs)
      told.push(
        isPlanned(run) ? { ...run, sinceApproval: { ...approved, ...(await newIn(run, approved.commit, { work, index, details })) } } : run,
      );
    return told;
  } catch (error) {
    log(`What is new since the approval isn't shown: ${toReportedError(error).message}`);
    return runs;
  }
}

type Planned = FlowRun & Required<Pick<FlowRun, 'plan' | 'picture'>>;

function isPlanned(run: FlowRun): run is Planned {
  return run.plan !== undefined && run.plan.changed.length > 0 && run.picture !== undefined;
}

async function newIn(run: Planned, commit: string, { work, index, details }: ApprovalWork): Promise<Omit<SinceApproval, 'commit' | 'by'>> {
  const { plan, picture } = run;
  const approved = await approvedPlan(plan, commit, work, index);
  const views = picture.views.filter(({ nodeId }) => plan.changed.includes(nodeId));
  const menus = views.map((view): MenuSinceApproval => {
    const isKnown = approved.menus.some(({ nodeId }) => nodeId === view.nodeId);
    const since = isKnown ? approved.desired.compareMenu(plan.desired, view.nodeId, details.names) : undefined;
    return { menu: view.nodeId, isKnown, ...newTo(view, since ?? view) };
  });
  return {
    menus: menus.filter((menu) => hasNews(menu)),
    knownWarnings: warningsIn({ ...run, menus: approved.menus, plan: approved }, details),
  };
}

/** The plan of the approved commit's menu files, as far as they have the menus and can be planned. */
async function approvedPlan(plan: Plan, commit: string, { org, history }: ApprovalWork['work'], index: QueueIndex): Promise<Plan> {
  const { live, earlier } = plan;
  const menus: Menu[] = [];
  for (const menu of plan.menus) {
    const found = await history.menus.at(commit, menu.path, subjectOf(live, menu));
    // The file may have called the menu something else that means the same.
    if (found !== undefined) menus.push({ ...found.menu, nodeId: menu.nodeId });
  }
  const { queues } = live.content.needsQueues(menus) ? await wholeQueueIndex(org) : index;
  const made = planFlow(live, menus, queues, earlier);
  return made.problems.length === 0 ? made : planFlow(live, [], queues);
}

/** What is new of that which the plan changes. */
function newTo(view: MenuComparison, since: MenuComparison): Pick<MenuSinceApproval, 'rows' | 'hasNewText' | 'hasNewOrder'> {
  const changed = new Set(view.rows.flatMap(({ key, sign }) => (sign === 'same' ? [] : [key])));
  return {
    rows: since.rows.filter(({ key, sign }) => sign !== 'same' && changed.has(key)),
    hasNewText: isReworded(view) && isReworded(since),
    hasNewOrder: view.reordered && since.reordered,
  };
}

function isReworded({ audio }: MenuComparison): boolean {
  return audio !== undefined && audio.before !== audio.after;
}

function hasNews({ rows, hasNewText, hasNewOrder }: MenuSinceApproval): boolean {
  return rows.length > 0 || hasNewText || hasNewOrder;
}

function warningsIn(run: FlowRun & Pick<Planned, 'plan'>, details: QueueDetails): string[] {
  const { outcome: _, tests: __, ...bare } = run;
  const drawn = withPicture({ ...bare, outcome: planOutcome(bare, 'plan') }, details);
  return warningsOf(reportFlow(drawn)).map(({ sentence }) => textOf(sentence()));
}
