import type { FlowStatus } from '../engine/outcome.ts';
import type { Section } from './budget.ts';
import { code } from './escape.ts';
import type { FlowReport, RunReport } from './model.ts';
import { count } from './count.ts';
import { versionText } from './versions.ts';
import { statusSign, statusWords } from './words.ts';

/** What became of a change, in a line right under a deploy's heading: what, who, when, and the run that tells more. */
export function lifeSections(report: RunReport): Section[] {
  if (report.mode !== 'deploy') return [];
  const { actor, at, runUrl } = report;
  const who = actor === '' ? '' : ` by ${code(actor)}`;
  const when = at === '' ? '' : ` on ${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
  const run = runUrl === '' ? '' : ` · [run](${runUrl})`;
  // A deploy is somebody's deed. What went wrong is nobody's: there, the name stands beside the run that they started.
  const text = isDeed(report) ? `${fate(report)}${who}${when}${run}` : `${fate(report)}${when}${run}${who}`;
  return [{ weight: 98, what: 'life line', text }];
}

function isDeed({ error, flows }: RunReport): boolean {
  return error === null && flows.some(isDeployed) && flows.every((flow) => flow.status === 'in-sync' || isDeployed(flow));
}

function isDeployed({ status }: FlowReport): boolean {
  return status === 'deployed';
}

function fate({ outcome, flows }: RunReport): string {
  if (flows.length === 0) return outcome === 'failure' ? '❌ Failed' : '⚪ Nothing deployed';
  // A deploy leaves nothing planned: nobody knows how far this one came.
  if (flows.some(({ status }) => status === 'planned')) return '❌ Broken off';
  const told = flows.filter(({ status }) => status !== 'in-sync');
  const [first, ...more] = told;
  if (first === undefined) return `${statusSign('in-sync')} ${capital(statusWords('in-sync'))}`;
  return more.length === 0 ? fateOfOne(first) : fateOfSeveral(told);
}

function fateOfOne({ status, version_before: before, version_after: after }: FlowReport): string {
  const words = `${statusSign(status)} ${capital(statusWords(status))}`;
  if (status === 'deployed' && after !== null) return `${words} ${versionText(after)}`;
  if (status !== 'rolled-back' || before === null) return words;
  // The way back makes a version of its own.
  return `${words} to ${versionText(before)}${after === null || after === before ? '' : ` as ${versionText(after)}`}`;
}

/** The counts, in the order in which the flows are reported. */
function fateOfSeveral(flows: readonly FlowReport[]): string {
  const statuses = new Map<FlowStatus, number>();
  for (const { status } of flows) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  return [...statuses].map(([status, number]) => `${statusSign(status)} ${count(number, 'flow')} ${statusWords(status)}`).join(', ');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
