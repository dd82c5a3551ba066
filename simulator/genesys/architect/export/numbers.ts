import type { JsonObject } from '../../json.ts';
import { entitiesOf, resolve, type Entity } from '../tree.ts';

/** The first tracking number of a flow. */
const FIRST_NUMBER = 10;

/** Kinds that exports always give a refId. Others keep theirs, and get one if something refers to them. */
const ALWAYS_NAMED = new Set(['menu', 'menuSubMenu', 'task']);

const REFERENCE = /Ref$/;

/** How a publish numbers the entities of a flow. */
export interface Numbering {
  /** The highest number that the flow has used so far. */
  readonly used: number;
  /** Whether entities keep the refIds that Architect gave them: they do in its editor, and not if a job builds the flow anew. */
  readonly keeps: boolean;
}

/** The numbering of a flow that has no version yet. */
export const firstNumbering: Numbering = { used: FIRST_NUMBER - 1, keeps: true };

/** Whether Architect gave an entity this refId: its name and a tracking number. */
function isArchitects(refId: string, name: unknown): boolean {
  return typeof name === 'string' && refId.startsWith(`${name}_`) && /^\d+$/.test(refId.slice(name.length + 1));
}

function numberIn(refId: unknown): number {
  return typeof refId === 'string' ? Number(/_(\d{1,9})$/.exec(refId)?.[1] ?? 0) : 0;
}

/**
 * Gives the entities of a flow their refIds, and writes all references anew. The tree is changed in place.
 *
 * @returns the highest number that is used now
 */
export function number(kind: string, root: JsonObject, { used, keeps }: Numbering): number {
  const entities = entitiesOf(kind, root);
  const references = referencesIn(entities);
  const named = new Set(references.map(({ to }) => to));
  const isKept = ({ it }: Entity): boolean => keeps && typeof it['refId'] === 'string' && isArchitects(it['refId'], it['name']);
  let last = Math.max(used, ...entities.filter(isKept).map(({ it }) => numberIn(it['refId'])));
  entities.forEach((entity, index) => {
    const { it } = entity;
    if (index === 0 || isKept(entity)) return;
    last += 1;
    if (!ALWAYS_NAMED.has(entity.kind) && it['refId'] === undefined && !named.has(index)) return;
    if (typeof it['name'] === 'string') it['refId'] = `${it['name']}_${last}`;
  });
  const paths = entitiesOf(kind, root).map(({ path }) => path);
  for (const { from, field, to } of references) write(from, field, paths[to] ?? '');
  return last;
}

interface Reference {
  readonly from: Entity;
  readonly field: string;
  /** The index of the entity that it names. */
  readonly to: number;
}

/** The references that lead somewhere. */
function referencesIn(entities: readonly Entity[]): Reference[] {
  const indexes = new Map(entities.map((entity, index) => [entity, index]));
  return entities.flatMap((from) =>
    Object.entries(from.it).flatMap(([field, value]) => {
      const found = REFERENCE.test(field) && typeof value === 'string' ? resolve(entities, from, value) : undefined;
      return found === undefined ? [] : [{ from, field, to: indexes.get(found) ?? 0 }];
    }),
  );
}

/** A default choice is named from its menu, everything else from the flow. */
function write({ it }: Entity, field: string, path: string): void {
  it[field] = field === 'defaultChildMenuRef' ? `./choices/${path.slice(path.lastIndexOf('/choices/') + '/choices/'.length)}` : path;
}
