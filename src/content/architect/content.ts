import type { CallGraph } from '../../model/call-graph.ts';
import type { Change } from '../../model/change.ts';
import type { ContentTraits, EarlierVersion, EarlierVersions, Edited, FlowContent } from '../../model/content.ts';
import { present, type Json } from '../../model/json.ts';
import type { MenuComparison } from '../../model/menu-diff.ts';
import type { Queues } from '../../model/queues.ts';
import type { Menu, MenuOption, RoutingTarget } from '../../model/menu.ts';
import type { NamedMenu, WrittenMenu } from '../../model/written-menu.ts';
import type { Finding, Problem } from '../../model/diagnostic.ts';
import { callGraphOf, menuNodeIds } from './calls/call-graph.ts';
import { desiredMenu, isQueueId, leadsToQueue } from './edit/desired.ts';
import { diffFlows, diffOfMenu } from './compare/diff.ts';
import { comesBack, findLostChoice, type EarlierTexts } from './edit/lost-choice.ts';
import { editMenus, isAsDesired, type MenuResult } from './edit/menus.ts';
import { counterpart, findMenuIn, isSameChoice, isSameMenu, isWantedChoice } from './compare/compare.ts';
import { findMenu, menuMeant, withoutMenus } from './read/find.ts';
import type { ArchitectFlow } from './read/flow.ts';
import { locate, toProblem } from './compare/locate.ts';
import { compareMenus } from './compare/menu-rows.ts';
import { menuIdOf } from './compare/menu-id.ts';
import { menuStateOf } from './compare/menu-state.ts';
import { readArchitectFlow, readFlowNode } from './read/read.ts';
import { meaningOfTarget, namedMenu, writtenMenu } from './written-menu.ts';

/** An org in which every queue name means one queue. With it, a menu is as asked unless there is anything to change. */
const ANY_QUEUE: Queues = { byName: () => ({ id: '' }), nameOf: () => undefined };

const TRAITS: ContentTraits = {
  writesNameTheirVersion: false,
  writesInJobs: true,
  findsFlowByName: true,
  keepsVersionHistory: true,
  namesQueuesById: false,
  managesAudio: true,
};

/** What an edit did to the menu of a menu file. */
interface EditedMenu {
  readonly menu: Menu;
  readonly result: MenuResult | undefined;
  readonly queueProblems: readonly Problem[];
}

/** A flow in the form that Architect exports and publishes: YAML. */
export class ArchitectContent implements FlowContent {
  readonly api = 'architect';
  readonly traits = TRAITS;
  readonly flow: ArchitectFlow;

  constructor(flow: ArchitectFlow) {
    this.flow = flow;
  }

  get flowType(): string {
    return this.flow.type;
  }

  get raw(): string {
    return this.flow.text;
  }

  menus(): readonly NamedMenu[] {
    return this.flow.menus.map((menu) => namedMenu(this.flow, menu));
  }

  withoutMenus(): string {
    return withoutMenus(this.flow);
  }

  menuId(menu: string): string | undefined {
    const found = findMenuIn(this.flow, menu);
    return found && menuIdOf(found);
  }

  /** The YAML has the queues' names. The org is needed only to turn ids into names, or to check names before they are written. */
  needsQueues(menus: readonly Menu[]): boolean {
    const options = menus.flatMap((menu) => menu.options);
    if (options.some(isQueueId)) return true;
    if (!options.some(leadsToQueue)) return false;
    return menus.some((menu) => !this.isAsAsked(menu, ANY_QUEUE));
  }

  needsOlder(menus: readonly Menu[], earlier: readonly EarlierVersion[], reverted: ReadonlySet<MenuOption>): boolean {
    const read = readFlowNode(this.flow.text);
    if ('error' in read) return false;
    const { texts } = textsOf({ versions: earlier });
    return menus.some(({ nodeId, options }) => {
      const menu = findMenuIn(this.flow, nodeId)?.menu;
      const lost = menu === undefined ? [] : options.filter(({ key }) => !menu.choices.some((choice) => choice.key === key));
      const wanted = lost.filter((option) => reverted.has(option) || comesBack(read.node, option));
      return wanted.some(({ key }) => menu !== undefined && findLostChoice(menu, key, texts) === undefined);
    });
  }

