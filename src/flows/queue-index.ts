import type { Queues } from '../model/queues.ts';
import type { ReportedError } from '../model/store.ts';
import { toReportedError, type FlowRun } from './flow-run.ts';
import type { Org, Queue } from '../model/org.ts';
import { nearest } from '../text/did-you-mean.ts';
import { sameId } from '../model/ids.ts';

/** What the org's queues are called. */
export interface QueueIndex {
  readonly queues: Queues;
  /** The names of the queues that were looked up, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Why no queue could be looked up. */
  readonly error?: ReportedError;
}

/** Asks for the org's queues once, and only when a plan can't be made without them. */
export async function queueIndexFor(org: Pick<Org, 'queues'>, items: readonly FlowRun[]): Promise<QueueIndex> {
  return items.some(needsQueues) ? wholeQueueIndex(org) : lookupIn([]);
}

/** The names of all queues that the org has; it is asked for them once a run. */
export async function wholeQueueIndex(org: Pick<Org, 'queues'>): Promise<QueueIndex> {
  try {
    return lookupIn(await org.queues());
  } catch (error) {
    return { ...lookupIn([]), error: toReportedError(error) };
  }
}

/** Whether a flow's menus can't be planned before the org's queues are known. */
export function needsQueues({ live, menus, outcome }: FlowRun): boolean {
  return outcome === undefined && live !== undefined && live.content.needsQueues(menus);
}

function lookupIn(queues: readonly Queue[]): QueueIndex {
  // A name that several queues have leads to none of them.
  const single = [...Map.groupBy(queues, ({ name }) => name)].flatMap(([name, { length }]) => (length === 1 ? [name] : []));
  return {
    names: new Map(queues.map(({ id, name }) => [id, name])),
    queues: {
      byName: (name) => {
        const [queue, ...others] = queues.filter((candidate) => candidate.name === name);
        if (queue !== undefined && others.length === 0) return { id: queue.id };
        return { matches: queue === undefined ? 0 : 1 + others.length, near: nearest(name, single) };
      },
      nameOf: (id) => queues.find((queue) => sameId(queue.id, id))?.name,
    },
  };
}
