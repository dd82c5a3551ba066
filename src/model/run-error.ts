/** Why a run can't go on, for the author of its workflow. */
export class RunError extends Error {
  override readonly name = 'RunError';
  readonly code: string;
  readonly hint: string;

  constructor(code: string, message: string, hint: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}