  edit(menus: readonly Menu[], queues: Queues, _flowName = this.flow.name, earlier: EarlierVersions = { versions: [] }): Edited {
    const { text, menus: edited } = this.#editMenus(menus, queues, earlier);
    return this.#asEdited(text, edited);
  }

  editEach(menus: readonly Menu[], queues: Queues, flowName = this.flow.name, earlier: EarlierVersions = { versions: [] }): Edited[] {
    const edits = new Map<Menu, Edited>();
    for (const group of Map.groupBy(menus, (menu) => groupOf(this.flow, menu)).values()) {
      const { text, menus: edited } = this.#editMenus(group, queues, earlier);
      // Another menu's edit can be in the way of one that is possible alone.
      for (const one of edited)
        edits.set(one.menu, isPossible(one) ? this.#asEdited(text, [one]) : this.edit([one.menu], queues, flowName, earlier));
    }
    return menus.flatMap((menu) => edits.get(menu) ?? []);
  }

  #editMenus(menus: readonly Menu[], queues: Queues, earlier: EarlierVersions): { readonly text: string; readonly menus: EditedMenu[] } {
    const wishes = menus.map((menu) => ({ menu, ...desiredMenu(this.flow, menu, queues) }));
    const { text, menus: edited } = editMenus(
      this.flow.text,
      wishes.map(({ menu, desired }) => ({ ref: menu.nodeId, desired })),
      textsOf(earlier),
    );
    return { text, menus: wishes.map(({ menu, problems }, index) => ({ menu, queueProblems: problems, result: edited[index] })) };
  }

  /** A text with the edits of menus, or why some of these menus can't be edited. */
  #asEdited(text: string, menus: readonly EditedMenu[]): Edited {
    const changed = menus.flatMap(({ menu, result }) =>
      result !== undefined && 'isChanged' in result && result.isChanged ? [menu.nodeId] : [],
    );
    const notices = menus.flatMap(({ result }) => (result !== undefined && 'notices' in result ? result.notices : []));
    let problems = menus.flatMap(({ menu, result }) =>
      result !== undefined && 'problems' in result ? result.problems.map((problem) => toProblem(menu, problem)) : [],
    );
    if (problems.length === 0) problems = missingAfter(text, menus);
    // A queue needs to be known only if it is going to be written.
    if (changed.length + problems.length > 0) problems = [...problems, ...menus.flatMap(({ queueProblems }) => queueProblems)];
    // The desired content is unknown, so there is no change to show or send.
    if (problems.length > 0) return { content: this, changed: [], problems, notices: [] };
    return { content: changed.length === 0 ? this : editedContent(text), changed, problems, notices };
  }

  /** If nothing changes, no queue needs to be known. */
  isAsAsked(menu: Menu, queues: Queues): boolean {
    return isAsDesired(this.flow.text, { ref: menu.nodeId, desired: desiredMenu(this.flow, menu, queues).desired });
  }

  equals(other: FlowContent): boolean {
    return this.raw === other.raw;
  }

  menuState(menu: string, open: readonly string[] = []): Json | undefined {
    const found = findMenuIn(this.flow, menu);
    return found === undefined ? undefined : menuStateOf(found, open);
  }

  openTexts(menu: string): readonly string[] {
    const choices = findMenuIn(this.flow, menu)?.menu.choices ?? [];
    return choices.flatMap(({ key, tag, noticed }) =>
      key !== undefined && tag === 'menuTransferToAcd' && noticed.transferSays === undefined ? [key] : [],
    );
  }

  /** An export after a publish prints the flow again. So this compares what the menus mean, not the text. */
  holds(expected: FlowContent, menus: readonly string[]): boolean {
    return this.hasMenusOf(expected, menus);
  }

  hasMenusOf(expected: FlowContent, menus: readonly string[]): boolean {
    return this.#hasMenus(expected, menus, isWantedChoice);
  }

  #hasMenus(expected: FlowContent, menus: readonly string[], isSame: typeof isSameChoice): boolean {
    const other = flowOf(expected);
    return menus.every((ref) => {
      const wanted = findMenuIn(other, ref);
      const found = wanted === undefined ? undefined : counterpart(this.flow, ref, wanted);
      return wanted === undefined ? findMenuIn(this.flow, ref) === undefined : found !== undefined && isSameMenu(found, wanted, isSame);
    });
  }

  keepsMenusOf(before: FlowContent, menus: readonly string[]): boolean {
    return this.#hasMenus(before, menus, isSameChoice);
  }

  /** A publish takes effect as a whole or not at all. */
  isPartOf(): boolean {
    return false;
  }

  diff(after: FlowContent, menus: readonly string[]): Change[] {
    return diffFlows(this.flow, flowOf(after), menus);
  }

  diffMenu(after: FlowContent, menu: string): Change[] {
    return diffOfMenu(this.flow, flowOf(after), menu);
  }

  compareMenu(after: FlowContent, menu: string): MenuComparison {
    const found = findMenuIn(this.flow, menu);
    return compareMenus(found, found === undefined ? findMenuIn(flowOf(after), menu) : counterpart(flowOf(after), menu, found));
  }

  /** The YAML has the queues' names. */
  callGraph(): CallGraph {
    return callGraphOf(this.flow.text);
  }

  callNodeId(menu: string): string | undefined {
    const path = findMenuIn(this.flow, menu)?.menu.path;
    return path === undefined ? undefined : menuNodeIds(this.flow).get(path);
  }

  writtenMenu(menu: string, queues: Queues | undefined): WrittenMenu | undefined {
    const found = findMenuIn(this.flow, menu);
    return found && writtenMenu(found, queues);
  }

  isSameTarget(one: RoutingTarget, other: RoutingTarget, queues: Queues | undefined): boolean {
    return meaningOfTarget(this.flow, one, queues) === meaningOfTarget(this.flow, other, queues);
  }

  locate(finding: Finding, menus: readonly Menu[]): Problem {
    return locate(this.flow, finding, menus);
  }
}

