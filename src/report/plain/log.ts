import type { Problem } from '../../model/diagnostic.ts';
import { oneLine, quoted } from '../../text/printable.ts';
import { changedPlaces } from '../../model/change.ts';
import { pullCommand } from '../../model/ways-out.ts';
import type { DriftedMenuReport, DriftReport, FlowReport, PulledMenu } from '../model.ts';
import { count } from '../../text/text.ts';
import { partsInWords, pullStatusSign, pullStatusWords } from '../wording/pulled.ts';
import { helpText } from '../wording/error-page.ts';
import { callsLine, callSign, sortCalls } from '../wording/calls.ts';
import { driftWords, flowLabel, statusSign, statusWords } from '../wording/words.ts';

/** A flow on one line, for people who watch a long run. */
export function flowLine(flow: FlowReport): string {
  const changes = flow.changes.length === 0 ? '' : `, ${count(flow.changes.length, 'change')}`;
  const tries = flow.attempts > 1 ? `, ${flow.attempts} tries` : '';
  const error = flow.error === null ? '' : `: ${oneLine(flow.error.message)} ${oneLine(flow.error.hint)} ${helpText(flow.error)}`;
  const status = `${statusSign(flow.status)} ${quoted(flowLabel(flow))}: ${statusWords(flow.status)}`;
  return [status, versionWords(flow), changes, tries, error].join('');
}

function versionWords({ version_before: before, version_after: after }: FlowReport): string {
  if (after === null) return '';
  const version = oneLine(String(after));
  return before === after ? `, version ${version}` : `, version ${oneLine(String(before ?? '?'))} -> ${version}`;
}

/** The most call tests that the log shows of one flow. */
const MOST_CALLS = 100;

/** The call tests of a flow: all of them in a line, and those that fail. */
export function callLines({ tests = [] }: FlowReport): string[] {
  if (tests.length === 0) return [];
  const { failed, before } = sortCalls(tests);
  const wrong = [...failed, ...before].map(
    (result) => `  ${callSign(result)} ${quoted(result.at.path)}:${result.at.line} ${oneLine(result.name)}: ${oneLine(result.message)}`,
  );
  const more = wrong.length > MOST_CALLS ? [`  and ${wrong.length - MOST_CALLS} more`] : [];
  return [`Call tests: ${callsLine(tests)}`, ...wrong.slice(0, MOST_CALLS), ...more];
}

/** A pulled menu on one line. */
export function pulledLine(menu: PulledMenu): string {
  const { flow_name: flow, menu: name, path, why } = menu;
  const parts = [pullStatusWords(menu), ...partsInWords(menu), ...(why === null ? [] : [why])];
  const file = path === null ? '' : ` -> ${quoted(path)}`;
  return `${pullStatusSign(menu)} ${quoted(flow)} ${quoted(name)}${file}: ${oneLine(parts.join('; '))}`;
}

/** What was edited outside git, on one line. */
export function driftLine({ menus, on_drift: onDrift }: DriftReport): string {
  const edits = menus.map(
    ({ menu, changes, unknown }) => `${quoted(menu)} (${changedPlaces(changes, menu)}${unknown === null ? '' : `; ${oneLine(unknown)}`})`,
  );
  return `${driftWords(menus)}: ${edits.join(', ')}; on-drift is ${onDrift}`;
}

/** The most lines of menu files that the log shows of one flow. */
const MOST_LINES = 100;

/** What is live as menu files to paste, for a flow with drift or one that live makes impossible: as many as the log has room for. */
export function liveFileLines(flow: FlowReport): string[] {
  const lines = [...(flow.drift?.menus ?? []), ...(flow.liveFiles ?? [])].flatMap((menu) => linesOfFile(menu));
  if (lines.length <= MOST_LINES) return lines;
  const rest = `${count(lines.length - MOST_LINES, 'more line')}: ${oneLine(pullCommand(flowLabel(flow)))} writes all of them.`;
  return [...lines.slice(0, MOST_LINES), rest];
}

function linesOfFile({ menu, path, liveFile }: Pick<DriftedMenuReport, 'menu' | 'path' | 'liveFile'>): string[] {
  if (liveFile === undefined) return [];
  const lines = liveFile.trimEnd().split('\n');
  return [`What is live in ${quoted(menu)}, as a menu file to paste into ${quoted(path)}:`, ...lines.map((line) => `  ${oneLine(line)}`)];
}

/** A notice on one line. */
export function noticeLine(notice: string): string {
  return `note: ${oneLine(notice)}`;
}

/** A problem on one line, with the text that was found, and where to read more. */
export function problemLine({ at: { path, line, column, text }, code, message, hint }: Problem): string {
  const found = text === undefined ? '' : ` Found: ${oneLine(text.trim())}`;
  return `${quoted(path)}:${line}:${column} ${oneLine(code)}: ${oneLine(message)} ${oneLine(hint)}${found} ${helpText({ code })}`;
}
