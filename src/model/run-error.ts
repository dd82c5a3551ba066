import type { DiagnosticCode } from './diagnostic-codes.ts';
import type { Fault } from './diagnostic.ts';

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
