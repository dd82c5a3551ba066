import type { Division } from '../division.ts';

/**
 * Someone who edits: a person by name, a person whom the API shows only by id, or an OAuth client. `run` distinguishes several users of
 * one client, which the API doesn't.
 */
export type Who = string | { readonly userId: string } | { readonly clientId: string; readonly run?: string };

/** `published` is what callers hear, `checked-in` is stored but not live, `saved` is a draft in progress. */
type VersionKind = 'published' | 'checked-in' | 'saved';

/** One version of an Architect flow. */
export interface ArchitectVersion {
  /** `13.0` for published and checked-in versions, `saved_version_<uuid>` for drafts. */
  id: string;
  kind: VersionKind;
  by: Who;
  /** In ms of the cloud's clock. */
  at: number;
  /** The flow's name at that time. The YAML may have another one. */
  name: string;
  yaml: string;
  /** Whether someone else published over this draft or check-in, so that callers never hear it. */
  overwritten?: true;
}

/** An operation on a flow. Only one runs at a time, and the last one stays visible (SDK model Operation, d.ts 50871). */
export interface ArchitectOperation {
  id: string;
  by: Who;
  actionName: string;
  complete: boolean;
}

/** An Architect flow as it is now. */
export interface ArchitectFlowState {
  id: string;
  name: string;
  /** Upper case, as in responses: `INBOUNDCALL`. */
  type: string;
  division: Division;
  description?: string;
  virtualAgentEnabled?: boolean;
  deleted: boolean;
  lockedBy: Who | null;
  operation: ArchitectOperation | null;
  /** Null if never published. */
  published: ArchitectVersion | null;
  /** The version that was checked in after the published one. */
  checkedIn: ArchitectVersion | null;
  /** The version that was saved, and not checked in, published or reverted since. */
  draft: ArchitectVersion | null;
}

/** An Architect flow with which an org starts. */
export interface ArchitectFlowOptions {
  id: string;
  name: string;
  type: string;
  division: Division;
  description?: string;
  /** The published text; absent: never published. */
  yaml?: string;
  /** Default `1.0`. */
  publishedVersion?: string;
  /** Earlier published versions, oldest first. */
  older?: readonly { version: string; yaml: string }[];
  draft?: { by: Who; yaml: string; at?: number };
  lockedBy?: Who;
  deleted?: boolean;
  virtualAgentEnabled?: boolean;
}

/**
 * What an export shows: the flow as Architect writes it (`generated`), or byte for byte the text that was published (`as-published`).
 */
export type Exports = 'generated' | 'as-published';

/** The steps of a publish job (ASD: they "are not atomic"). It can fail after each of them. */
export const JOB_STEPS = ['validate', 'checkout', 'save', 'check-in'] as const;
export type JobStep = (typeof JOB_STEPS)[number];

/** What a failed publish job leaves: what the steps before its failure did, or nothing. */
export type FailedJobs = 'leave-steps' | 'leave-nothing';

/** Whether the states of jobs lack their id, flow and texts, as answers of the real API may (`sparse`), or not (`full`). */
export type JobStates = 'sparse' | 'full';

/** How long jobs take in ms, from the upload (deploy jobs) or the registration (export jobs). */
export interface JobTiming {
  /** Until it is `Started`. */
  startMs: number;
  /** Until it ends and does all its work. With Infinity, it hangs. */
  finishMs: number;
}

/** How one job ends, if not normally. */
export interface JobPlan extends Partial<JobTiming> {
  /** It ends as a Failure with these messages; an empty list: "no tracing messages available" (TF #1806). */
  fails?: readonly string[];
  /** With `fails`: the job does its work anyway. */
  appliesAnyway?: boolean;
  /** With `fails`: the last step that a publish job did; default `save`. */
  lastStep?: JobStep;
}

/** How one export job ends. */
export interface ExportPlan extends JobPlan {
  /** Whether the download URL redirects: `true` to another valid signed URL of the storage, a text to that URL. */
  redirect?: true | string;
}

/** The messages of an export job that failed on a 429 behind the scenes (TF `isRetryableJobFailure`, architect_flow proxy :450). */
export function disguisedRateLimit(flowId: string): string[] {
  return [`Archy failed: could not find the flow with id '${flowId}'.`, 'setting the Archy exit code to 107 - exit code: 107'];
}
