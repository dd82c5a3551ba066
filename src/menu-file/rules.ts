import { isScalar } from 'yaml';
import { isForm, meantForm } from './suggest.ts';
import { isForbiddenName, KEY } from '../model/ids.ts';
import type { DiagnosticCode } from '../model/diagnostic-codes.ts';
import type { Position } from '../model/diagnostic.ts';
import type { Source } from './source.ts';
import { cut, show } from '../text/text.ts';

/** Reports a problem: its place, its code, what was found, and the fix. */
export type ReportProblem = (at: Position, code: DiagnosticCode, message: string, hint: string) => void;

/** Control characters except tab and line ends: no voice can speak them, and some can attack a terminal. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u;

/** What a document is checked with. */
export interface Checks {
  readonly source: Source;
  readonly fail: ReportProblem;
  /**
   * Whether the map at a path has this property under a wrong name. Then its name is the problem, and it isn't missing.
   *
   * @param property if left out, any property counts
   */
  readonly isMisspelled: (path: readonly PropertyKey[], property?: string) => boolean;
}

/** Checks the rules that the schema can't express: between properties, and about the text of the values. */
export function checkRules(value: unknown, checks: Checks): void {
  const { source, fail } = checks;
  checkFlow(value, checks);
  checkAudio(value, source, fail);
  checkOptions(value, checks);
  checkTexts(value, source, fail);
}

/** Exactly one of `flow_id` and `flow_name`, and no name with a meaning in JavaScript for the menu. */
function checkFlow(value: unknown, { source, fail, isMisspelled }: Checks): void {
  if (!isRecord(value)) return;
  const byId = value['flow_id'] !== undefined;
  const byName = value['flow_name'] !== undefined;
  if (byId && byName)
    fail(source.atKey([], 'flow_name'), 'one-flow', 'Both `flow_id` and `flow_name` are given.', 'Keep exactly one of the two.');
  const isNamedWrong = isMisspelled([], 'flow_id') || isMisspelled([], 'flow_name');
  if (!byId && !byName && !isNamedWrong)
    fail(source.at([]), 'one-flow', 'Neither `flow_id` nor `flow_name` is given.', 'Name the flow of this menu: give one of the two.');
  const node = value['menu_node_id'];
  if (typeof node === 'string' && isForbiddenName(node)) {
    fail(source.at(['menu_node_id']), 'forbidden-name', `The name ${show(node)} is not allowed.`, "Give the id of a menu's node.");
  }
}

/** A menu's text comes from `says` or from the prompts. */
function checkAudio(value: unknown, source: Source, fail: ReportProblem): void {
  if (!isRecord(value) || value['says'] === undefined || value['audio'] === undefined || value['audio'] === 'replace') return;
  const hint = 'Keep one of the two. Only `audio: replace` goes with `says`: it drops audio that is more than one plain text.';
  fail(source.atKey([], 'audio'), 'one-text', 'Both `says` and `audio` are given.', hint);
}

/** Each key occurs once, and its text is what YAML reads. Each option has a prompt, if the menu's text is made of prompts. */
function checkOptions(value: unknown, { source, fail, isMisspelled }: Checks): void {
  const options = isRecord(value) && Array.isArray(value['options']) ? (value['options'] as unknown[]) : [];
  const needsPrompts = isRecord(value) && isMadeOfPrompts(value) && !isMisspelled([], 'says') && !isMisspelled([], 'audio');
  const lineOfKey = new Map<string, number>();
  for (const [index, option] of options.entries()) {
    if (!isRecord(option)) continue;
    const path = ['options', index];
    checkKey(option['key'], { path: [...path, 'key'], source, lineOfKey }, fail);
    checkTarget(option['routing_target'], path, source, fail);
    if (needsPrompts && !isMisspelled(path, 'prompt')) checkPrompt(option, path, source, fail);
    checkTransfer(option, path, source, fail);
  }
}

function isMadeOfPrompts(menu: Record<string, unknown>): boolean {
  return menu['says'] === undefined && menu['audio'] !== 'keep';
}

interface KeyPlace {
  readonly path: readonly PropertyKey[];
  readonly source: Source;
  /** The lines of the keys so far. */
  readonly lineOfKey: Map<string, number>;
}

function checkKey(key: unknown, { path, source, lineOfKey }: KeyPlace, fail: ReportProblem): void {
  if (typeof key !== 'number' && typeof key !== 'string') return;
  checkSpelling(key, path, source, fail);
  const at = source.at(path);
  const name = String(key);
  const first = lineOfKey.get(name);
  if (first === undefined) {
    lineOfKey.set(name, at.line);
  } else {
    const message = `The key ${show(name)} is given twice: line ${first} has it already.`;
    fail(at, 'duplicate-key', message, 'Give each option a key of its own.');
  }
}

