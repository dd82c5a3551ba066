import type { Version } from '../engine/flow.ts';
import type { FlowStatus } from '../engine/outcome.ts';
import type { Section } from './budget.ts';
import { driftSections } from './drift-section.ts';
import { callFlowSections } from './call-section.ts';
import { code, prose } from './escape.ts';
import { link } from './link.ts';
import type { Row } from '../engine/menu-view.ts';
import type { ErrorReport, FileReport, FlowReport, MenuView, RunReport } from './model.ts';
import {
  changeWords,
  count,
  deadKeys,
  flowLabel,
  statusMeaning,
  statusSign,
  statusWords,
  title,
  verdict,
  type ChangeWords,
} from './words.ts';

/** Above so many problems a table helps nobody: the JSON report has them all. */
const MAX_PROBLEMS = 200;
/** Rows of one table of problems. */
const ROWS = 20;

/** The report as Markdown, in sections: the verdict first, then what can hurt callers, then flow by flow. */
export function toSections(report: RunReport): Section[] {
  const failed = report.outcome === 'failure';
  const sections: Section[] = [
    { weight: 100, text: `### ${failed ? '❌' : '☎️'} ${title(report, code)} — ${verdict(report)}` },
    ...report.notes.map((note) => ({ weight: 90, text: `> ${prose(note)}` })),
    ...(report.error === null ? [] : [{ weight: 95, text: errorText(report.error) }]),
    ...problemSections(report),
    ...warningSections(report),
    ...(report.flows.length === 0 ? [] : [{ weight: 80, text: overview(report) }]),
    ...driftSections(report),
    ...report.flows
      .filter((flow) => flow.status !== 'in-sync' || flow.error !== null || flow.notices.length > 0)
      .flatMap((flow) => flowSections(flow, report)),
    ...deletedSection(report.files),
    { weight: 99, text: footer(report) },
  ];
  return sections;
}

/** All problems of all files, and those found in plans, as one table. */
function problemSections(report: RunReport): Section[] {
  const problems = [...report.files.flatMap((file) => file.problems), ...report.flows.flatMap((flow) => flow.problems)];
  // An invisible space keeps line 100 from becoming an emoji.
  const rows = problems
    .slice(0, MAX_PROBLEMS)
    .map(
      ({ path, line, column, rule, message, mend }) =>
        `| ${link(report, path, line)}:\u200b${line}:${column} | ${code(rule)} | ${prose(message)} | ${prose(mend)} |`,
    );
  const head = '| Where | Rule | What is wrong | How to mend it |\n|---|---|---|---|\n';
  // Several tables, so that where there is no room for all, the first stay.
  const tables = Array.from(
    { length: Math.ceil(rows.length / ROWS) },
    (_, index) => head + rows.slice(index * ROWS, (index + 1) * ROWS).join('\n'),
  );
  if (problems.length > MAX_PROBLEMS) tables.push(`${problems.length - MAX_PROBLEMS} more are in the JSON report.`);
  return tables.map((text) => ({ weight: 92, text }));
}

/** Keys that stop answering: said before anything else, in the callers' words. */
function warningSections(report: RunReport): Section[] {
  const future = report.mode === 'deploy' ? 'Callers who press' : 'After this change, callers who press';
  const lines = report.flows
    .filter(({ status }) => status === 'planned' || status === 'deployed')
    .flatMap((flow) =>
      deadKeys(flow).map(
        ({ menu, key }) => `> - ${future} ${code(key)} in the menu ${code(menu)} of ${code(flowLabel(flow))} get no answer.`,
      ),
    );
  return lines.length === 0 ? [] : [{ weight: 91, text: `> [!CAUTION]\n> **Keys that stop answering**\n${lines.join('\n')}` }];
}

function overview({ flows }: RunReport): string {
  const rows = flows.map(
    (flow) =>
      `| ${statusSign(flow.status)} ${statusWords(flow.status)} | ${code(flowLabel(flow))} | ${versions(flow)} | ${flow.menus.map(code).join(', ')} | ${summary(flow)} |`,
  );
  return `| Status | Flow | Version | Menus | Changes |\n|---|---|---|---|---|\n${rows.join('\n')}`;
}

function versions({ version_before: before, version_after: after, status }: FlowReport): string {
  if (before === null && after === null) return '–';
  const [old, now] = [before, after].map((version) => (version === null ? '?' : versionText(version)));
  if (status === 'rollback-failed' && after === null) return `${old} → ?`;
  return after === null || before === after ? String(before === null ? now : old) : `${old} → ${now}`;
}

/** A number as it is; what Architect gives for a version may be any text. */
function versionText(version: Version): string {
  return /^\d{1,9}(?:\.\d{1,9})?$/u.test(String(version)) ? String(version) : code(String(version));
}

function summary({ changes, status }: FlowReport): string {
  if (status === 'in-sync') return 'none';
  // A key counts once, however much of it changes.
  const number = (op: string): number =>
    new Set(changes.filter((change) => change.op === op).map(({ menu, key, path }) => `${menu} ${key ?? path}`)).size;
  const parts = [
    [number('remove'), 'removed'],
    [number('change'), 'changed'],
    [number('add'), 'added'],
    [number('reorder'), 'reordered'],
  ] as const;
  return (
    parts
      .filter(([many]) => many > 0)
      .map(([many, word]) => `${many} ${word}`)
      .join(', ') || 'none'
  );
}

