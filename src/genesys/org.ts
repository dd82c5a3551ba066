import type { Org, Queue } from '../model/org.ts';
import { ArchitectStore } from './architect/store.ts';
import { DefinitionStore } from './definition/store.ts';
import { Directory } from './directory.ts';
import type { FlowApi } from './flow-api.ts';
import { OrgFlowStore } from './flow-store.ts';
import { waitForJob } from './architect/job-end.ts';
import type { ArchitectApi } from './architect/api.ts';
import { hasMembers } from './queue-members.ts';
import { listQueues, listQueuesById } from './queues.ts';
import { Session, type SessionSettings } from './http/session.ts';
import { SignedUrls } from './architect/signed-urls.ts';

export interface OrgSettings extends SessionSettings {
  readonly flowApi: FlowApi;
  /** Whether a publish may replace a draft that somebody has not published yet. */
  readonly overDrafts: boolean;
  /** Told of each publish job that is about to get a flow's text. What it throws keeps the text from being sent. */
  readonly onJob?: (flowId: string, jobId: string) => void;
}

/** The only entrance to this room: it is loaded when a run needs the org, and not before. */
export function connect({ flowApi, overDrafts, onJob, ...settings }: OrgSettings): Org {
  const session = new Session(settings);
  const { target, timeoutMs, clock, transport } = settings;
  const signedUrls = new SignedUrls({
    timeoutMs,
    allowsLoopback: 'gateway' in target && target.gateway.protocol === 'http:',
    ...(transport && { send: (request) => transport.store(request) }),
  });
  const means: ArchitectApi = { session, signedUrls, clock, ...(onJob && { onJob }) };
  const architect = new ArchitectStore(means, overDrafts);
  const directory = new Directory(session, flowApi);
  let queues: Promise<Queue[]> | undefined;
  return {
    store: new OrgFlowStore(session, { definition: new DefinitionStore(session), architect }, flowApi),
    findFlow: (name, divisionId) => directory.find(name, divisionId),
    queues: () => (queues ??= listQueues(session)),
    queuesById: async (ids) => {
      if (queues === undefined) return listQueuesById(session, ids);
      const wanted = new Set(ids.map((id) => id.toLowerCase()));
      return (await queues).filter(({ id }) => wanted.has(id.toLowerCase()));
    },
    hasMembers: (queueId) => hasMembers(session, queueId),
    endOfJob: (jobId) => waitForJob(jobId, means),
    get apiCalls() {
      return session.apiCalls;
    },
  };
}
