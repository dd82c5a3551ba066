import type { z } from 'zod';
import { isYes, meantKey } from './suggest.ts';
import type { DiagnosticCode } from '../model/diagnostic-codes.ts';
import type { Fault } from '../model/diagnostic.ts';
import { GUID, isForbiddenName } from '../model/ids.ts';
import { near } from '../text/did-you-mean.ts';
import { describeProperty, isBlank, TARGET_FORMS } from './schema.ts';
import { cut, show } from '../text/text.ts';
import { unknownProperty } from './unknown-property.ts';

/** A longer name is not written out in a suggestion. */
const LONGEST_NAME = 100;

/** A broken rule of the schema, in words. `keyName` is set when the property's name is what is wrong, not its value. */
export interface Explanation extends Fault {
  readonly code: DiagnosticCode;
  readonly path: readonly PropertyKey[];
  readonly keyName?: string;
}

type Issue = z.core.$ZodIssue;

/** What the schema found, in words for the person who must mend it. */
export function explain(issue: Issue, value: unknown): Explanation[] {
  const { path } = issue;
  const found = valueAt(value, path);
  const name = shownName(path);
  const hint = hintFor(path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.filter((keyName) => !isForbiddenName(keyName)).map((keyName) => unknown(path, keyName, found));
  if (path.at(-1) === 'routing_target' || path.at(-2) === 'routing_target') return routingTarget(path, value);
  if (found === undefined) {
    return [{ code: 'missing-property', path, message: `${name} is missing.`, hint }];
  }
  if (path.at(-1) === 'key') return isTooLongForNumber(found) ? [] : [badKey(path, found, value)];
  if (issue.code === 'invalid_format') {
    return typeof found === 'string' && isBlank(found)
      ? [{ code: 'blank', path, message: `${name} is blank.`, hint }]
      : [
          {
            code: 'bad-identifier',
            path,
            message: `${name} is ${show(found)}.`,
            hint: mendIdentifier(path, found, value),
          },
        ];
  }
  if (issue.code === 'too_small')
    return [
      { code: 'no-options', path, message: 'The menu has no options.', hint: 'List at least one option: the list is the whole menu.' },
    ];
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const meant = typeof found === 'string' ? near(found, values) : undefined;
    const question = meant === undefined ? '' : `Did you mean \`${meant}\`? `;
    return [
      {
        code: 'bad-value',
        path,
        message: `${name} is ${found === null ? 'empty' : show(found)}.`,
        hint: `${question}Use one of: ${values.join(', ')}.`,
      },
    ];
  }
  const wantsText =
    issue.code === 'invalid_type' && issue.expected === 'string' && (typeof found === 'number' || typeof found === 'boolean');
  return [
    {
      code: 'wrong-type',
      path,
      message: `${name} is ${kindOf(found)}${scalarText(found)}.`,
      hint: wantsText ? `It must be text: put it in quotes. ${hint}` : hint,
    },
  ];
}

function unknown(path: readonly PropertyKey[], keyName: string, value: unknown): Explanation {
  return { code: 'unknown-property', path, keyName, ...unknownProperty(path, keyName, value) };
}

/** A number of so many digits that it was rounded: the rule of its spelling says so, with what stands in the file. */
function isTooLongForNumber(key: unknown): boolean {
  return typeof key === 'number' && key > Number.MAX_SAFE_INTEGER && Number.isFinite(key);
}

