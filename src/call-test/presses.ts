import type { Press } from '../model/call-test.ts';
import { pressWord } from '../model/call-words.ts';
import { NOTHING_HEARD } from './listener.ts';
import type { CallState } from './state.ts';

/** The caller, who presses what a test says. */
export class Caller {
  readonly presses: readonly Press[];

  constructor(presses: readonly Press[]) {
    this.presses = presses;
  }

  /** What is pressed next: of keys that stand together, those that are left. Undefined: nothing is left. */
  next({ press, used }: CallState): Press | undefined {
    const next = this.presses[press];
    return next?.how === 'keys' ? { how: 'keys', keys: next.keys.slice(used) } : next;
  }

  /**
   * The state after a press: what was heard and passed before no longer counts.
   *
   * @param keys how many of the keys that are left; by default all
   */
  after(state: CallState, keys = Number.POSITIVE_INFINITY): CallState {
    const next = this.next(state);
    const isPart = next?.how === 'keys' && keys < next.keys.length;
    const position = isPart ? { used: state.used + keys } : { press: state.press + 1, used: 0 };
    return { ...state, ...position, passed: [], heard: NOTHING_HEARD };
  }

  /** How many keys, words and time-outs there are. */
  get size(): number {
    return this.presses.reduce((sum, press) => sum + sizeOf(press), 0);
  }

  /** How many of them have been used. */
  usedIn({ press, used }: CallState): number {
    return this.presses.slice(0, press).reduce((sum, one) => sum + sizeOf(one), used);
  }

  /** What is left in a state, in words. */
  leftIn(state: CallState): string {
    const rest = [this.next(state), ...this.presses.slice(state.press + 1)];
    return rest.flatMap((press) => (press === undefined ? [] : [pressWord(press)])).join(' ');
  }
}

function sizeOf(press: Press): number {
  return press.how === 'keys' ? press.keys.length : 1;
}