/**
 * What a menu is edited together with, if nothing of the others may be noticed: menus of the same depth, because what is told of a menu
 * counts the keys of its sub menus. One that renames a sub menu is edited by itself, because others name the sub menu, too.
 */
function groupOf(flow: ArchitectFlow, menu: Menu): number | Menu | undefined {
  const live = menuMeant(flow, menu.nodeId);
  const subMenus = live?.choices.filter(({ tag }) => tag === 'menuSubMenu') ?? [];
  const renames = menu.options.some(({ key, name }) => subMenus.some((one) => one.key === key && name !== undefined && name !== one.name));
  return renames ? menu : live?.depth;
}

/** Whether a menu could be edited, whatever its queues. */
function isPossible({ result }: EditedMenu): boolean {
  return result !== undefined && 'isChanged' in result;
}

/** The texts of earlier versions, which are flows of the same API. */
function textsOf({ versions, end }: EarlierVersions): EarlierTexts {
  return { texts: versions.map(({ version, content }) => ({ version, text: flowOf(content).text })), ...present({ end }) };
}

/** Problems of menus that one menu file asks for and another one removes or renames, in whatever order they were edited. */
function missingAfter(text: string, menus: readonly EditedMenu[]): Problem[] {
  const { flow } = editedContent(text);
  return menus.flatMap(({ menu }) => {
    const found = findMenu(flow, menu.nodeId);
    return 'problem' in found ? [toProblem(menu, found.problem)] : [];
  });
}

function editedContent(text: string): ArchitectContent {
  const read = readArchitectFlow(text);
  // The edit has already read its own result.
  if ('error' in read) throw new TypeError(read.error.message);
  return new ArchitectContent(read.flow);
}

function flowOf(content: FlowContent): ArchitectFlow {
  if (content instanceof ArchitectContent) return content.flow;
  throw new TypeError(`Architect's YAML can't be compared with a flow of the ${content.api} API.`);
}
