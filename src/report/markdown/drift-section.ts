import { pullCommand } from '../../model/ways-out.ts';
import type { Row, KeyView } from '../../model/menu-diff.ts';
import { keyText, wordsBeforeAndAfter } from './before-after.ts';
import type { Section } from './budget.ts';
import { count, shortCommit, utcMinute } from '../../text/text.ts';
import { code, codeBlock, phoneKey, prose } from '../wording/escape.ts';
import { folded, link } from './elements.ts';
import type { DriftedMenuReport, DriftReport, FlowReport, MenuView, RunReport } from '../model.ts';
import { inMenuOrder } from './row-order.ts';
import { versions } from './versions.ts';
import { textLabel } from '../wording/unreached.ts';
import { driftWords, flowLabel, MINUS, PLUS, statusMeaning } from '../wording/words.ts';

/** What must not be deployed over in a flow: what git knew, what is live, who published it and when, and what the run does. */
export function driftSections(flow: FlowReport, report: RunReport): Section[] {
  const { drift } = flow;
  if (drift === undefined) return [];
  const isStopped = isStoppedByDrift(flow, report);
  const version = isStopped ? ` · ${versions(flow)}` : '';
  const head = [
    `#### 🔀 Flow ${code(flowLabel(flow))}${version} — ${driftWords(drift.menus)}`,
    `> [!WARNING]\n> ${report.mode === 'drift' ? statusMeaning(flow) : consequence(flow, drift, report)}`,
    // If the flow has an error, that already says who published it.
    ...(isStopped && flow.error !== null ? [] : [published(drift)]),
  ];
  return [
    { kind: 'driftedFlow', text: head.filter((part) => part !== '').join('\n\n') },
    ...drift.menus.flatMap((menu): Section[] => [
      { kind: 'driftedMenu', text: menuText(menu, drift, report) },
      ...liveFileSections(menu, flow, report),
    ]),
  ];
}

/** What is live as a menu file, folded: whoever keeps it can paste it. */
function liveFileSections({ menu, path, view, isNew, liveFile }: DriftedMenuReport, flow: FlowReport, report: RunReport): Section[] {
  if (liveFile === undefined) return [];
  const inWorkflow = `${code('mode: pull')}${isNew ? ` with ${code('force: true')}` : ''}`;
  const [file, command] = [link(report, path, view.line), code(pullCommand(flowLabel(flow)))];
  const ways = `To keep it, paste it into ${file}. Or pull it: ${command}, ${inWorkflow}.`;
  return [{ kind: 'liveFile', text: folded(`What is live, as a menu file: ${code(menu)}`, `${ways}\n\n${codeBlock(liveFile, 'yaml')}`) }];
}

/** On top of a plan: what a merge does not deploy, because the menu is new to git. */
export function adoptionSections({ mode, flows }: RunReport): Section[] {
  if (mode !== 'plan') return [];
  const adopted = flows.filter(({ drift }) => drift?.on_drift === 'fail' && drift.menus.some(({ isNew }) => isNew));
  const menus = adopted.flatMap(({ drift }) => drift?.menus ?? []).filter(({ isNew }) => isNew);
  if (menus.length === 0) return [];
  const [names, are] = [
    menus.map(({ menu }) => code(menu)).join(', '),
    menus.length === 1 ? 'is new to git and differs' : 'are new to git and differ',
  ];
  const text = [
    `> [!WARNING]\n> **Merging won't deploy this:** ${names} ${are} from live.`,
    `Merge a file that equals live first, or set ${code('on-drift: overwrite')}.`,
    `To write such a file: ${adopted.map((flow) => code(pullCommand(flowLabel(flow)))).join(', ')}, or ${code('mode: pull')}.`,
  ].join(' ');
  return [{ kind: 'note', text }];
}

/** Whether drift made the run leave a flow as it is. Then the heading of the drift is the flow's only one. */
export function isStoppedByDrift({ drift, status }: FlowReport, { mode }: RunReport): boolean {
  return mode !== 'plan' && status === 'drifted' && drift !== undefined;
}

