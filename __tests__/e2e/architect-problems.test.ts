import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleArchitectOrg, sampleDivisions, sampleQueues } from '../../simulator/genesys/sample.ts';
import type { RunResult } from '../../harness/runner.ts';
import {
  at,
  callsOf,
  entries,
  entryOf,
  expectFlow,
  expectOutcome,
  FLOWS,
  liveYaml,
  menu,
  openStage,
  plain,
  problemsOf,
  publishersOf,
  publishes,
  push,
  QUEUES,
  reads,
  TOKEN,
} from '../support/architect-run.ts';

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
function messageAt(run: RunResult, place: string): string {
  const problems = entries(run).flatMap((entry) => entry.problems);
  return problems.find(({ path, line, column }) => `${path}:${line}:${column}` === place)?.message ?? `nothing at ${place}`;
}

test('all problems of all flows are told at once, each at its place, and nothing is registered', async () => {
  await using stage = await openStage();
  const main = menu('main', {
    1: { target: '{ queue: Salse }' },
    2: { target: '{ task: Calback }' },
    3: { target: '{ menu: menu_hour }' },
    7: { prompt: 'Seven', target: '{ unchanged: true }' },
    12: { prompt: 'Twelve', target: '{ disconnect: true }' },
    0: null,
  });
  const hours = menu('hours', { 3: { prompt: 'Three', target: '{ queue: Callback }' }, 4: { prompt: 'Four', target: '{ task: Nope }' } });
  const eu = menu('eu', {
    2: { target: FLOWS.main },
    4: { prompt: 'Four', target: 'Suport EU' },
    '#': { prompt: 'Bye', target: '{ disconnect: true }' },
    '*': { prompt: 'Again', target: '{ menu: Main Menu_10 }' },
  });
  const closed = menu('closed', {}, { node: 'menu_close' });
  const run = await push(stage, { 'ivr/main.yml': main, 'ivr/hours.yml': hours, 'ivr/eu.yml': eu, 'ivr/closed.yml': closed });
  const wanted: [place: string, rule: string, message: RegExp][] = [
    [
      `ivr/main.yml:${placeOf(main, '1', 'routing_target')}`,
      'queue-not-found',
      /no queue "Salse".*key 1 transfers to the queue "Sales"\. Did you mean "Sales"\?/u,
    ],
    [`ivr/main.yml:${placeOf(main, '2', 'routing_target')}`, 'task-not-found', /no task "Calback"\. Did you mean "Callback"\?/u],
    [`ivr/main.yml:${placeOf(main, '3', 'routing_target')}`, 'menu-not-found', /no menu "menu_hour"\. Did you mean "menu_hours"\?/u],
    [`ivr/main.yml:${placeOf(main, '7', 'routing_target')}`, 'nothing-to-keep', /no key 7/u],
    [`ivr/main.yml:${placeOf(main, '12', 'key')}`, 'key-too-long', /"12" has more than one key/u],
    // The key that would be removed stands nowhere in the file.
    [`ivr/main.yml:${at(main, '"collect_ivr_main"')}`, 'default-choice', /choice of key 0 \("Operator"\) is the menu’s default choice/u],
    [`ivr/hours.yml:${placeOf(hours, '3', 'routing_target')}`, 'queue-not-found', /a task of that name: write `\{ task: "Callback" \}`/u],
    [
      `ivr/hours.yml:${placeOf(hours, '4', 'routing_target')}`,
      'task-not-found',
      /no task "Nope"\. Its tasks are: "Callback_40" \(Callback\)/u,
    ],
    [
      `ivr/eu.yml:${placeOf(eu, '2', 'routing_target')}`,
      'queue-not-found',
      /no queue with the id 1b0a8f0e.*key 2 transfers to the queue "Support EU"/u,
    ],
    [`ivr/eu.yml:${placeOf(eu, '4', 'routing_target')}`, 'queue-not-found', /no queue "Suport EU".* Did you mean "Support EU"\?/u],
    [`ivr/eu.yml:${placeOf(eu, '#', 'key')}`, 'key-spelling', /spells the key # is not published.*Add a choice for # /u],
    [`ivr/eu.yml:${placeOf(eu, '*', 'key')}`, 'key-spelling', /spells the key \* is not published/u],
    [
      `ivr/closed.yml:${at(closed, '"menu_close"')}`,
      'menu-not-found',
      /"After Hours" has no menu "menu_close"\. Did you mean "menu_closed"\?/u,
    ],
  ];
  assert.deepEqual(problemsOf(run).toSorted(), wanted.map(([place, rule]) => `${place} ${rule}`).toSorted());
  for (const [place, , message] of wanted) assert.match(messageAt(run, place), message);
  expectOutcome(run, 'rejected', 'rejected', 'rejected');
  assert.deepEqual(
    entries(run).map(({ status, changes }) => [status, changes]),
    [
      ['rejected', []],
      ['rejected', []],
      ['rejected', []],
    ],
  );
  assert.deepEqual(callsOf(stage).toSorted(), [TOKEN, ...reads(), ...reads('eu'), ...reads('closed'), QUEUES].toSorted());
  for (const flow of ['main', 'eu', 'closed'] as const) assert.deepEqual(publishersOf(stage, flow), []);
});

test('a text that Archy would take for a substitution is refused at its place, before anything is registered', async () => {
  await using stage = await openStage();
  const main = menu('main', { 1: { prompt: 'For {{loans}}, press 1' }, 2: { name: '{{desk}}' } });
  const run = await push(stage, { 'ivr/main.yml': main });
  const places = [at(main, '"For {{loans}}'), at(main, '"{{desk}}"')];
  assert.deepEqual(
    problemsOf(run),
    places.map((place) => `ivr/main.yml:${place} substitution`),
  );
  assert.match(messageAt(run, `ivr/main.yml:${at(main, '"For {{loans}}')}`), /The prompt of key 1 holds \{\{loans\}\}\./u);
  expectOutcome(run, 'rejected');
  assert.deepEqual(publishersOf(stage, 'main'), []);
});

test('an option whose key and target are both wrong is told both', async () => {
  await using stage = await openStage();
  const main = menu('main', { 12: { prompt: 'Twelve', target: '{ task: Nope }' } });
  const run = await push(stage, { 'ivr/main.yml': main });
  expectFlow(run, stage, { ...REJECTED, code: entryOf(run).error?.code ?? '' });
  assert.deepEqual(problemsOf(run).toSorted(), [
    `ivr/main.yml:${placeOf(main, '12', 'key')} key-too-long`,
    `ivr/main.yml:${placeOf(main, '12', 'routing_target')} task-not-found`,
  ]);
});

test('the default choice of a menu can change its queue and nothing else', async () => {
  await using stage = await openStage();
  const main = menu('main', { 0: { target: '{ disconnect: true }' } });
  const run = await push(stage, { 'ivr/main.yml': main });
  expectFlow(run, stage, { ...REJECTED, code: 'default-choice' });
  assert.deepEqual(problemsOf(run), [`ivr/main.yml:${placeOf(main, '0', 'routing_target')} default-choice`]);
  assert.match(entryOf(run).error?.hint ?? '', /another default choice/u);
});

test('queues that were deleted are named by what their keys lead to, whether the file has their id or their name', async () => {
  await using stage = await openStage();
  stage.cloud.removeQueue('Support');
  stage.cloud.removeQueue('Billing');
  const inSync = await push(stage, { 'ivr/main.yml': menu('main') });
  expectFlow(inSync, stage, { ...REJECTED, status: 'in-sync', calls: [TOKEN, ...reads()] });

  stage.cloud.clearRequests();
  const main = menu('main', { 1: { prompt: 'For new orders, press 1' }, 2: { target: sampleQueues.support.id } });
  const run = await push(stage, { 'ivr/main.yml': main });
  expectFlow(run, stage, { ...REJECTED, code: 'queue-not-found' });
  const [two, three] = ['2', '3'].map((key) => `ivr/main.yml:${placeOf(main, key, 'routing_target')}`);
  assert.deepEqual(problemsOf(run), [`${two} queue-not-found`, `${three} queue-not-found`]);
  assert.match(
    messageAt(run, two ?? ''),
    new RegExp(
      `no queue with the id ${sampleQueues.support.id}.*key 2 transfers to the queue "Support"\\. The queue may have been deleted`,
      'u',
    ),
  );
  assert.match(messageAt(run, three ?? ''), /no queue "Billing".*key 3 transfers to the queue "Billing"/u);
});

test('two queues of one name are an error by name and by id: Architect could not tell them apart', async () => {
  const { queues } = sampleArchitectOrg();
  const twin = { id: '00000000-0000-4000-8000-000000000009', name: 'Support', division: sampleDivisions.eu };
  for (const target of ['{ queue: Support }', sampleQueues.support.id]) {
    await using stage = await openStage({ queues: [...queues, twin] });
    const main = menu('main', { 1: { target } });
    const run = await push(stage, { 'ivr/main.yml': main });
    expectFlow(run, stage, { ...REJECTED, code: 'queue-ambiguous' });
    assert.deepEqual(problemsOf(run), [
      `ivr/main.yml:${placeOf(main, '1', 'routing_target')} queue-ambiguous`,
      `ivr/main.yml:${placeOf(main, '2', 'routing_target')} queue-ambiguous`,
    ]);
    assert.match(messageAt(run, `ivr/main.yml:${placeOf(main, '1', 'routing_target')}`), /There are 2 queues "Support".*another name/u);
  }
});

test('one menu described by its refId and by its name is a duplicate, and nothing at all is written', async () => {
  await using stage = await openStage();
  const byName = menu('main', {}, { node: 'Main Menu', flow: 'flow_name: Main IVR' });
  const run = await push(stage, {
    'ivr/a.yml': CHANGED,
    'ivr/b.yml': byName,
    'ivr/eu.yml': menu('eu', { 1: { target: '{ queue: Support EU }' } }),
  });
  assert.deepEqual(problemsOf(run), [`ivr/b.yml:${at(byName, '"Main Menu"')} duplicate-menu`]);
  assert.match(entryOf(run).problems[0]?.message ?? '', /described twice: ivr\/a\.yml line 2 has it already/u);
  assert.deepEqual(
    entries(run)
      .map(({ flow_name: name, status, error }) => `${name} ${status} ${error?.code}`)
      .toSorted(),
    ['Main IVR EU skipped undefined', 'Main IVR rejected duplicate-menu'],
  );
  expectOutcome(run, 'rejected', 'skipped');
  assert.deepEqual(callsOf(stage).toSorted(), [TOKEN, 'GET /api/v2/flows 200', ...reads(), ...reads('eu')].toSorted());
  assert.deepEqual([publishersOf(stage), publishersOf(stage, 'eu')], [[], []]);
});

test('a flow whose plan is rejected stops no other flow', async () => {
  await using stage = await openStage();
  const before = liveYaml(stage, 'eu');
  const eu = menu('eu', { 1: { target: '{ menu: Nope }' } });
  const run = await push(stage, { 'ivr/main.yml': CHANGED, 'ivr/eu.yml': eu });
  assert.deepEqual([entryOf(run).status, entryOf(run, 'eu').status], ['deployed', 'rejected']);
  expectOutcome(run, 'deployed', 'rejected');
  assert.deepEqual(problemsOf(run), [`ivr/eu.yml:${placeOf(eu, '1', 'routing_target')} menu-not-found`]);
  assert.deepEqual(callsOf(stage).toSorted(), [TOKEN, ...reads(), ...reads('eu'), QUEUES, ...publishes()].toSorted());
  assert.deepEqual([publishersOf(stage), publishersOf(stage, 'eu')], [['14.0 simulator-client'], []]);
  assert.equal(liveYaml(stage, 'eu'), before);
  assert.match(plain(run.summary), /^### ❌ IVR deploy — 1 menu deployed, 1 flow rejected\n/u);
});
