import assert from 'node:assert/strict';
import type { CloudOptions } from '../../simulator/genesys/options.ts';
import { kindArchitectOrg } from '../../simulator/genesys/sample.ts';
import { describe, test } from 'node:test';
import { CLIENT, FLOWS, NEW_PROMPT, Scene, WORDS, architect } from '../support/scene.ts';

const { BEFORE, BOTH, DEPLOY, DESIRED, JOB, LOOK, OURS, PLAN, READ, ROLLBACK_LOOK, mangled, menu, withOtherMenu, withSameMenu } = architect;

// A change that reached the flow and must not stay is rolled back by a second job, which publishes what was exported before.

const VERDICT = "Error details: no matches ('targetQueue' in '/inboundCall/menus/menu[Main Menu_10]/choices/menuTransferToAcd[Sales_12]')";
/** Up to the look that finds the change live behind a Failure, and from there to the end of an undisturbed rollback. */
const LANDED = [...PLAN, LOOK, ...JOB, ...READ];
const BACK = [LOOK, ...JOB, ...READ];

const ROLLED_BACK = {
  status: 'rolled-back',
  versions: ['13.0', '15.0'],
  attempts: 1,
  code: 'publish.refused',
  published: [...OURS, '15.0 ivr-client'],
  live: BEFORE,
} as const;
/** Someone has published before the rollback: theirs is left as it is. */
const STOOD_BACK = { status: 'rollback-failed', versions: ['13.0', '15.0'], attempts: 1, code: 'rollback.stood.back' } as const;
/** Nothing was rolled back: ours is live still, and all that a person needs is in the report. */
const STILL_OURS = { status: 'rollback-failed', versions: ['13.0', '14.0'], attempts: 1, published: OURS, live: DESIRED } as const;

/** An org whose next job publishes and calls that a Failure. */
async function openDeceived(org: Partial<CloudOptions> = {}): Promise<Scene<'architect'>> {
  const scene = await Scene.open({ api: 'architect', org });
  scene.desk.planDeploy({ fails: [VERDICT], appliesAnyway: true });
  return scene;
}

/** How many jobs were registered, and what was handed to them. */
function handedOver(scene: Scene): { readonly jobs: number; readonly texts: readonly unknown[] } {
  return { jobs: scene.requests('POST', /\/flows\/jobs$/u).length, texts: scene.uploads };
}

