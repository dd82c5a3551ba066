import { isScalar, type Document, type YAMLError } from 'yaml';
import type { z } from 'zod';
import { problemAt, type Problem } from '../model/diagnostic.ts';
import { Positions } from '../yaml/positions.ts';
import { BeyondLimit, documentsIn, type Limits } from '../yaml/stream.ts';
import { cutValues, type CutValue } from './cut-values.ts';
import { decode } from './decode.ts';
import type { Explanation } from './explanation.ts';
import type { Checks, ReportProblem } from './rules.ts';
import { Source } from './source.ts';
import { checkSyntax, LOOSE_ALIAS, YAML_TAG } from './syntax.ts';
import { explainFault } from './yaml-fault.ts';

/** What a kind of file is called in problems: instructions, each in a sentence. */
interface FileWords {
  /** What to do about a file that says nothing, such as `Describe a menu`. */
  readonly describe: string;
  /** Where a valid one is shown. */
  readonly example: string;
  /** Why no file needs to be that large. */
  readonly size: string;
}

/** What a kind of file must be. */
export interface FileForm<T> {
  readonly words: FileWords;
  readonly schema: z.ZodType<T>;
  /** A broken rule of the schema, in words. */
  readonly explain: (issue: z.core.$ZodIssue, value: unknown, source: Source) => readonly Explanation[];
  /** What is wrong with a document that another kind of file should hold. Then nothing else is told of it. */
  readonly otherKind: (value: unknown, path: string) => Pick<Explanation, 'code' | 'message' | 'hint'> | undefined;
  /** Checks what the schema can't express. */
  readonly check: (value: unknown, checks: Checks) => void;
  /** Why a document is refused of which no other problem is known, as a sentence. */
  readonly otherwise: string;
}

/** A document of a file as plain values. */
interface PlainDocument {
  readonly value: unknown;
  readonly source: Source;
  /** The values that a `#` cuts. Their problems are reported. */
  readonly cuts: readonly CutValue[];
}

/** No one reads more problems of one file. Most come from one mistake, and would hide the rest. */
const MOST_PROBLEMS = 999;
/** The most documents that one file may hold. */
const MOST_DOCUMENTS = 1000;
/** Enough for some thousand options, and a limit on memory. A menu is four levels deep. */
const LIMITS: Limits = { parts: 200_000, depth: 100 };

/** checkSyntax finds repeated names, in linear time. */
const OPTIONS = { version: '1.2', uniqueKeys: false } as const;

/**
 * Reads the documents of a file, one after the other. It never throws, whatever the file holds.
 *
 * @param path the file's path in the repository, with `/`
 * @param bytes the file as it is
 * @param form what this kind of file must be
 * @param make makes something of a valid document, of which it gets the index in the file, too
 */
