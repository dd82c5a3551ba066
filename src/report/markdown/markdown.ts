import type { Section } from './budget.ts';
import { errorText, problemSections } from './problems.ts';
import { code, prose } from '../wording/escape.ts';
import { flowsSections } from './flow-section.ts';
import { hazardSections } from './warning-section.ts';
import { lifeSections } from './status-line.ts';
import { overviewSection } from './menu-overview.ts';
import type { FileReport, RunReport } from '../model.ts';
import { count } from '../../text/count.ts';
import { title, verdict } from './verdict.ts';
import { shortCommit } from '../../text/commit.ts';

/** The report as Markdown, in sections: the verdict first, then what can hurt callers, then menu by menu. */
export function toSections(report: RunReport): Section[] {
  if (isQuiet(report)) return [{ weight: 100, what: 'verdict', text: oneLineFor(report) }];
  const failed = report.outcome === 'failure';
  return [
    { weight: 100, what: 'verdict', text: `### ${failed ? '❌' : '☎️'} ${title(report, code)} — ${verdict(report)}` },
    ...lifeSections(report),
    ...report.notes.map((note) => ({ weight: 90, what: 'note', text: `> ${prose(note)}` })),
    ...(report.error === null ? [] : [{ weight: 95, what: 'error', text: errorText(report.error) }]),
    ...problemSections(report),
    ...hazardSections(report),
    ...overviewSection(report),
    ...flowsSections(report),
    ...deletedSection(report.files),
    { weight: 99, what: 'footer', text: `<sub>${origin(report)}</sub>` },
  ];
}

/** Whether nothing changes and there is nothing else to say. */
function isQuiet({ outcome, error, notes, files, flows }: RunReport): boolean {
  return (
    outcome === 'no-changes' &&
    error === null &&
    notes.length === 0 &&
    files.every(({ status }) => status === 'valid') &&
    flows.every(({ status, error: failure, notices }) => status === 'in-sync' && failure === null && notices.length === 0)
  );
}

function oneLineFor(report: RunReport): string {
  const menus = report.flows.reduce((sum, flow) => sum + flow.menus.length, 0);
  const inSync = menus === 0 ? '' : `${count(menus, 'menu')} in sync · `;
  return `### ☎️ ${title(report, code)} — ${verdict(report)} <sub>${inSync}${origin(report)}</sub>`;
}

function deletedSection(files: readonly FileReport[]): Section[] {
  const deleted = files.filter(({ status }) => status === 'deleted');
  if (deleted.length === 0) return [];
  return [
    {
      weight: 70,
      what: 'list of deleted files',
      text: `**Deleted menu files:** ${deleted.map(({ path }) => code(path)).join(', ')}. Their menus stay live as they are, and are no longer kept by git.`,
    },
  ];
}

function origin({ commit, runUrl, apiCalls }: RunReport): string {
  return `Commit ${code(shortCommit(commit))} · [run](${runUrl}) · ${count(apiCalls.total, 'request')} to Genesys Cloud`;
}
