import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArchitectFlowOptions } from '../../simulator/genesys/architect/model.ts';
import type { CloudOptions } from '../../simulator/genesys/options.ts';
import { architectMainIvr, sampleArchitectOrg, sampleDivisions } from '../../simulator/genesys/sample.ts';
import { pull } from '../support/pull-scene.ts';
import { FLOWS, Scene, WORDS, architect, type FlowEntry, type Run } from '../support/scene.ts';

const { DEPLOYED, LIST, QUEUES, TOKEN, menu, publishes, reads } = architect;

const TWIN = 'eeeeeeee-0000-4000-8000-00000000000e';
const CHANGES = { 1: { prompt: 'For new orders, press 1' } };

/** The main menu with a change, in a file that names the flow. */
function named(name: string, division?: string): string {
  return menu('main', CHANGES, { flow: `flow_name: ${JSON.stringify(name)}${division === undefined ? '' : `\ndivision_id: ${division}`}` });
}

/** The sample org with more flows. */
function orgPlus(...more: readonly (Partial<ArchitectFlowOptions> & { id: string })[]): Partial<CloudOptions> {
  const { architectFlows } = sampleArchitectOrg();
  return { architectFlows: [...architectFlows, ...more.map((flow) => ({ ...architectMainIvr, ...flow }))] };
}

/** Flows with names that contain the main flow's, and ids that come before its. */
function similar(count: number): { id: string; name: string }[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    name: `Main IVR ${index}`,
  }));
}

/** The error of the one flow that was not found. */
function lookupError(run: Run): NonNullable<FlowEntry['error']> {
  const [entry, ...more] = run.flows;
  assert.deepEqual([entry?.status, entry?.flow_id, more], ['failed', null, []], run.stdout);
  run.expectOutcome('failed');
  const error = entry?.error;
  assert.ok(error, run.stdout);
  return error;
}

test('a flow is found by its exact name among a hundred that contain it, on whatever page', async () => {
  await using scene = await Scene.open({
    api: 'architect',
    org: orgPlus(...similar(150), { id: TWIN, name: 'main ivr' }, { id: `${TWIN.slice(0, -1)}f`, name: 'Main IVR', type: 'INQUEUECALL' }),
  });
  const run = await scene.push({ 'ivr/main.yml': named('Main IVR') });
  run.expect({ ...DEPLOYED, calls: [TOKEN, LIST, LIST, ...reads(), QUEUES, ...publishes()] });
  const query = { type: 'inboundcall,outboundcall,securecall', name: 'Main IVR', pageSize: '100' };
  assert.deepEqual(
    scene.requests('GET', /^\/api\/v2\/flows$/u).map((request) => request.query),
    // Nothing else is asked for: `virtualAgentEnabled` above all would make flows vanish.
    [
      { ...query, pageNumber: '1' },
      { ...query, pageNumber: '2' },
    ],
  );
});

test('a second flow of the same name on a later page is not overlooked: nothing is read, let alone written', async () => {
  await using scene = await Scene.open({ api: 'architect', org: orgPlus(...similar(150), { id: TWIN, division: sampleDivisions.eu }) });
  const run = await scene.push({ 'ivr/main.yml': named('Main IVR') });
  const { code, message, hint } = lookupError(run);
  assert.equal(code, 'flow.ambiguous');
  assert.equal(message, `There are 2 flows "Main IVR": ${FLOWS.main.id} in "Home", ${TWIN} in "EU".`);
  assert.match(hint, /`flow_id`.*`division_id`/u);
  assert.deepEqual(scene.calls, [TOKEN, LIST, LIST]);
  assert.deepEqual(scene.published(), []);
});

test("the file's division narrows the look-up and wins over the input's, which narrows it where the file has none", async () => {
  const { eu, home } = sampleDivisions;
  for (const [file, asked, found] of [
    [named('Main IVR', home.id), home.id, FLOWS.main.id],
    [named('Main IVR'), eu.id, TWIN],
  ] as const) {
    const yaml = architectMainIvr.yaml?.replace('division: Home', 'division: EU') ?? '';
    await using scene = await Scene.open({ api: 'architect', org: orgPlus({ id: TWIN, division: eu, yaml }) });
    const run = await scene.pullRequest({ 'ivr/main.yml': file }, { inputs: { 'division-id': eu.id } });
    assert.deepEqual(
      run.flows.map(({ flow_id: id, status }) => [id, status]),
      [[found, 'planned']],
    );
    assert.deepEqual(
      scene.requests('GET', /^\/api\/v2\/flows$/u).map(({ query }) => query['divisionId']),
      [asked],
    );
  }
});

