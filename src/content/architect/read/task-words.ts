import { child, descend, textAt, type Place } from '../yaml/nodes.ts';
import type { Parsed } from '../yaml/parse.ts';
import { normalizeSpeech, readAudio } from './audio.ts';
import type { Condition, MenuAudio, Transfer } from './flow.ts';
import { BEFORE_TRANSFER, ON_FAILURE } from './noticed.ts';
import { queueAt, type TaskAction } from './task.ts';

/** A transfer of a task, in words: its queue, and when callers get there. */
export function transferInWords({ queue, when }: Transfer): string {
  return `${queueInWords(queue)}${conditionsInWords(when)}`;
}

export function queueInWords(queue: string | undefined): string {
  return queue === undefined ? 'a queue chosen at run time' : `the queue "${queue}"`;
}

/** What must have happened before, in words that can follow a place: ` if "Open?" is yes and "Lookup" is success`. */
export function conditionsInWords(when: readonly Condition[]): string {
  return when.map(({ action, outcome }, index) => `${index === 0 ? ' if' : ' and'} "${action}" is ${outcome || 'done'}`).join('');
}

/** What an action of a task does, in words. */
export function actionInWords(parsed: Parsed, { tag, name, body, when }: TaskAction): string {
  return `${deed(parsed, { tag, name, body })}${conditionsInWords(when)}`;
}

function deed(parsed: Parsed, { tag, name, body }: Pick<TaskAction, 'tag' | 'name' | 'body'>): string {
  const { document } = parsed;
  const text = (...path: readonly string[]): string | undefined => textAt(parsed, descend(document, body, ...path));
  switch (tag) {
    case 'disconnect':
      return 'ends the call';
    case 'transferToAcd':
      return `transfers to ${queueInWords(queueAt(parsed, body)?.name)}${transferTexts(parsed, body)}`;
    case 'playAudio':
      return `says ${audioInQuotes(readAudio(parsed, child(document, body, 'audio')).audio)}`;
    case 'jumpToMenu':
      return `goes to the menu ${text('targetMenuRef') ?? name}`;
    case 'jumpToTask':
      return `goes to the task ${text('targetTaskRef') ?? name}`;
    default:
      return `${tag} "${name}"`;
  }
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
      return `"${normalizeSpeech(audio.text)}"`;
    case 'other':
      return audio.description;
    case 'none':
      return 'nothing';
  }
}
