import type { DiagnosticCode } from '../model/diagnostic-codes.ts';
import type { Fault } from '../model/diagnostic.ts';

/** A broken rule of the schema, in words. */
export interface Explanation extends Fault {
  readonly code: DiagnosticCode;
  readonly path: readonly PropertyKey[];
  /** The property of the map at `path` whose name is wrong. Absent if its value is wrong. */
  readonly keyName?: string;
  /** The property of that map that was meant instead. It isn't missing: its name is wrong. */
  readonly meant?: string;
}
