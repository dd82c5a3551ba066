import { isFailure } from '../model/outcome.ts';
import type { RunReport } from '../report/model.ts';
import { callLines, flowLine, problemLine } from '../report/plain/log.ts';
import { flowLabel } from '../report/wording/words.ts';
import { oneLine, quoted } from '../text/printable.ts';
import type { Terminal } from './terminal.ts';

/** A plan as a run of the tests: it fails if a test of the level `error` fails, whatever the change has to do with it. */
export function asTestRun(report: RunReport): RunReport {
  const isBroken = report.flows.some(({ tests = [] }) => tests.some(({ status, level }) => status !== 'passed' && level === 'error'));
  return { ...report, outcome: isBroken || report.outcome === 'failure' ? 'failure' : 'success' };
}

/** The results of the tests, flow by flow, and what else is wrong. */
export function showCalls({ files, flows, error, outcome }: RunReport, terminal: Terminal): void {
  const tested = flows.filter(({ tests = [] }) => tests.length > 0);
  const lines = [
    ...files.flatMap(({ problems }) => problems.map((problem) => terminal.colour('red', problemLine(problem)))),
    ...flows.filter(({ tests, status }) => tests === undefined && isFailure(status)).map((flow) => terminal.colour('red', flowLine(flow))),
    ...tested.flatMap((flow) => [terminal.colour('bold', quoted(flowLabel(flow))), ...callLines(flow)]),
    ...(error === null ? [] : [terminal.colour('red', `${oneLine(error.message)} ${oneLine(error.hint)}`)]),
  ];
  const words =
    outcome === 'failure' ? 'Not all calls arrive where they must.' : tested.length === 0 ? NO_TESTS : 'All calls arrive where they must.';
  terminal.print([...lines, terminal.colour(outcome === 'failure' ? 'red' : 'green', words), ''].join('\n'));
}

const NO_TESTS = 'There are no call tests. `genesys-ivr test --init` writes some.';
