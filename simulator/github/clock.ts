/** A clock that stands still until a test moves it. Its `now` is GitHub's, so that a test can say what came before what. */
export class Clock {
  #time: number;

  /** @param start ISO 8601 */
  constructor(start: string) {
    this.#time = Date.parse(start);
    if (Number.isNaN(this.#time)) throw new TypeError(`A clock starts at a time, not at ${start}`);
  }

  readonly now = (): Date => new Date(this.#time);

  /** GitHub's times have whole seconds: less than one shows nowhere. */
  advance(seconds: number): void {
    if (!(seconds >= 1)) throw new RangeError(`A clock moves on by a second or more, not by ${seconds}`);
    this.#time += seconds * 1000;
  }
}
