import { sameId } from '../model/ids.ts';
import type { Org, Queue } from '../model/org.ts';
import type { Queues } from '../model/queues.ts';
import { toReportedError } from '../model/run-error.ts';
import type { ReportedError } from '../model/store.ts';
import { nearest } from '../text/did-you-mean.ts';
import type { FlowRun } from './flow-run.ts';

/** The names of the org's queues. */
export interface QueueIndex {
  readonly queues: Queues;
  /** The names of the queues that were listed, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Why the queues could not be listed. */
  readonly error?: ReportedError;
}

/** An index of the org's queues. They are listed only if a plan needs them; otherwise the index is empty. */
export async function queueIndexFor(org: Pick<Org, 'queues'>, runs: readonly FlowRun[]): Promise<QueueIndex> {
  return runs.some(needsQueues) ? wholeQueueIndex(org) : indexOf(NONE);
}

/** An index of all queues of the org, which are listed once per run. It never throws: if it fails, the index has an `error`. */
export async function wholeQueueIndex(org: Pick<Org, 'queues'>): Promise<QueueIndex> {
  try {
    return indexOf(await org.queues());
  } catch (error) {
    return { ...indexOf(NONE), error: toReportedError(error) };
  }
}

/** Whether the org's queues must be known to plan a flow's menus. */
export function needsQueues({ live, menus, outcome }: FlowRun): boolean {
  return outcome === undefined && live !== undefined && live.content.needsQueues(menus);
}

const NONE: readonly Queue[] = [];

/** The org lists its queues once, and each flow and each of its earlier versions asks for them. */
const indexes = new WeakMap<readonly Queue[], QueueIndex>();

function indexOf(queues: readonly Queue[]): QueueIndex {
  const index = indexes.get(queues) ?? newIndex(queues);
  indexes.set(queues, index);
  return index;
}

function newIndex(queues: readonly Queue[]): QueueIndex {
  // A name that several queues share is never suggested, because it means none of them.
  const unique = [...Map.groupBy(queues, ({ name }) => name)].flatMap(([name, { length }]) => (length === 1 ? [name] : []));
  return {
    names: new Map(queues.map(({ id, name }) => [id, name])),
    queues: {
      byName: (name) => {
        const [queue, ...others] = queues.filter((candidate) => candidate.name === name);
        if (queue !== undefined && others.length === 0) return { id: queue.id };
        return { matches: queue === undefined ? 0 : 1 + others.length, near: nearest(name, unique) };
      },
      nameOf: (id) => queues.find((queue) => sameId(queue.id, id))?.name,
    },
  };
}
