import type { ArchitectContent } from '../../content/architect/content.ts';
import type { Clock } from '../../model/clock.ts';
import { isNextVersion, nextVersion, writesBetween, type LiveFlow, type Version } from '../../model/flow.ts';
import { present } from '../../model/json.ts';
import { StoreError } from '../../model/store.ts';
import type { ArchitectReader } from './reader.ts';
import { newerCheckIn, type FlowHead } from './flow-head.ts';
import { overwriteNotices } from './blockers.ts';
import { poll, type PollSchedule } from '../http/poll.ts';

/** How long the flow can take to show a publish that has succeeded. */
const SCHEDULE = { firstMs: 1000, longestMs: 8000, totalMs: 45_000 };

/** The same if the flow shows a version of this client, but not what was sent. Two runs of one client rarely publish at once. */
const SHORT_SCHEDULE = { firstMs: 1000, longestMs: 2000, totalMs: 5000 };

/** A publish job that has succeeded. */
interface Publish {
  /** The flow's head when it was last read before the publish. */
  readonly before: FlowHead;
  /** What was sent to the job. */
  readonly content: ArchitectContent;
  /** The menus that the job was about. */
  readonly menus: readonly string[];
  /** Whether the job says that it has published this flow. */
  readonly namesFlow: boolean;
}

/**
 * The flow after a job that has succeeded. Its head may take a moment to show the publish. Until then, it may show a version that
 * someone else published right before it. If it stays at exactly one new version, that is the job's, whoever the head names as maker.
 *
 * @throws StoreError of the fate `unknown`: the text was sent, whatever can be read of it
 */
export async function flowAfter(publish: Publish, reader: ArchitectReader, clock: Clock): Promise<LiveFlow> {
  const { before, content, menus } = publish;
  const after = versionBefore(before);
  const watch = new HeadWatch(before, reader, clock);
  try {
    await watch.refresh();
    const isOwnerCertain = await watch.waitWhile((head) => isStale(head, before) || isOthers(head, after, reader), SCHEDULE);
    if (isStale(watch.head, before)) throw notSeen(before);
    const { notices: _, leftovers: __, standstill: ___, isOwn: ____, ...live } = await readPublished(publish, after, watch, reader);
    const isOwn = await ownership(publish, live, watch.head, reader);
    // If the content is what was sent, the maker may be wrong. If it is anything else, the maker is right.
    const showsOwner = isOwnerCertain || !live.content.holds(content, menus);
    return {
      ...live,
      after,
      notices: overwriteNotices(before, (draft) => reader.isOwn(draft) === true),
      ...present({ isOwn: showsOwner ? isOwn : undefined }),
    };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw error.with({ fate: 'unknown', isRejection: false, isFinal: true, ...present({ seen: watch.head.published?.id }) });
  }
}

/** The published flow. If the next version is not what was sent, waits for another one. */
async function readPublished({ content, menus }: Publish, after: Version, watch: HeadWatch, reader: ArchitectReader): Promise<LiveFlow> {
  const live = await reader.live(watch.head);
  if (live.isOwn === false || !isNextVersion(live.version, after) || live.content.holds(content, menus)) return live;
  // It may be what someone else published right before, or a publish of another run of the same client.
  const schedule = live.isOwn === undefined ? SCHEDULE : SHORT_SCHEDULE;
  const isReplaced = await watch.waitWhile(({ published }) => published?.id === live.version, schedule);
  return isReplaced ? reader.live(watch.head) : live;
}

/**
 * Whether the live version is this run's. If the job's answer lacks its flow, it proves little: what is live may be someone else's, the job
 * at work still, or its flow another one.
 *
 * @throws StoreError if that can't be known
 */
async function ownership(publish: Publish, live: LiveFlow, head: FlowHead, reader: ArchitectReader): Promise<boolean | undefined> {
  const { before, content, menus, namesFlow } = publish;
  const byHead = head.published?.id === live.version ? reader.isOwn(head.published) : undefined;
  if (namesFlow) return byHead;
  // What was sent may be live here by another run, and a new flow may have the old name.
  if (head.name !== before.name) throw mayBeAnother(before, head);
  if (live.content.holds(content, menus)) return byHead;
  const isOwn = byHead ?? (await reader.isOwnByVersion(head, String(live.version)));
  // To the org, another run of the same client is this one, and the job may be at work still.
  if (isOwn === true) throw ofAnotherMaker(before, live.version);
  // Someone may have written on top of this run's version.
  const own = nextVersion(versionBefore(before));
  const isBelow = live.version !== own && (await reader.isOwnByVersion(head, String(own))) === true;
  if (!isBelow) throw ofAnotherMaker(before, live.version);
  return isOwn;
}

/** The newest version before this run's publish: check-ins count, too. */
function versionBefore(before: FlowHead): Version {
  return newerCheckIn(before) ?? before.published?.id ?? '';
}

/** The head of a flow, read repeatedly. */
class HeadWatch {
  /** The head as it was last read. */
  head: FlowHead;
  readonly #flowId: string;
  readonly #reader: ArchitectReader;
  readonly #clock: Clock;

  constructor(head: FlowHead, reader: ArchitectReader, clock: Clock) {
    this.head = head;
    this.#flowId = head.id;
    this.#reader = reader;
    this.#clock = clock;
  }

  async refresh(): Promise<void> {
    this.head = await this.#reader.head(this.#flowId);
  }

  /**
   * Refreshes the head while the condition holds.
   *
   * @returns whether it stopped holding within the schedule's time
   */
  async waitWhile(isStill: (head: FlowHead) => boolean, schedule: PollSchedule): Promise<boolean> {
    if (!isStill(this.head)) return true;
    const ask = async (): Promise<true | undefined> => {
      await this.refresh();
      return isStill(this.head) ? undefined : true;
    };
    return (await poll(ask, schedule, this.#clock)) === true;
  }
}

/** Whether the head shows the version from before the publish, an older one, or none. */
function isStale({ published }: FlowHead, before: FlowHead): boolean {
  if (published === undefined) return true;
  const old = before.published?.id;
  return published.id === old || (old !== undefined && (writesBetween(published.id, old) ?? 1) < 0);
}

/** Whether the head shows the next version with someone else as its maker. */
function isOthers({ published }: FlowHead, after: Version, reader: ArchitectReader): boolean {
  return published !== undefined && reader.isOwn(published) === false && isNextVersion(published.id, after);
}

/** Archy finds the flow by its name, so under a new name it would not have found this one. */
function mayBeAnother({ id, name }: FlowHead, now: FlowHead): StoreError {
  return new StoreError({
    fate: 'unknown',
    code: 'another.flow.published',
    message: `The job says that it published a flow called "${name}", but not which one. The flow ${id} is now called "${now.name}".`,
    hint: 'Check in Architect whether there is a second flow with the old name, and delete the one that should not exist.',
  });
}

function ofAnotherMaker({ id }: FlowHead, version: Version): StoreError {
  return new StoreError({
    fate: 'unknown',
    code: 'publish.not.seen',
    message: `The job doesn't say which flow it published. Version ${version} of the flow ${id} is not what was sent.`,
    hint: "Check the flow's version history in Architect, and run again.",
  });
}

function notSeen({ id, published }: FlowHead): StoreError {
  return new StoreError({
    fate: 'unknown',
    code: 'publish.not.seen',
    message: `The job says that it published the flow ${id}, but the flow still shows version ${published?.id ?? ''}.`,
    hint: "Check the flow's version history in Architect, and run again.",
  });
}
