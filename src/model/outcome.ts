import type { Problem } from './diagnostic.ts';
import type { Change } from './change.ts';
import type { Plan } from './plan.ts';
import type { Version } from './flow.ts';
import type { Json } from './json.ts';
import type { ReportedError } from './store.ts';

/** What this run did with a flow. docs/deploy.md has a table of what each status says about the live flow. */
export type FlowStatus =
  'planned' | 'deployed' | 'in-sync' | 'drifted' | 'conflict' | 'rejected' | 'rolled-back' | 'rollback-failed' | 'failed' | 'skipped';

/** What is needed to put a flow right by hand. */
export interface Recovery {
  /** The flow right before this run's write: its definition, or Architect's YAML as a text. */
  readonly before: Json;
  /** What this run wanted. */
  readonly desired: Json;
  /** What was live last, if the flow could be read. */
  readonly live?: Json;
  /** The step to take by hand. */
  readonly step: string;
}

/**
 * How the write was answered, once the flow was found deployed:
 * - `shown`: with the version that it made
 * - `lost`: unknown. The version is this run's if its OAuth client made it
 * - `doubtful`: as if it had made none, or it may land yet. The version may come from another run of the same client
 */
export type WriteAnswer = 'shown' | 'lost' | 'doubtful';

/** What is needed to roll a deployed flow back. */
export interface Undo {
  readonly plan: Plan;
  /** The version that the write made. */
  readonly version: Version;
  /** What the write's own answer said about that version. */
  readonly answer: WriteAnswer;
}

/** What happened to one flow, and what is live now. */
export interface Outcome {
  readonly status: FlowStatus;
  /** The version that the change was based on. */
  readonly versionBefore: Version | null;
  /** The version that is live at the end, where it is known. */
  readonly versionAfter: Version | null;
  /** How many tries were made to write. */
  readonly attempts: number;
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
  /** What else a reader should know. Absent: what the plan says. */
  readonly notices?: readonly string[];
  readonly error?: ReportedError;
  readonly recovery?: Recovery;
  /** How a deployed flow can be rolled back. Absent if someone has written since. */
  readonly undo?: Undo;
}

/** What an outcome is based on. */
interface OutcomeBasis {
  /** The version that the change was based on. */
  readonly versionBefore: Version | null;
  readonly attempts: number;
  readonly changes: readonly Change[];
}

/** The parts of an outcome that not every outcome has. */
export type OutcomeParts = Partial<Omit<Outcome, 'status' | 'versionBefore' | 'attempts'>>;

/** The one way to make an outcome. Without a `versionAfter` of its own, the version from before is live. */
export function makeOutcome({ versionBefore, attempts, changes }: OutcomeBasis, status: FlowStatus, parts: OutcomeParts = {}): Outcome {
  return { status, versionBefore, versionAfter: versionBefore, attempts, changes, problems: [], ...parts };
}

/** Whether the status makes the run fail. */
export function isFailure(status: FlowStatus): boolean {
  return !['planned', 'deployed', 'in-sync', 'skipped'].includes(status);
}

/** Whether callers get the change: it is deployed, or would be. */
export function reachesCallers(status: FlowStatus): boolean {
  return status === 'planned' || status === 'deployed';
}
