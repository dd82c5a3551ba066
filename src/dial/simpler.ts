import type { CallGraph, CallNode } from '../model/call-graph.ts';

/** Leaves something of a flow open that the flow itself tells. Then whoever dials decides it. */
type Simplify = (graph: CallGraph) => CallGraph;

/** The rounds of a loop aren't counted. */
const withoutRounds: Simplify = (graph) => ({
  ...graph,
  nodes: graph.nodes.map(({ repeats, ...node }) => (node.kind === 'loop' || repeats === undefined ? node : { ...node, repeats })),
});

/** What was entered isn't remembered. */
const withoutComparisons: Simplify = (graph) => ({
  ...graph,
  edges: graph.edges.map((edge) => (edge.way.how === 'outcome' ? { ...edge, way: { how: 'outcome', outcome: edge.way.outcome } } : edge)),
});

/** The caller's language isn't remembered. */
const withoutLanguages: Simplify = (graph) => ({
  ...graph,
  nodes: graph.nodes.map((node) => (node.language === undefined ? node : withoutLanguage(node))),
});

function withoutLanguage(node: CallNode): CallNode {
  const { language, ...rest } = node;
  return language === undefined ? node : rest;
}

/** Simpler and simpler forms of a flow, for one that has too many places to dial. */
export const SIMPLER: readonly Simplify[] = [
  (graph) => graph,
  withoutRounds,
  (graph) => withoutComparisons(withoutRounds(graph)),
  (graph) => withoutLanguages(withoutComparisons(withoutRounds(graph))),
];
