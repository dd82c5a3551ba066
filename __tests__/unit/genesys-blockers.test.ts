import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StoreError } from '../../src/model/store.ts';
import type { FlowHead } from '../../src/genesys/architect/flow-head.ts';
import {
  assertPublishable,
  noticesOf,
  blockerOf,
  leftoversOf,
  standstillOf,
  type PublishOverrides,
} from '../../src/genesys/architect/blockers.ts';

const AT = Date.UTC(2026, 10, 22, 10, 14);
const STRICT: PublishOverrides = { overwriteDrafts: false };
const OVER: PublishOverrides = { overwriteDrafts: true };
const ANN = { id: 'u1', kind: 'user', name: 'Ann' } as const;
const SELF = { id: 'c1', kind: 'client' } as const;
const DRAFT = { id: 'saved_version_x', at: AT, by: ANN } as const;

function head(more: Partial<FlowHead> = {}): FlowHead {
  return { id: 'f1', name: 'Main IVR', type: 'INBOUNDCALL', isDeleted: false, published: { id: '13.0', at: AT - 1 }, ...more };
}

function thrown(work: () => void): StoreError {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof StoreError);
    return error;
  }
  assert.fail('nothing was thrown');
}

test('a flow that nobody works on may be published', () => {
  for (const licence of [STRICT, OVER]) {
    assert.equal(blockerOf(head(), licence), undefined);
    assert.deepEqual(noticesOf(head(), licence), []);
    assertPublishable(head(), '13.0', licence);
  }
});

test('a lock stands before an operation, and that before a draft', () => {
  const operation = { name: 'PUBLISH', by: ANN };
  assert.equal(blockerOf(head({ lock: ANN, operation, saved: DRAFT }), STRICT)?.code, 'flow.locked');
  assert.equal(blockerOf(head({ operation, saved: DRAFT }), STRICT)?.code, 'operation.in.progress');
  assert.equal(blockerOf(head({ saved: DRAFT }), STRICT)?.code, 'draft.in.the.way');
});

test('only an operation passes by itself: the others need a person', () => {
  assert.equal(blockerOf(head({ lock: ANN }), STRICT)?.isFinal, true);
  assert.equal(blockerOf(head({ saved: DRAFT }), STRICT)?.isFinal, true);
  assert.equal(blockerOf(head({ operation: { name: 'SAVE' } }), STRICT)?.isFinal, false);
});

test('`on-drift: overwrite` is a licence for drafts, and for no lock and no operation', () => {
  assert.equal(blockerOf(head({ saved: DRAFT }), OVER), undefined);
  assert.equal(blockerOf(head({ lock: ANN, saved: DRAFT }), OVER)?.code, 'flow.locked');
  assert.equal(blockerOf(head({ operation: { name: 'SAVE' } }), OVER)?.code, 'operation.in.progress');
});

test("a client's own lock and draft are none where it says so; a person of the same id is another", () => {
  const own: PublishOverrides = { overwriteDrafts: false, ownClient: 'c1' };
  const draft = { ...DRAFT, by: SELF };
  assert.equal(blockerOf(head({ lock: SELF, saved: draft }), own), undefined);
  assert.equal(blockerOf(head({ lock: SELF }), STRICT)?.code, 'flow.locked');
  assert.equal(blockerOf(head({ saved: draft }), STRICT)?.code, 'draft.in.the.way');
  assert.equal(blockerOf(head({ lock: { ...SELF, kind: 'user' } }), own)?.code, 'flow.locked');
  assert.equal(blockerOf(head({ lock: SELF, saved: DRAFT }), own)?.code, 'draft.in.the.way', "Ann's draft under the own lock");
});

test('an obstacle says who, since when, and what to do', () => {
  assert.equal(
    blockerOf(head({ lock: ANN, saved: DRAFT }), STRICT)?.message,
    'The flow "Main IVR" is locked by the user "Ann" (u1). It was saved by the user "Ann" (u1) on 2026-11-22 10:14 UTC and not published.',
  );
  assert.equal(
    blockerOf(head({ operation: { name: 'PUBLISH', by: SELF } }), STRICT)?.message,
    'An operation (PUBLISH, by the OAuth client c1) is running on the flow "Main IVR".',
  );
  assert.equal(
    blockerOf(head({ checkedIn: { id: '14.0' } }), STRICT)?.message,
    'The flow "Main IVR" has a draft that is newer than its published version 13.0. It was saved by someone and not published. Publishing would overwrite the draft.',
  );
});

