import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scheduleEvent, workflowDispatchEvent } from '../../harness/events.ts';
import { architect, FLOWS, Scene, type Run } from '../support/scene.ts';

const { DEPLOYED, DRIFTED, LAST_LOOK, LOOK, ON_TOP, QUEUES, TOKEN, membersOf, menu, publishes, reads, replaced } = architect;

const AUDIO =
  'tts: For sales, press 1 For support, press 2 For bills and payments, press 3 For our opening hours, press 9 To speak to an operator, press 0 To hear this again, press star';
const NEW_AUDIO = AUDIO.replace('For sales', 'For new orders');
const CHANGED = menu('main', { 1: { prompt: 'For new orders, press 1' } });
const IN_SYNC = { status: 'in-sync', versions: ['13.0', '13.0'], attempts: 0, calls: [TOKEN, ...reads()], published: [] } as const;

test('a flow in sync costs token, GET and one export, and is not published', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const before = scene.desk.flow(FLOWS.main.id);
  const run = await scene.push({ 'ivr/main.yml': menu('main') });
  const entry = run.expect(IN_SYNC);
  assert.deepEqual([entry.changes, entry.notes, entry.problems], [[], [], []]);
  assert.deepEqual(scene.desk.flow(FLOWS.main.id), before);
  assert.deepEqual(
    scene.requests('POST', /export\/jobs$/u).map(({ body }) => body),
    [{ flows: [{ flow: { id: FLOWS.main.id, version: '13.0' }, exportType: 'Yaml' }] }],
    'the published version is exported, not whatever is the newest',
  );
  for (const { query } of scene.requests('GET', /export\/jobs\//u)) assert.deepEqual(query, { expand: 'messages' });
});

test('a changed prompt costs one job, two exports and one look at the queues; the same push again costs a read', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const before = scene.live();
  const run = await scene.push({ 'ivr/main.yml': CHANGED });
  const entry = run.expect({ ...DEPLOYED, calls: [TOKEN, ...reads(), QUEUES, ...publishes()] });
  assert.deepEqual(
    entry.changes.map(({ op, key, field, before: old, after }) => ({ op, key, field, old, after })),
    [{ op: 'change', key: null, field: 'audio', old: AUDIO.slice(5), after: NEW_AUDIO.slice(5) }],
  );
  assert.equal(scene.live(), replaced(before, [AUDIO, NEW_AUDIO]));
  assert.deepEqual(
    scene.requests('POST', /export\/jobs$/u).map(({ body }) => (body as { flows: { flow: object }[] }).flows[0]?.flow),
    [
      { id: FLOWS.main.id, version: '13.0' },
      { id: FLOWS.main.id, version: '14.0' },
    ],
  );
  const [upload] = scene.requests('PUT', /^\/presigned\//u);
  assert.equal(upload?.body, scene.live(), 'the text arrives byte for byte');
  assert.deepEqual(
    scene.requests('POST', /flows\/jobs$/u).map(({ body }) => body),
    [null],
    'nothing but a job is registered: no stubs',
  );
  for (const { query } of scene.requests('GET', /flows\/jobs\//u)) assert.deepEqual(query, { expand: 'messages' });

  scene.cloud.clearRequests();
  const again = await scene.push({ 'README.md': 'Nothing that matters\n' }, { inputs: { select: 'all' } });
  again.expect({ ...IN_SYNC, versions: ['14.0', '14.0'], published: DEPLOYED.published });
});

test('no queue is looked up where no key of the changed menu leads to one', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const before = scene.live();
  const run = await scene.push({ 'ivr/hours.yml': menu('hours', { 2: { target: '{ disconnect: true }', prompt: 'Bye, press 2 -' } }) });
  run.expect({ ...DEPLOYED, calls: [TOKEN, ...reads(), ...publishes()] });
  assert.equal(
    scene.live(),
    replaced(
      before,
      ['tts: We are open on weekdays from eight to six.', 'tts: Bye, press 2 - on weekdays from eight to six.'],
      [
        `- menuJumpToTask:
                    name: Callback
                    refId: Callback_22
                    dtmf: digit_2
                    globalDtmf: false
                    globalSpeechRecTerms: false
                    targetTaskRef: "/inboundCall/tasks/task[Callback_40]"
`,
        `- menuDisconnect:
                    name: Callback
                    refId: Callback_22
                    dtmf: digit_2
                    globalDtmf: false
                    globalSpeechRecTerms: false
`,
      ],
    ),
  );
});

test('two flows of one run have a job each and share the token and the look at the queues', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const [main, eu] = [scene.live(), scene.live('eu')];
  const run = await scene.push({ 'ivr/main.yml': CHANGED, 'ivr/eu.yml': menu('eu', { 2: { target: '{ queue: Support EU VIP }' } }) });
  assert.deepEqual(scene.callsAtOnce, [TOKEN, QUEUES, ...reads(), ...publishes(), ...reads('eu'), ...publishes('eu')].toSorted());
  run.expectOutcome('deployed', 'deployed');
  assert.deepEqual(
    run.flows
      .map(({ flow_name: name, status, version_before: old, version_after: now }) => `${name}: ${status}, ${old} to ${now}`)
      .toSorted(),
    ['Main IVR EU: deployed, 7.0 to 8.0', 'Main IVR: deployed, 13.0 to 14.0'],
  );
  assert.deepEqual([scene.published(), scene.published('eu')], [['14.0 ivr-client'], ['8.0 ivr-client']]);
  assert.equal(scene.live(), replaced(main, [AUDIO, NEW_AUDIO]));
  assert.equal(scene.live('eu'), replaced(eu, ['name: Support EU\n              pre', 'name: Support EU VIP\n              pre']));
  const uploads = scene.requests('PUT', /^\/presigned\//u).map(({ body }) => String(body));
  assert.deepEqual(uploads.toSorted(), [scene.live(), scene.live('eu')].toSorted(), 'each job has the text of its own flow');
  const registered = scene.calls.indexOf('POST /api/v2/flows/jobs 200');
  assert.ok(registered > scene.calls.indexOf(QUEUES), 'nothing is written before all is planned');
});

test('two documents for a menu and the sub menu inside of it make one publish, with both changes in it', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const before = scene.live();
  const file = `${menu('main', { 2: { target: '{ queue: Billing }' } })}---\n${menu('hours', { '*': { target: '{ disconnect: true }', prompt: 'from nine to five.' } })}`;
  const run = await scene.push({ 'ivr/main.yml': file });
  const entry = run.expect({ ...DEPLOYED, calls: [TOKEN, ...reads(), QUEUES, ...publishes()] });
  assert.deepEqual([entry.files, entry.menus], [['ivr/main.yml'], ['Main Menu_10', 'Opening Hours_18']]);
  assert.deepEqual(
    entry.changes.map(({ menu: name, key, field }) => [name, key, field]),
    [
      ['Main Menu_10', '2', 'routing_target'],
      ['Opening Hours_18', null, 'audio'],
      ['Opening Hours_18', '*', 'routing_target'],
    ],
  );
  assert.equal(
    scene.live(),
    replaced(
      before,
      ['lit:\n                  name: Support\n', 'lit:\n                  name: Billing\n'],
      ['tts: We are open on weekdays from eight to six.', 'tts: We are open on weekdays from nine to five.'],
      [
        `- menuJumpToMenu:
                    name: Back
                    refId: Back_26
                    dtmf: digit_star
                    globalDtmf: false
                    globalSpeechRecTerms: false
                    targetMenuRef: "/inboundCall/menus/menu[Main Menu_10]"
`,
        `- menuDisconnect:
                    name: Back
                    refId: Back_26
                    dtmf: digit_star
                    globalDtmf: false
                    globalSpeechRecTerms: false
`,
      ],
    ),
  );
});

test('a change made in Architect is drift on the schedule and to a redeploy by hand, which takes it back when told to', async () => {
  // The first run of the schedule finds the menu in sync. That is all that is known of it.
  await using scene = await Scene.open({ api: 'architect', keepsRuns: true });
  const sha = await scene.commit({ 'ivr/main.yml': menu('main') });
  const workspace = await scene.repository.checkout({ ref: 'refs/heads/main' });
  const options = { inputs: { comment: 'never' } };
  const original = scene.live();
  const drift = async (): Promise<Run> => scene.run(scheduleEvent({ sha }), workspace, options);

  const calm = await drift();
  calm.expect({ ...IN_SYNC, calls: [TOKEN, ...reads(), QUEUES, ...membersOf('billing', 'operator', 'sales', 'support')] });
  assert.equal(calm.report.mode, 'drift');

  scene.cloud.clearRequests();
  scene.desk.publish(
    FLOWS.main.id,
    'ann',
    replaced(
      original,
      ['lit:\n                  name: Billing\n', 'lit:\n                  name: Operator\n'],
      [AUDIO, 'tts: Ann was here'],
    ),
  );
  const drifted = await drift();
  const found = drifted.expect(DRIFTED);
  assert.deepEqual(
    found.changes.map(({ key, field, before, after }) => [key, field, before, after]),
    [
      [null, 'audio', 'Ann was here', AUDIO.slice(5)],
      ['3', 'routing_target', { queue: 'Operator' }, { queue: 'Billing' }],
    ],
  );

  scene.cloud.clearRequests();
  const refused = await scene.run(workflowDispatchEvent({ sha }), workspace, options);
  const { error } = refused.expect(DRIFTED);
  assert.match(
    error?.hint ?? '',
    /^To keep what is live, pull it into `ivr\/main\.yml` and merge that on its own: .* `on-drift: overwrite` and `flows: Main IVR`\.$/u,
  );

  scene.cloud.clearRequests();
  const redeploy = await scene.run(workflowDispatchEvent({ sha }), workspace, { inputs: { ...options.inputs, 'on-drift': 'overwrite' } });
  redeploy.expect({ ...ON_TOP, attempts: 1, calls: [TOKEN, ...reads(), QUEUES, ...publishes()] });
  assert.equal(scene.live(), original);
});

test('what someone does inside of a task or sub menu that a key leads to is no conflict with the menu of that key', async () => {
  const more: readonly (readonly [from: string, to: string])[] = [
    // One more key in the sub menu.
    [
      '                - menuDisconnect:\n                    name: Goodbye\n',
      '                - menuDisconnect:\n                    name: Enough\n                    dtmf: digit_7\n                    globalDtmf: false\n                    globalSpeechRecTerms: false\n                - menuDisconnect:\n                    name: Goodbye\n',
    ],
    // One more action in the task.
    ['          - createCallback:\n', '          - disconnect:\n              name: Not reached\n          - createCallback:\n'],
  ];
  for (const [index, file] of [CHANGED, menu('hours', { '#': { prompt: 'on Mondays' } })].entries()) {
    await using scene = await Scene.open({ api: 'architect' });
    const change = more[index] ?? ['', ''];
    scene.meanwhile('flow', LAST_LOOK, () => {
      scene.edit('ann', (yaml) => replaced(yaml, change));
    });
    const before = scene.live();
    const run = await scene.push({ 'ivr/menu.yml': file });
    run.expect({ ...ON_TOP, attempts: 2, calls: [TOKEN, ...reads(), ...(index === 0 ? [QUEUES] : []), LOOK, ...reads(), ...publishes()] });
    const ours: readonly [string, string] = index === 0 ? [AUDIO, NEW_AUDIO] : ['open on weekdays from', 'open on Mondays from'];
    assert.equal(scene.live(), replaced(before, change, ours));
  }
});
