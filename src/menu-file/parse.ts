import { isScalar, type Document, type YAMLError } from 'yaml';
import { explainCut, isCut, type CutValue } from './cut-values.ts';
import { decode } from './decode.ts';
import { explain } from './explain.ts';
import type { Explanation } from './explanation.ts';
import { present } from '../model/json.ts';
import type { FlowReference, Menu, MenuOption, RoutingTarget } from '../model/menu.ts';
import { Positions } from '../yaml/positions.ts';
import { problemAt, type Problem } from '../model/diagnostic.ts';
import { checkRules, type ReportProblem } from './rules.ts';
import { menuSchema, type MenuDocument } from './schema.ts';
import { Source } from './source.ts';
import { BeyondLimit, documentsIn, type Limits } from '../yaml/stream.ts';
import { checkSyntax, LOOSE_ALIAS, YAML_TAG } from './syntax.ts';
import { explainFault } from './yaml-fault.ts';

/** What one menu file says: its valid menus, and everything that is wrong with it. */
export interface MenuFile {
  readonly path: string;
  readonly menus: readonly Menu[];
  readonly problems: readonly Problem[];
}

/** No one reads more problems of one file. Most come from one mistake, and would hide the rest. */
const MOST_PROBLEMS = 999;
/** The most documents that one file may hold. */
const MOST_DOCUMENTS = 1000;
/** Enough for some thousand options, and a limit on memory. A menu is four levels deep. */
const LIMITS: Limits = { parts: 200_000, depth: 100 };

/**
 * Reads a menu file, and checks every rule that one file alone can break. It never throws, whatever the file holds.
 *
 * @param path the file's path in the repository, with `/`
 * @param bytes the file as it is
 */
export function parseMenuFile(path: string, bytes: Uint8Array): MenuFile {
  const problems: Problem[] = [];
  const report: ReportProblem = (at, code, message, hint) => {
    if (problems.length === MOST_PROBLEMS) throw new TooManyProblems();
    problems.push(problemAt({ path }, at, { code, message, hint }));
  };
  const menus: Menu[] = [];
  try {
    const text = decode(bytes, report);
    const places = new Positions(text ?? '');
    for (const document of text === undefined ? [] : documents(text, places, report)) {
      const source = new Source(document, places);
      const value = readDocument(document, source, report);
      if (value !== undefined) menus.push(toMenu(path, value, source));
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
          hint: 'Fix the first ones and look again: many may come from one mistake.',
        },
      ),
    );
  }
  return { path, menus, problems };
}

class TooManyProblems extends Error {}

/** The documents of a file, one after the other. If one can't be read at all, the documents after it are left out. */
function* documents(text: string, places: Positions, report: ReportProblem): Generator<Document.Parsed> {
  const start = places.at(0);
  let count = 0;
  try {
    // checkSyntax finds repeated names, in linear time.
    for (const document of documentsIn(text, LIMITS, { version: '1.2', uniqueKeys: false })) {
      count += 1;
      if (count > MOST_DOCUMENTS) {
        const at = places.at(document.range[0]);
        report(at, 'too-large', `The file has more than ${MOST_DOCUMENTS} documents.`, 'Split it.');
        return;
      }
      yield document;
    }
    if (count === 0) report(start, 'empty-document', 'The file is empty.', 'Describe a menu, or delete the file.');
  } catch (error) {
    if (!(error instanceof BeyondLimit)) {
      report(start, 'yaml-syntax', `The YAML can't be read (${String(error)}).`, 'Write it as the README shows.');
      return;
    }
    const at = places.at(error.offset);
    if (error.limit === 'depth') {
      report(
        at,
        'yaml-syntax',
        `Lists and maps are nested too deeply here: ${LIMITS.depth} levels are the most.`,
        'Write it as the README shows.',
      );
    } else {
      const hint = 'Split it: a menu of a flow has some dozen options.';
      report(at, 'too-large', `The document that starts here has more than ${LIMITS.parts} words and signs.`, hint);
    }
  }
}

