import { isScalar } from 'yaml';
import { isForm, meantForm } from './suggest.ts';
import { isForbiddenName, KEY } from '../model/ids.ts';
import type { DiagnosticCode } from '../model/diagnostic-codes.ts';
import type { Position } from '../model/diagnostic.ts';
import type { Source } from './source.ts';
import { cut, show } from '../text/text.ts';

/** Takes a problem down: where, which rule, what was found, how to mend it. */
export type Report = (at: Position, code: DiagnosticCode, message: string, hint: string) => void;

/** Control characters but tab and line ends: nothing a voice could say, and half of them are attacks on a terminal. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u;

/** What the schema can't say: rules between properties, and of the text behind the values. */
export function checkRules(value: unknown, source: Source, fail: Report): void {
  checkFlow(value, source, fail);
  checkOptions(value, source, fail);
  checkTexts(value, source, fail);
}

/** Exactly one of flow_id and flow_name; no machinery's name for a menu. */
function checkFlow(value: unknown, source: Source, fail: Report): void {
  if (!isRecord(value)) return;
  const byId = value['flow_id'] !== undefined;
  const byName = value['flow_name'] !== undefined;
  if (byId && byName)
    fail(source.atKey([], 'flow_name'), 'one-flow', 'Both `flow_id` and `flow_name` are given.', 'Keep exactly one of the two.');
  if (!byId && !byName)
    fail(source.at([]), 'one-flow', 'Neither `flow_id` nor `flow_name` is given.', 'Say which flow this menu is of: give one of the two.');
  const node = value['menu_node_id'];
  if (typeof node === 'string' && isForbiddenName(node)) {
    fail(source.at(['menu_node_id']), 'forbidden-name', `The name ${show(node)} is not allowed.`, "Give the id of a menu's node.");
  }
}

/** Keys: each once, and spelled as they are meant. Prompts: given unless the choice stays as it is. */
function checkOptions(value: unknown, source: Source, fail: Report): void {
  const options = isRecord(value) && Array.isArray(value['options']) ? (value['options'] as unknown[]) : [];
  const lineOfKey = new Map<string, number>();
  for (const [index, option] of options.entries()) {
    if (!isRecord(option)) continue;
    const path = ['options', index, 'key'];
    const key = option['key'];
    const at = source.at(path);
    if (typeof key === 'number' || typeof key === 'string') {
      const node = source.node(path);
      if (typeof key === 'number' && isScalar(node) && node.source !== String(key)) {
        const written = node.source ?? '';
        fail(at, 'key-spelling', `YAML reads the key ${cut(written, 57)} as the number ${key}.`, mendSpelling(written, key));
      }
      const first = lineOfKey.get(String(key));
      if (first === undefined) lineOfKey.set(String(key), at.line);
      else
        fail(
          at,
          'duplicate-key',
          `The key ${show(String(key))} is given twice: line ${first} has it already.`,
          'Give each option a key of its own.',
        );
    }
    const target = option['routing_target'];
    if (typeof target === 'string' && isForm(target)) {
      fail(
        source.at(['options', index, 'routing_target']),
        'bad-target',
        `\`routing_target\` is the text ${show(target)}.`,
        `Did you mean \`${meantForm(target)}\`? Take the quotes around the whole away.`,
      );
    }
    const unchanged = isRecord(option['routing_target']) && option['routing_target']['unchanged'] === true;
    if (option['prompt'] === undefined && !unchanged) {
      fail(
        source.at(['options', index]),
        'missing-property',
        '`prompt` is missing.',
        'Say what callers hear. Only with `{ unchanged: true }` may it be left out.',
      );
    }
  }
}

/** The key as it stands where it can be one, else the one that the number stands for. */
function mendSpelling(written: string, number: number): string {
  if (KEY.test(written) && written.length < 58) return `Put the key in quotes: "${written}".`;
  const meant = String(number);
  return KEY.test(meant) && Number.isSafeInteger(number) ? `Did you mean "${meant}"? Put the key in quotes.` : 'Put the key in quotes.';
}

/** Texts that no voice can speak and no JSON can carry. */
function checkTexts(value: unknown, source: Source, fail: Report): void {
  const look = (node: unknown, path: PropertyKey[]): void => {
    if (typeof node === 'string') {
      if (CONTROL.test(node)) fail(source.at(path), 'control-character', 'The text holds a control character.', 'Take it away.');
      if (!node.isWellFormed())
        fail(source.at(path), 'broken-text', 'The text holds half of a character (a lone surrogate).', 'Write the character itself.');
    } else if (node !== null && typeof node === 'object' && path.length < 4) {
      for (const [name, child] of Object.entries(node)) look(child, [...path, Array.isArray(node) ? Number(name) : name]);
    }
  };
  look(value, []);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
