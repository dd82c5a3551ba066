import type { Runner } from '../github/runner.ts';
import type { Cancellation } from '../run/cancellation.ts';

/** What the step works with. */
export interface StepContext {
  readonly runner: Runner;
  readonly env: NodeJS.ProcessEnv;
  readonly cancellation: Cancellation;
}
