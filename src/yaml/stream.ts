import { Composer, CST, Lexer, Parser, type Document, type DocumentOptions, type ParseOptions } from 'yaml';

/** The limits of one document. */
export interface Limits {
  /** Tokens: words, signs, line ends, and escapes in quotes. */
  readonly parts: number;
  /** Nested lists and maps. The library is recursive: without a limit, the remaining stack decides what can be read. */
  readonly depth: number;
}

/** A document beyond one of its limits. */
export class BeyondLimit extends Error {
  override readonly name = 'BeyondLimit';
  readonly limit: keyof Limits;
  /** In UTF-16 units: where the document starts, or where it is nested too deeply. */
  readonly offset: number;

  constructor(limit: keyof Limits, offset: number) {
    super(`The document is over its limit of ${limit}.`);
    this.limit = limit;
    this.offset = offset;
  }
}

/**
 * The documents of a YAML text, one after the other. Only one is in memory at a time.
 *
 * A parsed document of nothing but commas takes some hundred times the memory of its text. So its parts are counted before they are
 * kept: tokens, and the escapes in quotes, because each escape can be an error of its own.
 *
 * @throws BeyondLimit if a document is beyond one of the limits
 */
export function* documentsIn(text: string, limits: Limits, options: ParseOptions & DocumentOptions): Generator<Document.Parsed> {
  const { stackTraceLimit } = Error;
  const documents = new Composer({ ...options, prettyErrors: false, logLevel: 'error' }).compose(tokensOf(text, limits));
  for (;;) {
    // The parser's errors are shown by their place in the text. A stack trace for each takes more memory than all the rest.
    Error.stackTraceLimit = 0;
    let next: IteratorResult<Document.Parsed>;
    try {
      next = documents.next();
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
    }
    if (next.done === true) return;
    yield next.value;
  }
}

/** As {@link Parser.parse}, within limits. */
function* tokensOf(text: string, limits: Limits): Generator<CST.Token> {
  const parser = new Parser();
  let start = 0;
  let parts = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === CST.DOCUMENT) {
      start = parser.offset;
      parts = 0;
    }
    parts += lexeme.startsWith('"') ? lexeme.split('\\').length : 1;
    if (parts > limits.parts) throw new BeyondLimit('parts', start);
    const at = parser.offset;
    yield* parser.next(lexeme);
    if (parser.stack.length > limits.depth && parser.stack.filter(isCollection).length > limits.depth) throw new BeyondLimit('depth', at);
  }
  yield* parser.end();
}

/** The parser's stack also holds the document and the current scalar. */
function isCollection({ type }: CST.Token): boolean {
  return type === 'block-map' || type === 'block-seq' || type === 'flow-collection';
}

/** Where the lines of a text begin. */
export class Lines {
  readonly #starts: Uint32Array;
  readonly #count: number;

  constructor(text: string) {
    let count = 1;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
    this.#starts = new Uint32Array(count);
    this.#count = 1;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts[this.#count++] = at + 1;
  }

  /** Line and column of an offset, both from 1. */
  position(offset: number): { readonly line: number; readonly column: number } {
    let [low, high] = [0, this.#count];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: Math.max(0, offset - (this.#starts[low] ?? 0)) + 1 };
  }

  /** The range of a line, counted from 1: its first unit, and the unit after its line end. The last line has no end. */
  range(line: number): readonly [start: number, end: number | undefined] {
    return [this.#starts[line - 1] ?? 0, this.#starts[line]];
  }
}
