import assert from 'node:assert/strict';
import { test } from 'node:test';
import { helpUrl } from '../../src/report/wording/error-page.ts';
import { parseDiagram } from '../support/mermaid.ts';
import { architect, FLOWS, plain, Scene, type Run } from '../support/scene.ts';

const { QUEUES, TOKEN, membersOf, menu, reads } = architect;

const PLANNED = {
  status: 'planned',
  versions: ['13.0', '13.0'],
  attempts: 0,
  calls: [TOKEN, ...reads(), QUEUES, ...membersOf('sales', 'support', 'billing', 'operator')],
  published: [],
} as const;
const MIX = '"We are closed.", the prompt "Emergency"';
const MIX_IS_LEFT = `The menu's audio is not one plain text (${MIX}), so it is left as it is and might not say the prompts. Set \`audio: replace\` to make it speak them.`;

/** What callers hear around each transfer of the sample org. */
const BESIDE =
  'says "One moment, please." before the transfer<br>· still says "We could not connect you. Please call again later." if the transfer fails';

/** Opens a pull request, looks at what no run may do, and gives its comment as people read it. */
async function plan(
  scene: Scene,
  files: Record<string, string>,
  inputs: Record<string, string> = {},
): Promise<{ readonly run: Run; readonly comment: string }> {
  const run = await scene.pullRequest(files, { inputs });
  assert.equal(run.report.mode, 'plan');
  const [comment, ...more] = scene.github.commentsOn(7);
  assert.deepEqual(more, []);
  const [marker = '', ...lines] = comment?.body.split('\n') ?? [];
  if (comment !== undefined) assert.match(marker, /^<!-- genesys-ivr-action v1 .*-->$/u);
  return { run, comment: plain(lines.join('\n')) };
}

test('the comment tells what callers hear and where they land, before and after; the keys that go come first', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const before = scene.desk.flow(FLOWS.main.id);
  const main = menu('main', {
    1: { prompt: 'For new orders, press 1' },
    2: { target: '{ queue: Billing }', name: 'Payments' },
    3: null,
    4: { prompt: 'To be called back, press 4', target: '{ task: Callback }' },
  });
  const file = `${main}---\n${menu('hours', { '*': { target: '{ disconnect: true }' } })}`;
  const { run, comment } = await plan(scene, { 'ivr/main.yml': file });
  const entry = run.expect({ ...PLANNED, calls: [TOKEN, ...reads(), QUEUES, ...membersOf('sales', 'billing', 'operator')] });
  const { commit: sha } = run.report;
  const link = (line: number): string => `[ivr/main.yml](https://github.com/acme/ivr-menus/blob/${sha}/ivr/main.yml#L${line})`;
  const old =
    'For sales, press 1 For support, press 2 For bills and payments, press 3 For our opening hours, press 9 To speak to an operator, press 0 To hear this again, press star';
  const now =
    'For new orders, press 1 For support, press 2 For our opening hours, press 9 To speak to an operator, press 0 To hear this again, press star To be called back, press 4';
  const picture = /```mermaid\n([^`]*)\n```/u.exec(comment)?.[1] ?? '';
  assert.equal(
    comment.replace(picture, 'flowchart LR …'),
    `### ☎️ IVR plan: Main Menu and Opening Hours: 1 key removed, 2 rerouted, 1 added

| Key | Today | After merge |
| :-: | --- | --- |
|  | Main Menu |  |
| 2 ✏️ rerouted | queue Support named Support | queue Billing named Payments<br><sub>· still ${BESIDE}</sub> |
| 3 − removed | queue Billing | not in use<br><sub>· no longer ${BESIDE.replace('still', 'no longer')}</sub> |
| 4 + added | not in use | task Callback, 3 actions<br><sub>works in this menu only</sub> |
|  | Opening Hours |  |
| * ✏️ rerouted | menu Main Menu | end of the call |

**Callers will hear in Main Menu:** For <del>sales</del> <ins>new orders</ins>, press 1 · For support, press 2 · <del>For bills and payments, press 3</del> · For our opening hours, press 9 · To speak to an operator, press 0 · To hear this again, press star · <ins>To be called back, press 4</ins>

