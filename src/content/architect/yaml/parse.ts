import { isAlias, isCollection, isMap, isPair, isScalar, visit, type Alias, type Document, type Node, type YAMLMap } from 'yaml';
import type { Position } from '../../../model/diagnostic.ts';
import { BeyondLimit, documentsIn, Lines, type Limits } from '../../../yaml/stream.ts';
import { cut } from '../../../text/text.ts';
import type { FlowError } from '../flow.ts';

/** A flow's text with its nodes: each knows the offsets of its own characters, so that edits need not dump anything again. */
export interface Parsed {
  readonly text: string;
  readonly document: Document.Parsed;
  /** The nodes that stand between brackets or braces, where plain text may hold no comma. */
  readonly inBrackets: WeakSet<object>;
  position(offset: number): Position;
}

/**
 * Parses one YAML document.
 *
 * Published files may hold `{{key}}` substitutions, which Archy replaces in the bare text before it reads the YAML.
 * Such a text is parsed as it stands: what is not YAML then is an error that says so.
 */
export function parse(text: string): { readonly parsed: Parsed } | { readonly error: FlowError } {
  const lines = new Lines(text);
  const position = (offset: number): Position => lines.position(offset);
  const fail = (offset: number, message: string, hint: string): { error: FlowError } => ({ error: { message, ...position(offset), hint } });
  const documents = firstDocuments(text);
  if (documents instanceof BeyondLimit) {
    const beyond =
      documents.limit === 'depth'
        ? `The flow’s text is nested too deeply here: ${LIMITS.depth} levels are the most.`
        : `The flow’s text has more than ${LIMITS.parts} words and signs.`;
    return fail(documents.offset, beyond, 'Change this flow in Architect: it is too large for here.');
  }
  const [document, second] = documents;
  if (document === undefined) return fail(0, 'The flow’s YAML is empty.', 'Export the flow again.');
  const fault = document.errors[0];
  if (fault !== undefined) {
    const hint = text.includes('{{')
      ? 'The text holds {{…}} substitutions and is not YAML before they are made: put the values in, or export the published flow.'
      : 'Export the flow again, or mend this line.';
    return fail(fault.pos[0], `The flow’s text is not valid YAML: ${cut(fault.message, 200)}`, hint);
  }
  if (second !== undefined)
    return fail(second.range[0], 'The flow’s text holds more than one YAML document.', 'Keep one flow in one document.');
  const { inBrackets, loose, double } = survey(document);
  if (loose !== undefined)
    return fail(
      loose.range?.[0] ?? 0,
      `The flow’s text has an alias "*${loose.source}" to an anchor that it doesn’t have.`,
      'Export the flow again, or mend this line.',
    );
  if (double !== undefined)
    return fail(
      double.range?.[0] ?? 0,
      'The flow’s text is not valid YAML: a property is given twice.',
      'Export the flow again, or mend this line.',
    );
  return { parsed: { text, document, inBrackets, position } };
}

/** More than the largest flows have, and a bound on memory: some 4 MB of a flow's YAML. */
const LIMITS: Limits = { parts: 1_000_000, depth: 400 };

/** The first document, and the second where there is one; or the limit that they are beyond. */
function firstDocuments(text: string): readonly Document.Parsed[] | BeyondLimit {
  try {
    // Names given twice are found in the survey, in linear time.
    const all = documentsIn(text, LIMITS, { keepSourceTokens: true, uniqueKeys: false });
    return [all.next(), all.next()].flatMap(({ done, value }) => (done === true ? [] : [value]));
  } catch (error) {
    if (error instanceof BeyondLimit) return error;
    throw error;
  }
}

interface Survey {
  readonly inBrackets: WeakSet<object>;
  readonly loose: Alias | undefined;
  readonly double: Node | undefined;
}

/**
 * The nodes between brackets or braces, an alias whose anchor doesn't stand before it, which the library lets pass, and a property
 * that is given twice, which the library finds in the square of their number.
 */
function survey(document: Document.Parsed): Survey {
  const inside = new WeakSet<object>();
  const anchors = new Set<string>();
  let loose: Alias | undefined;
  let double: Node | undefined;
  visit(document, (_key, node, path) => {
    if (isAlias(node) && !anchors.has(node.source)) loose ??= node;
    if ((isScalar(node) || isCollection(node)) && node.anchor !== undefined) anchors.add(node.anchor);
    if (isMap(node)) double ??= givenTwice(node);
    const parent = path.findLast((one) => isCollection(one));
    if (!isPair(node) && typeof node === 'object' && node !== null && isCollection(parent) && (parent.flow === true || inside.has(parent)))
      inside.add(node);
  });
  return { inBrackets: inside, loose, double };
}

/** The first key of a map that it has already; `<<` may stand as often as one likes. */
function givenTwice(map: YAMLMap): Node | undefined {
  const seen = new Set<unknown>();
  for (const { key } of map.items) {
    if (!isScalar(key) || key.value === '<<') continue;
    if (seen.has(key.value)) return key;
    seen.add(key.value);
  }
  return undefined;
}
