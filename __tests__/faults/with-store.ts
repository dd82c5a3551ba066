import type { Org } from '../../src/model/org.ts';
import type { FlowStore } from '../../src/model/store.ts';

/** The org with another store. */
export function withStore(org: Org, store: FlowStore): Org {
  return {
    store,
    findFlow: (name, division) => org.findFlow(name, division),
    listFlows: (division) => org.listFlows(division),
    queues: () => org.queues(),
    queuesById: (ids) => org.queuesById(ids),
    hasMembers: (queueId) => org.hasMembers(queueId),
    callRoutes: () => org.callRoutes(),
    makerOf: (flow) => org.makerOf(flow),
    endOfJob: (jobId) => org.endOfJob(jobId),
    apiCalls: org.apiCalls,
  };
}
