import { formsOf } from './secret-forms.ts';

const MASK = '***';
/** The shortest form that is masked, in UTF-16 units. A shorter one would mask half of every text. */
const MIN_LENGTH = 4;
/**
 * The shortest prefix of a secret that is masked, in UTF-16 units: a match this long is no accident. It hides secrets that were cut off.
 */
const MIN_PREFIX = 8;

/**
 * Masks secrets in everything that leaves the run. GitHub's runner masks only its own log and summary. Comments, outputs and files
 * are masked here.
 */
export class Redactor {
  readonly #forms = new Set<string>();
  /** The forms by their first characters. It keeps hundreds of forms in megabytes of report fast. */
  readonly #byHead = new Map<string, string[]>();
  /** The pairs of characters that forms begin with: one lookup rules out most places of a text. */
  readonly #firstPairs = new Uint8Array(65_536);

  /**
   * Adds a secret in every form in which it may appear.
   *
   * @returns the forms that are new, for other maskers
   */
  add(secret: string): readonly string[] {
    const fresh = formsOf(secret).filter((form) => form.length >= MIN_LENGTH && !this.#forms.has(form));
    for (const form of fresh) {
      this.#forms.add(form);
      this.#firstPairs[pairAt(form, 0)] = 1;
      const head = form.slice(0, MIN_LENGTH);
      this.#byHead.set(head, [...(this.#byHead.get(head) ?? []), form]);
    }
    return fresh;
  }

  /** The text with every known secret masked, and overlapping secrets as one. The beginning of a cut-off secret is masked, too. */
  redact(text: string): string {
    if (this.#forms.size === 0) return text;
    let result = '';
    let [copied, from, to] = [0, 0, 0];
    const mask = (): void => {
      if (to === from) return;
      result += text.slice(copied, from) + MASK;
      copied = to;
    };
    for (let at = 0; at + MIN_LENGTH <= text.length; at += 1) {
      const length = this.#lengthAt(text, at);
      if (length === 0) continue;
      if (at < to) to = Math.max(to, at + length);
      else {
        mask();
        [from, to] = [at, at + length];
      }
    }
    mask();
    return result + text.slice(copied);
  }

  /** A value with all its strings masked, except names of properties. Call it before the strings are escaped: escaping hides secrets. */
  redactAll<T>(value: T): T {
    if (typeof value === 'string') return this.redact(value) as T;
    if (Array.isArray(value)) return value.map((item: unknown) => this.redactAll(item)) as T;
    if (typeof value !== 'object' || value === null || JSON.isRawJSON(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, this.redactAll(item as unknown)])) as T;
  }

  /** The length of a secret at this place, in UTF-16 units: of a whole form or of a long enough prefix; 0 if there is none. */
  #lengthAt(text: string, at: number): number {
    if (this.#firstPairs[pairAt(text, at)] === 0) return 0;
    let longest = 0;
    for (const form of this.#byHead.get(text.slice(at, at + MIN_LENGTH)) ?? []) {
      const length = commonLength(form, text, at);
      if (length === form.length || length >= MIN_PREFIX) longest = Math.max(longest, length);
    }
    return longest;
  }
}

function commonLength(form: string, text: string, at: number): number {
  let length = MIN_LENGTH;
  while (length < form.length && text[at + length] === form[length]) length += 1;
  return length;
}

function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) & 255) << 8) | (text.charCodeAt(at + 1) & 255);
}
