interface Task {
  readonly at: number;
  readonly run: (at: number) => void;
}

/** What is to happen later, by the cloud's clock. Nothing runs by itself: whoever looks at the org settles it first. */
export class Schedule {
  readonly #clock: () => number;
  #tasks: Task[] = [];

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  get now(): number {
    return this.#clock();
  }

  /** Runs it when the clock has come there; never for Infinity. `run` gets the time that was due, not the time of the look. */
  add(at: number, run: (at: number) => void): void {
    // Stable: what is due at the same time happens in the order of its adding.
    this.#tasks = [...this.#tasks, { at, run }].toSorted((one, other) => (one.at === other.at ? 0 : one.at - other.at));
  }

  /** Lets everything happen that is due. */
  settle(): void {
    for (let [next] = this.#tasks; next && next.at <= this.now; [next] = this.#tasks) {
      this.#tasks.shift();
      next.run(next.at);
    }
  }
}
