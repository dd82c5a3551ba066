import type { Clock } from '../model/clock.ts';
import { writesBetween, type LiveFlow, type Version } from '../model/flow.ts';
import { StoreError, type FlowStore } from '../model/store.ts';

/** How often the flow is read if it shows an older state than one that was already seen. */
const MAX_READS = 4;
/** The wait before each further read, in milliseconds, times the reads so far. */
const PAUSE_MS = 1000;

/**
 * What is live now. A read can come from a replica that lags behind. If it is older than what was already seen, the flow is read again.
 *
 * @param known the newest version that was seen
 * @throws StoreError what the store throws, or `stale.read` if every read is older
 */
export async function refresh(
  flowId: string,
  known: Version,
  { store, clock }: { readonly store: FlowStore; readonly clock: Clock },
): Promise<LiveFlow> {
  for (let reads = 1; ; reads += 1) {
    const live = await store.readCurrent(flowId);
    if (!isOlder(live.version, known)) return live;
    if (reads >= MAX_READS) throw staleRead(flowId, live.version, known);
    await clock.sleep(PAUSE_MS * reads);
  }
}

function isOlder(version: Version, known: Version): boolean {
  return (writesBetween(version, known) ?? 0) < 0;
}

function staleRead(flowId: string, version: Version, known: Version): StoreError {
  return new StoreError({
    fate: 'unknown',
    code: 'stale.read',
    message: `Genesys Cloud shows version ${version} of the flow ${flowId}, but showed version ${known} earlier.`,
    hint: 'Check the flow in Architect, and run again later.',
  });
}
