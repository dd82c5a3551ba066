import { isMap, isScalar, type Scalar } from 'yaml';
import { normalizeSpeech, plainExpression, soundsLike } from '../read/audio.ts';
import type { DesiredMenu, EditProblem } from '../flow.ts';
import { editMap } from '../yaml/map-edit.ts';
import { pairOf } from '../yaml/nodes.ts';
import { notEditable, sharedProblem, type Edited } from '../problem.ts';
import { stepOfText, type FlowNode, type MenuNode } from '../read/read.ts';
import { replaceScalar, writeScalar } from '../yaml/scalar.ts';

/** What the audio shall say; no text where it is left as it is. */
export interface AudioPlan {
  readonly text?: string;
  readonly notices: readonly string[];
  readonly problems?: readonly EditProblem[];
}

/**
 * What becomes of a menu's audio: the options' prompts, joined by a space, are its text where it is one plain text (or
 * must become one). An option without a prompt (`{ unchanged: true }`) has its words somewhere in the live text, where
 * nobody can tell them apart: then the text is left, and a notice says what that means.
 */
export function planAudio({ menu }: MenuNode, desired: DesiredMenu): AudioPlan {
  const { audio } = menu;
  const prompts = desired.choices.map(({ prompt = '' }) => prompt.trim()).filter((prompt) => prompt !== '');
  const silent = desired.choices.filter(({ prompt }) => prompt === undefined).map(({ key }) => key);
  if (desired.audio === 'replace' && silent.length > 0 && prompts.length > 0)
    return { notices: [], problems: silent.map((key) => promptNeeded(key)) };
  if (desired.audio === 'keep' || prompts.length === 0) return { notices: [] };
  const text = prompts.join(' ');
  if (audio.kind === 'tts' && soundsLike(audio.text, text)) return { notices: [] };
  const keys = `key${silent.length === 1 ? '' : 's'} ${silent.join(', ')}`;
  if (desired.audio === 'auto') {
    if (audio.kind === 'none')
      return { notices: ['The menu has no audio of its own, and none is added: `audio: replace` makes it speak the prompts.'] };
    if (audio.kind === 'other')
      return {
        notices: [
          `The menu’s audio is not one plain text (${audio.description}), so it is left as it is and may not say the prompts: \`audio: replace\` makes it speak them.`,
        ],
      };
    if (silent.length > 0)
      return {
        notices: saysInOrder(audio.text, prompts)
          ? []
          : [
              `The menu’s audio is left as it is: ${keys} of the menu file ha${silent.length === 1 ? 's' : 've'} no prompt, so their words in "${audio.text.trim()}" can’t be told from the others’. Give each option its prompt, and the audio follows.`,
            ],
      };
  }
  const isSubstitution = /\{\{.*\}\}/u.test(text);
  return {
    text,
    notices: isSubstitution ? ['The menu’s new audio holds {{…}}, which Archy takes for a substitution: publishing may fail.'] : [],
  };
}

/** What stays unchanged stays with its words, and nobody can tell them from the others’ in the live audio. */
function promptNeeded(key: string): EditProblem {
  return {
    code: 'prompt-needed',
    key,
    message: `\`audio: replace\` makes the menu say the prompts and nothing else, and key ${key} has none.`,
    hint: 'Give it its prompt, or leave the audio with `audio: keep`.',
  };
}

/** Whether a text says all of these, one after the other. */
function saysInOrder(text: string, prompts: readonly string[]): boolean {
  let at = 0;
  return prompts.every((prompt) => {
    const found = normalizeSpeech(text).indexOf(normalizeSpeech(prompt), at);
    at = found + normalizeSpeech(prompt).length;
    return found !== -1;
  });
}

/** Writes the audio's text: where its text stands now in the form it has, else in place of the whole. */
export function writeAudio(node: FlowNode, menu: MenuNode, text: string): Edited {
  const { parsed } = node;
  const { place, scalar } = menu.audio;
  const line = menu.menu.at.line;
  const what = `The audio of the menu "${menu.menu.name}"`;
  const body = menu.body.node;
  if (!menu.body.own || !isMap(body) || place?.own === false) return sharedProblem(what, line);
  if (scalar !== undefined) {
    const expression = scalar.form === 'exp' ? plainExpression(text) : text;
    if (expression !== undefined) return { edits: [replaceScalar(parsed, scalar.node, expression, true)] };
    const key = expressionKey(place?.node);
    if (key !== undefined) return { edits: [replaceScalar(parsed, key, 'tts'), replaceScalar(parsed, scalar.node, text, true)] };
  }
  const pair = pairOf(body, 'audio');
  const before = pair ?? pairOf(body, 'choices');
  const index = before === undefined ? body.items.length : body.items.indexOf(before);
  const inBrackets = body.flow === true;
  const value = writeScalar(text, 'plain', inBrackets);
  const edits = editMap(
    parsed,
    body,
    pair === undefined ? [] : [pair],
    index,
    [{ key: 'audio', value: [{ key: 'tts', value }] }],
    stepOfText(node),
  );
  return edits === undefined ? notEditable(what, line) : { edits };
}

function expressionKey(audio: unknown): Scalar | undefined {
  const key = isMap(audio) ? audio.items[0]?.key : undefined;
  return isScalar(key) ? key : undefined;
}
