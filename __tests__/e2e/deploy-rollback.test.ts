import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FaultEffect } from '../../simulator/genesys/faults.ts';
import type { FlowDefinition } from '../../simulator/genesys/flow-records.ts';
import { mainIvr, sampleOrg } from '../../simulator/genesys/sample.ts';
import type { Stage } from '../../harness/stage.ts';
import {
  annEdits,
  bodiesOf,
  BY_HAND,
  changedMainMenu,
  expectRun,
  flowOf,
  got,
  liveOptions,
  MAIN,
  MAIN_FLOW_ID,
  MAIN_OPTIONS,
  mainRestore,
  MAKER,
  menuFile,
  NEW_PROMPT,
  openStage,
  optionsIn,
  optionsWith,
  patched,
  push,
  pushMain,
  put,
  READ,
  setPrompt,
  TOKEN,
  VALIDATE,
} from '../support/org-scene.ts';

const START = [TOKEN, READ, VALIDATE];
const BACK = {
  status: 'rolled-back',
  versions: [14, 16],
  attempts: 1,
  words: 'taken back',
  writes: ['15 ivr-client', '16 ivr-client'],
} as const;
const TWO_CHANGES = menuFile(
  MAIN_OPTIONS.map((option) => (['1', '3'].includes(option.key) ? { ...option, prompt: `New ${option.key}` } : option)),
);
/** Only the first of the two changes lands. */
const half = (definition: FlowDefinition): void => setPrompt(definition, '3', 'For bills and payments, press 3');
/** Options after the second get lost. */
const cutList = (definition: FlowDefinition): void => {
  optionsIn(definition).splice(2);
};

function expectTakenBack(stage: Stage, file: string): void {
  assert.deepEqual(bodiesOf(stage, 'PUT'), [mainRestore(15)], file);
  assert.deepEqual(stage.cloud.flow(MAIN_FLOW_ID).definition, mainIvr.definition);
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
      applyPartially: (definition) => {
        delete definition['settings'];
      },
    },
    status: 200,
    code: 'write.not.as.sent',
    reads: false,
  },
];

for (const { name, fault, status, code, reads } of TAKEN_BACK) {
  test(`taken back by one PUT under its own version, and compared: a write ${name}`, async () => {
    await using stage = await openStage();
    stage.cloud.faults.add({ method: 'PATCH', path: MAIN, ...fault });
    const run = await push(stage, { 'ivr/main.yml': TWO_CHANGES });
    expectRun(run, stage, { ...BACK, code, calls: [...START, patched(status), ...(reads ? [READ, MAKER()] : []), put(200)] });
    expectTakenBack(stage, name);
  });
}

/** Orgs that don't tell this run's version from anybody's, and what they are asked. */
const UNTOLD = [
  { name: "doesn't say who made a version", org: { versionMakers: 'hidden' }, asked: [MAKER()] },
  { name: 'has no versions to ask for', org: { versionMakers: 'missing' }, asked: [MAKER(15, 404), MAKER('15.0', 404)] },
] as const;

for (const { name: where, org, asked } of UNTOLD) {
  for (const { name, fault, status, code } of TAKEN_BACK.filter(({ reads }) => reads)) {
    test(`left as it is, and told, in an org that ${where}: a write ${name}`, async () => {
      await using stage = await openStage(org);
      stage.cloud.faults.add({ method: 'PATCH', path: MAIN, ...fault });
      const run = await push(stage, { 'ivr/main.yml': TWO_CHANGES });
      expectRun(run, stage, {
        status: 'rollback-failed',
        versions: [14, 15],
        attempts: 1,
        words: 'By hand',
        writes: ['15 ivr-client'],
        code,
        calls: [...START, patched(status), READ, ...asked],
      });
      const { recovery, error } = flowOf(run);
      assert.deepEqual([recovery?.before, recovery?.live], [mainIvr.definition, stage.cloud.flow(MAIN_FLOW_ID).definition]);
      if (fault.status === 422 && fault.afterApplying === true)
        assert.match(
          error?.message ?? '',
          /has refused the change, and yet what the files ask for is live in version 15: by this run, or by somebody else/u,
        );
    });
  }
}

test('versions that are called as Architect calls them are asked for so, too', async () => {
  await using stage = await openStage({ versionIds: 'dotted' });
  stage.cloud.faults.add({ method: 'PATCH', path: MAIN, status: 422, afterApplying: true });
  const run = await push(stage, { 'ivr/main.yml': TWO_CHANGES });
  const calls = [...START, patched(422), READ, MAKER(15, 404), MAKER('15.0'), put(200)];
  expectRun(run, stage, { ...BACK, code: 'unprocessable.entity', calls });
});

