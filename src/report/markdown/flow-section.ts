import type { Section } from './budget.ts';
import { callFlowSections } from './call-flow-section.ts';
import { driftSections, isStoppedByDrift } from './drift-section.ts';
import { code, prose } from '../wording/escape.ts';
import { hasChanges } from './menu-changes.ts';
import { menuSections } from './menu-table.ts';
import type { ErrorReport, FlowReport, MenuView, RunReport } from '../model.ts';
import { errorText } from './problems.ts';
import { versions } from './versions.ts';
import { flowLabel, statusMeaning, statusSign, statusWords, perspectiveOf } from '../wording/words.ts';

/** What the report says about each flow: its drift, its status, its menus, and its calls as a picture. */
export function flowsSections(report: RunReport): Section[] {
  // Reviewers look at a single picture, but open only some of many. What is deployed has already been reviewed.
  const isOpen = report.flows.filter(needsSection).length === 1 && report.mode === 'plan';
  return report.flows.flatMap((flow) => [
    ...driftSections(flow, report),
    ...(needsSection(flow) ? flowSections(flow, report, isOpen) : []),
  ]);
}

function needsSection({ status, error, notices }: FlowReport): boolean {
  return status !== 'in-sync' || error !== null || notices.length > 0;
}

function flowSections(flow: FlowReport, report: RunReport, isOpen: boolean): Section[] {
  const head = headOf(flow, report);
  const views = flow.views.filter((view) => hasChanges(view) && !isShownAsDrift(view, flow, report));
  const perspective = perspectiveOf(flow, report);
  const intro = isStoppedByDrift(flow, report) && perspective === 'intention' ? 'What was to be deployed, against what is live:\n\n' : '';
  return [
    ...(head.length === 0 ? [] : [{ kind: perspective === 'change' ? 'flow' : 'failedFlow', text: head.join('\n\n') } satisfies Section]),
    ...views.flatMap((view, index) => menuSections(view, perspective, report, index === 0 ? intro : '')),
    ...callFlowSections(flow, perspective, isOpen),
  ];
}

/** What happened to the flow as a whole. The heading of its drift may be the only one. */
function headOf(flow: FlowReport, report: RunReport): string[] {
  const { changes, notices, error, recovery } = flow;
  const outside = changes.filter(({ menu }) => menu === null).length;
  return [
    ...(isStoppedByDrift(flow, report) ? [] : headingOf(flow)),
    ...(outside === 0
      ? []
      : [`${outside} ${outside === 1 ? 'difference lies' : 'differences lie'} outside of the menus: see the JSON report.`]),
    ...notices.map((notice) => `> ${prose(notice)}`),
    ...(error === null ? [] : [isShownAsProblem(flow, error) ? SHOWN_ABOVE : errorText(error)]),
    ...(recovery === null ? [] : [`**By hand:** ${prose(recovery.step)}`]),
  ];
}

const SHOWN_ABOVE = 'What is wrong stands above, in the table of problems.';

/** Whether the error adds nothing to the first problem in the table above. */
function isShownAsProblem({ status, problems: [first] }: FlowReport, error: ErrorReport): boolean {
  return status === 'rejected' && error.status === null && first?.code === error.code && error.message.startsWith(first.message);
}

function headingOf(flow: FlowReport): string[] {
  const heading = `#### ${statusSign(flow.status)} Flow ${code(flowLabel(flow))} · ${versions(flow)} — ${statusWords(flow.status)}`;
  // The status line says for all flows at once that a plan writes nothing.
  return flow.status === 'planned' ? [heading] : [heading, statusMeaning(flow)];
}

/** A search for drift deploys nothing, so a drifted menu has no table other than that of its drift. */
function isShownAsDrift({ nodeId }: MenuView, { drift }: FlowReport, { mode }: RunReport): boolean {
  return mode === 'drift' && drift?.menus.some(({ menu }) => menu === nodeId) === true;
}
