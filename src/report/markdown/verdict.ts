import type { CallHazard } from '../../call-flow/hazards.ts';
import { reachesCallers, type FlowStatus } from '../../model/outcome.ts';
import { count } from '../../text/text.ts';
import { hasChanges } from './menu-changes.ts';
import type { FileReport, FlowReport, RunReport } from '../model.ts';
import { pullVerdict } from '../wording/pulled.ts';
import { deadKeys, driftWords, statusWords } from '../wording/words.ts';

const TITLE: Readonly<Record<string, string>> = {
  validate: 'IVR check',
  plan: 'IVR plan',
  deploy: 'IVR deploy',
  drift: 'IVR drift',
  pull: 'IVR pull',
};

/** What the run was: `IVR plan`, or `IVR plan · prod` if a comment key distinguishes several. */
export function title({ mode, commentKey }: RunReport, show: (text: string) => string): string {
  return `${TITLE[mode] ?? 'IVR'}${commentKey === '' ? '' : ` · ${show(commentKey)}`}`;
}

/** Errors of a run that leave the state of its flows unknown: they can occur at any time. */
const UNKNOWN_STATE = new Set(['internal', 'journal.lost']);

/** The whole run in one line, short enough for an e-mail's subject. */
export function verdict(report: RunReport): string {
  const invalid = filesWords(report, 'invalid');
  if (invalid !== '') return `${invalid} invalid, nothing was written`;
  if (UNKNOWN_STATE.has(report.error?.code ?? '')) return 'broke off, look at the flows';
  if (report.error !== null && report.flows.length === 0) return 'failed before any flow was touched';
  if (report.pulled !== undefined) return pullVerdict(report.pulled, report.flows);
  const parts = [
    ...menusWords(report),
    ...flowsWords(report.flows),
    ...riskWords(report.flows),
    ...callWords(report.flows),
    ...driftVerdict(report),
  ];
  if (report.error !== null) parts.unshift('broken off');
  if (parts.length > 0) return parts.join(', ');
  if (report.mode === 'validate') return `${filesWords(report, 'valid') || count(0, 'menu file')} valid`;
  return 'nothing changes';
}

/** The files with a status, by their kind. */
function filesWords({ files }: RunReport, status: FileReport['status']): string {
  const found = files.filter((file) => file.status === status);
  const tests = found.filter(({ isTest }) => isTest === true).length;
  const menus = found.length - tests;
  return [...(menus === 0 ? [] : [count(menus, 'menu file')]), ...(tests === 0 ? [] : [count(tests, 'test file')])].join(', ');
}

/** Changes are counted in menus, because those are what callers hear. */
function menusWords({ mode, flows }: RunReport): string[] {
  const number = (status: FlowStatus): number =>
    flows
      .filter((flow) => flow.status === status)
      .reduce((sum, { views, menus }) => sum + (views.filter(hasChanges).length || menus.length), 0);
  const [planned, deployed] = [number('planned'), number('deployed')];
  return [
    ...(planned === 0 ? [] : [`${count(planned, 'menu')} ${mode === 'drift' ? 'not deployed' : planned === 1 ? 'changes' : 'change'}`]),
    ...(deployed === 0 ? [] : [`${count(deployed, 'menu')} deployed`]),
  ];
}

/** All other flows are counted as flows: each was rolled back, rejected or skipped as a whole. */
function flowsWords(flows: readonly FlowReport[]): string[] {
  const others = flows.filter(({ status }) => !['planned', 'deployed', 'in-sync'].includes(status));
  return [...Map.groupBy(others, ({ status }) => status)].map(([status, { length }]) => `${count(length, 'flow')} ${statusWords(status)}`);
}

function riskWords(flows: readonly FlowReport[]): string[] {
  const reached = flows.filter(({ status }) => reachesCallers(status));
  const dead = reached.flatMap(deadKeys).length;
  const inMenus = reached.flatMap(({ views }) => views.flatMap(({ warnings = [] }) => warnings)).length;
  const others = inMenus + reached.flatMap(({ hazards = [] }) => hazards).filter(isNewWarning).length;
  return [
    ...(dead === 0 ? [] : [`${count(dead, 'key')} ${dead === 1 ? 'stops' : 'stop'} answering`]),
    ...(others === 0 ? [] : [count(others, dead === 0 ? 'warning' : 'more warning')]),
  ];
}

function callWords(flows: readonly FlowReport[]): string[] {
  const failed = flows.flatMap(({ tests = [] }) => tests).filter(({ status }) => status === 'failed').length;
  return failed === 0 ? [] : [`${count(failed, 'call test')} ${failed === 1 ? 'fails' : 'fail'}`];
}

/** For plans only: in a deploy, the flow's status shows it. */
function driftVerdict({ mode, flows }: RunReport): string[] {
  if (mode !== 'plan') return [];
  const menus = flows.map(({ drift }) => drift?.menus ?? []);
  const found = Map.groupBy(
    menus.filter((some) => some.length > 0),
    driftWords,
  );
  return [...found].map(([words, { length }]) => `${count(length, 'flow')} ${words}`);
}

/** Whether the change causes the hazard. Keys that stop answering are counted separately. */
function isNewWarning(hazard: CallHazard): boolean {
  return hazard.kind !== 'dead-key' && (hazard.kind === 'unreached-menu' || hazard.isNew);
}
