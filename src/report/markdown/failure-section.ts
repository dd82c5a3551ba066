import { count } from '../../text/text.ts';
import { MAX_ALIKE, patternOf } from '../wording/alike.ts';
import { isolatedPlain, prose } from '../wording/escape.ts';
import { flowLabel, statusSign, statusWords } from '../wording/words.ts';
import type { ErrorReport, FlowReport, RunReport } from '../model.ts';
import type { Section } from './budget.ts';
import { folded } from './elements.ts';
import { errorText } from './problems.ts';
import { liveNow } from './rollback-section.ts';

type Failed = FlowReport & { readonly error: ErrorReport };

/** Why flows were not deployed or planned, and what to do. What went wrong alike in many flows is said once. */
export function failureSections(report: RunReport): Section[] {
  const failed = report.flows.filter((flow): flow is Failed => flow.error !== null && !isToldElsewhere(flow, flow.error));
  const alike = Map.groupBy(failed, ({ error, status }) => patternOf(`${status} ${error.code} ${error.message} ${error.hint}`));
  return [...alike.values()].flatMap((flows) =>
    flows.length > MAX_ALIKE ? together(flows) : flows.map((flow): Section => ({ kind: 'failedFlow', text: textOf(flow, report) })),
  );
}

/** The heading of the report has the name and status of its only flow. */
function textOf(flow: Failed, { flows }: RunReport): string {
  const heading = `#### ${statusSign(flow.status)} ${isolatedPlain(flowLabel(flow))}: ${statusWords(flow.status)}\n\n`;
  return `${flows.length === 1 ? '' : heading}${errorText(untold(flow), flow.status === 'rollback-failed' ? 'Then' : undefined)}`;
}

/** What of an error does not stand above it: in the table of problems, among the call tests, or, if the rollback failed, on top. */
function untold(flow: Failed): ErrorReport {
  const { error, problems, status } = flow;
  if (status === 'rollback-failed') return { ...error, message: error.message.replace(` ${liveNow(flow)}`, '') };
  if (error.code === 'call-test-failed') return { ...error, message: '' };
  const cause = problems.find(({ message }) => error.message.includes(`It says: ${withoutStop(message)}`));
  if (cause === undefined) return error;
  const message = error.message.replace(`It says: ${withoutStop(cause.message)}`, 'The table of problems says why.');
  return { ...error, message, hint: '' };
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/u, '');
}

function together(flows: readonly Failed[]): Section[] {
  const [first, ...others] = flows;
  if (first === undefined) return [];
  const heading = `#### ${statusSign(first.status)} ${count(flows.length, 'flow')}: ${statusWords(first.status)}`;
  const lines = others.map(({ error, ...flow }) => `- ${isolatedPlain(flowLabel({ ...flow, error }))}: ${prose(error.message)}`);
  return [
    { kind: 'failedFlow', text: `${heading}\n\n${errorText(first.error)}` },
    { kind: 'warningList', text: folded(`The same of ${count(others.length, 'more flow')}`, lines.join('\n')) },
  ];
}

/** Whether another section says it: that of the drift, or the table of problems. */
function isToldElsewhere({ status, drift, problems: [first] }: FlowReport, error: ErrorReport): boolean {
  if (error.code === 'drift' || error.code === 'first-adoption') return drift !== undefined;
  return status === 'rejected' && error.status === null && first?.code === error.code && error.message.startsWith(first.message);
}
