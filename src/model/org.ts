import type { FlowStore } from './store.ts';

/** A queue of the org. */
export interface Queue {
  readonly id: string;
  readonly name: string;
}

/**
 * How a publish job ended that another process began:
 * - `idle`: the job never got its text, so it does nothing
 * - `ended`: it has ended; what is live tells how
 * - `unknown`: it may still publish
 */
export type JobEnd = 'idle' | 'ended' | 'unknown';

/** What the job's requests have cost. */
export interface ApiCalls {
  readonly total: number;
  readonly retried: number;
  readonly throttledMs: number;
}

/** A Genesys Cloud org, as a run sees it. Nothing is sent before the first question. A method that throws, throws a `StoreError`. */
export interface Org {
  readonly store: FlowStore;
  /** The id of the flow with exactly this name. */
  findFlow(name: string, divisionId: string | undefined): Promise<string>;
  /** All queues. The org is asked once, however often this is called. */
  queues(): Promise<readonly Queue[]>;
  /** Those of these queues that exist, from the list of all of them if there is one already. Ids are GUIDs: case doesn't count. */
  queuesById(ids: readonly string[]): Promise<readonly Queue[]>;
  /** Whether a queue has members; undefined if the answer doesn't tell. */
  hasMembers(queueId: string): Promise<boolean | undefined>;
  /** What became of a publish job that another process began. */
  endOfJob(jobId: string): Promise<JobEnd>;
  readonly apiCalls: ApiCalls;
}
