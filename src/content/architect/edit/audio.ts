import { isMap, isScalar, type Scalar, type YAMLMap } from 'yaml';
import { normalizeSpeech, plainExpression, soundsLike } from '../read/audio.ts';
import type { DesiredMenu, EditProblem, MenuAudio } from '../read/flow.ts';
import { editMap } from '../yaml/map-edit.ts';
import { pairOf } from '../yaml/nodes.ts';
import { notEditable, sharedProblem, type EditResult } from './problem.ts';
import { stepOfText, type FlowNode, type MenuNode } from '../read/read.ts';
import { replaceScalar, writeScalar } from '../yaml/scalar.ts';
import type { Edit } from '../yaml/text-edit.ts';

/** The audio's new text. Without one, the audio stays as it is. */
interface AudioPlan {
  readonly text?: string;
  readonly notices: readonly string[];
  readonly problems?: readonly EditProblem[];
}

/**
 * Plans a menu's audio. If the audio is one plain text, or is to become one, its new text is the options' prompts, joined by spaces.
 * For an option without a prompt (`{ unchanged: true }`), it is unknown which words of the live text belong to it. Then the text stays,
 * and a notice says so.
 */
export function planAudio({ menu: { audio } }: MenuNode, desired: DesiredMenu): AudioPlan {
  const prompts = desired.choices.map(({ prompt = '' }) => prompt.trim()).filter((prompt) => prompt !== '');
  const withoutPrompt = desired.choices.filter(({ prompt }) => prompt === undefined).map(({ key }) => key);
  if (desired.audio === 'replace' && withoutPrompt.length > 0 && prompts.length > 0)
    return { notices: [], problems: withoutPrompt.map((key) => promptNeeded(key)) };
  const text = prompts.join(' ');
  const isAsDesired = audio.kind === 'tts' && soundsLike(audio.text, text);
  if (desired.audio === 'keep' || prompts.length === 0 || isAsDesired) return { notices: [] };
  const notices = desired.audio === 'auto' ? keptAudio(audio, prompts, withoutPrompt) : undefined;
  return notices === undefined ? { text, notices: [] } : { notices };
}

/**
 * The notice if `audio: auto` leaves the audio as it is; undefined if the audio follows the prompts.
 *
 * @param withoutPrompt the keys of the options without a prompt
 */
function keptAudio(audio: MenuAudio, prompts: readonly string[], withoutPrompt: readonly string[]): string[] | undefined {
  switch (audio.kind) {
    case 'none':
      return ['The menu has no audio of its own, and none is added: `audio: replace` makes it speak the prompts.'];
    case 'other':
      return [
        `The menu’s audio is not one plain text (${audio.description}), so it is left as it is and may not say the prompts: ` +
          '`audio: replace` makes it speak them.',
      ];
    case 'tts': {
      if (withoutPrompt.length === 0) return undefined;
      if (saysInOrder(audio.text, prompts)) return [];
      const isOne = withoutPrompt.length === 1;
      const keys = `key${isOne ? '' : 's'} ${withoutPrompt.join(', ')} of the menu file ha${isOne ? 's' : 've'} no prompt`;
      return [
        `The menu’s audio is left as it is: ${keys}, so their words in "${audio.text.trim()}" can’t be told from the others’. ` +
          'Give each option its prompt, and the audio follows.',
      ];
    }
  }
}

/** `audio: replace` needs every prompt: the words of an unchanged option cannot be found in the live audio. */
function promptNeeded(key: string): EditProblem {
  return {
    code: 'prompt-needed',
    key,
    message: `\`audio: replace\` makes the menu say the prompts and nothing else, and key ${key} has none.`,
    hint: 'Give it its prompt, or leave the audio with `audio: keep`.',
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
  const body = menu.body.node;
  if (!menu.body.own || !isMap(body) || place?.own === false) return sharedProblem(what, line);
  const edits = replaceText(node, menu, text) ?? replaceAudio(node, body, text);
  return edits === undefined ? notEditable(what, line) : { edits };
}

/** Replaces the text of an audio that is one plain text. */
function replaceText({ parsed }: FlowNode, { audio: { place, scalar } }: MenuNode, text: string): Edit[] | undefined {
  if (scalar === undefined) return undefined;
  const expression = scalar.form === 'exp' ? plainExpression(text) : text;
  if (expression !== undefined) return [replaceScalar(parsed, scalar.node, expression, true)];
  const key = expressionKey(place?.node);
  return key && [replaceScalar(parsed, key, 'tts'), replaceScalar(parsed, scalar.node, text, true)];
}

/** Replaces the whole `audio`, or adds one before the choices. */
function replaceAudio(node: FlowNode, body: YAMLMap, text: string): Edit[] | undefined {
  const pair = pairOf(body, 'audio');
  const place = pair ?? pairOf(body, 'choices');
  const tts = { key: 'tts', value: writeScalar(text, 'plain', body.flow === true) };
  return editMap(node.parsed, body, {
    removed: pair === undefined ? [] : [pair],
    before: place === undefined ? body.items.length : body.items.indexOf(place),
    added: [{ key: 'audio', value: [tts] }],
    step: stepOfText(node),
  });
}

function expressionKey(audio: unknown): Scalar | undefined {
  const key = isMap(audio) ? audio.items[0]?.key : undefined;
  return isScalar(key) ? key : undefined;
}