function flowSections(flow: FlowReport, report: RunReport): Section[] {
  const head = [`#### ${statusSign(flow.status)} ${code(flowLabel(flow))} — ${statusWords(flow.status)}`, statusMeaning(flow)];
  const outside = flow.changes.filter(({ menu }) => menu === null).length;
  if (outside > 0)
    head.push(`${outside} ${outside === 1 ? 'difference lies' : 'differences lie'} outside of the menus: see the JSON report.`);
  head.push(...flow.notices.map((notice) => `> ${prose(notice)}`));
  if (flow.error !== null) head.push(errorText(flow.error));
  if (flow.recovery !== null) head.push(`**By hand:** ${prose(flow.recovery.step)}`);
  const weight = flow.status === 'planned' || flow.status === 'deployed' ? 60 : 75;
  return [
    { weight, text: head.join('\n\n') },
    ...flow.views
      .filter((view) => hasChanges(view) && !isToldAsDrift(view, flow, report))
      .map((view) => ({ weight: weight - 20, text: menuTable(view, flow.status, report) })),
    ...callFlowSections(flow, weight - 30),
  ];
}

/** Where nothing is to be deployed, the plan says no more than what was edited. */
function isToldAsDrift({ nodeId }: MenuView, { drift }: FlowReport, { mode }: RunReport): boolean {
  return mode === 'drift' && drift?.menus.some(({ menu }) => menu === nodeId) === true;
}

function hasChanges({ rows, reordered, audio }: MenuView): boolean {
  return reordered || rows.some(({ sign }) => sign !== 'same') || audio?.before !== audio?.after;
}

function menuTable(view: MenuView, status: FlowStatus, report: RunReport): string {
  const heading = `**Menu ${code(view.nodeId)}** · ${link(report, view.path, view.line)}`;
  const order = view.reordered
    ? `\n\nThe keys are now read out in this order: ${view.rows
        .filter(({ after }) => after !== undefined)
        .map(({ key }) => code(key))
        .join(' ')}`
    : '';
  const speaksAsOne = view.audio !== undefined;
  const head = speaksAsOne ? '| Key | | Goes to |\n|:-:|---|---|' : '| Key | | Prompt | Goes to |\n|:-:|---|---|---|';
  const rows = view.rows.map((row) => menuRow(row, changeWords(status), speaksAsOne ? ['target'] : ['prompt', 'target']));
  const says = view.audio === undefined ? '' : `\n\nCallers hear: ${beforeAndAfter(view.audio.before, view.audio.after) || '–'}`;
  return `${heading}${says}\n\n${head}\n${rows.join('\n')}${order}`;
}

function menuRow({ key, sign, before, after }: Row, words: ChangeWords, fields: readonly ('prompt' | 'target')[]): string {
  const cells = fields.map((field) => beforeAndAfter(before?.[field], after?.[field]));
  return `| ${[code(key), words[sign], ...cells].join(' | ')} |`;
}

/** What is struck out and what takes its place; one text where nothing changes. */
function beforeAndAfter(old: string | undefined, now: string | undefined): string {
  if (old === now) return old === undefined || old === '' ? '' : code(old);
  return [
    old === undefined || old === '' ? '' : `<del>${code(old)}</del>`,
    now === undefined || now === '' ? '' : `<ins>${code(now)}</ins>`,
  ]
    .filter((part) => part !== '')
    .join('<br>');
}

function errorText({ message, hint, status, correlation_id: correlation, code: name }: ErrorReport): string {
  const facts = [
    code(name),
    ...(status === null ? [] : [`HTTP ${status}`]),
    ...(correlation === null ? [] : [`correlation id ${code(correlation)}`]),
  ];
  // Only the list of wrong inputs has lines of ours; in anything else a line end is foreign and forms nothing.
  const lines = (name === 'inputs' ? message.split('\n') : [message]).map((line) => prose(line)).join('<br>');
  const mend = hint === '' ? '' : `**What to do:** ${prose(hint)}\n\n`;
  return `**What happened:** ${lines}\n\n${mend}<sub>${facts.join(' · ')}</sub>`;
}

function deletedSection(files: readonly FileReport[]): Section[] {
  const deleted = files.filter(({ status }) => status === 'deleted');
  if (deleted.length === 0) return [];
  return [
    {
      weight: 70,
      text: `**Deleted menu files:** ${deleted.map(({ path }) => code(path)).join(', ')}. Their menus stay live as they are, and are no longer kept by git.`,
    },
  ];
}

function footer({ commit, runUrl, mode, outcome, apiCalls, flows }: RunReport): string {
  const where = flows.some(({ drift }) => drift?.on_drift === 'fail') ? ' where nothing is edited outside git' : '';
  const next =
    mode === 'plan' && outcome !== 'failure' ? `On merge, this is planned again on what is live then, and deployed${where}. ` : '';
  return `<sub>${next}Commit ${code(commit.slice(0, 7))} · [run](${runUrl}) · ${count(apiCalls.total, 'request')} to Genesys Cloud</sub>`;
}
