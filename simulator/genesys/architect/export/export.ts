import { Document, isScalar, visit } from 'yaml';
import { isJsonObject, type Json, type JsonObject } from '../../json.ts';
import { readFlow, UnreadableFlow } from '../yaml.ts';
import { audioAsExported } from './audio.ts';
import { defaultsOf, PARTIAL_SETTINGS } from './defaults.ts';
import { firstNumbering, number, type Numbering } from './numbers.ts';
import { inOrder } from './order.ts';

/** A flow's text as Architect exports it. */
interface Exported {
  readonly yaml: string;
  /** The highest tracking number in use. */
  readonly used: number;
}

/** How many exported texts are cached. */
const MAX_KNOWN = 1000;
const known = new Map<string, Exported>();

/**
 * A flow as Architect exports it: Architect stores no text, so it writes one anew. It has no comments, Architect's order, all defaults
 * spelled out, and refIds made of names and tracking numbers. A text that is no flow stays as it is.
 */
export function exported(yaml: string, numbering: Numbering = firstNumbering): Exported {
  const key = `${numbering.used} ${numbering.keeps} ${yaml}`;
  const made = known.get(key) ?? write(yaml, numbering);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(key, made);
  return made;
}

function write(yaml: string, numbering: Numbering): Exported {
  try {
    const { kind, root } = readFlow(yaml);
    const tree = entityAsExported(kind, root);
    const used = number(kind, tree, numbering);
    // Once more: entities that have a refId only now have it at their end.
    return { yaml: print({ [kind]: entityAsExported(kind, tree) }), used };
  } catch (error) {
    if (error instanceof UnreadableFlow) return { yaml, used: numbering.used };
    throw error;
  }
}

/** A copy of an entity, with its defaults, in Architect's order. */
function entityAsExported(kind: string, it: JsonObject): JsonObject {
  const defaults = defaultsOf(kind);
  const own = Object.fromEntries(Object.entries(it).map(([name, value = null]) => [name, propertyAsExported(name, value, defaults[name])]));
  return ordered(kind, { ...structuredClone(defaults), ...own });
}

function propertyAsExported(name: string, value: Json, byDefault: Json | undefined): Json {
  if (name === 'audio' || name === 'initialGreeting' || name.endsWith('Audio')) return audioAsExported(value);
  if (PARTIAL_SETTINGS.includes(name) && isJsonObject(value) && isJsonObject(byDefault))
    return { ...structuredClone(byDefault), ...structuredClone(value) };
  return valueAsExported(value);
}

function valueAsExported(value: Json): Json {
  if (Array.isArray(value)) return value.map(itemAsExported);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner = null]) => [name, propertyAsExported(name, inner, undefined)]));
}

/** An entity, if the item of a list is one. */
function itemAsExported(item: Json): Json {
  const [entry, ...others] = isJsonObject(item) ? Object.entries(item) : [];
  const it = entry?.[1];
  if (entry === undefined || others.length > 0 || !isJsonObject(it)) return valueAsExported(item);
  return { [entry[0]]: entityAsExported(entry[0], it) };
}

/** The same properties in Architect's order: a refId that was missing comes after the name. */
function ordered(kind: string, it: JsonObject): JsonObject {
  return Object.fromEntries(inOrder(kind, Object.keys(it)).map((name) => [name, it[name] ?? null]));
}

/** References are quoted, and no text is folded. */
function print(tree: JsonObject): string {
  const document = new Document(tree, { aliasDuplicateObjects: false });
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && typeof key.value === 'string' && key.value.endsWith('Ref') && isScalar(value)) value.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0 });
}
