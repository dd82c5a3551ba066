/*
 * The source text of JSON's numbers (https://github.com/tc39/proposal-json-parse-with-source), which Node.js has since version 21 and
 * TypeScript's own types don't know.
 */

/** A number as its JSON text, such as `1e400`. `JSON.stringify` writes this text. It is frozen. */
interface RawJson {
  readonly rawJSON: string;
}

interface JSON {
  /** @throws SyntaxError if the text is not a JSON number, string, boolean or null */
  rawJSON(text: string): RawJson;
  isRawJSON(value: unknown): value is RawJson;
  /** @param reviver its `context` has the source text of a number, string, boolean or null */
  parse(text: string, reviver: (name: string, value: unknown, context: { readonly source?: string }) => unknown): unknown;
}
