import { plain, prose } from '../wording/escape.ts';
import { MAX_ALIKE, patternOf } from '../wording/alike.ts';
import { markdownOf } from '../wording/sentence.ts';
import { unreachedWarnings } from '../wording/unreached.ts';
import { together, warningsOf, type Warning } from '../wording/warnings.ts';
import { flowLabel } from '../wording/words.ts';
import { count } from '../../text/text.ts';
import type { FlowReport, RunReport } from '../model.ts';
import type { Section } from './budget.ts';
import { folded } from './elements.ts';

/** The most lines of one list. */
const MAX_LINES = 100;

/** Markdown, made only when it is shown: an answer may name a hundred thousand places. */
type Line = () => string;

/** Something that is said once: a line, or what many lines say together, with these lines to unfold. */
interface Statement {
  readonly line: Line;
  readonly details: readonly Line[];
}

/**
 * On top of everything: the menus that no call reaches. Whatever the rest of the report says of them, no caller notices it.
 */
export function unreachedSections(report: RunReport): Section[] {
  const lines = report.flows.flatMap((flow) =>
    unreachedWarnings(flow).map(
      ({ sentence }): Line =>
        () =>
          `${markdownOf(sentence())}${whereOf(flow, report)}`,
    ),
  );
  const statement = statementOf(lines, () => `No call reaches ${lines.length} of these menus.`);
  return lines.length === 0 ? [] : sectionsOf('WARNING', statement);
}

/** What can hurt callers, as far as the tables don't show it. Warnings that the change causes come first; older ones are folded. */
export function cautionSections(report: RunReport): Section[] {
  const all = report.flows.flatMap((flow) =>
    warningsOf(flow)
      // A key that is removed is in the table.
      .filter(({ kind }) => kind !== 'dead-key')
      .map((warning) => ({ warning, line: (): string => `${markdownOf(warning.sentence())}${whereOf(flow, report)}` })),
  );
  const statements = [
    ...Map.groupBy(
      all.filter(({ warning }) => warning.isNew),
      ({ warning }) => warning.kind,
    ).values(),
  ].flatMap((alike) => statementsOfKind(alike));
  const older = all.filter(({ warning }) => !warning.isNew).map(({ line }) => line);
  return [...(statements.length === 0 ? [] : sectionsOf('CAUTION', statements)), ...olderWarnings(older)];
}

function statementsOfKind(alike: readonly { readonly warning: Warning; readonly line: Line }[]): Statement[] {
  const [first] = alike;
  if (first === undefined) return [];
  return statementOf(
    alike.map(({ line }) => line),
    () => together(first.warning, alike.length),
  );
}

/** Few lines as they are, many as one. */
function statementOf(lines: readonly Line[], all: Line): Statement[] {
  return lines.length > MAX_ALIKE ? [{ line: all, details: lines }] : lines.map((line) => ({ line, details: [] }));
}

function sectionsOf(level: 'CAUTION' | 'WARNING', statements: readonly Statement[]): Section[] {
  const lines = statements.map(({ line }) => line());
  const quote = [`[!${level}]`, ...(lines.length === 1 ? lines : lines.map((line) => `- ${line}`))];
  const details = statements.flatMap((statement) => statement.details);
  return [
    { kind: 'newWarnings', text: quote.map((line) => `> ${line}`).join('\n') },
    ...(details.length === 0 ? [] : [{ kind: 'warningList', text: folded('Which ones', listed(details).join('\n')) } satisfies Section]),
  ];
}

function olderWarnings(lines: readonly Line[]): Section[] {
  if (lines.length === 0) return [];
  const title = `ℹ️ ${count(lines.length, 'warning')} from before this change`;
  return [{ kind: 'olderWarnings', text: folded(title, listed(lines).join('\n')) }];
}

function listed(lines: readonly Line[]): string[] {
  const shown = lines.slice(0, MAX_LINES).map((line) => `- ${line()}`);
  return lines.length > MAX_LINES ? [...shown, `- and ${lines.length - MAX_LINES} more`] : shown;
}

/** What else a reader should know of the flows. What is said of many flows alike is said once, where it comes first. */
export function noticeSections(report: RunReport): Section[] {
  const all = report.flows.flatMap((flow) =>
    noticesOf(flow).map((notice) => ({ line: `${prose(notice)}${whereOf(flow, report)}`, pattern: patternOf(notice) })),
  );
  const groups = Map.groupBy(all, ({ pattern }) => pattern);
  return all.flatMap((one): Section[] => {
    const [first, ...others] = groups.get(one.pattern) ?? [];
    const section: Section = { kind: 'note', text: `> ${one.line}` };
    if (others.length < MAX_ALIKE) return [section];
    if (one !== first) return [];
    const title = `The same of ${count(others.length, 'more flow')}`;
    return [
      section,
      {
        kind: 'warningList',
        text: folded(
          title,
          listed(
            others.map(
              ({ line }) =>
                () =>
                  line,
            ),
          ).join('\n'),
        ),
      },
    ];
  });
}

function noticesOf({ notices, changes }: FlowReport): readonly string[] {
  const outside = changes.filter(({ menu }) => menu === null).length;
  const differ = outside === 1 ? '1 difference is' : `${outside} differences are`;
  return outside === 0 ? notices : [...notices, `${differ} outside the menus: see the JSON report.`];
}

/** Which flow a line is about, if there are several. */
function whereOf(flow: FlowReport, { flows }: RunReport): string {
  return flows.length > 1 ? ` <sub>${plain(flowLabel(flow))}</sub>` : '';
}
