const MASK = '***';

/**
 * Takes secrets out of everything that leaves the run. GitHub's runner masks its own log and summary only: comments, outputs
 * and files are ours to mask.
 */
export class Redactor {
  readonly #forms = new Set<string>();
  /** The longest first; made anew when a form is added. */
  #sorted: readonly string[] = [];

  /**
   * Remembers a secret in every form in which it may turn up.
   *
   * @returns the forms that are new, for whoever else masks
   */
  add(secret: string): readonly string[] {
    const lines = [secret, ...secret.split(/\r?\n/u)].map((line) => line.trim());
    const forms = lines
      .filter((line) => line.length >= 4)
      .flatMap((line) => {
        const base64 = Buffer.from(line).toString('base64');
        return [
          line,
          JSON.stringify(line).slice(1, -1),
          encodeURIComponent(line),
          base64,
          base64.replace(/=+$/u, ''),
          Buffer.from(line).toString('base64url'),
        ];
      });
    const fresh = [...new Set(forms)].filter((form) => !this.#forms.has(form));
    for (const form of fresh) this.#forms.add(form);
    if (fresh.length > 0) this.#sorted = [...this.#forms].toSorted((a, b) => b.length - a.length);
    return fresh;
  }

  /** The text with every known secret masked, the longest first; what is left of one that was cut off is masked too. */
  redact(text: string): string {
    const forms = this.#sorted;
    const whole = forms.reduce((result, form) => result.replaceAll(form, MASK), text);
    return forms.reduce((result, form) => maskBeginnings(result, form.slice(0, TELLING), forms), whole);
  }

  /** A value with every text in it masked, names of properties aside. To be done before texts are escaped, which hides them. */
  redactAll<T>(value: T): T {
    if (typeof value === 'string') return this.redact(value) as T;
    if (Array.isArray(value)) return value.map((item: unknown) => this.redactAll(item)) as T;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, this.redactAll(item as unknown)])) as T;
  }
}

/** So many characters of a secret in a row are no accident. */
const TELLING = 8;

/** Masks every beginning of a secret: as much of it as stands there, in whichever form that is the most. */
function maskBeginnings(text: string, head: string, forms: readonly string[]): string {
  if (head.length < TELLING) return text;
  let result = text;
  for (let at = result.indexOf(head); at >= 0; at = result.indexOf(head, at + MASK.length)) {
    const end = at + Math.max(...forms.map((form) => commonLength(form, result, at)));
    result = result.slice(0, at) + MASK + result.slice(end);
  }
  return result;
}

/** How much of `form` stands in the text from `at` on, in UTF-16 units. */
function commonLength(form: string, text: string, at: number): number {
  let length = 0;
  while (length < form.length && text[at + length] === form[length]) length += 1;
  return length;
}
