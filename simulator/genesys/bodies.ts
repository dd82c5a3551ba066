import { badRequest } from './errors.ts';
import { isJsonObject, type JsonObject } from './json.ts';

/** A body that must be an object with no other properties than these. */
export function requireObject(body: unknown, properties: readonly string[]): JsonObject {
  if (!isJsonObject(body)) throw badRequest('The body must be a JSON object.');
  const unknown = Object.keys(body).filter((name) => !properties.includes(name));
  if (unknown.length > 0) throw badRequest(`Unknown properties: ${unknown.join(', ')}.`);
  return body;
}

/** The `definition` of a body. */
export function requireDefinition(body: JsonObject): JsonObject {
  if (!isJsonObject(body['definition'])) throw badRequest('definition must be an object.');
  return body['definition'];
}

/** An integer from `min` to `max`, or the fallback where there is no value. */
export function integerOf(value: unknown, name: string, min: number, max: number, fallback: number): number {
  if (value === undefined) return fallback;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < min || value > max) {
    throw badRequest(`${name} must be an integer from ${min} to ${max}.`);
  }
  return value;
}

/** As {@link integerOf}, from a query parameter. */
export function integerParameter(query: URLSearchParams, name: string, min: number, max: number, fallback: number): number {
  const text = query.get(name);
  return integerOf(text === null ? undefined : /^\d+$/.test(text) ? Number(text) : text, name, min, max, fallback);
}
