import { GUID, sameId } from '../model/ids.ts';
import { StoreError } from '../model/store.ts';
import type { FlowRun } from './flow-run.ts';
import { isMeantBy, unmatchedError } from './limit-flows.ts';
import type { FlowWork } from './work.ts';

/*
 * A push reads the flows of the files that it has changed. The input `flows` can name one of the others, whose file names it the other way:
 * by its id instead of its name. A name that was mistyped looks the same, so the org is asked.
 */

/**
 * Checks the lines of the limit that mean none of the flows that were read.
 *
 * @param others the flows of the menu files that this run is not about
 * @throws RunError `flows.unmatched`
 */
export async function checkLeftOut(work: FlowWork, read: readonly FlowRun[], others: readonly FlowRun[]): Promise<void> {
  // A flow that this run is about and could not be read may be the one. Its own error is told.
  const open = work.limit.filter((entry) => read.every((run) => isMeantBy(run, entry) === false));
  const unmatched: string[] = [];
  for (const entry of open) {
    const isKnown = others.some((run) => isMeantBy(run, entry) === true);
    if (!isKnown && !(await isOneOf(work, others, entry))) unmatched.push(entry);
  }
  if (unmatched.length > 0) throw unmatchedError(unmatched, [...read, ...others]);
}

/** Whether a line means one of the flows. If that can't be determined, it may. */
async function isOneOf(work: FlowWork, flows: readonly FlowRun[], entry: string): Promise<boolean> {
  try {
    return await (GUID.test(entry) ? hasId(work, flows, entry) : hasName(work, flows, entry));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    work.log(`Can't tell whether a menu file describes ${JSON.stringify(entry)}, which \`flows\` names: ${error.message}`);
    return true;
  }
}

async function hasId({ org }: FlowWork, flows: readonly FlowRun[], wanted: string): Promise<boolean> {
  for (const { reference } of flows) {
    if (reference.kind !== 'name') continue;
    const id = await idOf(org, reference.name, reference.divisionId);
    if (id !== undefined && sameId(id, wanted)) return true;
  }
  return false;
}

async function hasName({ org }: FlowWork, flows: readonly FlowRun[], name: string): Promise<boolean> {
  const ids = flows.flatMap(({ flowId }) => flowId ?? []);
  if (ids.length === 0) return false;
  try {
    const found = await idOf(org, name, undefined);
    return found !== undefined && ids.some((id) => sameId(id, found));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
  // Flows can't be found by this name: each flow says its own.
  for (const id of ids) if ((await org.store.read(id)).name === name) return true;
  return false;
}

/** The id of the flow with this name; undefined if there is none. */
async function idOf({ findFlow }: FlowWork['org'], name: string, divisionId: string | undefined): Promise<string | undefined> {
  try {
    return await findFlow(name, divisionId);
  } catch (error) {
    if (error instanceof StoreError && error.code === 'flow.not.found') return undefined;
    throw error;
  }
}
