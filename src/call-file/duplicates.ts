import type { CallTests } from '../model/call-test.ts';
import { problemAt, type Problem } from '../model/diagnostic.ts';
import { sameReference } from '../model/ids.ts';
import { show } from '../text/text.ts';

/**
 * Calls with a name that another call of the same flow has, as far as the files alone show it: a report could not tell them apart.
 *
 * @param tests all documents of all test files, in file order
 */
export function duplicateCalls(tests: readonly CallTests[]): Problem[] {
  const named = tests.flatMap(({ flow, calls }) => calls.map((call) => ({ flow, call })));
  return [...Map.groupBy(named, ({ call }) => call.name).values()].flatMap((group) =>
    group.flatMap(({ flow, call }, index) => {
      const first = group.slice(0, index).find((other) => sameReference(other.flow, flow));
      if (first === undefined) return [];
      const { path, line } = first.call.at;
      const message = `The call ${show(call.name)} is described twice: ${path} line ${line} has it already.`;
      return [problemAt(call.at, call.at, { code: 'duplicate-call', message, hint: 'Give each call a name of its own.' })];
    }),
  );
}
