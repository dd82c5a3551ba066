import type { Menu } from './menu.ts';
import type { Problem } from './diagnostic.ts';
import type { CallGraph } from './call-graph.ts';
import type { Change } from './change.ts';
import type { Finding } from './finding.ts';
import type { Json } from './json.ts';
import type { MenuComparison } from './menu-diff.ts';
import type { Queues } from './queues.ts';

/** What the menu files make of a content. */
export interface Edited {
  readonly content: FlowContent;
  /** The menus, as the files name them, that differ. None: the flow is in sync, or what is asked for can't be made out. */
  readonly changed: readonly string[];
  /** Why the flow must not be changed so. */
  readonly problems: readonly Problem[];
  /** What a reader of the plan should know besides. */
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
 * What a flow does, in the form of the API that it was read from. It never changes. Two contents that meet here are
 * of one flow and of one form: anything else is a mistake of the caller, and throws a TypeError.
 *
 * Menus are named as the menu files name them.
 */
export interface FlowContent {
  readonly api: 'definition' | 'architect';
  readonly traits: ContentTraits;
  /** All of it, fit for a repair by hand: the definition, or Architect's YAML as a text. */
  readonly raw: Json;

  /** What tells a menu from all others, however a file names it; undefined where there is no such menu, or more than one. */
  menuId(menu: string): string | undefined;
  /** Whether the org's queues must be known to plan these menus. */
  needsQueues(menus: readonly Menu[]): boolean;
  /**
   * This content with the menus as the files ask.
   *
   * @param flowName what the flow is called, for the problems
   */
  edit(menus: readonly Menu[], queues: Queues, flowName: string): Edited;

  /** Whether the other is the same in everything. */
  equals(other: FlowContent): boolean;
  /** Whether everything of `expected` is here, and the menus are its menus. Genesys Cloud may have added properties of its own. */
  holds(expected: FlowContent, menus: readonly string[]): boolean;
  /** Whether the menus are those of `expected`, whatever the rest is. */
  hasMenusOf(expected: FlowContent, menus: readonly string[]): boolean;
  /** As `hasMenusOf`, with nothing added: what a change has added must not pass for an addition of Genesys Cloud's own. */
  keepsMenusOf(before: FlowContent, menus: readonly string[]): boolean;
  /** Whether this is `before` with a part of what `desired` asks of the menus, and nothing else: a write that landed in part. */
  isPartOf(before: FlowContent, desired: FlowContent, menus: readonly string[]): boolean;

  /**
   * What differs in `after`.
   *
   * @param menus what the files call their menus: these names are used for them
   */
  diff(after: FlowContent, menus: readonly string[]): Change[];
  /**
   * A menu here and in `after`, for people.
   *
   * @param names what is known of queues, by id: a name says more than an id, and stands before it
   */
  compareMenu(after: FlowContent, menu: string, names: ReadonlyMap<string, string>): MenuComparison;
  /**
   * The ways that a call may take through the flow.
   *
   * @param names what is known of queues, by id
   */
  callGraph(names: ReadonlyMap<string, string>): CallGraph;
  /** What the call graph calls a menu; undefined where `menuId` is. */
  callNodeId(menu: string): string | undefined;
  /** A finding about this content as a problem of a menu file, at the line of the option that it speaks of where that can be told. */
  locate(finding: Finding, menus: readonly Menu[]): Problem;
}
