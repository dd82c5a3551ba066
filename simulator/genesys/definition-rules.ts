import { isJsonObject, type Json, type JsonObject } from './json.ts';

/** One error in a definition. `path` is like `definition.nodes.main.menu.options[1].routingTarget`. */
interface DefinitionError {
  code: string;
  message: string;
  path: string;
}

/** Whether a routing target outside the flow exists. Null: targets are not checked. */
export type KnownTarget = ((id: string) => boolean) | null;

interface Subject {
  readonly nodes: JsonObject;
  /** The checked object: the definition, a node, or an option. */
  readonly it: JsonObject;
  /** For an option: the keys before it in the same menu. */
  readonly taken: ReadonlySet<Json | undefined>;
  readonly knownTarget: KnownTarget;
}

interface Rule {
  readonly code: string;
  /** The property that the rule is about. */
  readonly at: string;
  readonly broken: (subject: Subject) => boolean;
  readonly message: string;
}

const namesNoNode = (name: Json | undefined, { nodes }: Subject): boolean =>
  name !== undefined && (typeof name !== 'string' || !Object.hasOwn(nodes, name));

const none: ReadonlySet<never> = new Set();

/** Whether a node of this type can have a menu. */
const hasMenu = (type: Json | undefined): boolean => type === 'collect' || type === 'menu';

const definitionRules: readonly Rule[] = [
  {
    code: 'definition.start.node.unknown',
    at: 'startNode',
    broken: (s) => namesNoNode(s.it['startNode'], s),
    message: 'startNode names no node of this flow.',
  },
];

const nodeRules: readonly Rule[] = [
  {
    code: 'node.type.missing',
    at: 'type',
    broken: ({ it }) => typeof it['type'] !== 'string' || it['type'] === '',
    message: 'A node must have a type.',
  },
  { code: 'node.next.unknown', at: 'next', broken: (s) => namesNoNode(s.it['next'], s), message: 'next names no node of this flow.' },
  {
    code: 'node.menu.not.allowed',
    at: 'menu',
    broken: ({ it }) => it['menu'] !== undefined && !hasMenu(it['type']),
    message: 'Only a node of type collect or menu may have a menu.',
  },
  {
    code: 'node.menu.invalid',
    at: 'menu',
    broken: ({ it }) => it['menu'] !== undefined && !isJsonObject(it['menu']),
    message: 'menu must be an object.',
  },
  {
    code: 'menu.options.invalid',
    at: 'menu.options',
    broken: ({ it }) => isJsonObject(it['menu']) && it['menu']['options'] !== undefined && !Array.isArray(it['menu']['options']),
    message: 'options must be an array.',
  },
];

const optionRules: readonly Rule[] = [
  {
    code: 'option.key.invalid',
    at: 'key',
    broken: ({ it }) => typeof it['key'] !== 'string' || !/^[0-9*#]+$/.test(it['key']),
    message: 'key must be one or more of 0-9, * and #.',
  },
  {
    code: 'option.key.duplicate',
    at: 'key',
    broken: ({ it, taken }) => it['key'] !== undefined && taken.has(it['key']),
    message: 'Another option of this menu has the same key.',
  },
  {
    code: 'option.prompt.missing',
    at: 'prompt',
    broken: ({ it }) => typeof it['prompt'] !== 'string' || it['prompt'].trim() === '',
    message: 'An option must have a prompt.',
  },
  {
    code: 'option.routing.target.missing',
    at: 'routingTarget',
    broken: ({ it }) => typeof it['routingTarget'] !== 'string' || it['routingTarget'] === '',
    message: 'An option must have a routing target.',
  },
  {
    code: 'option.routing.target.unknown',
    at: 'routingTarget',
    broken: ({ it, nodes, knownTarget }) => isUnknownTarget(it['routingTarget'], nodes, knownTarget),
    message: 'The routing target is neither a queue of this org nor a node of this flow.',
  },
];

function isUnknownTarget(target: Json | undefined, nodes: JsonObject, knownTarget: KnownTarget): boolean {
  if (knownTarget === null || typeof target !== 'string' || target === '') return false;
  return !Object.hasOwn(nodes, target) && !knownTarget(target);
}

function broken(rules: readonly Rule[], subject: Subject, path: string): DefinitionError[] {
  return rules.filter((rule) => rule.broken(subject)).map(({ code, at, message }) => ({ code, message, path: `${path}.${at}` }));
}

/** A property's step in a path. Names that are not a plain word are quoted, so that the path can be parsed. */
function step(name: string): string {
  return /^\w+$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}

function optionErrors(options: readonly Json[], nodes: JsonObject, path: string, knownTarget: KnownTarget): DefinitionError[] {
  const taken = new Set<Json | undefined>();
  return options.flatMap((it, index) => {
    const place = `${path}.menu.options[${index}]`;
    if (!isJsonObject(it)) return [{ code: 'option.invalid', message: 'An option must be an object.', path: place }];
    const errors = broken(optionRules, { nodes, it, taken, knownTarget }, place);
    taken.add(it['key']);
    return errors;
  });
}

/** All errors of a definition, in the order of its nodes and options; empty if it is valid. */
export function definitionErrors(definition: JsonObject, knownTarget: KnownTarget): DefinitionError[] {
  const { nodes } = definition;
  if (!isJsonObject(nodes)) return [{ code: 'definition.nodes.missing', message: 'nodes must be an object.', path: 'definition.nodes' }];
  const errors = broken(definitionRules, { nodes, it: definition, taken: none, knownTarget }, 'definition');
  for (const [id, it] of Object.entries(nodes)) {
    const path = `definition.nodes${step(id)}`;
    if (!isJsonObject(it)) {
      errors.push({ code: 'node.invalid', message: 'A node must be an object.', path });
      continue;
    }
    errors.push(...broken(nodeRules, { nodes, it, taken: none, knownTarget }, path));
    const options = isJsonObject(it['menu']) ? it['menu']['options'] : undefined;
    if (Array.isArray(options)) errors.push(...optionErrors(options, nodes, path, knownTarget));
  }
  return errors;
}
