import { normalizeSpeech } from '../../../text/text.ts';
import { isMap } from 'yaml';
import { soundsLike } from '../read/audio.ts';
import type { DesiredMenu, EditProblem, MenuAudio } from '../read/flow.ts';
import { pairOf } from '../yaml/nodes.ts';
import { unspeakable, sharedProblem, type EditResult } from './problem.ts';
import type { FlowNode, MenuNode } from '../read/read.ts';
import { writeSpeech } from './speech.ts';

/** The audio's new text. Without one, the audio stays as it is. */
interface AudioPlan {
  readonly text?: string;
  readonly notices: readonly string[];
  readonly problems?: readonly EditProblem[];
}

/**
 * Plans a menu's audio. Its new text is the file's `says`. Without that, it is the options' prompts, joined by spaces, if the audio is one
 * plain text or is to become one. For an option without a prompt (`{ unchanged: true }`), it is unknown which words of the live text
 * belong to it. Then the text stays, and a notice says so.
 */
export function planAudio({ menu: { audio } }: MenuNode, desired: DesiredMenu): AudioPlan {
  if (desired.says !== undefined) return planText(audio, desired.says, desired.audio);
  const prompts = desired.choices.map(({ prompt = '' }) => prompt.trim()).filter((prompt) => prompt !== '');
  const withoutPrompt = desired.choices.filter(({ prompt }) => prompt === undefined).map(({ key }) => key);
  if (desired.audio === 'replace' && withoutPrompt.length > 0 && prompts.length > 0)
    return { notices: [], problems: withoutPrompt.map((key) => promptNeeded(key)) };
  const text = prompts.join(' ');
  if (desired.audio === 'keep' || prompts.length === 0 || isSaid(audio, text)) return { notices: [] };
  const notices = desired.audio === 'auto' ? keptAudio(audio, prompts, withoutPrompt) : undefined;
  return notices === undefined ? { text, notices: [] } : { notices };
}

/** Plans the text of `says`. Only `audio: replace` puts it in place of audio that is more than one plain text. */
function planText(audio: MenuAudio, says: string, mode: DesiredMenu['audio']): AudioPlan {
  const text = says.trim();
  if (isSaid(audio, text)) return { notices: [] };
  return audio.kind === 'other' && mode !== 'replace'
    ? { notices: [], problems: [replaceNeeded(audio.description)] }
    : { text, notices: [] };
}

function isSaid(audio: MenuAudio, text: string): boolean {
  return audio.kind === 'tts' && soundsLike(audio.text, text);
}

/** `says` over audio that is more than one plain text would drop recordings. */
function replaceNeeded(description: string): EditProblem {
  return {
    code: 'replace-needed',
    part: 'says',
    message: `The menu file has \`says\`, and the menu's audio is not one plain text: ${description}.`,
    hint: 'Add `audio: replace` to drop that audio, or remove `says` to keep it.',
  };
}

/**
 * The notice if `audio: auto` leaves the audio as it is; undefined if the audio follows the prompts.
 *
 * @param withoutPrompt the keys of the options without a prompt
 */
function keptAudio(audio: MenuAudio, prompts: readonly string[], withoutPrompt: readonly string[]): string[] | undefined {
  switch (audio.kind) {
    case 'none':
      return ['Audio not updated: the menu has no audio of its own. Set `audio: replace` to make it speak the prompts.'];
    case 'other':
      return [
        `The menu's audio is not one plain text (${audio.description}), so it is left as it is and might not say the prompts. ` +
          'Set `audio: replace` to make it speak them.',
      ];
    case 'tts': {
      if (withoutPrompt.length === 0) return undefined;
      if (saysInOrder(audio.text, prompts)) return [];
      const isOne = withoutPrompt.length === 1;
      const keys = `key${isOne ? '' : 's'} ${withoutPrompt.join(', ')} ha${isOne ? 's' : 've'} no \`prompt\``;
      return [
        `Audio not updated: ${keys}, so their words in "${audio.text.trim()}" can't be told from the others'. ` +
          'Add a prompt to every option to let the action rewrite the menu audio.',
      ];
    }
  }
}

/** `audio: replace` needs every prompt: the words of an unchanged option cannot be found in the live audio. */
function promptNeeded(key: string): EditProblem {
  return {
    code: 'prompt-needed',
    key,
    message: `\`audio: replace\` makes the menu say only the prompts, and key ${key} has none.`,
    hint: 'Add its `prompt`, or keep the audio with `audio: keep`.',
  };
}

/** Whether a text contains all these prompts, one after the other. */
function saysInOrder(text: string, prompts: readonly string[]): boolean {
  let offset = 0;
  return prompts.every((prompt) => {
    const found = normalizeSpeech(text).indexOf(normalizeSpeech(prompt), offset);
    offset = found + normalizeSpeech(prompt).length;
    return found !== -1;
  });
}

/** Writes the audio's text: in its present form if that can hold the text, otherwise as a new `audio`. */
export function writeAudio(node: FlowNode, menu: MenuNode, text: string): EditResult {
  const { place } = menu.audio;
  const line = menu.menu.at.line;
  const what = `The audio of the menu "${menu.menu.name}"`;
  const map = menu.body.node;
  if (!menu.body.own || !isMap(map) || place?.own === false) return sharedProblem(what, line);
  const next = pairOf(map, 'choices');
  const before = next === undefined ? map.items.length : map.items.indexOf(next);
  const edits = writeSpeech(node, { map, name: 'audio', before, now: menu.audio }, text);
  return edits === undefined ? { problem: unspeakable(what, line, { part: 'says' }) } : { edits };
}
