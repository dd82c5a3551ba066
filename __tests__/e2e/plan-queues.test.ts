import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sampleOrg, sampleQueues } from '../../simulator/genesys/sample.ts';
import { parseDiagram } from '../support/mermaid.ts';
import { CLIENT, FLOWS, NEW_PROMPT, Scene, architect, definition, type Run } from '../support/scene.ts';

const { reads } = architect;
const { MENUS, PLAN, PLANNED, QUEUES, QUEUE_FACTS, READ, TOKEN, VALIDATE, answered, membersOf, menu, menuOf, patched, read } = definition;

const { sales, support, billing, operator, salesEu, supportEu, supportEuVip } = sampleQueues;
const AS_PLAN = { inputs: { mode: 'plan' } };
const GONE = '00000000-0000-4000-8000-00000000dead';

/** The places of the first picture in a run's summary, in words. */
async function placesOf(run: Run): Promise<string[]> {
  const source = /```mermaid\n([^`]*)\n```/u.exec(run.summary)?.[1];
  assert.ok(source !== undefined, run.summary);
  return (await parseDiagram(source)).nodes.map(({ text }) => text);
}

/** The requests to the list of queues and to their members: each path with its query. */
function askedOf(scene: Scene): { path: string; query: Record<string, string> }[] {
  return scene.cloud.requests.filter(({ path }) => path.startsWith('/api/v2/routing/')).map(({ path, query }) => ({ path, query }));
}

/** The menu of "Main IVR EU", whose key 3 leads to a queue without members. */
function euMenu(keys: Readonly<Record<string, string>>): string {
  const options = Object.entries(keys).map(([key, target]) => ({ key, prompt: `Press ${key}`, target }));
  return menuOf(options, MENUS.eu);
}

describe('a plan on the flow-definition API', () => {
  test('asks for the names of all queues that it shows in one request, and once for a member of each behind a key', async () => {
    await using scene = await Scene.open();
    const run = await scene.deploy(AS_PLAN);
    run.expect({ ...PLANNED, calls: [...PLAN, ...QUEUE_FACTS] });
    const [names, ...members] = askedOf(scene);
    const ids = [sales, support, billing, operator].map(({ id }) => id);
    assert.deepEqual(names?.query, { pageNumber: '1', pageSize: '100', id: ids.join(',') });
    assert.deepEqual(members.map(({ path }) => path).toSorted(), ids.map((id) => `/api/v2/routing/queues/${id}/members`).toSorted());
    for (const { query } of members) assert.deepEqual(query, { pageSize: '1' });

    const summary = run.text;
    for (const { id, name } of [support, billing, operator]) assert.ok(summary.includes(`queue ${name} <sub>${id}</sub>`), summary);
    const places = await placesOf(run);
    assert.ok(places.includes(`👥 Queue: ${sales.name}`), places.join('\n'));
    assert.equal(run.summary.includes('no members'), false);
    const [change] = run.flow().changes;
    assert.deepEqual(Object.keys(change ?? {}), ['op', 'menu', 'key', 'field', 'path', 'before', 'after']);
    assert.equal(/staffed|calls"/u.test(JSON.stringify(run.report.flows)), false, 'the JSON report says no more than before');
  });

  test('asks for each queue once, however many flows lead there, and for none behind keys of menus that stay', async () => {
    await using scene = await Scene.open();
    const payment = menuOf(
      [
        { key: '1', prompt: 'Pay', target: billing.id },
        { key: '4', prompt: 'Dispute', target: support.id },
        { key: '5', prompt: 'Anything else', target: '{ queue: Operator }' },
      ],
      MENUS.payment,
    );
    const hours = menuOf([{ key: '2', prompt: 'Call back', target: operator.id }], { node: 'menu_hours' });
    const run = await scene.push({ 'ivr/main.yml': menu('main'), 'ivr/hours.yml': hours, 'ivr/payment.yml': payment }, AS_PLAN);
    assert.equal(run.exitCode, 0, run.stdout);
    const asked = scene.calls.filter((call) => call.includes('/routing/'));
    assert.deepEqual(asked, [QUEUES, ...membersOf('billing', 'operator', 'support')]);
    assert.deepEqual(
      askedOf(scene)[0]?.query,
      { pageNumber: '1', pageSize: '500' },
      'a name in a menu file needs the whole list, which has all names',
    );
  });

  test('says where nobody is a member', async () => {
    await using scene = await Scene.open();
    const file = euMenu({ 1: salesEu.id, 2: supportEuVip.id, 3: supportEu.id });
    const run = await scene.push({ 'ivr/eu.yml': file }, AS_PLAN);
    assert.equal(run.exitCode, 0, run.stdout);
    const asked = scene.calls.filter((call) => call.includes('/routing/'));
    assert.deepEqual(asked, [QUEUES, ...membersOf('salesEu', 'supportEu', 'supportEuVip')]);
    const places = await placesOf(run);
    assert.ok(places.includes('👥 Queue: Support EU VIP ⚠️ no members'), places.join('\n'));
    assert.equal(places.filter((place) => place.includes('no members')).length, 1);
    assert.match(run.summary, /^### ☎️ IVR plan: collect&#95;ivr&#95;main: 1 key removed, 2 rerouted, 1 prompt changed\n/u);
    assert.ok(run.text.includes('> Queue Support EU VIP (key 2 in collect_ivr_main) has no members.'), run.summary);
    // The diff of the pull request says it, too: at the key that is there, and for the one that is gone at the one before it.
    const lineOf = (text: string): number => file.split('\n').findIndex((line) => line.includes(text)) + 1;
    assert.deepEqual(
      run.said.filter((command) => command.startsWith('warning')),
      [
        `warning ivr/eu.yml:${lineOf('key: "3"')}: Key * is removed from "collect_ivr_main". Callers can no longer use it (today: the menu "collect_ivr_main").`,
        `warning ivr/eu.yml:${lineOf('key: "2"')}: Queue "Support EU VIP" (key 2 in "collect_ivr_main") has no members.`,
      ],
    );
  });

  test('says which queue is not there, before and after', async () => {
    await using scene = await Scene.open({ org: { checksTargets: false } });
    const options = euMenu({ 1: salesEu.id, 2: GONE });
    const run = await scene.push({ 'ivr/eu.yml': options }, AS_PLAN);
    assert.equal(run.exitCode, 0, run.stdout);
    const asked = scene.calls.filter((call) => call.includes('/routing/'));
    assert.deepEqual(asked, [QUEUES, 'GET /api/v2/routing/queues/{id}/members 404', ...membersOf('salesEu')]);
    const places = await placesOf(run);
    assert.ok(places.includes(`❌ Not found: ${GONE}`), places.join('\n'));
  });

  test('takes a 404 for a missing question where the queue is listed', async () => {
    await using scene = await Scene.open();
    scene.strike('members', 1, { status: 404, times: Infinity });
    const run = await scene.deploy(AS_PLAN);
    run.expect({ ...PLANNED, calls: [...PLAN, ...QUEUE_FACTS.map((call) => call.replace('members 200', 'members 404'))] });
    assert.equal(/Not found|no members/u.test(run.summary), false);
  });

  test('asks nobody again after a 403 for members, claims nothing, and stays what it is', async () => {
    await using scene = await Scene.open();
    scene.strike('members', 1, { status: 403, times: Infinity });
    const run = await scene.push({ 'ivr/eu.yml': euMenu({ 1: supportEuVip.id, 2: supportEu.id, 3: salesEu.id }) }, AS_PLAN);
    assert.equal(run.exitCode, 0, run.stdout);
    assert.deepEqual(
      scene.calls.filter((call) => call.includes('/routing/')),
      [QUEUES, 'GET /api/v2/routing/queues/{supportEuVip}/members 403'],
    );
    assert.equal(run.summary.includes('no members'), false);
    assert.ok((await placesOf(run)).includes('👥 Queue: Support EU VIP'));
    assert.match(
      run.stdout,
      /\nQueue members weren't checked: Missing permission `routing:queue:view`: could not ask for the members of a queue: /u,
    );
  });

  test('shows ids where the client may not view queues at all', async () => {
    await using scene = await Scene.open({ org: { clients: [{ ...CLIENT, permissions: ['architect:flow:view'] }] } });
    const run = await scene.deploy(AS_PLAN);
    run.expect({ ...PLANNED, calls: [...PLAN, answered(QUEUES, 403)] });
    assert.ok((await placesOf(run)).includes(`👥 Queue: ${sales.id}`));
    assert.match(run.stdout, /\nQueues are shown by ID: Missing permission `routing:queue:view`: could not list the queues: /u);
  });

  test('tries again what fails once', async () => {
    await using scene = await Scene.open();
    scene.strike('queues', 1, { status: 500 });
    scene.strike('members', 1, { status: 500 });
    const run = await scene.deploy(AS_PLAN);
    const [, ...members] = QUEUE_FACTS;
    run.expect({
      ...PLANNED,
      calls: [...PLAN, answered(QUEUES, 500), QUEUES, ...[...members, 'GET /api/v2/routing/queues/{sales}/members 500'].toSorted()],
    });
    assert.ok((await placesOf(run)).includes('👥 Queue: Sales'));
  });

  test('goes on without names where these keep failing, and asks for nothing else then', async () => {
    await using scene = await Scene.open();
    scene.cloud.faults.add({ path: /^\/api\/v2\/routing\//u, status: 503, times: Infinity });
    const run = await scene.deploy(AS_PLAN);
    run.expect({ ...PLANNED, calls: [...PLAN, ...Array<string>(4).fill(answered(QUEUES, 503))] });
    assert.ok((await placesOf(run)).includes(`👥 Queue: ${sales.id}`));
  });

  test('goes on without members where these keep failing: one queue is enough to see it', async () => {
    await using scene = await Scene.open();
    scene.strike('members', 1, { reset: 'before', times: Infinity });
    const run = await scene.deploy(AS_PLAN);
    const lost = Array<string>(4).fill('GET /api/v2/routing/queues/{sales}/members null');
    run.expect({ ...PLANNED, calls: [...PLAN, QUEUES, ...lost] });
    assert.ok((await placesOf(run)).includes('👥 Queue: Sales'));
  });

  test("masks and escapes what the org says on the way: a queue's name, and a refusal", async () => {
    const name = `"] --> n1 ${CLIENT.secret} <b>x</b>`;
    const queues = sampleOrg().queues.map((queue) => (queue.id === sales.id ? { ...queue, name } : queue));
    await using scene = await Scene.open({ org: { queues } });
    const message = `::error::${CLIENT.secret}\n::set-output name=x::y`;
    scene.strike('members', 1, { status: 403, body: { message, code: 'x', status: 403 } });
    // That no secret is in anything that the run lets out is looked at for each push.
    const run = await scene.deploy(AS_PLAN);
    run.expect({ ...PLANNED, calls: [...PLAN, QUEUES, 'GET /api/v2/routing/queues/{sales}/members 403'] });
    assert.ok((await placesOf(run)).includes('👥 Queue: "] --> n1 *** <b>x</b>'), run.summary);
    assert.deepEqual(
      run.commands.filter(({ name: command }) => command === 'error' || command === 'set-output'),
      [],
    );
    assert.match(run.stdout, /\nQueue members weren't checked: .*Genesys Cloud says: ::error::\*\*\*⏎::set-output name=x::y/u);
  });

  test('that is rejected asks for names and for nobody', async () => {
    await using scene = await Scene.open();
    const run = await scene.push({ 'ivr/eu.yml': euMenu({ 1: salesEu.id, 2: GONE }) }, AS_PLAN);
    assert.equal(run.flow('eu').status, 'rejected');
    assert.deepEqual(
      scene.calls.filter((call) => call.includes('/routing/')),
      [QUEUES],
    );
  });

  test('in sync asks nothing of queues', async () => {
    await using scene = await Scene.open();
    await scene.push({ 'ivr/main.yml': menu('main') }, AS_PLAN);
    assert.deepEqual(scene.calls, [TOKEN, READ]);
  });
});

