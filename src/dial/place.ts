import type { CallNode } from '../model/call-graph.ts';

/**
 * What a call does at a place:
 * - `waits`: for the caller, in a menu or at an input · `chooses`: the flow decides, and the reader of the page decides for it
 * - `arrives`: at its end · `unknown`: the flow doesn't say how it goes on · `circle`: it goes round for ever
 * - `cut`: the page has no room for what follows
 */
export type PlaceKind = 'waits' | 'chooses' | 'arrives' | 'unknown' | 'circle' | 'cut';

/** A place where a call stops until someone does something. */
export interface Place {
  readonly kind: PlaceKind;
  /** Where the call is. Absent if no node stands for the place. */
  readonly node?: CallNode;
  /** What the flow decides by. */
  readonly decides?: string;
  /** The caller's language; null if it is unknown. */
  readonly language: string | null;
  /** What callers hear here. */
  readonly says: string;
  readonly moves: readonly Move[];
}

/**
 * What can be done at a place:
 * - `key`, `say`: a choice of a menu · `digits`: what an input gets, `others` if it is none of those that the flow compares
 * - `wait`: nothing is said or pressed, until the flow goes on · `outcome`: of a decision · `fails`: a transfer
 */
export type MoveKind = 'key' | 'say' | 'digits' | 'others' | 'wait' | 'outcome' | 'fails';

/** A way on from a place. */
export interface Move {
  readonly kind: MoveKind;
  /** The key, the words, the digits, or the outcome. */
  readonly label: string;
  /** Words that callers can say instead of the key. */
  readonly words: readonly string[];
  /** What callers hear on the way, before they come to the next place. */
  readonly heard: readonly string[];
  /** The index of the next place. */
  readonly to: number;
}

/** Stands for places for which there is no room. */
export const CUT_PLACE: Place = { kind: 'cut', language: null, says: '', moves: [] };

/** All places of a flow: calls begin at the first one. */
export interface Places {
  readonly all: readonly Place[];
  /** What callers hear before the first place. */
  readonly greeting: readonly string[];
}

/**
 * Names a move among those of its place; the same before and after a change. Inputs of other lengths, and menus that are repeated more
 * often, need something else pressed.
 */
export function moveId({ decides = '' }: Place, { kind, label }: Move): string {
  switch (kind) {
    case 'key':
    case 'digits':
      return label;
    case 'wait':
    case 'others':
      return `${kind} ${label}`;
    case 'say':
      return `say=${label}`;
    case 'outcome':
    case 'fails':
      return `${decides}=${label}`;
  }
}
