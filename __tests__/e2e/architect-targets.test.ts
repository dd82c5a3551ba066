import assert from 'node:assert/strict';
import { asExported } from '../support/ref-ids.ts';
import { test } from 'node:test';
import { sampleArchitectOrg, sampleDivisions, sampleQueues } from '../../simulator/genesys/sample.ts';
import type { CloudOptions } from '../../simulator/genesys/options.ts';
import { architect, FLOWS, Scene, type FlowName } from '../support/scene.ts';

const { DEPLOYED, QUEUES, TOKEN, choiceAt, menu, publishes, quietly, reads, replaced } = architect;

const WITH_QUEUES = { ...DEPLOYED, calls: [TOKEN, ...reads(), QUEUES, ...publishes()] } as const;

/** The sample org, in which the YAML of one flow is another. */
function orgWith(flow: FlowName, change: (yaml: string) => string): Partial<CloudOptions> {
  const { architectFlows } = sampleArchitectOrg();
  return { architectFlows: architectFlows.map((one) => (one.id === FLOWS[flow].id ? { ...one, yaml: change(one.yaml ?? '') } : one)) };
}

/** A new choice that goes elsewhere in the flow. */
function jump(name: string, digit: number, field: string): string {
  return `          - menuJumpTo${field.startsWith('targetMenu') ? 'Menu' : 'Task'}:
              name: ${name}
              dtmf: digit_${digit}
              ${field}
`;
}

test('every form of target is written as Architect spells it, and read as the same on the next push', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const before = scene.live();
  const file = menu('main', {
    // A queue's id, in capitals as it may be.
    1: { target: `"${sampleQueues.billing.id.toUpperCase()}"` },
    // What is no id is a queue's name.
    2: { target: 'Emergency Line' },
    3: { target: '{ disconnect: true }', name: 'Hang up' },
    4: { prompt: 'Hours, press 4', target: '{ menu: Opening Hours_18 }' },
    5: { prompt: 'Hours again, press 5', target: '{ menu: Opening Hours }', name: 'Hours by name' },
    6: { prompt: 'Callback, press 6', target: '{ task: Callback_40 }' },
    7: { prompt: 'Operator, press 7', target: '{ queue: Operator }', name: 'A person' },
    0: { target: '{ queue: Support }' },
    '*': { name: 'Once more' },
  });
  const entry = (await scene.push({ 'ivr/main.yml': file })).expect(WITH_QUEUES);
  const [support, billing, again] = ['Support', 'Billing', 'Again'].map((name) => choiceAt(before, name));
  const hours = 'targetMenuRef: "/inboundCall/menus/menu[Main Menu_10]/choices/menuSubMenu[Opening Hours_18]"';
  const person = replaced(
    quietly(support ?? ''),
    ['name: Support\n              refId: Support_14', 'name: A person'],
    ['digit_2', 'digit_7'],
    ['lit:\n                  name: Support', 'lit:\n                  name: Operator'],
  );
  assertMeans(
    scene.live(),
    replaced(
      before,
      ['lit:\n                  name: Sales', 'lit:\n                  name: Billing'],
      [support ?? '', replaced(support ?? '', ['lit:\n                  name: Support', 'lit:\n                  name: Emergency Line'])],
      [
        billing ?? '',
        `          - menuDisconnect:
              name: Hang up
              refId: Billing_16
              dtmf: digit_3
              globalDtmf: false
              globalSpeechRecTerms: false
`,
      ],
      ['name: Operator\n                      priority', 'name: Support\n                      priority'],
      [
        again ?? '',
        `${replaced(again ?? '', ['name: Again', 'name: Once more'])}${jump('Opening Hours 4', 4, hours)}${jump('Hours by name', 5, hours)}${jump('Callback', 6, 'targetTaskRef: "/inboundCall/tasks/task[Callback_40]"')}${person}`,
      ],
      ['press star\n', 'press star Hours, press 4 Hours again, press 5 Callback, press 6 Operator, press 7\n'],
    ),
  );
  assert.deepEqual(
    entry.changes.slice(1).map(({ op, key, field, before: old, after }) => [op, key, field, old, withoutNumber(after)]),
    [
      ['change', '1', 'routing_target', { queue: 'Sales' }, { queue: 'Billing' }],
      ['change', '2', 'routing_target', { queue: 'Support' }, { queue: 'Emergency Line' }],
      ['change', '3', 'routing_target', { queue: 'Billing' }, { disconnect: true }],
      ['change', '3', 'name', 'Billing', 'Hang up'],
      ['change', '0', 'routing_target', { queue: 'Operator' }, { queue: 'Support' }],
      ['change', '*', 'name', 'Again', 'Once more'],
      ['add', '4', null, null, { name: 'Opening Hours 4', routing_target: { menu: 'Opening Hours' } }],
      ['add', '5', null, null, { name: 'Hours by name', routing_target: { menu: 'Opening Hours' } }],
      ['add', '6', null, null, { name: 'Callback', routing_target: { task: 'Callback' } }],
      ['add', '7', null, null, { name: 'A person', routing_target: { queue: 'Operator' } }],
    ],
  );

  scene.cloud.clearRequests();
  const second = await scene.push({ 'README.md': 'Nothing that matters\n' }, { inputs: { select: 'all' } });
  second.expect({
    ...WITH_QUEUES,
    status: 'in-sync',
    versions: ['14.0', '14.0'],
    attempts: 0,
    // An id says nothing without the org: the YAML has names.
    calls: [TOKEN, ...reads(), QUEUES],
  });
});