for (const [what, change] of [
  [
    'the very same change',
    (definition: FlowDefinition): void => {
      setPrompt(definition, '1', 'New 1');
      setPrompt(definition, '3', 'New 3');
    },
  ],
  [
    'half of the change',
    (definition: FlowDefinition): void => {
      setPrompt(definition, '1', 'New 1');
    },
  ],
] as const) {
  for (const status of [422, 503]) {
    test(`somebody made ${what} while the write was answered with ${status} and did not land: theirs stays`, async () => {
      for (const versionMakers of ['shown', 'hidden', 'missing'] as const) {
        await using stage = await openStage({ versionMakers });
        annEdits(stage, change, { status });
        const run = await push(stage, { 'ivr/main.yml': TWO_CHANGES });
        assert.deepEqual(bodiesOf(stage, 'PUT'), [], versionMakers);
        assert.equal(stage.cloud.history(MAIN_FLOW_ID).at(-1)?.by, 'ann');
        // Of a lost write it is enough to know that what is live is what was asked for.
        const isCompared = what === 'the very same change' && status === 503;
        const told = what === 'half of the change' ? 'conflict' : 'in-sync';
        assert.equal(flowOf(run).status, isCompared ? 'deployed' : versionMakers === 'shown' ? told : 'rollback-failed', versionMakers);
      }
    });
  }
}

test("a write that landed in a form nobody asked for, behind a 500, is never called somebody else's", async () => {
  await using stage = await openStage();
  stage.cloud.faults.add({
    method: 'PATCH',
    path: MAIN,
    status: 500,
    applyPartially: (definition) => {
      setPrompt(definition, '1', 'For new ord');
    },
  });
  const run = await pushMain(stage);
  const { status, error } = flowOf(run);
  assert.equal(run.exitCode, 1);
  assert.ok(
    status === 'rolled-back' || status === 'rollback-failed',
    `"${status}" says that nothing of this run lasts, but its mangled write is live`,
  );
  if (status === 'rolled-back') assert.deepEqual(liveOptions(stage), optionsWith({}));
  assert.doesNotMatch(error?.message ?? '', /Somebody else changed/u);
});

test('a write refused with 422 that did not land is rejected, and the version stays', async () => {
  await using stage = await openStage();
  const body = {
    message: 'No',
    code: 'bad',
    status: 422,
    errors: [{ code: 'prompt.bad', message: 'Bad prompt', path: 'definition.nodes.collect_ivr_main.menu.options[0].prompt' }],
  };
  stage.cloud.faults.add({ method: 'PATCH', path: MAIN, status: 422, body });
  const run = await pushMain(stage);
  expectRun(run, stage, {
    status: 'rejected',
    versions: [14, 14],
    attempts: 1,
    words: 'Bad prompt',
    writes: [],
    code: 'bad',
    calls: [...START, patched(422), READ],
  });
  assert.deepEqual(
    flowOf(run).problems.map(({ path, line, rule }) => [path, line, rule]),
    [
      [
        'ivr/main.yml',
        changedMainMenu()
          .split('\n')
          .findIndex((line) => line.includes(NEW_PROMPT)) + 1,
        'prompt.bad',
      ],
    ],
  );
});

test('a write refused with 403 that did not land has failed, and the hint names the permission', async () => {
  await using stage = await openStage();
  stage.cloud.faults.add({ method: 'PATCH', path: MAIN, status: 403 });
  const run = await pushMain(stage);
  expectRun(run, stage, {
    status: 'failed',
    versions: [14, 14],
    attempts: 1,
    words: 'failed',
    writes: [],
    code: 'not.authorized',
    calls: [...START, patched(403), READ],
  });
  assert.match(flowOf(run).error?.hint ?? '', /architect:flow:edit/u);
});

test('somebody wrote before the rollback: it stands back, theirs is untouched, and the report holds both definitions', async () => {
  await using stage = await openStage();
  stage.cloud.faults.add({ method: 'PATCH', path: MAIN, status: 422, afterApplying: true });
  annEdits(
    stage,
    (definition) => {
      setPrompt(definition, '2', 'Ann');
    },
    { method: 'PUT' },
  );
  const run = await pushMain(stage);
  expectRun(run, stage, {
    ...BY_HAND,
    code: 'rollback.stood.back',
    calls: [...START, patched(422), READ, MAKER(), put(409), READ],
  });
  assert.deepEqual(liveOptions(stage), optionsWith({ 1: NEW_PROMPT, 2: 'Ann' }));
  const { recovery } = flowOf(run);
  assert.deepEqual(recovery?.before, mainIvr.definition);
  assert.deepEqual(optionsIn(recovery?.desired ?? { nodes: {} }), optionsWith({ 1: NEW_PROMPT }));
  assert.deepEqual(recovery?.live, stage.cloud.flow(MAIN_FLOW_ID).definition);
});

