import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from 'node:test';
import type { FaultEffect } from '../../simulator/genesys/faults.ts';
import { definition, NEW_PROMPT, FLOWS, Scene } from '../support/scene.ts';

const { BY_HAND, DEPLOYED, NOT_CLAIMED, PLAN, READ, got, mainPatch, optionsWith, patched, prompting } = definition;

interface Case {
  readonly name: string;
  readonly fault: FaultEffect;
  readonly status: number | null;
  readonly inputs?: Record<string, string>;
}

const LOST: readonly Case[] = [
  { name: 'a reset', fault: { reset: 'after' }, status: null },
  { name: 'an answer cut in half with its connection', fault: { truncate: true }, status: 200 },
  { name: 'half an answer', fault: { halfBody: true }, status: 200 },
  { name: 'a 500', fault: { status: 500, afterApplying: true }, status: 500 },
  { name: 'a 502', fault: { status: 502, afterApplying: true }, status: 502 },
  { name: 'a 504', fault: { status: 504, afterApplying: true }, status: 504 },
  { name: 'a 408', fault: { status: 408, afterApplying: true }, status: 408 },
  { name: "a proxy's HTML page", fault: { html: true, afterApplying: true }, status: 200 },
  { name: 'an empty answer', fault: { empty: true, afterApplying: true }, status: 200 },
  { name: 'a 204', fault: { empty: true, status: 204, afterApplying: true }, status: 204 },
  { name: 'silence beyond the time limit', fault: { delayMs: 1500 }, status: 200, inputs: { 'timeout-seconds': '1' } },
];

for (const { name, fault, status, inputs = {} } of LOST) {
  test(`a write that landed behind ${name} is recognised by reading, and not sent again`, async () => {
    await using scene = await Scene.open();
    scene.strike('patch', 1, fault);
    const run = await scene.deploy({ inputs });
    // Of a delayed answer the status is known only when it is due.
    await sleep(fault.delayMs ?? 0);
    run.expect({ ...DEPLOYED, calls: [...PLAN, patched(status), READ] });
    assert.deepEqual(scene.bodies('PATCH'), [mainPatch(14)]);
    assert.equal(scene.prompt('1'), NEW_PROMPT);
    assert.deepEqual(
      run.flow().changes.map(({ key, after }) => [key, after]),
      [['1', NEW_PROMPT]],
    );
  });
}

const NOT_APPLIED: readonly Case[] = [
  { name: 'a reset', fault: { reset: 'before' }, status: null },
  { name: 'a 500', fault: { status: 500 }, status: 500 },
  { name: 'a 503', fault: { status: 503 }, status: 503 },
  { name: "a proxy's HTML page", fault: { html: true }, status: 200 },
];

for (const { name, fault, status } of NOT_APPLIED) {
  test(`a write that never landed behind ${name} is sent again under the same version`, async () => {
    await using scene = await Scene.open();
    scene.strike('patch', 1, fault);
    const run = await scene.deploy();
    run.expect({ ...DEPLOYED, attempts: 2, calls: [...PLAN, patched(status), READ, patched(200)] });
    assert.deepEqual(scene.bodies('PATCH'), [mainPatch(14), mainPatch(14)]);
  });
}

test('a write that fails for ever without landing ends as failed after max-retries tries', async () => {
  await using scene = await Scene.open();
  scene.strike('patch', 1, { status: 500, times: Infinity });
  const run = await scene.deploy({ inputs: { 'max-retries': '2' } });
  run.expect({
    status: 'failed',
    versions: [14, 14],
    attempts: 2,
    published: [],
    code: 'internal.server.error',
    calls: [...PLAN, patched(500), READ, patched(500), READ],
  });
  assert.deepEqual(scene.options(), optionsWith({}));
});

test("a write that lands late, between the look and the next try, is recognised behind that try's conflict", async () => {
  await using scene = await Scene.open();
  scene.strike('patch', 1, { delayBeforeMs: 1150 });
  const run = await scene.deploy({ inputs: { 'timeout-seconds': '1' } });
  await sleep(500);
  const flow = run.flow();
  assert.deepEqual([run.exitCode, flow.status, flow.version_after], [0, 'deployed', 15], run.stdout);
  assert.deepEqual(scene.published(), ['15 ivr-client']);
  assert.equal(scene.prompt('1'), NEW_PROMPT);
});

test('a write that lands after the last look is not reported as one that did not', async () => {
  await using scene = await Scene.open();
  scene.strike('patch', 1, { delayBeforeMs: 2500 });
  const run = await scene.deploy({ inputs: { 'timeout-seconds': '1', 'max-retries': '1' } });
  await sleep(2000);
  assert.deepEqual(scene.published(), ['15 ivr-client'], 'the late write lands');
  const { status, version_after: after } = run.flow();
  assert.ok(
    status === 'rollback-failed' || (status === 'deployed' && after === 15),
    `"${status}" says that nothing of this run lasts, but its write is live`,
  );
});

test('a lost answer, and then someone edits another menu: deployed, and theirs stays', async () => {
  await using scene = await Scene.open();
  scene.strike('patch', 1, { reset: 'after' });
  scene.annEdits('flow', 2, prompting('1', 'Ann', 'menu_hours'));
  const run = await scene.deploy();
  run.expect({
    status: 'deployed',
    versions: [14, 16],
    attempts: 1,
    published: ['15 ivr-client', '16 ann'],
    calls: [...PLAN, patched(null), READ],
  });
});

test('a lost answer, and then someone changes the same menu: their change is left, and by hand is said', async () => {
  await using scene = await Scene.open();
  scene.strike('patch', 1, { reset: 'after' });
  scene.annEdits('flow', 2, prompting('2', 'Ann'));
  const run = await scene.deploy();
  run.expect({
    ...BY_HAND,
    code: 'unreachable',
    calls: [...PLAN, patched(null), READ],
  });
  assert.deepEqual(scene.options(), optionsWith({ 1: NEW_PROMPT, 2: 'Ann' }));
});

test('an org whose PATCH answers without the definition is read after it', async () => {
  await using scene = await Scene.open({ org: { patchResponse: 'no-definition' } });
  const run = await scene.deploy();
  run.expect({ ...DEPLOYED, calls: [...PLAN, patched(200), READ] });
});

test('reads that fail after a write of unknown fate: rollback-failed, with both definitions and the step to take', async () => {
  await using scene = await Scene.open();
  scene.strike('patch', 1, { reset: 'after' });
  scene.strike('flow', 2, { times: Infinity, status: 403 });
  const run = await scene.deploy();
  run.expect({ ...NOT_CLAIMED, code: 'unreachable', calls: [...PLAN, patched(null), got(403)] });
  const { recovery } = run.flow();
  assert.deepEqual(recovery?.before, scene.cloud.history(FLOWS.main.id)[0]?.definition);
  assert.deepEqual(recovery?.desired, scene.live());
  assert.match(recovery?.step ?? '', /Open the flow "Main IVR"/u);
});