/** What a change says, without the number that a publish gives anew. */
function withoutNumber(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll(/_\d+"/gu, '"'));
}

/** Asserts that a flow is as in this text. What the text leaves out, Architect adds. */
function assertMeans(live: string, text: string): void {
  assert.equal(asExported(live), asExported(text));
}

test('the star and the pound key are spelled as the flow spells them', async () => {
  const org = orgWith('main', (yaml) => yaml.replaceAll('digit_star', 'star').replaceAll('digit_pound', 'pound'));
  await using scene = await Scene.open({ api: 'architect', org });
  const before = scene.live();
  const file = menu('main', {
    '#': { prompt: 'Bye, press pound', target: '{ disconnect: true }' },
    '*': { target: '{ menu: Opening Hours_18 }' },
  });
  (await scene.push({ 'ivr/main.yml': file })).expect(WITH_QUEUES);
  const again = choiceAt(before, 'Again');
  assertMeans(
    scene.live(),
    replaced(
      before,
      [
        again,
        `${replaced(again, ['menu[Main Menu_10]', 'menu[Main Menu_10]/choices/menuSubMenu[Opening Hours_18]'])}          - menuDisconnect:
              name: Disconnect
              dtmf: pound
`,
      ],
      ['press star\n', 'press star Bye, press pound\n'],
    ),
  );
});

test('audio that is one plain text follows the prompts, unless the file says to keep it', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const before = scene.live();
  const changes = { 1: { prompt: 'For orders, press 1' } };
  const kept = await scene.push({ 'ivr/main.yml': menu('main', changes, { audio: 'keep' }) });
  kept.expect({
    ...WITH_QUEUES,
    status: 'in-sync',
    versions: ['13.0', '13.0'],
    attempts: 0,
    calls: [TOKEN, ...reads()],
    published: [],
  });
  for (const [audio, version] of [
    ['auto', '14.0'],
    ['replace', '15.0'],
  ] as const) {
    const prompt = `For ${audio}, press 1`;
    const run = await scene.push({ 'ivr/main.yml': menu('main', { 1: { prompt } }, { audio }) });
    assert.deepEqual([run.flow().status, run.flow().version_after, run.flow().notes], ['deployed', version, []], run.stdout);
    assert.equal(scene.live(), replaced(before, ['tts: For sales, press 1', `tts: ${prompt}`]));
  }
});

