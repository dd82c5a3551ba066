import type { Backoff, Clock } from '../model/clock.ts';
import type { Problem } from '../model/diagnostic.ts';
import type { Queues } from '../model/queues.ts';
import type { Plan } from '../model/plan.ts';
import type { FlowStore } from '../model/store.ts';

/** What applying a plan needs in addition to the plan. */
export interface ApplyContext {
  readonly store: FlowStore;
  readonly clock: Clock;
  readonly backoff: Backoff;
  /** How many times a write may be sent for one flow. */
  readonly maxTries: number;
  readonly queues: Queues;
  /** What else must not be sent, of a plan that was made anew. */
  readonly problemsOf?: (plan: Plan) => Promise<readonly Problem[]>;
  /** Whether a plan that was made anew may be written in place of the first. Absent: any may. */
  readonly mayReplace?: (first: Plan, next: Plan) => boolean;
  /** Whether the run was asked to end. Then nothing is retried. */
  readonly isCancelled?: () => boolean;
}