/** A name where an id belongs is the most likely mistake. */
function mendIdentifier(path: readonly PropertyKey[], found: unknown, value: unknown): string {
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

function badKey(path: readonly PropertyKey[], found: unknown, value: unknown): Explanation {
  if (found === null)
    return {
      code: 'bad-key',
      path,
      message: 'The key is empty.',
      hint: 'Write it in quotes, "#" above all: an unquoted # starts a comment.',
    };
  return {
    code: 'bad-key',
    path,
    message: `The key is ${typeof found === 'string' ? show(found) : kindOf(found) + scalarText(found)}.`,
    hint: `${suggestKey(found, value)}A key is one or more of 0-9 * #, in quotes: "1".`,
  };
}

/** The key that was meant, unless another option has it: nobody means one key by two. */
function suggestKey(found: unknown, value: unknown): string {
  const meant = typeof found === 'string' ? meantKey(found) : undefined;
  const options = valueAt(value, ['options']);
  const isTaken = Array.isArray(options) && options.some((option) => String(valueAt(option, ['key'])) === meant);
  return meant === undefined || isTaken ? '' : `Did you mean "${meant}"? `;
}

function routingTarget(path: readonly PropertyKey[], value: unknown): Explanation[] {
  const at = path.slice(0, path.indexOf('routing_target') + 1);
  const target = valueAt(value, at);
  const forms =
    'Write an identifier, or exactly one of `{ queue: Name }`, `{ menu: Ref }`, `{ task: Ref }`, `{ disconnect: true }`, `{ unchanged: true }`.';
  if (target === undefined) return [{ code: 'missing-property', path: at, message: '`routing_target` is missing.', hint: forms }];
  if (typeof target === 'string') return [{ code: 'blank', path: at, message: '`routing_target` is blank.', hint: forms }];
  if (target === null || typeof target !== 'object' || Array.isArray(target)) {
    return [
      {
        code: 'bad-target',
        path: at,
        message: `\`routing_target\` is ${kindOf(target)}${scalarText(target)}.`,
        hint: typeof target === 'number' ? `Put an identifier in quotes. ${forms}` : forms,
      },
    ];
  }
  const names = Object.keys(target);
  if (names.some(isForbiddenName)) return [];
  const unknownName = names.find((name) => !TARGET_FORMS.some((form) => form === name));
  if (unknownName !== undefined) return [unknown(at, unknownName, target)];
  if (names.length !== 1) {
    return [
      {
        code: 'bad-target',
        path: at,
        message:
          names.length === 0
            ? '`routing_target` is an empty map.'
            : `\`routing_target\` says several things: ${cut(names.join(', '), 200)}.`,
        hint: forms,
      },
    ];
  }
  const [form = ''] = names;
  const inner = valueAt(target, [form]);
  const isFlag = form === 'disconnect' || form === 'unchanged';
  const text = isFlag && typeof inner === 'string' && !isBlank(inner) ? `the text ${show(inner)}` : kindOf(inner) + scalarText(inner);
  return [
    {
      code: 'bad-target',
      path: [...at, form],
      message: `\`${form}\` is ${typeof inner === 'string' && isBlank(inner) ? 'blank' : text}.`,
      hint: isFlag ? mendFlag(form, inner) : `Write \`{ ${form}: "Name" }\`, with the name in quotes.`,
    },
  ];
}

/** A flag is true or left out: who wrote that it is not so means something else. */
function mendFlag(form: string, found: unknown): string {
  if (isYes(found)) return `Did you mean \`{ ${form}: true }\`?`;
  return found === null || (typeof found === 'string' && isBlank(found))
    ? `Write \`{ ${form}: true }\`.`
    : `\`{ ${form}: true }\` is all that it may say: write that, or where else callers land.`;
}

function hintFor(path: readonly PropertyKey[]): string {
  return describeProperty(path) ?? 'Write it as the README shows.';
}

function shownName(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'The document';
  const last = path.at(-1);
  return typeof last === 'number' ? `Option ${last + 1}` : `\`${String(last)}\``;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const step of path) {
    if (current === null || typeof current !== 'object' || !Object.hasOwn(current, step)) return undefined;
    current = Reflect.get(current, step);
  }
  return current;
}

function scalarText(value: unknown): string {
  return typeof value === 'number' || typeof value === 'boolean' ? ` (${String(value)})` : '';
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return { string: 'text', number: 'a number', boolean: 'true or false', bigint: 'a number' }[typeof value as string] ?? typeof value;
}
