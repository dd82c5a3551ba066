/** An expression of Architect's, as far as it is made of calls, names, texts and numbers. */
export type Expression =
  | { readonly kind: 'text'; readonly text: string; readonly source: string }
  /** A name with dots, a number, or a truth value. */
  | { readonly kind: 'word'; readonly source: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[]; readonly source: string };

/**
 * A text between quotes, a word, or one of the signs of a call. How a text spells a quote or a backslash is unproven, so a text with a
 * backslash is not read.
 */
const TOKEN = /\s*(?:"([^"\\]*)"|([\w.:-]+)|([(),]))/uy;

/** A limit on work: no audio nests its calls this deep. */
const MAX_DEPTH = 50;

/** Reads an expression; undefined if it has anything else, such as an operator. */
export function parseExpression(source: string): Expression | undefined {
  const reader = new ExpressionReader(source);
  const expression = reader.expression(0);
  return reader.isAtEnd() ? expression : undefined;
}

class ExpressionReader {
  readonly #source: string;
  #offset = 0;

  constructor(source: string) {
    this.#source = source;
  }

  isAtEnd(): boolean {
    return this.#source.slice(this.#offset).trim() === '';
  }

  expression(depth: number): Expression | undefined {
    const start = this.#offset;
    const [text, word] = this.#next() ?? [];
    if (text !== undefined) return { kind: 'text', text, source: this.#since(start) };
    if (word === undefined || depth === MAX_DEPTH) return undefined;
    if (!this.#take('(')) return { kind: 'word', source: this.#since(start) };
    const args = this.#arguments(depth);
    return args && { kind: 'call', name: word, args, source: this.#since(start) };
  }

  /** The arguments of a call, and its closing parenthesis. */
  #arguments(depth: number): Expression[] | undefined {
    const args: Expression[] = [];
    if (this.#take(')')) return args;
    do {
      const arg = this.expression(depth + 1);
      if (arg === undefined) return undefined;
      args.push(arg);
    } while (this.#take(','));
    return this.#take(')') ? args : undefined;
  }

  #next(): readonly [text: string | undefined, word: string | undefined, sign: string | undefined] | undefined {
    TOKEN.lastIndex = this.#offset;
    const found = TOKEN.exec(this.#source);
    if (found === null) return undefined;
    this.#offset = TOKEN.lastIndex;
    return [found[1], found[2], found[3]];
  }

  #take(sign: string): boolean {
    const before = this.#offset;
    if (this.#next()?.[2] === sign) return true;
    this.#offset = before;
    return false;
  }

  #since(start: number): string {
    return this.#source.slice(start, this.#offset).trim();
  }
}
