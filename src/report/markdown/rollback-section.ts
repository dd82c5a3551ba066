import { code, isolatedPlain, plain, prose } from '../wording/escape.ts';
import { flowLabel } from '../wording/words.ts';
import type { FlowReport, RunReport } from '../model.ts';
import type { Section } from './budget.ts';
import { architectLink } from './elements.ts';
import { versionText } from './versions.ts';

/** On top of everything: the flows that someone must put right now, because the run could not. */
export function rollbackSections(report: RunReport): Section[] {
  return report.flows
    .filter(({ status }) => status === 'rollback-failed')
    .map((flow) => ({ kind: 'rollback', text: textOf(flow, report) }));
}

function textOf(flow: FlowReport, report: RunReport): string {
  const quote = [
    '[!CAUTION]',
    `**Action required: the wrong menu may be live in ${isolatedPlain(flowLabel(flow))}.** ${prose(liveNow(flow))}`,
    '',
    ...steps(flow, report),
  ];
  return quote.map((line) => `> ${line}`.trimEnd()).join('\n');
}

/** What is live, as far as the run knows, in a sentence. */
export function liveNow({ version_after: version }: Pick<FlowReport, 'version_after'>): string {
  return version === null ? 'It is unknown what callers hear now.' : `Version ${version} is live.`;
}

/** What to do by hand. Below are the keys and texts, and the JSON report both states in full. */
function steps(flow: FlowReport, report: RunReport): string[] {
  const { version_before: before, recovery, flow_id: id } = flow;
  const open = architectLink(flow, report, 'Open the flow in Architect');
  const place = id === null ? '' : ` (${plain(id)})`;
  const version = before === null ? '' : ` (${versionText(before)})`;
  const inReport = recovery === null ? '' : ` The JSON report has both in full: ${code('before')} and ${code('desired')}`;
  const run = recovery === null ? '' : report.runUrl === '' ? '.' : ` (output ${code('report')} of the [run](${report.runUrl})).`;
  return [
    `1. ${open ?? `Open the flow in Architect${place}`}.`,
    `2. Set every key and text below to *Before*${version} or *Planned*.${inReport}${run}`,
    '3. Publish the flow.',
  ];
}
