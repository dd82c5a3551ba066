import { isFailure } from '../model/outcome.ts';
import type { KeyView, Row } from '../model/menu-diff.ts';
import { callLines, flowLine, liveFileLines, noticeLine, problemLine, pulledLine } from '../report/plain/log.ts';
import { verdict } from '../report/wording/headline.ts';
import type { ErrorReport, FlowReport, MenuView, RunReport } from '../report/model.ts';
import { inMenuOrder } from '../report/markdown/row-order.ts';
import { keyNotes } from '../report/wording/key-notes.ts';
import { reachOf } from '../report/wording/reach.ts';
import { changeOf, sidesOf, type Sides } from '../report/wording/sides.ts';
import { warningsOf } from '../report/wording/warnings.ts';
import { helpText } from '../report/wording/error-page.ts';
import { textOf } from '../report/wording/sentence.ts';
import { menuLabel } from '../report/wording/words.ts';
import { oneLine } from '../text/printable.ts';
import type { Terminal } from './terminal.ts';
import { atTerminal } from './words.ts';

/** A report for people: what is wrong, what becomes of each flow, its menus as tables, and the verdict last, or other words. */
export function show(report: RunReport, terminal: Terminal, words = verdict(report)): void {
  const { files, flows, notes, error, pulled = [], outcome } = report;
  const lines = [
    ...files.flatMap(({ problems }) => problems.map((problem) => terminal.colour('red', atTerminal(problemLine(problem))))),
    ...notes.map((note) => atTerminal(noticeLine(note))),
    ...pulled.map((menu) => atTerminal(pulledLine(menu))),
    ...flows.filter(({ status }) => report.pulled === undefined || isFailure(status)).flatMap((flow) => flowLines(flow, report, terminal)),
    ...errorLines(error, terminal),
  ];
  const end = terminal.colour(outcome === 'failure' ? 'red' : 'green', `${words.charAt(0).toUpperCase()}${words.slice(1)}.`);
  terminal.print([...lines, end, ''].join('\n'));
}

/** What ended the run as a whole, with where to read more. */
export function errorLines(error: ErrorReport | null, terminal: Terminal): string[] {
  if (error === null) return [];
  return [terminal.colour('red', `${atTerminal(`${oneLine(error.message)} ${oneLine(error.hint)}`)} ${helpText(error)}`)];
}

function flowLines(flow: FlowReport, report: RunReport, terminal: Terminal): string[] {
  const sides = sidesOf(flow, report);
  return [
    terminal.colour('bold', atTerminal(flowLine(flow))),
    ...placeless(flow).map((path) => `  ${terminal.colour('dim', oneLine(path))}`),
    ...flow.problems.map((problem) => terminal.colour('red', `  ${atTerminal(problemLine(problem))}`)),
    ...flow.views.flatMap((view) => menuTable(view, sides, terminal)),
    ...warningsOf(flow)
      // A key that is removed is in the table.
      .filter(({ kind }) => kind !== 'dead-key')
      .map((warning) => terminal.colour('yellow', `  warning: ${textOf(warning.sentence())}`)),
    ...reachLines(flow),
    ...flow.notices.map((notice) => `  ${atTerminal(noticeLine(notice))}`),
    ...callLines(flow).map((line) => `  ${line}`),
    ...liveFileLines(flow).map((line) => `  ${line}`),
    '',
  ];
}

function reachLines(flow: FlowReport): string[] {
  const sentence = reachOf(flow);
  return sentence === undefined ? [] : [`  ${textOf(sentence)}`];
}

/** The files that name a flow which can't be found: its error has no line of them. A test file is named only if no menu file is. */
export function placeless({ error, files, place }: FlowReport): readonly string[] {
  if (error?.code !== 'flow.not.found') return [];
  return files.length > 0 || place === undefined ? files : [`${place.path}:${place.line}`];
}

/** The keys of a menu that change, as the comment's table has them: the key, where it leads now, and then. */
function menuTable(view: MenuView, sides: Sides, terminal: Terminal): string[] {
  const { before, after, absent } = sides;
  const ordered = inMenuOrder(view.rows);
  const rows = ordered.filter(({ sign }) => sign !== 'same');
  const { audio } = view;
  const hasAudio = audio !== undefined && audio.before !== audio.after;
  if (rows.length === 0 && !hasAudio) return [];
  const cells = [
    ['Key', before, after],
    ...(hasAudio ? [['text', audio.before, audio.after]] : []),
    ...rows.map((row) => [`${row.key} ${changeOf(row, sides)}`, cellOf(row.before, absent), cellOf(row.after, absent)]),
  ].map((row) => row.map((cell) => oneLine(cell)));
  const widths = [0, 1].map((column) =>
    Math.min(
      WIDEST,
      cells.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0),
    ),
  );
  const lines = cells.map((row) => `    ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
  const colours = [undefined, ...(hasAudio ? ['yellow' as const] : []), ...rows.map(({ sign }) => COLOURS[sign])];
  return [
    `  ${terminal.colour('dim', `${oneLine(menuLabel(view))} (${oneLine(view.path)})`)}`,
    ...lines.map((line, index) => (colours[index] === undefined ? line : terminal.colour(colours[index], line))),
    ...noteLines(ordered, sides),
  ];
}

/** What callers notice of the keys besides, below the table: its columns have no room for it. */
function noteLines(rows: readonly Row[], sides: Sides): string[] {
  const { beside, shared } = keyNotes(rows, sides);
  const all = [
    ...[...beside].map(([key, notes]) => ({ keys: [key], notes })),
    ...shared.map(({ keys, note }) => ({ keys, notes: [note] })),
  ];
  return all.map(({ keys, notes }) => `    ${oneLine(keys.join(' '))}: ${oneLine(notes.join('; '))}`);
}

/** In columns. A longer cell moves those behind it. */
const WIDEST = 60;

const COLOURS = { added: 'green', removed: 'red', changed: 'yellow', same: 'dim' } as const;

function cellOf(view: KeyView | undefined, absent: string): string {
  if (view === undefined) return absent;
  return view.prompt === undefined ? view.target : `"${view.prompt}" -> ${view.target}`;
}
