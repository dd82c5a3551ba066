import type { QueueLookup } from './engine/plan.ts';
import type { ReportedError } from './engine/store.ts';
import { toReportedError, type Item } from './flow-outcomes.ts';
import type { Org } from './genesys/org.ts';
import { nearest } from './menu/near.ts';

/** What the org's queues are called. */
export interface Lookup {
  readonly find: QueueLookup;
  /** The names of the queues that were looked up, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Why no queue could be looked up. */
  readonly error?: ReportedError;
}

/** Asks for the org's queues once, and only when a menu names one. */
export async function queueLookup(org: Org, items: readonly Item[]): Promise<Lookup> {
  if (!items.some(namesQueue)) return { find: () => ({ matches: 0, near: [] }), names: new Map() };
  try {
    const queues = await org.queues();
    const names = queues.map((queue) => queue.name);
    return {
      names: new Map(queues.map(({ id, name }) => [id, name])),
      find: (name) => {
        const [queue, ...others] = queues.filter((candidate) => candidate.name === name);
        if (queue !== undefined && others.length === 0) return { id: queue.id };
        return {
          matches: queue === undefined ? 0 : 1 + others.length,
          near: nearest(name, names),
        };
      },
    };
  } catch (error) {
    return { find: () => ({ matches: 0, near: [] }), names: new Map(), error: toReportedError(error) };
  }
}

/** Whether a flow's menus name a queue that must be looked up. */
export function namesQueue({ menus, outcome }: Item): boolean {
  return outcome === undefined && menus.some(({ options }) => options.some(({ target }) => target.kind === 'queue'));
}
