import type { Json } from './json.ts';

/** One difference between two contents of a flow, in the report's terms. */
export interface Change {
  readonly op: 'add' | 'remove' | 'change' | 'reorder';
  /** The menu, as the menu files call it; null for a difference outside of menus. */
  readonly menu: string | null;
  readonly key: string | null;
  readonly field: string | null;
  /** The place in the flow: a JSONPath (RFC 9535) in a definition, a reference's path in Architect's YAML. */
  readonly path: string;
  readonly before: Json | null;
  readonly after: Json | null;
}

/** The parts of a menu that differ, in words: `key 1, key 2, the audio`. */
export function changedPlaces(changes: readonly Change[], menu: string): string {
  const places = changes
    .filter((change) => change.menu === menu)
    .map(({ key, field, op }) => {
      if (key !== null) return `key ${key}`;
      if (op === 'reorder') return 'the order of the keys';
      return field === 'audio' ? 'the audio' : 'the menu';
    });
  return [...new Set(places)].join(', ') || 'the menu';
}
