import { isScalar } from 'yaml';
import type { z } from 'zod';
import type { Explanation } from '../menu-file/explanation.ts';
import { isBlank } from '../menu-file/schema.ts';
import type { Source } from '../menu-file/source.ts';
import { meantKey } from '../menu-file/suggest.ts';
import { describeValue, valueAt } from '../menu-file/values.ts';
import { isForbiddenName, KEY } from '../model/ids.ts';
import { present } from '../model/json.ts';
import { near } from '../text/did-you-mean.ts';
import { show } from '../text/text.ts';
import { pressFault } from './press.ts';
import { describeValueAt, ownerAt, PLACE_FORMS } from './schema.ts';

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
  const elsewhere = placeOf(keyName, path);
  const meant = elsewhere === undefined ? meantOf(keyName, known) : undefined;
  const isGiven = meant !== undefined && valueAt(value, [meant]) !== undefined;
  const list = `The properties are: ${known.join(', ')}.`;
  return {
    code: 'unknown-property',
    path,
    keyName,
    message: `Unknown property ${/^[\w.-]{1,57}$/u.test(keyName) ? `\`${keyName}\`` : show(keyName)} in ${called}.`,
    hint:
      elsewhere ?? (meant === undefined ? list : `Did you mean \`${meant}\`?${isGiven ? ' It already exists: keep one of the two.' : ''}`),
    ...present({ meant }),
  };
}

/** Where a property belongs that stands in the wrong map, as a hint; undefined if it is known nowhere near. */
function placeOf(keyName: string, path: readonly PropertyKey[]): string | undefined {
  const own = ownerAt(path);
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const { called, shape } = ownerAt(path.slice(0, depth));
    const [beside, next] = path.slice(depth);
    if (called === own.called || !Object.hasOwn(shape, keyName) || typeof beside !== 'string') continue;
    const braces = next === undefined || typeof next === 'string' ? ', outside of its braces' : '';
    return `It is a property of ${called.replace(/^an? /u, 'the ')}: write it beside \`${beside}\`${braces}.`;
  }
  return below(keyName, own.shape);
}

/** The same for a property of a map that should stand around it. */
function below(keyName: string, shape: Readonly<Record<string, unknown>>): string | undefined {
  if (Object.hasOwn(shape, 'in_every_menu') && Object.hasOwn(ownerAt(['rules', 0, 'in_every_menu']).shape, keyName))
    return `It is a property of \`in_every_menu\`: write \`in_every_menu: { ${keyName}: … }\`.`;
  if (Object.hasOwn(shape, 'reaches') && PLACE_FORMS.includes(keyName))
    return `It is a property of a place: write \`reaches: { ${keyName}: … }\`.`;
  return undefined;
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
  return {
    code: 'wrong-type',
    message: `${name} is ${describeValue(found)}.`,
    hint: keyHint(path, found, source) ?? typeHint(issue, found),
  };
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

/** How a key is written that YAML doesn't take for a text; undefined if no key is written there. */
function keyHint(path: readonly PropertyKey[], found: unknown, source: Source): string | undefined {
  const name = path.findLast((step) => typeof step === 'string');
  const node = source.node(path);
  // A number has lost its zeros: the file has them.
  const written = isScalar(node) && typeof found === 'number' ? (node.source ?? '') : '';
  const isKey = name === 'press' ? pressFault(written) === undefined : name === 'key' && KEY.test(written);
  if (written === '' || !isKey) return undefined;
  return `It must be text: put it in quotes. Write \`${path.at(-1) === name ? `${name}: ` : ''}"${written}"\`.`;
}

function typeHint(issue: Issue, found: unknown): string {
  const { path } = issue;
  const wantsText = issue.code === 'invalid_union' || (issue.code === 'invalid_type' && issue.expected === 'string');
  if (wantsText && (typeof found === 'number' || typeof found === 'boolean')) return 'It must be text: put it in quotes.';
  return `${meantPlace(path, found)}${hintFor(path)}`;
}

/** The place, or the property, that a value of the wrong type most likely stands for, as a question. */
function meantPlace(path: readonly PropertyKey[], found: unknown): string {
  const isPlace = path.at(-1) === 'reaches' || path.at(-2) === 'may_reach';
  if (isPlace && typeof found === 'string') return `Did you mean \`{ queue: ${show(found)} }\`? `;
  return path.at(-1) === 'reaches' && path[0] === 'calls' && Array.isArray(found) ? 'For several places, write `may_reach`. ' : '';
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
