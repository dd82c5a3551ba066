import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { WriteStream } from 'node:tty';
import { styleText } from 'node:util';
import type { Console } from '../run/console.ts';
import type { Redactor } from '../secrets/redactor.ts';
import { oneLine } from '../text/printable.ts';
import { atTerminal } from './words.ts';

type Colour = 'green' | 'red' | 'yellow' | 'dim' | 'bold';

/** What a person sees and writes. Each of them can be a terminal, a pipe or a file. */
export interface Streams {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean };
  readonly errors: Writable & { readonly isTTY?: boolean; readonly columns?: number };
}

/** The terminal as a run sees it: answers go to standard output, and everything else to standard error. */
export class Terminal implements Console {
  readonly #redactor: Redactor;
  readonly #isVerbose: boolean;
  readonly #streams: Streams;
  /** Whether a progress line stands on the terminal. */
  #hasProgress = false;

  constructor(redactor: Redactor, isVerbose: boolean, streams: Streams) {
    this.#redactor = redactor;
    this.#isVerbose = isVerbose;
    this.#streams = streams;
  }

  addSecret(secret: string): void {
    this.#redactor.add(secret);
  }

  redact(text: string): string {
    return this.#redactor.redact(text);
  }

  redactAll<T>(value: T): T {
    return this.#redactor.redactAll(value);
  }

  /** What is done right now: a line that the next one replaces, if anyone watches. */
  info(message: string): void {
    const line = this.redact(message);
    const { errors } = this.#streams;
    if (this.#isVerbose) errors.write(`${line}\n`);
    else if (errors.isTTY === true) this.#progress(line);
  }

  /** It is a note of the report, too, and stands in the answer. */
  notice(message: string): void {
    this.info(message);
  }

  warning(message: string): void {
    this.#say(`Warning: ${atTerminal(message)}`);
  }

  error(message: string): void {
    this.#say(message);
  }

  async group<T>(name: string, work: () => Promise<T>): Promise<T> {
    this.info(name);
    return work();
  }

  saveState(): void {
    // No other process ends a run of the command line.
  }

  /** Prints a part of the answer. */
  print(text: string): void {
    this.#clear();
    this.#streams.output.write(this.redact(text));
  }

  /** A text in colour, if standard output shows colours: a terminal, without NO_COLOR. */
  colour(colour: Colour, text: string): string {
    return showsColours(this.#streams.output) ? styleText(colour, text, { validateStream: false }) : text;
  }

  /** Asks a person. @returns undefined if no one can answer */
  async ask(question: string): Promise<string | undefined> {
    const { input, errors } = this.#streams;
    if (input.isTTY !== true) return undefined;
    this.#clear();
    const terminal = createInterface({ input, output: errors });
    // Ctrl+D and Ctrl+C end the input without an answer.
    const closed = Promise.withResolvers<string>();
    terminal.once('close', () => closed.resolve(''));
    try {
      return await Promise.race([terminal.question(question).catch(() => ''), closed.promise]);
    } finally {
      terminal.close();
    }
  }

  #say(message: string): void {
    this.#clear();
    this.#streams.errors.write(`${this.redact(message)}\n`);
  }

  #progress(line: string): void {
    this.#clear();
    const { errors } = this.#streams;
    // Some terminals don't know their width, and say 0.
    const { columns = 0 } = errors;
    errors.write(oneLine(line).slice(0, (columns > 0 ? columns : 80) - 1));
    this.#hasProgress = true;
  }

  #clear(): void {
    if (this.#hasProgress) this.#streams.errors.write('\r\u001b[2K');
    this.#hasProgress = false;
  }
}

/** Whether a stream shows colours: a terminal without NO_COLOR, or any with FORCE_COLOR. Before Node.js 22.8, `styleText` doesn't ask. */
function showsColours(stream: Streams['output']): boolean {
  const isAsked = stream.isTTY === true || process.env['FORCE_COLOR'] !== undefined;
  return isAsked && WriteStream.prototype.getColorDepth() > 2;
}
