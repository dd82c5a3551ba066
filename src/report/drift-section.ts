import type { Row, Spoken } from '../engine/menu-view.ts';
import type { Section } from './budget.ts';
import { code, prose } from './escape.ts';
import { link } from './link.ts';
import type { DriftedMenuReport, DriftReport, FlowReport, RunReport } from './model.ts';
import { flowLabel } from './words.ts';

/** What was edited outside git, flow by flow: what git knew and what is live, who made that and when, and what comes of it. */
export function driftSections(report: RunReport): Section[] {
  return report.flows.flatMap((flow) => {
    const { drift } = flow;
    if (drift === undefined) return [];
    const head = [
      `#### 🔀 ${code(flowLabel(flow))} — edited outside git`,
      `> [!WARNING]\n> ${whatComes(flow, drift, report)}`,
      made(drift),
    ];
    return [
      { weight: 78, text: head.filter((part) => part !== '').join('\n\n') },
      ...drift.menus.map((menu) => ({ weight: 57, text: menuText(menu, drift, report) })),
    ];
  });
}

/** What happens to the edit: the first thing that whoever reads this wants to know. */
function whatComes({ status }: FlowReport, { overwritten, on_drift: onDrift }: DriftReport, { mode }: RunReport): string {
  if (overwritten) return `This was live before, and this run has deployed over it, as ${code('on-drift: overwrite')} asks.`;
  if (mode === 'plan')
    return onDrift === 'fail'
      ? `As long as this is live, a deploy of this flow is refused (${code('on-drift: fail')}): bring it into the menu file, or deploy with ${code('on-drift: overwrite')}.`
      : `On merge, the deploy replaces this (${code('on-drift: overwrite')}).`;
  return status === 'drifted' ? 'This is live, and was left as it is.' : 'This was live when the run began.';
}

function made({ version, by, at }: DriftReport): string {
  if (by === null && at === null) return '';
  return prose(
    `The live version ${version} was published${by === null ? '' : ` by ${by}`}${at === null ? '' : ` on ${at.slice(0, 16).replace('T', ' ')} UTC`}.`,
  );
}

function menuText({ menu, path, commit, unknown, view }: DriftedMenuReport, { overwritten }: DriftReport, report: RunReport): string {
  const known = commit === null ? 'In the menu file' : `Committed (${code(commit.slice(0, 7))})`;
  const live = overwritten ? 'Was live' : 'Live';
  const heading = `**Menu ${code(menu)}** · ${link(report, path, view.line)}`;
  const doubt = unknown === null ? '' : `\n\nWhether it was edited outside git can't be told: ${prose(unknown)}`;
  const speech =
    view.audio === undefined || view.audio.before === view.audio.after
      ? ''
      : `\n\nCallers hear: ${said(view.audio.before)} (${known}), ${said(view.audio.after)} (${live})`;
  const rows = view.rows.map((row) => `| ${code(row.key)} | ${words(row)} | ${cell(row.before)} | ${cell(row.after)} |`);
  const order = view.reordered
    ? `\n\nLive, the keys are read out in this order: ${view.rows
        .filter(({ after }) => after !== undefined)
        .map(({ key }) => code(key))
        .join(' ')}`
    : '';
  return `${heading}${doubt}${speech}\n\n| Key | | ${known} | ${live} |\n|:-:|---|---|---|\n${rows.join('\n')}${order}`;
}

function words({ sign }: Row): string {
  return { added: '➕ not in git', removed: '➖ gone', changed: '✏️ edited', same: '' }[sign];
}

function cell(spoken: Spoken | undefined): string {
  if (spoken === undefined) return '–';
  const { prompt, target } = spoken;
  return prompt === undefined || prompt === '' ? code(target) : `${code(prompt)}<br>→ ${code(target)}`;
}

function said(text: string): string {
  return text === '' ? '–' : code(text);
}
