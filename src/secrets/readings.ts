import { ESCAPES } from './escapes.ts';
import { gapOf, QUOTATION, type Gap } from './gaps.ts';
import type { Reader, Step } from './step.ts';
import { BARRIER, type Stream } from './stream.ts';
import { isContinuation, lengthOfUtf8 } from './utf-8.ts';

/** The most ways to read on from one place. It bounds the work on escapes of escapes. */
const MAX_STEPS = 8;
/** The most places that are looked at behind a gap. */
const MAX_PLACES = 16;
const NONE: readonly Step[] = [];

/**
 * All ways to read a stream: each character as it is, and each escape as what it stands for. Nothing tells which one is meant, so all of
 * them stay, and escapes of escapes are among them. For example `%2522` is read as itself, as `%22` and as `"`.
 */
export class Readings implements Reader {
  readonly length: number;
  readonly #codes: Int32Array;
  /**
   * What is special about each place: 0 if nothing is, {@link ESCAPED}, or a gap together with the place behind it
   * ({@link packed}). A run of gaps that stand there as they are is one. Megabytes of text need it to be small.
   */
  readonly #special: Int32Array;
  readonly #escapes = new Map<number, readonly Step[]>();

  /** From right to left, because an escape is made of what follows, which can be escaped itself. */
  constructor({ codes, length }: Stream) {
    this.length = length;
    this.#codes = codes.subarray(0, length);
    this.#special = new Int32Array(length);
    for (let at = length - 1; at >= 0; at -= 1) {
      const code = codes[at] ?? BARRIER;
      const gap = code === BARRIER ? 0 : gapOf(code);
      if (gap !== 0) this.#addGap(at, gap);
      else if (ESCAPES.has(code) || isHighSurrogate(code) || lengthOfUtf8(code) > 1) this.#addEscapes(at, code);
    }
  }