describe('a rollback', { concurrency: 3 }, () => {
  test('a change that landed although its job failed is rolled back by a second job with the old bytes, compared, and told with all versions', async () => {
    await using scene = await openDeceived();
    const run = await scene.deploy();
    run.expect({ ...ROLLED_BACK, calls: [...LANDED, ...BACK] });
    assert.deepEqual(handedOver(scene), { jobs: 2, texts: [DESIRED, BEFORE] });
    assert.match(
      run.message,
      /no matches \('targetQueue'.*Version 14\.0 was rolled back: version 15\.0 is live, with the menus of version 13\.0/u,
    );
    assert.match(run.summary, /rolled back/u);
    assert.deepEqual(
      run.flow().problems.map(({ path, line, rule }) => [path, line, rule]),
      [
        [
          'ivr/main.yml',
          menu('main', NEW_PROMPT)
            .split('\n')
            .findIndex((text) => text.includes('{ queue: Sales }')) + 1,
          'publish.refused',
        ],
      ],
    );
  });

  test('the bytes that are put back are those of the export, Windows line ends and all', async () => {
    // An org that writes its exports anew has no bytes to put back.
    await using scene = await openDeceived({ ...kindArchitectOrg(), clients: [CLIENT] });
    const before = scene.live('closed');
    const options = {
      1: { prompt: 'Power cut' },
      2: { prompt: 'Gas leak', target: '{ queue: Support }' },
      9: { prompt: 'Goodbye', target: '{ disconnect: true }' },
    };
    const file = menu('closed', options, { node: 'menu_closed' });
    const run = await scene.deploy({ file });
    assert.deepEqual([run.exitCode, run.flow().status], [1, 'rolled-back'], run.stdout);
    assert.deepEqual(scene.published('closed'), ['4.0 ivr-client', '5.0 ivr-client']);
    assert.ok(before.includes('\r\n'));
    assert.equal(scene.live('closed'), before);
  });

  test('what was stored is not what was sent: rolled back, and told', async () => {
    // The job must name its flow: otherwise the version may be that of another run of the same client.
    await using scene = await Scene.open({ api: 'architect', org: { jobStates: 'full' } });
    scene.strike('download', 2, { status: 200, body: mangled(DESIRED) });
    const run = await scene.deploy();
    // Another run of the same client might have published right before: for a few seconds it is looked whether that is so.
    const looks = scene.calls.slice(DEPLOY.length, -BACK.length);
    assert.ok(looks.every((look) => look === LOOK));
    run.expect({ ...ROLLED_BACK, code: 'write.not.as.sent', calls: [...DEPLOY, ...looks, ...BACK] });
    assert.match(run.message, /stored something else.*Version 14\.0 was rolled back/u);
  });

  test('someone publishes before the rollback: it stands back, theirs stays, and the report holds what is needed', async () => {
    await using scene = await openDeceived();
    const run = await scene.deployBeside('flow', ROLLBACK_LOOK, withOtherMenu);
    run.expect({ ...STOOD_BACK, calls: [...LANDED, LOOK, ...READ], published: [...OURS, '15.0 ann'], live: withOtherMenu(DESIRED) });
    assert.match(run.message, /someone else wrote version 15\.0: their change was left in place/u);
    run.expectRecovery({ ...BOTH, live: withOtherMenu(DESIRED) });
  });

  test('someone changes the same menu before the rollback: it stands back, and theirs stays', async () => {
    await using scene = await openDeceived();
    const run = await scene.deployBeside('flow', ROLLBACK_LOOK, withSameMenu);
    run.expect({ ...STOOD_BACK, calls: [...LANDED, LOOK, ...READ], published: [...OURS, '15.0 ann'], live: withSameMenu(DESIRED) });
  });

  test('someone takes the change back before the rollback does: rolled back, by their version', async () => {
    await using scene = await openDeceived();
    const theirs = withOtherMenu(BEFORE);
    const run = await scene.deployBeside('flow', ROLLBACK_LOOK, () => theirs);
    run.expect({ ...ROLLED_BACK, calls: [...LANDED, LOOK, ...READ], published: [...OURS, '15.0 ann'], live: theirs });
  });

  test("someone publishes between the rollback's last look and its upload: theirs lies under it, which is told", async () => {
    await using scene = await openDeceived();
    const run = await scene.deployBeside('upload', 2, withOtherMenu);
    run.expect({
      status: 'rollback-failed',
      versions: ['13.0', '16.0'],
      attempts: 1,
      code: 'version.in.between',
      calls: [...LANDED, ...BACK],
      published: [...OURS, '15.0 ann', '16.0 ivr-client'],
      live: BEFORE,
    });
    run.expectRecovery({ ...BOTH, live: BEFORE });
  });

  test('a draft that is saved before the rollback is not buried: no second job, no waiting for what only its owner can do, and the report says what is live', async () => {
    await using scene = await openDeceived();
    scene.meanwhile('flow', ROLLBACK_LOOK, (desk) => {
      desk.saveDraft(FLOWS.main.id, 'Ann Archer', withOtherMenu(DESIRED));
    });
    const run = await scene.deploy();
    assert.deepEqual(handedOver(scene), { jobs: 1, texts: [DESIRED] });
    assert.equal(scene.desk.flow(FLOWS.main.id).draft?.yaml, withOtherMenu(DESIRED));
    run.expect({ ...STILL_OURS, code: 'draft.in.the.way', calls: [...LANDED, LOOK, ...READ] });
    assert.match(run.message, WORDS.savedByAnn);
    run.expectRecovery({ ...BOTH, live: DESIRED });
  });

  test('a lock that is taken before the rollback is not broken: no second job, no waiting, and the report says what is live', async () => {
    await using scene = await openDeceived();
    scene.meanwhile('flow', ROLLBACK_LOOK, (desk) => desk.lock(FLOWS.main.id, 'Ann Archer'));
    const run = await scene.deploy();
    assert.deepEqual(handedOver(scene), { jobs: 1, texts: [DESIRED] });
    run.expect({ ...STILL_OURS, code: 'flow.locked', calls: [...LANDED, LOOK, ...READ] });
    assert.match(run.message, WORDS.lockedByAnn);
    run.expectRecovery({ ...BOTH, live: DESIRED });
  });

  test('a lock and a draft that the failed job has left behind are no obstacle to the rollback', async () => {
    await using scene = await openDeceived();
    scene.meanwhile('flow', ROLLBACK_LOOK, (desk) => {
      desk.lock(FLOWS.main.id, { clientId: CLIENT.id });
      desk.saveDraft(FLOWS.main.id, { clientId: CLIENT.id }, DESIRED);
    });
    const run = await scene.deploy();
    run.expect({ ...ROLLED_BACK, calls: [...LANDED, ...BACK] });
  });

  test('an operation that ends delays the rollback, and no more', async () => {
    await using scene = await openDeceived();
    scene.meanwhile('flow', ROLLBACK_LOOK, (desk) => {
      desk.startOperation(FLOWS.main.id, 'VALIDATE', 'Ann Archer');
    });
    scene.meanwhile('flow', ROLLBACK_LOOK + 1, (desk) => desk.finishOperation(FLOWS.main.id));
    const run = await scene.deploy();
    run.expect({ ...ROLLED_BACK, calls: [...LANDED, LOOK, ...READ, ...BACK] });
  });

  test("a rollback whose upload's answer is lost asks for the same job", async () => {
    await using scene = await openDeceived();
    scene.strike('upload', 2, { reset: 'after' });
    const run = await scene.deploy();
    run.expect(ROLLED_BACK);
    assert.deepEqual(handedOver(scene), { jobs: 2, texts: [DESIRED, BEFORE] });
  });

  test('a rollback whose upload the storage is too busy for is sent again, whole', async () => {
    await using scene = await openDeceived();
    scene.strike('upload', 2, { status: 503 });
    const run = await scene.deploy();
    run.expect(ROLLED_BACK);
    assert.deepEqual(handedOver(scene), { jobs: 2, texts: [DESIRED, BEFORE, BEFORE] });
  });

  test('a rollback whose own job fails and lands all the same has taken the change back', async () => {
    await using scene = await openDeceived();
    scene.desk.planDeploy({ fails: ['Error details: no.'], appliesAnyway: true });
    const run = await scene.deploy();
    run.expect({ ...ROLLED_BACK, calls: [...LANDED, ...BACK] });
  });

  const REFUSALS: readonly { readonly name: string; readonly prepare: (scene: Scene) => void; readonly code: string }[] = [
    {
      name: 'whose job fails on its text',
      prepare: (scene) => scene.desk.planDeploy({ fails: ['Error details: no.'] }),
      code: 'publish.refused',
    },
    { name: 'whose job gives no reason', prepare: (scene) => scene.desk.planDeploy({ fails: [] }), code: 'publish.failed' },
    {
      name: 'whose job meets a lock',
      prepare: (scene) => scene.meanwhile('upload', 2, (desk) => desk.lock(FLOWS.main.id, 'Ann Archer')),
      code: 'flow.locked',
    },
    { name: 'whose upload is refused', prepare: (scene) => void scene.strike('upload', 2, { status: 403 }), code: 'upload.refused' },
    {
      name: 'whose registration is refused',
      prepare: (scene) => void scene.strike('register', 2, { status: 403 }),
      code: 'not.authorized',
    },
  ];

  for (const { name, prepare, code } of REFUSALS) {
    test(`a rollback ${name}: not tried again, and the report says what is live`, async () => {
      await using scene = await openDeceived();
      prepare(scene);
      const run = await scene.deploy();
      run.expect({ ...STILL_OURS, code });
      assert.equal(handedOver(scene).jobs, 2);
      run.expectRecovery({ ...BOTH, live: DESIRED });
    });
  }

  test("a rollback that is not stored as it was sent is not called someone else's change", async () => {
    await using scene = await openDeceived({ jobStates: 'full' });
    scene.strike('download', 3, { status: 200, body: mangled(BEFORE) });
    const run = await scene.deploy();
    const { status, version_after: version } = run.flow();
    assert.deepEqual([status, version], ['rollback-failed', '15.0'], run.stdout);
    assert.deepEqual(scene.published(), ROLLED_BACK.published);
    assert.doesNotMatch(run.message, /someone else/iu, 'version 15.0 is our own');
    run.expectRecovery({ ...BOTH, live: mangled(BEFORE) });
  });
});
