import type { Json, JsonObject } from '../../model/json.ts';
import { nodesOf, optionsOf, typeOf } from './nodes.ts';

/** The body of a PATCH: a JSON merge patch (RFC 7396) with only the menus that change. */
export interface MergePatch {
  readonly version: number;
  readonly definition: {
    readonly nodes: { readonly [nodeId: string]: { readonly type: Json; readonly menu: { readonly options: readonly Json[] } } };
  };
}

/**
 * The patch that turns a flow of this version into the desired definition.
 *
 * @param changed the ids of the nodes whose menus differ
 */
export function mergePatch(version: number, desired: JsonObject, changed: readonly string[]): MergePatch {
  const nodes = changed.map((nodeId) => {
    return [nodeId, { type: typeOf(nodesOf(desired), nodeId) ?? null, menu: { options: optionsOf(desired, nodeId) ?? [] } }] as const;
  });
  return { version, definition: { nodes: Object.fromEntries(nodes) } };
}