📞 Reached by +493023125001, +493023125002 (IVR Customer line, opening hours).

<details><summary>6 unchanged keys</summary>

| Key | Goes to |
| :-: | --- |
|  | Main Menu |
| 1 | queue Sales |
| 9 | menu Opening Hours, 3 choices |
| 0 | queue Operator |
| * | menu Main Menu |
|  | Opening Hours |
| 2 | task Callback, 3 actions |
| # | end of the call |

</details>

<details><summary>Call flow of Main IVR, before and after</summary>

\`\`\`mermaid
flowchart LR …
\`\`\`

<sub>Dotted: − removed. Thick: + added, ✏️ changed. Left out: 2 places of the flow.</sub>

</details>

<sub>**Not live yet:** merging deploys this. ${link(2)} · flow Main IVR v13.0 · commit ${sha.slice(0, 7)} · [run](https://github.com/acme/ivr-menus/actions/runs/9000000100)</sub>
`,
  );
  const { nodes, edges } = await parseDiagram(picture);
  const labelOf = (id: string): string => nodes.find((node) => node.id === id)?.text.replace(/^\P{L}+/u, '') ?? '';
  assert.deepEqual(
    edges
      .filter(({ stroke }) => stroke !== 'normal')
      .map(({ start, end, text, stroke }) => `${labelOf(start)} | ${stroke} ${text.replace(/^\P{L}+/u, '')} | ${labelOf(end)}`),
    [
      'changed 🔢 Menu: Main Menu | dotted before press 2 | Queue: Support',
      'changed 🔢 Menu: Main Menu | thick after press 2 | Queue: Billing',
      'changed 🔢 Menu: Main Menu | thick added press 4 | Task: Callback',
      'Menu: Opening Hours | dotted before press * | changed 🔢 Menu: Main Menu',
      'Menu: Opening Hours | thick after press * | The call ends',
      'changed 🔢 Menu: Main Menu | dotted removed press 3 | Queue: Billing',
    ],
  );
  const path = '/inboundCall/menus/menu[Main Menu_10]';
  const change = (
    op: string,
    [name, key, field]: readonly [string, string | null, string | null],
    place: string,
    [from, to]: readonly [unknown, unknown],
  ): object => ({ op, menu: name, key, field, path: `${path}${place}`, before: from, after: to });
  const { duration_ms: duration, ...facts } = entry;
  assert.ok(Number.isInteger(duration) && Number(duration) > 0 && Number(duration) < run.durationMs, String(duration));
  assert.deepEqual(facts, {
    flow_id: FLOWS.main.id,
    flow_name: 'Main IVR',
    api: 'architect',
    files: ['ivr/main.yml'],
    menus: ['Main Menu_10', 'Opening Hours_18'],
    status: 'planned',
    version_before: '13.0',
    version_after: '13.0',
    attempts: 0,
    changes: [
      change('change', ['Main Menu_10', null, 'audio'], '/audio', [old, now]),
      change('change', ['Main Menu_10', '2', 'routing_target'], '/choices/menuTransferToAcd[Support_14]', [
        { queue: 'Support' },
        { queue: 'Billing' },
      ]),
      change('change', ['Main Menu_10', '2', 'name'], '/choices/menuTransferToAcd[Support_14]', ['Support', 'Payments']),
      change('remove', ['Main Menu_10', '3', null], '/choices/menuTransferToAcd[Billing_16]', [
        { name: 'Billing', routing_target: { queue: 'Billing' } },
        null,
      ]),
      change('add', ['Main Menu_10', '4', null], '/choices/menuJumpToTask[Callback]', [
        null,
        { name: 'Callback', routing_target: { task: 'Callback_40' } },
      ]),
      change(
        'change',
        ['Opening Hours_18', '*', 'routing_target'],
        '/choices/menuSubMenu[Opening Hours_18]/choices/menuJumpToMenu[Back_26]',
        [{ menu: 'Main Menu_10' }, { disconnect: true }],
      ),
    ],
    error: null,
    problems: [],
    notes: [],
    reached_by: [{ ivr: 'Customer line', numbers: ['+493023125001', '+493023125002'], hours: ['open'] }],
  });
  assert.deepEqual(scene.desk.flow(FLOWS.main.id), before);
});

