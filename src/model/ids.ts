import type { FlowReference } from './menu.ts';

/** Names that a JavaScript object takes for its own machinery: no menu needs one, so each is a mistake or an attack. */
const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor']);

/** Whether a property's name is one of JavaScript's own. */
export function isForbiddenName(name: string): boolean {
  return FORBIDDEN.has(name);
}

/** One or more of 0-9 * #: what a telephone has. */
export const KEY = /^[0-9*#]+$/u;

/** An identifier goes into a URL's path and a request's body as it is: no blanks, no slashes, no control characters. */
export const IDENTIFIER = /^[\w-]{1,128}$/u;

/** An id of Genesys Cloud's; upper and lower case don't count. */
export const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

/** Whether two ids are one. Genesys Cloud's ids are GUIDs: upper and lower case don't count. */
export function sameId(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** An id as Genesys Cloud writes it: a GUID in lower case. Anything else stays as it is. */
export function normalizeId(id: string): string {
  return GUID.test(id) ? id.toLowerCase() : id;
}

/** What tells a flow from all others. */
export interface FlowIdentity {
  readonly id: string;
  readonly name: string;
  readonly divisionId?: string;
}

/** Whether two menu files say that they mean the same flow, as far as the files alone can tell. */
export function sameReference(a: FlowReference, b: FlowReference): boolean {
  if (a.kind === 'id') return b.kind === 'id' && sameId(a.id, b.id);
  return b.kind === 'name' && a.name === b.name && mayBeSameDivision(a.divisionId, b.divisionId);
}

/** Whether a menu file means this flow. */
export function isOfFlow(reference: FlowReference, flow: FlowIdentity): boolean {
  if (reference.kind === 'id') return sameId(reference.id, flow.id);
  return reference.name === flow.name && mayBeSameDivision(reference.divisionId, flow.divisionId);
}

/** Whether two divisions may be one: a file that names none leaves it open. */
export function mayBeSameDivision(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || sameId(a, b);
}
