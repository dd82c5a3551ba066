import type { FlowStatus } from '../../model/outcome.ts';
import { count, shortCommit, utcMinute } from '../../text/text.ts';
import { hasChanges } from '../wording/menu-changes.ts';
import { code } from '../wording/escape.ts';
import { flowLabel, statusMeaning, statusSign } from '../wording/words.ts';
import type { FlowReport, RunReport } from '../model.ts';
import type { Section } from './budget.ts';
import { architectLink, folded, link } from './elements.ts';
import { versions } from './versions.ts';

/** More flows are folded. */
const MAX_FLOWS = 4;

/** The last line: whether the change is live, and where everything is. */
export function factsSections(report: RunReport): Section[] {
  const { flows } = report;
  const [first, ...more] = flows;
  const state = stateOf(report);
  const run = runFacts(report);
  if (first === undefined || more.length === 0) {
    const places = first === undefined ? [] : placesOf(first, report);
    const facts = [...places, ...run].join(' · ');
    return [{ kind: 'footer', text: `<sub>${[state, facts].filter((text) => text !== '').join(' ')}</sub>` }];
  }
  const lines = flows.map((flow) => `${signOf(flow, report)}${placesOf(flow, report).join(' · ')}${meaningOf(flow, report)}`);
  const isFolded = lines.length > MAX_FLOWS;
  const footer = [state, ...(isFolded ? [] : lines), run.join(' · ')].filter((text) => text !== '');
  return [
    ...(isFolded
      ? [{ kind: 'flowList', text: folded(count(lines.length, 'flow'), lines.map((line) => `- ${line}`).join('\n')) } satisfies Section]
      : []),
    { kind: 'footer', text: `<sub>${footer.join('<br>')}</sub>` },
  ];
}

/** A flow's files, its version and what else leads to it. */
function placesOf(flow: FlowReport, report: RunReport): string[] {
  const open = architectLink(flow, report, 'open in Architect');
  return [
    ...filesOf(flow, report),
    `flow ${code(flowLabel(flow))} ${versions(flow)}`,
    ...(open === undefined ? [] : [open]),
    ...inSync(flow),
  ];
}

/** More menu files of a flow are counted. */
const MAX_FILES = 3;

/** The menu files of what changes; all, if nothing does. */
function filesOf({ files, views }: FlowReport, report: RunReport): string[] {
  const changed = views.filter(hasChanges);
  const shown = changed.length > 0 ? changed : views;
  const paths = shown.length > 0 ? [...new Set(shown.map(({ path }) => path))] : files;
  // A file with several menus is linked at its first one.
  const links = paths.map((path) => link(report, path, shown.find((view) => view.path === path)?.line ?? 1));
  const more = links.length - MAX_FILES;
  return more > 0 ? [...links.slice(0, MAX_FILES), count(more, 'more menu file')] : links;
}

/** How many of the flow's menus do not change, if others do. */
function inSync({ views }: FlowReport): string[] {
  const same = views.filter((view) => !hasChanges(view)).length;
  return same === 0 || same === views.length ? [] : [`${count(same, 'more menu')} in sync`];
}

/** What a plan can't show, because no menu file has it. */
function notInGit({ mode, flows }: RunReport): string[] {
  const number = flows.reduce((sum, flow) => sum + (flow.notInGit ?? 0), 0);
  return mode === 'plan' && number > 0 ? [`${count(number, 'menu')} not in git`] : [];
}

function signOf({ status }: FlowReport, { mode }: RunReport): string {
  return mode === 'plan' && status === 'planned' ? '' : `${statusSign(status)} `;
}

/** What the status means, for a flow of a deploy. A plan of several flows says it of all. */
function meaningOf(flow: FlowReport, { mode }: RunReport): string {
  return mode === 'plan' || flow.status === 'rollback-failed' ? '' : ` · ${statusMeaning(flow)}`;
}

function runFacts(report: RunReport): string[] {
  const { commit, runUrl, actor, at, mode } = report;
  return [
    ...notInGit(report),
    `commit ${code(shortCommit(commit))}`,
    ...(runUrl === '' ? [] : [`[run](${runUrl})`]),
    ...(mode !== 'deploy' || at === '' ? [] : [utcMinute(at)]),
    ...(mode !== 'deploy' || actor === '' ? [] : [`by ${code(actor)}`]),
  ];
}

/** Whether the change is live, in a sentence. What a reader must know before the table is above it. */
function stateOf(report: RunReport): string {
  const { mode, outcome, flows } = report;
  if (flows.length === 0) return outcome === 'failure' ? bold('Nothing was changed in Genesys Cloud.') : '';
  if (mode === 'plan') return planState(report);
  const [first, ...more] = flows.filter(({ status }) => status !== 'in-sync');
  if (first === undefined || more.length > 0 || flows.length > 1) return '';
  return first.status === 'rollback-failed' || first.status === 'planned' ? '' : bold(statusMeaning(first));
}

function planState({ outcome, flows }: RunReport): string {
  if (outcome === 'failure') return bold('Nothing was changed in Genesys Cloud.');
  const planned = flows.filter(isPlanned);
  if (planned.length === 0) return '';
  const stopped = planned.filter(({ drift }) => drift?.on_drift === 'fail').length;
  return stopped === 0 ? `${bold('Not live yet:')} merging deploys this.` : bold('Not live.');
}

function isPlanned({ status }: { readonly status: FlowStatus }): boolean {
  return status === 'planned';
}

function bold(text: string): string {
  return `**${text}**`;
}
