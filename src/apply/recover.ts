import { decide } from './decide.ts';
import { failed } from './outcomes.ts';
import type { ApplyContext } from './context.ts';
import { refresh } from './refresh.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Plan } from '../model/plan.ts';
import { unknownState } from './left-alone.ts';
import { asStoreError, type StoreError } from '../model/store.ts';

/** A write whose run was ended before it could see what became of it. */
export interface OpenWrite {
  readonly plan: Plan;
  /** How many times it was sent. */
  readonly attempts: number;
  /** Why nothing more is known: of the fate `unknown`, and final where it may still land. */
  readonly error: StoreError;
  /** How long it may still be on its way, in milliseconds. */
  readonly mayTakeMs: number;
}

/**
 * What became of such a write, as what is live tells. It is not sent again: whoever ended the run may not want it any more.
 *
 * @returns what happened; never throws a {@link StoreError}
 */
export async function recoverWrite({ plan, attempts, error, mayTakeMs }: OpenWrite, deployment: ApplyContext): Promise<Outcome> {
  for (let isLast = mayTakeMs <= 0; ; isLast = true) {
    let live;
    try {
      live = await refresh(plan.live.id, plan.live.version, deployment);
    } catch (unread) {
      return unknownState(plan, asStoreError(unread), attempts, undefined, error);
    }
    const step = await decide({
      plan,
      live,
      failure: error,
      named: undefined,
      inDoubt: false,
      mayHaveLanded: attempts > 1,
      attempts,
      deployment,
    });
    if ('outcome' in step) return step.outcome;
    if (isLast) return failed(plan, error, attempts, live.version);
    await deployment.clock.sleep(mayTakeMs);
  }
}
