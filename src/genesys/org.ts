import { present } from '../model/json.ts';
import type { Org, Queue } from '../model/org.ts';
import { ArchitectStore } from './architect/store.ts';
import { DefinitionStore } from './definition/store.ts';
import { listCallRoutes } from './call-routes.ts';
import { Directory } from './directory.ts';
import type { FlowApi } from './http/flow-api.ts';
import { OrgFlowStore } from './flow-store.ts';
import { waitForJob } from './architect/job-end.ts';
import type { ArchitectApi } from './architect/api.ts';
import { hasMembers, listQueues, listQueuesById } from './queues.ts';
import { makerOfVersion } from './version-maker.ts';
import { Session, type SessionSettings } from './http/session.ts';
import { SignedUrls } from './architect/signed-urls.ts';
import type { StorageRequest } from './http/storage-exchange.ts';

export interface OrgSettings extends SessionSettings {
  readonly flowApi: FlowApi;
  /** Whether a publish may overwrite someone's unpublished draft. */
  readonly overwriteDrafts: boolean;
  /** Called before each publish job gets a flow's text. If it throws, the text is not sent. */
  readonly onJob?: (flowId: string, jobId: string) => void;
}

/** Makes the org of a run. Nothing is sent yet. Import this module only when a run needs it: it loads the whole SDK. */
export function connect({ flowApi, overwriteDrafts, onJob, ...settings }: OrgSettings): Org {
  const session = new Session(settings);
  const { target, timeoutMs, clock, transport } = settings;
  const signedUrls = new SignedUrls({
    timeoutMs,
    allowsLoopback: 'gateway' in target && target.gateway.protocol === 'http:',
    ...present({ send: transport && ((request: StorageRequest) => transport.store(request)) }),
  });
  const api: ArchitectApi = { session, signedUrls, clock, ...present({ onJob }) };
  const architect = new ArchitectStore(api, overwriteDrafts);
  const directory = new Directory(session, flowApi);
  let queues: Promise<Queue[]> | undefined;
  return {
    store: new OrgFlowStore(session, { definition: new DefinitionStore(session), architect }, flowApi),
    findFlow: (name, divisionId) => directory.find(name, divisionId),
    listFlows: (divisionId) => directory.list(divisionId),
    queues: () => (queues ??= listQueues(session)),
    queuesById: async (ids) => {
      if (queues === undefined) return listQueuesById(session, ids);
      const wanted = new Set(ids.map((id) => id.toLowerCase()));
      return (await queues).filter(({ id }) => wanted.has(id.toLowerCase()));
    },
    hasMembers: (queueId) => hasMembers(session, queueId),
    callRoutes: () => listCallRoutes(session),
    makerOf: ({ id, version }) => makerOfVersion(id, version, session),
    endOfJob: (jobId) => waitForJob(jobId, api),
    get apiCalls() {
      return session.apiCalls;
    },
  };
}
