// Runs that are ended from outside; no test of its own.
import type { FaultEffect, FaultMatcher } from '../../../simulator/genesys/faults.ts';
import type { SceneOptions } from '../../../harness/stage.ts';
import type { Run } from './run.ts';

/** When a run ends, by a request to Genesys Cloud, and how. */
export interface End {
  readonly at: FaultMatcher;
  /** What becomes of that request; by default it is handled, although nobody waits for its answer any more. */
  readonly effect?: FaultEffect;
  readonly how: 'kill' | 'cancel';
}

/** A step that was ended, and the end of its job. */
export interface EndedRun {
  readonly step: Run;
  readonly post: Run;
  /** What Genesys Cloud was asked by the end of the job. */
  readonly callsOfPost: readonly string[];
}

export interface EndOptions extends SceneOptions {
  /** Done after the step, and before the end of its job; `temp` is RUNNER_TEMP. */
  readonly between?: (temp: string) => void | Promise<void>;
  /** The commit before a merge that has happened; then nothing is committed. */
  readonly merged?: string;
}
