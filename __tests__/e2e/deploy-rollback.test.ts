import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FaultEffect } from '../../simulator/genesys/faults.ts';
import type { FlowDefinition } from '../../simulator/genesys/flow-records.ts';
import { mainIvr, sampleOrg } from '../../simulator/genesys/sample.ts';
import { definition, NEW_PROMPT, FLOWS, Scene } from '../support/scene.ts';

const {
  BY_HAND,
  MAKER,
  NOT_CLAIMED,
  PLAN,
  READ,
  STILL_OURS,
  TWO_CHANGES,
  UNTOUCHED,
  got,
  half,
  mainRestore,
  menu,
  optionsIn,
  optionsWith,
  patched,
  prompting,
  put,
} = definition;

const BACK = {
  status: 'rolled-back',
  versions: [14, 16],
  attempts: 1,
  published: ['15 ivr-client', '16 ivr-client'],
} as const;
/** Options after the second get lost. */
const cutList = (flow: FlowDefinition): void => {
  optionsIn(flow).splice(2);
};

function expectTakenBack(scene: Scene, file: string): void {
  assert.deepEqual(scene.bodies('PUT'), [mainRestore(15)], file);
  assert.deepEqual(scene.live(), mainIvr.definition);
}

interface Case {
  readonly name: string;
  readonly fault: FaultEffect;
  readonly status: number | null;
  readonly code: string;
  /** Whether the write's answer has to be read after. */
  readonly reads: boolean;
}

const TAKEN_BACK: readonly Case[] = [
  {
    name: 'refused with 422 although it landed',
    fault: { status: 422, afterApplying: true },
    status: 422,
    code: 'unprocessable.entity',
    reads: true,
  },
  {
    name: 'refused with 422 although one of its two changes landed',
    fault: { status: 422, applyPartially: half },
    status: 422,
    code: 'unprocessable.entity',
    reads: true,
  },
  {
    name: 'answered with 500 when one of its two changes had landed',
    fault: { status: 500, applyPartially: half },
    status: 500,
    code: 'internal.server.error',
    reads: true,
  },
  {
    name: 'answered with 500 when its list of options had landed cut',
    fault: { status: 500, applyPartially: cutList },
    status: 500,
    code: 'internal.server.error',
    reads: true,
  },
  {
    name: 'lost when one of its two changes had landed',
    fault: { reset: 'after', applyPartially: half },
    status: null,
    code: 'unreachable',
    reads: true,
  },
  {
    name: 'answered with what is not what was sent',
    fault: { applyPartially: half },
    status: 200,
    code: 'write.not.as.sent',
    reads: false,
  },
  {
    name: 'stored with damage outside of its menu',
    fault: {
      applyPartially: (flow) => {
        delete flow['settings'];
      },
    },
    status: 200,
    code: 'write.not.as.sent',
    reads: false,
  },
];

for (const { name, fault, status, code, reads } of TAKEN_BACK) {
  test(`rolled back by one PUT under its own version, and compared: a write ${name}`, async () => {
    await using scene = await Scene.open();
    scene.strike('patch', 1, fault);
    const run = await scene.push({ 'ivr/main.yml': TWO_CHANGES });
    run.expect({ ...BACK, code, calls: [...PLAN, patched(status), ...(reads ? [READ, MAKER()] : []), put(200)] });
    expectTakenBack(scene, name);
  });
}

/** Orgs that don't tell this run's version from anyone's, and what they are asked. */
const UNTOLD = [
  { name: "doesn't say who made a version", org: { versionMakers: 'hidden' }, asked: [MAKER()] },
  { name: 'has no versions to ask for', org: { versionMakers: 'missing' }, asked: [MAKER(15, 404), MAKER('15.0', 404)] },
] as const;

for (const { name: where, org, asked } of UNTOLD) {
  for (const { name, fault, status, code } of TAKEN_BACK.filter(({ reads }) => reads)) {
    test(`left as it is, and told, in an org that ${where}: a write ${name}`, async () => {
      await using scene = await Scene.open({ org });
      scene.strike('patch', 1, fault);
      const run = await scene.push({ 'ivr/main.yml': TWO_CHANGES });
      run.expect({ ...STILL_OURS, code, calls: [...PLAN, patched(status), READ, ...asked] });
      const { recovery, error } = run.flow();
      assert.deepEqual([recovery?.before, recovery?.live], [mainIvr.definition, scene.live()]);
      if (fault.status === 422 && fault.afterApplying === true)
        assert.match(
          error?.message ?? '',
          /refused the change, but the change is live in version 15: written by this run, or by someone else/u,
        );
    });
  }
}