  /** The character at a place as it is; {@link BARRIER} if it is a gap, or if nothing is there. */
  raw(at: number): number {
    return (this.#special[at] ?? 0) > 0 ? BARRIER : (this.#codes[at] ?? BARRIER);
  }

  /** All other ways to read on from a place. */
  others(at: number): readonly Step[] {
    const special = this.#special[at] ?? 0;
    if (special === 0) return NONE;
    return special === ESCAPED ? (this.#escapes.get(at) ?? NONE) : this.#withLast([unpacked(special)]);
  }

  /** Whether there are other ways at all. */
  isSpecial(at: number): boolean {
    return this.#special[at] !== 0;
  }

  /** The place behind a gap that stands there as it is; 0 if there is none. */
  gapEnd(at: number): number {
    return Math.max(0, this.#special[at] ?? 0) >> 2;
  }

  /** Whether a gap is a way to read on from a place. */
  hasGap(at: number): boolean {
    const special = this.#special[at] ?? 0;
    return special > 0 || (special === ESCAPED && this.others(at).some(({ gap }) => gap !== 0));
  }

  /** The next character that is asked for, over gaps. What stands there as it is comes first. */
  next(from: number, isWanted: (code: number) => boolean, widest: Gap = QUOTATION): Step | undefined {
    const found = this.#nextAt(from, isWanted);
    if (found !== undefined || !this.hasGap(from)) return found;
    for (const [at, gap] of this.#inOrder(from)) {
      const step = gap > widest ? undefined : this.#nextAt(at, isWanted);
      if (step !== undefined) return step;
    }
    return undefined;
  }

  /** The places themselves and those that are reached from them over gaps, each with the widest gap before it. */
  overGaps(places: readonly number[]): ReadonlyMap<number, Gap | 0> {
    const reached = new Map<number, Gap | 0>(places.map((at) => [at, 0]));
    for (const [at, gap] of reached) {
      if (reached.size >= MAX_PLACES) break;
      for (const step of this.others(at)) {
        if (step.gap !== 0 && !reached.has(step.to)) reached.set(step.to, Math.max(gap, step.gap) as Gap);
      }
    }
    return reached;
  }

  /** The nearest place first: a mark of a quotation can be a character as well. */
  #inOrder(from: number): readonly (readonly [at: number, gap: Gap | 0])[] {
    return [...this.overGaps([from])].toSorted(([one], [other]) => one - other);
  }

  /** Whether a line ends here, and blanks or the marks of a quotation may follow. */
  isLineStart(at: number): boolean {
    for (let before = at - 1; before >= Math.max(0, at - 8); before -= 1) {
      const character = String.fromCodePoint(Math.max(0, this.#codes[before] ?? 0));
      if (/[\n\r]/u.test(character)) return true;
      if (!/[ \t>|#*]/u.test(character)) return false;
    }
    return false;
  }

  #nextAt(at: number, isWanted: (code: number) => boolean): Step | undefined {
    const code = this.raw(at);
    if (code !== BARRIER && isWanted(code)) return { code, gap: 0, to: at + 1 };
    return this.#special[at] === ESCAPED ? this.others(at).find((step) => step.gap === 0 && isWanted(step.code)) : undefined;
  }

  #addGap(at: number, gap: Gap): void {
    const next = this.#special[at + 1] ?? 0;
    this.#special[at] = next > 0 ? Math.max(next, packed(gap, next >> 2)) : packed(gap, at + 1);
  }

  #addEscapes(at: number, code: number): void {
    const steps: Step[] = [];
    const heads: Step[] = [{ code, gap: 0, to: at + 1 }];
    for (const head of heads) {
      for (const step of this.#decode(head, at)) {
        const isKnown = steps.some((other) => other.to === step.to && other.code === step.code && other.gap === step.gap);
        if (isKnown || steps.length === MAX_STEPS) continue;
        steps.push(step);
        if (step.gap === 0 && steps.length < MAX_STEPS) heads.push(step);
      }
    }
    if (steps.length === 0) return;
    this.#special[at] = ESCAPED;
    this.#escapes.set(at, this.#withLast(steps));
  }

  /** Gaps, and each with all that follow it as one, so that no number of them takes long to pass. */
  #withLast(steps: readonly Step[]): readonly Step[] {
    if (!steps.some((step) => step.gap !== 0 && this.hasGap(step.to))) return steps;
    const last = steps
      .filter((step) => step.gap !== 0 && this.hasGap(step.to))
      .flatMap(({ gap, to }) => {
        const end = this.others(to).findLast((step) => step.gap !== 0);
        return end === undefined ? [] : [{ code: BARRIER, gap: Math.max(gap, end.gap) as Gap, to: end.to }];
      });
    return [...steps, ...last];
  }

  /** What a character that begins an escape stands for, together with what follows. */
  #decode({ code, to }: Step, at: number): readonly Step[] {
    const steps: Step[] = [];
    for (const escape of ESCAPES.get(code) ?? []) {
      const step = escape(this, to, at);
      if (step !== undefined) steps.push(step);
    }
    const whole = isHighSurrogate(code) ? this.#pair(code, to) : this.#utf8(code, to);
    if (whole !== undefined) steps.push(whole);
    return steps.map((step) => (step.gap === 0 ? { ...step, gap: gapOf(step.code) } : step));
  }

  /** The character that two surrogates stand for. */
  #pair(high: number, from: number): Step | undefined {
    const low = this.next(from, (code) => code >= 0xdc_00 && code <= 0xdf_ff);
    return low && { code: (high - 0xd8_00) * 0x4_00 + (low.code - 0xdc_00) + 0x1_00_00, gap: 0, to: low.to };
  }

  /** The character that bytes of UTF-8 stand for. */
  #utf8(lead: number, from: number): Step | undefined {
    const more = lengthOfUtf8(lead) - 1;
    if (more < 1) return undefined;
    let [code, to] = [lead & (0x3f >> more), from];
    for (let count = 0; count < more; count += 1) {
      const byte = this.#continuation(to);
      if (byte === undefined) return undefined;
      code = (code << 6) | (byte.code & 0x3f);
      ({ to } = byte);
    }
    return code > 0x10_ff_ff ? undefined : { code, gap: 0, to };
  }

  /** A byte of UTF-8 that is not the first. Many look like gaps. */
  #continuation(from: number): Step | undefined {
    for (const [at] of this.#inOrder(from)) {
      const code = this.#codes[at] ?? BARRIER;
      if (isContinuation(code)) return { code, gap: 0, to: at + 1 };
      const found = this.others(at).find((step) => isContinuation(step.code));
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

const ESCAPED = -1;

/** A gap and the place behind it in one number. */
function packed(gap: Gap, to: number): number {
  return (to << 2) | gap;
}

function unpacked(special: number): Step {
  return { code: BARRIER, gap: (special & 3) as Gap, to: special >> 2 };
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd8_00 && code <= 0xdb_ff;
}
