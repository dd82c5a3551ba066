import type { z } from 'zod';
import type { Explanation } from './explanation.ts';
import { explainTarget } from './explain-target.ts';
import { LONGEST_NAME, meantKey } from './suggest.ts';
import { GUID, isForbiddenName } from '../model/ids.ts';
import { near } from '../text/did-you-mean.ts';
import { describeProperty, isBlank } from './schema.ts';
import { show } from '../text/text.ts';
import { unknownProperty } from './unknown-property.ts';
import { describeValue, valueAt } from './values.ts';

type Issue = z.core.$ZodIssue;

/** What the schema found, in words for the person who fixes the file. */
export function explain(issue: Issue, value: unknown): Explanation[] {
  const { path } = issue;
  const found = valueAt(value, path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.filter((keyName) => !isForbiddenName(keyName)).map((keyName) => unknownProperty(path, keyName, found));
  if (path.at(-1) === 'routing_target' || path.at(-2) === 'routing_target') return explainTarget(path, value);
  if (found === undefined) return [{ code: 'missing-property', path, message: `${shownName(path)} is missing.`, hint: missingHint(path) }];
  if (path.at(-1) === 'key') return isTooLongForNumber(found) ? [] : [{ path, ...badKey(found, value) }];
  return [{ path, ...badValue(issue, found, value) }];
}

type Words = Pick<Explanation, 'code' | 'message' | 'hint'>;

function badValue(issue: Issue, found: unknown, value: unknown): Words {
  const { path } = issue;
  if (issue.code === 'invalid_format') return badFormat(path, found, value);
  if (issue.code === 'too_small')
    return { code: 'no-options', message: 'The menu has no options.', hint: 'List at least one option: the list is the whole menu.' };
  if (issue.code === 'invalid_value') return notOneOf(path, found, issue.values.map(String));
  return wrongType(path, found, issue.code === 'invalid_type' && issue.expected === 'string');
}

function badFormat(path: readonly PropertyKey[], found: unknown, value: unknown): Words {
  return typeof found === 'string' && isBlank(found)
    ? { code: 'blank', message: `${shownName(path)} is blank.`, hint: hintFor(path) }
    : { code: 'bad-identifier', message: `${shownName(path)} is ${show(found)}.`, hint: identifierHint(path, found, value) };
}

function notOneOf(path: readonly PropertyKey[], found: unknown, values: readonly string[]): Words {
  const meant = typeof found === 'string' ? near(found, values) : undefined;
  const question = meant === undefined ? '' : `Did you mean \`${meant}\`? `;
  return {
    code: 'bad-value',
    message: `${shownName(path)} is ${found === null ? 'empty' : show(found)}.`,
    hint: `${question}Use one of: ${values.join(', ')}.`,
  };
}

function wrongType(path: readonly PropertyKey[], found: unknown, wantsText: boolean): Words {
  const canBeQuoted = wantsText && (typeof found === 'number' || typeof found === 'boolean');
  const hint = missingHint(path);
  return {
    code: 'wrong-type',
    message: `${shownName(path)} is ${describeValue(found)}.`,
    hint: canBeQuoted ? `It must be text: put it in quotes. ${hint}` : hint,
  };
}

/** Whether a number has so many digits that YAML rounded it. The rule for spellings reports it, with the text of the file. */
function isTooLongForNumber(key: unknown): boolean {
  return typeof key === 'number' && key > Number.MAX_SAFE_INTEGER && Number.isFinite(key);
}

/** The most likely mistake is a name in place of an id. */
function identifierHint(path: readonly PropertyKey[], found: unknown, value: unknown): string {
  const allowed = 'An identifier has 1 to 128 letters, digits, - and _.';
  const text = typeof found === 'string' ? found : '';
  const inner = text.normalize('NFKC').replaceAll(/[\s\p{Cf}]|^\{|\}$/gu, '');
  if (GUID.test(inner)) return `Did you mean "${inner}"? ${allowed}`;
  const isName = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} &'().,-]*$/u.test(text) && /\p{L}/u.test(text) && text.length <= LONGEST_NAME;
  if (!isName) return allowed;
  if (path.at(-1) === 'division_id') return `Give the division's id, not its name. ${allowed}`;
  const isFree = valueAt(value, ['flow_name']) === undefined;
  return isFree ? `Did you mean \`flow_name: ${JSON.stringify(text)}\`? ${allowed}` : allowed;
}

function badKey(found: unknown, value: unknown): Words {
  if (found === null)
    return { code: 'bad-key', message: 'The key is empty.', hint: 'Put the key in quotes: an unquoted # starts a comment.' };
  return {
    code: 'bad-key',
    message: `The key is ${typeof found === 'string' ? show(found) : describeValue(found)}.`,
    hint: `${keyQuestion(found, value)}A key is one or more of 0-9 * #, in quotes: "1".`,
  };
}

/** Asks for the key that was meant, unless another option already has it. */
function keyQuestion(found: unknown, value: unknown): string {
  const meant = typeof found === 'string' ? meantKey(found) : undefined;
  const options = valueAt(value, ['options']);
  const isTaken = Array.isArray(options) && options.some((option) => String(valueAt(option, ['key'])) === meant);
  return meant === undefined || isTaken ? '' : `Did you mean "${meant}"? `;
}

/** How to write a value that is missing, or is something else altogether. */
function missingHint(path: readonly PropertyKey[]): string {
  return path.length === 1 && path[0] === 'options' ? LIST_OF_OPTIONS : hintFor(path);
}

const LIST_OF_OPTIONS =
  '`options` must be a list: start each option with `- key: "1"`. It is the whole menu, so a key that is not listed stops answering.';

function hintFor(path: readonly PropertyKey[]): string {
  return describeProperty(path) ?? 'See docs/menu-file.md for an example.';
}

function shownName(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'The document';
  const last = path.at(-1);
  return typeof last === 'number' ? `Option ${last + 1}` : `\`${String(last)}\``;
}
