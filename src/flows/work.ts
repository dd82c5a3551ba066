import type { DeployHistory, RecordedMenu } from '../drift/deploy-history.ts';
import type { CallTests } from '../model/call-test.ts';
import type { Backoff, Clock } from '../model/clock.ts';
import type { DeployRecorder } from '../model/deploy-record.ts';
import type { LiveFlow } from '../model/flow.ts';
import type { Menu } from '../model/menu.ts';
import type { Mode } from '../model/mode.ts';
import type { Org } from '../model/org.ts';
import type { Undo } from '../model/outcome.ts';
import type { Queues } from '../model/queues.ts';
import type { FlowStore } from '../model/store.ts';
import type { FlowReport, SinceApproval } from '../report/model.ts';
import type { FlowGraphs } from './graphs.ts';
import type { OnDrift } from './flow-run.ts';
import type { FlowLimit } from './limit-flows.ts';

/** What is kept outside this process about the work on the flows. */
export interface FlowJournal {
  /**
   * All flows are planned, and the first write comes next.
   *
   * @throws StoreError `journal.failed`
   */
  begin(flows: readonly FlowReport[]): void;
  /** The same store, but each write is noted in the journal before it is sent. */
  wrap(store: FlowStore): FlowStore;
  /** A flow has its outcome; `undo` is given if it can be rolled back. */
  done(flow: FlowReport, undo: Undo | undefined): void;
}

/** What the work on the flows is about, and what it needs from outside. */
export interface FlowWork {
  readonly org: Pick<Org, 'store' | 'findFlow' | 'queues' | 'queuesById' | 'hasMembers' | 'callRoutes' | 'makerOf'>;
  readonly mode: Exclude<Mode, 'validate' | 'pull'>;
  /** The menus that this run is about. */
  readonly menus: readonly Menu[];
  /** The flows that the run is limited to. */
  readonly limit: FlowLimit;
  /** The menus of all files: `limit` can name any of them, and two documents for one menu are an error, even if neither of them changed. */
  readonly allMenus: readonly Menu[];
  /** The call tests of all files. They run for each flow that this run is about. */
  readonly tests: readonly CallTests[];
  /** Those of them whose flows this run is about, whether or not a menu is. */
  readonly changedTests: readonly CallTests[];
  /** How many flows are worked on at once. */
  readonly concurrency: number;
  /** How many times a write may be sent for one flow. */
  readonly maxTries: number;
  /** How long a write waits for a flow that someone has open or is publishing, in milliseconds. Absent: it doesn't wait. */
  readonly waitForLockMs?: number;
  readonly clock: Clock;
  readonly backoff: Backoff;
  /** Whether one flow's failure rolls back the others of this run, too. */
  readonly isAllOrNone: boolean;
  /** Asked before anything new begins. */
  readonly cancellation: { readonly isRequested: boolean };
  /** Keeps what the end of the job must know if this process is killed. */
  readonly journal: FlowJournal;
  /** What is known of earlier deploys. */
  readonly history: DeployHistory;
  /**
   * The newest record of a menu by a run for another commit, read again: such a run may be at work at the same time. It never throws.
   *
   * @param menuId the menu's own id in the flow
   */
  readonly recordOfOthers: (flowId: string, menuId: string) => Promise<Pick<RecordedMenu, 'commit' | 'desired'> | undefined>;
  /** Notes what is deployed, for later runs. */
  readonly recorder: DeployRecorder;
  readonly onDrift: OnDrift;
  /**
   * What is live of a menu, as a menu file to paste; undefined if no menu file can say it. It never throws.
   *
   * @param source the flow, and the org's queues if they are known
   */
  readonly liveFile: (source: { readonly live: LiveFlow; readonly queues: Queues | undefined }, menu: Menu) => string | undefined;
  /** The hash of the plan that was approved: exactly that is deployed, or nothing. */
  readonly expectedPlan?: string;
  /** The tag that the run is for. Absent on a branch. */
  readonly tag?: string;
  readonly group: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  /** The commit of the pull request that was approved, unless it is this run's own. Asked only if a plan changes something. */
  readonly approval?: () => Promise<Pick<SinceApproval, 'commit' | 'by'> | undefined>;
  /** Called with a sentence about each question that could not be asked. The report leaves its answer out. */
  readonly log: (line: string) => void;
  /** Called with the hash of what would be written, once all flows are planned. */
  readonly onPlan?: (hash: string) => void;
  /** Called with a way to have the flows' call graphs, once all flows are planned. */
  readonly onGraphs?: (graphs: () => readonly FlowGraphs[]) => void;
  /** Called with each flow as soon as it has an outcome. */
  readonly onDone: (flow: FlowReport) => void;
}
