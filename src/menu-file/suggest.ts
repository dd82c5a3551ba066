import { KEY } from '../model/ids.ts';
import { isFlag, isTargetForm } from './schema.ts';

/** In UTF-16 units. A suggestion doesn't repeat a longer name. */
export const LONGEST_NAME = 100;

/** What people call the keys of a telephone. */
const KEY_WORDS: ReadonlyMap<string, string> = new Map([
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((word, digit) => [word, String(digit)] as const),
  ...['star', 'asterisk'].map((word) => [word, '*'] as const),
  ...['pound', 'hash'].map((word) => [word, '#'] as const),
]);

/** The key that a text most likely stands for: `star`, `digit_1` as in Architect's YAML, `１` in full width, ` 1`. */
export function meantKey(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}"'“”„‘’‚]/gu, '')
    .toLowerCase()
    .replace(/^(?:digit|key)[_-]?(?=.)/u, '');
  const key = KEY_WORDS.get(plain) ?? plain;
  return KEY.test(key) && key !== text ? key : undefined;
}

/** The routing target that a text most likely stands for: `queue: Sales` in one text is `{ queue: "Sales" }`. */
export function meantForm(text: string): string | undefined {
  const { form, value } = formIn(text);
  if (!isTargetForm(form)) return undefined;
  if (isFlag(form)) return value === '' || isYes(value) ? `{ ${form}: true }` : undefined;
  const name = value.replace(/^(["'])(.*)\1$/su, '$2');
  return name === '' || name.length > LONGEST_NAME ? undefined : `{ ${form}: ${JSON.stringify(name)} }`;
}

/** A text as a property and its value, with or without braces around both. */
function formIn(text: string): { readonly form: string; readonly value: string } {
  const inner = /^\s*\{(.*)\}\s*$/su.exec(text)?.[1] ?? text;
  const [, form = '', value = ''] = /^\s*(\w+)\s*(?::(.*))?$/su.exec(inner) ?? [];
  return { form, value: value.trim() };
}

/** Whether a text was meant for a form of routing target: no identifier has braces, or a colon and a blank. */
export function isForm(text: string): boolean {
  return (/^\s*\{/u.test(text) || /^\s*\w+\s*:\s/u.test(text)) && meantForm(text) !== undefined;
}

/** The form that is meant by a line such as `routing_target: queue: Sales`, which is not valid YAML. */
export function meantFormInLine(line: string): string | undefined {
  const value = /\brouting_target["']?\s*:\s*(.*)$/u.exec(line)?.[1];
  return value === undefined ? undefined : meantForm(value.replace(/\s#.*$/u, ''));
}

/** Whether a value means yes. YAML 1.1 has more words for it than 1.2. */
export function isYes(value: unknown): boolean {
  return value === 1 || (typeof value === 'string' && /^(?:y|yes|on|true|1)$/iu.test(value.trim()));
}
