import type { Node } from 'yaml';
import type { CallEdge, CallNode, CallWay } from '../../../model/call-graph.ts';
import type { FlowNode } from '../read/read.ts';
import type { Element } from '../read/references.ts';
import type { Place } from '../yaml/nodes.ts';

/** What is needed to add menus and actions to a call graph. */
export interface CallContext {
  readonly node: FlowNode;
  /** The fields of the flow itself. */
  readonly root: Place | undefined;
  /** The graph's id of the menu or task at a path. */
  idOf(path: string): string | undefined;
  /** An id for the place at a path that no other place has: the second one at the same path gets a number. */
  idAt(path: string): string;
  /** The path of a list item of the flow's text. */
  pathOf(body: Node): string;
  /** Adds a node and returns its id. */
  add(node: CallNode): string;
  /** Adds a way from one node to another. */
  way(from: string, to: string, way: CallWay, says?: string): void;
  edge(edge: CallEdge): void;
  /** The id of the menu or task that a reference means. */
  refer(ref: string, from: string, tag: 'menu' | 'task'): string;
  /** Whether a jump or the start of the flow can lead to a menu. */
  isJumpTarget(menu: Element): boolean;
  /** Whether a list is met for the first time. */
  isFirstVisit(list: Node): boolean;
}
