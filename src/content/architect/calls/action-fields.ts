import { isScalar, type Node } from 'yaml';
import type { CallInput } from '../../../model/call-graph.ts';
import { eachPair } from '../../../yaml/pairs.ts';
import { present } from '../../../model/json.ts';
import { child, descend, keyOf, scalarText, textAt, type Place } from '../yaml/nodes.ts';
import type { FlowNode } from '../read/read.ts';

/** The language that an action sets; null if it is chosen during the call. */
export function languageIn({ parsed }: FlowNode, body: Place): string | null {
  const place = child(parsed.document, body, 'language') ?? child(parsed.document, body, 'languageTag');
  const literal = child(parsed.document, place, 'lit') ?? place;
  return literal !== undefined && isScalar(literal.node) ? (textAt(parsed, literal) ?? null) : null;
}

/** The digits that an action waits for. */
export function inputOf(node: FlowNode, body: Place): CallInput {
  const { document } = node.parsed;
  const at = (...names: readonly string[]): Place | undefined => descend(document, body, ...names);
  const exact = numberAt(node, at('digits', 'exact')) ?? numberAt(node, at('digits'));
  return present({
    variable: textAt(node.parsed, at('inputData', 'var')),
    min: exact ?? numberAt(node, at('digits', 'range', 'min')),
    max: exact ?? numberAt(node, at('digits', 'range', 'max')),
    acceptsStar: flagAt(node, at('acceptJustStar')),
    acceptsPound: flagAt(node, at('acceptJustPound')),
  });
}

/** A literal whole number. */
export function numberAt({ parsed }: FlowNode, place: Place | undefined): number | undefined {
  const literal = child(parsed.document, place, 'lit') ?? place;
  const text = literal !== undefined && isScalar(literal.node) ? textAt(parsed, literal) : undefined;
  return text !== undefined && /^\d{1,6}$/u.test(text) ? Number(text) : undefined;
}

function flagAt({ parsed }: FlowNode, place: Place | undefined): boolean | undefined {
  const text = textAt(parsed, child(parsed.document, place, 'lit'));
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

/** The variables that an action may change: all that it names itself. Those of the actions inside of it are theirs. */
export function variablesIn(body: Node): string[] | undefined {
  const names = new Set<string>();
  eachPair(body, names, (pair) => {
    const key = keyOf(pair);
    if (key === 'actions') return undefined;
    const text = (key === 'var' || key === 'variable') && isScalar(pair.value) ? scalarText(pair.value) : undefined;
    if (text !== undefined) names.add(text);
    return names;
  });
  return names.size === 0 ? undefined : [...names];
}
