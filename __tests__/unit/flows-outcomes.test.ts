// What a flow's report says before anything is written, and what it shows of the plan.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { planOutcome, unwritten, type FlowRun } from '../../src/flows/flow-run.ts';
import { withPicture } from '../../src/flows/picture.ts';
import { reportFlow, withOutcome } from '../../src/flows/report-flow.ts';
import type { Problem } from '../../src/model/diagnostic.ts';
import { planFlow } from '../../src/model/plan.ts';
import { liveFlow, menuOf, noQueues } from '../support/apply-scene.ts';

const LIVE = liveFlow();
const IN_SYNC = menuOf([
  ['1', 'One'],
  ['2', 'Two'],
  ['3', 'Three'],
]);
const CHANGED = menuOf([
  ['1', 'One'],
  ['2', 'Zwei'],
]);
const QUEUES = { names: new Map<string, string>(), factOf: () => undefined };

function runOf(menu = CHANGED, more: Partial<FlowRun> = {}): FlowRun {
  const plan = planFlow(LIVE, [menu], noQueues);
  return { reference: menu.flow, menus: [menu], flowId: LIVE.id, live: LIVE, plan, ...more };
}

const { plan: _, ...unplanned } = runOf();
const UNPLANNED: FlowRun = unplanned;
const DRIFTED: Partial<FlowRun> = {
  driftStatus: {
    drifted: [{ menu: CHANGED, known: LIVE.content, commit: 'a'.repeat(40) }],
    behind: [],
    overtaken: [],
    unordered: [],
    compared: [],
  },
};
const BEHIND: Partial<FlowRun> = {
  driftStatus: { drifted: [], behind: [{ menu: CHANGED, commit: 'b'.repeat(40) }], overtaken: [], unordered: [], compared: [] },
};

describe('the outcome of a plan', () => {
  const at = { path: 'ivr/main.yml', line: 1, column: 1 };
  const problem: Problem = { at, code: 'queue-not-found', message: 'Gone.', hint: 'Name another.' };
  const { plan } = runOf();
  assert.ok(plan);
  const invalid: Partial<FlowRun> = { plan: { ...plan, problems: [problem] } };
  for (const [name, run, mode, status, code] of [
    ['a menu as it is live', runOf(IN_SYNC), 'deploy', 'in-sync', undefined],
    ['a change', runOf(), 'plan', 'planned', undefined],
    ['a change to deploy', runOf(), 'deploy', 'planned', undefined],
    ['a change that the org refuses', runOf(CHANGED, invalid), 'deploy', 'rejected', 'queue-not-found'],
    ['a change that the org refuses, after drift', runOf(CHANGED, { ...invalid, ...DRIFTED }), 'deploy', 'rejected', 'queue-not-found'],
    ['drift, in a plan', runOf(CHANGED, DRIFTED), 'plan', 'planned', undefined],
    ['drift, in a deploy', runOf(CHANGED, DRIFTED), 'deploy', 'drifted', 'drift'],
    ['drift that is to be stopped', runOf(CHANGED, { ...DRIFTED, onDrift: 'fail' }), 'deploy', 'drifted', 'drift'],
    ['drift that is to be overwritten', runOf(CHANGED, { ...DRIFTED, onDrift: 'overwrite' }), 'deploy', 'planned', undefined],
    ['drift in drift mode', runOf(CHANGED, { ...DRIFTED, onDrift: 'overwrite' }), 'drift', 'drifted', 'drift'],
    ['an older commit that is live', runOf(CHANGED, BEHIND), 'drift', 'planned', undefined],
    ['a flow without a plan', UNPLANNED, 'plan', 'in-sync', undefined],
  ] as const) {
    test(`of ${name} in mode ${mode} is ${status}`, () => {
      const outcome = planOutcome(run, mode);
      assert.deepEqual([outcome.status, outcome.error?.code, outcome.attempts], [status, code, 0]);
      assert.deepEqual([outcome.versionBefore, outcome.versionAfter], [LIVE.version, LIVE.version]);
      assert.deepEqual(outcome.changes, run.plan?.changes ?? []);
    });
  }

  test('is planned where live is behind, and skipped where a newer commit is live', () => {
    assert.equal(planOutcome(runOf(CHANGED, BEHIND), 'deploy').status, 'planned');
    const unchanged = planFlow(LIVE, [], noQueues);
    const overtaken = { drifted: [], behind: [], overtaken: [{ menu: CHANGED, commit: 'b'.repeat(40) }], unordered: [], compared: [] };
    const { status, error } = planOutcome({ ...runOf(), plan: unchanged, driftStatus: overtaken }, 'deploy');
    assert.deepEqual([status, error?.code], ['skipped', 'superseded']);
    assert.match(error?.message ?? '', /newer commit `bbbbbbb`/u);
  });

  test('says which way out there is for this flow alone', () => {
    const { error } = planOutcome(runOf(CHANGED, DRIFTED), 'deploy');
    assert.match(error?.hint ?? '', /`on-drift: overwrite` and `flows: /u);
    const adopted = {
      drifted: [{ menu: CHANGED, known: LIVE.content, isNew: true }],
      behind: [],
      overtaken: [],
      unordered: [],
      compared: [],
    };
    const { status, error: adoption } = planOutcome(runOf(CHANGED, { driftStatus: adopted }), 'deploy');
    assert.deepEqual([status, adoption?.code], ['drifted', 'first-adoption']);
    assert.doesNotMatch(adoption?.message ?? '', /edited/u);
  });
});

describe("a flow's report", () => {
  test('has neither tables nor a call flow before the plan is pictured', () => {
    const report = reportFlow(runOf());
    assert.deepEqual([report.views, report.calls, report.hazards], [[], undefined, undefined]);
    assert.equal(report.status, 'skipped');
  });

  test('shows the plan once it is pictured, whatever becomes of the flow', () => {
    const pictured = withPicture(runOf(), QUEUES);
    const [planned, failed] = [pictured, { ...pictured, outcome: unwritten(pictured, 'failed') }].map((run) => reportFlow(run));
    assert.equal(planned?.views.length, 1);
    assert.ok(planned.calls);
    assert.deepEqual([failed?.views, failed?.calls, failed?.hazards], [planned.views, planned.calls, planned.hazards]);
  });

  test('shows no call flow if the plan changes nothing', () => {
    const { views, calls } = reportFlow(withPicture(runOf(IN_SYNC), QUEUES));
    assert.deepEqual([views.length, calls], [1, undefined]);
  });

  test('shows the tables if the call flow cannot be made out', () => {
    const run = runOf();
    assert.ok(run.plan);
    run.plan.desired.callGraph = () => assert.fail('no call flow');
    const { views, calls } = reportFlow(withPicture(run, QUEUES));
    assert.deepEqual([views.length, calls], [1, undefined]);
  });

  test('has the drift before the plan is pictured, too, and says whether it was overwritten', () => {
    const run = runOf(CHANGED, DRIFTED);
    const report = reportFlow(run);
    assert.deepEqual([report.drift?.overwritten, report.drift?.menus.map(({ menu }) => menu)], [false, ['main']]);
    const deployed = withOutcome(report, unwritten(run, 'deployed'));
    assert.deepEqual([deployed.drift?.overwritten, deployed.duration_ms], [true, null]);
    assert.equal(withOutcome(reportFlow(runOf()), unwritten(run, 'deployed')).drift, undefined);
  });
});
