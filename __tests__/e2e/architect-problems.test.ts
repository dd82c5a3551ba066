import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleArchitectOrg, sampleDivisions, sampleQueues } from '../../simulator/genesys/sample.ts';
import { architect, at, FLOWS, Scene, type Run } from '../support/scene.ts';

const { LIST, QUEUES, TOKEN, menu, publishes, reads } = architect;

const REJECTED = {
  status: 'rejected',
  versions: ['13.0', '13.0'],
  attempts: 0,
  calls: [TOKEN, ...reads(), QUEUES],
  published: [],
} as const;
const CHANGED = menu('main', { 1: { prompt: 'For new orders, press 1' } });

/** Where a key's property stands in a menu file that `menu` has written, as `line:column`. */
function placeOf(file: string, key: string, property: 'key' | 'routing_target'): string {
  const lines = file.split('\n');
  const start = lines.indexOf(`  - key: ${JSON.stringify(key)}`);
  const line = property === 'key' ? start : lines.findIndex((text, index) => index > start && text.startsWith(`    ${property}: `));
  assert.ok(start !== -1 && line !== -1, file);
  return `${line + 1}:${`    ${property}: `.length + 1}`;
}

/** What the report says of the problem at this place. */
function messageAt(run: Run, place: string): string {
  const problems = run.flows.flatMap((entry) => entry.problems);
  return problems.find(({ path, line, column }) => `${path}:${line}:${column}` === place)?.message ?? `nothing at ${place}`;
}

