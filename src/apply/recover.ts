import type { LiveFlow, Version } from '../model/flow.ts';
import type { Outcome } from '../model/outcome.ts';
import { asStoreError, type StoreError } from '../model/store.ts';
import { carryOut } from './carry-out.ts';
import type { ApplyContext } from './context.ts';
import { manual } from './manual.ts';
import { failed, type Attempt } from './outcomes.ts';
import { refresh } from './refresh.ts';

/** A write whose run ended before it could see the result. */
interface OpenWrite extends Attempt {
  /** Why nothing more is known. Its fate is `unknown`, and it is final if the write may still take effect. */
  readonly error: StoreError;
  /** How long it may still be on its way, in milliseconds. */
  readonly mayTakeMs: number;
  /** The version that was live before, or the one that the write has surely made. */
  readonly known: Version;
}

/**
 * Finds out from the live flow what such a write did. It is not sent again: whoever ended the run may no longer want it.
 *
 * @returns what happened; never throws a {@link StoreError}
 */
export async function recoverWrite({ plan, tries, error, mayTakeMs, known }: OpenWrite, context: ApplyContext): Promise<Outcome> {
  const attempt: Attempt = { plan, tries };
  for (let isLast = mayTakeMs <= 0; ; isLast = true) {
    let live: LiveFlow;
    try {
      live = await refresh(plan.live.id, known, context);
    } catch (unread) {
      return manual(attempt, { reason: 'state-unknown', error: asStoreError(unread), cause: error });
    }
    const seen = { attempt, live, failure: error, named: undefined, inDoubt: false, mayHaveTakenEffect: tries > 1 };
    const step = await carryOut(seen, context);
    if ('outcome' in step) return step.outcome;
    if (isLast) return failed(attempt, error, live.version);
    await context.clock.sleep(mayTakeMs);
  }
}
