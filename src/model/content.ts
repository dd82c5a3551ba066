import type { Menu, MenuOption, RoutingTarget } from './menu.ts';
import type { CallGraph } from './call-graph.ts';
import type { Change } from './change.ts';
import type { Finding, Problem } from './diagnostic.ts';
import type { Json } from './json.ts';
import type { MenuComparison } from './menu-diff.ts';
import type { Queues } from './queues.ts';
import type { NamedMenu, WrittenMenu } from './written-menu.ts';

/** A content with the menus as the menu files ask. */
export interface Edited {
  readonly content: FlowContent;
  /**
   * The menus that differ, as the files name them. If empty, the flow is in sync, or the desired content is unknown because of problems.
   */
  readonly changed: readonly string[];
  /** Why the menus cannot be edited as asked. */
  readonly problems: readonly Problem[];
  /** What else a reader of the plan should know. */
  readonly notices: readonly string[];
}

/** A flow as an earlier published version has it. */
export interface EarlierVersion {
  /** As people read it, such as `13.0`. */
  readonly version: string;
  readonly content: FlowContent;
}

/** The published versions before the live one, as far as an edit needs them: the newest first. */
export interface EarlierVersions {
  readonly versions: readonly EarlierVersion[];
  /** Why no older ones were read, as a sentence. Absent: none were needed, or there are no more. */
  readonly end?: string;
}

/** What an API can and cannot do with its flows. The rooms above ask for these traits, never for the API's name. */
export interface ContentTraits {
  /** Whether a write names the version it is based on, so that it cannot replace a newer version. */
  readonly writesNameTheirVersion: boolean;
  /** Whether a write goes through a job that gets the flow's text after it was registered. */
  readonly writesInJobs: boolean;
  /** Whether a write finds its flow by name, so that it may change or create another flow after a rename. */
  readonly findsFlowByName: boolean;
  /** Whether Architect's version history shows each version. */
  readonly keepsVersionHistory: boolean;
  /** Whether a flow refers to a queue by its id, not by its name. */
  readonly namesQueuesById: boolean;
  /** Whether menu files manage the audio of a menu. */
  readonly managesAudio: boolean;
}

/**
 * What a flow does, in the form of the API that it was read from. It is immutable. Menus are named as the menu files name them.
 *
 * A method that takes another content takes one of the same API, and throws a TypeError for any other.
 */
export interface FlowContent {
  readonly api: 'definition' | 'architect';
  readonly traits: ContentTraits;
  /** The flow's type as Architect's YAML calls it, such as `inboundCall`; undefined if the API doesn't say. */
  readonly flowType: string | undefined;
  /** The whole content, to repair a flow by hand: the definition, or Architect's YAML as a text. */
  readonly raw: Json;

  /** The menus in the order of the flow, sub menus included. */
  menus(): readonly NamedMenu[];
  /** Where a flow without menus asks for keys, in sentences. */
  withoutMenus(): string;
  /** The menu's own id, however a file names it; undefined if there is no such menu, or more than one. */
  menuId(menu: string): string | undefined;
  /** Whether the org's queues must be known to plan these menus. */
  needsQueues(menus: readonly Menu[]): boolean;
  /**
   * Whether the menus ask for a key as it was before it was removed, and none of these versions has it.
   *
   * @param reverted options that git had before, and whose keys the live menu doesn't have
   */
  needsOlder(menus: readonly Menu[], earlier: readonly EarlierVersion[], reverted: ReadonlySet<MenuOption>): boolean;
  /**
   * This content with the menus as the files ask.
   *
   * @param flowName the flow's name, for the problems
   * @param earlier where keys are looked for that the file leaves as they are, and that the menu doesn't have
   */
  edit(menus: readonly Menu[], queues: Queues, flowName: string, earlier?: EarlierVersions): Edited;
  /**
   * What the edit of each menu alone comes to, in their order, for about the price of one edit. The contents can have edits of other menus,
   * too: only the menu itself is to be looked at. What is not possible alone because of another menu may be possible here.
   */
  editEach(menus: readonly Menu[], queues: Queues, flowName: string, earlier?: EarlierVersions): readonly Edited[];
  /** Whether an edit of this menu alone would change nothing and meet no problem. That costs much less than the edit. */
  isAsAsked(menu: Menu, queues: Queues, flowName: string): boolean;

  /** Whether the other is the same in everything. */
  equals(other: FlowContent): boolean;
  /**
   * What a menu means to callers: its keys, kinds, targets and texts, in a fixed form. Two exports of one version may differ, but not in
   * this. Undefined if `menuId` is.
   *
   * @param open keys whose text before a transfer doesn't count
   */
  menuState(menu: string, open?: readonly string[]): Json | undefined;
  /** The keys of a menu that transfer without a text of their own: a publish gives them one. */
  openTexts(menu: string): readonly string[];
  /** Whether everything of `expected` is here, and the menus are its menus. Genesys Cloud may have added properties of its own. */
  holds(expected: FlowContent, menus: readonly string[]): boolean;
  /** Whether the menus are those of `expected`. The rest of the flow doesn't count. */
  hasMenusOf(expected: FlowContent, menus: readonly string[]): boolean;
  /** Like `hasMenusOf`, but with nothing added: what a change added must not pass for an addition of Genesys Cloud. */
  keepsMenusOf(before: FlowContent, menus: readonly string[]): boolean;
  /** Whether this is `before` with a part of what `desired` asks of the menus, and nothing else: a write that took effect in part. */
  isPartOf(before: FlowContent, desired: FlowContent, menus: readonly string[]): boolean;

  /**
   * What differs in `after`.
   *
   * @param menus the menus as the files name them; the changes use these names
   */
  diff(after: FlowContent, menus: readonly string[]): Change[];
  /** What differs of one menu in `after`. */
  diffMenu(after: FlowContent, menu: string): Change[];
  /**
   * A menu here and in `after`, for people.
   *
   * @param names the names of queues, by id: a name is shown before its id
   */
  compareMenu(after: FlowContent, menu: string, names: ReadonlyMap<string, string>): MenuComparison;
  /**
   * The ways that a call can take through the flow.
   *
   * @param names the names of queues, by id
   */
  callGraph(names: ReadonlyMap<string, string>): CallGraph;
  /** The menu's node in the call graph; undefined if `menuId` is. */
  callNodeId(menu: string): string | undefined;
  /**
   * A menu as a menu file can say it; undefined if `menuId` is.
   *
   * @param queues the org's queues; undefined if they can't be listed
   */
  writtenMenu(menu: string, queues: Queues | undefined): WrittenMenu | undefined;
  /** Whether two targets of menu files mean the same in this flow, such as a queue by its name and by its id. */
  isSameTarget(one: RoutingTarget, other: RoutingTarget, queues: Queues | undefined): boolean;
  /** A finding about this content as a problem of a menu file, at the line of its option if that is known. */
  locate(finding: Finding, menus: readonly Menu[]): Problem;
}
