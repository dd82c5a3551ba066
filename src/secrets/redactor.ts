import { listedBytes } from './byte-lists.ts';
import { Finder } from './finder.ts';
import { patternsOf } from './patterns.ts';
import { ANY_BYTES, decoded, UTF_8 } from './radix.ts';
import { Readings } from './readings.ts';
import { runnerMasks } from './runner-masks.ts';
import { Spans } from './spans.ts';
import { streamOf, type Stream } from './stream.ts';

/** How often base64, base32 or hexadecimal is looked for in what came out of another. */
const MAX_DEPTH = 2;

/** How many characters of texts are remembered with what was masked in them. */
const MAX_REMEMBERED = 1_000_000;

/**
 * Masks secrets in everything that leaves the run. GitHub's runner masks only its own log and summary. Comments, outputs and files
 * are masked here.
 *
 * A secret is found however it is written: escaped for any language, in any mix and depth ({@link Readings}), as the bytes of UTF-8 or
 * UTF-16 in base64, base32 or hexadecimal ({@link decoded}) or listed as numbers ({@link listedBytes}), torn apart by line ends and
 * blanks, and cut off after eight characters. Left out is what a service might do on purpose, such as reversing it or spelling it out.
 */
export class Redactor {
  readonly #finder = new Finder();
  readonly #secrets = new Set<string>();
  /** What was masked. A report is masked after each flow, and most of its texts are the same each time. */
  readonly #masked = new Map<string, string>();
  #remembered = 0;
  #bytes = UTF_8;

  /**
   * Adds a secret. One that is shorter than four characters is not masked.
   *
   * @returns what the runner must mask; nothing if the secret is known
   */
  add(secret: string): readonly string[] {
    if (this.#secrets.has(secret)) return [];
    this.#secrets.add(secret);
    if (!/^\p{ASCII}*$/u.test(secret)) this.#bytes = ANY_BYTES;
    for (const pattern of patternsOf(secret)) this.#finder.add(pattern);
    this.#forget();
    return runnerMasks(secret);
  }

  /** The text with every known secret masked, and overlapping secrets as one. The beginning of a cut-off secret is masked, too. */
  redact(text: string): string {
    if (this.#secrets.size === 0) return text;
    const known = this.#masked.get(text);
    if (known !== undefined) return known;
    const spans = new Spans(text);
    this.#search(streamOf(text), spans, 0);
    const masked = spans.masked();
    this.#remember(text, masked);
    return masked;
  }

  /** A value with all its strings masked, names of properties included. Call it before the strings are escaped. */
  redactAll<T>(value: T): T {
    if (typeof value === 'string') return this.redact(value) as T;
    if (Array.isArray(value)) return value.map((item: unknown) => this.redactAll(item)) as T;
    if (typeof value !== 'object' || value === null || JSON.isRawJSON(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [this.redact(name), this.redactAll(item as unknown)])) as T;
  }

  #remember(text: string, masked: string): void {
    this.#remembered += text.length + masked.length;
    if (this.#remembered > MAX_REMEMBERED) this.#forget();
    else this.#masked.set(text, masked);
  }

  #forget(): void {
    this.#masked.clear();
    this.#remembered = 0;
  }

  #search(stream: Stream, spans: Spans, depth: number): void {
    const readings = new Readings(stream);
    for (const [from, to] of this.#finder.find(readings)) spans.add(stream.from[from] ?? 0, stream.to[to - 1] ?? 0);
    if (depth === MAX_DEPTH) return;
    const listed = listedBytes(stream, readings, this.#bytes);
    if (listed.length > 0) this.#search(listed, spans, depth + 1);
    for (const inner of decoded(stream, readings, this.#bytes)) this.#search(inner, spans, depth + 1);
  }
}
