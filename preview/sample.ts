import type { FlowStatus } from '../src/engine/outcome.ts';
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
}
