import { isJsonObject, type Json } from './json.ts';

/**
 * JSON merge patch (RFC 7396): null removes, an object merges, everything else (also an array) replaces. Neither argument is changed.
 * The result is built in a Map, so that `__proto__` is a key like any other.
 */
export function mergePatch(target: Json | undefined, patch: Json): Json {
  if (!isJsonObject(patch)) return patch;
  const merged = new Map(isJsonObject(target) ? Object.entries(target) : []);
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) merged.delete(name);
    else if (value !== undefined) merged.set(name, mergePatch(merged.get(name), value));
  }
  return Object.fromEntries(merged);
}
