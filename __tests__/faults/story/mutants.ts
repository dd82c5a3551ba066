import type { DeployHistory, LastCommitted, RecordedMenu, RunOrder, Subject } from '../../../src/drift/deploy-history.ts';
import { runFlows } from '../../../src/flows/run-flows.ts';
import type { FlowWork } from '../../../src/flows/work.ts';
import type { FlowReport } from '../../../src/report/model.ts';
import type { EndOfJob, Mutant, Post } from '../played.ts';

/* Runs of a story that are broken on purpose: each decides, cancels or settles wrongly. */

function withWork(breaks: (work: FlowWork) => Partial<FlowWork>): Mutant {
  return { run: (run) => (work) => run({ ...work, ...breaks(work) }) };
}

function withHistory(breaks: (history: DeployHistory) => Partial<DeployHistory>): Mutant {
  return withWork(({ history }) => ({ history: { ...history, ...breaks(history) } }));
}

function withPost(breaks: (post: Post) => Post): Mutant {
  return { post: breaks };
}

/** Goes on as if no one had cancelled it. */
export const deafToCancellation = withWork(() => ({ cancellation: { isRequested: false } }));

/** Deploys at the end of the job what its step was ended over. */
export const deployingPost = withPost((post) => (job) => begunAnew(job) ?? post(job));

/** Finishes at the end of the job only what its step has begun, by writing it once more. */
export const rewritingPost = withPost(
  (post) => (job) => (job.kept?.flows.some(({ entry }) => entry?.phase === 'writing') === true ? begunAnew(job) : undefined) ?? post(job),
);

/** Settles with whatever credentials it got, even another step's. */
export const trustingPost = withPost((post) => (job) => post({ ...job, org: job.given }));

/** The step's work, begun once more; undefined without credentials. */
function begunAnew({ org, work }: EndOfJob): Promise<readonly FlowReport[]> | undefined {
  return org && runFlows({ ...work(), org });
}

/** Deploys over every edit. */
export const overwrittenEdits = withWork(() => ({ onDrift: 'overwrite' }));

/** Takes every version that git ever had for what was deployed last. */
export const anyCommitExcuses = withHistory(({ records, menus }) => {
  const known = new Map<string, RecordedMenu>();
  const lastOf = (subject: Subject): RecordedMenu | undefined =>
    [...known].find(([flowId]) => subject.isSame({ ...subject.menu, flow: { kind: 'id', id: flowId } }) === true)?.[1];
  const recorded = async (subject: Subject): Promise<LastCommitted | undefined> => {
    const last = lastOf(subject);
    const committed = last && (await menus.at(last.commit, last.path, subject));
    return committed && { ...committed, provenAt: 0 };
  };
  return {
    records: {
      last: async (flowId, menuId) => {
        const last = await records.last(flowId, menuId);
        if (last.kind === 'found') known.set(flowId, last.record);
        return { kind: 'none' };
      },
    },
    menus: {
      at: (commit, path, subject) => menus.at(commit, path, subject),
      async *atBases(subject) {
        const last = await recorded(subject);
        if (last !== undefined) yield last;
        for await (const committed of menus.older(subject)) yield committed;
      },
      lastDeployed: async (subject) => (await recorded(subject)) ?? menus.lastDeployed(subject),
      isNew: (subject) => menus.isNew(subject),
      atNewerTip: (subject) => menus.atNewerTip(subject),
      older: (subject) => menus.older(subject),
    },
  };
});

/** Takes what a deploy found for what is live as it should be, even after the deploy has succeeded. */
export const stepBackExcused = withHistory(({ records }) => ({
  records: {
    last: async (flowId, menuId) => {
      const last = await records.last(flowId, menuId);
      return last.kind === 'found' ? { ...last, record: { ...last.record, hasSucceeded: false } } : last;
    },
  },
}));

function orderWith(order: RunOrder, other: Partial<RunOrder>): RunOrder {
  return {
    isNewer: (commit) => order.isNewer(commit),
    isNewest: () => order.isNewest(),
    isAncestor: (old, commit) => order.isAncestor(old, commit),
    hasSucceeded: (run) => order.hasSucceeded(run),
    wasRequestedAfter: (time) => order.wasRequestedAfter(time),
    ...other,
  };
}

/** Never asks whether a newer commit is live. */
export const blindToNewerCommits = withHistory(({ order }) => ({
  order: orderWith(order, { isNewer: async () => false }),
}));

/** Takes a run that has waited for a decision. */
export const everyRunDecides = withHistory(({ order }) => ({
  order: orderWith(order, { wasRequestedAfter: async () => true }),
}));

/** Trusts no record, because it never knows which commit is newer. */
export const unsureOfCommits = withHistory(({ order }) => ({
  order: orderWith(order, { isNewer: async () => undefined }),
}));

/** Takes every file of a push for deployed. */
export const idlePush: Mutant = { deployed: (files) => new Map([...files.keys()].map((path) => [path, true])) };

/** Takes whatever stands in for the last deploy for proven. */
export const accusing = withHistory(({ menus }) => ({
  menus: {
    at: (commit, path, subject) => menus.at(commit, path, subject),
    atBases: (subject) => menus.atBases(subject),
    lastDeployed: async (subject) => {
      const last = await menus.lastDeployed(subject);
      return last && { ...last, provenAt: 0 };
    },
    isNew: (subject) => menus.isNew(subject),
    atNewerTip: (subject) => menus.atNewerTip(subject),
    older: (subject) => menus.older(subject),
  },
}));
