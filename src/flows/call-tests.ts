import { isBlocking, runTests } from '../call-test/run-tests.ts';
import { callTestFault } from './call-test-error.ts';
import type { DriftStatus } from '../drift/drift.ts';
import type { CallResult, CallTests } from '../model/call-test.ts';
import { problemAt, type Problem } from '../model/diagnostic.ts';
import { isOfFlow } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { quoted } from '../text/printable.ts';
import { wholeQueueIndex } from './queue-index.ts';
import type { FlowWork } from './work.ts';

/*
 * Call tests run on the flow as it would be, before anything is written. In drift mode they run on what is live.
 */

type Testing = Pick<FlowWork, 'org' | 'mode' | 'tests' | 'log'>;

/**
 * Runs the call tests of a flow.
 *
 * @returns undefined if it has none, or if they say nothing: what the files ask for is broken, or what is live is behind git anyway
 */
export async function testCalls(work: Testing, plan: Plan, drift: DriftStatus | undefined): Promise<readonly CallResult[] | undefined> {
  const { live, desired, changed, problems } = plan;
  const tests = work.tests.filter(({ flow }) => isOfFlow(flow, live));
  const isDriftCheck = work.mode === 'drift';
  if (tests.length === 0 || problems.length > 0 || (isDriftCheck && (drift?.behind.length ?? 0) > 0)) return undefined;
  const names = await queueNames(work, plan);
  const today = live.content.callGraph(names);
  const isChange = !isDriftCheck && changed.length > 0;
  const flows = isChange ? { planned: desired.callGraph(names), live: today } : { planned: today };
  const results = namedOnce(runTests(tests, { ...flows, name: live.name }), tests);
  // A check for drift has no change that a failure could come before.
  return isDriftCheck ? results.map((result) => (result.status === 'passed' ? result : { ...result, status: 'failed' })) : results;
}

/**
 * The results with a fault for each call whose name another one has. Test files can't show this of a flow that one names by its id, and
 * another by its name. Like any mistake in a test file, it stops a deploy.
 */
function namedOnce(results: readonly CallResult[], tests: readonly CallTests[]): readonly CallResult[] {
  const calls = new Set(tests.flatMap((one) => one.calls.map(({ at }) => at)));
  const first = new Map<string, CallResult['at']>();
  return results.map((result): CallResult => {
    const { name, at } = result;
    if (!calls.has(at)) return result;
    const other = first.get(name);
    if (other === undefined) first.set(name, at);
    return other === undefined ? result : { name, isRule: false, at, level: 'error', status: 'failed', message: describedTwice(other) };
  });
}

function describedTwice({ path, line }: CallResult['at']): string {
  return `${quoted(path)} line ${line} has a call of this name already. Give each call a name of its own.`;
}

/** Why a plan must not be written, if it was made anew: a test that fails with it, and not without it. */
export async function callProblems(work: Testing, plan: Plan): Promise<readonly Problem[]> {
  const results = (await testCalls(work, plan, undefined)) ?? [];
  return results.filter(isBlocking).map(({ at, name, message }) => problemAt(at, at, callTestFault(name, message)));
}

/** Flows that refer to queues by their ids are called by the queues' names all the same. */
async function queueNames({ org, log }: Testing, { live }: Plan): Promise<ReadonlyMap<string, string>> {
  if (!live.content.traits.namesQueuesById) return new Map();
  const { names, error } = await wholeQueueIndex(org);
  if (error !== undefined) log(`The queues have no names in the call tests of ${quoted(live.name)}: ${error.message}`);
  return names;
}
