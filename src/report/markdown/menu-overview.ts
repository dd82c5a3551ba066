import { reachesCallers } from '../../model/outcome.ts';
import type { Section } from './budget.ts';
import { code } from '../wording/escape.ts';
import { link } from './elements.ts';
import { hasChanges, menuChanges } from './menu-changes.ts';
import { menuName } from './menu-table.ts';
import type { FlowReport, MenuView, RunReport } from '../model.ts';
import { count } from '../../text/text.ts';
import { versions } from './versions.ts';
import { flowLabel, statusSign, statusWords } from '../wording/words.ts';

/** The most unchanged menus with a row each. More are counted in one row. */
const MAX_UNCHANGED_ROWS = 3;

interface MenuRow {
  readonly menu: string;
  readonly change: string;
  readonly isUnchanged: boolean;
}

/** A row for each menu, with its menu file and what happens to it. There are only two columns, because a phone has no room for more. */
export function overviewSection(report: RunReport): Section[] {
  if (report.flows.length === 0) return [];
  const rows = report.flows.flatMap((flow) => rowsOf(flow, report));
  const changed = rows.filter(({ isUnchanged }) => !isUnchanged);
  const unchanged = rows.length - changed.length;
  const isCounted = unchanged > MAX_UNCHANGED_ROWS;
  const lines = [
    ...(isCounted ? changed : rows).map(({ menu, change }) => `| ${menu} | ${change} |`),
    ...(isCounted ? [`| ${count(unchanged, 'menu')} | ⚪ in sync |`] : []),
  ];
  return [{ kind: 'overview', text: `| Menu | What changes |\n|---|---|\n${lines.join('\n')}` }];
}

function rowsOf(flow: FlowReport, report: RunReport): MenuRow[] {
  const origin = (files: string): string => `<br><sub>flow ${code(flowLabel(flow))} · ${versions(flow)} · ${files}</sub>`;
  if (flow.views.length === 0) {
    const files = flow.files.map((path) => link(report, path, 1)).join(', ');
    return [{ menu: `${flow.menus.map(code).join(', ')}${origin(files)}`, change: statusOf(flow), isUnchanged: isInSync(flow) }];
  }
  return flow.views.map((view) => ({
    menu: `${menuName(view)}${origin(link(report, view.path, view.line))}`,
    change: changeOf(flow, view),
    isUnchanged: isInSync(flow) || (reachesCallers(flow.status) && !hasChanges(view)),
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
