import { badRequest } from './errors.ts';
import { isJsonObject, type JsonObject } from './json.ts';

/** The body, if it is an object with only these properties. @throws Refusal 400 otherwise */
export function requireObject(body: unknown, properties: readonly string[]): JsonObject {
  if (!isJsonObject(body)) throw badRequest('The body must be a JSON object.');
  const unknown = Object.keys(body).filter((name) => !properties.includes(name));
  if (unknown.length > 0) throw badRequest(`Unknown properties: ${unknown.join(', ')}.`);
  return body;
}

/** The `definition` of a body. @throws Refusal 400 if it is not an object */
export function requireDefinition(body: JsonObject): JsonObject {
  if (!isJsonObject(body['definition'])) throw badRequest('definition must be an object.');
  return body['definition'];
}

/** The integers that a parameter accepts, and its value if it is absent. */
export interface IntegerRange {
  readonly min: number;
  readonly max: number;
  readonly fallback: number;
}

/** The value, if it is an integer in the range; the fallback if it is absent. @throws Refusal 400 otherwise */
export function integerOf(value: unknown, name: string, { min, max, fallback }: IntegerRange): number {
  if (value === undefined) return fallback;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < min || value > max) {
    throw badRequest(`${name} must be an integer from ${min} to ${max}.`);
  }
  return value;
}

/** Like {@link integerOf}, for a query parameter. */
export function integerParameter(query: URLSearchParams, name: string, range: IntegerRange): number {
  const text = query.get(name);
  return integerOf(text === null ? undefined : /^\d+$/.test(text) ? Number(text) : text, name, range);
}
