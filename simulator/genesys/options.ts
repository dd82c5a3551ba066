import type { ArchitectFlowOptions, JobTiming } from './architect/model.ts';
import type { VersionHeads } from './architect/view.ts';
import type { Division, FlowState } from './flow-records.ts';
import type { VersionMakers } from './flow-versions.ts';

/** A queue of the simulated org. */
export interface QueueState {
  id: string;
  name: string;
  division: Division;
  /** Who works on it; absent: somebody does. */
  members?: readonly { readonly id: string; readonly name: string }[];
}

/** An OAuth client (client-credentials grant); its rights come from roles, not from scopes. */
export interface OAuthClient {
  id: string;
  secret: string;
  /** Such as `architect:flow:edit`; absent = all. */
  permissions?: string[];
  /** Ids of the divisions it may see; absent = all. */
  divisions?: string[];
}

/** What a simulated org holds and how it behaves. */
export interface CloudOptions {
  flows?: readonly FlowState[];
  queues?: readonly QueueState[];
  /** Default: one client, {@link defaultClient}, that may do everything. */
  clients?: readonly OAuthClient[];
  /** Now, in ms; default Date.now. */
  clock?: () => number;
  /** Per token; default 300 a minute, the platform's own default. */
  rateLimit?: { requestsPerMinute: number };
  /** false: an org without POST /api/v2/flows/validate, which answers 404. */
  validateEndpoint?: boolean;
  /** Default 86,400 (a day). */
  tokenLifetimeSeconds?: number;
  /** `no-definition`: an org that answers a PATCH without the definition. */
  patchResponse?: 'full' | 'no-definition';
  /** Whether an option's routing target must be a queue's id, a node of the flow or one of `otherTargets`; default true. */
  checksTargets?: boolean;
  otherTargets?: readonly string[];

  /**
   * Flows that speak the published Architect API. Absent: the org has the flow-definition API alone. With these and without `flows`
   * it has the published API alone, as real orgs do; with both, each flow speaks its own.
   */
  architectFlows?: readonly ArchitectFlowOptions[];
  /** Whether `GET /api/v2/flows` is there: false or 404, 405 = refused so. Default: there, where there are Architect flows. */
  flowListing?: boolean | 404 | 405;
  /** Default: `Started` after 20 ms, ended after 60 ms. */
  jobTiming?: Partial<JobTiming>;
  /** Of the signed URLs; default 900. Undocumented by the platform. */
  presignedLifetimeSeconds?: number;
  /** Where the signed URLs point (another port of the same cloud, say); default: where the API was reached, without the gateway's prefix. */
  storageUrl?: string;
  /** What an upload must carry, no more and no less. */
  uploadHeaders?: Readonly<Record<string, string>>;
  /** Default `echo`. */
  versionHeads?: VersionHeads;
  /** Whether an Architect flow's own answer says who made its versions; default true. */
  headMakers?: boolean;
  /** `GET /api/v2/flows/{flowId}/versions/{versionId}`, for flows of either API: says who made a version (default), doesn't say, or isn't there. */
  versionMakers?: VersionMakers;
  /** `dotted`: versions of the flow-definition API are called `15.0` there, as Architect's are; default `plain`: `15`. */
  versionIds?: 'plain' | 'dotted';
  /** The spellings of `*` and `#` in `dtmf`; default `digit_star` and `digit_pound`. Which are right is unproven. */
  starAndPound?: readonly string[];
}

/** The client of an org that names none. */
export const defaultClient: OAuthClient = { id: 'simulator-client', secret: 'simulator-secret' };
