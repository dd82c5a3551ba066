/** What a caller has heard since the last press, as far as a test asks for it. */
export interface Heard {
  /** The indexes of the texts that were heard. */
  readonly found: readonly number[];
  /** The end of what was heard: a text can go on in the next one. */
  readonly tail: string;
}

export const NOTHING_HEARD: Heard = { found: [], tail: '' };

/** Listens for texts. Case and white space don't count. */
export class Listener {
  readonly #wanted: readonly string[];
  readonly #tail: number;

  constructor(texts: readonly string[]) {
    this.#wanted = texts.map(plain);
    this.#tail = this.#wanted.reduce((most, { length }) => Math.max(most, length), 0);
  }

  hear({ found, tail }: Heard, text: string | undefined): Heard {
    if (text === undefined || this.#wanted.length === 0) return { found, tail };
    const heard = tail + plain(text);
    const all = this.#wanted.flatMap((wanted, index) => (found.includes(index) || heard.includes(wanted) ? [index] : []));
    return { found: all, tail: heard.slice(-this.#tail) };
  }
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
}
