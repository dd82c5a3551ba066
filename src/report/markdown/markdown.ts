import type { Section } from './budget.ts';
import { callsSections, hasFailedCalls } from './calls-section.ts';
import { code, prose } from '../wording/escape.ts';
import { dialSections } from './dial-link.ts';
import { adoptionSections } from './drift-section.ts';
import { flowsSections } from './flow-section.ts';
import { inSyncSections } from './in-sync-section.ts';
import { overviewSection } from './menu-overview.ts';
import type { FileReport, RunReport } from '../model.ts';
import { pullSections } from './pull-section.ts';
import { errorText, problemSections } from './problems.ts';
import { unreachedSections } from './unreached-section.ts';
import { unreachedWarnings } from '../wording/unreached.ts';
import { statusLineSections } from './status-line.ts';
import { count, shortCommit } from '../../text/text.ts';
import { title, verdict } from './verdict.ts';
import { isDeleted } from '../wording/words.ts';
import { warningSections } from './warning-section.ts';

/** The report as Markdown, in sections: the verdict first, then what can hurt callers, then menu by menu. */
export function toSections(report: RunReport): Section[] {
  if (hasNothingToSay(report))
    return [{ kind: 'verdict', text: oneLineReport(report) }, ...inSyncSections(report), ...callsSections(report)];
  const failed = report.outcome === 'failure';
  return [
    { kind: 'verdict', text: `### ${failed ? '❌' : '☎️'} ${title(report, code)} — ${verdict(report)}` },
    ...(report.pulled === undefined ? changeSections(report) : [...runSections(report), ...pullSections(report)]),
    { kind: 'footer', text: `<sub>${origin(report)}</sub>` },
  ];
}

/** What a run says of its menus. */
function changeSections(report: RunReport): Section[] {
  return [
    ...unreachedSections(report),
    ...adoptionSections(report),
    ...statusLineSections(report),
    ...runSections(report),
    ...callsSections(report),
    ...dialSections(report),
    ...warningSections(report),
    ...overviewSection(report),
    ...flowsSections(report),
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
  const menus = report.flows.reduce((sum, flow) => sum + flow.menus.length, 0);
  const inSync = menus === 0 ? '' : `${count(menus, 'menu')} in sync · `;
  return `### ☎️ ${title(report, code)} — ${verdict(report)} <sub>${inSync}${origin(report)}</sub>`;
}

function deletedSection(files: readonly FileReport[]): Section[] {
  const deleted = files.filter(isDeleted);
  if (deleted.length === 0) return [];
  const paths = deleted.map(({ path }) => code(path)).join(', ');
  const text = `**Deleted menu files:** ${paths}. A menu that no other file describes stays live as it is, and git no longer keeps it.`;
  return [{ kind: 'deletedFiles', text }];
}

function origin({ commit, runUrl, apiCalls }: RunReport): string {
  return `Commit ${code(shortCommit(commit))} · [run](${runUrl}) · ${count(apiCalls.total, 'request')} to Genesys Cloud`;
}
