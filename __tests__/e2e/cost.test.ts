import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedMainMenu, MAIN_FLOW_ID, menuFile } from '../../harness/menus.ts';
import { Stage } from '../../harness/stage.ts';

const FLOW = `/api/v2/flows/${MAIN_FLOW_ID}`;

test('one changed file costs exactly four requests: token, GET, validate, PATCH', async () => {
  await using stage = await Stage.open();
  const run = await stage.push({ 'ivr/main.yml': changedMainMenu() });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual(stage.cloudCalls, ['POST /oauth/token 200', `GET ${FLOW} 200`, 'POST /api/v2/flows/validate 200', `PATCH ${FLOW} 200`]);
  assert.equal(run.report?.api_calls.total, 4);
});

test('a flow in sync costs two requests and no write', async () => {
  await using stage = await Stage.open();
  const run = await stage.push({ 'ivr/main.yml': menuFile() });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual(stage.cloudCalls, ['POST /oauth/token 200', `GET ${FLOW} 200`]);
  assert.equal(run.outputs['outcome'], 'no-changes');
});

test('an invalid file costs none', async () => {
  await using stage = await Stage.open();
  const run = await stage.push({ 'ivr/main.yml': changedMainMenu(), 'ivr/other.yml': 'flow_id: x\n' });
  assert.equal(run.exitCode, 1);
  assert.deepEqual(stage.cloudCalls, []);
});
