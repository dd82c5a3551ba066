import { withStore } from './with-store.ts';
import type { Plan } from '../../src/model/plan.ts';
import { StoreError, type FlowStore } from '../../src/model/store.ts';
import type { LiveFlow, Version } from '../../src/model/flow.ts';
import type { Org } from '../../src/model/org.ts';
import type { Transport } from '../../src/genesys/http/transport.ts';
import { isFailure } from '../../src/model/outcome.ts';
import { recoveryOf } from '../../src/apply/manual.ts';
import type { ErrorReport, FlowReport } from '../../src/report/model.ts';
import type { Mutant } from './played.ts';

/** What a broken store does instead of the given one. */
type StoreChanges = (store: FlowStore) => Partial<FlowStore>;

/** The store as an object whose methods can be replaced. */
function bound(store: FlowStore): FlowStore {
  return {
    read: (id) => store.read(id),
    readCurrent: (id) => store.readCurrent(id),
    earlier: (live) => store.earlier(live),
    isOwn: (id, version) => store.isOwn(id, version),
    validate: (content) => store.validate(content),
    write: (plan) => store.write(plan),
    restore: (plan, version) => store.restore(plan, version),
  };
}

function breaking(breaks: StoreChanges): Mutant {
  return { org: (org): Org => withStore(org, { ...bound(org.store), ...breaks(org.store) }) };
}

/** The plan as if it had been made from the newest version, with the content of the old one. */
async function rebased(store: FlowStore, plan: Plan): Promise<Plan> {
  const { version, newest } = await store.read(plan.live.id);
  return { ...plan, live: { ...plan.live, version, ...(newest !== undefined && { newest }) } };
}

/** Rolls back over whatever version is live. */
export const rollbackOverAnything = breaking((store) => ({
  restore: async (plan: Plan): Promise<LiveFlow | undefined> => store.restore(plan, (await store.read(plan.live.id)).version),
}));

/** Rolls back with the version from before the change. */
export const rollbackUnderAStaleVersion = breaking((store) => ({
  restore: (plan: Plan): Promise<LiveFlow | undefined> => store.restore(plan, plan.live.version),
}));

/** Sends the old content again with the newest version. */
export const retryWithoutANewPlan = breaking((store) => ({
  write: async (plan: Plan): Promise<LiveFlow | undefined> => {
    try {
      return await store.write(plan);
    } catch (error) {
      if (error instanceof StoreError && error.fate === 'conflict') return store.write(await rebased(store, plan));
      throw error;
    }
  },
}));

/** Takes the answer to a write, or a missing answer, as proof of the change. */
export const reportBeforeCompare = breaking((store) => ({
  write: async (plan: Plan): Promise<LiveFlow | undefined> => {
    try {
      const live = await store.write(plan);
      return claimed(plan, live?.version);
    } catch (error) {
      if (error instanceof StoreError && error.fate === 'unknown') return claimed(plan);
      throw error;
    }
  },
}));

/** Takes an answer of success as proof of the change, whatever it shows. */
export const believedSuccess = breaking((store) => ({
  write: async (plan: Plan): Promise<LiveFlow | undefined> => claimed(plan, (await store.write(plan))?.version),
}));

/** Takes every version with the content of its own write as its own. */
export const rollbackByResemblance = breaking(() => ({ isOwn: async () => true }));

/** Reports texts from outside without redaction. */
export const leakedSecrets: Mutant = { redact: (text) => text };

/** Leaves the other flows of the run deployed when one fails. */
export const othersLeftDeployed: Mutant = { run: (run) => (work) => run({ ...work, isAllOrNone: false }) };

/** Rolls back the flows of a run in the order in which they were deployed, and over whatever is live. */
export const rolledBackInAnyOrder: Mutant = {
  run: (run) => async (work) => {
    const plans = new Map<string, Plan>();
    const { store } = work.org;
    const watched: FlowStore = {
      ...bound(store),
      write: (plan) => {
        plans.set(plan.live.id, plan);
        return store.write(plan);
      },
    };
    const reports = await run({ ...work, org: { ...work.org, store: watched }, isAllOrNone: false });
    if (!work.isAllOrNone || reports.every(({ status }) => !isFailure(status))) return reports;
    const back: FlowReport[] = [];
    for (const report of reports) {
      const plan = plans.get(report.flow_id ?? '');
      if (report.status !== 'deployed' || plan === undefined) {
        back.push(report);
        continue;
      }
      const version = await restored(store, plan);
      const error: ErrorReport = { code: 'run.taken.back', message: 'Taken back.', status: null, correlation_id: null, hint: '' };
      const recovery = version === null ? recoveryOf(plan) : null;
      back.push({ ...report, status: version === null ? 'rollback-failed' : 'rolled-back', version_after: version, error, recovery });
    }
    return back;
  },
};

/** The version that a restore over whatever is live has made; null if it failed. */
async function restored(store: FlowStore, plan: Plan): Promise<Version | null> {
  try {
    const { version } = await store.readCurrent(plan.live.id);
    return (await store.restore(plan, version))?.version ?? null;
  } catch (error) {
    if (error instanceof StoreError) return null;
    throw error;
  }
}

/** Takes a conflict as a success. */
export const ignoredConflict = breaking((store) => ({
  write: async (plan: Plan): Promise<LiveFlow | undefined> => {
    try {
      return await store.write(plan);
    } catch (error) {
      if (error instanceof StoreError && error.fate === 'conflict') return claimed(plan);
      throw error;
    }
  },
}));

/** Starts another job if the end of the first is unknown. */
export const secondJob = breaking((store) => ({
  write: async (plan: Plan): Promise<LiveFlow | undefined> => {
    try {
      return await store.write(plan);
    } catch (error) {
      if (error instanceof StoreError && error.fate === 'unknown') return store.write(plan);
      throw error;
    }
  },
}));

/** Sees neither locks nor drafts nor operations. */
export const blindToOthers: Mutant = {
  transport: (transport): Transport => ({
    call: async (options) => {
      const answer = await transport.call(options);
      const { data } = answer;
      if (typeof data !== 'object' || data === null || !('publishedVersion' in data)) return answer;
      const {
        lockedUser: _,
        lockedClient: __,
        savedVersion: ___,
        checkedInVersion: ____,
        currentOperation: _____,
        ...rest
      } = data as Record<string, unknown>;
      return { ...answer, data: rest };
    },
    store: (request) => transport.store(request),
  }),
};

/** Reads numbers as JavaScript has them, and so loses digits. */
export const lostDigits: Mutant = {
  transport: (transport): Transport => ({
    call: async (options) => {
      const answer = await transport.call(options);
      return { ...answer, data: JSON.parse(JSON.stringify(answer.data)) as unknown };
    },
    store: (request) => transport.store(request),
  }),
};

/** A live flow as the run would like to see it. */
function claimed(plan: Plan, version: Version = nextOf(plan.live.version)): LiveFlow {
  return { ...plan.live, isOwn: true, version, content: plan.desired };
}

function nextOf(version: Version): Version {
  return typeof version === 'number' ? version + 1 : `${Number.parseInt(version, 10) + 1}.0`;
}
