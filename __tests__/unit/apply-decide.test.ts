import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decide, decideAfterLastRefresh, type Decision, type Facts, type Verdict } from '../../src/apply/decide.ts';
import type { Answer, WriteEffect } from '../../src/apply/observe.ts';
import { decideRollback, type RollbackFacts } from '../../src/apply/decide-rollback.ts';

/** A write that the org took, and that nobody disturbed: each row says what is different. */
const FACTS: Facts = {
  answer: 'accepted',
  fate: undefined,
  isFinal: false,
  effect: 'desired',
  isOneWrite: true,
  mayHaveOverwritten: false,
  mayBeAnother: false,
  isNamed: false,
  inDoubt: false,
  writesNameTheirVersion: true,
};

const REJECTED = { answer: 'rejected', fate: 'refused' } as const;
const MOVED = { answer: 'denied', fate: 'conflict' } as const;
const FORBIDDEN = { answer: 'denied', fate: 'refused' } as const;
const LOST = { answer: 'lost', fate: 'unknown' } as const;
/** Nothing came back, and what was sent may land yet. */
const PENDING = { ...LOST, isFinal: true } as const;
const UNSENT = { answer: 'unsent', fate: 'refused', isFinal: true } as const;

/** A decision as a row has it: one verdict, or those of run, client, others, unknown. */
type Row = readonly [what: string, facts: Partial<Facts>, expected: Verdict | readonly [Verdict, Verdict, Verdict, Verdict]];

const ROWS: readonly Row[] = [
  // Nobody has written.
  ['accepted, and not there yet', { effect: 'untouched' }, 'retry'],
  ['lost, and not there', { ...LOST, effect: 'untouched' }, 'retry'],
  ['someone was first, and their version is not seen yet', { ...MOVED, effect: 'untouched' }, 'retry'],
  ['pending, and not there', { ...PENDING, effect: 'untouched' }, 'refresh-again'],
  ['locked', { ...MOVED, isFinal: true, effect: 'untouched' }, 'blocked'],
  ['rejected', { ...REJECTED, effect: 'untouched' }, 'refused'],
  ['rejected, while an earlier write may land yet', { ...REJECTED, effect: 'untouched', inDoubt: true }, 'refresh-again'],
  ['a write that changed nothing has overwritten nothing', { ...REJECTED, effect: 'untouched', mayHaveOverwritten: true }, 'refused'],

  // Someone has written something else.
  ['accepted, then someone put the menus back', { effect: 'others-only' }, 'conflict'],
  ['rejected beside another change', { ...REJECTED, effect: 'others-only' }, 'refused'],
  ['someone was first', { ...MOVED, effect: 'others-only' }, 'retry-on-live'],
  ['someone was first, and a lock', { ...MOVED, isFinal: true, effect: 'others-only' }, 'blocked'],
  ['lost beside another change', { ...LOST, effect: 'others-only' }, 'retry-on-live'],
  ['pending beside another change', { ...PENDING, effect: 'others-only' }, 'state-unknown'],

  // Nothing was sent, and the menus have changed.
  ['unsent, and someone made the same change', { ...UNSENT, effect: 'desired' }, 'in-sync'],
  ['unsent, and someone made it with more', { ...UNSENT, effect: 'desired-with-others' }, 'in-sync'],
  ['unsent, and someone made another', { ...UNSENT, effect: 'foreign' }, 'conflict'],
  ['unsent under another name', { ...UNSENT, effect: 'desired', mayBeAnother: true, mayHaveOverwritten: true }, 'in-sync'],

  // One write has happened, and all is as it was sent.
  ['accepted without its content', {}, 'deployed-unnamed'],
  ['accepted, and its version is live', { isNamed: true }, 'deployed-named'],
  ['lost', LOST, 'deployed-unnamed'],
  ['pending', PENDING, ['deployed-in-doubt', 'deployed-in-doubt', 'state-unknown', 'state-unknown']],
  ['rejected, and live all the same', REJECTED, ['roll-back', 'roll-back', 'in-sync', 'rejected-but-live']],
  ['someone was first with the same', MOVED, ['deployed-doubtful', 'deployed-doubtful', 'in-sync', 'deployed-doubtful']],
  ['not permitted, and live', FORBIDDEN, ['deployed-doubtful', 'deployed-doubtful', 'in-sync', 'deployed-doubtful']],

  // One write has happened, the menus are as asked, and something else is not as it was sent.
  ['accepted with damage', { effect: 'desired-with-others' }, ['roll-back', 'state-unknown', 'in-sync', 'state-unknown']],
  [
    'rejected with damage',
    { ...REJECTED, effect: 'desired-with-others' },
    ['roll-back', 'rejected-but-live', 'in-sync', 'rejected-but-live'],
  ],
  ['pending with damage', { ...PENDING, effect: 'desired-with-others' }, 'state-unknown'],
  [
    'someone was first with the same and more',
    { ...MOVED, effect: 'desired-with-others' },
    ['deployed-doubtful', 'deployed-doubtful', 'in-sync', 'deployed-doubtful'],
  ],

  // One write has happened, and the menus are not as asked.
  ['lost in part', { ...LOST, effect: 'partial' }, ['roll-back', 'roll-back', 'conflict', 'state-unknown']],
  ['pending in part', { ...PENDING, effect: 'partial' }, 'state-unknown'],
  ['accepted, and something else is there', { effect: 'foreign' }, ['roll-back', 'state-unknown', 'conflict', 'state-unknown']],
  ['someone was first with another change', { ...MOVED, effect: 'foreign' }, 'conflict'],
  ['not permitted, and another change', { ...FORBIDDEN, effect: 'foreign' }, ['conflict', 'state-unknown', 'conflict', 'conflict']],

  // Several writes have happened.
  ['as asked, under a later version', { isOneWrite: false }, 'deployed-unnamed'],
  ['rejected, under a later version', { ...REJECTED, isOneWrite: false }, 'rejected-but-live'],
  ['pending, under a later version', { ...PENDING, isOneWrite: false }, 'state-unknown'],
  ['another change, under a later version', { effect: 'foreign', isOneWrite: false }, 'state-unknown'],
  [
    'someone was first, and there are more',
    { ...MOVED, effect: 'foreign', isOneWrite: false },
    ['state-unknown', 'state-unknown', 'conflict', 'state-unknown'],
  ],
  [
    'someone was first, where a write names no version',
    { ...MOVED, effect: 'foreign', isOneWrite: false, writesNameTheirVersion: false },
    'state-unknown',
  ],

  // What only an API without versions in its writes can do.
  ['over someone', { mayHaveOverwritten: true }, 'overwrote-concurrent'],
  ['over someone, although rejected', { ...REJECTED, effect: 'others-only', mayHaveOverwritten: true }, 'overwrote-concurrent'],
  ['under another name', { ...LOST, mayBeAnother: true }, 'renamed'],
  ['accepted under another name', { mayBeAnother: true }, 'deployed-unnamed'],
];

