import type { GenesysCloud } from '../../simulator/genesys/cloud.ts';
import { EDITS, LINES } from './menu-edits.ts';

/** The queue that goes: one that a menu file leads to, and that a menu leads to already. */
const GOING = EDITS['leads key 2 elsewhere'](LINES.main)[1]?.queue.name ?? '';

const gone = new WeakSet<GenesysCloud>();

/** Somebody deletes a queue, once. */
export function removeQueue(cloud: GenesysCloud): void {
  if (gone.has(cloud)) return;
  gone.add(cloud);
  cloud.removeQueue(GOING);
}
