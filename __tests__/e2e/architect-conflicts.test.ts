import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Who } from '../../simulator/genesys/architect/model.ts';
import { FLOW, mainMenu, READ } from '../../harness/architect-scene.ts';
import {
  BEFORE,
  CLIENT,
  deploy,
  DEPLOY,
  deployBeside,
  DESIRED,
  entryOf,
  expectRun,
  JOB,
  LAST_LOOK,
  LOOK,
  meanwhile,
  MENU_CONFLICT,
  messageOf,
  openOrg,
  PLAN,
  publishBy,
  rewrite,
  withOtherMenu,
  withSameMenu,
} from '../support/architect-trouble.ts';

// Somebody else acts between the plan and the upload: what happens there is seen by the last look, and nothing is handed over.

/** Other changes that somebody may make: key 2's choice has another name, and the menu is another menu. */
const withOtherQueueName = (yaml: string): string => rewrite(yaml, 'name: Support\n              refId', 'name: Help\n              refId');
const withoutTheMenu = (yaml: string): string =>
  yaml.replaceAll('collect_ivr_main', 'menu_new').replace('name: Main Menu', 'name: Another Menu');

const VERSION_HEADS = ['echo', 'sparse'] as const;
/** What a run leaves that found somebody in the way: no job, no version, nothing but the look that found them. */
const STOPPED = {
  status: 'conflict',
  versions: ['13.0', '13.0'],
  attempts: 1,
  calls: [...PLAN, LOOK],
  publishes: [],
  live: BEFORE,
} as const;

