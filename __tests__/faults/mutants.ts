import type { Plan } from '../../src/engine/plan.ts';
import { StoreError, type FlowStore } from '../../src/engine/store.ts';
import type { LiveFlow, Version } from '../../src/engine/flow.ts';
import type { Org } from '../../src/genesys/org.ts';
import type { Transport } from '../../src/genesys/transport.ts';
import type { Mutant } from './play.ts';

/** What a broken store does instead, with the sound one at hand. */
type Break = (store: FlowStore) => Partial<FlowStore>;

function withStore(breaks: Break): Mutant {
  return {
    org: (org): Org => {
      const { store } = org;
      const broken: FlowStore = {
        read: (id) => store.read(id),
        look: (id) => store.look(id),
        isOwn: (id, version) => store.isOwn(id, version),
        validate: (content) => store.validate(content),
        write: (plan) => store.write(plan),
        restore: (plan, version) => store.restore(plan, version),
        ...breaks(store),
      };
      return {
        store: broken,
        findFlow: (name, division) => org.findFlow(name, division),
        queues: () => org.queues(),
        endOfJob: (jobId) => org.endOfJob(jobId),
        apiCalls: org.apiCalls,
      };
    },
  };
}

/** The plan as if it had been made on the newest version, with the content of the old one. */
async function rebased(store: FlowStore, plan: Plan): Promise<Plan> {
  const { version, newest } = await store.read(plan.live.id);
  return { ...plan, live: { ...plan.live, version, ...(newest !== undefined && { newest }) } };
}

/** Takes the change back under whatever version is live. */
export const rollbackOverAnybody = withStore((store) => ({
  restore: async (plan: Plan): Promise<LiveFlow | undefined> => store.restore(plan, (await store.read(plan.live.id)).version),
}));

/** Takes the change back under the version from before it. */
export const rollbackUnderAStaleVersion = withStore((store) => ({
  restore: (plan: Plan): Promise<LiveFlow | undefined> => store.restore(plan, plan.live.version),
}));

/** Sends the old content again under the newest version. */
export const retryWithoutANewPlan = withStore((store) => ({
  write: async (plan: Plan): Promise<LiveFlow | undefined> => {
    try {
      return await store.write(plan);
    } catch (error) {
      if (error instanceof StoreError && error.fate === 'conflict') return store.write(await rebased(store, plan));
      throw error;
    }
  },
}));

/** Takes the answer to a write, or the want of one, for the change itself. */
export const reportBeforeCompare = withStore((store) => ({
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

/** Takes a conflict for a success. */
export const ignoredConflict = withStore((store) => ({
  write: async (plan: Plan): Promise<LiveFlow | undefined> => {
    try {
      return await store.write(plan);
    } catch (error) {
      if (error instanceof StoreError && error.fate === 'conflict') return claimed(plan);
      throw error;
    }
  },
}));

/** Begins another job where it isn't known what became of the first. */
export const secondJob = withStore((store) => ({
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

/** What a run would like to see live. */
function claimed(plan: Plan, version: Version = nextOf(plan.live.version)): LiveFlow {
  return { ...plan.live, isOwn: true, version, content: plan.desired };
}

function nextOf(version: Version): Version {
  return typeof version === 'number' ? version + 1 : `${Number.parseInt(version, 10) + 1}.0`;
}
