import type { z } from 'zod';
import { isForbiddenName } from './names.ts';
import { near } from './near.ts';
import { describeProperty, isBlank, knownProperties, TARGET_FORMS } from './schema.ts';
import { cut, show } from './text.ts';

/** A broken rule of the schema, in words. `keyName` is set when the property's name is what is wrong, not its value. */
export interface Explanation {
  readonly rule: string;
  readonly path: readonly PropertyKey[];
  readonly keyName?: string;
  readonly message: string;
  readonly mend: string;
}

type Issue = z.core.$ZodIssue;

/** What the schema found, in words for the person who must mend it. */
export function explain(issue: Issue, value: unknown): Explanation[] {
  const { path } = issue;
  const found = valueAt(value, path);
  const name = shownName(path);
  const mend = mendOf(path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.filter((keyName) => !isForbiddenName(keyName)).map((keyName) => unknownProperty(path, keyName));
  if (path.at(-1) === 'routing_target' || path.at(-2) === 'routing_target') return routingTarget(path, value);
  if (found === undefined) {
    return [{ rule: 'missing-property', path, message: `${name} is missing.`, mend }];
  }
  if (path.at(-1) === 'key') return isTooLongForNumber(found) ? [] : [badKey(path, found)];
  if (issue.code === 'invalid_format') {
    return typeof found === 'string' && isBlank(found)
      ? [{ rule: 'blank', path, message: `${name} is blank.`, mend }]
      : [
          {
            rule: 'bad-identifier',
            path,
            message: `${name} is ${show(found)}.`,
            mend: 'An identifier has 1 to 128 letters, digits, - and _.',
          },
        ];
  }
  if (issue.code === 'too_small')
    return [
      { rule: 'no-options', path, message: 'The menu has no options.', mend: 'List at least one option: the list is the whole menu.' },
    ];
  if (issue.code === 'invalid_value') {
    return [
      { rule: 'bad-value', path, message: `${name} is ${show(found)}.`, mend: `Use one of: ${issue.values.map(String).join(', ')}.` },
    ];
  }
  const wantsText =
    issue.code === 'invalid_type' && issue.expected === 'string' && (typeof found === 'number' || typeof found === 'boolean');
  return [
    {
      rule: 'wrong-type',
      path,
      message: `${name} is ${kindOf(found)}${scalarText(found)}.`,
      mend: wantsText ? `It must be text: put it in quotes. ${mend}` : mend,
    },
  ];
}

function unknownProperty(path: readonly PropertyKey[], keyName: string): Explanation {
  const known = path.at(-1) === 'routing_target' ? [...TARGET_FORMS] : knownProperties(path);
  const meant = near(keyName, known);
  return {
    rule: 'unknown-property',
    path,
    keyName,
    message: `There is no property ${show(keyName)} here.`,
    mend: meant === undefined ? `The properties are: ${known.join(', ')}.` : `Did you mean \`${meant}\`?`,
  };
}

/** A number of so many digits that it was rounded: the rule of its spelling says so, with what stands in the file. */
function isTooLongForNumber(key: unknown): boolean {
  return typeof key === 'number' && key > Number.MAX_SAFE_INTEGER && Number.isFinite(key);
}

function badKey(path: readonly PropertyKey[], found: unknown): Explanation {
  if (found === null)
    return {
      rule: 'bad-key',
      path,
      message: 'The key is empty.',
      mend: 'Write it in quotes, "#" above all: an unquoted # starts a comment.',
    };
  return {
    rule: 'bad-key',
    path,
    message: `The key is ${typeof found === 'string' ? show(found) : kindOf(found) + scalarText(found)}.`,
    mend: 'A key is one or more of 0-9 * #, in quotes: "1".',
  };
}

function routingTarget(path: readonly PropertyKey[], value: unknown): Explanation[] {
  const at = path.slice(0, path.indexOf('routing_target') + 1);
  const target = valueAt(value, at);
  const forms =
    'Write an identifier, or exactly one of { queue: Name }, { menu: Ref }, { task: Ref }, { disconnect: true }, { unchanged: true }.';
  if (target === undefined) return [{ rule: 'missing-property', path: at, message: '`routing_target` is missing.', mend: forms }];
  if (typeof target === 'string') return [{ rule: 'blank', path: at, message: '`routing_target` is blank.', mend: forms }];
  if (target === null || typeof target !== 'object' || Array.isArray(target)) {
    return [
      {
        rule: 'bad-target',
        path: at,
        message: `\`routing_target\` is ${kindOf(target)}${scalarText(target)}.`,
        mend: typeof target === 'number' ? `Put an identifier in quotes. ${forms}` : forms,
      },
    ];
  }
  const names = Object.keys(target);
  if (names.some(isForbiddenName)) return [];
  const unknown = names.find((name) => !TARGET_FORMS.some((form) => form === name));
  if (unknown !== undefined) return [unknownProperty(at, unknown)];
  if (names.length !== 1) {
    return [
      {
        rule: 'bad-target',
        path: at,
        message:
          names.length === 0
            ? '`routing_target` is an empty map.'
            : `\`routing_target\` says several things: ${cut(names.join(', '), 200)}.`,
        mend: forms,
      },
    ];
  }
  const [form = ''] = names;
  const inner = valueAt(target, [form]);
  const isFlag = form === 'disconnect' || form === 'unchanged';
  return [
    {
      rule: 'bad-target',
      path: [...at, form],
      message: `\`${form}\` is ${typeof inner === 'string' && isBlank(inner) ? 'blank' : kindOf(inner) + scalarText(inner)}.`,
      mend: isFlag ? `Write { ${form}: true }.` : `Write { ${form}: "Name" }, with the name in quotes.`,
    },
  ];
}

function mendOf(path: readonly PropertyKey[]): string {
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
