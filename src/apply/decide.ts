import type { Fate } from '../model/store.ts';
import { isAsAsked, type Answer, type WriteEffect } from './observe.ts';
import type { Owner } from './ownership.ts';

/*
 * What to do after a write, as a pure function of the known facts. An answer can be lost, late or wrong. The live flow is what callers
 * hear, so it decides.
 */

/** All that a decision after a write depends on. */
export interface Facts {
  readonly answer: Answer;
  /** What the failed answer says of the write. Absent: the org accepted it. */
  readonly fate: Fate | undefined;
  /** Whether this run must not write again, however many tries are left. */
  readonly isFinal: boolean;
  /** What is live now, compared with the plan. */
  readonly effect: WriteEffect;
  /** Whether exactly one version was made since the one that the write is based on. */
  readonly isOneWrite: boolean;
  /** Whether the write may have replaced a version that someone else made in between. */
  readonly mayHaveOverwritten: boolean;
  /** Whether the flow was renamed, so that the write may have reached another flow. */
  readonly mayBeAnother: boolean;
  /** Whether the answer named the version that is live. */
  readonly isNamed: boolean;
  /** Whether an earlier write of unknown fate may still take effect. */
  readonly inDoubt: boolean;
  /** Whether a write can take effect only as the version after the one that it names. */
  readonly writesNameTheirVersion: boolean;
}

/**
 * What to do:
 * - `retry`: send the same write again · `retry-on-live`: plan again on what is live, then write
 * - `refresh-again`: wait and read the flow once more, because the write may still be on its way
 * - `roll-back`: restore what was live before the write
 * - `deployed`, `in-sync`, `conflict`, `refused`, `blocked`: the end. `deployed-…` says how certain it is that this run made what is
 *   live: `named` by its own answer, `unnamed`, `doubtful`, or `in-doubt` because it may even take effect again
 * - `state-unknown`, `overwrote-concurrent`, `renamed`, `rejected-but-live`: the end, and a person must check the flow (manual.ts)
 */
export type Verdict = 'retry' | 'retry-on-live' | 'refresh-again' | 'roll-back' | EndVerdict;

/** A verdict that ends the work on the flow. */
export type EndVerdict =
  | 'deployed-named'
  | 'deployed-unnamed'
  | 'deployed-doubtful'
  | 'deployed-in-doubt'
  | 'in-sync'
  | 'conflict'
  | 'refused'
  | 'blocked'
  | 'state-unknown'
  | 'overwrote-concurrent'
  | 'renamed'
  | 'rejected-but-live';

/** A decision that depends on who made a version. The question costs a request, so it is asked only then. */
interface OwnerQuestion {
  /** The version that is live, or the one that this run's write would have made. */
  readonly of: 'live' | 'own-write';
  readonly verdicts: Readonly<Record<Owner, Verdict>>;
}

export type Decision = Verdict | OwnerQuestion;

/** The verdicts by owner, in this order: this run, its OAuth client, someone else, unknown. */
function byOwner(run: Verdict, client: Verdict, others: Verdict, unknown: Verdict): OwnerQuestion {
  return { of: 'live', verdicts: { run, client, others, unknown } };
}

/** What to do after a write whose answer did not show its effect, now that the live flow was read. */
export function decide(facts: Facts): Decision {
  const { answer, effect } = facts;
  if (overwroteSomeone(facts)) return 'overwrote-concurrent';
  if (mayHaveReachedAnother(facts)) return 'renamed';
  if (effect === 'untouched') return ifUntouched(facts);
  if (effect === 'others-only') return ifOthersOnly(facts);
  if (answer === 'unsent') return isAsAsked(effect) ? 'in-sync' : 'conflict';
  return facts.isOneWrite ? afterOneWrite(facts) : afterSeveralWrites(facts);
}

/** A write without effect has replaced nothing. */
function overwroteSomeone({ answer, effect, mayHaveOverwritten }: Facts): boolean {
  return answer !== 'unsent' && effect !== 'untouched' && mayHaveOverwritten;
}

/** A write that succeeded has reached its flow. */
function mayHaveReachedAnother({ answer, mayBeAnother }: Facts): boolean {
  return answer !== 'unsent' && answer !== 'accepted' && mayBeAnother;
}

function ifUntouched({ fate, isFinal, inDoubt }: Facts): Verdict {
  if (fate === 'refused') return inDoubt ? 'refresh-again' : 'refused';
  if (!isFinal) return 'retry';
  return fate === 'conflict' ? 'blocked' : 'refresh-again';
}

