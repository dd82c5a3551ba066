import type { CallGraph } from '../model/call-graph.ts';
import type { CallResult, CallRule, CallTest, CallTests, Level } from '../model/call-test.ts';
import { calledFlow, judgeCall, type CalledFlow } from './judge.ts';
import { judgeRule } from './menu-rules.ts';

/** The flow as calls would find it, and as they find it today. */
export interface FlowsToCall {
  readonly planned: CallGraph;
  /** Absent if that is the same. */
  readonly live?: CallGraph;
  /** What the org calls it. */
  readonly name?: string;
}

/**
 * Runs the tests of a flow. A test that fails is tried on what is live, too: if it fails there, no change of this run is the cause.
 *
 * @returns one result for each call and rule, in the order of the files
 */
export function runTests(tests: readonly CallTests[], { planned, live, name }: FlowsToCall): CallResult[] {
  const after = calledFlow(planned, name);
  const before = live === undefined ? undefined : calledFlow(live);
  return tests.flatMap(({ calls, rules }) => [
    ...calls.map((call) => resultOf(call, 'error', { after, before, judge: (flow) => judgeCall(call, flow) })),
    ...rules.map((rule) => resultOf(rule, rule.level, { after, before, judge: (flow) => judgeRule(rule, flow) })),
  ]);
}

interface Trial {
  readonly after: CalledFlow;
  readonly before: CalledFlow | undefined;
  readonly judge: (flow: CalledFlow) => string;
}

function resultOf(test: CallTest | CallRule, level: Level, { after, before, judge }: Trial): CallResult {
  const { name, at } = test;
  const message = judge(after);
  const status = message === '' ? 'passed' : before === undefined || judge(before) !== '' ? 'failed-before' : 'failed';
  return { name, isRule: 'rule' in test, at, level, status, message };
}

/** Whether a result keeps a flow from being deployed: it is an error, and the change causes it. */
export function isBlocking({ status, level }: CallResult): boolean {
  return status === 'failed' && level === 'error';
}
