import type { FlowStatus } from '../src/model/outcome.ts';
import type { Scene } from './org.ts';

/** A report that is worth looking at. */
export interface Sample {
  /** A file's name. */
  readonly name: string;
  /** What it shows, for people. */
  readonly title: string;
  readonly scene: Scene;
  /** What became of its flows. */
  readonly statuses: readonly FlowStatus[];
  /** Whether a deploy's comment was its pull request's plan before, which it keeps below. */
  readonly keepsPlan?: boolean;
  /** Whether the job summary is worth looking at, too: it has a table of times. Where it has more than the comment, it is anyway. */
  readonly showsSummary?: boolean;
}
