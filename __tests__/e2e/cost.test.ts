import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definition, NEW_PROMPT, Scene } from '../support/scene.ts';

const { READ, TOKEN, VALIDATE, menu, patched } = definition;

test('one changed file costs exactly four requests: token, GET, validate, PATCH', async () => {
  await using scene = await Scene.open();
  const run = await scene.push({ 'ivr/main.yml': menu('main', NEW_PROMPT) });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual(scene.calls, [TOKEN, READ, VALIDATE, patched()]);
  assert.equal(run.report.api_calls.total, 4);
});

test('a flow in sync costs two requests and no write', async () => {
  await using scene = await Scene.open();
  const run = await scene.push({ 'ivr/main.yml': menu('main') });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual(scene.calls, [TOKEN, READ]);
  assert.equal(run.outputs['outcome'], 'no-changes');
});

test('an invalid file costs none', async () => {
  await using scene = await Scene.open();
  const run = await scene.push({ 'ivr/main.yml': menu('main', NEW_PROMPT), 'ivr/other.yml': 'flow_id: x\n' });
  assert.equal(run.exitCode, 1);
  assert.deepEqual(scene.calls, []);
});
