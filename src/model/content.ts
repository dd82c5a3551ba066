import type { Menu } from './menu.ts';
import type { CallGraph } from './call-graph.ts';
import type { Change } from './change.ts';
import type { Finding, Problem } from './diagnostic.ts';
import type { Json } from './json.ts';
import type { MenuComparison } from './menu-diff.ts';
import type { Queues } from './queues.ts';

/** What the menu files make of a content. */
export interface Edited {
  readonly content: FlowContent;
  /** The menus, as the files name them, that differ. None: the flow is in sync, or what is asked for is unclear. */
  readonly changed: readonly string[];
  /** Why the flow cannot be changed so. */
  readonly problems: readonly Problem[];
  /** What else a reader of the plan should know. */
  readonly notices: readonly string[];
}

/** What an API can do and cannot do with its flows. Whoever applies a change asks for these, never for the API's name. */
export interface ContentTraits {
  /** Whether a write names the version it is based on, so that it cannot replace a version that someone made in between. */
  readonly writesNameTheirVersion: boolean;
  /** Whether a write goes through a job that gets the flow's text after it was registered. */
  readonly writesInJobs: boolean;
  /** Whether a write finds its flow by its name, so that it may hit or make another flow once this one is renamed. */
  readonly findsFlowByName: boolean;
  /** Whether Architect's version history shows each version. */
  readonly keepsVersionHistory: boolean;
  /** Whether menu files manage the audio of a menu. */
  readonly managesAudio: boolean;
}

/**
 * What a flow does, in the form of the API that it was read from. It never changes. Menus are named as the menu files name them.
 *
 * A method that takes another content takes one of the same API. Any other throws a TypeError, because the caller is wrong.
 */
export interface FlowContent {
  readonly api: 'definition' | 'architect';
  readonly traits: ContentTraits;
  /** All of it, to repair a flow by hand: the definition, or Architect's YAML as a text. */
  readonly raw: Json;

  /** The menu's own id, however a file names it; undefined if there is no such menu, or more than one. */
  menuId(menu: string): string | undefined;
  /** Whether the org's queues must be known to plan these menus. */
  needsQueues(menus: readonly Menu[]): boolean;
  /**
   * This content with the menus as the files ask.
   *
   * @param flowName the flow's name, for the problems
   */
  edit(menus: readonly Menu[], queues: Queues, flowName: string): Edited;

  /** Whether the other is the same in everything. */
  equals(other: FlowContent): boolean;
  /** Whether everything of `expected` is here, and the menus are its menus. Genesys Cloud may have added properties of its own. */
  holds(expected: FlowContent, menus: readonly string[]): boolean;
  /** Whether the menus are those of `expected`, whatever the rest is. */
  hasMenusOf(expected: FlowContent, menus: readonly string[]): boolean;
  /** As `hasMenusOf`, with nothing added: what a change added must not pass for an addition of Genesys Cloud's own. */
  keepsMenusOf(before: FlowContent, menus: readonly string[]): boolean;
  /** Whether this is `before` with a part of what `desired` asks of the menus, and nothing else: a write that landed in part. */
  isPartOf(before: FlowContent, desired: FlowContent, menus: readonly string[]): boolean;

  /**
   * What differs in `after`.
   *
   * @param menus the menus as the files name them; the changes use these names
   */
  diff(after: FlowContent, menus: readonly string[]): Change[];
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
  /** A finding about this content as a problem of a menu file, at the line of its option if that is known. */
  locate(finding: Finding, menus: readonly Menu[]): Problem;
}