test('all problems of all flows are told at once, each at its place, and nothing is registered', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const main = menu('main', {
    1: { target: '{ queue: Salse }' },
    2: { target: '{ task: Calback }' },
    3: { target: '{ menu: Opening Hour_18 }' },
    7: { prompt: 'Seven', target: '{ unchanged: true }' },
    12: { prompt: 'Twelve', target: '{ disconnect: true }' },
    0: null,
  });
  const hours = menu('hours', { 3: { prompt: 'Three', target: '{ queue: Callback }' }, 4: { prompt: 'Four', target: '{ task: Nope }' } });
  const eu = menu('eu', {
    2: { target: FLOWS.main.id },
    4: { prompt: 'Four', target: 'Suport EU' },
    '#': { prompt: 'Bye', target: '{ disconnect: true }' },
    '*': { prompt: 'Again', target: '{ menu: Main Menu_10 }' },
  });
  const closed = menu('closed', {}, { node: 'Close_10' });
  const run = await scene.push({ 'ivr/main.yml': main, 'ivr/hours.yml': hours, 'ivr/eu.yml': eu, 'ivr/closed.yml': closed });
  const wanted: [place: string, rule: string, message: RegExp][] = [
    [
      `ivr/main.yml:${placeOf(main, '1', 'routing_target')}`,
      'queue-not-found',
      /Queue "Salse" doesn't exist.*key 1 transfers to the queue "Sales"\. Did you mean "Sales"\?/u,
    ],
    [`ivr/main.yml:${placeOf(main, '2', 'routing_target')}`, 'task-not-found', /no task "Calback"\. Did you mean "Callback"\?/u],
    [
      `ivr/main.yml:${placeOf(main, '3', 'routing_target')}`,
      'menu-not-found',
      /no menu "Opening Hour_18"\. Did you mean "Opening Hours_18"\?/u,
    ],
    [`ivr/main.yml:${placeOf(main, '7', 'routing_target')}`, 'nothing-to-keep', /no key 7/u],
    [`ivr/main.yml:${placeOf(main, '12', 'key')}`, 'key-too-long', /"12" has more than one key/u],
    // The key that would be removed stands nowhere in the file.
    [`ivr/main.yml:${at(main, '"Main Menu_10"')}`, 'default-choice', /choice of key 0 \("Operator"\) is the menu's default choice/u],
    [`ivr/hours.yml:${placeOf(hours, '3', 'routing_target')}`, 'queue-not-found', /a task of that name: write `\{ task: "Callback" \}`/u],
    [
      `ivr/hours.yml:${placeOf(hours, '4', 'routing_target')}`,
      'task-not-found',
      /no task "Nope"\. Its tasks are: "Callback_40" \(Callback\)/u,
    ],
    [`ivr/eu.yml:${placeOf(eu, '2', 'routing_target')}`, 'queue-not-found', /Queue 1b0a8f0e.*key 2 transfers to the queue "Support EU"/u],
    [
      `ivr/eu.yml:${placeOf(eu, '4', 'routing_target')}`,
      'queue-not-found',
      /Queue "Suport EU" doesn't exist.* Did you mean "Support EU"\?/u,
    ],
    [`ivr/eu.yml:${placeOf(eu, '#', 'key')}`, 'key-spelling', /Can't add key #: .* its spelling .* is undocumented.*Add a choice for # /u],
    [`ivr/eu.yml:${placeOf(eu, '*', 'key')}`, 'key-spelling', /Can't add key \*: .* its spelling .* is undocumented/u],
    [`ivr/closed.yml:${at(closed, '"Close_10"')}`, 'menu-not-found', /"After Hours" has no menu "Close_10"\. Did you mean "Closed_10"\?/u],
  ];
  assert.deepEqual(run.problems.toSorted(), wanted.map(([place, rule]) => `${place} ${rule}`).toSorted());
  for (const [place, , message] of wanted) assert.match(messageAt(run, place), message);
  run.expectOutcome('rejected', 'rejected', 'rejected');
  assert.deepEqual(
    run.flows.map(({ status, changes }) => [status, changes]),
    [
      ['rejected', []],
      ['rejected', []],
      ['rejected', []],
    ],
  );
  // Two menus leave a key as it is that they don't have: earlier versions might.
  const versions = ['main', 'eu'].map((flow) => `GET /api/v2/flows/{${flow}}/versions 200`);
  assert.deepEqual(scene.callsAtOnce, [TOKEN, ...reads(), ...reads('eu'), ...reads('closed'), QUEUES, ...versions].toSorted());
  for (const flow of ['main', 'eu', 'closed'] as const) assert.deepEqual(scene.published(flow), []);
});

test('a text that Archy would take for a substitution is refused at its place, before anything is registered', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const main = menu('main', { 1: { prompt: 'For {{loans}}, press 1' }, 2: { name: '{{desk}}' } });
  const run = await scene.push({ 'ivr/main.yml': main });
  const places = [at(main, '"For {{loans}}'), at(main, '"{{desk}}"')];
  assert.deepEqual(
    run.problems,
    places.map((place) => `ivr/main.yml:${place} substitution`),
  );
  assert.match(messageAt(run, `ivr/main.yml:${at(main, '"For {{loans}}')}`), /The prompt of key 1 holds \{\{loans\}\}\./u);
  run.expectOutcome('rejected');
  assert.deepEqual(scene.published(), []);
});

test('an option whose key and target are both wrong is told both', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const main = menu('main', { 12: { prompt: 'Twelve', target: '{ task: Nope }' } });
  const run = await scene.push({ 'ivr/main.yml': main });
  run.expect({ ...REJECTED, code: run.flow().error?.code ?? '' });
  assert.deepEqual(run.problems.toSorted(), [
    `ivr/main.yml:${placeOf(main, '12', 'key')} key-too-long`,
    `ivr/main.yml:${placeOf(main, '12', 'routing_target')} task-not-found`,
  ]);
});

test("the default choice of a menu can't be removed", async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const main = menu('main', { 0: null });
  const run = await scene.push({ 'ivr/main.yml': main });
  run.expect({ ...REJECTED, code: 'default-choice' });
  assert.deepEqual(run.problems, [`ivr/main.yml:${at(main, '"Main Menu_10"')} default-choice`]);
  assert.match(run.hint, /another default choice/u);
});

