import type { Division } from '../division.ts';

/** Somebody who edits: a person by name, a person of whom the API shows the id alone, or an OAuth client; `run` tells its users apart, which the API doesn't. */
export type Who = string | { readonly userId: string } | { readonly clientId: string; readonly run?: string };

/** `published` is what callers hear; `checked-in` is kept but not live; `saved` is a draft that somebody works on. */
export type VersionKind = 'published' | 'checked-in' | 'saved';

/** One state that an Architect flow has had. */
export interface ArchitectVersion {
  /** `13.0` for published and checked-in ones, `saved_version_<uuid>` for drafts. */
  id: string;
  kind: VersionKind;
  by: Who;
  /** In ms of the cloud's clock. */
  at: number;
  /** The flow's name then; the YAML may have another. */
  name: string;
  yaml: string;
  /** A draft, or a check-in, that somebody else published over: the work in it is lost to callers. */
  overwritten?: true;
}

/** An operation on a flow; only one runs at a time, and the last one stays to be seen (SDK model Operation, d.ts 50871). */
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
  /** null when never published. */
  published: ArchitectVersion | null;
  /** What was checked in after the published version. */
  checkedIn: ArchitectVersion | null;
  /** What was saved and neither checked in nor published nor reverted since. */
  draft: ArchitectVersion | null;
}

/** An Architect flow that an org begins with. */
export interface ArchitectFlowOptions {
  id: string;
  name: string;
  type: string;
  division: Division;
  description?: string;
  /** What is published; absent = never published. */
  yaml?: string;
  /** Default `1.0`. */
  publishedVersion?: string;
  /** Published before, oldest first. */
  older?: readonly { version: string; yaml: string }[];
  draft?: { by: Who; yaml: string; at?: number };
  lockedBy?: Who;
  deleted?: boolean;
  virtualAgentEnabled?: boolean;
}

/** How long jobs take, each from the upload (of a deploy job) or the registration (of an export job). */
export interface JobTiming {
  /** Until it is `Started`. */
  startMs: number;
  /** Until its end, when everything happens at once; Infinity: it hangs. */
  finishMs: number;
}

/** What becomes of one job, other than the usual. */
export interface JobPlan extends Partial<JobTiming> {
  /** It ends as a Failure with these messages; none: "no tracing messages available" (TF #1806). */
  fails?: readonly string[];
  /** With `fails`: what the job was to do happens all the same. */
  appliesAnyway?: boolean;
}

/** What becomes of one export job. */
export interface ExportPlan extends JobPlan {
  /** The download URL redirects: `true` to another signed URL of the same storage that works, a text to that place. */
  redirect?: true | string;
}

/** What an export job says that failed on a 429 behind the scenes (TF `isRetryableJobFailure`, architect_flow proxy :450). */
export function disguisedRateLimit(flowId: string): string[] {
  return [`Archy failed: could not find the flow with id '${flowId}'.`, 'setting the Archy exit code to 107 - exit code: 107'];
}
