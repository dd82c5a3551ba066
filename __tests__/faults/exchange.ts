import type { Kind } from './message.ts';
import type { Fault } from './schedule.ts';

/** One message of the run, and what became of it. */
export interface Exchange {
  readonly kind: Kind;
  readonly path: string;
  /** The flow that it is about, where the message says so. */
  readonly flow: string | undefined;
  readonly sentAt: number;
  readonly fault: Fault | undefined;
  /** What was live before it was handled, and after; absent while it isn't handled. */
  before?: string | number | undefined;
  after?: string | number | undefined;
  handledAt?: number;
  /** The version that the answer shows, where it shows this flow. */
  shows?: string | number | undefined;
  /** What the simulator answered itself; absent where it didn't. */
  status?: number;
  /** Whether the run got that answer, whole. */
  isShown: boolean;
  /** The text of an answer that the run got. */
  text?: string;
  /** When the run had its answer, or none. */
  endedAt?: number;
  /** What was sent. */
  readonly body: string;
  /** Architect's API: who stood in the way when it was handled. */
  obstacle?: string | undefined;
}
