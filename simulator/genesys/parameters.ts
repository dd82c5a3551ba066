import { badRequest } from './errors.ts';

/** 400 for a query parameter that the operation hasn't. */
export function assertKnownParameters(query: URLSearchParams, known: readonly string[]): void {
  const unknown = [...query.keys()].filter((name) => !known.includes(name));
  if (unknown.length > 0) throw badRequest(`Unknown query parameters: ${unknown.join(', ')}.`);
}

/** A query parameter of `true` or `false`; false when absent. */
export function booleanParameter(query: URLSearchParams, name: string): boolean {
  const text = query.get(name) ?? 'false';
  if (text !== 'true' && text !== 'false') throw badRequest(`${name} must be true or false.`);
  return text === 'true';
}
