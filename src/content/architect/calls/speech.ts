import { normalizeSpeech } from '../../../text/text.ts';
import { isMap } from 'yaml';
import { readAudio } from '../read/audio.ts';
import type { MenuAudio } from '../read/flow.ts';
import type { FlowNode } from '../read/read.ts';
import { audioWords } from '../compare/compare.ts';
import { child, keyOf, type Place } from '../yaml/nodes.ts';

/** What callers hear, on one line; undefined if they hear nothing. */
export function spoken(audio: MenuAudio): string | undefined {
  const words = normalizeSpeech(audioWords(audio));
  return words === '' ? undefined : words;
}

/** What callers hear from an audio of the flow's text, on one line. */
export function spokenIn({ parsed }: FlowNode, audio: Place | undefined): string | undefined {
  return spoken(readAudio(parsed, audio).audio);
}

/** What callers hear from an action, on one line: all of its audio, in the order of the text. */
export function heardAt(node: FlowNode, body: Place): string | undefined {
  const fields = isMap(body.node) ? body.node.items.map((pair) => keyOf(pair) ?? '') : [];
  const audio = fields.filter((field) => /audio$/iu.test(field)).map((field) => spokenIn(node, child(node.parsed.document, body, field)));
  return audio.filter((words) => words !== undefined).join(' ') || undefined;
}