test('somebody took the change back before the rollback did: rolled back, and their version stays', async () => {
  await using stage = await openStage();
  stage.cloud.faults.add({ method: 'PATCH', path: MAIN, status: 422, afterApplying: true });
  annEdits(
    stage,
    (definition) => {
      setPrompt(definition, '1', 'For sales, press 1');
      definition['note'] = 'Ann';
    },
    { method: 'PUT' },
  );
  const run = await pushMain(stage);
  expectRun(run, stage, {
    ...BACK,
    writes: ['15 ivr-client', '16 ann'],
    code: 'unprocessable.entity',
    calls: [...START, patched(422), READ, MAKER(), put(409), READ],
  });
  assert.equal(stage.cloud.flow(MAIN_FLOW_ID).definition['note'], 'Ann');
});

test('a rollback that landed but whose answer was lost is recognised by reading', async () => {
  for (const [fault, status] of [
    [{ reset: 'after' }, null],
    [{ status: 502, afterApplying: true }, 502],
    [{ empty: true, afterApplying: true }, 200],
  ] as const) {
    await using stage = await openStage();
    stage.cloud.faults.add({ method: 'PATCH', path: MAIN, status: 422, afterApplying: true });
    stage.cloud.faults.add({ method: 'PUT', path: MAIN, ...fault });
    const run = await pushMain(stage);
    expectRun(run, stage, { ...BACK, code: 'unprocessable.entity', calls: [...START, patched(422), READ, MAKER(), put(status), READ] });
    expectTakenBack(stage, `PUT ${status}`);
  }
});

test('a rollback that fails in passing is sent again under the same version', async () => {
  await using stage = await openStage();
  stage.cloud.faults.add({ method: 'PATCH', path: MAIN, status: 422, afterApplying: true });
  stage.cloud.faults.add({ method: 'PUT', path: MAIN, status: 503 });
  const run = await pushMain(stage);
  expectRun(run, stage, {
    ...BACK,
    code: 'unprocessable.entity',
    calls: [...START, patched(422), READ, MAKER(), put(503), READ, put(200)],
  });
  assert.deepEqual(bodiesOf(stage, 'PUT'), [mainRestore(15), mainRestore(15)]);
});

test('a rollback that is refused: rollback-failed, with what is live, and the run is red', async () => {
  await using stage = await openStage();
  stage.cloud.faults.add({ method: 'PATCH', path: MAIN, status: 422, afterApplying: true });
  stage.cloud.faults.add({ method: 'PUT', path: MAIN, status: 403 });
  const run = await pushMain(stage);
  expectRun(run, stage, {
    status: 'rollback-failed',
    versions: [14, 15],
    attempts: 1,
    words: 'By hand',
    writes: ['15 ivr-client'],
    code: 'not.authorized',
    calls: [...START, patched(422), READ, MAKER(), put(403), READ],
  });
  assert.deepEqual(flowOf(run).recovery?.live, stage.cloud.flow(MAIN_FLOW_ID).definition);
});

test('a rollback that can neither be done nor looked at: rollback-failed, and the version is not claimed', async () => {
  await using stage = await openStage();
  stage.cloud.faults.add({ method: 'PATCH', path: MAIN, status: 422, afterApplying: true });
  stage.cloud.faults.add({ method: 'PUT', path: MAIN, reset: 'before', times: Infinity });
  stage.cloud.faults.add({ method: 'GET', path: MAIN, skip: 2, status: 410, times: Infinity });
  const run = await pushMain(stage);
  expectRun(run, stage, {
    status: 'rollback-failed',
    versions: [14, null],
    attempts: 1,
    words: 'By hand',
    writes: ['15 ivr-client'],
    code: 'architect.flow.deleted',
    calls: [...START, patched(422), READ, MAKER(), put(null), got(410)],
  });
});

test('a prompt that was added where there was none is not taken for rolled back while it is live', async () => {
  const { flows } = structuredClone(sampleOrg());
  const [first] = optionsIn(flows[0]?.definition ?? { nodes: {} });
  assert.ok(first !== undefined);
  delete (first as { prompt?: string }).prompt;
  await using stage = await openStage({ flows });
  stage.cloud.faults.add({ method: 'PATCH', path: MAIN, status: 422, afterApplying: true });
  stage.cloud.faults.add({ method: 'PUT', path: MAIN, status: 403, times: Infinity });
  const run = await pushMain(stage);
  assert.equal(liveOptions(stage)[0]?.prompt, NEW_PROMPT, 'the change is live');
  assert.equal(flowOf(run).status, 'rollback-failed', run.stdout);
});

test("another editor's removal of a key survives a write of ours that never landed", async () => {
  await using stage = await openStage();
  annEdits(
    stage,
    (definition) => {
      optionsIn(definition).splice(2, 1);
    },
    { status: 503 },
  );
  const run = await pushMain(stage);
  assert.equal(run.exitCode, 1);
  assert.deepEqual(bodiesOf(stage, 'PUT'), [], 'nothing of ours is live, so there is nothing to take back');
  assert.deepEqual(
    liveOptions(stage).map(({ key }) => key),
    ['1', '2', '9', '0', '*'],
  );
});
