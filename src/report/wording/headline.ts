import { present } from '../../model/json.ts';
import type { CallResult } from '../../model/call-test.ts';
import { reachesCallers, type FlowStatus } from '../../model/outcome.ts';
import { oneLine } from '../../text/printable.ts';
import { count, cut } from '../../text/text.ts';
import type { FileReport, FlowReport, MenuView, RunReport } from '../model.ts';
import { changesInNumbers, hasChanges } from './menu-changes.ts';
import { pullVerdict } from './pulled.ts';
import { reasonOf } from './reason.ts';
import { driftWords, flowLabel, menuLabel, statusWords } from './words.ts';

const TITLE: Readonly<Record<string, string>> = {
  validate: 'IVR check',
  plan: 'IVR plan',
  deploy: 'IVR deploy',
  drift: 'IVR drift',
  pull: 'IVR pull',
};

/** Shows a foreign text. */
type Show = (text: string) => string;

/** What the run was: `IVR plan`, or `IVR plan · prod` if a comment key distinguishes several. */
export function title({ mode, commentKey }: RunReport, show: Show): string {
  return `${TITLE[mode] ?? 'IVR'}${commentKey === '' ? '' : ` · ${show(commentKey)}`}`;
}

/** Errors of a run that leave the state of its flows unknown: they can occur at any time. */
const UNKNOWN_STATE = new Set(['internal', 'journal.lost']);

/**
 * The whole run in one line, with names and numbers: `Main Menu: 1 key removed, 1 rerouted`.
 *
 * @param show how a name is shown; by default on one line of plain text
 */
export function verdict(report: RunReport, show: Show = oneLine): string {
  const early = earlyVerdict(report);
  if (early !== undefined) return early;
  if (report.pulled !== undefined) return pullVerdict(report.pulled, report.flows);
  const parts = [...changeVerdict(report, show), ...callWords(report.flows), ...statusVerdicts(report, show)];
  if (report.error !== null) parts.unshift('interrupted');
  if (parts.length > 0) return parts.join('; ');
  if (report.mode === 'validate') return `${filesWords(report, 'valid') || count(0, 'menu file')} valid`;
  return 'nothing changes';
}

/** The verdict of a run that came to no flow, or that is not known to have left one. */
function earlyVerdict(report: RunReport): string | undefined {
  const { error, flows } = report;
  const invalid = filesWords(report, 'invalid');
  if (invalid !== '') return `${invalid} invalid, nothing changed`;
  if (UNKNOWN_STATE.has(error?.code ?? '')) return 'interrupted, check the flows';
  return error !== null && flows.length === 0 ? 'failed, nothing changed' : undefined;
}

/** The files with a status, by their kind. */
function filesWords({ files }: RunReport, status: FileReport['status']): string {
  const found = files.filter((file) => file.status === status);
  const tests = found.filter(({ isTest }) => isTest === true).length;
  const menus = found.length - tests;
  return [...(menus === 0 ? [] : [count(menus, 'menu file')]), ...(tests === 0 ? [] : [count(tests, 'test file')])].join(', ');
}

/** The call tests that fail, but for those for which a flow is rejected: there, they are the reason. */
function callWords(flows: readonly FlowReport[]): string[] {
  const failed = flows.filter(({ error }) => error?.code !== 'call-test-failed').flatMap(failedCalls);
  return failed.length === 0 ? [] : [callsFail(failed.length)];
}

function failedCalls({ tests = [] }: FlowReport): readonly CallResult[] {
  return tests.filter(({ status }) => status === 'failed');
}

function callsFail(number: number): string {
  return `${count(number, 'call test')} ${number === 1 ? 'fails' : 'fail'}`;
}

/** Changes by their menus, because those are what callers hear. */
function changeVerdict({ mode, flows }: RunReport, show: Show): string[] {
  return (['planned', 'deployed'] as const).flatMap((status) => {
    const those = flows.filter((flow) => flow.status === status);
    if (those.length === 0) return [];
    const views = those.flatMap((flow) => flow.views.filter(hasChanges));
    const names = namesOf(those, views, show);
    const state = status === 'deployed' ? ' deployed' : mode === 'drift' ? ' not deployed' : '';
    const numbers = changesInNumbers(views).join(', ');
    return numbers === '' && state === '' ? [`${names}: changes`] : [`${names}${state}${numbers === '' ? '' : `: ${numbers}`}`];
  });
}

/** `Main Menu`, `Main Menu and Hours`, `5 menus`. */
function namesOf(flows: readonly FlowReport[], views: readonly MenuView[], show: Show): string {
  const names = views.length > 0 ? views.map(menuLabel) : flows.flatMap(({ menus }) => menus);
  const [first = '', second, ...more] = names;
  if (second === undefined) return shown(first, show);
  return more.length > 0 || first === second ? count(names.length, 'menu') : `${shown(first, show)} and ${shown(second, show)}`;
}

/** The longest name in a heading, in UTF-16 units. */
const MAX_NAME = 60;

function shown(name: string, show: Show): string {
  return show(cut(name, MAX_NAME));
}

/** All other flows: each was rolled back, rejected or skipped as a whole. */
function statusVerdicts(report: RunReport, show: Show): string[] {
  const others = report.flows.filter(({ status }) => !reachesCallers(status) && status !== 'in-sync');
  return [...Map.groupBy(others, ({ status }) => status)].map(([status, those]) => {
    const [first, second] = those;
    const edits = those.flatMap(editsOf);
    if (status === 'drifted' && report.mode !== 'deploy' && edits.length > 0)
      return `${namesOf(those, edits, show)} ${endOf(status, those, report)}: ${changesInNumbers(edits).join(', ')}`;
    const subject = second === undefined && first !== undefined ? shown(flowLabel(first), show) : count(those.length, 'flow');
    return `${subject} ${endOf(status, those, report)}${because(those, report)}`;
  });
}

/** The menus of a flow that someone edited outside git, with their names in the flow. */
function editsOf({ drift, views }: FlowReport): MenuView[] {
  return (drift?.menus ?? []).map(({ menu, view }) => ({
    ...view,
    ...present({ name: views.find(({ nodeId }) => nodeId === menu)?.name }),
  }));
}

/** Why, if all the flows have the same short reason. */
function because(flows: readonly FlowReport[], report: RunReport): string {
  const [why, ...others] = new Set(flows.map((flow) => reasonOfFlow(flow, report)));
  return why === undefined || others.length > 0 ? '' : ` (${why})`;
}

function reasonOfFlow(flow: FlowReport, { mode }: RunReport): string | undefined {
  const { status, error, drift, problems } = flow;
  if (error?.code === 'call-test-failed' && failedCalls(flow).length > 0) return callsFail(failedCalls(flow).length);
  if (status === 'drifted' && drift !== undefined) return mode === 'deploy' ? driftWords(drift.menus) : undefined;
  if (status === 'rejected' && problems.length > 0) return count(problems.length, 'problem');
  return error === null ? undefined : reasonOf(error, status);
}

/** What became of flows with one status. What a search for drift says depends on what is known of it. */
function endOf(status: FlowStatus, flows: readonly FlowReport[], { mode }: RunReport): string {
  const menus = flows.flatMap(({ drift }) => drift?.menus ?? []);
  if (status !== 'drifted' || menus.length === 0) return statusWords(status);
  return mode === 'deploy' ? 'not deployed' : driftWords(menus);
}
