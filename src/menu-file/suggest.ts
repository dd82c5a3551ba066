import { KEY } from '../model/ids.ts';
import { TARGET_FORMS } from './schema.ts';

/** What people call the keys of a phone. */
const KEY_WORDS: ReadonlyMap<string, string> = new Map([
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((word, digit) => [word, String(digit)] as const),
  ...['star', 'asterisk'].map((word) => [word, '*'] as const),
  ...['pound', 'hash'].map((word) => [word, '#'] as const),
]);

/** The key that a text most likely stands for: `star`, `digit_1` as Architect's YAML has it, `１` of full width, ` 1`. */
export function meantKey(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}"']/gu, '')
    .toLowerCase()
    .replace(/^(?:digit|key)[_-]?(?=.)/u, '');
  const key = KEY_WORDS.get(plain) ?? plain;
  return KEY.test(key) && key !== text ? key : undefined;
}

/** A longer name is not written out in a suggestion. */
const LONGEST_NAME = 100;

/** The routing target that a text most likely stands for: `queue: Sales` in one text is `{ queue: "Sales" }`. */
export function meantForm(text: string): string | undefined {
  const inner = /^\s*\{(.*)\}\s*$/su.exec(text)?.[1] ?? text;
  const [, form = '', value = ''] = /^\s*(\w+)\s*(?::(.*))?$/su.exec(inner) ?? [];
  if (form === 'disconnect' || form === 'unchanged') return value.trim() === '' || isYes(value) ? `{ ${form}: true }` : undefined;
  const name = value.trim().replace(/^(["'])(.*)\1$/su, '$2');
  if (name === '' || name.length > LONGEST_NAME || !TARGET_FORMS.some((known) => known === form)) return undefined;
  return `{ ${form}: ${JSON.stringify(name)} }`;
}

/** Whether a text was meant for a form of routing target, and can't be an identifier: nobody gives those braces, or a colon and a blank. */
export function isForm(text: string): boolean {
  return (/^\s*\{/u.test(text) || /^\s*\w+\s*:\s/u.test(text)) && meantForm(text) !== undefined;
}

/** What is meant where a line's YAML reads `routing_target: queue: Sales`, which is no YAML. */
export function meantFormInLine(line: string): string | undefined {
  const value = /\brouting_target["']?\s*:\s*(.*)$/u.exec(line)?.[1];
  return value === undefined ? undefined : meantForm(value.replace(/\s#.*$/u, ''));
}

/** Words that say yes, in YAML's older versions too. */
export function isYes(value: unknown): boolean {
  return value === 1 || (typeof value === 'string' && /^(?:y|yes|on|true|1)$/iu.test(value.trim()));
}