/** A number that YAML reads differently from its text, such as `01`. */
function checkSpelling(key: string | number, path: readonly PropertyKey[], source: Source, fail: ReportProblem): void {
  const node = source.node(path);
  if (typeof key !== 'number' || !isScalar(node) || node.source === String(key)) return;
  const written = node.source ?? '';
  fail(source.at(path), 'key-spelling', `YAML reads the key ${cut(written, 57)} as the number ${key}.`, spellingHint(written, key));
}

/** A target form that is quoted as a whole: the schema takes it for an identifier. */
function checkTarget(target: unknown, path: readonly PropertyKey[], source: Source, fail: ReportProblem): void {
  if (typeof target !== 'string' || !isForm(target)) return;
  fail(
    source.at([...path, 'routing_target']),
    'bad-target',
    `\`routing_target\` is the text ${show(target)}.`,
    `Did you mean \`${meantForm(target)}\`? Remove the quotes around the whole value.`,
  );
}

function checkPrompt(option: Record<string, unknown>, path: readonly PropertyKey[], source: Source, fail: ReportProblem): void {
  const target = option['routing_target'];
  const isUnchanged = isRecord(target) && target['unchanged'] === true;
  if (option['prompt'] !== undefined || isUnchanged) return;
  fail(
    source.at(path),
    'missing-property',
    'Missing `prompt`.',
    'Write the text that callers hear. You can omit it only with `{ unchanged: true }`, or if the menu has `says` or `audio: keep`.',
  );
}

/** The forms of a target that are no transfer, or that keep it as it is. */
const NO_TRANSFER = ['menu', 'task', 'disconnect', 'unchanged'];

/** A text before a transfer needs a transfer. */
function checkTransfer(option: Record<string, unknown>, path: readonly PropertyKey[], source: Source, fail: ReportProblem): void {
  const target = option['routing_target'];
  const form = isRecord(target) ? NO_TRANSFER.find((name) => target[name] !== undefined) : undefined;
  if (option['transfer_says'] === undefined || form === undefined) return;
  const why = form === 'unchanged' ? 'keeps the live text' : 'is not a transfer';
  const message = `\`transfer_says\` is given, and \`{ ${form}: … }\` ${why}.`;
  const hint = 'Remove `transfer_says`, or lead to a queue: `{ queue: Name }`.';
  fail(source.atKey(path, 'transfer_says'), 'no-transfer', message, hint);
}

/** Offers the key as it is written if that can be a key, else the key that the number means. */
function spellingHint(written: string, number: number): string {
  if (KEY.test(written) && written.length < 58) return `Put the key in quotes: "${written}".`;
  const meant = String(number);
  return KEY.test(meant) && Number.isSafeInteger(number) ? `Did you mean "${meant}"? Put the key in quotes.` : 'Put the key in quotes.';
}

/**
 * Curly quotes around a whole value that YAML doesn't take for quotes: a word processor made them, and no queue has them in its name. The
 * rule for keys has its own words for them.
 */
function checkQuotes(text: string, path: readonly PropertyKey[], source: Source, fail: ReportProblem): void {
  const node = source.node(path);
  if (!isScalar(node) || node.type !== 'PLAIN' || path.at(-1) === 'key' || !/^[“”„‘’‚].*[“”‘’]$/su.test(text)) return;
  const inner = text.slice(1, -1);
  const example = inner.length > 100 ? '' : `: \`${JSON.stringify(inner)}\``;
  const message = `The quotes of ${show(text)} are curly, so YAML treats them as part of the text.`;
  fail(source.at(path), 'curly-quotes', message, `Use straight quotes${example}. If the text has curly ones, put straight ones around it.`);
}

/** How many lists and maps can be around a text of a valid file. */
const DEEPEST_TEXT = 6;

/** Texts that no voice can speak, or that JSON can't hold. */
export function checkTexts(value: unknown, source: Source, fail: ReportProblem): void {
  const visit = (node: unknown, path: PropertyKey[]): void => {
    if (typeof node === 'string') {
      checkQuotes(node, path, source, fail);
      if (CONTROL.test(node)) fail(source.at(path), 'control-character', 'The text holds a control character.', 'Remove it.');
      if (!node.isWellFormed())
        fail(source.at(path), 'broken-text', 'The text holds half of a character (a lone surrogate).', 'Write the character itself.');
    } else if (node !== null && typeof node === 'object' && path.length < DEEPEST_TEXT) {
      for (const [name, child] of Object.entries(node)) visit(child, [...path, Array.isArray(node) ? Number(name) : name]);
    }
  };
  visit(value, []);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
