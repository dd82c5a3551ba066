import type { ArchitectFlowOptions, Exports, FailedJobs, JobStates, JobTiming } from './architect/model.ts';
import type { VersionHeads } from './architect/view.ts';
import type { Division, FlowState } from './flow-records.ts';
import type { VersionMakers } from './flow-versions.ts';

/** A queue of the simulated org. */
export interface QueueState {
  id: string;
  name: string;
  division: Division;
  /** Its members. Absent: one person whose name doesn't matter. */
  members?: readonly { readonly id: string; readonly name: string }[];
}

/** A call route of the simulated org: which flow answers the calls to some numbers. */
export interface IvrState {
  id: string;
  name: string;
  division: Division;
  dnis: readonly string[];
  /** Ids of flows. */
  openHoursFlow?: string;
  closedHoursFlow?: string;
  holidayHoursFlow?: string;
  /** The name of its schedule group. */
  scheduleGroup?: string;
  /** Default `active`. */
  state?: 'active' | 'inactive' | 'deleted';
}

/** An OAuth client (client-credentials grant). Its permissions come from roles, not from scopes. */
export interface OAuthClient {
  id: string;
  secret: string;
  /** For example `architect:flow:edit`; absent: all. */
  permissions?: string[];
  /** Ids of the divisions that its roles cover; absent: all. */
  divisions?: string[];
  /** Who uses it, for the history: two clients with one id and two secrets are two users of one client. The API doesn't show it. */
  run?: string;
}

/** What a simulated org holds and how it behaves. */
export interface CloudOptions {
  flows?: readonly FlowState[];
  queues?: readonly QueueState[];
  /** Its call routes. */
  ivrs?: readonly IvrState[];
  /** Default: {@link defaultClient} alone, with all permissions. */
  clients?: readonly OAuthClient[];
  /** The current time in ms since the epoch; default Date.now. */
  clock?: () => number;
  /** Per token, or shared by all tokens; default 300 per minute and token, which is the platform's default. */
  rateLimit?: { requestsPerMinute: number; isShared?: boolean };
  /** False: an org without POST /api/v2/flows/validate, which answers 404. */
  validateEndpoint?: boolean;
  /** Default 86,400 (one day). */
  tokenLifetimeSeconds?: number;
  /** `no-definition`: an org that answers a PATCH without the definition. */
  patchResponse?: 'full' | 'no-definition';
  /** Whether an option's routing target must be a queue's id, a node of the flow or one of `otherTargets`; default true. */
  checksTargets?: boolean;
  otherTargets?: readonly string[];

  /**
   * Flows of the published Architect API. Absent: the org has only the flow-definition API. With these and without `flows`, the org has
   * only the published API, as real orgs do. With both, each flow has its own API.
   */
  architectFlows?: readonly ArchitectFlowOptions[];
  /** Whether `GET /api/v2/flows` exists; false and 404 refuse with 404, 405 with 405. Default: it exists if there are Architect flows. */
  flowListing?: boolean | 404 | 405;
  /** Default: `Started` after 20 ms, ended after 60 ms. */
  jobTiming?: Partial<JobTiming>;
  /** How long signed URLs are valid; default 900. The platform doesn't document it. */
  presignedLifetimeSeconds?: number;
  /**
   * Where signed URLs point, for example another port of the same cloud. Default: where the client reached the API, without the
   * gateway's prefix.
   */
  storageUrl?: string;
  /** The headers that an upload must have, exactly. */
  uploadHeaders?: Readonly<Record<string, string>>;
  /** Default `generated`. */
  exports?: Exports;
  /** Default `leave-steps`. */
  failedJobs?: FailedJobs;
  /** Default `sparse`. */
  jobStates?: JobStates;
  /** How long it takes until a search finds a new flow, or a renamed one by its new name; default 5,000. */
  nameDelayMs?: number;
  /** Default `bare`. */
  versionHeads?: VersionHeads;
  /** Whether the answer to a read of an Architect flow shows who made its versions; default false. */
  headMakers?: boolean;
  /** Whether `GET /api/v2/flows/{flowId}/versions/{versionId}` shows a version's maker, for flows of either API; default `shown`. */
  versionMakers?: VersionMakers;
  /** The ids of that endpoint for the flow-definition API: `plain` (`15`, the default), or `dotted` (`15.0`) as Architect has them. */
  versionIds?: 'plain' | 'dotted';
  /** Spellings of `*` and `#` that `dtmf` can have besides those that some flow has already; default none. The real ones are unproven. */
  starAndPound?: readonly string[];
}

/**
 * An org that is kinder than the real API may be. A test asks for it by name if it is about bytes, comments or details that a real org
 * would not show.
 */
export const kindOrg = {
  exports: 'as-published',
  failedJobs: 'leave-nothing',
  jobStates: 'full',
  nameDelayMs: 0,
  versionHeads: 'echo',
  headMakers: true,
  starAndPound: ['digit_star', 'digit_pound'],
} as const satisfies Partial<CloudOptions>;

/** What a client needs to deploy on Architect's API, as far as known. */
export const architectPermissions: readonly string[] = [
  'architect:ui:view',
  'architect:flow:view',
  'architect:jobExport:create',
  'architect:jobExport:view',
  'routing:queue:view',
  'architect:job:create',
  'architect:job:view',
  'architect:flow:edit',
  'architect:flow:publish',
  'architect:flow:unlock',
];

/** The client of an org whose options name none. */
export const defaultClient: OAuthClient = { id: 'simulator-client', secret: 'simulator-secret' };