/** Someone else has written, and the menus are as they were found: nothing of this run is live. */
function ifOthersOnly(facts: Facts): Verdict {
  const { fate, isFinal } = facts;
  // The org accepted the write, so someone has restored the menus since.
  if (fate === undefined) return 'conflict';
  if (fate === 'refused') return 'refused';
  if (mayStillTakeEffect(facts)) return 'state-unknown';
  return isFinal ? 'blocked' : 'retry-on-live';
}

/** There was one write, and it has changed these menus. */
function afterOneWrite(facts: Facts): Decision {
  if (facts.effect === 'desired') return ifDesired(facts);
  return facts.answer === 'denied' ? ifDenied(facts) : ifChanged(facts);
}

/** There was one write, and everything is as it was sent. */
function ifDesired(facts: Facts): Decision {
  // The org stored what it rejects, or someone else made it. Callers must not stay on a rejected change of this run.
  if (facts.answer === 'rejected') return byOwner('roll-back', 'roll-back', 'in-sync', 'rejected-but-live');
  if (mayStillTakeEffect(facts)) return byOwner('deployed-in-doubt', 'deployed-in-doubt', 'state-unknown', 'state-unknown');
  if (facts.answer === 'denied') return ifDenied(facts);
  return facts.isNamed ? 'deployed-named' : 'deployed-unnamed';
}

/** There was one write, and it has changed these menus, although this run's write was denied. */
function ifDenied({ effect, fate }: Facts): Decision {
  if (isAsAsked(effect)) return byOwner('deployed-doubtful', 'deployed-doubtful', 'in-sync', 'deployed-doubtful');
  // Such an answer means someone else's newer version.
  return fate === 'conflict' ? 'conflict' : byOwner('conflict', 'state-unknown', 'conflict', 'conflict');
}

/**
 * There was one write, and the menus are not as they were sent. It is rolled back only if it is proven to be this run's. The proof is
 * the write's own answer. If only the org names this run's client, the content must prove it, too: another run may use that client.
 */
function ifChanged(facts: Facts): Decision {
  if (mayStillTakeEffect(facts)) return 'state-unknown';
  if (facts.effect === 'partial') return byOwner('roll-back', 'roll-back', 'conflict', 'state-unknown');
  if (facts.effect === 'foreign') return byOwner('roll-back', 'state-unknown', 'conflict', 'state-unknown');
  const unproven = facts.answer === 'rejected' ? 'rejected-but-live' : 'state-unknown';
  return byOwner('roll-back', unproven, 'in-sync', unproven);
}

/** There were several writes, and these menus are changed. Nothing can be rolled back, because someone else's version is newer. */
function afterSeveralWrites(facts: Facts): Decision {
  const { answer, effect } = facts;
  if (mayStillTakeEffect(facts)) return 'state-unknown';
  if (isAsAsked(effect)) return answer === 'rejected' ? 'rejected-but-live' : 'deployed-unnamed';
  if (answer !== 'denied' || !facts.writesNameTheirVersion) return 'state-unknown';
  // If a write that names its version took effect, it made the next version and no other.
  return { of: 'own-write', verdicts: { run: 'state-unknown', client: 'state-unknown', others: 'conflict', unknown: 'state-unknown' } };
}

/** Whether this run's write may still take effect, over whatever is live now. */
function mayStillTakeEffect({ fate, isFinal }: Facts): boolean {
  return fate === 'unknown' && isFinal;
}

/** The facts for the last refresh, with whether the org says that this run's client made what is live. */
interface LastFacts extends Pick<Facts, 'effect' | 'isOneWrite' | 'mayHaveOverwritten' | 'isFinal'> {
  /** Whether the org rejected the change itself. */
  readonly isRejection: boolean;
  /** Absent: the org doesn't say. */
  readonly isOwn: boolean | undefined;
}

/** The verdict after the last refresh, which came a while after the last write. If that write has had no effect, it still may. */
export function decideAfterLastRefresh({ effect, isOneWrite, mayHaveOverwritten, isFinal, isRejection, isOwn }: LastFacts): EndVerdict {
  if (effect !== 'untouched' && mayHaveOverwritten) return 'overwrote-concurrent';
  if (effect !== 'desired' && (effect !== 'desired-with-others' || isOneWrite)) return 'state-unknown';
  if (isRejection) return 'rejected-but-live';
  if (!isFinal) return 'deployed-unnamed';
  return isOwn === true ? 'deployed-in-doubt' : 'state-unknown';
}
