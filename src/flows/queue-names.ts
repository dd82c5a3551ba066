import { toReportedError, type FlowRun } from './flow-run.ts';
import { GUID } from '../model/ids.ts';
import type { QueueIndex } from './queue-index.ts';
import { graphOf, queuesBehind, type QueueQuery } from './queue-questions.ts';

/** The most queues for whose names one run asks. */
const MAX_NAMES = 500;

/** What the org says of queues' ids. */
export interface QueueNames {
  /** Names by id, as the flows spell it. */
  readonly names: ReadonlyMap<string, string>;
  /** Ids, in lower case, that the org was asked for and of which it lists no queue; undefined where the question failed. */
  readonly absent: ReadonlySet<string> | undefined;
}

/** The names of the queues that reports of these items show, as far as the org tells them: else they stay ids. It never throws. */
export async function askNames(
  { org, say }: QueueQuery,
  items: readonly FlowRun[],
  { names: given, queues }: QueueIndex,
): Promise<QueueNames> {
  const names = new Map(given);
  const unknown: string[] = [];
  for (const id of new Set(items.flatMap(idsShown))) {
    const name = queues.nameOf(id);
    if (name === undefined) unknown.push(id);
    else names.set(id, name);
  }
  const all = [...new Set(unknown.map((id) => id.toLowerCase()))];
  const asked = all.slice(0, MAX_NAMES);
  const left = all.length - asked.length;
  if (left > 0) say?.(`Of ${all.length} queues ${left} are shown by their ids: a run asks for the names of ${MAX_NAMES} at the most.`);
  if (asked.length === 0) return { names, absent: new Set() };
  try {
    const found = new Map((await org.queuesById(asked)).map(({ id, name }) => [id.toLowerCase(), name]));
    for (const id of unknown) {
      const name = found.get(id.toLowerCase());
      if (name !== undefined) names.set(id, name);
    }
    return { names, absent: new Set(asked.filter((id) => !found.has(id))) };
  } catch (error) {
    say?.(`Queues are shown by their ids: ${toReportedError(error).message}`);
    return { names, absent: undefined };
  }
}

/** The ids of queues in an item's tables and picture, those behind the changed menus' keys first. Architect's YAML has names alone. */
function idsShown({ plan, driftStatus }: FlowRun): string[] {
  if (plan === undefined || plan.desired.api !== 'definition') return [];
  const contents = [plan.desired, plan.live.content, ...(driftStatus?.drifted ?? []).map(({ known }) => known)];
  const shown = contents.flatMap((content) => graphOf(content).nodes).filter(({ kind }) => kind === 'queue' || kind === 'voicemail');
  return [...queuesBehind(plan.desired, plan.changed), ...shown.map(({ name }) => name)].filter((id) => GUID.test(id));
}
