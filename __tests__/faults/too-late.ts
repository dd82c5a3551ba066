import type { Case } from './case.ts';
import type { Kind } from './message.ts';

/** How long the end of a job waits for a write that its step has sent, in milliseconds. */
const LONGEST_WAY_MS: Readonly<Partial<Record<Kind, number>>> = { patch: 60_000, put: 60_000, upload: 5000 };

/** Whether a write of a step that was ended from outside has arrived later than the end of the job waits for it. */
export function isTooLate({ isEnded, exchanges }: Case): boolean {
  if (isEnded !== true) return false;
  return exchanges.some(({ kind, sentAt, handledAt = Number.POSITIVE_INFINITY }) => {
    const longest = LONGEST_WAY_MS[kind];
    return longest !== undefined && handledAt > sentAt + longest;
  });
}
