import { normalizeSpeech } from '../../../text/text.ts';
import { isMap, isNode, isSeq, type Document } from 'yaml';
import type { Comparison } from '../../../model/call-graph.ts';
import { present } from '../../../model/json.ts';
import { child, descend, follow, keyOf, textAt, type Place } from '../yaml/nodes.ts';
import type { Parsed } from '../yaml/parse.ts';

/** One way on from an action, with the actions that follow on it. */
export interface Outcome {
  readonly name: string;
  readonly when?: Comparison;
  /** The list of its actions. Absent: the call goes on behind the action. */
  readonly actions?: Place;
}

/** The outcomes of known actions. An export leaves out those without actions. */
const OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  decision: ['yes', 'no'],
  collectInput: ['success', 'failure'],
  callData: ['success', 'failure', 'timeout'],
  callBridge: ['success', 'failure', 'timeout'],
  dataTableLookup: ['found', 'notFound', 'failure'],
  evaluateSchedule: ['active', 'inactive'],
  evaluateScheduleGroup: ['open', 'closed', 'holiday', 'emergency'],
};

/** An outcome of an action that is not known: it may have others that the text leaves out. */
const ANY_OTHER = 'any other';

/** An expression that compares one variable with one text. How it treats backslashes is unproven. */
const COMPARISON = /^\s*([A-Za-z]+\.\w+)\s*==\s*"([^"\\]*)"\s*$/u;

/** The outcomes of an action by name, in the order of the text; empty if it has only one way on. */
export function outcomesOf(parsed: Parsed, tag: string, body: Place): Outcome[] {
  const { document } = parsed;
  if (tag === 'switch') return casesOf(parsed, body);
  const listed = listedOutcomes(parsed, child(document, body, 'outputs'));
  const known = Object.hasOwn(OUTCOMES, tag) ? OUTCOMES[tag] : undefined;
  const names = known ?? (listed.length === 0 ? [] : [ANY_OTHER]);
  const others = names.filter((name) => !listed.some((one) => one.name === name)).map((name) => ({ name }));
  const comparison = tag === 'decision' ? comparisonIn(parsed, body, 'condition') : undefined;
  return [...listed, ...others].map((outcome) => ({
    ...outcome,
    ...present({ when: comparison && { ...comparison, isTrue: outcome.name === 'yes' } }),
  }));
}

function listedOutcomes({ document }: Parsed, outputs: Place | undefined): Outcome[] {
  if (outputs === undefined || !isMap(outputs.node)) return [];
  return outputs.node.items.flatMap((pair): Outcome[] => {
    const name = keyOf(pair);
    const place = name === undefined ? undefined : child(document, outputs, name);
    const actions = child(document, place, 'actions');
    // Other outputs are variables.
    return name === undefined || actions === undefined ? [] : [{ name, actions }];
  });
}

/** The cases of a switch, first true first, and what happens if none is. */
function casesOf(parsed: Parsed, body: Place): Outcome[] {
  const { document } = parsed;
  const inside = descend(document, body, 'evaluate', 'firstTrue') ?? child(document, body, 'evaluate') ?? body;
  const names = new Map<string, number>();
  const found = itemsOf(document, child(document, inside, 'cases')).flatMap((item): Outcome[] => {
    const place = child(document, item, 'case');
    if (place === undefined) return [];
    const asked = comparisonIn(parsed, place, 'value');
    const label = normalizeSpeech(textAt(parsed, conditionIn(parsed, place, 'value')) ?? '') || 'case';
    const count = (names.get(label) ?? 0) + 1;
    names.set(label, count);
    const actions = child(document, place, 'actions');
    return [{ name: count === 1 ? label : `${label} (${count})`, ...present({ actions, when: asked && { ...asked, isTrue: true } }) }];
  });
  return [...found, { name: 'default', ...present({ actions: child(document, child(document, inside, 'default'), 'actions') }) }];
}

/** The items of a list. */
export function itemsOf(document: Document, list: Place | undefined): Place[] {
  if (list === undefined || !isSeq(list.node)) return [];
  return list.node.items.flatMap((item) => (isNode(item) ? [follow(document, { node: item, own: list.own })] : []));
}

/** What an action decides on, as the flow gives it; undefined if it gives nothing. */
export function questionOf(parsed: Parsed, body: Place): string | undefined {
  for (const field of ['condition', 'schedule', 'scheduleGroup', 'targetSchedule', 'targetScheduleGroup']) {
    const text = textAt(parsed, conditionIn(parsed, body, field));
    if (text !== undefined && text.trim() !== '') return normalizeSpeech(text);
  }
  return undefined;
}

function conditionIn({ document }: Parsed, body: Place, field: string): Place | undefined {
  const place = child(document, body, field);
  const literal = child(document, place, 'lit');
  return (
    child(document, literal, 'name') ??
    literal ??
    child(document, place, 'exp') ??
    child(document, place, 'var') ??
    child(document, place, 'name') ??
    place
  );
}

function comparisonIn(parsed: Parsed, body: Place, field: string): Pick<Comparison, 'variable' | 'equals'> | undefined {
  const place = child(parsed.document, body, field);
  const [, variable, equals] = COMPARISON.exec(textAt(parsed, child(parsed.document, place, 'exp')) ?? '') ?? [];
  return variable === undefined || equals === undefined ? undefined : { variable, equals };
}
