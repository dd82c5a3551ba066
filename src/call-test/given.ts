import type { CallEdge, CallNode } from '../model/call-graph.ts';
import type { Given } from '../model/call-test.ts';
import { didYouMean, nearest } from '../text/did-you-mean.ts';
import { outcomeName, type GraphNames, type Misnamed } from './graph-names.ts';

/** A name that the flow doesn't have, and which part of the test it is. */
export interface NameFault extends Misnamed {
  readonly steps: readonly PropertyKey[];
  /** The value by default. */
  readonly part?: 'name';
}

/** The decisions that a test makes, for the nodes of a graph. */
export class Decisions {
  /** What is wrong with `given`. */
  readonly faults: readonly NameFault[];
  readonly #given = new Map<string, string | readonly string[]>();

  constructor(given: Given, names: GraphNames) {
    this.faults = [...given].flatMap(([name, outcome]) => this.#decide(name, outcome, names));
  }

  #decide(name: string, outcome: string | readonly string[], names: GraphNames): NameFault[] {
    const nodes = names.deciding(name);
    if ('says' in nodes) return [{ ...nodes, steps: ['given', name], part: 'name' }];
    const known = [...new Set(nodes.flatMap((node) => names.outcomes(node)))];
    for (const node of nodes) this.#given.set(node.id, outcome);
    if (typeof outcome === 'string')
      return known.includes(outcome) ? [] : [{ ...unknownOutcome(name, outcome, known), steps: ['given', name] }];
    // An outcome that is given for several visits is wrong once.
    const wrong = [...new Set(outcome)].filter((one) => !known.includes(one));
    return wrong.map((one) => ({ ...unknownOutcome(name, one, known), steps: ['given', name, outcome.indexOf(one)] }));
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

function unknownOutcome(name: string, outcome: string, known: readonly string[]): Misnamed {
  const hint = (): string => {
    const near = nearest(outcome, known);
    return near.length === 0 ? `The outcomes are: ${known.map((one) => JSON.stringify(one)).join(', ')}.` : didYouMean(outcome, near);
  };
  return { says: `${JSON.stringify(name)} has no outcome ${JSON.stringify(outcome)}`, hint };
}
