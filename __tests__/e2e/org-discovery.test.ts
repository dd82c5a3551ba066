import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleDivisions, sampleOrg } from '../../simulator/genesys/sample.ts';
import type { FlowState } from '../../simulator/genesys/flow-records.ts';
import { CLIENT, FLOWS, NEW_PROMPT, Scene, WORDS, definition, type Run } from '../support/scene.ts';

const { DEPLOYED, MAIN_OPTIONS, NO_LIST, QUERY, READ, TOKEN, VALIDATE, menuOf, patched } = definition;

const CHANGED = MAIN_OPTIONS.map((option) => (option.key === '1' ? { ...option, prompt: NEW_PROMPT } : option));

function named(name: string, division?: string): string {
  return menuOf(CHANGED, { flow: `flow_name: ${JSON.stringify(name)}${division === undefined ? '' : `\ndivision_id: ${division}`}` });
}

/** The sample org and more flows with the main flow's definition. */
function orgPlus(...more: readonly { name: string; id: string; division?: FlowState['division'] }[]): { flows: FlowState[] } {
  const { flows } = structuredClone(sampleOrg());
  const [main] = flows;
  assert.ok(main !== undefined);
  return { flows: [...more.map(({ name, id, division = main.division }) => ({ ...structuredClone(main), name, id, division })), ...flows] };
}

/** The one flow of the report that has no flow behind it. */
function failedLookup(run: Run): { code: string; message: string; hint: string } {
  const flows = run.report.flows as unknown as { status: string; error: { code: string; message: string; hint: string } }[];
  assert.equal(flows.length, 1);
  assert.equal(flows[0]?.status, 'failed');
  assert.equal(run.exitCode, 1);
  assert.ok(run.summary.includes('failed'), run.summary);
  return flows[0].error;
}

const TWIN = 'aaaaaaaa-0000-4000-8000-00000000000a';

test('a flow is found by its exact name among others that contain it', async () => {
  await using scene = await Scene.open();
  const run = await scene.push({ 'ivr/main.yml': named('Main IVR') });
  run.expect({
    ...DEPLOYED,
    calls: [TOKEN, NO_LIST, QUERY, READ, VALIDATE, patched(200)],
  });
  assert.deepEqual(scene.bodies('POST')[1], { query: 'name:Main IVR', pageSize: 100 });
  assert.deepEqual(scene.published('eu'), []);
});

test('the query is followed by its continuation token to the last page', async () => {
  const others = Array.from({ length: 230 }, (_, index) => ({
    name: `Main IVR ${index}`,
    id: `bbbbbbbb-0000-4000-8000-${String(index).padStart(12, '0')}`,
  }));
  await using scene = await Scene.open({ org: orgPlus(...others) });
  const run = await scene.push({ 'ivr/main.yml': named('Main IVR') });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual(scene.published(), ['15 ivr-client']);
  const queries = scene.cloud.requests.filter(({ path }) => path.endsWith('/query'));
  assert.deepEqual(
    queries.map(({ query }) => Object.keys(query)),
    [[], ['continuationToken'], ['continuationToken']],
  );
  assert.equal(new Set(queries.map(({ query }) => query['continuationToken'])).size, 3);
});

test('a second flow of the same name on a later page is not overlooked: nothing is written', async () => {
  const others = Array.from({ length: 120 }, (_, index) => ({
    name: `Main IVR ${index}`,
    id: `bbbbbbbb-0000-4000-8000-${String(index).padStart(12, '0')}`,
  }));
  await using scene = await Scene.open({ org: orgPlus({ name: 'Main IVR', id: TWIN }, ...others) });
  const run = await scene.push({ 'ivr/main.yml': named('Main IVR') });
  const { code, message, hint } = failedLookup(run);
  assert.equal(code, 'flow.ambiguous');
  assert.ok(message.includes(TWIN) && message.includes(FLOWS.main.id) && message.includes('"Home"'), message);
  assert.match(hint, /flow_id.*division_id/u);
  assert.deepEqual(scene.calls, [TOKEN, NO_LIST, QUERY, QUERY]);
});

test("the file's division narrows the look-up, and wins over the input's", async () => {
  await using scene = await Scene.open({ org: orgPlus({ name: 'Main IVR', id: TWIN, division: sampleDivisions.eu }) });
  const run = await scene.push(
    { 'ivr/main.yml': named('Main IVR', sampleDivisions.home.id) },
    { inputs: { 'division-id': sampleDivisions.eu.id } },
  );
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual(scene.bodies('POST')[1], { query: 'name:Main IVR', pageSize: 100, divisionIds: [sampleDivisions.home.id] });
  assert.deepEqual([scene.published(), scene.published(TWIN)], [['15 ivr-client'], []]);
});

test("the input's division narrows the look-up where the file has none", async () => {
  await using scene = await Scene.open({ org: orgPlus({ name: 'Main IVR', id: TWIN, division: sampleDivisions.eu }) });
  const run = await scene.push({ 'ivr/main.yml': named('Main IVR') }, { inputs: { 'division-id': sampleDivisions.eu.id } });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual([scene.published(), scene.published(TWIN)], [[], ['15 ivr-client']]);
});

test('a name that no flow has: the near ones are named', async () => {
  await using scene = await Scene.open();
  const run = await scene.push({ 'ivr/main.yml': named('main ivr') });
  const { code, message, hint } = failedLookup(run);
  assert.equal(code, 'flow.not.found');
  assert.match(
    message,
    /Flow "main ivr" doesn't exist, or this OAuth client can't see it\. Did you mean "Main IVR"\? Names are case-sensitive\./u,
  );
  assert.match(hint, WORDS.exactNames);
  assert.deepEqual(scene.calls, [TOKEN, NO_LIST, QUERY]);
  assert.equal(JSON.parse(run.outputs['flows'] ?? '[]')[0]?.flow_name, 'main ivr');
});

test('a flow in a division that the client does not see does not exist for it', async () => {
  await using scene = await Scene.open({ org: { clients: [{ ...CLIENT, divisions: [sampleDivisions.eu.id] }] } });
  const run = await scene.push({ 'ivr/main.yml': named('Main IVR') });
  const { code, hint } = failedLookup(run);
  assert.equal(code, 'flow.not.found');
  assert.match(hint, /role covers the flow's division/u);
});

test('one flow named in two files is looked up once', async () => {
  await using scene = await Scene.open();
  const hours = menuOf([{ key: '*', target: '{ unchanged: true }' }], { flow: 'flow_name: Main IVR', node: 'menu_hours' });
  const run = await scene.push({ 'ivr/main.yml': named('Main IVR'), 'ivr/hours.yml': hours });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual(scene.calls, [TOKEN, NO_LIST, QUERY, READ, VALIDATE, patched(200)]);
});

test('a continuation token that repeats itself ends the listing', async () => {
  await using scene = await Scene.open();
  scene.strike('query', 1, { status: 200, body: { entities: [], nextPage: 'again' }, times: Infinity });
  const run = await scene.push({ 'ivr/main.yml': named('Main IVR') });
  assert.equal(failedLookup(run).code, 'listing.endless');
  assert.deepEqual(scene.calls, [TOKEN, NO_LIST, QUERY, QUERY]);
});
