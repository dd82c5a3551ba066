import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleOrg } from '../../simulator/genesys/sample.ts';
import { definition, FLOWS, Scene, WORDS } from '../support/scene.ts';

const { MAIN_OPTIONS, menu, menuOf } = definition;

test('when the workflow itself has changed, all files are taken: what its earlier success meant is not known', async () => {
  await using scene = await Scene.open();
  const base = await scene.succeeded({ 'ivr/main.yml': menu('main') });
  const run = await scene.push({ '.github/workflows/ivr.yml': 'on: push\n' });
  assert.ok(run.stdout.includes(WORDS.allFiles(`the workflows have changed since ${base.slice(0, 7)}`, 1)), run.stdout);
  assert.deepEqual(run.statuses, ['in-sync']);
});

test('flows of one name in two divisions are two flows, also where the org names no division', async () => {
  const [main] = sampleOrg().flows;
  assert.ok(main !== undefined);
  const twin = { ...structuredClone(main), id: '2c0a8f0e-6a0e-4a0e-9a55-2f6f3c1f0a22', division: { id: 'div-eu', name: 'EU' } };
  await using scene = await Scene.open({ org: { flows: [main, twin] } });
  for (const { id } of [main, twin]) {
    const { division: _, ...body } = scene.cloud.flow(id);
    scene.strike('flow', 1, { flow: id, status: 200, body });
  }
  const files = Object.fromEntries(
    [main.division.id, 'div-eu'].map((division) => [
      `ivr/${division}.yml`,
      menu('main', {}, { flow: `flow_name: Main IVR\ndivision_id: ${division}` }),
    ]),
  );
  const run = await scene.push(files, { inputs: { mode: 'plan' } });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual(
    run.report.flows.map(({ flow_id: id, status }) => [id, status]),
    [
      ['2c0a8f0e-6a0e-4a0e-9a55-2f6f3c1f0a22', 'in-sync'],
      [FLOWS.main.id, 'in-sync'],
    ].toSorted(([a = ''], [b = '']) => {
      const order = Object.keys(files).toSorted((x, y) => (x < y ? -1 : 1));
      const place = (id: string): number => order.indexOf(id === FLOWS.main.id ? `ivr/${main.division.id}.yml` : 'ivr/div-eu.yml');
      return place(a) - place(b);
    }),
  );
});

for (const status of [404, 405]) {
  test(`an org without any listing of flows (${status}) is told as one, not as a missing flow`, async () => {
    await using scene = await Scene.open();
    scene.strike('query', 1, { status, times: Infinity });
    const run = await scene.push({ 'ivr/main.yml': menu('main', {}, { flow: 'flow_name: Main IVR' }) });
    assert.equal(run.exitCode, 1);
    assert.equal(run.report.flows[0]?.error?.code, 'flow.listing.missing');
    assert.ok(run.summary.includes('docs&#47;apis&#46;md'), run.summary);
  });
}

test('a flow that a shifting listing shows twice is one flow', async () => {
  await using scene = await Scene.open();
  const entity = { id: FLOWS.main.id, name: 'Main IVR' };
  scene.strike('query', 1, { status: 200, body: { entities: [entity, entity] } });
  const run = await scene.push({ 'ivr/main.yml': menu('main', {}, { flow: 'flow_name: Main IVR' }) });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual(
    run.report.flows.map(({ flow_id: id, status }) => [id, status]),
    [[FLOWS.main.id, 'in-sync']],
  );
});

test('a change that was rolled back says so in its table: no key is removed', async () => {
  await using scene = await Scene.open();
  scene.cloud.faults.add({ method: 'PATCH', status: 422, afterApplying: true });
  const run = await scene.push({ 'ivr/main.yml': menuOf(MAIN_OPTIONS.slice(0, 2)) });
  assert.deepEqual(
    run.report.flows.map(({ status }) => status),
    ['rolled-back'],
  );
  assert.ok(run.summary.includes('− to remove'), run.summary);
  assert.ok(!/− removed/u.test(run.summary), run.summary);
});

test('a region that is none is refused beside a gateway too', async () => {
  await using scene = await Scene.open();
  const run = await scene.push({ 'ivr/main.yml': menu('main') }, { inputs: { region: 'mypurecloud.con' } });
  assert.equal(run.exitCode, 1);
  assert.match(run.stdout, /`region` is "mypurecloud.con", which is not a region/u);
  assert.deepEqual(scene.calls, []);
});

test('a runner that takes no outputs ends in a red step that says so, and never in a crash', async () => {
  await using scene = await Scene.open();
  const run = await scene.push({ 'ivr/main.yml': menu('main') }, { env: { GITHUB_OUTPUT: '/nowhere/output' } });
  assert.equal(run.exitCode, 1);
  assert.match(run.stdout, /^::error::Not all outputs could be set\. GITHUB_OUTPUT can't be written: .*\/nowhere\/output/mu);
  assert.equal(run.stderr, '');
});
