import { isJsonObject, type Json, type JsonObject } from '../json.ts';

/** A menu, a choice, a task, an action…: every `- kind: {…}` of a list. The flow itself is the first. */
export interface Entity {
  /** For example `menuTransferToAcd`. */
  readonly kind: string;
  /** In the form that messages and references use: `/inboundCall/menus/menu[Main Menu_10]/choices/menuTransferToAcd[Sales_12]`. */
  readonly path: string;
  /** The path of the list that contains it; '' for the flow. */
  readonly list: string;
  readonly it: JsonObject;
}

/** All entities of a flow, in the order of the text. */
export function entitiesOf(kind: string, root: JsonObject): Entity[] {
  const found: Entity[] = [];
  const add = (entity: Entity): void => {
    found.push(entity);
    for (const [name, value] of Object.entries(entity.it)) descend(value, `${entity.path}/${name}`);
  };
  const descend = (value: Json | undefined, path: string): void => {
    if (Array.isArray(value)) for (const item of value) descendItem(item, path);
    else if (isJsonObject(value)) for (const [name, inner] of Object.entries(value)) descend(inner, `${path}/${name}`);
  };
  const descendItem = (item: Json, list: string): void => {
    const [entry, ...others] = isJsonObject(item) ? Object.entries(item) : [];
    const it = entry?.[1];
    if (entry === undefined || others.length > 0 || !isJsonObject(it)) descend(item, list);
    else add({ kind: entry[0], path: `${list}/${entry[0]}${keyOf(it)}`, list, it });
  };
  add({ kind, path: `/${kind}`, list: '', it: root });
  return found;
}

/** The part of a path in brackets: the refId, or the name if there is none. */
function keyOf({ refId, name }: JsonObject): string {
  const key = typeof refId === 'string' ? refId : name;
  return typeof key === 'string' ? `[${key}]` : '';
}

/** The entity that a reference (archy lesson 04) names. A relative path starts at its holder or, if nothing is there, at the flow. */
export function resolve(entities: readonly Entity[], holder: Entity, reference: string): Entity | undefined {
  const at = (path: string): Entity | undefined => entities.find((entity) => entity.path === path);
  if (!reference.startsWith('./')) return at(reference);
  const [flow] = entities;
  return at(`${holder.path}${reference.slice(1)}`) ?? at(`${flow?.path ?? ''}${reference.slice(1)}`);
}
