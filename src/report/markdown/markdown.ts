import { code, isolatedPlain, prose } from '../wording/escape.ts';
import { title, verdict } from '../wording/headline.ts';
import { unreachedWarnings } from '../wording/unreached.ts';
import { isDeleted } from '../wording/words.ts';
import { count, shortCommit } from '../../text/text.ts';
import type { FileReport, RunReport } from '../model.ts';
import { approvalSections } from './approval-section.ts';
import type { Section } from './budget.ts';
import { callFlowSections } from './call-flow-section.ts';
import { failedCallsSections, hasFailedCalls, passedCallsSections } from './calls-section.ts';
import { cautionSections, noticeSections, unreachedSections } from './caution-section.ts';
import { changeTables } from './change-table.ts';
import { dialSections } from './dial-link.ts';
import { driftSections, mergeSections, rejectedLiveSections } from './drift-section.ts';
import { factsSections } from './facts.ts';
import { failureSections } from './failure-section.ts';
import { errorText, problemSections } from './problems.ts';
import { pullSections } from './pull-section.ts';
import { reachSections } from './reach-section.ts';
import { rollbackSections } from './rollback-section.ts';
import { changedMenus } from './shown-menus.ts';
import { spokenSections } from './spoken-section.ts';
import { inSyncSections, unchangedSections } from './unchanged-section.ts';

/**
 * The report as Markdown, in sections: the heading with names and numbers; what a reader must know before the table; the table; what can
 * hurt callers, as far as the table can't show it; what callers hear; folded, what doesn't change and the picture; a line of facts.
 */
export function toSections(report: RunReport): Section[] {
  if (hasNothingToSay(report))
    return [{ kind: 'verdict', text: oneLineReport(report) }, ...inSyncSections(report), ...passedCallsSections(report)];
  return [
    { kind: 'verdict', text: `### ${signOf(report)} ${headline(report)}` },
    ...(report.pulled === undefined ? changeSections(report) : [...runSections(report), ...pullSections(report)]),
    ...factsSections(report),
  ];
}

function signOf({ outcome, flows }: RunReport): string {
  if (flows.some(({ status }) => status === 'rollback-failed')) return '🛑';
  return outcome === 'failure' ? '❌' : '☎️';
}

function headline(report: RunReport): string {
  return `${title(report, code)}: ${verdict(report, isolatedPlain)}`;
}

/** What a run says of its menus. */
function changeSections(report: RunReport): Section[] {
  const menus = changedMenus(report);
  const [drift, changes] = [driftSections(report), changeTables(menus)];
  return [
    ...rollbackSections(report),
    ...unreachedSections(report),
    ...mergeSections(report),
    ...approvalSections(report),
    ...runSections(report),
    ...failedCallsSections(report),
    ...(report.mode === 'drift' ? drift : changes),
    ...failureSections(report),
    ...rejectedLiveSections(report),
    ...cautionSections(report),
    ...noticeSections(report),
    ...(report.mode === 'drift' ? changes : []),
    ...spokenSections(menus),
    ...passedCallsSections(report),
    ...dialSections(report),
    ...reachSections(report),
    ...(report.mode === 'drift' ? [] : drift),
    ...unchangedSections(menus),
    ...report.flows.flatMap((flow) => callFlowSections(flow, report)),
    ...deletedSection(report.files),
  ];
}

/** What is to be said of the run as a whole, and of its menu files. */
function runSections(report: RunReport): Section[] {
  return [
    ...report.notes.map((note): Section => ({ kind: 'note', text: `> ${prose(note)}` })),
    ...(report.error === null ? [] : [{ kind: 'error', text: errorText(report.error) } satisfies Section]),
    ...problemSections(report),
  ];
}

/** Whether nothing changes, and there is neither an error nor a notice. */
function hasNothingToSay({ outcome, error, notes, files, flows }: RunReport): boolean {
  return (
    outcome === 'no-changes' &&
    error === null &&
    notes.length === 0 &&
    !hasFailedCalls({ flows }) &&
    files.every((file) => file.status !== 'invalid' && !isDeleted(file)) &&
    flows.every((flow) => flow.status === 'in-sync' && flow.error === null && flow.notices.length === 0) &&
    flows.every((flow) => unreachedWarnings(flow).length === 0)
  );
}

function oneLineReport(report: RunReport): string {
  const { commit, runUrl, flows } = report;
  const menus = flows.reduce((sum, flow) => sum + flow.menus.length, 0);
  const inSync = menus === 0 ? '' : `${count(menus, 'menu')} in sync · `;
  return `### ☎️ ${headline(report)}\n\n<sub>${inSync}commit ${code(shortCommit(commit))} · [run](${runUrl})</sub>`;
}

function deletedSection(files: readonly FileReport[]): Section[] {
  const deleted = files.filter(isDeleted);
  if (deleted.length === 0) return [];
  const paths = deleted.map(({ path }) => code(path)).join(', ');
  const text = `**Deleted menu files:** ${paths}. If no other file describes the menu, it stays live but is no longer in git.`;
  return [{ kind: 'deletedFiles', text }];
}
