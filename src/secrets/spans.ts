const MASK = '***';
/** What follows a backslash belongs to it: half an escape would spoil the JSON around it. */
const ESCAPE = /\\(?:u[\da-f]{4}|[^])/giu;

/** The parts of a text that are masked. */
export class Spans {
  readonly #text: string;
  readonly #marked: Uint8Array;
  #isEmpty = true;

  constructor(text: string) {
    this.#text = text;
    this.#marked = new Uint8Array(text.length);
  }

  add(from: number, to: number): void {
    this.#marked.fill(1, from, to);
    this.#isEmpty = false;
  }

  /** The text with each part masked, and parts that touch each other as one. */
  masked(): string {
    if (this.#isEmpty) return this.#text;
    this.#completeEscapes();
    let result = '';
    for (let at = 0; at < this.#text.length;) {
      const isMarked = this.#marked[at] === 1;
      const next = this.#marked.indexOf(isMarked ? 0 : 1, at);
      const end = next === -1 ? this.#text.length : next;
      result += isMarked ? MASK : this.#text.slice(at, end);
      at = end;
    }
    return result;
  }

  #completeEscapes(): void {
    for (const { index, 0: escape } of this.#text.matchAll(ESCAPE)) {
      const end = index + escape.length;
      const first = this.#marked.subarray(index, end).indexOf(1);
      if (first !== -1) this.#marked.fill(1, index, end);
    }
  }
}