test('versions that are called as Architect calls them are asked for so, too', async () => {
  await using scene = await Scene.open({ org: { versionIds: 'dotted' } });
  scene.strike('patch', 1, { status: 422, afterApplying: true });
  const run = await scene.push({ 'ivr/main.yml': TWO_CHANGES });
  const calls = [...PLAN, patched(422), READ, MAKER(15, 404), MAKER('15.0'), put(200)];
  run.expect({ ...BACK, code: 'unprocessable.entity', calls });
});

for (const [what, change] of [
  [
    'the very same change',
    (flow: FlowDefinition): void => {
      prompting('1', 'New 1')(flow);
      prompting('3', 'New 3')(flow);
    },
  ],
  [
    'half of the change',
    (flow: FlowDefinition): void => {
      prompting('1', 'New 1')(flow);
    },
  ],
] as const) {
  for (const status of [422, 503]) {
    test(`someone made ${what} while the write was answered with ${status} and did not land: theirs stays`, async () => {
      for (const versionMakers of ['shown', 'hidden', 'missing'] as const) {
        await using scene = await Scene.open({ org: { versionMakers } });
        scene.annEdits('patch', 1, change, { status });
        const run = await scene.push({ 'ivr/main.yml': TWO_CHANGES });
        assert.deepEqual(scene.bodies('PUT'), [], versionMakers);
        assert.equal(scene.cloud.history(FLOWS.main.id).at(-1)?.by, 'ann');
        // Of a lost write it is enough to know that what is live is what was asked for.
        const isCompared = what === 'the very same change' && status === 503;
        const told = what === 'half of the change' ? 'conflict' : 'in-sync';
        assert.equal(run.flow().status, isCompared ? 'deployed' : versionMakers === 'shown' ? told : 'rollback-failed', versionMakers);
      }
    });
  }
}

test("a write that landed in a form no one asked for, behind a 500, is never called someone else's", async () => {
  await using scene = await Scene.open();
  scene.strike('patch', 1, {
    status: 500,
    applyPartially: (flow) => {
      prompting('1', 'For new ord')(flow);
    },
  });
  const run = await scene.deploy();
  const { status, error } = run.flow();
  assert.equal(run.exitCode, 1);
  assert.ok(
    status === 'rolled-back' || status === 'rollback-failed',
    `"${status}" says that nothing of this run lasts, but its mangled write is live`,
  );
  if (status === 'rolled-back') assert.deepEqual(scene.options(), optionsWith({}));
  assert.doesNotMatch(error?.message ?? '', /Someone else changed/u);
});

test('a write refused with 422 that did not land is rejected, and the version stays', async () => {
  await using scene = await Scene.open();
  const body = {
    message: 'No',
    code: 'bad',
    status: 422,
    errors: [{ code: 'prompt.bad', message: 'Bad prompt', path: 'definition.nodes.collect_ivr_main.menu.options[0].prompt' }],
  };
  scene.strike('patch', 1, { status: 422, body });
  const run = await scene.deploy();
  run.expect({ ...UNTOUCHED, status: 'rejected', words: 'Bad prompt', code: 'bad', calls: [...PLAN, patched(422), READ] });
  assert.deepEqual(
    run.flow().problems.map(({ path, line, rule }) => [path, line, rule]),
    [
      [
        'ivr/main.yml',
        menu('main', NEW_PROMPT)
          .split('\n')
          .findIndex((line) => line.includes(NEW_PROMPT)) + 1,
        'prompt.bad',
      ],
    ],
  );
});

test('a write refused with 403 that did not land has failed, and the hint names the permission', async () => {
  await using scene = await Scene.open();
  scene.strike('patch', 1, { status: 403 });
  const run = await scene.deploy();
  run.expect({ ...UNTOUCHED, code: 'not.authorized', calls: [...PLAN, patched(403), READ] });
  assert.match(run.hint, /architect:flow:edit/u);
});

test('someone wrote before the rollback: it stands back, theirs is untouched, and the report holds both definitions', async () => {
  await using scene = await Scene.open();
  scene.strike('patch', 1, { status: 422, afterApplying: true });
  scene.annEdits('put', 1, prompting('2', 'Ann'));
  const run = await scene.deploy();
  run.expect({
    ...BY_HAND,
    code: 'rollback.stood.back',
    calls: [...PLAN, patched(422), READ, MAKER(), put(409), READ],
  });
  assert.deepEqual(scene.options(), optionsWith({ 1: NEW_PROMPT, 2: 'Ann' }));
  const { recovery } = run.flow();
  assert.deepEqual(recovery?.before, mainIvr.definition);
  assert.deepEqual(optionsIn(recovery?.desired as FlowDefinition), optionsWith({ 1: NEW_PROMPT }));
  assert.deepEqual(recovery?.live, scene.live());
});

