import { code, plain, prose } from '../wording/escape.ts';
import { partsInWords, pullStatusSign, pullStatusWords } from '../wording/pulled.ts';
import type { FlowReport, PulledMenu, RunReport } from '../model.ts';
import { statusSign, statusWords } from '../wording/words.ts';
import type { Section } from './budget.ts';
import { folded } from './elements.ts';
import { errorText } from './problems.ts';
import { count } from '../../text/text.ts';

/** The most menus of one table. If there is no room for all tables, the first ones stay. */
const MAX_ROWS = 50;

/** What a pull did, menu by menu. What needs no one is folded. */
export function pullSections({ pulled = [], flows }: RunReport): Section[] {
  const [loud, quiet] = [pulled.filter((menu) => !isQuiet(menu)), pulled.filter((menu) => isQuiet(menu))];
  const tables = tablesOf(loud).map((text): Section => ({ kind: 'pulledMenus', text }));
  const rest = tablesOf(quiet).map((text): Section => ({ kind: 'quietMenus', text: folded(count(quiet.length, 'other menu'), text) }));
  return [...tables, ...flows.flatMap((flow) => errorSection(flow)), ...rest];
}

/** Why a flow was not pulled, and what to do. The table has the reasons for its menus. */
function errorSection({ error, status, flow_name: name, flow_id: id }: FlowReport): Section[] {
  if (error === null) return [];
  const text = `#### ${statusSign(status)} Flow ${code(name ?? id ?? 'unknown flow')} — ${statusWords(status)}\n\n${errorText(error)}`;
  return [{ kind: 'failedFlow', text }];
}

function isQuiet({ status }: PulledMenu): boolean {
  return status === 'in-sync' || status === 'left-out';
}

function tablesOf(menus: readonly PulledMenu[]): string[] {
  return Array.from({ length: Math.ceil(menus.length / MAX_ROWS) }, (_, index) =>
    ['| Menu | File | |', '|---|---|---|', ...menus.slice(index * MAX_ROWS, (index + 1) * MAX_ROWS).map((menu) => row(menu))].join('\n'),
  );
}

function row(menu: PulledMenu): string {
  const { flow_name: flow, menu: name, path, why } = menu;
  const words = `${pullStatusSign(menu)} ${pullStatusWords(menu)}`;
  const details = [...partsInWords(menu).map((part) => plain(part)), ...(why === null ? [] : [prose(why)])];
  return `| ${plain(flow)}<br>${code(name)} | ${path === null ? '–' : code(path)} | ${[words, ...details].join('<br>')} |`;
}
