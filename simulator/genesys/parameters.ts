import { badRequest, notSimulated } from './errors.ts';

/** @throws Refusal 400 for a query parameter that the operation doesn't have */
export function assertKnownParameters(query: URLSearchParams, known: readonly string[]): void {
  const unknown = [...query.keys()].filter((name) => !known.includes(name));
  if (unknown.length > 0) throw badRequest(`Unknown query parameters: ${unknown.join(', ')}.`);
}

/** The query parameters of an operation, as the SDK has them. */
export interface ListParameters {
  readonly path: string;
  readonly simulated: readonly string[];
  readonly notSimulated: readonly string[];
}

/** @throws Refusal 400 for a query parameter that the operation doesn't have, 422 for one that the simulator lacks */
export function assertSimulatedParameters(query: URLSearchParams, parameters: ListParameters): void {
  assertKnownParameters(query, [...parameters.simulated, ...parameters.notSimulated]);
  const missing = parameters.notSimulated.find((name) => query.has(name));
  if (missing !== undefined) throw notSimulated(`the parameter ${missing} of ${parameters.path}`);
}

/** A query parameter that is `true` or `false`; false if absent. @throws Refusal 400 otherwise */
export function booleanParameter(query: URLSearchParams, name: string): boolean {
  const text = query.get(name) ?? 'false';
  if (text !== 'true' && text !== 'false') throw badRequest(`${name} must be true or false.`);
  return text === 'true';
}
