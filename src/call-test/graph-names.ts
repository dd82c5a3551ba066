import { CallPaths } from '../call-flow/paths.ts';
import { queueReference } from '../call-flow/queue-node.ts';
import type { CallEdge, CallGraph, CallNode, CallNodeKind } from '../model/call-graph.ts';
import type { ExpectedPlace } from '../model/call-test.ts';
import { GUID, sameId } from '../model/ids.ts';
import { didYouMean, nearest } from '../text/did-you-mean.ts';
import { isSameLanguage } from './at-menu.ts';

/** Where people answer. */
const PEOPLE: ReadonlySet<CallNodeKind> = new Set(['queue', 'user', 'group', 'number']);

/** Why a name means nothing in a flow, as a sentence without its period, and what may be meant: that takes a while to find. */
export interface Misnamed {
  readonly says: string;
  readonly hint: () => string;
}

/** The names in a call graph, as a test uses them. */
export class GraphNames {
  readonly paths: CallPaths;
  /** The nodes at which a test can say how the call goes on, by their names, and by `Task / Action`. */
  readonly #deciding: ReadonlyMap<string, readonly CallNode[]>;
  readonly #byKind: ReadonlyMap<CallNodeKind, readonly CallNode[]>;

  constructor(graph: CallGraph) {
    this.paths = CallPaths.of(graph);
    const deciding = graph.nodes.filter((node) => this.outcomes(node).length > 0);
    const named = deciding.flatMap((node) => [node.name, ...longNames(node)].map((name) => [name, node] as const));
    this.#deciding = new Map([...Map.groupBy(named, ([name]) => name)].map(([name, pairs]) => [name, pairs.map(([, node]) => node)]));
    this.#byKind = Map.groupBy(graph.nodes, ({ kind }) => kind);
  }

  /** The names of the ways on from a node that a test can choose; empty if there is nothing to choose. */
  outcomes({ id, kind }: CallNode): string[] {
    const edges = this.paths.from(id);
    if (kind === 'transfer') return edges.some(({ way }) => way.how === 'failure') ? ['success', 'failure'] : [];
    const names = edges.flatMap((edge) => outcomeName(edge) ?? []);
    return kind === 'menu' || (kind !== 'call' && edges.length < 2) ? [] : names;
  }

  /** The nodes that a name under `given` means; what is wrong if it means none, or nodes of several tasks. */
  deciding(name: string): readonly CallNode[] | Misnamed {
    const found = this.#deciding.get(name) ?? [];
    if (found.length === 0)
      return missing(`No decision, input, loop, call of a task or transfer of this flow is called`, name, {
        known: [...this.#deciding.keys()],
        told: this.#shortNames(),
      });
    const tasks = [...new Set(found.map(({ task }) => task))];
    if (tasks.length === 1) return found;
    const known = [...new Set(found.flatMap(longNames))];
    const more = known.length > MOST_NAMES ? ` and ${known.length - MOST_NAMES} more` : '';
    return {
      says: `Several actions are called ${quote(name)}`,
      hint: () => `Write one of: ${known.slice(0, MOST_NAMES).map(quote).join(', ')}${more}.`,
    };
  }

  /** The ids of the nodes that a place names. */
  idsOf(place: ExpectedPlace): ReadonlySet<string> {
    if (!('name' in place)) return new Set();
    return new Set((this.#byKind.get(place.kind) ?? []).filter((node) => isNamed(node, place.name)).map(({ id }) => id));
  }

  /** Why no call can arrive at a place; undefined if the flow has it. */
  unknownPlace(place: ExpectedPlace): Misnamed | undefined {
    if (!('name' in place) || this.idsOf(place).size > 0) return undefined;
    const names = (this.#byKind.get(place.kind) ?? []).map(({ name }) => name);
    const whose = place.written === undefined ? '' : ` (${JSON.stringify(place.written)} in the test)`;
    return missing(`Nothing in this flow leads to ${place.kind}`, place.name, { known: names, told: [], whose });
  }

  /** Why no caller can have a language; undefined if one can, or if the flow doesn't list its languages. */
  unknownLanguage(language: string): Misnamed | undefined {
    const known = this.#byKind.get('entry')?.[0]?.languages;
    if (known === undefined || known.some((one) => isSameLanguage(one, language))) return undefined;
    return missing('This flow has no language', language, { known });
  }

  /** The menus with a name, or why there is none. */
  menus(name: string): readonly CallNode[] | Misnamed {
    const menus = this.#byKind.get('menu') ?? [];
    const found = menus.filter((node) => isNamed(node, name));
    return found.length > 0 ? found : missing('This flow has no menu', name, { known: menus.map((menu) => menu.name) });
  }

  #shortNames(): string[] {
    return [...this.#deciding.values()].flatMap((nodes) => nodes.map(({ name }) => name));
  }
}

/** The name of a way on, if a test can choose it. */
export function outcomeName({ way }: CallEdge): string | undefined {
  if (way.how === 'outcome') return way.outcome;
  return way.how === 'then' ? way.label : undefined;
}

/** Whether a person answers at a node. */
export function isPerson({ kind }: CallNode): boolean {
  return PEOPLE.has(kind);
}

/** A name as a test writes it: a node's own, a queue's id, or the name of a voicemail's owner without its kind. */
function isNamed(node: CallNode, name: string): boolean {
  if (node.name === name) return true;
  if (node.kind === 'voicemail') return ['queue', 'user', 'group'].some((owner) => node.name === `${owner} ${name}`);
  const reference = queueReference(node);
  if (reference === undefined || node.kind !== 'queue') return false;
  // Case counts in a name, and not in an id.
  return reference === name || (GUID.test(name) && sameId(reference, name));
}

function longNames({ task, name }: CallNode): string[] {
  return task === undefined ? [] : [`${task} / ${name}`];
}

/** The names that there are, and which of them are told if none comes near: by default all. */
interface Known {
  readonly known: readonly string[];
  readonly told?: readonly string[];
  readonly whose?: string;
}

/** The most names that are told. */
const MOST_NAMES = 5;

function missing(what: string, name: string, { known, told = known, whose = '' }: Known): Misnamed {
  return {
    says: `${what} ${quote(name)}${whose}`,
    hint: () => {
      const near = nearest(name, [...new Set(known)]);
      return near.length > 0 ? didYouMean(name, near) : namesAre(told);
    },
  };
}

function namesAre(told: readonly string[]): string {
  const names = [...new Set(told)];
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  return names.length === 0 ? '' : `The names are: ${names.slice(0, MOST_NAMES).map(quote).join(', ')}${more}.`;
}

function quote(name: string): string {
  return JSON.stringify(name);
}
