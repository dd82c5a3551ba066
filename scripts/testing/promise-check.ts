import type { Promised } from '../../__tests__/promises.ts';
import type { Message } from './messages.ts';

/** Checks that each promise has a test that ran exactly once: a name pattern that matches no test doesn't fail. */
export class PromiseCheck {
  readonly #promises: readonly Promised[];
  readonly #ran = new Map<string, number>();

  constructor(promises: readonly Promised[]) {
    this.#promises = promises;
  }

  take(message: Message, file: string): void {
    if (message.type !== 'test') return;
    const name = `${file} ${message.name.split(' > ').at(-1)}`;
    this.#ran.set(name, (this.#ran.get(name) ?? 0) + 1);
  }

  get missing(): Promised[] {
    return this.#promises.filter(({ file, test }) => this.#ran.get(`__tests__/${file} ${test}`) !== 1);
  }
}
