import type { CallGraph } from '../model/call-graph.ts';
import type { CallResult, CallRule, CallTest, CallTests, Level } from '../model/call-test.ts';
import { present } from '../model/json.ts';
import { cut } from '../text/text.ts';
import { calledFlow, judgeCall, type CalledFlow } from './judge.ts';
import { judgeRule } from './menu-rules.ts';
import type { Verdict } from './verdict.ts';
import { isOneFault } from './words.ts';

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

/** In UTF-16 units: the message of a test that fails in one way before a change, and in another after it. */
const LONGEST = 3000;

interface Trial {
  readonly after: CalledFlow;
  readonly before: CalledFlow | undefined;
  readonly judge: (flow: CalledFlow) => Verdict;
}

function resultOf(test: CallTest | CallRule, level: Level, { after, before, judge }: Trial): CallResult {
  const { name, at } = test;
  const isRule = 'rule' in test;
  const { message, unknown } = judge(after);
  if (message === '') return { name, isRule, at, level, status: 'passed', message };
  const old = before === undefined ? message : judge(before).message;
  const told = old === '' || isOneFault(old, message) ? message : cut(`${message} Before this change: ${old}`, LONGEST);
  const status = old === '' ? 'failed' : 'failed-before';
  return { name, isRule, at, level, status, message: told, ...present({ unknown: unknown.length === 0 ? undefined : unknown }) };
}

/** Whether a result keeps a flow from being deployed: it is an error, and the change causes it. */
export function isBlocking({ status, level }: CallResult): boolean {
  return status === 'failed' && level === 'error';
}
