import type { CallEdge, CallNode } from '../model/call-graph.ts';
import type { Given } from '../model/call-test.ts';
import { didYouMean, nearest } from '../text/did-you-mean.ts';
import { outcomeName, type GraphNames } from './graph-names.ts';

/** The decisions that a test makes, for the nodes of a graph. */
export class Decisions {
  /** What is wrong with `given`, in sentences. */
  readonly faults: readonly string[];
  readonly #given = new Map<string, string | readonly string[]>();

  constructor(given: Given, names: GraphNames) {
    this.faults = [...given].flatMap(([name, outcome]) => this.#decide(name, outcome, names));
  }

  #decide(name: string, outcome: string | readonly string[], names: GraphNames): string[] {
    const nodes = names.deciding(name);
    if (typeof nodes === 'string') return [nodes];
    const known = [...new Set(nodes.flatMap((node) => names.outcomes(node)))];
    for (const node of nodes) this.#given.set(node.id, outcome);
    return [outcome].flat().flatMap((one) => (known.includes(one) ? [] : [unknownOutcome(name, one, known)]));
  }

  /**
   * The outcome that the test gives a node.
   *
   * @param visits how often the call came there before
   */
  outcomeAt({ id }: CallNode, visits: number): string | undefined {
    const given = this.#given.get(id);
    return typeof given === 'object' ? given[visits] : given;
  }

  /** Whether the test decides a node visit by visit. */
  countsVisits({ id }: CallNode): boolean {
    return typeof this.#given.get(id) === 'object';
  }

  /** The ways on that are possible at a node on some visit. */
  possible(node: CallNode, edges: readonly CallEdge[]): readonly CallEdge[] {
    const given = this.#given.get(node.id);
    if (given === undefined) return edges;
    const outcomes = new Set([given].flat());
    // A call always begins its task; the outcome is how it comes back.
    return edges.filter((edge) => outcomes.has(nameOf(edge)) || (node.kind === 'call' && edge.way.how === 'then'));
  }
}

/** The name of a way on, whatever kind of node it leads from. */
export function nameOf(edge: CallEdge): string {
  if (edge.way.how === 'failure') return 'failure';
  return outcomeName(edge) ?? 'success';
}

function unknownOutcome(name: string, outcome: string, known: readonly string[]): string {
  const near = nearest(outcome, known);
  const hint = near.length === 0 ? `The outcomes are: ${known.map((one) => JSON.stringify(one)).join(', ')}.` : didYouMean(outcome, near);
  return `${JSON.stringify(name)} has no outcome ${JSON.stringify(outcome)}. ${hint}`;
}
