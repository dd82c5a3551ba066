import type { DiagnosticCode } from './diagnostic-codes.ts';
import type { Fault } from './diagnostic.ts';
import { StoreError, type ReportedError } from './store.ts';

/** Why a run cannot go on, for the author of its workflow. */
export class RunError extends Error implements Fault {
  override readonly name: string = 'RunError';
  readonly code: DiagnosticCode;
  readonly hint: string;

  constructor(code: DiagnosticCode, message: string, hint: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

/** An error as reports show it. Any error that is not meant for readers is a bug in this action, and is reported as one. */
export function toReportedError(error: unknown): ReportedError {
  if (error instanceof StoreError || error instanceof RunError) return error;
  return {
    code: 'internal',
    message: `The action failed: ${error instanceof Error ? error.message : String(error)}.`,
    hint: "This is a bug in the action. Please report it with the run's log.",
  };
}
