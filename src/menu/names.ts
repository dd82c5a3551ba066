/** Names that a JavaScript object takes for its own machinery: no menu needs one, so each is a mistake or an attack. */
const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor']);

/** Whether a property's name is one of JavaScript's own. */
export function isForbiddenName(name: string): boolean {
  return FORBIDDEN.has(name);
}
