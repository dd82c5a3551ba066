import type { ArchitectContent } from '../../content/architect/content.ts';
import type { Clock } from '../../model/clock.ts';
import { isNextVersion, writesBetween, type LiveFlow } from '../../model/flow.ts';
import { StoreError } from '../../model/store.ts';
import type { ArchitectReader } from './reader.ts';
import { newerCheckIn, type FlowHead } from './flow-head.ts';
import { overwriteNotices } from './blockers.ts';
import { poll } from '../http/poll.ts';

/** How long a publish that has succeeded may stay unseen in the flow. */
const PATIENCE = { firstMs: 1000, longestMs: 8000, totalMs: 45_000 };

/** The same for a version of this very client that is not what was sent: few clients are shared by runs that publish at one moment. */
const SHORT = { firstMs: 1000, longestMs: 2000, totalMs: 5000 };

/** A publish job that has ended well. */
interface Publish {
  /** The last look at the flow before it. */
  readonly before: FlowHead;
  /** What the job was given. */
  readonly content: ArchitectContent;
  /** The menus that it was about. */
  readonly menus: readonly string[];
}

/**
 * The flow after a job that has succeeded: its head may show that a little later, and somebody's version from right before it until
 * then. If it stays with exactly one new version, that is the job's, whoever the head says made it.
 *
 * @throws StoreError of the fate `unknown`: what was sent is out, whatever can be read of it
 */
export async function flowAfter({ before, content, menus }: Publish, reader: ArchitectReader, clock: Clock): Promise<LiveFlow> {
  const after = newerCheckIn(before) ?? before.published?.id ?? '';
  let head = before;
  const look = async (): Promise<void> => {
    head = await reader.head(before.id);
  };
  /** Looks until the head no longer shows what it must not be, or patience ends. */
  const wait = async (isYet: () => boolean, patience = PATIENCE): Promise<boolean> => {
    const ask = async (): Promise<true | undefined> => {
      await look();
      return isYet() ? undefined : true;
    };
    return !isYet() || (await poll(ask, patience, clock)) === true;
  };
  const isStale = (): boolean => head.published === undefined || isNoNews(head.published.id, before.published?.id);
  const isOthers = (): boolean =>
    head.published !== undefined && reader.isOwn(head.published) === false && isNextVersion(head.published.id, after);
  try {
    await look();
    const isSure = await wait(() => isStale() || isOthers());
    if (isStale()) throw notSeen(before);
    let live = await reader.live(head);
    if (live.isOwn !== false && isNextVersion(live.version, after) && !live.content.holds(content, menus)) {
      // It is not what was sent: somebody's from right before, perhaps, or another run's of the same client.
      const shown = live.version;
      const patience = live.isOwn === undefined ? PATIENCE : SHORT;
      if (await wait(() => head.published?.id === shown, patience)) live = await reader.live(head);
    }
    const { isOwn, notices: _, ...rest } = live;
    // Somebody else's name on what was sent is a name; on anything else it is theirs.
    const isTold = isOwn !== undefined && (isSure || !live.content.holds(content, menus));
    return { ...rest, after, notices: overwriteNotices(before), ...(isTold ? { isOwn } : {}) };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const seen = head.published?.id;
    throw error.with({ fate: 'unknown', isVerdict: false, isFinal: true, ...(seen !== undefined && { seen }) });
  }
}

/** Whether it is the version from before the publish, or one that is older still. */
function isNoNews(shown: string, before: string | undefined): boolean {
  return shown === before || (before !== undefined && (writesBetween(shown, before) ?? 1) < 0);
}

function notSeen({ id, published }: FlowHead): StoreError {
  return new StoreError({
    fate: 'unknown',
    code: 'publish.not.seen',
    message: `The job says that it published the flow ${id}, but the flow still shows version ${published?.id ?? ''}.`,
    hint: "Look at the flow's version history in Architect, and run again.",
  });
}
