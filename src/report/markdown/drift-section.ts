import type { Row, KeyView } from '../../model/menu-diff.ts';
import { keyText, wordsBeforeAndAfter } from './before-after.ts';
import type { Section } from './budget.ts';
import { count } from '../../text/count.ts';
import { code, phoneKey, prose } from '../wording/escape.ts';
import { link } from './elements.ts';
import type { DriftedMenuReport, DriftReport, FlowReport, RunReport } from '../model.ts';
import { inPlace } from './row-order.ts';
import { flowLabel, MINUS, PLUS, statusMeaning } from '../wording/words.ts';
import { versions } from './versions.ts';
import { shortCommit } from '../../text/commit.ts';
import { utcMinute } from '../../text/date.ts';

/** What was edited outside git in a flow: what git knew and what is live, who made that and when, and what comes of it. */
export function driftSections(flow: FlowReport, report: RunReport): Section[] {
  const { drift } = flow;
  if (drift === undefined) return [];
  const isAll = isAllThereIs(flow, report);
  const version = isAll ? ` · ${versions(flow)}` : '';
  const head = [
    `#### 🔀 Flow ${code(flowLabel(flow))}${version} — edited outside git`,
    `> [!WARNING]\n> ${report.mode === 'drift' ? statusMeaning(flow) : whatComes(flow, drift, report)}`,
    // The flow's error says it, too.
    ...(isAll && flow.error !== null ? [] : [made(drift)]),
  ];
  return [
    { weight: 78, what: 'drifted flow', text: head.filter((part) => part !== '').join('\n\n') },
    ...drift.menus.map((menu) => ({ weight: 57, what: 'drifted menu', text: menuText(menu, drift, report) })),
  ];
}

/** Whether a flow was left alone for what was edited outside git: then it has one heading for all. */
export function isAllThereIs({ drift, status }: FlowReport, { mode }: RunReport): boolean {
  return mode !== 'plan' && status === 'drifted' && drift !== undefined;
}

/** What happens to the edit: the first thing that whoever reads this wants to know. */
function whatComes({ status }: FlowReport, { overwritten, on_drift: onDrift }: DriftReport, { mode }: RunReport): string {
  if (overwritten) return `This was live before, and this run has deployed over it, as ${code('on-drift: overwrite')} asks.`;
  if (mode === 'plan')
    return onDrift === 'fail'
      ? `As long as this is live, a deploy of this flow is refused (${code('on-drift: fail')}): bring it into the menu file, or replace it by what the menu file asks for (${code('on-drift: overwrite')}).`
      : `On merge, the deploy replaces this (${code('on-drift: overwrite')}).`;
  return status === 'drifted' ? 'This is live, and was left as it is: nothing was written.' : 'This was live when the run began.';
}

function made({ version, by, at }: DriftReport): string {
  if (by === null && at === null) return '';
  return prose(`The live version ${version} was published${by === null ? '' : ` by ${by}`}${at === null ? '' : ` on ${utcMinute(at)}`}.`);
}

function menuText({ menu, path, commit, unknown, view }: DriftedMenuReport, { overwritten }: DriftReport, report: RunReport): string {
  const known = commit === null ? 'In the menu file' : `Committed (${code(shortCommit(commit))})`;
  const live = overwritten ? 'Was live' : 'Live';
  const heading = `##### Menu ${code(menu)} · ${link(report, path, view.line)}`;
  const doubt = unknown === null ? '' : `\n\nWhether it was edited outside git can't be told: ${prose(unknown)}`;
  const speech =
    view.audio === undefined || view.audio.before === view.audio.after
      ? ''
      : `\n\nCallers hear ✏️ (struck out: ${lower(known)}, underlined: ${lower(live)}): ${wordsBeforeAndAfter(view.audio.before, view.audio.after)}`;
  const edited = inPlace(view.rows).filter(({ sign }) => sign !== 'same');
  const rows = edited.map((row) => `| ${phoneKey(row.key)}<br>${words(row)} | ${cell(row.before)} | ${cell(row.after)} |`);
  const table = rows.length === 0 ? '' : `\n\n| Key | ${known} | ${live} |\n|:-:|---|---|\n${rows.join('\n')}`;
  const others = view.rows.length - edited.length;
  const rest =
    others === 0 ? '' : `\n\n${count(others, 'key')} ${others === 1 ? 'is' : 'are'} live as git has ${others === 1 ? 'it' : 'them'}.`;
  const order = view.reordered
    ? `\n\nLive, the keys are read out in this order: ${view.rows
        .filter(({ after }) => after !== undefined)
        .map(({ key }) => phoneKey(key))
        .join(' ')}`
    : '';
  return `${heading}${doubt}${speech}${table}${order}${rest}`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function words({ sign }: Row): string {
  return { added: `${PLUS} live only`, removed: `${MINUS} in git only`, changed: '✏️ edited', same: '' }[sign];
}

function cell(spoken: KeyView | undefined): string {
  return spoken === undefined ? '–' : keyText(spoken);
}
