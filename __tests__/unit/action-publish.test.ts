import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isWorthPosting } from '../../src/action/publish-comment.ts';
import { flowReport, runReport } from '../support/reports.ts';

describe('a new comment', () => {
  for (const [name, report, expected] of [
    ['a run that changed something', runReport(), true],
    ['a run that failed', runReport({ outcome: 'failure' }), true],
    ['a run without changes', runReport({ outcome: 'no-changes', flows: [flowReport('in-sync')] }), false],
    [
      'a run without changes that has valid menu files',
      runReport({ outcome: 'no-changes', files: [{ path: 'ivr/main.yml', status: 'valid', problems: [] }] }),
      false,
    ],
    [
      'a run without changes in which a menu file was deleted',
      runReport({ outcome: 'no-changes', files: [{ path: 'ivr/main.yml', status: 'deleted', problems: [] }] }),
      true,
    ],
    [
      'a run without changes that has a notice',
      runReport({ outcome: 'no-changes', flows: [flowReport('in-sync'), flowReport('in-sync', { notices: ['A note'] })] }),
      true,
    ],
  ] as const) {
    test(`${expected ? 'is worth posting' : 'is not needed'} for ${name}`, () => assert.equal(isWorthPosting(report), expected));
  }
});