test('a recording or a mix is left as it is, and the run says so, until the file asks to replace it', async () => {
  for (const [expression, words] of [
    ['Append(ToAudioTTS("We are closed."), PromptUser.Emergency)', '"We are closed.", the prompt "Emergency"'],
    ['PromptUser.Closed', 'the prompt "Closed"'],
  ] as const) {
    await using scene = await Scene.open({
      api: 'architect',
      org: orgWith('closed', (yaml) => yaml.replace(/exp: Append.*/u, () => `exp: ${expression}`)),
    });
    const before = scene.live('closed');
    const changes = { 1: { target: '{ queue: Operator }' } };
    const mixed = await scene.push({ 'ivr/closed.yml': menu('closed', changes) });
    const entry = mixed.expect({
      ...WITH_QUEUES,
      flow: 'closed',
      versions: ['3.0', '4.0'],
      calls: [TOKEN, ...reads('closed'), QUEUES, ...publishes('closed')],
      published: ['4.0 ivr-client'],
    });
    assert.deepEqual(entry.notes, [
      `The menu's audio is not one plain text (${words}), so it is left as it is and might not say the prompts. Set \`audio: replace\` to make it speak them.`,
    ]);
    const cut = choiceAt(before, 'Power cut');
    const moved = replaced(before, [cut, replaced(cut, ['name: Emergency Line', 'name: Operator'])]);
    assert.equal(scene.live('closed'), moved);

    scene.github.addRun({ head_sha: await scene.repository.head() });
    const quiet = await scene.push({ 'ivr/closed.yml': menu('closed', changes, { audio: 'keep' }) });
    assert.deepEqual([quiet.flow('closed').status, quiet.flow('closed').notes], ['in-sync', []]);
    scene.github.addRun({ head_sha: await scene.repository.head() });

    const silenced = await scene.push({ 'ivr/closed.yml': menu('closed', changes, { audio: 'replace' }) });
    assert.deepEqual([silenced.flow('closed').status, silenced.flow('closed').error?.code], ['rejected', 'prompt-needed']);

    const spokenWords = { ...changes, 9: { prompt: 'To end, press 9' } };
    const spoken = await scene.push({ 'ivr/closed.yml': menu('closed', spokenWords, { audio: 'replace' }) });
    assert.equal(spoken.flow('closed').status, 'deployed', spoken.stdout);
    assert.deepEqual(spoken.flow('closed').notes, []);
    assert.equal(
      scene.live('closed'),
      replaced(moved, [`exp: ${expression}`, 'tts: To report a power cut, press 1 To report a gas leak, press 2 To end, press 9']),
    );
    assert.deepEqual(scene.published('closed'), ['4.0 ivr-client', '5.0 ivr-client']);
  }
});

test('a menu may be named by its name instead of its refId', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const before = scene.live();
  const run = await scene.push({
    'ivr/main.yml': menu('main', { 3: { target: '{ queue: Support }' } }, { node: 'Main Menu' }),
  });
  const entry = run.flow();
  assert.equal(entry.status, 'deployed', run.stdout);
  assert.deepEqual(
    [entry.menus, entry.changes.map(({ menu: name, path }) => [name, path])],
    [['Main Menu'], [['Main Menu', '/inboundCall/menus/menu[Main Menu_10]/choices/menuTransferToAcd[Billing_16]']]],
  );
  const billing = choiceAt(before, 'Billing');
  assert.equal(
    scene.live(),
    replaced(before, [billing, replaced(billing, ['lit:\n                  name: Billing', 'lit:\n                  name: Support'])]),
  );
});

test('a queue given by its id is found under the name that it has now', async () => {
  const { queues } = sampleArchitectOrg();
  const renamed = queues.map((queue) => (queue.id === sampleQueues.billing.id ? { ...queue, name: 'Accounts' } : queue));
  await using scene = await Scene.open({
    api: 'architect',
    org: {
      queues: [...renamed, { id: '00000000-0000-4000-8000-000000000009', name: 'Billing', division: sampleDivisions.home }],
    },
  });
  const before = scene.live();
  (await scene.push({ 'ivr/main.yml': menu('main', { 3: { target: sampleQueues.billing.id } }) })).expect(WITH_QUEUES);
  const billing = choiceAt(before, 'Billing');
  assert.equal(
    scene.live(),
    replaced(before, [billing, replaced(billing, ['lit:\n                  name: Billing', 'lit:\n                  name: Accounts'])]),
  );
});
