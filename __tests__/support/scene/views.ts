// What can be looked at after a run; no test of its own.
import type { RunResult } from '../../../harness/runner.ts';
import type { GenesysCloud } from '../../../simulator/genesys/cloud.ts';
import type { FlowEntry, FullReport } from './report.ts';

/** The org after a run. */
export interface OrgView {
  readonly cloud: GenesysCloud;
  readonly calls: readonly string[];
  readonly published: (flow?: string) => string[];
  readonly live: (flow?: string) => unknown;
}

/** What came out of a run. */
export interface RunView extends Pick<RunResult, 'exitCode' | 'stdout' | 'summary' | 'outputs' | 'commands'> {
  readonly result: RunResult;
  readonly org: OrgView;
  readonly report: FullReport;
  readonly flows: readonly FlowEntry[];
  readonly flow: (name?: string) => FlowEntry;
  /** The summary as people read it. */
  readonly text: string;
  readonly said: readonly string[];
}
