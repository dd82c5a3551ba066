import type { Division, FlowState } from './flow-book.ts';

/** A queue of the simulated org. */
export interface QueueState {
  id: string;
  name: string;
  division: Division;
}

/** An OAuth client (client-credentials grant); its rights come from roles, not from scopes (genesys-platform.md §1.7). */
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
}

/** The client of an org that names none. */
export const defaultClient: OAuthClient = { id: 'simulator-client', secret: 'simulator-secret' };
