import { cut } from '../text/text.ts';
import { isDiagnosticCode, type DiagnosticCode } from './diagnostic-codes.ts';
import { present } from './json.ts';

/** A place in a text. Both count from 1; columns count UTF-16 units, as editors and annotations do. */
export interface Position {
  readonly line: number;
  readonly column: number;
  /** The text of that line, cut around the column if it is long. Absent if the place is in no text, or the line is empty. */
  readonly text?: string | undefined;
}

/** A place in a file of the repository. */
export interface Location extends Position {
  /** The file's path in the repository, with `/`. */
  readonly path: string;
}

declare const foreign: unique symbol;

/** A code from Genesys Cloud, or one that replaces it. The action's own table doesn't list it. */
export type ForeignCode = string & { readonly [foreign]: true };

/** Takes a name from an answer of Genesys Cloud as a code. */
export function foreignCode(name: string): ForeignCode {
  return name as ForeignCode;
}

/** Something that is wrong, and what to do about it. */
export interface Diagnostic<Place extends Position = Location> {
  /** A stable short name, such as `duplicate-key` or `flow.locked`. */
  readonly code: DiagnosticCode | ForeignCode;
  /** What was found or what happened, as sentences. */
  readonly message: string;
  /** What to do about it, as sentences. */
  readonly hint: string;
  readonly at?: Place;
}

/** What is wrong, without its place. */
export type Fault = Omit<Diagnostic, 'at'>;

/** Something wrong with a menu file, or with what it asks for. */
export interface Problem extends Diagnostic {
  readonly at: Location;
  /** The queue that it is about, if no queue has that name. */
  readonly queue?: MissingQueue;
}

/** A queue's name in a menu file that no queue of the org has. */
export interface MissingQueue {
  readonly name: string;
  /** The name of the queue to which the same key leads in the live flow. */
  readonly live?: string;
}

/** A fault in a flow's content: found by our own check, by the org's validation, or by its refusal of a write. */
export interface Finding extends Pick<Diagnostic, 'code' | 'message'> {
  /** Where in the content, in the org's own notation, such as `definition.nodes.main.menu.options[1].routingTarget`. */
  readonly path?: string;
}

/** A fault at a place of a menu file. */
export function problemAt({ path }: { readonly path: string }, at: Position, fault: Fault): Problem {
  return { ...fault, at: locationIn(path, at) };
}

/** A place of a file, with the text of its line. */
export function locationIn(path: string, { line, column, text }: Position): Location {
  return { path, line, column, ...present({ text }) };
}

/** Problems in the order in which a person reads them: by file, then from top to bottom. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    ({ at: a }, { at: b }) => (a.path < b.path ? -1 : Number(a.path > b.path)) || a.line - b.line || a.column - b.column,
  );
}

/** The longest sentence of a problem that is shown, in UTF-16 units: a name in it may be a megabyte long. */
const MAX_SENTENCE = 2000;
/** The longest code that is shown, in UTF-16 units. */
const MAX_CODE = 100;

/** The problems with their texts cut to a length that people read. */
export function inShort(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({
    ...problem,
    code: cutCode(problem.code, MAX_CODE),
    message: cut(problem.message, MAX_SENTENCE),
    hint: cut(problem.hint, MAX_SENTENCE),
  }));
}

/** A code cut to `most` UTF-16 units: a code from the org can have any length. */
export function cutCode(code: Diagnostic['code'], most: number): Diagnostic['code'] {
  return isDiagnosticCode(code) ? code : foreignCode(cut(code, most));
}
