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
