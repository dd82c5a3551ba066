import type { EarlierVersion, FlowContent } from './content.ts';
import type { Fault, Finding } from './diagnostic.ts';
import type { LiveFlow, Version } from './flow.ts';
import { present } from './json.ts';
import type { Plan } from './plan.ts';

/** The only way from the use cases to the flows of an org. Its methods throw nothing but a {@link StoreError}. */
export interface FlowStore {
  /** The flow as it is now, if a change can be planned on it. */
  read(flowId: string): Promise<LiveFlow>;
  /** What is live now, whether or not a change can be planned on it. */
  readCurrent(flowId: string): Promise<LiveFlow>;
  /**
   * The published versions before the live one, the newest first. Each is read when it is asked for.
   *
   * @throws StoreError when the next one is asked for, if it cannot be read
   */
  earlier(live: LiveFlow): AsyncIterable<EarlierVersion>;
  /**
   * Whether this run's own OAuth client made the version; undefined if the org doesn't say, or can't be asked. It never throws a
   * {@link StoreError}.
   */
  isOwn(flowId: string, version: Version): Promise<boolean | undefined>;
  /** What the org's own validation finds in a content. Empty if the org has no validation. */
  validate(content: FlowContent): Promise<readonly Finding[]>;
  /**
   * Changes the flow as planned, if it is still at the plan's version.
   *
   * @returns the flow after the write; undefined if the answer names the next version without its content
   */
  write(plan: Plan): Promise<LiveFlow | undefined>;
  /**
   * Restores the flow that the plan was made on, if it is still at `ownVersion`.
   *
   * @param ownVersion the version that this run's write made
   * @returns the flow after the write; undefined if the answer names the next version without its content
   */
  restore(plan: Plan, ownVersion: Version): Promise<LiveFlow | undefined>;
}

/** What a failed request did: nothing, nothing because someone else was first, or it is unknown. */
export type Fate = 'refused' | 'conflict' | 'unknown';

/** Why a flow or a run failed. */
export interface ReportedError extends Fault {
  /** HTTP status, if there was an answer. */
  readonly status?: number;
  /** Genesys Cloud's `inin-correlation-id`: what its support asks for. */
  readonly correlationId?: string;
}

/** What a store knows about a failure besides its texts. */
export interface Failure {
  readonly fate: Fate;
  /** What the org's answer says about places in the content. */
  readonly findings?: readonly Finding[];
  /** Whether the org has rejected the change itself, and not its sender or its timing. By default, the HTTP status decides. */
  readonly isRejection?: boolean;
  /** Whether this run must not write again: a person must act first, or the fate is `unknown` and the write may still take effect. */
  readonly isFinal?: boolean;
  /** Whether nothing was sent that could change the flow: then the flow need not be read again. */
  readonly isUnsent?: boolean;
  /** The version that was live, if the store has seen it. */
  readonly seen?: Version;
}

/** A request to Genesys Cloud that failed. */
export class StoreError extends Error implements ReportedError, Failure {
  override readonly name = 'StoreError';
  readonly code: Fault['code'];
  readonly hint: string;
  readonly fate: Fate;
  readonly isRejection: boolean;
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
    this.isRejection = error.isRejection ?? [400, 413, 415, 422].includes(error.status ?? 0);
    this.isFinal = error.isFinal ?? false;
    this.isUnsent = error.isUnsent ?? false;
    if (error.seen !== undefined) this.seen = error.seen;
    if (error.status !== undefined) this.status = error.status;
    if (error.correlationId !== undefined) this.correlationId = error.correlationId;
  }

  /** Whether the write may still take effect, over whatever is live by then, and cannot be stopped. */
  get mayStillTakeEffect(): boolean {
    return this.fate === 'unknown' && this.isFinal;
  }

  /** The same error with other facts. */
  with(failure: Failure): StoreError {
    const { findings, isRejection, isFinal, isUnsent, seen } = this;
    return new StoreError({ ...reported(this), findings, isRejection, isFinal, isUnsent, ...present({ seen }), ...failure });
  }
}

/** An error as a report shows it: without the findings and the fate, which the report shows elsewhere. */
export function reported({ code, message, hint, status, correlationId }: ReportedError): ReportedError {
  return { code, message, hint, ...present({ status, correlationId }) };
}

/**
 * The error that a store threw.
 *
 * @throws anything else: a store throws nothing else, so that is a bug and must surface as one
 */
export function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  throw error;
}