function asRow(decision: Decision): Row[2] {
  if (typeof decision === 'string') return decision;
  const { run, client, others, unknown } = decision.verdicts;
  return [run, client, others, unknown];
}

for (const [what, facts, expected] of ROWS)
  test(`after a write: ${what}`, () => {
    assert.deepEqual(asRow(decide({ ...FACTS, ...facts })), expected);
  });

const ANSWERS: readonly (readonly [Answer, Facts['fate'], boolean])[] = [
  ['accepted', undefined, false],
  ['unsent', 'refused', true],
  ['unsent', 'conflict', true],
  ['unsent', 'unknown', false],
  ['rejected', 'refused', false],
  ['rejected', 'refused', true],
  ['denied', 'conflict', false],
  ['denied', 'conflict', true],
  ['denied', 'refused', false],
  ['denied', 'refused', true],
  ['lost', 'unknown', false],
  ['lost', 'unknown', true],
  ['lost', 'conflict', false],
  ['lost', 'refused', true],
];
const EFFECTS: readonly WriteEffect[] = ['untouched', 'desired', 'desired-with-others', 'others-only', 'partial', 'foreign'];
const FLAGS = ['isOneWrite', 'mayHaveOverwritten', 'mayBeAnother', 'isNamed', 'inDoubt', 'writesNameTheirVersion'] as const;

function* allFacts(): Generator<Facts> {
  for (const [answer, fate, isFinal] of ANSWERS)
    for (const effect of EFFECTS)
      for (let bits = 0; bits < 2 ** FLAGS.length; bits += 1) {
        const flags = Object.fromEntries(FLAGS.map((flag, index) => [flag, (bits & (1 << index)) !== 0]));
        yield { ...FACTS, answer, fate, isFinal, effect, ...flags };
      }
}

