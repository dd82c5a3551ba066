import type { Kind } from './message.ts';
import type { Fault } from './schedule.ts';

/** One message of the run, and how it ended. */
export interface Exchange {
  readonly kind: Kind;
  readonly path: string;
  /** The id of the flow that it is about, if the message names one. */
  readonly flow: string | undefined;
  readonly sentAt: number;
  readonly fault: Fault | undefined;
  /** The live versions before and after it was handled; absent until then. */
  before?: string | number | undefined;
  after?: string | number | undefined;
  handledAt?: number;
  /** The version that the answer shows, if it shows this flow. */
  shows?: string | number | undefined;
  /** The status of the simulator's answer; absent if there is none. */
  status?: number;
  /** Whether the run got that answer, complete. */
  isShown: boolean;
  /** The text of the answer that the run got. */
  text?: string;
  /** When the run had its answer, or knew that there is none. */
  endedAt?: number;
  /** The body that was sent. */
  readonly body: string;
  /** What blocked a publish when the message was handled (Architect's API). */
  blocker?: string | undefined;
}
