import type { Row } from '../../model/menu-diff.ts';
import { shortCommit } from '../../text/text.ts';
import { code, isolatedPlain, phoneKey } from '../wording/escape.ts';
import { markdownOf, textOf } from '../wording/sentence.ts';
import { warningsOf } from '../wording/warnings.ts';
import { flowLabel, menuLabel } from '../wording/words.ts';
import type { FlowReport, MenuSinceApproval, RunReport } from '../model.ts';
import type { Section } from './budget.ts';
import { targetTexts } from './target.ts';

/** More lines are counted: the table has all that changes. */
const MAX_LINES = 10;

/** On top of a plan: what whoever approved the pull request has not seen. */
export function approvalSections(report: RunReport): Section[] {
  const approval = report.flows.find(({ sinceApproval }) => sinceApproval !== undefined)?.sinceApproval;
  const lines = report.flows.flatMap((flow) => linesOf(flow, report));
  if (approval === undefined || lines.length === 0) return [];
  const more = lines.length - MAX_LINES;
  const shown = [...lines.slice(0, MAX_LINES), ...(more > 0 ? [`and ${more} more`] : [])];
  const head = `**New since ${code(approval.by)} approved ${code(shortCommit(approval.commit))}:**`;
  const [first = ''] = shown;
  const text = shown.length === 1 ? [`${head} ${first}`] : [head, ...shown.map((line) => `- ${line}`)];
  return [{ kind: 'newWarnings', text: ['[!IMPORTANT]', ...text].map((line) => `> ${line}`).join('\n') }];
}

function linesOf(flow: FlowReport, report: RunReport): string[] {
  const { sinceApproval } = flow;
  if (sinceApproval === undefined) return [];
  const known = new Set(sinceApproval.knownWarnings);
  const several = report.flows.flatMap(({ views }) => views).length > 1;
  const warnings = warningsOf(flow)
    // A key that is removed is among the keys.
    .filter(({ kind, isNew }) => isNew && kind !== 'dead-key')
    .map(({ sentence }) => sentence())
    .filter((sentence) => !known.has(textOf(sentence)));
  return [
    ...sinceApproval.menus.flatMap((menu) => menuLines(menu, nameOf(menu, flow, report), several)),
    ...warnings.map((sentence) => markdownOf(sentence)),
  ];
}

function menuLines({ rows, isKnown, hasNewText, hasNewOrder }: MenuSinceApproval, name: string, several: boolean): string[] {
  if (!isKnown) return [`all of ${name}: in the approved commit, the menu is missing or can't be read`];
  const where = several ? ` in ${name}` : '';
  return [
    ...lostFirst(rows).map((row) => `${rowLine(row)}${where}`),
    ...(hasNewText ? [`new text${where}, see below`] : []),
    ...(hasNewOrder ? [`new order of the keys${where}`] : []),
  ];
}

/** What callers lose comes first, as in the heading. */
function lostFirst(rows: readonly Row[]): Row[] {
  return [...rows.filter(({ sign }) => sign === 'removed'), ...rows.filter(({ sign }) => sign !== 'removed')];
}

/** Where a key leads now, and where it led in the approved commit. */
function rowLine({ key, before, after }: Row): string {
  const texts = targetTexts(before, after);
  if (before !== undefined && texts.before === texts.after) return `${phoneKey(key)} new text`;
  const now = after === undefined ? 'removed' : before === undefined ? `added: ${texts.after}` : `→ ${texts.after}`;
  return `${phoneKey(key)} ${now}${before === undefined ? '' : ` (approved: ${texts.before})`}`;
}

function nameOf({ menu }: MenuSinceApproval, flow: FlowReport, { flows }: RunReport): string {
  const name = `<strong>${isolatedPlain(menuLabel(flow.views.find(({ nodeId }) => nodeId === menu) ?? { nodeId: menu }))}</strong>`;
  return flows.length === 1 ? name : `${isolatedPlain(flowLabel(flow))} › ${name}`;
}
