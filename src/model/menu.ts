import { isDeepStrictEqual } from 'node:util';
import type { Position } from './diagnostic.ts';

/** The flow that a menu file means: by id, or by exact name within an optional division. */
export type FlowReference =
  { readonly kind: 'id'; readonly id: string } | { readonly kind: 'name'; readonly name: string; readonly divisionId?: string };

/** Where an option leads, in the forms of a menu file. `written` is what the file says if the input `names` gives the org's name for it. */
export type RoutingTarget =
  | { readonly kind: 'id'; readonly id: string; readonly written?: string }
  | { readonly kind: 'queue'; readonly name: string; readonly written?: string }
  | { readonly kind: 'menu'; readonly ref: string }
  | { readonly kind: 'task'; readonly ref: string }
  | { readonly kind: 'number'; readonly number: string; readonly written?: string }
  | { readonly kind: 'disconnect' }
  | { readonly kind: 'unchanged' };

/** One option of a menu: a key, what callers hear, and where the key leads. */
export interface MenuOption {
  readonly key: string;
  /** Absent only with `{ unchanged: true }`, which keeps the live prompt, or if the menu's text isn't made of prompts. */
  readonly prompt?: string;
  readonly target: RoutingTarget;
  /** What callers hear before the transfer (Architect API). Absent: that stays as it is. */
  readonly transferSays?: string;
  /** The choice's name (Architect API). */
  readonly name?: string;
  readonly at: {
    readonly option: Position;
    readonly key: Position;
    readonly prompt: Position;
    readonly target: Position;
    readonly name: Position;
    readonly transferSays: Position;
  };
}

/** A valid document of a menu file: the whole of one menu of one flow. */
export interface Menu {
  /** Path of the menu file in the repository, with `/`. */
  readonly path: string;
  readonly flow: FlowReference;
  readonly nodeId: string;
  readonly options: readonly MenuOption[];
  /** What to do with the menu's audio (Architect API). */
  readonly audio?: 'auto' | 'keep' | 'replace';
  /** The menu's whole text (Architect API). */
  readonly says?: string;
  readonly at: {
    readonly document: Position;
    readonly flow: Position;
    readonly nodeId: Position;
    readonly audio: Position;
    readonly says: Position;
  };
}

/** How a menu file names a flow, for people. */
export function describeFlow(flow: FlowReference): string {
  if (flow.kind === 'id') return flow.id;
  return flow.divisionId === undefined ? `"${flow.name}"` : `"${flow.name}" in division ${flow.divisionId}`;
}

/** The flow, with this division if it is named without one. */
export function flowIn(flow: FlowReference, divisionId: string | undefined): FlowReference {
  return divisionId === undefined || flow.kind === 'id' || flow.divisionId !== undefined ? flow : { ...flow, divisionId };
}

/** The menu, with this division if its flow is named without one. */
export function withDivision(menu: Menu, divisionId: string | undefined): Menu {
  const flow = flowIn(menu.flow, divisionId);
  return flow === menu.flow ? menu : { ...menu, flow };
}

/**
 * Whether two documents about the same menu ask for the same. Each property counts, but for places, how the flow and the menu are named,
 * and how the file calls what the org calls otherwise.
 */
export function asksForTheSame(one: Menu, other: Menu): boolean {
  return isDeepStrictEqual(wishOf(one), wishOf(other));
}

function wishOf({ path: _path, flow: _flow, nodeId: _nodeId, at: _at, options, audio = 'auto', ...others }: Menu): object {
  return { ...others, audio, options: options.map((option) => ({ ...option, at: null, target: targetOf(option.target) })) };
}

function targetOf(target: RoutingTarget): object {
  if (!('written' in target)) return target;
  const { written: _, ...own } = target;
  return own;
}
