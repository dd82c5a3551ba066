import type { Fault } from '../../model/diagnostic.ts';
import type { Version } from '../../model/flow.ts';
import { present } from '../../model/json.ts';
import { StoreError } from '../../model/store.ts';
import { count, utcMinute } from '../../text/text.ts';
import { describeActor, draftsOf, isClient, type Actor, type FlowHead, type VersionHead } from './flow-head.ts';

/** What a publish may ignore. */
export interface PublishOverrides {
  /** `on-drift: overwrite`: overwrites a draft, but never a locked flow. */
  readonly overwriteDrafts: boolean;
  /** The OAuth client whose own lock and drafts don't count: a job that failed halfway has left them. */
  readonly ownClient?: string;
}

/** What keeps a flow from being published. */
interface Blocker extends Fault {
  /** Whether only a person can remove it. If not, it ends by itself. */
  readonly isFinal: boolean;
}

/**
 * What keeps this flow from being published now: a lock, a running operation, or a draft that is newer than the published version.
 * Archy's job overwrites drafts without asking, and the API's unlock would check in the lock holder's draft. So people must resolve both.
 */
export function blockerOf(head: FlowHead, { overwriteDrafts, ownClient }: PublishOverrides): Blocker | undefined {
  const { lock, operation, name } = head;
  const draft = draftsOf(head).find(({ by }) => !isOwn(by, ownClient));
  if (lock !== undefined && !isOwn(lock, ownClient)) {
    const unpublished = draft === undefined ? '' : ` ${describeDraft(draft)}`;
    return {
      code: 'flow.locked',
      message: `The flow "${name}" is locked by ${describeActor(lock)}.${unpublished}`,
      hint:
        'Ask them to publish or revert in Architect, then run again. ' +
        'The action never unlocks a flow, because that would check in unfinished work.',
      isFinal: true,
    };
  }
  if (operation !== undefined) {
    return {
      code: 'operation.in.progress',
      message: `An operation (${operation.name}, by ${describeActor(operation.by)}) is running on the flow "${name}".`,
      hint: 'Run again when it has ended.',
      isFinal: false,
    };
  }
  if (draft === undefined || overwriteDrafts) return undefined;
  return {
    code: 'draft.in.the.way',
    message: [
      `The flow "${name}" has a draft that is newer than its published version ${head.published?.id ?? ''}.`,
      describeDraft(draft),
      'Publishing would overwrite the draft.',
    ].join(' '),
    hint: 'Publish or revert it in Architect, then run again. To publish over it, set `on-drift: overwrite`.',
    isFinal: true,
  };
}

/** The notices of a plan about blockers and drafts. */
export function noticesOf(head: FlowHead, overrides: PublishOverrides): string[] {
  const blocker = blockerOf(head, overrides);
  if (blocker !== undefined) return [`${blocker.message} A deploy would stop there.`];
  const draft = draftsOf(head).find(({ by }) => !isOwn(by, overrides.ownClient));
  if (draft === undefined) return [];
  const what = `The flow "${head.name}" has a draft that is newer than its published version.`;
  return [`${what} ${describeDraft(draft)} \`on-drift: overwrite\` publishes over it.`];
}

/**
 * What a job of this OAuth client has left in the flow, with how to clear it: jobs validate, save, check in and publish, and can fail in
 * between. The next deploy goes on over it.
 */
export function leftoversOf(head: FlowHead, ownClient: string): string[] {
  const isLocked = isOwn(head.lock, ownClient);
  const drafts = draftsOf(head).filter(({ by }) => isOwn(by, ownClient));
  if (!isLocked && drafts.length === 0) return [];
  const left = [...(isLocked ? ['locked'] : []), ...drafts.map((draft) => `with ${kindOf(head, draft)} that is not published`)];
  return [
    `A job of this OAuth client (${ownClient}) has left the flow "${head.name}" ${left.join(', and ')}. Callers don't hear it. ` +
      'The next deploy continues from there, so run it again. ' +
      'To clear it by hand, unlock the flow in Architect and revert to its published version.',
  ];
}

function kindOf({ checkedIn }: FlowHead, { id }: VersionHead): string {
  return id === checkedIn?.id ? `a checked-in version (${id})` : 'a saved draft';
}

function isOwn(actor: Actor | undefined, ownClient: string | undefined): boolean {
  return actor !== undefined && ownClient !== undefined && isClient(actor, ownClient);
}

/** Why a deploy would stop at this flow now, in a few words: `draft by the user "Ann", 12 days`. Undefined if it wouldn't. */
export function standstillOf(head: FlowHead, overrides: PublishOverrides, now: number): string | undefined {
  const blocker = blockerOf(head, overrides);
  if (blocker === undefined) return undefined;
  const { lock, operation } = head;
  const draft = draftsOf(head).find(({ by }) => !isOwn(by, overrides.ownClient));
  const age = draft?.at === undefined ? '' : `, ${ageInWords(now - draft.at)}`;
  if (blocker.code === 'flow.locked') return `locked by ${describeActor(lock)}${draft === undefined ? '' : `, with a draft${age}`}`;
  if (blocker.code === 'draft.in.the.way') return `draft by ${describeActor(draft?.by)}${age}`;
  return `operation ${operation?.name ?? ''} by ${describeActor(operation?.by)}`;
}

const DAY_MS = 86_400_000;

function ageInWords(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY_MS);
  return days < 1 ? 'less than a day' : count(days, 'day');
}

/** The notices of a deploy about a draft of someone else that its publish has overwritten. */
export function overwriteNotices(before: FlowHead, isOwnDraft: (draft: VersionHead) => boolean): string[] {
  const draft = draftsOf(before).find((one) => !isOwnDraft(one));
  return draft === undefined
    ? []
    : [`A draft of the flow "${before.name}" was published over, as \`on-drift: overwrite\` asks. ${describeDraft(draft)}`];
}

/**
 * Checks that a publish would replace the version that the plan was made on, and no one's unpublished work.
 *
 * @throws StoreError of the fate `conflict`
 */
export function assertPublishable(head: FlowHead, expected: Version, overrides: PublishOverrides): void {
  if (head.published?.id !== expected) {
    throw new StoreError({
      fate: 'conflict',
      isUnsent: true,
      ...present({ seen: head.published?.id }),
      code: 'version.moved',
      message: `The flow "${head.name}" was published in the meantime: version ${expected} became ${head.published?.id ?? 'unpublished'}.`,
      hint: 'Run again when no one is publishing the flow.',
    });
  }
  const blocker = blockerOf(head, overrides);
  if (blocker !== undefined) throw new StoreError({ fate: 'conflict', isUnsent: true, ...blocker });
}

function describeDraft({ at, by }: VersionHead): string {
  const time = at === undefined ? '' : ` on ${utcMinute(at)}`;
  return `It was saved by ${describeActor(by)}${time} and not published.`;
}
