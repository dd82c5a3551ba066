import { formsOf } from './secret-forms.ts';

const MASK = '***';
/** The shortest that is taken for a secret's form: anything shorter would mask half of every text. */
const SHORTEST = 4;
/** So many characters of a secret's beginning in a row are no accident: what was cut off in the middle is masked, too. */
const TELLING = 8;

/**
 * Takes secrets out of everything that leaves the run. GitHub's runner masks its own log and summary only: comments, outputs
 * and files are ours to mask.
 */
export class Redactor {
  readonly #forms = new Set<string>();
  /** The forms by their first characters: a run may know hundreds, and its report may have megabytes. */
  readonly #byHead = new Map<string, string[]>();
  /** The pairs of characters that a form begins with: most places of a text are passed by with one look. */
  readonly #pairs = new Uint8Array(65_536);

  /**
   * Remembers a secret in every form in which it may turn up.
   *
   * @returns the forms that are new, for whoever else masks
   */
  add(secret: string): readonly string[] {
    const fresh = formsOf(secret).filter((form) => form.length >= SHORTEST && !this.#forms.has(form));
    for (const form of fresh) {
      this.#forms.add(form);
      this.#pairs[pairAt(form, 0)] = 1;
      const head = form.slice(0, SHORTEST);
      this.#byHead.set(head, [...(this.#byHead.get(head) ?? []), form]);
    }
    return fresh;
  }

  /** The text with every known secret masked, overlapping ones as one; what is left of one that was cut off is masked too. */
  redact(text: string): string {
    if (this.#forms.size === 0) return text;
    let result = '';
    let [told, from, to] = [0, 0, 0];
    const mask = (): void => {
      if (to === from) return;
      result += text.slice(told, from) + MASK;
      told = to;
    };
    for (let at = 0; at + SHORTEST <= text.length; at += 1) {
      const length = this.#lengthAt(text, at);
      if (length === 0) continue;
      if (at < to) to = Math.max(to, at + length);
      else {
        mask();
        [from, to] = [at, at + length];
      }
    }
    mask();
    return result + text.slice(told);
  }

  /** A value with every text in it masked, names of properties aside. To be done before texts are escaped, which hides them. */
  redactAll<T>(value: T): T {
    if (typeof value === 'string') return this.redact(value) as T;
    if (Array.isArray(value)) return value.map((item: unknown) => this.redactAll(item)) as T;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, this.redactAll(item as unknown)])) as T;
  }

  /** How much of a secret stands in the text from `at` on, in UTF-16 units: all of a form, or a telling beginning. */
  #lengthAt(text: string, at: number): number {
    if (this.#pairs[pairAt(text, at)] === 0) return 0;
    let longest = 0;
    for (const form of this.#byHead.get(text.slice(at, at + SHORTEST)) ?? []) {
      const length = commonLength(form, text, at);
      if (length === form.length || length >= TELLING) longest = Math.max(longest, length);
    }
    return longest;
  }
}

function commonLength(form: string, text: string, at: number): number {
  let length = SHORTEST;
  while (length < form.length && text[at + length] === form[length]) length += 1;
  return length;
}

function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) & 255) << 8) | (text.charCodeAt(at + 1) & 255);
}