export function readDocuments<T, Made>(
  path: string,
  bytes: Uint8Array,
  form: FileForm<T>,
  make: (value: T, source: Source, index: number) => Made,
): { readonly read: readonly Made[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report: ReportProblem = (at, code, message, hint) => {
    if (problems.length === MOST_PROBLEMS) throw new TooManyProblems();
    problems.push(problemAt({ path }, at, { code, message, hint }));
  };
  const made: Made[] = [];
  try {
    const text = decode(bytes, report);
    const places = new Positions(text ?? '');
    let index = 0;
    for (const document of text === undefined ? [] : documents(text, places, form.words, report)) {
      const source = new Source(document, places);
      const value = readDocument(document, source, { ...form, path }, report);
      if (value !== undefined) made.push(make(value, source, index));
      index += 1;
    }
  } catch (error) {
    if (!(error instanceof TooManyProblems)) throw error;
    problems.push(
      problemAt(
        { path },
        { line: 1, column: 1 },
        {
          code: 'too-many-problems',
          message: `The file has more than ${MOST_PROBLEMS} problems.`,
          hint: 'Fix the first ones and run again: many may come from one mistake.',
        },
      ),
    );
  }
  return { read: made, problems };
}

/** A document of a file that was read before. What is parsed takes many times the memory of its text: no one has to keep it. */
export function readAgain(bytes: Uint8Array, index: number): Source {
  const text = decode(bytes, () => undefined) ?? '';
  const document = [...documentsIn(text, LIMITS, OPTIONS)][index];
  if (document === undefined) throw new Error(`The file has no document ${index}.`);
  return new Source(document, new Positions(text));
}

class TooManyProblems extends Error {}

/** The documents of a file, one after the other. If one can't be read at all, the documents after it are left out. */
function* documents(text: string, places: Positions, words: FileWords, report: ReportProblem): Generator<Document.Parsed> {
  const start = places.at(0);
  let count = 0;
  try {
    for (const document of documentsIn(text, LIMITS, OPTIONS)) {
      count += 1;
      if (count > MOST_DOCUMENTS) {
        const at = places.at(document.range[0]);
        report(at, 'too-large', `The file has more than ${MOST_DOCUMENTS} documents.`, 'Split it.');
        return;
      }
      yield document;
    }
    if (count === 0) report(start, 'empty-document', 'The file is empty.', `${words.describe}, or delete the file.`);
  } catch (error) {
    if (!(error instanceof BeyondLimit)) {
      report(start, 'yaml-syntax', `The YAML can't be read (${String(error)}).`, words.example);
      return;
    }
    const at = places.at(error.offset);
    if (error.limit === 'depth') {
      report(at, 'yaml-syntax', `Lists and maps are nested too deeply here: ${LIMITS.depth} levels are the limit.`, words.example);
    } else {
      report(at, 'too-large', `The document that starts here has more than ${LIMITS.parts} YAML tokens.`, words.size);
    }
  }
}

/** The document's value if nothing is wrong with it. */
function readDocument<T>(
  document: Document.Parsed,
  source: Source,
  form: FileForm<T> & { readonly path: string },
  report: ReportProblem,
): T | undefined {
  const { words, schema, explain, check, otherwise } = form;
  let isValid = true;
  const fail: ReportProblem = (...problem) => {
    isValid = false;
    report(...problem);
  };
  const plain = plainDocument(document, source, words, fail);
  if (plain === undefined) return undefined;
  const { value } = plain;
  const misplaced = form.otherKind(value, form.path);
  if (misplaced !== undefined) {
    fail(source.at([]), misplaced.code, misplaced.message, misplaced.hint);
    return undefined;
  }
  const { data, error } = schema.safeParse(value);
  const found = error?.issues.flatMap((issue) => explain(issue, value, source)) ?? [];
  const isMisspelled: Checks['isMisspelled'] = (path, property) =>
    found.some(({ path: at, meant }) => meant !== undefined && meant === (property ?? meant) && at.join('\n') === path.join('\n'));
  // A property under a wrong name isn't missing.
  const told = found.filter(({ code, path }) => code !== 'missing-property' || !isMisspelled(path.slice(0, -1), String(path.at(-1))));
  reportExplanations(told, plain, fail);
  check(value, { source, fail, isMisspelled });
  if (error !== undefined && isValid) fail(source.at([]), 'wrong-type', otherwise, words.example);
  return isValid ? data : undefined;
}

/**
 * A document as plain values, if it is valid YAML and says something.
 *
 * @returns undefined if it can't be read; then it reports why
 */
function plainDocument(document: Document.Parsed, source: Source, words: FileWords, fail: ReportProblem): PlainDocument | undefined {
  const cuts = checkYaml(document, source, words, fail);
  if (cuts === undefined || !checkSyntax(document, source, fail)) return undefined;
  const value = expand(document, source, fail);
  return value === undefined ? undefined : { value, source, cuts };
}

/**
 * Reports what the parser itself found, and the values that a `#` cuts.
 *
 * @returns the cut values; undefined if the document can't be read
 */
function checkYaml(document: Document.Parsed, source: Source, words: FileWords, fail: ReportProblem): CutValue[] | undefined {
  const faults = [...document.errors, ...document.warnings];
  const cuts = cutValues(source, faults);
  for (const { offset, code, message, hint } of cuts) fail(source.position(offset), code, message, hint);
  // Text that goes on behind a comment is no valid YAML, nor are brackets that close in one. So the # explains the errors after it.
  if (cuts.length === 0) reportFaults(faults, source, fail);
  if (faults.length > 0) return undefined;
  if (!isEmpty(document)) return cuts;
  fail(source.at([]), 'empty-document', 'The document is empty.', `${words.describe}, or remove the document.`);
  return undefined;
}

/** Reports the first thing that is no valid YAML. If all of it is valid, it reports the aliases and tags that mean nothing. */
function reportFaults(faults: readonly YAMLError[], source: Source, fail: ReportProblem): void {
  const [first] = faults
    .filter(({ code }) => code !== 'TAG_RESOLVE_FAILED' && code !== 'BAD_ALIAS')
    .toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (first !== undefined) {
    const { offset, code, message, hint } = explainFault(first, source);
    fail(source.position(offset), code, message, hint);
    return;
  }
  for (const { code, pos } of faults) {
    const [rule, message, hint] = code === 'BAD_ALIAS' ? LOOSE_ALIAS : YAML_TAG;
    fail(source.position(pos[0]), rule, message, hint);
  }
}

/** Reports what the schema found, except for values that a `#` cuts: they were meant to read otherwise. */
function reportExplanations(all: readonly Explanation[], { cuts, source }: PlainDocument, fail: ReportProblem): void {
  const cutNodes = new Set<unknown>(cuts.map(({ value }) => value));
  for (const { path, keyName, code, message, hint } of all) {
    if (keyName !== undefined) fail(source.atKey(path, keyName), code, message, hint);
    else if (!cutNodes.has(source.node(path))) fail(source.at(path), code, message, hint);
  }
}

function isEmpty({ contents }: Document.Parsed): boolean {
  return contents === null || (isScalar(contents) && contents.value === null);
}

/** The document as plain values with its aliases expanded, within the parser's limit of 100 aliases per value. */
function expand(document: Document.Parsed, source: Source, fail: ReportProblem): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    fail(source.at([]), 'alias-bomb', 'The aliases of this document expand without limit.', 'Write the values out.');
    return undefined;
  }
}
