import { normalizeSpeech } from '../../../text/text.ts';
import { isMap, isScalar, type Scalar, type YAMLMap } from 'yaml';
import { present } from '../../../model/json.ts';
import { describeAudio } from './audio-words.ts';
import type { MenuAudio } from './flow.ts';
import { keyOf, scalarText, sourceOf, type Place } from '../yaml/nodes.ts';
import type { Parsed } from '../yaml/parse.ts';

/** An audio, and the place of its text if it is one plain text. */
export interface AudioPlace {
  readonly audio: MenuAudio;
  /** The value of the field, if there is one. */
  readonly place?: Place;
  readonly scalar?: SpokenScalar;
}

/** The scalar that holds a plain text: as it is, or in an expression. */
export interface SpokenScalar {
  readonly node: Scalar;
  readonly form: 'tts' | 'exp';
  /** What is around the text in an expression. */
  readonly around?: { readonly before: string; readonly after: string; readonly hasOptions: boolean };
}

/** An expression of a single text. How it treats backslashes is unproven, so a text with one is not read. */
const PLAIN_EXPRESSION = /^(\s*ToAudioTTS\(\s*")([^"\\]*)("\s*\)\s*)$/u;

/** The same with options for its playback: whether callers can interrupt it. */
const WITH_OPTIONS = /^(\s*AudioPlaybackOptions\(\s*ToAudioTTS\(\s*")([^"\\]*)("\s*\)\s*,\s*([Tt]rue|[Ff]alse)\s*\)\s*)$/u;

/** Reads the value of a menu's `audio`, or of a transfer's audio. */
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
  return (form === 'exp' ? plainExpression(text, node) : undefined) ?? other(text);
}

/** An expression of one plain text, with or without options. */
function plainExpression(source: string, node: Scalar): AudioPlace | undefined {
  const [, before, text, after, flag] = PLAIN_EXPRESSION.exec(source) ?? WITH_OPTIONS.exec(source) ?? [];
  if (before === undefined || text === undefined || after === undefined) return undefined;
  return {
    audio: { kind: 'tts', text, ...(flag?.toLowerCase() === 'false' ? { isFixed: true } : {}) },
    scalar: { node, form: 'exp', around: { before, after, hasOptions: flag !== undefined } },
  };
}

function other(source: string): AudioPlace {
  const line = source.replaceAll(/\s+/gu, ' ').trim();
  return { audio: { kind: 'other', description: describeAudio(line), source: line } };
}

/** The expression around a plain text with another text; undefined if a character may have a special meaning in an expression. */
export function expressionOf(text: string, { before, after }: NonNullable<SpokenScalar['around']>): string | undefined {
  return /["\\\p{Cc}]/u.test(text) ? undefined : `${before}${text}${after}`;
}

/** Whether two texts sound the same: callers don't hear line breaks. */
export function soundsLike(a: string, b: string): boolean {
  return normalizeSpeech(a) === normalizeSpeech(b);
}
