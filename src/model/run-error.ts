import type { DiagnosticCode } from './diagnostic-codes.ts';
import type { Fault } from './diagnostic.ts';

/** Why a run can't go on, in words for the author of its workflow. */
export class RunError extends Error implements Fault {
  override readonly name = 'RunError';
  readonly code: DiagnosticCode;
  readonly hint: string;

  constructor(code: DiagnosticCode, message: string, hint: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}
