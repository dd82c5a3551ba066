import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Who } from '../../simulator/genesys/architect/model.ts';
import { withRefIdsOf } from '../support/ref-ids.ts';
import { FLOWS, Scene, WORDS, architect } from '../support/scene.ts';

const {
  BEFORE,
  CHANGED,
  DEPLOY,
  DESIRED,
  IN_SYNC,
  JOB,
  LAST_LOOK,
  LOOK,
  MENU_CONFLICT,
  ON_TOP,
  PLAN,
  READ,
  REGISTER,
  menu,
  replaced,
  withOtherMenu,
  withOtherQueueName,
  withSameMenu,
} = architect;

// Someone else acts between the plan and the upload: what happens there is seen by the last look, and nothing is handed over.

/** Someone makes another menu of it. */
const withoutTheMenu = (yaml: string): string =>
  yaml.replaceAll('Main Menu_10', 'Another Menu_90').replace('name: Main Menu', 'name: Another Menu');

const VERSION_HEADS = ['echo', 'sparse'] as const;
/** What a run leaves that found someone in the way: no job, no version, nothing but the look that found them. */
const STOPPED = {
  status: 'conflict',
  versions: ['13.0', '13.0'],
  attempts: 1,
  calls: [...PLAN, LOOK],
  published: [],
  live: BEFORE,
} as const;

