// What a drift check says of flows that are as git has them, and still take no calls or can't be deployed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scheduleEvent } from '../../harness/events.ts';
import { sampleArchitectOrg, sampleOrg, sampleQueues } from '../../simulator/genesys/sample.ts';
import { REAL_MENU } from '../support/architect-real-menu.ts';
import { architect, definition, FLOWS, github, Scene, type Run } from '../support/scene.ts';

const { membersOf, QUEUES, TOKEN, answered } = architect;
const OPEN = ['architect', 'definition'] as const;
const FILES = { architect: { 'ivr/main.yml': architect.menu('main') }, definition: { 'ivr/main.yml': definition.menu('main') } };
const MEMBERS = membersOf(...FLOWS.main.queues);

/** The nightly check of a menu that is live as it was deployed. */
async function nightly(scene: Scene): Promise<Run> {
  const sha = await scene.succeeded(FILES[scene.api]);
  return scene.run(scheduleEvent({ sha }), await scene.repository.checkout({ ref: 'refs/heads/main' }), github.QUIET);
}

/** An org of either API with its queues changed. */
function open(api: (typeof OPEN)[number], queues: ReturnType<typeof sampleOrg>['queues']): Promise<Scene> {
  return api === 'architect' ? Scene.open({ api, org: { queues } }) : Scene.open({ org: { queues } });
}

for (const api of OPEN) {
  const support = sampleQueues.support.id;

  test(`a nightly check is green if the queues behind the keys have members (${api})`, async () => {
    await using scene = await open(api, sampleOrg().queues);
    const run = await nightly(scene);
    assert.deepEqual([run.exitCode, run.flow().status], [0, 'in-sync'], run.stdout);
    assert.deepEqual(scene.calls.filter((call) => call.includes('/members')).toSorted(), MEMBERS);
  });

  test(`it is red if a key leads to a queue without members, or to one that is gone (${api})`, async () => {
    const { queues } = sampleOrg();
    await using empty = await open(
      api,
      queues.map((queue) => (queue.id === support ? { ...queue, members: [] } : queue)),
    );
    const without = await nightly(empty);
    assert.deepEqual([without.exitCode, without.flow().error?.code], [1, 'queue.unattended'], without.stdout);
    assert.match(without.flow().error?.message ?? '', /^Key 2 of the menu "[^"]+" leads to the queue "[^"]+", which has no members\.$/u);

    await using gone = await open(
      api,
      queues.filter(({ id }) => id !== support),
    );
    const missing = await nightly(gone);
    assert.deepEqual([missing.exitCode, missing.flow().error?.code], [1, 'queue.unattended'], missing.stdout);
    assert.match(missing.flow().error?.message ?? '', /which doesn't exist, or which this OAuth client can't see\.$/u);
  });

  test(`it claims nothing if it may not ask (${api})`, async () => {
    await using scene = await open(api, sampleOrg().queues);
    scene.strike('queues', 1, { status: 403, times: Infinity });
    const run = await nightly(scene);
    assert.deepEqual([run.exitCode, run.flow().status], [0, 'in-sync'], run.stdout);
    assert.match(run.stdout, /Couldn't check whether the queues behind the keys take calls/u);
    assert.equal(scene.count(answered(QUEUES, 403)), 1);
    assert.equal(scene.calls[0], TOKEN);
  });
}

test('it is red if a key runs a task whose queue has no members', async () => {
  const sample = sampleArchitectOrg();
  const org = {
    architectFlows: sample.architectFlows.map((flow) => (flow.id === FLOWS.main.id ? { ...flow, yaml: REAL_MENU } : flow)),
    queues: sample.queues.map((queue) => (queue.id === sampleQueues.sales.id ? { ...queue, members: [] } : queue)),
  };
  await using scene = await Scene.open({ api: 'architect', org });
  const options = ['1', '2', '3', '4', '5', '9'].map((key) => `  - { key: "${key}", routing_target: { unchanged: true } }\n`);
  const file = `flow_id: ${FLOWS.main.id}\nmenu_node_id: Main Menu\naudio: keep\noptions:\n${options.join('')}`;
  const sha = await scene.succeeded({ 'ivr/main.yml': file.replace('{ unchanged: true }', '{ queue: Sales }') });
  const run = await scene.run(scheduleEvent({ sha }), await scene.repository.checkout({ ref: 'refs/heads/main' }), github.QUIET);
  assert.deepEqual([run.exitCode, run.flow().error?.code], [1, 'queue.unattended'], run.stdout);
  assert.match(run.flow().error?.message ?? '', /^Key 1 of the menu "Main Menu" leads to the queue "Sales", which has no members\./u);
});

test("it lists flows that can't be deployed now, with who and for how long", async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const { yaml = '' } = sampleArchitectOrg().architectFlows.find(({ id }) => id === FLOWS.main.id) ?? {};
  scene.desk.saveDraft(FLOWS.main.id, 'ann', yaml);
  const run = await nightly(scene);
  assert.deepEqual([run.exitCode, run.flow().status], [0, 'in-sync'], run.stdout);
  assert.ok(
    run.flow().notes.some((note) => /^Main IVR can't be deployed now: draft by the user "ann" \([^)]+\), less than a day\.$/u.test(note)),
    run.stdout,
  );
  assert.ok(run.summary.includes('less than a day'), run.summary);
});

test('a draft that lies there for long is told with its days', async () => {
  const DAY = 86_400_000;
  let ago = 13 * DAY;
  await using scene = await Scene.open({ api: 'architect', org: { clock: () => Date.now() - ago } });
  const { yaml = '' } = sampleArchitectOrg().architectFlows.find(({ id }) => id === FLOWS.main.id) ?? {};
  scene.desk.saveDraft(FLOWS.main.id, 'ann', yaml, Date.now() - 12.5 * DAY);
  ago = 0;
  const run = await nightly(scene);
  const told = run.flow().notes.find((note) => note.includes('be deployed now')) ?? run.stdout;
  assert.match(told, /^Main IVR can't be deployed now: draft by the user "ann" \([^)]+\), 12 days\.$/u);
});
