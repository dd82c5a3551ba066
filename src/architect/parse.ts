import { isAlias, isCollection, isPair, isScalar, LineCounter, parseAllDocuments, visit, type Alias, type Document } from 'yaml';
import type { Position } from '../menu/problem.ts';
import type { FlowError } from './flow.ts';

/** A flow's text with its nodes: each knows the offsets of its own characters, so that edits need not dump anything again. */
export interface Parsed {
  readonly text: string;
  readonly document: Document.Parsed;
  /** The nodes that stand between brackets or braces, where plain text may hold no comma. */
  readonly inFlow: WeakSet<object>;
  position(offset: number): Position;
}

/**
 * Parses one YAML document.
 *
 * Published files may hold `{{key}}` substitutions, which Archy replaces in the bare text before it reads the YAML
 *. Such a text is parsed as it stands: what is not YAML then is an error that says so.
 */
export function parse(text: string): { readonly parsed: Parsed } | { readonly error: FlowError } {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { keepSourceTokens: true, lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const fail = (offset: number, message: string, hint: string): { error: FlowError } => ({ error: { message, ...position(offset), hint } });
  const [document, second] = documents;
  if (!Array.isArray(documents) || document === undefined) return fail(0, 'The flow’s YAML is empty.', 'Export the flow again.');
  const fault = document.errors[0];
  if (fault !== undefined) {
    const hint = text.includes('{{')
      ? 'The text holds {{…}} substitutions and is not YAML before they are made: put the values in, or export the published flow.'
      : 'Export the flow again, or mend this line.';
    return fail(fault.pos[0], `The flow’s text is not valid YAML: ${fault.message}`, hint);
  }
  if (second !== undefined)
    return fail(second.range[0], 'The flow’s text holds more than one YAML document.', 'Keep one flow in one document.');
  const { inFlow, loose } = survey(document);
  if (loose !== undefined)
    return fail(
      loose.range?.[0] ?? 0,
      `The flow’s text has an alias "*${loose.source}" to an anchor that it doesn’t have.`,
      'Export the flow again, or mend this line.',
    );
  return { parsed: { text, document, inFlow, position } };
}

/** The nodes between brackets or braces, and an alias whose anchor doesn't stand before it, which the library lets pass. */
function survey(document: Document.Parsed): { readonly inFlow: WeakSet<object>; readonly loose: Alias | undefined } {
  const inside = new WeakSet<object>();
  const anchors = new Set<string>();
  let loose: Alias | undefined;
  visit(document, (_key, node, path) => {
    if (isAlias(node) && !anchors.has(node.source)) loose ??= node;
    if ((isScalar(node) || isCollection(node)) && node.anchor !== undefined) anchors.add(node.anchor);
    const parent = path.findLast((one) => isCollection(one));
    if (!isPair(node) && typeof node === 'object' && node !== null && isCollection(parent) && (parent.flow === true || inside.has(parent)))
      inside.add(node);
  });
  return { inFlow: inside, loose };
}
