import { getOwn, isObject, type Json } from '../../model/json.ts';

/**
 * What a menu's options mean to callers: key, prompt and target of each, in their order. Other properties of an option are not what callers
 * hear or where they get.
 *
 * @param options undefined if the node has no list of options
 */
export function menuStateOf(options: readonly Json[] | undefined): Json {
  return (options ?? []).map((option) => (isObject(option) ? FIELDS.map((name) => getOwn(option, name) ?? null) : option));
}

const FIELDS = ['key', 'prompt', 'routingTarget'] as const;
