import type { Problem } from '../model/diagnostic.ts';
import { oneLine, quoted } from '../text/printable.ts';
import { changedPlaces } from '../model/places.ts';
import type { DriftReport, FlowReport } from './model.ts';
import { count } from '../text/count.ts';
import { flowLabel, statusSign, statusWords } from './wording/words.ts';

/** A flow in one line, for whoever watches a long run. */
export function flowLine(flow: FlowReport): string {
  const version =
    flow.version_after === null
      ? ''
      : flow.version_before === flow.version_after
        ? `, version ${oneLine(String(flow.version_after))}`
        : `, version ${oneLine(String(flow.version_before ?? '?'))} -> ${oneLine(String(flow.version_after))}`;
  const changes = flow.changes.length === 0 ? '' : `, ${count(flow.changes.length, 'change')}`;
  const tries = flow.attempts > 1 ? `, ${flow.attempts} tries` : '';
  const error = flow.error === null ? '' : `: ${oneLine(flow.error.message)} ${oneLine(flow.error.hint)}`;
  return `${statusSign(flow.status)} ${quoted(flowLabel(flow))}: ${statusWords(flow.status)}${version}${changes}${tries}${error}`;
}

/** What came from outside git, in one line. */
export function driftLine({ menus, on_drift: onDrift }: DriftReport): string {
  const what = menus.map(
    ({ menu, changes, unknown }) => `${quoted(menu)} (${changedPlaces(changes, menu)}${unknown === null ? '' : `; ${oneLine(unknown)}`})`,
  );
  return `edited outside git: ${what.join(', ')}; on-drift is ${onDrift}`;
}

/** What a reader should know besides, in one line. */
export function noticeLine(notice: string): string {
  return `note: ${oneLine(notice)}`;
}

/** A problem in one line, with the text of its place. */
export function problemLine({ path, line, column, code, message, hint, text }: Problem): string {
  const found = text === undefined ? '' : ` Found: ${oneLine(text.trim())}`;
  return `${quoted(path)}:${line}:${column} ${oneLine(code)}: ${oneLine(message)} ${oneLine(hint)}${found}`;
}