describe('before the upload', { concurrency: 3 }, () => {
  test('someone published another menu: the flow is read again, the change is rebuilt on theirs, and both are live', async () => {
    for (const versionHeads of VERSION_HEADS) {
      await using scene = await Scene.open({ api: 'architect', org: { versionHeads } });
      const run = await scene.deployBeside('flow', LAST_LOOK, withOtherMenu);
      run.expect({ ...ON_TOP, attempts: 2, calls: [...PLAN, LOOK, ...READ, LOOK, ...JOB, ...READ], live: withOtherMenu(DESIRED) });
      assert.deepEqual(
        run.flow().changes.map(({ menu: name, field }) => [name, field]),
        [['Main Menu_10', 'audio']],
        "Ann's change is not ours",
      );
    }
  });

  test('the versions that are exported are the ones that were published when the flow was read', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.annEdits('flow', LAST_LOOK, withOtherMenu);
    await scene.deploy();
    const exported = scene.cloud.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/export/jobs'));
    assert.deepEqual(
      exported.map(({ body }) => body),
      ['13.0', '14.0', '15.0'].map((version) => ({ flows: [{ flow: { id: FLOWS.main.id, version }, exportType: 'Yaml' }] })),
    );
  });

  test('someone published the same menu: a conflict that names it, no job, and theirs stays', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const run = await scene.deployBeside('flow', LAST_LOOK, withSameMenu);
    run.expect({
      ...MENU_CONFLICT,
      calls: [...PLAN, LOOK, ...READ],
      live: withSameMenu(BEFORE),
    });
    assert.match(run.message, /Someone else changed the menu "Main Menu_10" .*version 13\.0 became 14\.0.*left in place/u);
  });

  test('someone changed where a key of the same menu leads: a conflict that names the key', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const run = await scene.deployBeside('flow', LAST_LOOK, withOtherQueueName);
    assert.deepEqual([run.exitCode, run.flow().status], [1, 'conflict'], run.stdout);
    assert.match(run.message, /key 2 of the menu "Main Menu_10"/u);
  });

  test('someone published the very same change: in sync, and no version is made over theirs', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const run = await scene.deployBeside('flow', LAST_LOOK, () => withOtherMenu(DESIRED));
    run.expect({
      status: 'in-sync',
      versions: ['13.0', '14.0'],
      attempts: 1,
      calls: [...PLAN, LOOK, ...READ],
      published: ['14.0 ann'],
      live: withOtherMenu(DESIRED),
    });
  });

  test('someone took the menu away: nothing is written, and the run says so', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const run = await scene.deployBeside('flow', LAST_LOOK, withoutTheMenu);
    run.expect({
      ...MENU_CONFLICT,
      calls: [...PLAN, LOOK, ...READ],
      live: withoutTheMenu(BEFORE),
    });
  });

  test('someone publishes again and again: a conflict after max-retries tries, no job, and all theirs stays', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    let round = 0;
    const again = (yaml: string): string =>
      replaced(yaml, [`We will call you back${'!'.repeat(round)}.`, `We will call you back${'!'.repeat(++round)}.`]);
    // Read, look, read, look, read: each look finds a version that the read before it did not.
    scene.annEdits('flow', LAST_LOOK, again);
    scene.annEdits('flow', LAST_LOOK + 2, again);
    const run = await scene.deploy({ inputs: { 'max-retries': '2' } });
    run.expect({
      status: 'conflict',
      versions: ['14.0', '15.0'],
      attempts: 2,
      code: 'version.moved',
      calls: [...PLAN, LOOK, ...READ, LOOK, ...READ],
      published: ['14.0 ann', '15.0 ann'],
      live: replaced(BEFORE, ['We will call you back.', 'We will call you back!!.']),
    });
    assert.match(run.message, /changed by someone else before each of 2 tries/u);
  });

  const LOCKS: readonly { readonly name: string; readonly who: Who; readonly words: RegExp }[] = [
    { name: 'a user', who: 'Ann Archer', words: /is locked by the user "Ann Archer" \([\da-f-]{36}\)/u },
    { name: 'a user of whom only the id is shown', who: { userId: 'user-1' }, words: /is locked by the user user-1\b/u },
    { name: 'another OAuth client', who: { clientId: 'terraform' }, words: /is locked by the OAuth client terraform\b/u },
  ];

  for (const { name, who, words } of LOCKS) {
    test(`the flow is locked by ${name}: a conflict that names the owner, no job, and no unlock`, async () => {
      await using scene = await Scene.open({ api: 'architect' });
      scene.meanwhile('flow', LAST_LOOK, (desk) => desk.lock(FLOWS.main.id, who));
      // A lock is never overridden, whatever the input says.
      const run = await scene.deploy({ inputs: { 'on-drift': name === 'a user' ? 'overwrite' : 'fail' } });
      run.expect({ ...STOPPED, code: 'flow.locked' });
      assert.match(run.message, words);
      assert.match(run.hint, /never unlocks/u);
      assert.match(run.summary, /locked/u);
      assert.deepEqual(scene.desk.flow(FLOWS.main.id).lockedBy, who, 'the lock is theirs still');
    });
  }

  test('a flow that has been locked since before the run, with an unfinished draft: a conflict that names both, and the draft stays', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.desk.saveDraft(FLOWS.main.id, 'Ann Archer', withOtherMenu(BEFORE), Date.UTC(2090, 0, 2, 3, 4));
    scene.desk.lock(FLOWS.main.id, 'Ann Archer');
    const run = await scene.deploy({ inputs: { 'on-drift': 'overwrite' } });
    run.expect({ ...STOPPED, code: 'flow.locked' });
    assert.match(
      run.message,
      /locked by the user "Ann Archer" .*saved by the user "Ann Archer" .* on 2090-01-02 03:04 UTC and not published/u,
    );
    assert.equal(scene.desk.flow(FLOWS.main.id).draft?.yaml, withOtherMenu(BEFORE));
  });

  for (const kind of ['draft', 'check-in'] as const) {
    test(`a ${kind} newer than what is published: a conflict with its owner and time, no job, and it stays`, async () => {
      for (const versionHeads of VERSION_HEADS) {
        await using scene = await Scene.open({ api: 'architect', org: { versionHeads } });
        const at = Date.UTC(2090, 0, 2, 3, 4);
        scene.meanwhile('flow', LAST_LOOK, (desk) => {
          if (kind === 'draft') desk.saveDraft(FLOWS.main.id, 'Ann Archer', withOtherMenu(BEFORE), at);
          else desk.checkIn(FLOWS.main.id, { clientId: 'terraform' }, withOtherMenu(BEFORE), at);
        });
        const run = await scene.deploy();
        run.expect({ ...STOPPED, code: 'draft.in.the.way' });
        assert.match(run.message, kind === 'draft' ? WORDS.savedByAnn : /by the OAuth client terraform\b/u);
        assert.match(run.message, /on 2090-01-02 03:04 UTC/u);
        const { draft, checkedIn } = scene.desk.flow(FLOWS.main.id);
        const kept = kind === 'draft' ? draft : checkedIn;
        assert.deepEqual([withRefIdsOf(BEFORE, kept?.yaml ?? ''), kept?.overwritten], [withOtherMenu(BEFORE), undefined]);
      }
    });

    test(`on-drift: overwrite publishes over a ${kind}, and the run is green`, async () => {
      for (const versionHeads of VERSION_HEADS) {
        await using scene = await Scene.open({ api: 'architect', org: { versionHeads } });
        const { desk } = scene;
        if (kind === 'draft') desk.saveDraft(FLOWS.main.id, 'Ann Archer', withOtherMenu(BEFORE));
        else desk.checkIn(FLOWS.main.id, 'Ann Archer', withOtherMenu(BEFORE));
        const run = await scene.deploy({ inputs: { 'on-drift': 'overwrite' } });
        // The simulated org counts check-ins and publishes together.
        const version = kind === 'draft' ? '14.0' : '15.0';
        run.expect({
          status: 'deployed',
          versions: ['13.0', version],
          attempts: 1,
          calls: DEPLOY,
          published: [`${version} ivr-client`],
          live: DESIRED,
        });
        assert.match(run.stdout, /on-drift: overwrite/u, 'the reader is told of the work that is published over');
      }
    });
  }

  test("a draft from before the published version is nobody's unfinished work", async () => {
    for (const versionHeads of VERSION_HEADS) {
      await using scene = await Scene.open({ api: 'architect', org: { versionHeads } });
      scene.desk.saveDraft(FLOWS.main.id, 'Ann Archer', BEFORE, Date.now() - 3_600_000);
      const run = await scene.deploy();
      run.expect({ ...CHANGED, calls: DEPLOY });
    }
  });

  test("a lock and a draft are in nobody's way where nothing has to change", async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.desk.saveDraft(FLOWS.main.id, 'Ann Archer', withOtherMenu(BEFORE));
    scene.desk.lock(FLOWS.main.id, 'Ann Archer');
    const run = await scene.deploy({ file: menu('main') });
    run.expect({ ...IN_SYNC, calls: PLAN.slice(0, -1) });
  });

  test('an operation that ends: the change waits for it and is tried again', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.meanwhile('flow', LAST_LOOK, (desk) => {
      desk.startOperation(FLOWS.main.id, 'VALIDATE', 'Ann Archer');
    });
    scene.meanwhile('flow', LAST_LOOK + 1, (desk) => desk.finishOperation(FLOWS.main.id));
    const run = await scene.deploy();
    run.expect({ status: 'deployed', versions: ['13.0', '14.0'], attempts: 2, published: ['14.0 ivr-client'], live: DESIRED });
    assert.equal(scene.calls.filter((call) => call === REGISTER).length, 1);
  });

  test('an operation that does not end: a conflict that names it and its owner, and no job', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.meanwhile('flow', LAST_LOOK, (desk) => {
      desk.startOperation(FLOWS.main.id, 'PUBLISH', 'Ann Archer');
    });
    const run = await scene.deploy({ inputs: { 'max-retries': '2' } });
    const { calls: _, ...stopped } = STOPPED;
    run.expect({ ...stopped, attempts: 2, code: 'operation.in.progress' });
    assert.match(run.message, /PUBLISH, by the user "Ann Archer" .*is running/u);
    assert.doesNotMatch(run.message, WORDS.changedBySomeone, 'the version has not moved');
    assert.ok(!scene.calls.some((call) => call.includes('/api/v2/flows/jobs')));
  });

  test('the flow is renamed before the upload: refused, for its text would make a new flow', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.meanwhile('flow', LAST_LOOK, (desk) => desk.rename(FLOWS.main.id, 'Main IVR 2'));
    const run = await scene.deploy();
    run.expect({ ...STOPPED, status: 'failed', code: 'flow.renamed' });
    assert.match(run.message, /"Main IVR 2".*"Main IVR".*would create a new flow/u);
  });

  test('the flow is deleted before the upload: failed, and no job', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.meanwhile('flow', LAST_LOOK, (desk) => desk.delete(FLOWS.main.id));
    const run = await scene.deploy();
    run.expect({ ...STOPPED, status: 'failed', code: 'architect.flow.deleted', calls: [...PLAN, 'GET /api/v2/flows/{main} 410'] });
  });
});