test('a plan tells of what would stop a deploy, and of a draft that it would bury', () => {
  assert.match(
    noticesOf(head({ lock: ANN }), STRICT).join('|'),
    /^The flow "Main IVR" is locked by the user "Ann" \(u1\)\..* stop there\.$/u,
  );
  assert.match(noticesOf(head({ saved: DRAFT }), STRICT).join('|'), /^The flow "Main IVR" has a draft.* stop there\.$/u);
  assert.match(
    noticesOf(head({ saved: DRAFT }), OVER).join('|'),
    /^The flow "Main IVR" has a draft.* saved by the user "Ann".*`on-drift: overwrite` publishes over it\.$/u,
  );
});

test('another version than expected is a conflict that may be tried again, and comes before every obstacle', () => {
  for (const [published, expected, words] of [
    [{ id: '14.0' }, '13.0', 'version 13.0 became 14.0'],
    [{ id: '12.0' }, '13.0', 'version 13.0 became 12.0'],
    [undefined, '13.0', 'version 13.0 became unpublished'],
    [{ id: '13.0' }, 13, 'version 13 became 13.0'],
  ] as const) {
    const { published: _, ...rest } = head({ lock: ANN });
    const error = thrown(() => {
      assertPublishable({ ...rest, ...(published && { published }) }, expected, STRICT);
    });
    assert.deepEqual([error.code, error.fate, error.isFinal, error.isRejection], ['version.moved', 'conflict', false, false]);
    assert.deepEqual([error.seen, error.isUnsent], [published?.id, true]);
    assert.ok(error.message.includes(words), error.message);
  }
});

test('an obstacle is a conflict, and final where only a person can remove it', () => {
  for (const [more, code, isFinal] of [
    [{ lock: ANN }, 'flow.locked', true],
    [{ operation: { name: 'SAVE' } }, 'operation.in.progress', false],
    [{ saved: DRAFT }, 'draft.in.the.way', true],
  ] as const) {
    const error = thrown(() => {
      assertPublishable(head(more), '13.0', STRICT);
    });
    assert.deepEqual([error.code, error.fate, error.isFinal], [code, 'conflict', isFinal]);
    assert.notEqual(error.hint, '');
  }
});

test("a client's own draft hides no one else's, in whichever order they came", () => {
  const own: PublishOverrides = { overwriteDrafts: false, ownClient: 'c1' };
  const [mine, hers] = [
    { id: 'saved_version_x', at: AT, by: SELF },
    { id: '14.0', at: AT, by: ANN },
  ];
  assert.equal(blockerOf(head({ saved: mine }), own), undefined);
  assert.match(blockerOf(head({ saved: mine, checkedIn: hers }), own)?.message ?? '', /saved by the user "Ann"/u);
  const [saved, checkedIn] = [
    { ...hers, id: 'saved_version_y' },
    { ...mine, id: '14.0' },
  ];
  assert.equal(blockerOf(head({ saved, checkedIn }), own)?.code, 'draft.in.the.way');
  assert.equal(blockerOf(head({ saved: { id: 'saved_version_x', at: AT } }), own)?.code, 'draft.in.the.way');
});

test('what a failed job has left is named with how to clear it, and nothing of anyone else', () => {
  const draft = { id: 'saved_version_x', at: AT, by: SELF };
  assert.deepEqual(leftoversOf(head({ lock: SELF, saved: draft, checkedIn: { ...draft, id: '14.0' } }), 'c1'), [
    'A job of this OAuth client (c1) has left the flow "Main IVR" locked, and with a saved draft that is not published, ' +
      "and with a checked-in version (14.0) that is not published. Callers don't hear it. The next deploy continues from there, " +
      'so run it again. To clear it by hand, unlock the flow in Architect and revert to its published version.',
  ]);
  for (const none of [head(), head({ lock: ANN, saved: DRAFT }), head({ lock: SELF, saved: draft, published: { id: '13.0', at: AT + 1 } })])
    assert.equal(leftoversOf(none, 'c1').length, none.lock === SELF ? 1 : 0);
});

test('what a flow waits for is said in a few words', () => {
  const later = AT + 12.5 * 86_400_000;
  const words = (more: Partial<FlowHead>, overrides = STRICT): string | undefined => standstillOf(head(more), overrides, later);
  assert.equal(words({ saved: DRAFT }), 'draft by the user "Ann" (u1), 12 days');
  assert.equal(words({ lock: ANN }), 'locked by the user "Ann" (u1)');
  assert.equal(words({ lock: ANN, saved: DRAFT }), 'locked by the user "Ann" (u1), with a draft, 12 days');
  assert.equal(words({ operation: { name: 'PUBLISH', by: ANN } }), 'operation PUBLISH by the user "Ann" (u1)');
  assert.equal(words({ saved: DRAFT }, OVER), undefined);
  assert.equal(words({}), undefined);
});
