// Helpers of the tests of flows; no test of its own: ports that nobody listens to.
import type { FlowWork } from '../../src/flows/work.ts';
import type { DeployHistory, RunOrder } from '../../src/drift/deploy-history.ts';
import { NO_RECORDER } from '../../src/record/recorder.ts';
import { NO_RECORDS } from '../../src/record/records.ts';

/** This run's commit is the newest, and no one asked for it later. */
export const NOTHING_NEWER: RunOrder = {
  isNewer: async () => false,
  isNewest: async () => true,
  isAncestor: async () => false,
  hasSucceeded: async () => undefined,
  wasRequestedAfter: async () => false,
};

/** Nothing is known of earlier deploys: every menu is new to git. */
const ALL_NEW: DeployHistory = {
  records: NO_RECORDS,
  order: NOTHING_NEWER,
  menus: {
    at: async () => undefined,
    async *atBases() {
      yield* [];
    },
    lastDeployed: async () => undefined,
    isNew: async () => true,
    atNewerTip: async () => undefined,
    async *older() {
      yield* [];
      return { kind: 'whole' };
    },
  },
};

/** Ports of a run that is not cancelled, keeps no journal and no records, and tells no one anything. It deploys whatever is live. */
export const QUIET = {
  isAllOrNone: false,
  cancellation: { isRequested: false },
  journal: { begin: () => undefined, wrap: (store) => store, done: () => undefined },
  limit: [],
  tests: [],
  changedTests: [],
  history: ALL_NEW,
  recordOfOthers: async () => undefined,
  recorder: NO_RECORDER,
  onDrift: 'overwrite',
  liveFile: () => undefined,
  group: (_name, work) => work(),
  log: () => undefined,
  onDone: () => undefined,
} as const satisfies Partial<FlowWork>;
