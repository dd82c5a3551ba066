import { reachesCallers } from '../../model/outcome.ts';
import type { Section } from './budget.ts';
import { callFlowSections } from '../diagram/section.ts';
import { driftSections, isAllThereIs } from './drift-section.ts';
import { errorText } from './problems.ts';
import { code, prose } from '../wording/escape.ts';
import { hasChanges } from './menu-changes.ts';
import { menuSections } from './menu-table.ts';
import type { ErrorReport, FlowReport, MenuView, RunReport } from '../model.ts';
import { versions } from './versions.ts';
import { flowLabel, statusMeaning, statusSign, statusWords, perspectiveOf } from '../wording/words.ts';

/** What there is to say of single flows: what was edited outside git, what became of the flow, its menus, and its calls as a picture. */
export function flowsSections(report: RunReport): Section[] {
  // One picture is looked at, of many the one that is wanted; and what is deployed was looked at before.
  const isOpen = report.flows.filter(isWorthIt).length === 1 && report.mode === 'plan';
  return report.flows.flatMap((flow) => [...driftSections(flow, report), ...(isWorthIt(flow) ? flowSections(flow, report, isOpen) : [])]);
}

function isWorthIt({ status, error, notices }: FlowReport): boolean {
  return status !== 'in-sync' || error !== null || notices.length > 0;
}

function flowSections(flow: FlowReport, report: RunReport, isOpen: boolean): Section[] {
  const head = isAllThereIs(flow, report) ? [] : headOf(flow);
  const outside = flow.changes.filter(({ menu }) => menu === null).length;
  if (outside > 0)
    head.push(`${outside} ${outside === 1 ? 'difference lies' : 'differences lie'} outside of the menus: see the JSON report.`);
  head.push(...flow.notices.map((notice) => `> ${prose(notice)}`));
  if (flow.error !== null) head.push(isToldAsProblem(flow, flow.error) ? TOLD_ABOVE : errorText(flow.error));
  if (flow.recovery !== null) head.push(`**By hand:** ${prose(flow.recovery.step)}`);
  const views = flow.views.filter((view) => hasChanges(view) && !isToldAsDrift(view, flow, report));
  const telling = perspectiveOf(flow, report);
  const intro = isAllThereIs(flow, report) && telling === 'wish' ? 'What was to be deployed, against what is live:\n\n' : '';
  const weight = reachesCallers(flow.status) ? 60 : 75;
  return [
    ...(head.length === 0 ? [] : [{ weight, what: 'flow', text: head.join('\n\n') }]),
    ...views.flatMap((view, index) => menuSections(view, telling, weight - 20, report, index === 0 ? intro : '')),
    ...callFlowSections(flow, telling, weight - 30, isOpen),
  ];
}

const TOLD_ABOVE = 'What is wrong stands above, in the table of problems.';

/** Whether the error is no more than the first of the problems that stand above. */
function isToldAsProblem({ status, problems: [first] }: FlowReport, error: ErrorReport): boolean {
  return status === 'rejected' && error.status === null && first?.code === error.code && error.message.startsWith(first.message);
}

function headOf(flow: FlowReport): string[] {
  const heading = `#### ${statusSign(flow.status)} Flow ${code(flowLabel(flow))} · ${versions(flow)} — ${statusWords(flow.status)}`;
  // That a plan writes nothing is said once, at its end.
  return flow.status === 'planned' ? [heading] : [heading, statusMeaning(flow)];
}

/** Where nothing is to be deployed, the plan says no more than what was edited. */
function isToldAsDrift({ nodeId }: MenuView, { drift }: FlowReport, { mode }: RunReport): boolean {
  return mode === 'drift' && drift?.menus.some(({ menu }) => menu === nodeId) === true;
}
