import assert from 'node:assert/strict';
import { test } from 'node:test';
import { architect, CLIENT, FLOWS, Scene } from '../support/scene.ts';

const { BEFORE, DESIRED, PLAN, LOOK, publishes, withOtherMenu } = architect;
const { id } = FLOWS.main;
const WAIT = { inputs: { 'wait-for-lock-minutes': '1' } };

test('a deploy waits for a flow that someone has open, and is planned again on what they publish', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  scene.desk.lock(id, 'ann');
  scene.meanwhile('flow', 3, (desk) => {
    desk.publish(id, 'ann', withOtherMenu(BEFORE));
    desk.unlock(id);
  });
  const run = await scene.deploy(WAIT);
  assert.deepEqual([run.flow().status, run.flow().version_before, run.flow().version_after], ['deployed', '14.0', '15.0'], run.stdout);
  assert.equal(scene.live(), withOtherMenu(DESIRED));
  assert.match(run.stdout, /is locked by the user "ann" .* The deploy waits for up to 1 min/u);
});

test('without `wait-for-lock-minutes`, a lock is a conflict at once', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  scene.desk.lock(id, 'ann');
  const run = await scene.deploy();
  assert.deepEqual([run.flow().status, run.flow().error?.code], ['conflict', 'flow.locked'], run.stdout);
  assert.deepEqual(scene.takeCalls(), [...PLAN, LOOK]);
});

const LEFT = {
  checkout: 'locked.',
  save: 'locked, and with a saved draft that is not published.',
  'check-in': 'locked, and with a checked-in version (14.0) that is not published.',
} as const;

test('what a failed job has left is named with how to clear it, and the next run goes on over it', async () => {
  for (const [lastStep, left] of Object.entries(LEFT)) await leaves(lastStep as keyof typeof LEFT, left);
});

async function leaves(lastStep: keyof typeof LEFT, left: string): Promise<void> {
  await using scene = await Scene.open({ api: 'architect' });
  scene.desk.planDeploy({ fails: ['It broke.'], lastStep });
  const failed = await scene.deploy();
  assert.equal(failed.flow().status, 'rejected', failed.stdout);
  const told = `A job of this OAuth client (${CLIENT.id}) has left the flow "Main IVR" ${left}`;
  assert.ok(
    failed.flow().notes.some((note) => note.startsWith(told)),
    failed.stdout,
  );
  assert.ok(failed.summary.includes('unlock the flow in Architect'), failed.summary);
  scene.takeCalls();
  const again = await scene.deploy();
  assert.equal(again.flow().status, 'deployed', again.stdout);
  assert.deepEqual(scene.takeCalls(), [...PLAN, ...publishes()]);
  assert.equal(scene.live(), DESIRED);
}

test('someone else’s draft beside what our job has left is no one’s to overwrite', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  scene.desk.lock(id, { clientId: CLIENT.id });
  scene.desk.saveDraft(id, 'ann', withOtherMenu(BEFORE));
  const run = await scene.deploy();
  assert.deepEqual([run.flow().status, run.flow().error?.code], ['conflict', 'draft.in.the.way'], run.stdout);
  assert.deepEqual(scene.published(), []);
});
