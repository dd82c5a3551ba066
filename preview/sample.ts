import type { FlowStatus } from '../src/model/outcome.ts';
import type { Scene } from './org.ts';

/** A run with a report to look at. */
export interface Sample {
  /** The name of its file. */
  readonly name: string;
  /** A title for people. */
  readonly title: string;
  readonly scene: Scene;
  /** How its flows end. */
  readonly statuses: readonly FlowStatus[];
  /** Whether a deploy's comment links the pull request's plan. */
  readonly linksPlan?: boolean;
  /** Whether to show the job summary too, which has a table of times. If it has more than the comment, it is always shown. */
  readonly showsSummary?: boolean;
}
