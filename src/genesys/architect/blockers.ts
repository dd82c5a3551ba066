import type { Fault } from '../../model/diagnostic.ts';
import type { Version } from '../../model/flow.ts';
import { present } from '../../model/json.ts';
import { StoreError } from '../../model/store.ts';
import { utcMinute } from '../../text/text.ts';
import { describeActor, draftOf, isClient, type Actor, type FlowHead } from './flow-head.ts';

/** What a publish may ignore. */
export interface PublishOverrides {
  /** `on-drift: overwrite`: overwrites a draft, but never a locked flow. */
  readonly overwriteDrafts: boolean;
  /** The OAuth client whose own lock and draft don't count: a job of this run may have left them. */
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
  const draft = draftOf(head);
  const isOwn = (actor: Actor | undefined): boolean => actor !== undefined && ownClient !== undefined && isClient(actor, ownClient);
  if (lock !== undefined && !isOwn(lock)) {
    const unpublished = draft === undefined ? '' : ` ${describeDraft(head)}`;
    return {
      code: 'flow.locked',
      message: `The flow "${name}" is locked by ${describeActor(lock)}.${unpublished}`,
      hint:
        'Ask them to publish or revert in Architect, then run again. ' +
        'The flow is not unlocked here: that would check in what they have not finished.',
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
  if (draft === undefined || overwriteDrafts || isOwn(draft.by)) return undefined;
  return {
    code: 'draft.in.the.way',
    message: [
      `The flow "${name}" has a draft that is newer than its published version ${head.published?.id ?? ''}.`,
      describeDraft(head),
      'Publishing would bury it.',
    ].join(' '),
    hint: 'Have it published or reverted in Architect, then run again; or set `on-drift: overwrite` to publish over it.',
    isFinal: true,
  };
}

/** The notices of a plan about blockers and drafts. */
export function noticesOf(head: FlowHead, overrides: PublishOverrides): string[] {
  const blocker = blockerOf(head, overrides);
  if (blocker !== undefined) return [`${blocker.message} A deploy would stop there.`];
  if (draftOf(head) === undefined) return [];
  const draft = `The flow "${head.name}" has a draft that is newer than its published version.`;
  return [`${draft} ${describeDraft(head)} \`on-drift: overwrite\` publishes over it.`];
}

/** The notices of a deploy about a draft that its publish has overwritten. */
export function overwriteNotices(before: FlowHead): string[] {
  return draftOf(before) === undefined
    ? []
    : [`A draft of the flow "${before.name}" was published over, as \`on-drift: overwrite\` asks. ${describeDraft(before)}`];
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

function describeDraft(head: FlowHead): string {
  const draft = draftOf(head);
  const time = draft?.at === undefined ? '' : ` on ${utcMinute(draft.at)}`;
  return `It was saved by ${describeActor(draft?.by)}${time} and not published.`;
}
