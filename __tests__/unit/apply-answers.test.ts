import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerIn, mayHaveOverwritten, type Answer } from '../../src/apply/observe.ts';
import type { Failure } from '../../src/model/store.ts';
import { broken, DESIRED, live } from '../support/apply-architect.ts';

/** What an answer says if nothing was sent before, and if an earlier write on the same version may have taken effect. */
const ROWS: readonly (readonly [what: string, failure: Failure, first: Answer, later: Answer])[] = [
  ['never sent', { fate: 'refused', isUnsent: true }, 'unsent', 'lost'],
  ['never sent, because of a conflict', { fate: 'conflict', isUnsent: true }, 'unsent', 'lost'],
  ['a rejection of the change', { fate: 'refused', isRejection: true }, 'rejected', 'rejected'],
  ['a rejection, of which it is unknown what it did', { fate: 'unknown', isRejection: true }, 'lost', 'lost'],
  ['a missing permission', { fate: 'refused' }, 'denied', 'lost'],
  ['a conflict', { fate: 'conflict' }, 'denied', 'lost'],
  ['no answer', { fate: 'unknown' }, 'lost', 'lost'],
];

for (const [what, failure, first, later] of ROWS)
  test(`${what} is ${first}, and ${later} after a write that may have taken effect`, () => {
    assert.deepEqual([answerIn(broken(failure), false), answerIn(broken(failure), true)], [first, later]);
  });

test('a success is a success, whatever was sent before', () => {
  assert.deepEqual([answerIn(undefined, false), answerIn(undefined, true)], ['accepted', 'accepted']);
});

test('a version between may be replaced, unless the last of exactly two writes is someone else’s', () => {
  for (const [version, by, expected] of [
    ['14.0', 'us', false],
    ['15.0', 'us', true],
    ['15.0', undefined, true],
    ['15.0', 'ann', false],
    ['16.0', 'ann', true],
  ] as const)
    assert.equal(mayHaveOverwritten(live(version, DESIRED, by), '13.0'), expected, `${version} by ${by}`);
});