test('whatever is known after a write, no verdict claims, overwrites or repeats what it must not', () => {
  let seen = 0;
  for (const facts of allFacts()) {
    seen += 1;
    const decision = decide(facts);
    const { of, verdicts } = typeof decision === 'string' ? { of: 'nothing', verdicts: { any: decision } } : decision;
    for (const [owner, verdict] of Object.entries(verdicts)) {
      const context = `${JSON.stringify(facts)}: ${owner} ${verdict}`;
      const isAsAsked = facts.effect === 'desired' || facts.effect === 'desired-with-others';
      if (verdict.startsWith('deployed') || verdict === 'in-sync' || verdict === 'rejected-but-live') assert.ok(isAsAsked, context);
      if (verdict === 'deployed-named') assert.ok(facts.isNamed && facts.effect === 'desired' && facts.answer !== 'rejected', context);
      if (verdict === 'deployed-unnamed') assert.notEqual(facts.answer, 'rejected', context);
      if (verdict === 'roll-back') {
        // Only what one write made and this run's client is known to have made is rolled back, and never over someone's version.
        assert.ok(of === 'live' && ['run', 'client'].includes(owner) && facts.isOneWrite && !facts.mayHaveOverwritten, context);
        assert.notEqual(facts.answer, 'unsent', context);
        if (owner === 'client') assert.ok(facts.effect === 'partial' || facts.answer === 'rejected', context);
      }
      // What may land yet is never followed by another write, and never told as done.
      if (facts.fate === 'unknown' && facts.isFinal)
        assert.ok(!['retry', 'retry-on-live', 'roll-back', 'conflict', 'refused', 'blocked', 'in-sync'].includes(verdict), context);
      if (verdict === 'retry') assert.ok(facts.effect === 'untouched' && !facts.isFinal, context);
      if (verdict === 'retry-on-live') assert.ok(facts.effect === 'others-only' && !facts.isFinal, context);
      if (verdict === 'refused') assert.ok(facts.fate === 'refused' && !isAsAsked, context);
    }
  }
  assert.equal(seen, ANSWERS.length * EFFECTS.length * 2 ** FLAGS.length);
});

test('the last look ends: as asked is deployed unless it was rejected, and nothing else is claimed', () => {
  const facts = {
    effect: 'desired',
    isOneWrite: true,
    mayHaveOverwritten: false,
    isFinal: false,
    isRejection: false,
    isOwn: undefined,
  } as const;
  for (const [changed, expected] of [
    [{}, 'deployed-unnamed'],
    [{ isRejection: true }, 'rejected-but-live'],
    [{ isFinal: true }, 'state-unknown'],
    [{ isFinal: true, isOwn: false }, 'state-unknown'],
    [{ isFinal: true, isOwn: true }, 'deployed-in-doubt'],
    [{ mayHaveOverwritten: true }, 'overwrote-concurrent'],
    [{ effect: 'untouched', mayHaveOverwritten: true }, 'state-unknown'],
    [{ effect: 'untouched' }, 'state-unknown'],
    [{ effect: 'desired-with-others' }, 'state-unknown'],
    [{ effect: 'desired-with-others', isOneWrite: false }, 'deployed-unnamed'],
    [{ effect: 'partial' }, 'state-unknown'],
    [{ effect: 'foreign', isOneWrite: false }, 'state-unknown'],
  ] as const)
    assert.equal(decideAfterLastRefresh({ ...facts, ...changed }), expected, JSON.stringify(changed));
});

/** A restore that failed, with this run's write still live. */
const RESTORE: RollbackFacts = {
  isBack: false,
  mayHaveOverwritten: false,
  isStillLive: true,
  isOurs: false,
  isOwn: false,
  isOthersOnly: false,
  fate: 'unknown',
  isFinal: false,
};

for (const [what, facts, expected] of [
  ['it did not land', {}, 'retry'],
  ['the org refuses it', { fate: 'refused' }, 'state-unknown'],
  ['it may land yet', { isFinal: true }, 'state-unknown'],
  ['it may land yet, over the old menus', { isFinal: true, isBack: true, isStillLive: false }, 'state-unknown'],
  ['it may land again, over its own', { isFinal: true, isOwn: true, isOurs: true, isBack: true, isStillLive: false }, 'rolled-back'],
  ['a lock forbids it', { isFinal: true, fate: 'conflict' }, 'state-unknown'],
  ['the old menus are live', { isBack: true, isStillLive: false }, 'rolled-back'],
  ['the old menus are live, over someone', { isBack: true, isStillLive: false, mayHaveOverwritten: true }, 'overwrote-concurrent'],
  ['someone wrote since', { isStillLive: false }, 'superseded'],
  ['it landed with damage', { isStillLive: false, isOurs: true }, 'damaged'],
  ['someone put the menus back first', { isStillLive: false, isOthersOnly: true, fate: 'conflict' }, 'rolled-back'],
  ['someone or the restore put the menus back', { isStillLive: false, isOthersOnly: true }, { unlessOthers: 'damaged' }],
] as const)
  test(`after a restore: ${what}`, () => {
    assert.deepEqual(decideRollback({ ...RESTORE, ...facts }), expected);
  });
