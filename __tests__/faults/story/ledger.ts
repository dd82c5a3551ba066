import type { FlowReport } from '../../../src/report/model.ts';
import { desiredMenu, type DesiredMenu, type MenuId } from '../menu-edits.ts';
import type { Played, PlayedRun } from '../played.ts';
import { isDesired, type MenuState } from '../snapshot.ts';
import { flowId, flowName, type State } from '../world.ts';
import { hasStory, type StorySchedule } from './story.ts';

/** A run that had a menu in its hands, and what it was to bring. */
export interface Deploy {
  readonly run: PlayedRun;
  readonly moment: number;
  readonly desired: DesiredMenu;
  /** What was live of the menu when the run planned; undefined if that is unknown. */
  readonly found: MenuState | undefined;
  /** What it left live as its file asks; undefined if it ended otherwise, or was ended from outside. */
  readonly left: MenuState | undefined;
  /** Whether it was about to write, or has written: only then it is on record with what it found. */
  readonly wasPlanned: boolean;
}

/** What really happened to one menu of one flow. */
export interface MenuTruth {
  readonly flow: number;
  readonly menu: MenuId;
  readonly history: readonly State[];
  /** In the order in which the runs ended. */
  readonly deploys: readonly Deploy[];
  /** What each commit's file asks for; undefined if it has none. */
  readonly commits: readonly (DesiredMenu | undefined)[];
}

/** What is known of a menu when a run decides: what no one has edited since it was deployed. */
export interface Knowledge {
  /** The last deploy that ended as it should. */
  readonly last: Deploy | undefined;
  /** The deploys since, which ended otherwise or have not ended: any of them may have left anything of its own. */
  readonly since: readonly Deploy[];
}

/** The truth about all menus of a story that ever had a file. */
export function truthsOf(played: Played): MenuTruth[] {
  const { schedule, world } = played;
  if (!hasStory(schedule)) return [];
  return world.ids.flatMap((id, flow) => {
    const history = world.history(id);
    const menus = new Set(schedule.story.commits.flatMap(({ flows }) => (flows[flow] ?? []).map(({ menu }) => menu)));
    return [...menus].map((menu) => ({
      flow,
      menu,
      history,
      deploys: deploysOf(played, schedule, { flow, menu, history }),
      commits: schedule.story.commits.map(({ flows }) => askedIn(flows[flow], menu)),
    }));
  });
}

function askedIn(files: StorySchedule['story']['commits'][number]['flows'][number] = [], menu: MenuId): DesiredMenu | undefined {
  const file = files.find((one) => one.menu === menu);
  return file === undefined ? undefined : desiredMenu(menu, file.edit);
}

function deploysOf(
  { runs = [] }: Played,
  { story }: StorySchedule,
  { flow, menu, history }: Pick<MenuTruth, 'flow' | 'menu' | 'history'>,
): Deploy[] {
  return runs
    .filter(({ plan }) => plan.event !== 'schedule')
    .toSorted((one, other) => one.endedAt - other.endedAt)
    .flatMap((run) => {
      const desired = askedIn(run.flows[flow]?.files, menu);
      if (desired === undefined) return [];
      const report = reportOf(run, flow);
      const moment = story.moments.findIndex(({ runs: own }) => own.includes(run.plan));
      const found = stateAt(history, report?.version_before)?.snapshot.menus[menu];
      return [{ run, moment, desired, found, left: leftBy(run, report, history, desired), wasPlanned: wasPlanned(run, report, flow) }];
    });
}

function leftBy(run: PlayedRun, report: FlowReport | undefined, history: readonly State[], desired: DesiredMenu): MenuState | undefined {
  if (run.ending !== undefined || report === undefined || !['deployed', 'in-sync'].includes(report.status)) return undefined;
  const after = stateAt(history, report.version_after);
  return after !== undefined && isDesired(after.snapshot, after.snapshot, [desired]) ? after.snapshot.menus[desired.menu] : undefined;
}

const CUT_OFF = new Set(['run.cancelled', 'run.ended']);

function wasPlanned({ begun }: PlayedRun, report: FlowReport | undefined, flow: number): boolean {
  return begun.some((one) => one.flow === flowId(flow)) || CUT_OFF.has(report?.error?.code ?? '');
}

export function stateAt(history: readonly State[], version: State['version'] | null | undefined): State | undefined {
  return history.find((state) => state.version === version);
}

/** The report of a run on a flow. */
export function reportOf({ reports }: PlayedRun, flow: number): FlowReport | undefined {
  return reports.find(({ flow_id: id, flow_name: name }) => id === flowId(flow) || (id === null && name === flowName(flow)));
}

/** What was known of a menu before a run. A run of an older commit that finds the menu in sync decides nothing anew. */
export function knownBefore({ deploys }: MenuTruth, run: PlayedRun): Knowledge {
  let last: Deploy | undefined;
  let since: Deploy[] = [];
  for (const deploy of deploys) {
    if (deploy.run === run || deploy.run.startedAt >= run.endedAt) continue;
    const isOver = deploy.run.endedAt <= run.startedAt;
    if (!isOver || deploy.left === undefined) since.push(...(deploy.wasPlanned ? [deploy] : []));
    else if (isAsNew(deploy, [...(last === undefined ? [] : [last]), ...since]) || hasWritten(deploy)) {
      last = deploy;
      since = since.filter((other) => other.run.endedAt > deploy.run.startedAt);
    }
  }
  return { last, since };
}

/** Whether no deploy before was of a newer commit. */
function isAsNew({ run: { plan } }: Deploy, before: readonly Deploy[]): boolean {
  return before.every(({ run }) => run.plan.commit <= plan.commit);
}

/** Whether the deploy has changed the menu, and not just found it as it should be. */
function hasWritten({ found, left }: Deploy): boolean {
  return JSON.stringify(found) !== JSON.stringify(left);
}

/** Whether a report says that the menu was left alone for a newer commit. */
export function isLeftAlone({ notices, error }: FlowReport, menu: MenuId): boolean {
  return [...notices, error?.message ?? ''].some((text) => text.includes(`The menu "${menu}" is left alone`));
}
