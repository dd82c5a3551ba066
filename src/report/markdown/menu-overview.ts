import { reachesCallers } from '../../model/outcome.ts';
import type { Section } from './budget.ts';
import { code } from '../wording/escape.ts';
import { link } from './elements.ts';
import { hasChanges, menuChanges } from './menu-changes.ts';
import { menuName } from './menu-table.ts';
import type { FlowReport, MenuView, RunReport } from '../model.ts';
import { count } from '../../text/count.ts';
import { versions } from './versions.ts';
import { flowLabel, statusSign, statusWords } from '../wording/words.ts';

/** So many menus without a change are told one by one. */
const MOST_UNCHANGED = 3;

interface MenuRow {
  readonly menu: string;
  readonly change: string;
  readonly isQuiet: boolean;
}

/** A row for each menu, with the file that asks for it, and what becomes of it: two columns, which a phone has room for. */
export function overviewSection(report: RunReport): Section[] {
  if (report.flows.length === 0) return [];
  const rows = report.flows.flatMap((flow) => rowsOf(flow, report));
  const quiet = rows.filter(({ isQuiet }) => isQuiet);
  const shown = quiet.length > MOST_UNCHANGED ? rows.filter((row) => !quiet.includes(row)) : rows;
  const lines = [
    ...shown.map(({ menu, change }) => `| ${menu} | ${change} |`),
    ...(shown.length === rows.length ? [] : [`| ${count(quiet.length, 'menu')} | ⚪ in sync |`]),
  ];
  return [{ weight: 80, what: 'list of menus', text: `| Menu | What changes |\n|---|---|\n${lines.join('\n')}` }];
}

function rowsOf(flow: FlowReport, report: RunReport): MenuRow[] {
  const under = (files: string): string => `<br><sub>flow ${code(flowLabel(flow))} · ${versions(flow)} · ${files}</sub>`;
  if (flow.views.length === 0) {
    const files = flow.files.map((path) => link(report, path, 1)).join(', ');
    return [{ menu: `${flow.menus.map(code).join(', ')}${under(files)}`, change: statusOf(flow), isQuiet: isInSync(flow) }];
  }
  return flow.views.map((view) => ({
    menu: `${menuName(view)}${under(link(report, view.path, view.line))}`,
    change: changeOf(flow, view),
    isQuiet: isInSync(flow) || (reachesCallers(flow.status) && !hasChanges(view)),
  }));
}

function changeOf(flow: FlowReport, view: MenuView): string {
  if (!reachesCallers(flow.status)) return statusOf(flow);
  if (!hasChanges(view)) return `${statusSign('in-sync')} ${statusWords('in-sync')}`;
  const changes = menuChanges(view).join(', ');
  return flow.status === 'planned' ? `${statusSign('planned')} ${changes}` : `${statusOf(flow)}: ${changes}`;
}

function isInSync({ status, error, notices }: FlowReport): boolean {
  return status === 'in-sync' && error === null && notices.length === 0;
}

function statusOf({ status }: FlowReport): string {
  return `${statusSign(status)} ${statusWords(status)}`;
}
