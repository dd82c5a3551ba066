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
