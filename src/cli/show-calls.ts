import { isFailure } from '../model/outcome.ts';
import { present } from '../model/json.ts';
import type { FlowReport, RunReport } from '../report/model.ts';
import { callLines, flowLine, problemLine } from '../report/plain/log.ts';
import { flowLabel } from '../report/wording/words.ts';
import { quoted } from '../text/printable.ts';
import { errorLines } from './show.ts';
import type { Terminal } from './terminal.ts';
import { atTerminal } from './words.ts';

/** A plan as a run of the tests: it fails if a test of the level `error` fails, whatever the change has to do with it. */
export function asTestRun(report: RunReport): RunReport {
  const outcome = failsCalls(report) || report.outcome === 'failure' ? 'failure' : 'success';
  return { ...report, outcome, flows: report.flows.map((flow) => (flow.status === 'in-sync' ? withoutBefore(flow) : flow)) };
}

/** Nothing changes, so no test can have failed before a change. */
function withoutBefore({ tests, ...flow }: FlowReport): FlowReport {
  const failed = tests?.map((test) => (test.status === 'failed-before' ? { ...test, status: 'failed' as const } : test));
  return { ...flow, ...present({ tests: failed }) };
}

/** Whether a call doesn't arrive where a test of the level `error` says. */
function failsCalls({ flows }: RunReport): boolean {
  return flows.some(({ tests = [] }) => tests.some(({ status, level }) => status !== 'passed' && level === 'error'));
}

/** The results of the tests, flow by flow, and what else is wrong. */
export function showCalls(report: RunReport, terminal: Terminal): void {
  const { files, flows, error, outcome } = report;
  const tested = flows.filter(({ tests = [] }) => tests.length > 0);
  const lines = [
    ...files.flatMap(({ problems }) => problems.map((problem) => terminal.colour('red', atTerminal(problemLine(problem))))),
    ...flows
      .filter(({ tests, status }) => tests === undefined && isFailure(status))
      .map((flow) => terminal.colour('red', atTerminal(flowLine(flow)))),
    ...tested.flatMap((flow) => [terminal.colour('bold', titleOf(flow)), ...callLines(flow)]),
    ...errorLines(error, terminal),
  ];
  const words = failsCalls(report) ? SOME_FAIL : outcome === 'failure' ? NOT_CALLED : tested.length === 0 ? NO_TESTS : ALL_ARRIVE;
  terminal.print([...lines, terminal.colour(outcome === 'failure' ? 'red' : 'green', words), ''].join('\n'));
}

/** Without a menu file, the calls of a flow are made to what is live. */
function titleOf(flow: FlowReport): string {
  return `${quoted(flowLabel(flow))}${flow.files.length === 0 ? ', as it is live' : ''}`;
}

const ALL_ARRIVE = 'All calls arrive where they must.';
const SOME_FAIL = 'Not all calls arrive where they must.';
const NOT_CALLED = 'Not all flows were called: see above.';
const NO_TESTS = 'There are no call tests. `genesys-ivr test --init` writes some.';