test('a look for drift asks for names alone, those of the last known menu included, and shows them', async () => {
  await using scene = await Scene.open();
  const file = menu('main', NEW_PROMPT).replaceAll(sales.id, supportEu.id);
  const run = await scene.push({ 'ivr/main.yml': file }, { inputs: { mode: 'drift' }, isNew: true });
  assert.deepEqual(scene.calls, [...PLAN, QUEUES]);
  assert.equal(run.flow().status, 'drifted');
  const summary = run.text;
  for (const { name } of [sales, supportEu]) assert.ok(summary.includes(`queue ${name}`), summary);
  assert.equal(summary.includes('no members'), false);
});

test('a deploy asks nothing of queues, wherever its keys lead', async () => {
  await using scene = await Scene.open();
  const run = await scene.push({ 'ivr/eu.yml': euMenu({ 1: supportEuVip.id, 2: supportEu.id }) });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual(scene.calls, [TOKEN, read('eu'), VALIDATE, patched(200, 'eu')]);
  assert.equal(run.summary.includes('no members'), false);
  assert.equal(
    run.said.some((command) => command.startsWith('warning')),
    false,
    'what the change brings was told to whoever reviewed its plan',
  );
});

describe("a plan on Architect's API", () => {
  const VIP = architect.menu('eu', { 1: { target: '{ queue: Support EU VIP }' } });

  test('finds the ids of its queues in the list that it needs anyway, and asks for members', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const run = await scene.push({ 'ivr/eu.yml': VIP }, AS_PLAN);
    assert.equal(run.exitCode, 0, run.stdout);
    assert.deepEqual(scene.calls, [TOKEN, ...reads('eu'), QUEUES, ...membersOf('supportEu', 'supportEuVip')]);
    assert.ok((await placesOf(run)).includes('👥 Queue: Support EU VIP ⚠️ no members'));
    assert.ok(run.text.includes('> Queue Support EU VIP (key 1 in Main Menu) has no members.'), run.summary);
  });

  test('that names no queue has no list, and asks nothing', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const file = architect.menu('closed', { 1: null, 2: { target: '{ unchanged: true }' } });
    const run = await scene.push({ 'ivr/closed.yml': file }, AS_PLAN);
    assert.deepEqual(
      run.report.flows.map(({ status }) => status),
      ['planned'],
    );
    assert.deepEqual(scene.calls, [TOKEN, ...reads('closed')]);
  });

  test('stays what it is where members may not be asked for', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    scene.strike('members', 1, { status: 403, times: Infinity });
    const run = await scene.push({ 'ivr/eu.yml': VIP }, AS_PLAN);
    assert.equal(run.exitCode, 0, run.stdout);
    assert.deepEqual(scene.calls, [TOKEN, ...reads('eu'), QUEUES, 'GET /api/v2/routing/queues/{supportEuVip}/members 403']);
    assert.equal(run.summary.includes('no members'), false);
  });

  test('has nothing to say of a queue that went between the list and the question', async () => {
    await using scene = await Scene.open({ api: 'architect', org: { queues: sampleOrg().queues } });
    scene.strike('members', 1, { before: (cloud) => cloud.removeQueue('Support EU VIP') });
    const run = await scene.push({ 'ivr/eu.yml': VIP }, AS_PLAN);
    assert.equal(run.exitCode, 0, run.stdout);
    assert.ok((await placesOf(run)).includes('👥 Queue: Support EU VIP'));
    assert.equal(run.flow().flow_id, FLOWS.eu.id);
  });

  test('and its deploy: nobody is asked for members', async () => {
    await using scene = await Scene.open({ api: 'architect' });
    const run = await scene.push({ 'ivr/eu.yml': VIP });
    assert.equal(run.exitCode, 0, run.stdout);
    assert.deepEqual(
      scene.calls.filter((call) => call.includes('/routing/')),
      [QUEUES],
    );
    assert.equal(run.summary.includes('no members'), false);
  });
});
