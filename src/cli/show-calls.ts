import type { CallResult } from '../model/call-test.ts';
import { isFailure } from '../model/outcome.ts';
import { present } from '../model/json.ts';
import { howToTest } from '../model/ways-out.ts';
import { toErrorReport } from '../report/error-report.ts';
import type { ErrorReport, FlowReport, RunReport } from '../report/model.ts';
import { callLines, flowLine, problemLine } from '../report/plain/log.ts';
import { flowLabel } from '../report/wording/words.ts';
import { oneLine, quoted } from '../text/printable.ts';
import { count } from '../text/text.ts';
import { errorLines, placeless } from './show.ts';
import type { Terminal } from './terminal.ts';
import { atTerminal } from './words.ts';

/**
 * A plan as a run of the tests: it fails if a test of the level `error` fails, whatever the change has to do with it.
 *
 * @param isNamed whether the command names the flows: each of them must have tests
 */
export function asTestRun(report: RunReport, isNamed: boolean): RunReport {
  const error = report.error ?? (isNamed ? untestedError(report.flows) : null);
  const outcome = failsCalls(report) || error !== null || report.outcome === 'failure' ? 'failure' : 'success';
  return { ...report, error, outcome, flows: report.flows.map(withoutBefore) };
}

/** Only the org tells that a name and an id are not one flow's. */
function untestedError(flows: readonly FlowReport[]): ErrorReport | null {
  const untested = flows.filter(({ tests, status }) => tests === undefined && !isFailure(status)).map(flowLabel);
  const [first] = untested;
  if (first === undefined) return null;
  const message = `No test file is about ${untested.map(quoted).join(', ')}.`;
  return toErrorReport({ code: 'flows.unmatched', message, hint: howToTest(first) });
}

/** The question is where calls arrive, and not what a change does to them. So a test that failed before has failed. */
function withoutBefore({ tests, ...flow }: FlowReport): FlowReport {
  const live = differsFromLive(flow) ? ' It fails on what is live, too.' : '';
  const failed = tests?.map((test) =>
    test.status === 'failed-before' ? { ...test, status: 'failed' as const, message: `${test.message}${live}` } : test,
  );
  return { ...flow, ...present({ tests: failed }) };
}

function differsFromLive({ changes }: Pick<FlowReport, 'changes'>): boolean {
  return changes.length > 0;
}

/** Whether a test of the level `error` fails. */
function failsCalls(report: RunReport): boolean {
  return failuresOf(report).some(({ level }) => level === 'error');
}

function failuresOf({ flows }: RunReport): readonly CallResult[] {
  return flows.flatMap(({ tests = [] }) => tests.filter(({ status }) => status !== 'passed'));
}

/** The results of the tests, flow by flow, and what else is wrong. */
export function showCalls(report: RunReport, terminal: Terminal): void {
  const { files, flows, error, outcome } = report;
  const tested = flows.filter(({ tests = [] }) => tests.length > 0);
  const lines = [
    ...files.flatMap(({ problems }) => problems.map((problem) => terminal.colour('red', atTerminal(problemLine(problem))))),
    ...flows
      .filter(({ tests, status }) => tests === undefined && isFailure(status))
      .flatMap((flow) => [
        terminal.colour('red', atTerminal(flowLine(flow))),
        ...placeless(flow).map((path) => `  ${terminal.colour('dim', oneLine(path))}`),
      ]),
    ...tested.flatMap((flow) => [terminal.colour('bold', titleOf(flow)), ...callLines(flow)]),
    ...errorLines(error, terminal),
  ];
  const words = failsCalls(report) || outcome !== 'failure' ? verdictOf(failuresOf(report)) : NOT_CALLED;
  terminal.print([...lines, terminal.colour(outcome === 'failure' ? 'red' : 'green', words), ''].join('\n'));
}

/** Without a change that is planned, the calls of a flow are made to what is live. */
function titleOf(flow: FlowReport): string {
  return `${quoted(flowLabel(flow))}, ${differsFromLive(flow) ? 'as planned, not live yet' : 'as it is live'}`;
}

/** What the tests say together. */
function verdictOf(failures: readonly CallResult[]): string {
  const errors = failures.filter(({ level }) => level === 'error');
  const warnings = failures.length - errors.length;
  const parts = [
    ...(errors.length === 0 ? ['All calls arrive where they must.'] : []),
    ...(errors.some(({ isRule }) => !isRule) ? ['Not all calls arrive where they must.'] : []),
    ...(errors.some(({ isRule }) => isRule) ? ['Not all rules hold.'] : []),
    ...(warnings === 0 ? [] : [`${count(warnings, 'warning')}: see above.`]),
  ];
  return parts.join(' ');
}

const NOT_CALLED = 'Not all flows were called: see above.';
