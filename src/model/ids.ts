import type { FlowReference } from './menu.ts';

/** Property names with a meaning of their own in JavaScript. No menu needs one, so each is a mistake or an attack. */
const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor']);

/** Whether a property's name has a meaning of its own in JavaScript. */
export function isForbiddenName(name: string): boolean {
  return FORBIDDEN.has(name);
}

/** One or more keys of a telephone. */
export const KEY = /^[0-9*#]+$/u;

/** An identifier goes into a URL's path and a request's body unchanged, so it has no blanks, slashes or control characters. */
export const IDENTIFIER = /^[\w-]{1,128}$/u;

/** An id of Genesys Cloud, in any case. */
export const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

/** Whether two ids are the same. Genesys Cloud's ids are GUIDs, so case doesn't count. */
export function sameId(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** An id as Genesys Cloud writes it: a GUID in lower case. Anything else stays as it is. */
export function normalizeId(id: string): string {
  return GUID.test(id) ? id.toLowerCase() : id;
}

/** What identifies a flow. */
export interface FlowIdentity {
  readonly id: string;
  readonly name: string;
  readonly divisionId?: string;
}

/** Whether two menu files mean the same flow, as far as the files alone show it. */
export function sameReference(a: FlowReference, b: FlowReference): boolean {
  if (a.kind === 'id') return b.kind === 'id' && sameId(a.id, b.id);
  return b.kind === 'name' && a.name === b.name && mayBeSameDivision(a.divisionId, b.divisionId);
}

/** Whether a menu file means this flow. */
export function isOfFlow(reference: FlowReference, flow: FlowIdentity): boolean {
  if (reference.kind === 'id') return sameId(reference.id, flow.id);
  return reference.name === flow.name && mayBeSameDivision(reference.divisionId, flow.divisionId);
}

/** Whether two divisions may be the same: a file that names none can mean any. */
export function mayBeSameDivision(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || sameId(a, b);
}
