import { isAlias, isCollection, isMap, isNode, isPair, isScalar, type Alias, type Document, type Node, type YAMLMap } from 'yaml';
import type { Diagnostic, Position } from '../../../model/diagnostic.ts';
import { BeyondLimit, documentsIn, Lines, type Limits } from '../../../yaml/stream.ts';
import { cut } from '../../../text/text.ts';

/** A flow's text with its nodes. Each node knows its offsets in the text, so edits never have to print the rest again. */
export interface Parsed {
  readonly text: string;
  readonly document: Document.Parsed;
  /** The nodes between brackets or braces, where plain text cannot hold a comma. */
  readonly inBrackets: WeakSet<object>;
  position(offset: number): Position;
}

/** Why a flow's text can't be read, where the fault is, and how to fix it. */
export interface FlowError extends Diagnostic<Position> {
  /** Where in the flow's YAML. */
  readonly at: Position;
}

/**
 * Parses one YAML document.
 *
 * Published files may hold `{{key}}` substitutions, which Archy replaces in the bare text before it reads the YAML.
 * Such a text is parsed as it is. If it is not valid YAML, the error says so.
 */
export function parse(text: string): { readonly parsed: Parsed } | { readonly error: FlowError } {
  const lines = new Lines(text);
  const position = (offset: number): Position => lines.position(offset);
  const result = parseDocument(text);
  if ('message' in result) {
    const { message, hint, offset } = result;
    return { error: { code: 'flow-unreadable', message, hint, at: position(offset) } };
  }
  return { parsed: { text, ...result, position } };
}

/** Why a text cannot be parsed, and at which offset. */
interface ParseError {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

const EXPORT_AGAIN = 'Export the flow again, or fix this line.';

function parseDocument(text: string): Pick<Parsed, 'document' | 'inBrackets'> | ParseError {
  const documents = firstDocuments(text);
  if (documents instanceof BeyondLimit) return tooLarge(documents);
  const [document, second] = documents;
  if (document === undefined) return { offset: 0, message: "The flow's YAML is empty.", hint: 'Export the flow again.' };
  const [error] = document.errors;
  if (error !== undefined) {
    const hint = text.includes('{{')
      ? 'The text holds {{…}} substitutions and is not YAML before they are made: put the values in, or export the published flow.'
      : EXPORT_AGAIN;
    return { offset: error.pos[0], message: `The flow's text is not valid YAML: ${cut(error.message, 200)}`, hint };
  }
  if (second !== undefined) {
    const message = "The flow's text holds more than one YAML document.";
    return { offset: second.range[0], message, hint: 'Keep one flow in one document.' };
  }
  const { inBrackets, undefinedAlias, repeatedKey } = survey(document);
  if (undefinedAlias !== undefined) {
    const message = `The flow's text has an alias "*${undefinedAlias.source}" to an anchor that it doesn't have.`;
    return { offset: undefinedAlias.range?.[0] ?? 0, message, hint: EXPORT_AGAIN };
  }
  if (repeatedKey !== undefined) {
    const message = "The flow's text is not valid YAML: a property is given twice.";
    return { offset: repeatedKey.range?.[0] ?? 0, message, hint: EXPORT_AGAIN };
  }
  return { document, inBrackets };
}

/** More than the largest flows have, and a limit on memory: about 4 MB of YAML. */
const LIMITS: Limits = { parts: 1_000_000, depth: 400 };

function tooLarge({ limit, offset }: BeyondLimit): ParseError {
  const message =
    limit === 'depth'
      ? `The flow's text is nested too deeply here: ${LIMITS.depth} levels are the limit.`
      : `The flow's text has more than ${LIMITS.parts} YAML tokens.`;
  return { offset, message, hint: 'Change this flow in Architect: it is too large for this action.' };
}

/** The first two documents, as far as there are any; or the limit that the text exceeds. */
function firstDocuments(text: string): readonly Document.Parsed[] | BeyondLimit {
  try {
    // The survey finds repeated keys in linear time.
    const all = documentsIn(text, LIMITS, { keepSourceTokens: true, uniqueKeys: false });
    return [all.next(), all.next()].flatMap(({ done, value }) => (done === true ? [] : [value]));
  } catch (error) {
    if (error instanceof BeyondLimit) return error;
    throw error;
  }
}

interface Survey {
  readonly inBrackets: WeakSet<object>;
  readonly undefinedAlias: Alias | undefined;
  readonly repeatedKey: Node | undefined;
}

/**
 * Finds the nodes between brackets or braces, and two kinds of error. The library accepts an alias without an anchor before it.
 * Its own search for repeated keys takes quadratic time.
 */
function survey(document: Document.Parsed): Survey {
  const inBrackets = new WeakSet<object>();
  const anchors = new Set<string>();
  let undefinedAlias: Alias | undefined;
  let repeatedKey: Node | undefined;
  const look = (node: Node): void => {
    if (isAlias(node)) {
      if (!anchors.has(node.source)) undefinedAlias ??= node;
    } else if (node.anchor !== undefined) anchors.add(node.anchor);
    if (isMap(node)) repeatedKey ??= repeatedKeyOf(node);
  };
  // Not by the library's `visit`: it copies the path to each node.
  const walk = (node: unknown, isInBrackets: boolean): void => {
    if (isPair(node)) {
      walk(node.key, isInBrackets);
      walk(node.value, isInBrackets);
    } else if (isNode(node)) {
      if (isInBrackets) inBrackets.add(node);
      look(node);
      if (isCollection(node)) for (const item of node.items) walk(item, isInBrackets || node.flow === true);
    }
  };
  walk(document.contents, false);
  return { inBrackets, undefinedAlias, repeatedKey };
}

/** The first key that a map already has. `<<` may occur any number of times. */
function repeatedKeyOf(map: YAMLMap): Node | undefined {
  const seen = new Set<unknown>();
  for (const { key } of map.items) {
    if (!isScalar(key) || key.value === '<<') continue;
    if (seen.has(key.value)) return key;
    seen.add(key.value);
  }
  return undefined;
}