/** The document's value if nothing is wrong with it. */
function readDocument(document: Document.Parsed, source: Source, report: ReportProblem): MenuDocument | undefined {
  let isValid = true;
  const fail: ReportProblem = (...problem) => {
    isValid = false;
    report(...problem);
  };
  const cuts = checkYaml(document, source, fail);
  if (cuts === undefined || !checkSyntax(document, source, fail)) return undefined;
  const value = expand(document, source, fail);
  if (value === undefined) return undefined;

  const { data, error } = menuSchema.safeParse(value);
  const explanations = error?.issues.flatMap((issue) => explain(issue, value)) ?? [];
  const isMisspelled = (path: readonly PropertyKey[], property: string): boolean =>
    explanations.some((found) => found.meant === property && found.path.join('\n') === path.join('\n'));
  reportExplanations(
    explanations.filter(({ code, path }) => code !== 'missing-property' || !isMisspelled(path.slice(0, -1), String(path.at(-1)))),
    cuts,
    source,
    fail,
  );
  checkRules(value, source, fail, isMisspelled);
  if (error !== undefined && isValid) fail(source.at([]), 'wrong-type', 'The document is not a menu.', 'Write it as the README shows.');
  return isValid ? data : undefined;
}

/**
 * Reports what the parser itself found, and the values that a `#` cuts.
 *
 * @returns the cut values; undefined if the document can't be read
 */
function checkYaml(document: Document.Parsed, source: Source, fail: ReportProblem): CutValue[] | undefined {
  const faults = [...document.errors, ...document.warnings];
  const cuts = cutValues(source, faults);
  for (const { offset, code, message, hint } of cuts) fail(source.position(offset), code, message, hint);
  // Text that goes on behind a comment is no valid YAML, nor are brackets that close in one. So the # explains the errors after it.
  if (cuts.length === 0) reportFaults(faults, source, fail);
  if (faults.length > 0) return undefined;
  if (!isEmpty(document)) return cuts;
  fail(source.at([]), 'empty-document', 'The document is empty.', 'Describe a menu, or take the document away.');
  return undefined;
}

/** The values that a `#` cuts, up to the parser's first error: after it, the parser may have taken anything for a value. */
function cutValues(source: Source, faults: readonly YAMLError[]): CutValue[] {
  const end = faults.reduce((first, { pos }) => Math.min(first, pos[0]), Infinity);
  return source.trailingComments().flatMap((comment) => (comment.offset < end && isCut(comment) ? [explainCut(comment)] : []));
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
function reportExplanations(all: readonly Explanation[], cuts: readonly CutValue[], source: Source, fail: ReportProblem): void {
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
    fail(source.at([]), 'alias-bomb', 'The aliases of this document expand without bound.', 'Write the values out.');
    return undefined;
  }
}

function toMenu(path: string, value: MenuDocument, source: Source): Menu {
  return {
    path,
    flow: toFlow(value),
    nodeId: value.menu_node_id,
    ...present({ audio: value.audio, says: value.says }),
    options: value.options.map((option, index): MenuOption => {
      const base = ['options', index];
      return {
        key: String(option.key),
        ...present({ prompt: option.prompt, name: option.name, transferSays: option.transfer_says }),
        target: toTarget(option.routing_target),
        at: {
          option: source.at(base),
          key: source.at([...base, 'key']),
          prompt: source.at([...base, 'prompt']),
          target: source.at([...base, 'routing_target']),
          name: source.at([...base, 'name']),
          transferSays: source.at([...base, 'transfer_says']),
        },
      };
    }),
    at: {
      document: source.at([]),
      flow: source.at([value.flow_id === undefined ? 'flow_name' : 'flow_id']),
      nodeId: source.at(['menu_node_id']),
      audio: source.at(['audio']),
      says: source.at(['says']),
    },
  };
}

function toFlow(value: MenuDocument): FlowReference {
  if (value.flow_id !== undefined) return { kind: 'id', id: value.flow_id };
  return { kind: 'name', name: value.flow_name ?? '', ...present({ divisionId: value.division_id }) };
}

function toTarget(target: MenuDocument['options'][number]['routing_target']): RoutingTarget {
  if (typeof target === 'string') return { kind: 'id', id: target };
  if ('queue' in target) return { kind: 'queue', name: target.queue };
  if ('menu' in target) return { kind: 'menu', ref: target.menu };
  if ('task' in target) return { kind: 'task', ref: target.task };
  if ('number' in target) return { kind: 'number', number: target.number };
  return { kind: 'disconnect' in target ? 'disconnect' : 'unchanged' };
}
