// Helpers of the tests of flows; no test of its own: ports that nobody listens to.
import type { FlowWork } from '../../src/flows/work.ts';
import type { MenuHistory } from '../../src/drift/menu-history.ts';

/** The commits of this run add every menu, so none counts as edited outside git. */
const ALL_NEW: MenuHistory = {
  async *atBases() {
    yield* [];
  },
  isNew: async () => true,
  async *older() {
    yield* [];
    return { kind: 'whole' };
  },
};

/** Ports of a run that is not cancelled, keeps no journal, and tells nobody anything. */
export const QUIET = {
  isAllOrNone: false,
  cancellation: { isRequested: false },
  journal: { begin: () => undefined, wrap: (store) => store, done: () => undefined },
  history: ALL_NEW,
  onDrift: 'fail',
  group: (_name, work) => work(),
  log: () => undefined,
  onDone: () => undefined,
} as const satisfies Partial<FlowWork>;