test('a name that no flow has: the near ones are named, whatever the filter of the listing leaves out', async () => {
  for (const [file, message, division] of [
    [
      named('main ivr'),
      'Flow "main ivr" doesn\'t exist, or this OAuth client can\'t see it. Did you mean "Main IVR"? Names are case-sensitive.',
    ],
    [named('Afterhours'), 'Flow "Afterhours" doesn\'t exist, or this OAuth client can\'t see it. Did you mean "After Hours"?'],
    [
      named('Main IVR EU', sampleDivisions.home.id),
      `Flow "Main IVR EU" in the division ${sampleDivisions.home.id} doesn't exist, or this OAuth client can't see it. Did you mean "Main IVR"?`,
      sampleDivisions.home.id,
    ],
  ] as const) {
    await using scene = await Scene.open({ api: 'architect' });
    const run = await scene.push({ 'ivr/main.yml': file });
    const error = lookupError(run);
    assert.deepEqual([error.code, error.message], ['flow.not.found', message]);
    assert.match(error.hint, WORDS.exactNames);
    assert.deepEqual(scene.calls, [TOKEN, LIST, LIST]);
    const [, second] = scene.requests('GET', /^\/api\/v2\/flows$/u);
    const query = { type: 'inboundcall,outboundcall,securecall', pageNumber: '1', pageSize: '100' };
    assert.deepEqual(second?.query, division === undefined ? query : { ...query, divisionId: division });
  }
});

test('a flow that one file names and another gives by its id is looked up once, read once and published once', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const run = await scene.push({
    'ivr/main.yml': named('Main IVR'),
    'ivr/hours.yml': menu('hours', { 2: { target: '{ disconnect: true }' } }),
  });
  const entry = run.expect({ ...DEPLOYED, calls: [TOKEN, LIST, ...reads(), QUEUES, ...publishes()] });
  assert.deepEqual(
    [entry.files.toSorted(), entry.menus.toSorted()],
    [
      ['ivr/hours.yml', 'ivr/main.yml'],
      ['Main Menu_10', 'Opening Hours_18'],
    ],
  );
});

/** The main flow as one of another type. */
function asType(type: string): Partial<ArchitectFlowOptions> {
  const top = type === 'OUTBOUNDCALL' ? 'outboundCall' : 'secureCall';
  return { type, yaml: (architectMainIvr.yaml ?? '').replaceAll('inboundCall', top) };
}

test('outbound and secure call flows are found by name, and deployed', async () => {
  for (const type of ['OUTBOUNDCALL', 'SECURECALL']) {
    const { architectFlows } = sampleArchitectOrg();
    await using scene = await Scene.open({
      api: 'architect',
      org: { architectFlows: architectFlows.map((flow) => (flow.id === FLOWS.main.id ? { ...flow, ...asType(type) } : flow)) },
    });
    const run = await scene.push({ 'ivr/main.yml': named('Main IVR') });
    run.expect({ ...DEPLOYED, calls: [TOKEN, LIST, ...reads(), QUEUES, ...publishes()] });
  }
});

test('a name that flows of two types have is ambiguous: both are listed with their types', async () => {
  await using scene = await Scene.open({ api: 'architect', org: orgPlus({ id: TWIN, ...asType('OUTBOUNDCALL') }) });
  const { code, message } = lookupError(await scene.push({ 'ivr/main.yml': named('Main IVR') }));
  assert.equal(code, 'flow.ambiguous');
  assert.equal(message, `There are 2 flows "Main IVR": ${FLOWS.main.id} (inbound call) in "Home", ${TWIN} (outbound call) in "Home".`);
});

/** A flow without menus. */
const TASKS_ONLY = `inboundCall:
  name: Tasks only
  division: Home
  startUpRef: "/inboundCall/tasks/task[Ask_12]"
  defaultLanguage: en-us
  supportedLanguages:
    en-us:
      defaultLanguageSkill:
        noValue: true
      textToSpeech:
        defaultEngine:
          voice: Jill
  tasks:
    - task:
        name: Ask
        refId: Ask_12
        actions:
          - collectInput:
              name: Which department
              inputData:
                var: Flow.Input
          - disconnect:
              name: Disconnect
`;

const ASKS =
  /It has no menus\. It waits for keys by the action collectInput: "Which department" in the task "Ask"\. Change these in Architect\.$/u;

test('a flow without menus: the error says where it asks for keys', async () => {
  await using scene = await Scene.open({ api: 'architect', org: orgPlus({ id: TWIN, name: 'Tasks only', yaml: TASKS_ONLY }) });
  const run = await scene.pullRequest({ 'ivr/main.yml': named('Tasks only') });
  const [problem] = run.flows[0]?.problems ?? [];
  assert.equal(problem?.rule, 'menu-not-found', run.stdout);
  assert.match(problem?.message ?? '', ASKS);
});

test('a pull of a flow without menus says the same', async () => {
  await using scene = await Scene.open({ api: 'architect', org: orgPlus({ id: TWIN, name: 'Tasks only', yaml: TASKS_ONLY }) });
  const { run } = await pull(scene, { inputs: { flows: 'Tasks only' } });
  assert.deepEqual([run.exitCode, run.outputs['outcome']], [0, 'no-changes'], run.stdout);
  assert.match(run.stdout, /There is nothing to pull from the flow "Tasks only"\. It has no menus\. It waits for keys/u);
});
