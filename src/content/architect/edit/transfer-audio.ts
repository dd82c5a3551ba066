import { isMap } from 'yaml';
import { soundsLike, readAudio } from '../read/audio.ts';
import type { ArchitectChoice } from '../read/flow.ts';
import { TARGET_FIELDS, type ChoiceNode } from '../read/choices.ts';
import type { FlowNode } from '../read/read.ts';
import { BEFORE_TRANSFER } from '../read/noticed.ts';
import { child, keyOf } from '../yaml/nodes.ts';
import { unspeakable, sharedProblem, type EditResult } from './problem.ts';
import { writeSpeech } from './speech.ts';

/** Whether callers hear a text before a choice's transfer. */
export function saysBeforeTransfer({ noticed: { transferSays } }: ArchitectChoice, text: string): boolean {
  return transferSays?.kind === 'tts' && soundsLike(transferSays.text, text);
}

/** Writes what callers hear before a choice's transfer. Makes no edit if nothing differs. */
export function writeBeforeTransfer(node: FlowNode, existing: ChoiceNode, text: string): EditResult {
  if (saysBeforeTransfer(existing.choice, text)) return { edits: [] };
  const { choice, transfer } = existing;
  const { key = '' } = choice;
  if (transfer === undefined) return { problem: noTransfer(key) };
  const now = readAudio(node.parsed, child(node.parsed.document, transfer, BEFORE_TRANSFER));
  const { node: map } = transfer;
  const what = `The text before the transfer of key ${key}`;
  if (!transfer.own || !isMap(map) || now.place?.own === false) return sharedProblem(what, choice.at.line, key);
  const fields = map.items.map((pair) => keyOf(pair));
  const target = Object.values<string | undefined>(TARGET_FIELDS).find((field) => field !== undefined && fields.includes(field));
  const before = target === undefined ? map.items.length : fields.indexOf(target) + 1;
  const edits = writeSpeech(node, { map, name: BEFORE_TRANSFER, before, now }, text);
  return edits === undefined ? { problem: unspeakable(what, choice.at.line, { key, part: 'transferSays' }) } : { edits };
}

/** A choice that speaks no text before a transfer, because it has no transfer. */
export function noTransfer(key: string): Extract<EditResult, { readonly problem: object }>['problem'] {
  return {
    code: 'no-transfer',
    key,
    part: 'transferSays',
    message: `Key ${key} has \`transfer_says\`, and leads to no transfer that has a text of its own.`,
    hint: 'Remove `transfer_says`, or lead to a queue.',
  };
}
