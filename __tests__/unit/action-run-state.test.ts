import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { START } from '../../src/run/run-state.ts';
import { selectionLines, type Selection } from '../../src/run/select-files.ts';
import { allMenuFiles } from '../../src/repository/changed-files.ts';

describe('the state of a run', () => {
  test('is failed as long as nothing else is known', () => {
    assert.deepEqual([START.report.outcome, START.report.error, START.report.files, START.selected], ['failure', null, [], []]);
  });

  test('never changes: more knowledge is another state', () => {
    const before = structuredClone(START.report);
    const more = START.with({ selected: ['ivr/main.yml'], report: { mode: 'plan', notes: ['A note'] } });
    const most = more.with({ hasNews: false, report: { outcome: 'success' } });
    assert.deepEqual(START.report, before);
    assert.deepEqual([START.selected, more.hasNews, more.report.outcome], [[], true, 'failure']);
    assert.deepEqual([most.selected, most.hasNews], [['ivr/main.yml'], false]);
    assert.deepEqual([most.report.mode, most.report.notes, most.report.outcome], ['plan', ['A note'], 'success']);
  });
});

const fail = (): never => assert.fail();
const NO_HISTORY: Selection['history'] = {
  records: { last: fail },
  order: { isNewer: fail, isNewest: fail, isAncestor: fail, hasSucceeded: fail, wasRequestedAfter: fail },
  menus: { at: fail, atBases: fail, lastDeployed: fail, isNew: fail, atNewerTip: fail, older: fail },
};

function selection(selected: string[], deleted: string[], changes: Partial<Selection['changes']> = {}): Selection {
  return {
    selected,
    deleted,
    moved: new Set(),
    changes: { ...allMenuFiles('a reason'), ...changes },
    hasChanged: fail,
    history: NO_HISTORY,
    recordOfOthers: fail,
  };
}

describe('a selection in the log', () => {
  for (const [name, given, lines] of [
    ['no file', selection([], []), ['All files (a reason): 0 menu files.']],
    ['all files', selection(['a.yml'], []), ['All files (a reason): 1 menu file.', '  "a.yml"']],
    [
      'changed and deleted files',
      selection(['a.yml', 'b.yml'], ['c.yml'], { scope: 'changed' }),
      ['Changed files (a reason): 2 menu files, 1 deleted.', '  "a.yml"', '  "b.yml"', '  "c.yml" (deleted)'],
    ],
  ] as const) {
    test(`of ${name}`, () => assert.deepEqual(selectionLines(given), lines));
  }
});
