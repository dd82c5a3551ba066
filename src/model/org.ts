import type { LiveFlow } from './flow.ts';
import type { FlowStore } from './store.ts';

/** A queue of the org. */
export interface Queue {
  readonly id: string;
  readonly name: string;
}

/** A flow of the org that can have menus. */
export interface OrgFlow {
  readonly id: string;
  readonly name: string;
}

/** Where the calls to some phone numbers go: Genesys Cloud calls it an IVR, too. */
export interface CallRoute {
  readonly name: string;
  readonly numbers: readonly string[];
  /** The flows that answer, each with the hours in which it does. */
  readonly flows: readonly { readonly id: string; readonly hours: 'open' | 'closed' | 'holiday' }[];
  /** Whether there are any hours: without a schedule, one flow answers always. */
  readonly hasSchedule: boolean;
}

/**
 * How a publish job that another process started ended:
 * - `idle`: the job never got its text, so it does nothing
 * - `succeeded`: it has made a version, which the live flow may take a moment to show
 * - `failed`: it has ended; the live flow shows whether it published all the same
 * - `unknown`: it may still publish
 */
export type JobEnd = 'idle' | 'succeeded' | 'failed' | 'unknown';

/** What the requests of this job have cost. */
export interface ApiCalls {
  readonly total: number;
  readonly retried: number;
  readonly throttledMs: number;
}

/** A Genesys Cloud org, as a run sees it. It sends nothing before the first call. Its methods throw nothing but a `StoreError`. */
export interface Org {
  readonly store: FlowStore;
  /** The id of the flow with exactly this name. */
  findFlow(name: string, divisionId: string | undefined): Promise<string>;
  /** All flows that can have menus, of one division or of all, each once. */
  listFlows(divisionId: string | undefined): Promise<readonly OrgFlow[]>;
  /** All queues. They are listed once, however often this is called. */
  queues(): Promise<readonly Queue[]>;
  /** The queues that exist among these ids, from the list of all queues if that is here already. Ids are GUIDs: case doesn't count. */
  queuesById(ids: readonly string[]): Promise<readonly Queue[]>;
  /** Whether a queue has members; undefined if the answer doesn't show it. */
  hasMembers(queueId: string): Promise<boolean | undefined>;
  /** All active call routes that this OAuth client can see. */
  callRoutes(): Promise<readonly CallRoute[]>;
  /** Who made a version of a flow, in words, and when, as far as the org says. It never throws. */
  makerOf(flow: Pick<LiveFlow, 'id' | 'version'>): Promise<NonNullable<LiveFlow['made']>>;
  /** How a publish job that another process started has ended. */
  endOfJob(jobId: string): Promise<JobEnd>;
  readonly apiCalls: ApiCalls;
}
