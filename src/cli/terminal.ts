import { styleText } from 'node:util';
import type { Console } from '../run/console.ts';
import type { Redactor } from '../secrets/redactor.ts';
import { oneLine } from '../text/printable.ts';

type Colour = 'green' | 'red' | 'yellow' | 'dim' | 'bold';

/** The terminal as a run sees it: answers go to standard output, and everything else to standard error. */
export class Terminal implements Console {
  readonly #redactor: Redactor;
  readonly #isVerbose: boolean;
  /** Whether a progress line stands on the terminal. */
  #hasProgress = false;

  constructor(redactor: Redactor, isVerbose: boolean) {
    this.#redactor = redactor;
    this.#isVerbose = isVerbose;
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
    if (this.#isVerbose) process.stderr.write(`${line}\n`);
    else if (process.stderr.isTTY) this.#progress(line);
  }

  notice(message: string): void {
    this.#say(`Note: ${message}`);
  }

  warning(message: string): void {
    this.#say(`Warning: ${message}`);
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
    process.stdout.write(this.redact(text));
  }

  /** A text in colour, if standard output shows colours: a terminal, without NO_COLOR. */
  colour(colour: Colour, text: string): string {
    return styleText(colour, text, { stream: process.stdout });
  }

  #say(message: string): void {
    this.#clear();
    process.stderr.write(`${this.redact(message)}\n`);
  }

  #progress(line: string): void {
    this.#clear();
    process.stderr.write(oneLine(line).slice(0, (process.stderr.columns ?? 80) - 1));
    this.#hasProgress = true;
  }

  #clear(): void {
    if (this.#hasProgress) process.stderr.write('\r\u001b[2K');
    this.#hasProgress = false;
  }
}
