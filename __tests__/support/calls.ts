// Helpers of the tests of call graphs; no test of its own.
import assert from 'node:assert/strict';
import type { CallComparison } from '../../src/call-flow/compare.ts';
import type { CallEdge, CallGraph, CallNode, CallWay } from '../../src/model/call-graph.ts';
import type { CallHazard } from '../../src/call-flow/hazards.ts';

/** Whether anything differs that callers can notice. */
export function changesCalls({ nodes, edges }: CallComparison): boolean {
  return nodes.some(({ sign }) => sign !== 'same') || edges.some(({ sign }) => sign !== 'same');
}

/** A graph's ways, in the order of the graph: `from --key 1--> to`, by the nodes' names. */
export function waysOf(graph: CallGraph): string[] {
  const names = new Map(graph.nodes.map((node) => [node.id, nameOf(node)]));
  return graph.edges.map(({ from, to, way }) => `${names.get(from)} --${wordsOf(way)}--> ${names.get(to)}`);
}

/** A node by its kind and name. */
export function nameOf({ kind, name }: CallNode): string {
  return kind === 'entry' || kind === 'end' ? kind : `${kind} ${name}`;
}

function wordsOf(way: CallWay): string {
  switch (way.how) {
    case 'key':
      return way.key;
    case 'speech':
      return `"${way.choice}"`;
    case 'otherwise':
      return way.after ?? 'otherwise';
    case 'extension':
      return 'extension';
    case 'outcome':
      return `${way.outcome}${way.when === undefined ? '' : '?'}`;
    case 'failure':
      return `fails: ${way.transfer}`;
    case 'callback':
      return 'callback';
    case 'then':
      return way.label ?? '';
  }
}

/** A hazard in a line. */
export function hazardWords(hazard: CallHazard): string {
  const mark = 'isNew' in hazard && !hazard.isNew ? ' (as before)' : '';
  switch (hazard.kind) {
    case 'dead-key':
      return `${hazard.menu.name}: key ${hazard.key} no longer leads to ${nameOf(hazard.was)}`;
    case 'unreached-menu':
      return `${hazard.menu.name} is ${hazard.isGone ? 'gone' : 'not reached'}`;
    case 'loop':
      return `loop of ${hazard.menus.map(({ name }) => name).join(', ')}${mark}`;
    case 'missing-target':
      return `${hazard.from.name} --${wordsOf(hazard.edge.way)}--> nothing called ${hazard.to.name}${mark}`;
    case 'empty-queue':
      return `${hazard.menu.name} --${hazard.key}--> ${nameOf(hazard.queue)}, of which nobody is a member${mark}`;
    case 'no-person':
      return `${hazard.menu.name} has no way to a person${mark}`;
  }
}

/** Every way leads from a node of the graph to one of it; ids are each node's own. */
export function assertWhole({ entry, nodes, edges }: CallGraph): void {
  const ids = new Set(nodes.map(({ id }) => id));
  assert.equal(ids.size, nodes.length, 'an id stands twice');
  for (const { from, to } of edges) assert.ok(ids.has(from) && ids.has(to), `${from} -> ${to}`);
  if (entry !== undefined) assert.ok(ids.has(entry));
}

/** A graph of menus by hand: `{ main: { 1: 'queue Sales', 2: 'menu hours' } }`; the first menu is where calls begin. */
export function graphOf(menus: Readonly<Record<string, Readonly<Record<string, string>>>>): CallGraph {
  const nodes = new Map<string, CallNode>([['entry', { id: 'entry', kind: 'entry', name: 'Call comes in' }]]);
  const add = (words: string): string => {
    const [kind = 'other', name = words] = words.split(' ');
    const id = `${kind}:${name}`;
    if (!nodes.has(id)) nodes.set(id, { id, kind: kind as CallNode['kind'], name });
    return id;
  };
  const edges: CallEdge[] = [];
  for (const [menu, keys] of Object.entries(menus)) {
    const from = add(`menu ${menu}`);
    if (edges.length === 0 && nodes.size === 2) edges.push({ from: 'entry', to: from, way: { how: 'then' } });
    for (const [key, target] of Object.entries(keys))
      edges.push({ from, to: add(target), way: key === 'otherwise' ? { how: 'otherwise' } : { how: 'key', key } });
  }
  return { entry: 'entry', nodes: [...nodes.values()], edges };
}
