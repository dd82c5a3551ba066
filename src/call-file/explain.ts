import { isScalar } from 'yaml';
import type { z } from 'zod';
import type { Explanation } from '../menu-file/explanation.ts';
import { isBlank } from '../menu-file/schema.ts';
import type { Source } from '../menu-file/source.ts';
import { meantKey } from '../menu-file/suggest.ts';
import { describeValue, valueAt } from '../menu-file/values.ts';
import { isForbiddenName } from '../model/ids.ts';
import { present } from '../model/json.ts';
import { near } from '../text/did-you-mean.ts';
import { show } from '../text/text.ts';
import { pressFault } from './press.ts';
import { describeValueAt, ownerAt } from './schema.ts';

type Issue = z.core.$ZodIssue;
type Words = Pick<Explanation, 'code' | 'message' | 'hint'>;

/** Where everything is shown. */
export const EXAMPLE = 'See docs/call-tests.md for an example.';

/** What the schema found, in words for the person who fixes the file. */
export function explain(issue: Issue, value: unknown, source: Source): Explanation[] {
  const { path } = issue;
  if (issue.code === 'invalid_union') {
    const inner = innerIssues(issue);
    if (inner !== undefined) return inner.flatMap((one) => explain({ ...one, path: [...path, ...one.path] }, value, source));
  }
  const found = valueAt(value, path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.filter((name) => !isForbiddenName(name)).map((name) => unknownProperty(path, name, found));
  if (issue.code === 'invalid_key') return [blankName(path)];
  if (found === undefined) return [{ path, code: 'missing-property', message: `${shownName(path)} is missing.`, hint: hintFor(path) }];
  return [{ path, ...badValue(issue, found, source) }];
}

/** A name under `given` can be anything but blank. */
function blankName(path: readonly PropertyKey[]): Explanation {
  const map = path.slice(0, -1);
  return {
    path: map,
    keyName: String(path.at(-1)),
    code: 'blank',
    message: `A name under ${shownName(map)} is blank.`,
    hint: hintFor(map),
  };
}

/** The issues of the form that is meant: the one that doesn't fail at once. */
function innerIssues({ errors }: Extract<Issue, { readonly code: 'invalid_union' }>): readonly Issue[] | undefined {
  return errors.find((issues) => issues.every(({ path, code }) => path.length > 0 || code !== 'invalid_type'));
}

function unknownProperty(path: readonly PropertyKey[], keyName: string, value: unknown): Explanation {
  const { called, shape } = ownerAt(path);
  const known = Object.keys(shape);
  const meant = meantOf(keyName, known);
  const isGiven = meant !== undefined && valueAt(value, [meant]) !== undefined;
  const list = `The properties are: ${known.join(', ')}.`;
  return {
    code: 'unknown-property',
    path,
    keyName,
    message: `Unknown property ${/^[\w.-]{1,57}$/u.test(keyName) ? `\`${keyName}\`` : show(keyName)} in ${called}.`,
    hint: meant === undefined ? list : `Did you mean \`${meant}\`?${isGiven ? ' It already exists: keep one of the two.' : ''}`,
    ...present({ meant }),
  };
}

/** A word that goes on where the other ends is nearer than one that only looks alike: `reach` means `reaches`. */
function meantOf(word: string, known: readonly string[]): string | undefined {
  const [longer, second] = known.filter((name) => word.length > 2 && name.startsWith(word));
  return second === undefined && longer !== undefined ? longer : near(word, known);
}

function badValue(issue: Issue, found: unknown, source: Source): Words {
  const { path } = issue;
  const name = shownName(path);
  if (typeof found === 'string' && isBlank(found)) return { code: 'blank', message: `${name} is blank.`, hint: hintFor(path) };
  if (issue.code === 'invalid_format') return badFormat(path, found);
  if (issue.code === 'invalid_value')
    return { code: 'bad-value', message: `${name} is ${show(found)}.`, hint: choiceHint(issue.values.map(String), found) };
  if (issue.code === 'too_small' || issue.code === 'too_big')
    return { code: 'bad-value', message: `${name} is ${Array.isArray(found) ? 'an empty list' : show(found)}.`, hint: hintFor(path) };
  return { code: 'wrong-type', message: `${name} is ${describeValue(found)}.`, hint: typeHint(issue, found, source) };
}

function badFormat(path: readonly PropertyKey[], found: unknown): Words {
  const meant = typeof found === 'string' ? meantKey(found) : undefined;
  const question = meant === undefined ? '' : `Did you mean "${meant}"? `;
  return path.at(-1) === 'key'
    ? { code: 'bad-key', message: `The key is ${show(found)}.`, hint: `${question}A key is one or more of 0-9 * #, in quotes: "0".` }
    : {
        code: 'bad-identifier',
        message: `${shownName(path)} is ${show(found)}.`,
        hint: 'An identifier has 1 to 128 letters, digits, - and _.',
      };
}

function typeHint(issue: Issue, found: unknown, source: Source): string {
  const { path } = issue;
  const wantsText = issue.code === 'invalid_union' || (issue.code === 'invalid_type' && issue.expected === 'string');
  if (wantsText && (typeof found === 'number' || typeof found === 'boolean'))
    return `It must be text: put it in quotes.${path.at(-1) === 'press' ? quotedPress(source.node(path)) : ''}`;
  return `${meantPlace(path, found)}${hintFor(path)}`;
}

/** The place, or the property, that a value of the wrong type most likely stands for, as a question. */
function meantPlace(path: readonly PropertyKey[], found: unknown): string {
  const isPlace = path.at(-1) === 'reaches' || path.at(-2) === 'may_reach';
  if (isPlace && typeof found === 'string') return `Did you mean \`{ queue: ${show(found)} }\`? `;
  return path.at(-1) === 'reaches' && path[0] === 'calls' && Array.isArray(found) ? 'For several places, write `may_reach`. ' : '';
}

/** The keys as the file has them: a number has lost its zeros. */
function quotedPress(node: unknown): string {
  const written = isScalar(node) ? (node.source ?? '') : '';
  return written === '' || pressFault(written) !== undefined ? '' : ` Write \`press: "${written}"\`.`;
}

function choiceHint(values: readonly string[], found: unknown): string {
  if (values.length === 1) return `Write \`${values[0]}\`, or leave it out.`;
  const meant = typeof found === 'string' ? meantOf(found, values) : undefined;
  return `${meant === undefined ? '' : `Did you mean \`${meant}\`? `}Use one of: ${values.join(', ')}.`;
}

function hintFor(path: readonly PropertyKey[]): string {
  return describeValueAt(path) ?? EXAMPLE;
}

/** The value at a path in words: `press`, or the number of an item in its list. */
function shownName(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'The document';
  if (typeof last !== 'number') return /^[\w.-]{1,57}$/u.test(String(last)) ? `\`${String(last)}\`` : show(String(last));
  return `Item ${last + 1} of \`${path.findLast((step) => typeof step === 'string') ?? ''}\``;
}
