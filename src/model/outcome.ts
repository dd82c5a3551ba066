import type { Problem } from './diagnostic.ts';
import type { Change } from './change.ts';
import type { Plan } from './plan.ts';
import type { Version } from './flow.ts';
import type { Json } from './json.ts';
import type { ReportedError } from './store.ts';

/** What this run did with a flow. docs/deploy.md has a table of what each status means for the live flow. */
export type FlowStatus =
  'planned' | 'deployed' | 'in-sync' | 'drifted' | 'conflict' | 'rejected' | 'rolled-back' | 'rollback-failed' | 'failed' | 'skipped';

/** What is needed to put a flow right by hand. */
export interface Recovery {
  /** The flow right before this run's write: its definition, or Architect's YAML as a text. */
  readonly before: Json;
  /** The content that this run wanted. */
  readonly desired: Json;
  /** What was live when the flow was last read, if it could be read. */
  readonly live?: Json;
  /** The step to take by hand. */
  readonly step: string;
}

/**
 * What the answer to a write said, once the flow was found deployed:
 * - `shown`: the version that the write made
 * - `lost`: nothing. The version is this run's if its OAuth client made it
 * - `doubtful`: that the write had no effect, or it may still take effect. Another run of the same client may have made the version
 */
export type WriteAnswer = 'shown' | 'lost' | 'doubtful';

/** What is needed to roll a deployed flow back. */
export interface Undo {
  readonly plan: Plan;
  /** The version that the write made. */
  readonly version: Version;
  /** What the write's answer said about that version. */
  readonly answer: WriteAnswer;
}

/** What happened to one flow, and what is live now. */
export interface Outcome {
  readonly status: FlowStatus;
  /** The version that the change was based on. */
  readonly versionBefore: Version | null;
  /** The version that is live at the end, if known. */
  readonly versionAfter: Version | null;
  /** How many times a write was sent. */
  readonly attempts: number;
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
  /** What else a reader should know. Absent: the plan's notices apply. */
  readonly notices?: readonly string[];
  readonly error?: ReportedError;
  readonly recovery?: Recovery;
  /** How to roll a deployed flow back. Absent if someone has written since. */
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

/** Makes every outcome. Without a `versionAfter` of its own, the version from before is live. */
export function makeOutcome({ versionBefore, attempts, changes }: OutcomeBasis, status: FlowStatus, parts: OutcomeParts = {}): Outcome {
  return { status, versionBefore, versionAfter: versionBefore, attempts, changes, problems: [], ...parts };
}

/** Whether the status makes the run fail. */
export function isFailure(status: FlowStatus): boolean {
  return !['planned', 'deployed', 'in-sync', 'skipped'].includes(status);
}

/** Whether callers get the change: it is deployed, or is going to be. */
export function reachesCallers(status: FlowStatus): boolean {
  return status === 'planned' || status === 'deployed';
}