/** Whether nothing was edited as far as git knows: all menus are new to it. */
function isAdoption({ menus }: Pick<DriftReport, 'menus'>): boolean {
  return menus.every(({ isNew }) => isNew);
}

/** What the run does with the edit, because readers want to know this first. */
function consequence({ status }: FlowReport, { overwritten, on_drift: onDrift, menus }: DriftReport, { mode }: RunReport): string {
  if (overwritten) return `This was live before, and this run has deployed over it, as ${code('on-drift: overwrite')} asks.`;
  if (mode === 'plan' && onDrift === 'fail' && isAdoption({ menus })) return 'This is live. The menu file asks for something else.';
  if (mode === 'plan')
    return onDrift === 'fail'
      ? [
          `As long as this is live, a deploy of this flow is refused (${code('on-drift: fail')}): `,
          `pull it into the menu file, or replace it by what the menu file asks for (${code('on-drift: overwrite')}).`,
        ].join('')
      : `On merge, the deploy replaces this (${code('on-drift: overwrite')}).`;
  return status === 'drifted' ? 'This is live, and was left as it is: nothing was written.' : 'This was live when the run began.';
}

function published({ version, by, at }: DriftReport): string {
  if (by === null && at === null) return '';
  return prose(`The flow was last published${by === null ? '' : ` by ${by}`}${at === null ? '' : ` on ${utcMinute(at)}`} (${version}).`);
}

/** What the two sides of a drifted menu are called. */
interface Sides {
  readonly known: string;
  readonly live: string;
}

function menuText({ menu, path, commit, unknown, view }: DriftedMenuReport, { overwritten }: DriftReport, report: RunReport): string {
  const sides = {
    known: commit === null ? 'In the menu file' : `Committed (${code(shortCommit(commit))})`,
    live: overwritten ? 'Was live' : 'Live',
  };
  return [
    `##### Menu ${code(menu)} · ${link(report, path, view.line)}`,
    ...(unknown === null ? [] : [`Whether it was edited outside git can't be told: ${prose(unknown)}`]),
    ...audio(view, sides),
    ...editedKeys(view, sides),
    ...order(view),
    ...otherKeys(view),
  ].join('\n\n');
}

function audio(view: MenuView, { known, live }: Sides): string[] {
  const { audio: menu } = view;
  if (menu === undefined || menu.before === menu.after) return [];
  const words = wordsBeforeAndAfter(menu.before, menu.after);
  return [`${textLabel(view)} ✏️ (struck out: ${lower(known)}, underlined: ${lower(live)}): ${words}`];
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function editedKeys({ rows }: MenuView, { known, live }: Sides): string[] {
  const lines = inMenuOrder(rows)
    .filter(({ sign }) => sign !== 'same')
    .map((row) => `| ${phoneKey(row.key)}<br>${signWords(row)} | ${cell(row.before)} | ${cell(row.after)} |`);
  return lines.length === 0 ? [] : [`| Key | ${known} | ${live} |\n|:-:|---|---|\n${lines.join('\n')}`];
}

function signWords({ sign }: Row): string {
  return { added: `${PLUS} live only`, removed: `${MINUS} in git only`, changed: '✏️ edited', same: '' }[sign];
}

function cell(key: KeyView | undefined): string {
  return key === undefined ? '–' : keyText(key);
}

function order({ reordered, rows }: MenuView): string[] {
  if (!reordered) return [];
  const keys = rows.filter(({ after }) => after !== undefined).map(({ key }) => phoneKey(key));
  return [`Live, the keys are read out in this order: ${keys.join(' ')}`];
}

function otherKeys({ rows }: MenuView): string[] {
  const others = rows.filter(({ sign }) => sign === 'same').length;
  if (others === 0) return [];
  const [are, them] = others === 1 ? ['is', 'it'] : ['are', 'them'];
  return [`${count(others, 'key')} ${are} live as git has ${them}.`];
}