test('a change inside of a sub menu is no change of the key that opens it', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const file = `${menu('main', { 1: { prompt: 'For new orders, press 1' } })}---\n${menu('hours', { 2: null })}`;
  const { run } = await plan(scene, { 'ivr/main.yml': file });
  const { changes } = run.expect(PLANNED);
  for (const { before, after } of changes) assert.notDeepEqual(before, after, 'what is called a change differs');
  assert.deepEqual(
    changes.map(({ op, menu: name, key, field }) => [op, name, key, field]),
    [
      ['change', 'Main Menu_10', null, 'audio'],
      ['change', 'Opening Hours_18', null, 'audio'],
      ['remove', 'Opening Hours_18', '2', null],
    ],
  );
});

test('the plan names who stands in the way of a deploy, and the audio that stays as it is', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const { desk } = scene;
  const draft = { userId: '11111111-2222-4333-8444-555555555555' };
  desk.lock(FLOWS.closed.id, 'Ann');
  desk.saveDraft(FLOWS.eu.id, draft, scene.live('eu'), Date.parse('2098-03-04T05:06:07Z'));
  desk.lock(FLOWS.main.id, { clientId: 'another-client' });
  desk.saveDraft(FLOWS.main.id, 'Bob', scene.live(), Date.parse('2098-03-04T05:06:07Z'));
  const was = (['main', 'eu', 'closed'] as const).map((flow) => desk.flow(FLOWS[flow].id));
  const { run, comment } = await plan(scene, {
    'ivr/closed.yml': menu('closed', { 1: { target: '{ queue: Operator }' } }),
    'ivr/eu.yml': menu('eu', { 1: { target: '{ queue: Support EU }' } }),
    'ivr/main.yml': menu('main', { 1: { prompt: 'For new orders, press 1' } }),
  });
  run.expectOutcome('planned', 'planned', 'planned');
  const stop = 'A deploy would stop there.';
  const id = '[0-9a-f]{8}-[0-9a-f-]{27}';
  const notes = {
    closed: [new RegExp(`^The flow "After Hours" is locked by the user "Ann" \\(${id}\\)\\. ${stop}$`, 'u'), MIX_IS_LEFT],
    eu: [
      `The flow "Main IVR EU" has a draft that is newer than its published version 7.0. It was saved by the user ${draft.userId} on 2098-03-04 05:06 UTC and not published. Publishing would overwrite the draft. ${stop}`,
    ],
    main: [
      new RegExp(
        `^The flow "Main IVR" is locked by the OAuth client another-client\\. It was saved by the user "Bob" \\(${id}\\) on 2098-03-04 05:06 UTC and not published\\. ${stop}$`,
        'u',
      ),
    ],
  };
  for (const [flow, expected] of Object.entries(notes) as ['main' | 'eu' | 'closed', (string | RegExp)[]][]) {
    const { notes: told, flow_name: name } = run.flow(flow);
    assert.equal(told.length, expected.length);
    for (const [index, note] of told.entries()) {
      const pattern = expected[index];
      if (pattern instanceof RegExp) assert.match(note, pattern);
      else assert.equal(note, pattern);
      assert.ok(comment.includes(`\n> ${note.replaceAll('`', '')} <sub>${name}</sub>\n`), comment);
      assert.ok(run.stdout.includes(`  note: ${note}\n`), run.stdout);
    }
  }
  assert.deepEqual(
    (['main', 'eu', 'closed'] as const).map((flow) => desk.flow(FLOWS[flow].id)),
    was,
  );
  const members = membersOf('sales', 'support', 'billing', 'operator', 'supportEu', 'emergency');
  assert.deepEqual(scene.callsAtOnce, [TOKEN, ...reads(), ...reads('eu'), ...reads('closed'), QUEUES, ...members].toSorted());

  // What the push would do is what the plan has said.
  const pushed = await scene.push({
    'ivr/closed.yml': menu('closed', { 1: { target: '{ queue: Operator }' } }),
    'ivr/eu.yml': menu('eu', { 1: { target: '{ queue: Support EU }' } }),
    'ivr/main.yml': menu('main', { 1: { prompt: 'For new orders, press 1' } }),
  });
  assert.deepEqual(
    pushed.flows.map(({ status }) => status),
    ['conflict', 'conflict', 'conflict'],
  );
  for (const flow of ['main', 'eu', 'closed'] as const) assert.deepEqual(scene.published(flow), []);
});

test('where drafts may be overwritten the plan says whose work that is', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  scene.desk.saveDraft(FLOWS.main.id, { clientId: 'another-client' }, scene.live(), Date.parse('2098-03-04T05:06:07Z'));
  const { run, comment } = await plan(
    scene,
    { 'ivr/main.yml': menu('main', { 1: { prompt: 'For new orders, press 1' } }) },
    { 'on-drift': 'overwrite' },
  );
  const note =
    'The flow "Main IVR" has a draft that is newer than its published version. It was saved by the OAuth client another-client on 2098-03-04 05:06 UTC and not published. `on-drift: overwrite` publishes over it.';
  assert.deepEqual(run.expect(PLANNED).notes, [note]);
  assert.ok(comment.includes(`\n> ${note.replaceAll('`', '')}\n`), comment);
});

test('a flow in sync is told with its keys, and no lock stands in the way of doing nothing', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  scene.desk.lock(FLOWS.main.id, 'Ann');
  const { run, comment } = await plan(scene, { 'ivr/main.yml': menu('main') });
  const entry = run.expect({ ...PLANNED, status: 'in-sync', calls: [TOKEN, ...reads()] });
  assert.deepEqual(entry.notes, []);
  assert.match(comment, /In sync: Main Menu \(Main Menu_10\), 6 keys, as live \(v13\.0, flow Main IVR\)/u);
});

test('a prompt that callers will not hear is told of, though nothing else changes', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const { run } = await plan(scene, { 'ivr/closed.yml': menu('closed', { 1: { prompt: 'For the emergency team, press 1' } }) });
  const entry = run.expect({
    ...PLANNED,
    flow: 'closed',
    status: 'in-sync',
    versions: ['3.0', '3.0'],
    calls: [TOKEN, ...reads('closed')],
  });
  assert.deepEqual(entry.notes, [MIX_IS_LEFT]);
  assert.ok(run.stdout.includes(`  note: ${MIX_IS_LEFT}\n`), run.stdout);
  assert.ok(run.text.includes(MIX_IS_LEFT.replaceAll('`', '')), run.summary);
});

test('a plan that is rejected shows where the file is wrong, and what the live key does', async () => {
  await using scene = await Scene.open({ api: 'architect' });
  const { run, comment } = await plan(scene, { 'ivr/main.yml': menu('main', { 3: { target: '{ queue: Biling }' } }) });
  run.expect({ ...PLANNED, status: 'rejected', code: 'queue-not-found', calls: [TOKEN, ...reads(), QUEUES] });
  const [, place = '', row = ''] = /\n\| \[(\d+:\d+)\]\([^)]+\/ivr\/main\.yml#L12\) \| (.*) \|\n/u.exec(comment) ?? [];
  assert.equal(place, '12:21', comment);
  assert.equal(
    row,
    [
      `routing_target: { queue: Biling }<br>Queue "Biling" doesn't exist, or this OAuth client can't see it. `,
      'In the live flow, key 3 transfers to the queue "Billing".<br>Did you mean "Billing"?<br>',
      `<sub>[queue-not-found](${helpUrl({ code: 'queue-not-found' })})</sub>`,
    ].join(''),
  );
  assert.match(comment, /^### ❌ IVR plan: Main IVR rejected \(1 problem\)\n/u);
});
