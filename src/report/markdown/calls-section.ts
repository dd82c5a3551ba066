import type { CallResult } from '../../model/call-test.ts';
import type { FlowReport, RunReport } from '../model.ts';
import { callsLine, callSign, sortCalls } from '../wording/calls.ts';
import { plain, prose } from '../wording/escape.ts';
import { flowLabel } from '../wording/words.ts';
import type { Section } from './budget.ts';
import { dialTestLink } from './dial-link.ts';
import { addressOf, folded } from './elements.ts';

/** The most results in a list. The JSON report has all of them. */
const MOST_LINES = 50;

/** The call tests of flows of which one fails: what a reader must know before the table. */
export function failedCallsSections(report: RunReport): Section[] {
  return sectionsOf(
    report.flows.filter(({ tests = [] }) => sortCalls(tests).failed.length > 0),
    report,
  );
}

/** All other call tests. */
export function passedCallsSections(report: RunReport): Section[] {
  return report.flows.flatMap((flow) => {
    const { tests = [] } = flow;
    const { failed, passed } = sortCalls(tests);
    if (failed.length === 0) return tests.length > 0 ? sectionsOf([flow], report) : [];
    return passed.length === 0
      ? []
      : [{ kind: 'calls', text: folded(`Call tests that pass${whoseTests(flow, report)}`, listOf(passed, report)) }];
  });
}

/** Whose tests these are, if there are several flows. */
function whoseTests(flow: FlowReport, { flows }: RunReport): string {
  return flows.length > 1 ? ` <sub>${plain(flowLabel(flow))}</sub>` : '';
}

/** How many call tests there are, those that fail with their lines, and the others folded. New failures stand without those that pass. */
function sectionsOf(tested: readonly FlowReport[], report: RunReport): Section[] {
  return tested.map((flow): Section => {
    const { failed, before, passed } = sortCalls(flow.tests ?? []);
    const whose = whoseTests(flow, report);
    if (passed.length > 0 && failed.length + before.length === 0)
      return { kind: 'calls', text: folded(`Call tests: ${callsLine(passed)}${whose}`, listOf(passed, report)) };
    const parts = [
      `**Call tests:** ${callsLine(flow.tests ?? [])}${whose}`,
      ...(failed.length === 0 ? [] : [listOf(failed, report)]),
      ...(before.length === 0 ? [] : [folded(`${before.length} failed before this change`, listOf(before, report))]),
      ...(passed.length === 0 || failed.length > 0 ? [] : [folded(`${passed.length} passed`, listOf(passed, report))]),
    ];
    return { kind: failed.length > 0 ? 'failedCalls' : 'calls', text: parts.join('\n\n') };
  });
}

/** Whether a call test needs a reader. */
export function hasFailedCalls({ flows }: Pick<RunReport, 'flows'>): boolean {
  return flows.some(({ tests = [] }) => tests.some(({ status }) => status !== 'passed'));
}

function listOf(results: readonly CallResult[], report: RunReport): string {
  const lines = results.slice(0, MOST_LINES).map((result) => lineOf(result, report));
  const more = results.length - lines.length;
  return [...lines, ...(more === 0 ? [] : [`- and ${more} more`])].join('\n');
}

function lineOf(result: CallResult, report: RunReport): string {
  const { name, message, at } = result;
  const place = `[line ${at.line}](${addressOf(report, at.path, at.line)})`;
  return `- ${callSign(result)} ${place} ${prose(name)}${dialTestLink(result, report)}${message === '' ? '' : `<br>${prose(message)}`}`;
}
