import { normalizeSpeech } from '../../../text/text.ts';
import { child, textAt, type Place } from '../yaml/nodes.ts';
import type { Parsed } from '../yaml/parse.ts';
import { readAudio } from './audio.ts';
import { FIXED_WORDS } from './audio-words.ts';
import type { Condition, MenuAudio, Transfer } from './flow.ts';
import { BEFORE_TRANSFER, ON_FAILURE } from './noticed.ts';
import { elementAt, resolve, type Element } from './references.ts';
import type { Action, TaskAction } from './task.ts';
import { readTransfer, transferTargetInWords } from './transfers.ts';

/** A transfer of a task, in words: its queue, and when callers get there. */
export function transferInWords({ queue, when }: Transfer): string {
  return `${queueInWords(queue)}${conditionsInWords(when)}`;
}

export function queueInWords(queue: string | undefined): string {
  return queue === undefined ? 'a queue chosen at run time' : `the queue "${queue}"`;
}

/** What must have happened before, in words that can follow a place: ` if "Open?" is yes and "Lookup" is success`. */
export function conditionsInWords(when: readonly Condition[]): string {
  return when
    .map(({ action, outcome }, index) => `${index === 0 ? ' if' : ' and'} "${action}" ${OUTCOMES[outcome] ?? `is ${outcome}`}`)
    .join('');
}

/** Outcomes that have a verb of their own. All others are what a decision comes to, such as `yes` and `open`. */
const OUTCOMES: Readonly<Record<string, string>> = { '': 'is done', success: 'succeeds', failure: 'fails', timeout: 'times out' };

/** What an action of a task does, in words. */
export function actionInWords(flow: FlowParts, action: TaskAction): string {
  return `${deed(flow, action)}${conditionsInWords(action.when)}`;
}

/** What the words of an action depend on. */
export interface FlowParts {
  readonly parsed: Parsed;
  readonly elements: readonly Element[];
}

function deed(flow: FlowParts, { tag, name, body }: Action): string {
  const { parsed } = flow;
  const { document } = parsed;
  const target = readTransfer(parsed, tag, body);
  if (target !== undefined) return `transfers to ${transferTargetInWords(target)}${transferTexts(parsed, body)}`;
  switch (tag) {
    case 'disconnect':
      return 'ends the call';
    case 'playAudio':
      return `says ${audioInQuotes(readAudio(parsed, child(document, body, 'audio')).audio)}`;
    case 'jumpToMenu':
      return `goes to the menu ${referenceInWords(flow, body, 'targetMenuRef') ?? `of "${name}"`}`;
    case 'jumpToTask':
      return `goes to the task ${referenceInWords(flow, body, 'targetTaskRef') ?? `of "${name}"`}`;
    case 'callTask':
      return `runs the task ${referenceInWords(flow, body, 'targetTaskRef') ?? `of "${name}"`}`;
    default:
      return `${NOUNS[tag] ?? spaced(tag)} "${name}"`;
  }
}

/** The name of the menu or task that a field refers to, in quotes; the last part of the reference if that leads nowhere. */
function referenceInWords({ parsed, elements }: FlowParts, body: Place, field: string): string | undefined {
  const reference = textAt(parsed, child(parsed.document, body, field));
  if (reference === undefined) return undefined;
  const [found, second] = resolve(elements, reference, elementAt(elements, body.node)?.path ?? '');
  const name = second === undefined ? found?.name : undefined;
  return `"${name ?? /\[([^[\]]*)\]$/u.exec(reference)?.[1] ?? reference}"`;
}

/** What an action is called by people, if that is not its tag in words. */
const NOUNS: Readonly<Record<string, string>> = {
  callData: 'data action',
  callBridge: 'bridge action',
  dataTableLookup: 'look-up in the data table',
  collectInput: 'asks for digits by',
  evaluateSchedule: 'decision by the schedule',
  evaluateScheduleGroup: 'decision by the schedule group',
  createCallback: 'creates a callback by',
};

/** A tag or field as words: `setParticipantData` is `set participant data`. */
export function spaced(tag: string): string {
  return tag.replaceAll(/(?<=[a-z0-9])[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}

/** What callers hear with a transfer, in brackets; empty if the flow doesn't say. */
function transferTexts(parsed: Parsed, body: Place): string {
  const texts = TRANSFER_TEXTS.flatMap(([field, when]) => {
    const { audio } = readAudio(parsed, child(parsed.document, body, field));
    return audio.kind === 'none' ? [] : [`says ${audioInQuotes(audio)} ${when}`];
  });
  return texts.length === 0 ? '' : ` (${texts.join(', ')})`;
}

const TRANSFER_TEXTS = [
  [BEFORE_TRANSFER, 'before'],
  [ON_FAILURE, 'if it fails'],
] as const;

/** What is heard, with a plain text in quotes. */
export function audioInQuotes(audio: MenuAudio): string {
  switch (audio.kind) {
    case 'tts':
      return `"${normalizeSpeech(audio.text)}"${audio.isFixed === true ? ` (${FIXED_WORDS})` : ''}`;
    case 'other':
      return audio.description;
    case 'none':
      return 'nothing';
  }
}