test('someone took the change back before the rollback did: rolled back, and their version stays', async () => {
  await using scene = await Scene.open();
  scene.strike('patch', 1, { status: 422, afterApplying: true });
  scene.annEdits('put', 1, (flow) => {
    prompting('1', 'For sales, press 1')(flow);
    flow['note'] = 'Ann';
  });
  const run = await scene.deploy();
  run.expect({
    ...BACK,
    published: ['15 ivr-client', '16 ann'],
    code: 'unprocessable.entity',
    calls: [...PLAN, patched(422), READ, MAKER(), put(409), READ],
  });
  assert.equal(scene.live()['note'], 'Ann');
});

test('a rollback that landed but whose answer was lost is recognised by reading', async () => {
  for (const [fault, status] of [
    [{ reset: 'after' }, null],
    [{ status: 502, afterApplying: true }, 502],
    [{ empty: true, afterApplying: true }, 200],
  ] as const) {
    await using scene = await Scene.open();
    scene.strike('patch', 1, { status: 422, afterApplying: true });
    scene.strike('put', 1, fault);
    const run = await scene.deploy();
    run.expect({ ...BACK, code: 'unprocessable.entity', calls: [...PLAN, patched(422), READ, MAKER(), put(status), READ] });
    expectTakenBack(scene, `PUT ${status}`);
  }
});

test('a rollback that fails in passing is sent again under the same version', async () => {
  await using scene = await Scene.open();
  scene.strike('patch', 1, { status: 422, afterApplying: true });
  scene.strike('put', 1, { status: 503 });
  const run = await scene.deploy();
  run.expect({
    ...BACK,
    code: 'unprocessable.entity',
    calls: [...PLAN, patched(422), READ, MAKER(), put(503), READ, put(200)],
  });
  assert.deepEqual(scene.bodies('PUT'), [mainRestore(15), mainRestore(15)]);
});

test('a rollback that is refused: rollback-failed, with what is live, and the run is red', async () => {
  await using scene = await Scene.open();
  scene.strike('patch', 1, { status: 422, afterApplying: true });
  scene.strike('put', 1, { status: 403 });
  const run = await scene.deploy();
  run.expect({ ...STILL_OURS, code: 'not.authorized', calls: [...PLAN, patched(422), READ, MAKER(), put(403), READ] });
  assert.deepEqual(run.flow().recovery?.live, scene.live());
});

test('a rollback that can neither be done nor looked at: rollback-failed, and the version is not claimed', async () => {
  await using scene = await Scene.open();
  scene.strike('patch', 1, { status: 422, afterApplying: true });
  scene.strike('put', 1, { reset: 'before', times: Infinity });
  scene.strike('flow', 3, { status: 410, times: Infinity });
  const run = await scene.deploy();
  run.expect({ ...NOT_CLAIMED, code: 'architect.flow.deleted', calls: [...PLAN, patched(422), READ, MAKER(), put(null), got(410)] });
});

test('a prompt that was added where there was none is not taken for rolled back while it is live', async () => {
  const { flows } = structuredClone(sampleOrg());
  const [first] = optionsIn(flows[0]?.definition ?? { nodes: {} });
  assert.ok(first !== undefined);
  delete (first as { prompt?: string }).prompt;
  await using scene = await Scene.open({ org: { flows } });
  scene.strike('patch', 1, { status: 422, afterApplying: true });
  scene.strike('put', 1, { status: 403, times: Infinity });
  const run = await scene.deploy();
  assert.equal(scene.options()[0]?.prompt, NEW_PROMPT, 'the change is live');
  assert.equal(run.flow().status, 'rollback-failed', run.stdout);
});

test("another editor's removal of a key survives a write of ours that never landed", async () => {
  await using scene = await Scene.open();
  scene.annEdits(
    'patch',
    1,
    (flow) => {
      optionsIn(flow).splice(2, 1);
    },
    { status: 503 },
  );
  const run = await scene.deploy();
  assert.equal(run.exitCode, 1);
  assert.deepEqual(scene.bodies('PUT'), [], 'nothing of ours is live, so there is nothing to take back');
  assert.deepEqual(
    scene.options().map(({ key }) => key),
    ['1', '2', '9', '0', '*'],
  );
});
