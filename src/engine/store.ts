import type { Finding } from './finding.ts';
import type { JsonObject, LiveFlow } from './flow.ts';
import type { MergePatch } from './plan.ts';

/** Where flows live: the engine's only way to Genesys Cloud. Every method throws a {@link StoreError} and nothing else. */
export interface FlowStore {
  /** The flow as it is now. */
  read(flowId: string): Promise<LiveFlow>;
  /** What the org's own validation says against a complete definition; nothing where the org has no such thing. */
  validate(definition: JsonObject): Promise<readonly Finding[]>;
  /**
   * Changes the flow, if it still has the patch's version.
   *
   * @returns the flow after the write, or undefined where the answer doesn't show it
   */
  patch(flowId: string, patch: MergePatch): Promise<LiveFlow | undefined>;
  /**
   * Puts a whole definition back, if the flow still has `version`.
   *
   * @returns the flow after the write, or undefined where the answer doesn't show it
   */
  restore(flowId: string, version: number, definition: JsonObject): Promise<LiveFlow | undefined>;
}

/** What is known of a request that failed: nothing was changed; somebody else was first; or it can't be told. */
export type Fate = 'refused' | 'conflict' | 'unknown';

/** An error for the person who must mend it. */
export interface ReportedError {
  /** A stable short name: the API's own `code` where it gave one. */
  readonly code: string;
  /** What happened and why. */
  readonly message: string;
  /** How to mend it. */
  readonly hint: string;
  /** HTTP status, where there was an answer. */
  readonly status?: number;
  /** Genesys Cloud's `inin-correlation-id`: what its support asks for. */
  readonly correlationId?: string;
}

/** A request to Genesys Cloud that did not do what it was sent for. */
export class StoreError extends Error implements ReportedError {
  override readonly name = 'StoreError';
  readonly code: string;
  readonly hint: string;
  readonly fate: Fate;
  readonly status?: number;
  readonly correlationId?: string;
  /** What the org's answer said of single places of the definition. */
  readonly findings: readonly Finding[];

  constructor(error: ReportedError & { readonly fate: Fate; readonly findings?: readonly Finding[] }) {
    super(error.message);
    this.code = error.code;
    this.hint = error.hint;
    this.fate = error.fate;
    this.findings = error.findings ?? [];
    if (error.status !== undefined) this.status = error.status;
    if (error.correlationId !== undefined) this.correlationId = error.correlationId;
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
