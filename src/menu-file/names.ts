import { isScalar } from 'yaml';
import { z } from 'zod';
import { problemAt, type Problem } from '../model/diagnostic.ts';
import { SAME_NAMES, type OrgNames } from '../model/org-names.ts';
import { near } from '../text/did-you-mean.ts';
import { show } from '../text/text.ts';
import { Positions } from '../yaml/positions.ts';
import { documentsIn } from '../yaml/stream.ts';
import { cutValues } from './cut-values.ts';
import { decode } from './decode.ts';
import type { ReportProblem } from './rules.ts';
import { isBlank } from './schema.ts';
import { Source } from './source.ts';
import { checkSyntax } from './syntax.ts';
import { describeValue, valueAt } from './values.ts';
import { explainFault } from './yaml-fault.ts';

/** What a file of names says, and what is wrong with it. */
interface NamesFile {
  readonly names: OrgNames;
  readonly problems: readonly Problem[];
}

const KINDS = ['queues', 'flows', 'numbers'] as const;
const EXAMPLE = 'Write for example `queues: { Support EU: "Support EU (prod)" }`.';
/** A limit on memory: many thousand names. */
const LIMITS = { parts: 200_000, depth: 100 };

const text = z.string().refine((value) => !isBlank(value));
const namesSchema = z.strictObject({
  queues: z.record(text, text).optional(),
  flows: z.record(text, text).optional(),
  numbers: z.record(text, text).optional(),
});

/**
 * Reads the file of the input `names`. It never throws, whatever the file holds.
 *
 * @param path the file's path, for the problems
 */
export function parseNames(path: string, bytes: Uint8Array): NamesFile {
  const problems: Problem[] = [];
  const report: ReportProblem = (at, code, message, hint) => problems.push(problemAt({ path }, at, { code, message, hint }));
  const source = sourceOf(bytes, report);
  const value: unknown = source === undefined || problems.length > 0 ? undefined : source.document.toJS({ maxAliasCount: 0 });
  if (source === undefined || value === undefined) return { names: SAME_NAMES, problems };
  if (value === null) return { names: SAME_NAMES, problems };
  const { data, error } = namesSchema.safeParse(value);
  for (const issue of error?.issues ?? []) explainIssue(issue, { value, source, report });
  return { names: data === undefined ? SAME_NAMES : toNames(data), problems };
}

/** The file's only document, if it is valid YAML. */
function sourceOf(bytes: Uint8Array, report: ReportProblem): Source | undefined {
  const content = decode(bytes, report);
  if (content === undefined) return undefined;
  const places = new Positions(content);
  try {
    const [document, second] = documentsIn(content, LIMITS, { version: '1.2', uniqueKeys: false });
    if (document === undefined) return undefined;
    const source = new Source(document, places);
    const faults = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
    const cuts = cutValues(source, faults);
    for (const { offset, code, message, hint } of cuts) report(source.position(offset), code, message, hint);
    if (cuts.length > 0) return undefined;
    const [fault] = faults;
    if (fault !== undefined) {
      const { offset, code, message, hint } = explainFault(fault, source);
      report(source.position(offset), code, message, hint);
      return undefined;
    }
    if (second !== undefined) report(places.at(second.range[0]), 'wrong-type', 'The file has a second document.', 'Keep one.');
    return checkSyntax(document, source, report) ? source : undefined;
  } catch (error) {
    report(places.at(0), 'yaml-syntax', `The YAML can't be read (${String(error)}).`, EXAMPLE);
    return undefined;
  }
}

interface Found {
  readonly value: unknown;
  readonly source: Source;
  readonly report: ReportProblem;
}

function explainIssue(issue: z.core.$ZodIssue, { value, source, report }: Found): void {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    for (const name of issue.keys) {
      const meant = near(name, KINDS);
      const hint = meant === undefined ? `The properties are: ${KINDS.join(', ')}.` : `Did you mean \`${meant}\`?`;
      report(source.atKey(path, name), 'unknown-property', `\`${name}\` is not a property of a names file.`, hint);
    }
    return;
  }
  const found = valueAt(value, path);
  const node = source.node(path);
  const isBare = isScalar(node) && node.type === 'PLAIN' && (typeof found === 'number' || typeof found === 'boolean');
  const what = path.length === 0 ? 'The document' : show(path.at(-1));
  report(
    source.at(path),
    typeof found === 'string' ? 'blank' : 'wrong-type',
    `${what} is ${typeof found === 'string' ? 'blank' : describeValue(found)}.`,
    isBare ? `It must be text: put it in quotes. ${EXAMPLE}` : EXAMPLE,
  );
}

function toNames({ queues = {}, flows = {}, numbers = {} }: z.infer<typeof namesSchema>): OrgNames {
  return { queues: new Map(Object.entries(queues)), flows: new Map(Object.entries(flows)), numbers: new Map(Object.entries(numbers)) };
}
