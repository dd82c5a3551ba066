import { isMap, isScalar, type Scalar } from 'yaml';
import type { MenuAudio } from '../flow.ts';
import { keyOf, scalarText, sourceOf, type Place } from '../yaml/nodes.ts';
import type { Parsed } from '../yaml/parse.ts';

/** A menu's audio, and where its text is written if it is one plain text. */
export interface AudioPlace {
  readonly audio: MenuAudio;
  /** What stands at `audio`; absent where nothing does. */
  readonly place?: Place;
  readonly scalar?: { readonly node: Scalar; readonly form: 'tts' | 'exp' };
}

/** One text alone. What backslashes mean inside of an expression's text is unproven, so a text with one is not read. */
const PLAIN_EXPRESSION = /^\s*ToAudioTTS\(\s*"([^"\\]*)"\s*\)\s*$/u;

/** Reads what stands at a menu's `audio`. */
export function readAudio(parsed: Parsed, place: Place | undefined): AudioPlace {
  const read = readPlace(parsed, place);
  return place === undefined ? read : { ...read, place };
}

function readPlace(parsed: Parsed, place: Place | undefined): AudioPlace {
  if (place === undefined || (isScalar(place.node) && scalarText(place.node) === undefined)) return { audio: { kind: 'none' } };
  const { node } = place;
  const [pair, second] = isMap(node) ? node.items : [];
  const value = pair?.value;
  if (pair === undefined || second !== undefined || !isScalar(value)) return other(sourceOf(parsed, node));
  const key = keyOf(pair);
  const text = scalarText(value);
  if (key === 'noValue') return { audio: { kind: 'none' } };
  if (text === undefined) return other(sourceOf(parsed, node));
  if (key === 'tts') return { audio: { kind: 'tts', text }, scalar: { node: value, form: 'tts' } };
  const spoken = key === 'exp' ? PLAIN_EXPRESSION.exec(text)?.[1] : undefined;
  return spoken === undefined ? other(text) : { audio: { kind: 'tts', text: spoken }, scalar: { node: value, form: 'exp' } };
}

function other(source: string): AudioPlace {
  const line = source.replaceAll(/\s+/gu, ' ').trim();
  return { audio: { kind: 'other', description: line.length > 120 ? `${line.slice(0, 119)}…` : line, source: line } };
}

/** The expression that speaks one plain text; undefined where the text holds what an expression's text might not mean itself. */
export function plainExpression(text: string): string | undefined {
  return /["\\\p{Cc}]/u.test(text) ? undefined : `ToAudioTTS("${text}")`;
}

/** Whether two texts sound the same: how they are broken into lines is not heard. */
export function soundsLike(a: string, b: string): boolean {
  return normalizeSpeech(a) === normalizeSpeech(b);
}

/** A text as it sounds: in one line. */
export function normalizeSpeech(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
