import { GUID, sameId } from '../model/ids.ts';
import { RunError } from '../model/run-error.ts';
import { didYouMean, nearest } from '../text/did-you-mean.ts';
import type { FlowRun } from './flow-run.ts';

/*
 * The input `flows` limits a run to some flows, by name or id. A menu file can name its flow the other way. So a flow is left out as soon
 * as it is certain that it isn't meant: before its name is looked up, before it is read, or after.
 */

/** What the input `flows` names; empty for all flows. */
export type FlowLimit = readonly string[];

/** Whether the limit means a flow; undefined if that is not known before the flow is looked up or read. */
function isNamed({ reference, flowId, live }: FlowRun, limit: FlowLimit): boolean | undefined {
  const name = live?.name ?? (reference.kind === 'name' ? reference.name : undefined);
  const isMeant = limit.some((entry) => entry === name || (flowId !== undefined && sameId(entry, flowId)));
  if (isMeant || limit.length === 0) return true;
  const mayBeById = flowId === undefined && limit.some((entry) => GUID.test(entry));
  const mayBeByName = name === undefined && limit.some((entry) => !GUID.test(entry));
  return mayBeById || mayBeByName ? undefined : false;
}

/** Whether one line of the limit means a flow; undefined if that is not known before the flow is looked up or read. */
export function isMeantBy(run: FlowRun, entry: string): boolean | undefined {
  return isNamed(run, [entry]);
}

/** The flows that are meant, or may be. */
export function withinLimit(runs: readonly FlowRun[], limit: FlowLimit): readonly FlowRun[] {
  return limit.length === 0 ? runs : runs.filter((run) => isNamed(run, limit) !== false);
}

/**
 * The flows that are meant, once all of them are read. A flow that can't be found or read stays if its file says that it is meant, or if it
 * may be what a line names that means no other flow: then its own error is told.
 */
export function withinLimitAtLast(runs: readonly FlowRun[], limit: FlowLimit): readonly FlowRun[] {
  const open = limit.filter((entry) => !runs.some((run) => isNamed(run, [entry]) === true));
  return runs.filter((run) => isNamed(run, limit) === true || (open.length > 0 && isNamed(run, open) !== false));
}

/**
 * Checks that each line of the limit is a flow of the menu files, or can be: a flow that was not read can have any name.
 *
 * @param runs the flows of all menu files, not only of those that this run is about
 * @throws RunError `flows.unmatched`
 */
export function checkLimit(runs: readonly FlowRun[], limit: FlowLimit): void {
  const unmatched = limit.filter((entry) => runs.every((run) => isNamed(run, [entry]) === false));
  if (unmatched.length > 0) throw unmatchedError(unmatched, runs);
}

/** Lines of the limit mean no flow of the menu files. */
export function unmatchedError(unmatched: readonly string[], runs: readonly FlowRun[]): RunError {
  const names = runs.flatMap(({ live, reference }) => live?.name ?? (reference.kind === 'name' ? reference.name : []));
  const [first = ''] = unmatched;
  const meant = nearest(first, names);
  return new RunError(
    'flows.unmatched',
    `\`flows\` names ${unmatched.map((entry) => JSON.stringify(entry)).join(', ')}, but no menu file describes it.`,
    meant.length > 0 ? didYouMean(first, meant) : 'Give the exact name or the ID of a flow that a menu file describes, one per line.',
  );
}
