import type { Clock } from '../model/clock.ts';
import { writesBetween, type LiveFlow, type Version } from '../model/flow.ts';
import { StoreError, type FlowStore } from '../model/store.ts';

/** How often the flow is read when it shows a state that is older than one that was seen already. */
const MAX_LOOKS = 4;
/** The wait before each further look, in milliseconds, times the looks so far. */
const PAUSE_MS = 1000;

/**
 * What is live now. A read may come from a copy that lags behind: one that is older than what was seen already is no news, and is
 * asked for once more.
 *
 * @param known the newest version that was seen
 * @throws StoreError what the store throws, or `stale.read` where all that can be read is older
 */
export async function refresh(
  flowId: string,
  known: Version,
  { store, clock }: { readonly store: FlowStore; readonly clock: Clock },
): Promise<LiveFlow> {
  for (let looks = 1; ; looks += 1) {
    const live = await store.readCurrent(flowId);
    if (!isOlder(live.version, known)) return live;
    if (looks >= MAX_LOOKS) throw staleRead(flowId, live.version, known);
    await clock.sleep(PAUSE_MS * looks);
  }
}

function isOlder(version: Version, known: Version): boolean {
  return (writesBetween(version, known) ?? 0) < 0;
}

function staleRead(flowId: string, version: Version, known: Version): StoreError {
  return new StoreError({
    fate: 'unknown',
    code: 'stale.read',
    message: `Genesys Cloud shows version ${version} of the flow ${flowId}, although version ${known} was there before.`,
    hint: 'Look at the flow in Architect, and run again later.',
  });
}
