/** The most characters of texts that are remembered: what is made of a text takes many times its size. */
const MAX_CHARACTERS = 1_000_000;

/** Remembers what was made of the texts that came last, each made once. */
export class RecentTexts<T> {
  readonly #made = new Map<string, T>();
  #characters = 0;

  get(text: string, make: (text: string) => T): T {
    const known = this.#made.get(text);
    if (known !== undefined) {
      // The last one to be used is the last one to be forgotten.
      this.#made.delete(text);
      this.#made.set(text, known);
      return known;
    }
    const made = make(text);
    this.#made.set(text, made);
    this.#characters += text.length;
    for (const oldest of this.#made.keys()) {
      if (this.#characters <= MAX_CHARACTERS) break;
      this.#made.delete(oldest);
      this.#characters -= oldest.length;
    }
    return made;
  }
}
