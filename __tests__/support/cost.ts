// What work costs, as a multiple of a loop that this machine has just run: seconds say nothing on a machine that others use, too.
import assert from 'node:assert/strict';

/** Texts made, cut, counted and sorted, as most of what is measured does: about a hundredth of a second on one core of 2026. */
function round(): void {
  const counts = new Map<string, number>();
  for (let index = 0; index < 100_000; index += 1) {
    const word = `word ${index % 997}`;
    counts.set(word, (counts.get(word) ?? 0) + word.slice(2).length);
  }
  [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** The processor's time that this thread takes, in microseconds: what others take meanwhile doesn't count. */
function timed<T>(work: () => T): { readonly result: T; readonly time: number } {
  const before = process.threadCpuUsage();
  const result = work();
  const { user, system } = process.threadCpuUsage(before);
  return { result, time: user + system };
}

/** Many at once, because some kernels count a thread's time in hundredths of a second. */
const ROUNDS = 20;
let roundTime: number | undefined;

function timeOfRound(): number {
  roundTime ??= timed(() => Array.from({ length: ROUNDS }, round)).time / ROUNDS;
  return roundTime;
}

/** What came of a piece of work, and how many rounds of the loop it took. */
export function costOf<T>(work: () => T): { readonly result: T; readonly rounds: number } {
  const unit = timeOfRound();
  const { result, time } = timed(work);
  return { result, rounds: time / unit };
}

/** Does a piece of work that may take so many rounds: far more than it takes, because what is looked for is work without bound. */
export function within<T>(most: number, work: () => T): T {
  const { result, rounds } = costOf(work);
  assert.ok(rounds <= most, `it takes ${rounds.toFixed(0)} rounds of the loop, and may take ${most}`);
  return result;
}
