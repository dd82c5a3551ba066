import { isMap, isScalar, type Scalar, type YAMLMap } from 'yaml';
import { present } from '../../../model/json.ts';
import type { MenuAudio } from './flow.ts';
import { keyOf, scalarText, sourceOf, type Place } from '../yaml/nodes.ts';
import type { Parsed } from '../yaml/parse.ts';

/** A menu's audio, and the place of its text if it is one plain text. */
export interface AudioPlace {
  readonly audio: MenuAudio;
  /** The value of `audio`, if there is one. */
  readonly place?: Place;
  readonly scalar?: { readonly node: Scalar; readonly form: 'tts' | 'exp' };
}

/** An expression of a single text. How it treats backslashes is unproven, so a text with one is not read. */
const PLAIN_EXPRESSION = /^\s*ToAudioTTS\(\s*"([^"\\]*)"\s*\)\s*$/u;

/** Reads the value of a menu's `audio`. */
export function readAudio(parsed: Parsed, place: Place | undefined): AudioPlace {
  return { ...readPlace(parsed, place), ...present({ place }) };
}

function readPlace(parsed: Parsed, place: Place | undefined): AudioPlace {
  if (place === undefined || (isScalar(place.node) && scalarText(place.node) === undefined)) return { audio: { kind: 'none' } };
  const { node } = place;
  return (isMap(node) ? readForm(node) : undefined) ?? other(sourceOf(parsed, node));
}

/** Reads `{ tts: … }`, `{ exp: … }` or `{ noValue: … }`; undefined for anything else. */
function readForm({ items }: YAMLMap): AudioPlace | undefined {
  const [pair, second] = items;
  const node = pair?.value;
  if (pair === undefined || second !== undefined || !isScalar(node)) return undefined;
  const form = keyOf(pair);
  if (form === 'noValue') return { audio: { kind: 'none' } };
  const text = scalarText(node);
  if (text === undefined) return undefined;
  if (form === 'tts') return { audio: { kind: 'tts', text }, scalar: { node, form } };
  const spoken = form === 'exp' ? PLAIN_EXPRESSION.exec(text)?.[1] : undefined;
  return spoken === undefined ? other(text) : { audio: { kind: 'tts', text: spoken }, scalar: { node, form: 'exp' } };
}

function other(source: string): AudioPlace {
  const line = source.replaceAll(/\s+/gu, ' ').trim();
  return { audio: { kind: 'other', description: line.length > 120 ? `${line.slice(0, 119)}…` : line, source: line } };
}

/** The expression that speaks one plain text; undefined if a character of the text may have a special meaning in an expression. */
export function plainExpression(text: string): string | undefined {
  return /["\\\p{Cc}]/u.test(text) ? undefined : `ToAudioTTS("${text}")`;
}

/** Whether two texts sound the same: callers don't hear line breaks. */
export function soundsLike(a: string, b: string): boolean {
  return normalizeSpeech(a) === normalizeSpeech(b);
}

/** A text as callers hear it: on one line. */
export function normalizeSpeech(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
