/** In UTF-16 units. A limit on memory: the result made from a text takes many times its size. */
const MAX_CHARACTERS = 1_000_000;
/** A plan needs the flow as it is and as it will be, however big it is. */
const MIN_TEXTS = 2;

/** A cache of results made from the most recently used texts. */
export class ParseCache<T> {
  /** In the order of use: the least recently used text first. */
  readonly #made = new Map<string, T>();
  #characters = 0;

  get(text: string, make: (text: string) => T): T {
    const cached = this.#made.get(text);
    if (cached !== undefined) {
      // A map keeps the order of insertion. This makes the text the most recently used one.
      this.#made.delete(text);
      this.#made.set(text, cached);
      return cached;
    }
    const made = make(text);
    this.#made.set(text, made);
    this.#characters += text.length;
    for (const oldest of this.#made.keys()) {
      if (this.#characters <= MAX_CHARACTERS || this.#made.size <= MIN_TEXTS) break;
      this.#made.delete(oldest);
      this.#characters -= oldest.length;
    }
    return made;
  }
}
