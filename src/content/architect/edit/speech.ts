import { isMap, isScalar, type Scalar, type YAMLMap } from 'yaml';
import { expressionOf, type AudioPlace } from '../read/audio.ts';
import { editMap } from '../yaml/map-edit.ts';
import { pairOf } from '../yaml/nodes.ts';
import type { YamlField } from '../yaml/print.ts';
import { stepOfText, type FlowNode } from '../read/read.ts';
import { replaceScalar, writeScalar } from '../yaml/scalar.ts';
import type { Edit } from '../yaml/text-edit.ts';

/** A field that gets another text for callers. */
interface SpeechField {
  /** The map that has the field, or is to have it. */
  readonly map: YAMLMap;
  readonly name: string;
  /** The index of the field of the map before which a new field goes. */
  readonly before: number;
  /** What the field says now. */
  readonly now: AudioPlace;
}

/**
 * Writes what callers hear: in its present form if that can hold the text, otherwise as a new field.
 *
 * @returns undefined if the place can't hold the text, or can't be edited alone
 */
export function writeSpeech(node: FlowNode, field: SpeechField, text: string): readonly Edit[] | undefined {
  const { scalar } = field.now;
  if (scalar === undefined) return replaceField(node, field, text);
  const { around } = scalar;
  const value = around === undefined ? text : expressionOf(text, around);
  if (value !== undefined) return [replaceScalar(node.parsed, scalar.node, value, true)];
  // Whether callers can interrupt the text is said by the expression alone.
  const key = around?.hasOptions === true ? undefined : formOf(field.now.place?.node);
  return key && [replaceScalar(node.parsed, key, 'tts'), replaceScalar(node.parsed, scalar.node, text, true)];
}

/** A field that says a text. */
export function speechField(name: string, text: string, inBrackets: boolean): YamlField {
  return { key: name, value: [{ key: 'tts', value: writeScalar(text, 'plain', inBrackets) }] };
}

function replaceField(node: FlowNode, { map, name, before }: SpeechField, text: string): readonly Edit[] | undefined {
  const pair = pairOf(map, name);
  return editMap(node.parsed, map, {
    removed: pair === undefined ? [] : [pair],
    before: pair === undefined ? before : map.items.indexOf(pair),
    added: [speechField(name, text, map.flow === true)],
    step: stepOfText(node),
  });
}

function formOf(audio: unknown): Scalar | undefined {
  const key = isMap(audio) ? audio.items[0]?.key : undefined;
  return isScalar(key) ? key : undefined;
}
