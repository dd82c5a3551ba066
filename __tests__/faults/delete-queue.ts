import type { GenesysCloud } from '../../simulator/genesys/cloud.ts';
import { EDITS, LINES } from './menu-edits.ts';

/** The queue to delete: a menu file names it, and a menu already uses it. */
const DELETED_QUEUE = EDITS['leads key 2 elsewhere'](LINES.main)[1]?.queue.name ?? '';

const hasDeleted = new WeakSet<GenesysCloud>();

/** Deletes the queue; does nothing the second time. */
export function removeQueue(cloud: GenesysCloud): void {
  if (hasDeleted.has(cloud)) return;
  hasDeleted.add(cloud);
  cloud.removeQueue(DELETED_QUEUE);
}