describe('before the upload', { concurrency: 3 }, () => {
  test('somebody published another menu: the flow is read again, the change is rebuilt on theirs, and both are live', async () => {
    for (const versionHeads of VERSION_HEADS) {
      await using stage = await openOrg({ versionHeads });
      const run = await deployBeside(stage, 'flow', LAST_LOOK, withOtherMenu);
      expectRun(run, stage, {
        status: 'deployed',
        versions: ['14.0', '15.0'],
        attempts: 2,
        calls: [...PLAN, LOOK, ...READ, LOOK, ...JOB, ...READ],
        publishes: ['14.0 ann', `15.0 ${CLIENT.id}`],
        live: withOtherMenu(DESIRED),
      });
      assert.deepEqual(
        entryOf(run).changes.map(({ menu, field }) => [menu, field]),
        [['collect_ivr_main', 'audio']],
        "Ann's change is not ours",
      );
    }
  });

  test('the versions that are exported are the ones that were published when the flow was read', async () => {
    await using stage = await openOrg();
    meanwhile(stage, 'flow', LAST_LOOK, publishBy('ann', withOtherMenu));
    await deploy(stage);
    const exported = stage.cloud.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/export/jobs'));
    assert.deepEqual(
      exported.map(({ body }) => body),
      ['13.0', '14.0', '15.0'].map((version) => ({ flows: [{ flow: { id: FLOW, version }, exportType: 'Yaml' }] })),
    );
  });

  test('somebody published the same menu: a conflict that names it, no job, and theirs stays', async () => {
    await using stage = await openOrg();
    const run = await deployBeside(stage, 'flow', LAST_LOOK, withSameMenu);
    expectRun(run, stage, {
      ...MENU_CONFLICT,
      versions: ['13.0', '14.0'],
      calls: [...PLAN, LOOK, ...READ],
      publishes: ['14.0 ann'],
      live: withSameMenu(BEFORE),
    });
    assert.match(messageOf(run), /Somebody else changed the menu "collect_ivr_main" .*version 13\.0 became 14\.0.*left as it is/u);
  });

  test('somebody changed where a key of the same menu leads: a conflict that names the key', async () => {
    await using stage = await openOrg();
    const run = await deployBeside(stage, 'flow', LAST_LOOK, withOtherQueueName);
    assert.deepEqual([run.exitCode, entryOf(run).status], [1, 'conflict'], run.stdout);
    assert.match(messageOf(run), /key 2 of the menu "collect_ivr_main"/u);
  });

  test('somebody published the very same change: in sync, and no version is made over theirs', async () => {
    await using stage = await openOrg();
    const run = await deployBeside(stage, 'flow', LAST_LOOK, () => withOtherMenu(DESIRED));
    expectRun(run, stage, {
      status: 'in-sync',
      versions: ['13.0', '14.0'],
      attempts: 1,
      calls: [...PLAN, LOOK, ...READ],
      publishes: ['14.0 ann'],
      live: withOtherMenu(DESIRED),
    });
  });

  test('somebody took the menu away: nothing is written, and the run says so', async () => {
    await using stage = await openOrg();
    const run = await deployBeside(stage, 'flow', LAST_LOOK, withoutTheMenu);
    expectRun(run, stage, {
      ...MENU_CONFLICT,
      versions: ['13.0', '14.0'],
      calls: [...PLAN, LOOK, ...READ],
      publishes: ['14.0 ann'],
      live: withoutTheMenu(BEFORE),
    });
  });

  test('somebody publishes again and again: a conflict after max-retries tries, no job, and all theirs stays', async () => {
    await using stage = await openOrg();
    let round = 0;
    const again = publishBy('ann', (yaml) =>
      rewrite(yaml, `We will call you back${'!'.repeat(round)}.`, `We will call you back${'!'.repeat(++round)}.`),
    );
    // Read, look, read, look, read: each look finds a version that the read before it did not.
    meanwhile(stage, 'flow', LAST_LOOK, again);
    meanwhile(stage, 'flow', LAST_LOOK + 2, again);
    const run = await deploy(stage, { inputs: { 'max-retries': '2' } });
    expectRun(run, stage, {
      status: 'conflict',
      versions: ['14.0', '15.0'],
      attempts: 2,
      code: 'version.moved',
      calls: [...PLAN, LOOK, ...READ, LOOK, ...READ],
      publishes: ['14.0 ann', '15.0 ann'],
      live: rewrite(BEFORE, 'We will call you back.', 'We will call you back!!.'),
    });
    assert.match(messageOf(run), /changed by somebody else before each of 2 tries/u);
  });

  const LOCKS: readonly { readonly name: string; readonly who: Who; readonly words: RegExp }[] = [
    { name: 'a user', who: 'Ann Archer', words: /is locked by the user "Ann Archer" \([\da-f-]{36}\)/u },
    { name: 'a user of whom only the id is shown', who: { userId: 'user-1' }, words: /is locked by the user user-1\b/u },
    { name: 'another OAuth client', who: { clientId: 'terraform' }, words: /is locked by the OAuth client terraform\b/u },
    { name: 'this very client', who: { clientId: CLIENT.id }, words: new RegExp(`is locked by the OAuth client ${CLIENT.id}`, 'u') },
  ];

  for (const { name, who, words } of LOCKS) {
    test(`the flow is locked by ${name}: a conflict that names the owner, no job, and no unlock`, async () => {
      await using stage = await openOrg();
      meanwhile(stage, 'flow', LAST_LOOK, (desk) => desk.lock(FLOW, who));
      // A lock is never overridden, whatever the input says.
      const run = await deploy(stage, { inputs: { 'on-drift': name === 'a user' ? 'overwrite' : 'fail' } });
      expectRun(run, stage, { ...STOPPED, code: 'flow.locked' });
      assert.match(messageOf(run), words);
      assert.match(entryOf(run).error?.hint ?? '', /not unlocked/u);
      assert.match(run.summary, /locked/u);
      assert.deepEqual(stage.cloud.architect.flow(FLOW).lockedBy, who, 'the lock is theirs still');
    });
  }

  test('a flow that has been locked since before the run, with an unfinished draft: a conflict that names both, and the draft stays', async () => {
    await using stage = await openOrg();
    stage.cloud.architect.saveDraft(FLOW, 'Ann Archer', withOtherMenu(BEFORE), Date.UTC(2090, 0, 2, 3, 4));
    stage.cloud.architect.lock(FLOW, 'Ann Archer');
    const run = await deploy(stage, { inputs: { 'on-drift': 'overwrite' } });
    expectRun(run, stage, { ...STOPPED, code: 'flow.locked' });
    assert.match(
      messageOf(run),
      /locked by the user "Ann Archer" .*saved by the user "Ann Archer" .* on 2090-01-02 03:04 UTC and not published/u,
    );
    assert.equal(stage.cloud.architect.flow(FLOW).draft?.yaml, withOtherMenu(BEFORE));
  });

  for (const kind of ['draft', 'check-in'] as const) {
    test(`a ${kind} newer than what is published: a conflict with its owner and time, no job, and it stays`, async () => {
      for (const versionHeads of VERSION_HEADS) {
        await using stage = await openOrg({ versionHeads });
        const at = Date.UTC(2090, 0, 2, 3, 4);
        meanwhile(stage, 'flow', LAST_LOOK, (desk) => {
          if (kind === 'draft') desk.saveDraft(FLOW, 'Ann Archer', withOtherMenu(BEFORE), at);
          else desk.checkIn(FLOW, { clientId: 'terraform' }, withOtherMenu(BEFORE), at);
        });
        const run = await deploy(stage);
        expectRun(run, stage, { ...STOPPED, code: 'draft.in.the.way' });
        assert.match(messageOf(run), kind === 'draft' ? /saved by the user "Ann Archer"/u : /by the OAuth client terraform\b/u);
        assert.match(messageOf(run), /on 2090-01-02 03:04 UTC/u);
        const { draft, checkedIn } = stage.cloud.architect.flow(FLOW);
        const kept = kind === 'draft' ? draft : checkedIn;
        assert.deepEqual([kept?.yaml, kept?.overwritten], [withOtherMenu(BEFORE), undefined]);
      }
    });

    test(`on-drift: overwrite publishes over a ${kind}, and the run is green`, async () => {
      for (const versionHeads of VERSION_HEADS) {
        await using stage = await openOrg({ versionHeads });
        const { architect } = stage.cloud;
        if (kind === 'draft') architect.saveDraft(FLOW, 'Ann Archer', withOtherMenu(BEFORE));
        else architect.checkIn(FLOW, 'Ann Archer', withOtherMenu(BEFORE));
        const run = await deploy(stage, { inputs: { 'on-drift': 'overwrite' } });
        // The simulated org counts check-ins and publishes together.
        const version = kind === 'draft' ? '14.0' : '15.0';
        expectRun(run, stage, {
          status: 'deployed',
          versions: ['13.0', version],
          attempts: 1,
          calls: DEPLOY,
          publishes: [`${version} ${CLIENT.id}`],
          live: DESIRED,
        });
        assert.match(run.stdout, /on-drift: overwrite/u, 'the reader is told of the work that is published over');
      }
    });
  }

  test("a draft from before the published version is nobody's unfinished work", async () => {
    for (const versionHeads of VERSION_HEADS) {
      await using stage = await openOrg({ versionHeads });
      stage.cloud.architect.saveDraft(FLOW, 'Ann Archer', BEFORE, Date.now() - 3_600_000);
      const run = await deploy(stage);
      expectRun(run, stage, {
        status: 'deployed',
        versions: ['13.0', '14.0'],
        attempts: 1,
        calls: DEPLOY,
        publishes: [`14.0 ${CLIENT.id}`],
        live: DESIRED,
      });
    }
  });

  test("a lock and a draft are in nobody's way where nothing has to change", async () => {
    await using stage = await openOrg();
    stage.cloud.architect.saveDraft(FLOW, 'Ann Archer', withOtherMenu(BEFORE));
    stage.cloud.architect.lock(FLOW, 'Ann Archer');
    const run = await deploy(stage, { file: mainMenu() });
    expectRun(run, stage, {
      status: 'in-sync',
      versions: ['13.0', '13.0'],
      attempts: 0,
      calls: PLAN.slice(0, -1),
      publishes: [],
      live: BEFORE,
    });
  });

  test('an operation that ends: the change waits for it and is tried again', async () => {
    await using stage = await openOrg();
    meanwhile(stage, 'flow', LAST_LOOK, (desk) => {
      desk.startOperation(FLOW, 'VALIDATE', 'Ann Archer');
    });
    meanwhile(stage, 'flow', LAST_LOOK + 1, (desk) => desk.finishOperation(FLOW));
    const run = await deploy(stage);
    expectRun(run, stage, {
      status: 'deployed',
      versions: ['13.0', '14.0'],
      attempts: 2,
      publishes: [`14.0 ${CLIENT.id}`],
      live: DESIRED,
    });
    assert.equal(stage.cloudCalls.filter((call) => call === 'POST /api/v2/flows/jobs 200').length, 1);
  });

  test('an operation that does not end: a conflict that names it and its owner, and no job', async () => {
    await using stage = await openOrg();
    meanwhile(stage, 'flow', LAST_LOOK, (desk) => {
      desk.startOperation(FLOW, 'PUBLISH', 'Ann Archer');
    });
    const run = await deploy(stage, { inputs: { 'max-retries': '2' } });
    const { calls: _, ...stopped } = STOPPED;
    expectRun(run, stage, { ...stopped, attempts: 2, code: 'operation.in.progress' });
    assert.match(messageOf(run), /PUBLISH, by the user "Ann Archer" .*is running/u);
    assert.doesNotMatch(messageOf(run), /was changed by somebody/u, 'the version has not moved');
    assert.ok(!stage.cloudCalls.some((call) => call.includes('/api/v2/flows/jobs')));
  });

  test('the flow is renamed before the upload: refused, for its text would make a new flow', async () => {
    await using stage = await openOrg();
    meanwhile(stage, 'flow', LAST_LOOK, (desk) => desk.rename(FLOW, 'Main IVR 2'));
    const run = await deploy(stage);
    expectRun(run, stage, { ...STOPPED, status: 'failed', code: 'flow.renamed' });
    assert.match(messageOf(run), /"Main IVR 2".*"Main IVR".*would make a new flow/u);
  });

  test('the flow is deleted before the upload: failed, and no job', async () => {
    await using stage = await openOrg();
    meanwhile(stage, 'flow', LAST_LOOK, (desk) => desk.delete(FLOW));
    const run = await deploy(stage);
    expectRun(run, stage, {
      ...STOPPED,
      status: 'failed',
      code: 'architect.flow.deleted',
      calls: [...PLAN, 'GET /api/v2/flows/{flowId} 410'],
    });
  });
});
