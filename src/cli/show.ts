import { isFailure } from '../model/outcome.ts';
import type { KeyView, Row } from '../model/menu-diff.ts';
import { callLines, flowLine, liveFileLines, noticeLine, problemLine, pulledLine } from '../report/plain/log.ts';
import { verdict } from '../report/markdown/verdict.ts';
import type { FlowReport, MenuView, RunReport } from '../report/model.ts';
import { warningsOf } from '../report/wording/warnings.ts';
import { helpText } from '../report/wording/error-page.ts';
import { textOf } from '../report/wording/sentence.ts';
import { oneLine } from '../text/printable.ts';
import type { Terminal } from './terminal.ts';
import { atTerminal } from './words.ts';

/** A report for people: what is wrong, what becomes of each flow, its menus as tables, and the verdict last. */
export function show(report: RunReport, terminal: Terminal): void {
  const { files, flows, notes, error, pulled = [], outcome } = report;
  const lines = [
    ...files.flatMap(({ problems }) => problems.map((problem) => terminal.colour('red', atTerminal(problemLine(problem))))),
    ...notes.map((note) => atTerminal(noticeLine(note))),
    ...pulled.map((menu) => atTerminal(pulledLine(menu))),
    ...flows.filter(({ status }) => report.pulled === undefined || isFailure(status)).flatMap((flow) => flowLines(flow, terminal)),
    ...(error === null
      ? []
      : [terminal.colour('red', `${atTerminal(`${oneLine(error.message)} ${oneLine(error.hint)}`)} ${helpText(error)}`)]),
  ];
  const words = verdict(report);
  const end = terminal.colour(outcome === 'failure' ? 'red' : 'green', `${words.charAt(0).toUpperCase()}${words.slice(1)}.`);
  terminal.print([...lines, end, ''].join('\n'));
}

function flowLines(flow: FlowReport, terminal: Terminal): string[] {
  return [
    terminal.colour('bold', atTerminal(flowLine(flow))),
    ...flow.problems.map((problem) => terminal.colour('red', `  ${atTerminal(problemLine(problem))}`)),
    ...flow.notices.map((notice) => `  ${atTerminal(noticeLine(notice))}`),
    ...callLines(flow).map((line) => `  ${line}`),
    ...liveFileLines(flow).map((line) => `  ${line}`),
    ...warningsOf(flow).map((warning) => terminal.colour('yellow', `  warning: ${textOf(warning.sentence())}`)),
    ...flow.views.flatMap((view) => menuTable(view, terminal)),
    '',
  ];
}

/** The keys of a menu that change, as the comment's table has them: the key, where it leads now, and then. */
function menuTable(view: MenuView, terminal: Terminal): string[] {
  const rows = view.rows.filter(({ sign }) => sign !== 'same');
  const { audio } = view;
  const hasAudio = audio !== undefined && audio.before !== audio.after;
  if (rows.length === 0 && !hasAudio) return [];
  const cells = [
    ['Key', 'Today', 'After'],
    ...(hasAudio ? [['text', audio.before, audio.after]] : []),
    ...rows.map((row) => [`${row.key} ${SIGNS[row.sign]}`, cellOf(row.before), cellOf(row.after)]),
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
    `  ${terminal.colour('dim', `${oneLine(view.nodeId)} (${oneLine(view.path)})`)}`,
    ...lines.map((line, index) => (colours[index] === undefined ? line : terminal.colour(colours[index], line))),
  ];
}

/** In columns. A longer cell moves those behind it. */
const WIDEST = 60;

const SIGNS: Readonly<Record<Row['sign'], string>> = { added: '+ new', removed: '- removed', changed: '~ changed', same: '' };
const COLOURS = { added: 'green', removed: 'red', changed: 'yellow', same: 'dim' } as const;

function cellOf(view: KeyView | undefined): string {
  if (view === undefined) return '–';
  return view.prompt === undefined ? view.target : `"${view.prompt}" -> ${view.target}`;
}
