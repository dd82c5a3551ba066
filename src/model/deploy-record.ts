import type { Version } from './flow.ts';
import type { Menu } from './menu.ts';

/* What a deploy notes before it writes, and the port through which it does. */

/** A flow that a deploy is about to write, or found as its files ask. */
export interface FlowToRecord {
  readonly id: string;
  readonly name: string;
  /** The version that was live. */
  readonly version: Version;
  /** As Architect's YAML calls it, such as `inboundCall`; absent if the API doesn't say. */
  readonly type?: string;
  readonly menus: readonly MenuToRecord[];
}

/** A menu's state before and after, as hashes (see `stateHash`). */
export interface MenuToRecord {
  readonly menu: Menu;
  /** The menu's own id in the flow. */
  readonly id: string;
  /** Absent if the state before was not git's, such as an edit that is overwritten. */
  readonly before?: string;
  /** The commit from which that state was deployed. Absent if that is unknown. */
  readonly from?: string;
  readonly desired: string;
}

/** Keeps deploy records. Its methods never throw: a record never fails a run. */
export interface DeployRecorder {
  /** Notes what is about to be written. The first write waits for this. */
  begin(flows: readonly FlowToRecord[]): Promise<void>;
  /**
   * Notes how it ended.
   *
   * @param isLive whether a flow is live as its files ask
   */
  end(isLive: (flowId: string) => boolean): Promise<void>;
  /** Notes flows that are live as their files ask, without a write. */
  noteInSync(flows: readonly FlowToRecord[]): Promise<void>;
}
