import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withOutcome } from '../../src/flows/report-flow.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { flowReport } from '../support/reports.ts';

const LEFT = 'The menu "hours" is left alone.';
const PLANNED = flowReport('planned', { decided: [LEFT], notices: [LEFT, 'Ann has the flow locked.'] });
const DEPLOYED: Outcome = { status: 'deployed', versionBefore: 14, versionAfter: 15, attempts: 1, changes: [], problems: [] };

test('the end of a job says of a flow what was decided about its menus, once, and no longer what blocked its write', () => {
  assert.deepEqual(withOutcome(PLANNED, { ...DEPLOYED, notices: [] }).notices, [LEFT]);
  assert.deepEqual(withOutcome(PLANNED, { ...DEPLOYED, notices: ['Its draft was replaced.', LEFT] }).notices, [
    LEFT,
    'Its draft was replaced.',
  ]);
});

test('an outcome that says nothing of its own leaves all notices', () => {
  assert.deepEqual(withOutcome(PLANNED, DEPLOYED).notices, PLANNED.notices);
});
