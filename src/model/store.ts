import type { FlowContent } from './content.ts';
import type { Fault, Finding } from './diagnostic.ts';
import type { LiveFlow, Version } from './flow.ts';
import type { Plan } from './plan.ts';

/** Where flows live: the engine's only way to Genesys Cloud. A method that throws, throws a {@link StoreError}. */
export interface FlowStore {
  /** The flow as it is now, fit to plan a change on. */
  read(flowId: string): Promise<LiveFlow>;
  /** What is live now: after a write, whether or not another change could be planned on it. */
  readCurrent(flowId: string): Promise<LiveFlow>;
  /**
   * Whether this run's own OAuth client made the version; undefined where the org doesn't say, or can't be asked. Never throws a
   * {@link StoreError}.
   */
  isOwn(flowId: string, version: Version): Promise<boolean | undefined>;
  /** What the org's own validation says against a content; nothing where the org has no such thing. */
  validate(content: FlowContent): Promise<readonly Finding[]>;
  /**
   * Changes the flow as planned, if it is still at the plan's version.
   *
   * @returns the flow after the write, or undefined where the answer names the next version and doesn't show what is in it
   */
  write(plan: Plan): Promise<LiveFlow | undefined>;
  /**
   * Puts back what the plan found, if the flow is still at `ownVersion`.
   *
   * @param ownVersion the version that this run's write made
   * @returns the flow after the write, or undefined where the answer names the next version and doesn't show what is in it
   */
  restore(plan: Plan, ownVersion: Version): Promise<LiveFlow | undefined>;
}

/** What is known of a request that failed: nothing was changed; somebody else was first; or it can't be told. */
export type Fate = 'refused' | 'conflict' | 'unknown';

/** Why a flow or a run failed. */
export interface ReportedError extends Fault {
  /** HTTP status, if there was an answer. */
  readonly status?: number;
  /** Genesys Cloud's `inin-correlation-id`: what its support asks for. */
  readonly correlationId?: string;
}

/** What a store knows of a failure besides the words. */
export interface Failure {
  readonly fate: Fate;
  /** What the org's answer said of single places of the content. */
  readonly findings?: readonly Finding[];
  /** Whether the org has judged the change itself, rather than who sent it or when. By default the HTTP status tells. */
  readonly isVerdict?: boolean;
  /**
   * Whether this run must not write again: a person must act first, or, with the fate `unknown`, what was sent may land yet, and
   * nothing could stop it.
   */
  readonly isFinal?: boolean;
  /** Whether nothing that could change the flow was sent at all: then there is no need to look at it. */
  readonly isUnsent?: boolean;
  /** The version that was live, where it was seen on the way. */
  readonly seen?: Version;
}

/** A request to Genesys Cloud that did not do what it was sent for. */
export class StoreError extends Error implements ReportedError, Failure {
  override readonly name = 'StoreError';
  readonly code: Fault['code'];
  readonly hint: string;
  readonly fate: Fate;
  readonly isVerdict: boolean;
  readonly isFinal: boolean;
  readonly isUnsent: boolean;
  readonly seen?: Version;
  readonly status?: number;
  readonly correlationId?: string;
  readonly findings: readonly Finding[];

  constructor(error: ReportedError & Failure) {
    super(error.message);
    this.code = error.code;
    this.hint = error.hint;
    this.fate = error.fate;
    this.findings = error.findings ?? [];
    this.isVerdict = error.isVerdict ?? [400, 413, 415, 422].includes(error.status ?? 0);
    this.isFinal = error.isFinal ?? false;
    this.isUnsent = error.isUnsent ?? false;
    if (error.seen !== undefined) this.seen = error.seen;
    if (error.status !== undefined) this.status = error.status;
    if (error.correlationId !== undefined) this.correlationId = error.correlationId;
  }

  /** The same error, of which something else is known. */
  with(failure: Failure): StoreError {
    const { findings, isVerdict, isFinal, isUnsent, seen } = this;
    return new StoreError({ ...reported(this), findings, isVerdict, isFinal, isUnsent, ...(seen !== undefined && { seen }), ...failure });
  }
}

/** An error as a report may hold it: without the findings and the fate, which are told elsewhere. */
export function reported({ code, message, hint, status, correlationId }: ReportedError): ReportedError {
  return { code, message, hint, ...(status === undefined ? {} : { status }), ...(correlationId === undefined ? {} : { correlationId }) };
}

/**
 * What a store threw.
 *
 * @throws whatever else it is: the port's promise is that it throws nothing else, so that is a bug and must surface as one
 */
export function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  throw error;
}
