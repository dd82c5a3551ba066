import type { Version } from '../../model/flow.ts';
import { StoreError } from '../../model/store.ts';
import { draftOf, describeActor, isClient, type FlowHead, type Actor } from './flow-head.ts';
import { utcMinute } from '../../text/date.ts';

/** What a publish may disregard. */
export interface PublishOverrides {
  /** `on-drift: overwrite`: publishes over a draft, never over a lock. */
  readonly overDrafts: boolean;
  /** Whose own lock and draft are none: a job of this run may have left them. */
  readonly ownClient?: string;
}

/** Somebody or something that stands in the way of a publish. */
interface Blocker {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  /** Whether only a person can remove it; else it passes. */
  readonly isFinal: boolean;
}

/**
 * What stands in the way of publishing this flow now: a lock, a running operation, or a draft that is newer than what is
 * published. Archy's job asks nobody about drafts, and the API's unlock would check in the draft of whoever holds the lock, so
 * both are left to people.
 */
export function blockerOf(head: FlowHead, { overDrafts, ownClient }: PublishOverrides): Blocker | undefined {
  const { lock, operation, name } = head;
  const draft = draftOf(head);
  const isOwn = (who: Actor | undefined): boolean => who !== undefined && ownClient !== undefined && isClient(who, ownClient);
  if (lock !== undefined && !isOwn(lock)) {
    const unsaved = draft === undefined ? '' : ` ${draftInWords(head)}`;
    return {
      code: 'flow.locked',
      message: `The flow "${name}" is locked by ${describeActor(lock)}.${unsaved}`,
      hint: 'Ask them to publish or revert in Architect, then run again. The flow is not unlocked here: that would check in what they have not finished.',
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
  if (draft === undefined || overDrafts || isOwn(draft.by)) return undefined;
  return {
    code: 'draft.in.the.way',
    message: `The flow "${name}" has a draft that is newer than its published version ${head.published?.id ?? ''}. ${draftInWords(head)} Publishing would bury it.`,
    hint: 'Have it published or reverted in Architect, then run again; or set `on-drift: overwrite` to publish over it.',
    isFinal: true,
  };
}

/** What a reader of a plan should know of this. */
export function noticesOf(head: FlowHead, licence: PublishOverrides): string[] {
  const obstacle = blockerOf(head, licence);
  if (obstacle !== undefined) return [`${obstacle.message} A deploy would stop there.`];
  return draftOf(head) === undefined
    ? []
    : [
        `The flow "${head.name}" has a draft that is newer than its published version. ${draftInWords(head)} \`on-drift: overwrite\` publishes over it.`,
      ];
}

/** What a publish has replaced that somebody had not published yet. */
export function overwriteNotices(before: FlowHead): string[] {
  return draftOf(before) === undefined
    ? []
    : [`A draft of the flow "${before.name}" was published over, as \`on-drift: overwrite\` asks. ${draftInWords(before)}`];
}

/**
 * Makes sure that a publish would replace what the plan was made on, and nobody's work.
 *
 * @throws StoreError of the fate `conflict`
 */
export function assertPublishable(head: FlowHead, expected: Version, licence: PublishOverrides): void {
  if (head.published?.id !== expected) {
    throw new StoreError({
      fate: 'conflict',
      isUnsent: true,
      ...(head.published !== undefined && { seen: head.published.id }),
      code: 'version.moved',
      message: `The flow "${head.name}" was published in the meantime: version ${expected} became ${head.published?.id ?? 'unpublished'}.`,
      hint: 'Run again when nobody is publishing the flow.',
    });
  }
  const obstacle = blockerOf(head, licence);
  if (obstacle !== undefined) throw new StoreError({ fate: 'conflict', isUnsent: true, ...obstacle });
}

function draftInWords(head: FlowHead): string {
  const draft = draftOf(head);
  const time = draft?.at === undefined ? '' : ` on ${utcMinute(draft.at)}`;
  return `It was saved by ${describeActor(draft?.by)}${time} and not published.`;
}
