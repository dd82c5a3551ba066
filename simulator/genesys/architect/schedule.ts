interface Task {
  readonly at: number;
  readonly run: (at: number) => void;
}

/** Tasks for later, by the cloud's clock. Nothing runs by itself: every read of the org calls `runDue` first. */
export class Schedule {
  readonly #clock: () => number;
  #tasks: Task[] = [];

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  get now(): number {
    return this.#clock();
  }

  /** Runs a task once the clock has reached `at`; never for Infinity. `run` gets the time at which it was due, not the current time. */
  add(at: number, run: (at: number) => void): void {
    // The sort is stable: tasks that are due at the same time run in the order in which they were added.
    this.#tasks = [...this.#tasks, { at, run }].toSorted((one, other) => (one.at === other.at ? 0 : one.at - other.at));
  }

  /** Runs all tasks that are due. */
  runDue(): void {
    for (let [next] = this.#tasks; next && next.at <= this.now; [next] = this.#tasks) {
      this.#tasks.shift();
      next.run(next.at);
    }
  }
}
