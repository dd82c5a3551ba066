import { parse, parseAllDocuments } from 'yaml';
import type { GenesysCloud } from '../simulator/genesys/cloud.ts';

/**
 * A menu file whose every key stays as it is live: with it, git has kept the same menus for long, and a push of the file itself is one more
 * change. Undefined if the file describes no menu that the org has.
 */
export function publishedFile(text: string, cloud: GenesysCloud): string | undefined {
  const documents = parseAllDocuments(text, { logLevel: 'silent' }).map((document) => publishedDocument(valueOf(document), cloud));
  const known = documents.filter((document) => document !== undefined);
  return known.length === 0 ? undefined : known.join('---\n');
}

/** The value of a document; undefined for one that is no YAML. */
function valueOf(document: { readonly errors: readonly unknown[]; toJS(): unknown }): unknown {
  try {
    return document.errors.length === 0 ? document.toJS() : undefined;
  } catch {
    // An alias may name nothing.
    return undefined;
  }
}

function publishedDocument(document: unknown, cloud: GenesysCloud): string | undefined {
  const { flow_id: id, flow_name: name, menu_node_id: node } = record(document);
  if (typeof node !== 'string' || (typeof id !== 'string' && typeof name !== 'string')) return undefined;
  const keys = liveKeys(cloud, { id, name }, node);
  if (keys === undefined || keys.length === 0) return undefined;
  const flow = typeof id === 'string' ? `flow_id: ${JSON.stringify(id)}` : `flow_name: ${JSON.stringify(name)}`;
  const options = keys.map((key) => `  - { key: ${JSON.stringify(key)}, routing_target: { unchanged: true } }\n`);
  return `${flow}\nmenu_node_id: ${JSON.stringify(node)}\noptions:\n${options.join('')}`;
}

/** The keys of a live menu, in their order; undefined if the org has no such menu. */
function liveKeys(cloud: GenesysCloud, flow: { readonly id: unknown; readonly name: unknown }, node: string): string[] | undefined {
  const isMeant = (other: { readonly id: string; readonly name: string }): boolean =>
    typeof flow.id === 'string' ? other.id.toLowerCase() === flow.id.toLowerCase() : other.name === flow.name;
  const definition = cloud.flows.find(isMeant)?.definition;
  if (definition !== undefined) return optionKeys(record(record(definition)['nodes'])[node]);
  const yaml = cloud.architect.flows.find(isMeant)?.published?.yaml;
  return yaml === undefined ? undefined : choiceKeys(parse(yaml) as unknown, node);
}

function optionKeys(node: unknown): string[] | undefined {
  const { options } = record(record(node)['menu']);
  return Array.isArray(options) ? options.flatMap((option) => texts(record(option)['key'])) : undefined;
}

/** Searches a flow's YAML for the menu with this refId or name. */
function choiceKeys(value: unknown, node: string): string[] | undefined {
  if (Array.isArray(value)) return firstOf(value, node);
  const properties = record(value);
  const { choices, refId, name } = properties;
  if (Array.isArray(choices) && (refId === node || name === node)) {
    return choices.flatMap((choice) => Object.values(record(choice)).flatMap((one) => texts(record(one)['dtmf']).map(keyOf)));
  }
  return firstOf(Object.values(properties), node);
}

function firstOf(values: readonly unknown[], node: string): string[] | undefined {
  for (const value of values) {
    const keys = choiceKeys(value, node);
    if (keys !== undefined) return keys;
  }
  return undefined;
}

function keyOf(dtmf: string): string {
  const name = dtmf.replace(/^digit_/u, '');
  return { star: '*', pound: '#' }[name] ?? name;
}

function texts(value: unknown): string[] {
  return typeof value === 'string' ? [value] : [];
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
