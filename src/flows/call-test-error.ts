import { isBlocking } from '../call-test/run-tests.ts';
import type { CallResult } from '../model/call-test.ts';
import type { Fault } from '../model/diagnostic.ts';
import type { ReportedError } from '../model/store.ts';
import { quoted } from '../text/printable.ts';
import { count } from '../text/text.ts';

const HINT = 'Fix the menu. If the call should arrive elsewhere from now on, change the test.';

/** Why tests keep a flow from being deployed, or from being as it should; undefined if they don't. */
export function callTestError(results: readonly CallResult[]): ReportedError | undefined {
  const failed = results.filter(isBlocking);
  const [first] = failed;
  if (first === undefined) return undefined;
  const { name, message, at } = first;
  const how = `${quoted(name)} (${at.path} line ${at.line}): ${message}`;
  const all = failed.length === 1 ? `A call test fails: ${how}` : `${count(failed.length, 'call test')} fail. The first is ${how}`;
  return { code: 'call-test-failed', message: all, hint: HINT };
}

/** A test that fails. */
export function callTestFault(name: string, message: string): Fault {
  return { code: 'call-test-failed', message: `The call test ${quoted(name)} fails: ${message}`, hint: HINT };
}