test('queues that were deleted are named by what their keys lead to, whether the file has their id or their name', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  scene.cloud.removeQueue('Support');
  scene.cloud.removeQueue('Billing');
  const inSync = await scene.push({ 'ivr/main.yml': menu('main') });
  inSync.expect({ ...REJECTED, status: 'in-sync', calls: [TOKEN, ...reads()] });

  scene.cloud.clearRequests();
  const main = menu('main', { 1: { prompt: 'For new orders, press 1' }, 2: { target: sampleQueues.support.id } });
  const run = await scene.push({ 'ivr/main.yml': main });
  run.expect({ ...REJECTED, code: 'queue-not-found' });
  const [two, three] = ['2', '3'].map((key) => `ivr/main.yml:${placeOf(main, key, 'routing_target')}`);
  // The flow itself still names the queue of key 3, so that one was there.
  assert.deepEqual(run.problems, [`${two} queue-not-found`, `${three} queue-renamed`]);
  assert.match(
    messageAt(run, two ?? ''),
    new RegExp(`Queue ${sampleQueues.support.id}.*key 2 transfers to the queue "Support"\\. The queue may have been deleted`, 'u'),
  );
  assert.match(
    messageAt(run, three ?? ''),
    /no longer sees a queue "Billing": .* Give the queue's current name in `ivr\/main\.yml` \(line \d+\)\.$/u,
  );
});

test('two queues of one name are an error by name and by id: Architect could not tell them apart', async () => {
  const { queues } = sampleArchitectOrg();
  const twin = { id: '00000000-0000-4000-8000-000000000009', name: 'Support', division: sampleDivisions.eu };
  for (const target of ['{ queue: Support }', sampleQueues.support.id]) {
    await using scene = await Scene.open({ api: 'architect', org: { queues: [...queues, twin] } });
    const main = menu('main', { 1: { target } });
    const run = await scene.push({ 'ivr/main.yml': main });
    run.expect({ ...REJECTED, code: 'queue-ambiguous' });
    assert.deepEqual(run.problems, [
      `ivr/main.yml:${placeOf(main, '1', 'routing_target')} queue-ambiguous`,
      `ivr/main.yml:${placeOf(main, '2', 'routing_target')} queue-ambiguous`,
    ]);
    assert.match(
      messageAt(run, `ivr/main.yml:${placeOf(main, '1', 'routing_target')}`),
      /There are 2 queues "Support".*Rename one of them/u,
    );
  }
});

test('one menu described by its refId and by its name is a duplicate, and nothing at all is written', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const byName = menu('main', {}, { node: 'Main Menu', flow: 'flow_name: Main IVR' });
  const run = await scene.push({
    'ivr/a.yml': CHANGED,
    'ivr/b.yml': byName,
    'ivr/eu.yml': menu('eu', { 1: { target: '{ queue: Support EU }' } }),
  });
  assert.deepEqual(run.problems, [`ivr/b.yml:${at(byName, '"Main Menu"')} duplicate-menu`]);
  assert.match(run.flow('main').problems[0]?.message ?? '', /described twice: ivr\/a\.yml line 2 has it already/u);
  assert.deepEqual(run.flows.map(({ flow_name: name, status, error }) => `${name} ${status} ${error?.code}`).toSorted(), [
    'Main IVR EU skipped undefined',
    'Main IVR rejected duplicate-menu',
  ]);
  run.expectOutcome('rejected', 'skipped');
  assert.deepEqual(scene.callsAtOnce, [TOKEN, LIST, ...reads(), ...reads('eu')].toSorted());
  assert.deepEqual([scene.published(), scene.published('eu')], [[], []]);
});

test('a flow whose plan is rejected stops no other flow', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const before = scene.live('eu');
  const eu = menu('eu', { 1: { target: '{ menu: Nope }' } });
  const run = await scene.push({ 'ivr/main.yml': CHANGED, 'ivr/eu.yml': eu });
  assert.deepEqual([run.flow('main').status, run.flow('eu').status], ['deployed', 'rejected']);
  run.expectOutcome('deployed', 'rejected');
  assert.deepEqual(run.problems, [`ivr/eu.yml:${placeOf(eu, '1', 'routing_target')} menu-not-found`]);
  assert.deepEqual(scene.callsAtOnce, [TOKEN, ...reads(), ...reads('eu'), QUEUES, ...publishes()].toSorted());
  assert.deepEqual([scene.published(), scene.published('eu')], [['14.0 ivr-client'], []]);
  assert.equal(scene.live('eu'), before);
  assert.match(run.text, /^### ❌ IVR deploy: Main Menu deployed: .*; Main IVR EU rejected \(1 problem\)\n/u);
});
