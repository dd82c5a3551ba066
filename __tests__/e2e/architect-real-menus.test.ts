import assert from 'node:assert/strict';
import { asExported } from '../support/ref-ids.ts';
import { test } from 'node:test';
import { sampleArchitectOrg } from '../../simulator/genesys/sample.ts';
import { REAL_MENU } from '../support/architect-real-menu.ts';
import { architect, FLOWS, plain, Scene, type Run } from '../support/scene.ts';

const { choiceAt, DEPLOYED, QUEUES, TOKEN, publishes, reads, replaced } = architect;

const WITH_QUEUES = { ...DEPLOYED, calls: [TOKEN, ...reads(), QUEUES, ...publishes()] } as const;

/** The sample org, whose main flow has what real menus hold. */
async function realScene(yaml = REAL_MENU): Promise<Scene<'architect'>> {
  const { architectFlows } = sampleArchitectOrg();
  const org = { architectFlows: architectFlows.map((flow) => (flow.id === FLOWS.main.id ? { ...flow, yaml } : flow)) };
  return Scene.open({ api: 'architect', org });
}

const LIVE: Readonly<Record<string, string>> = {
  1: '{ queue: Sales }',
  2: '{ unchanged: true }',
  3: '{ number: "+49301234" }',
  4: '{ queue: Billing }',
  5: '{ menu: Hours }',
  9: '{ disconnect: true }',
};

/** A menu file that says what is live, but for these targets and properties. `null` removes a key. */
function file(targets: Readonly<Record<string, string | null>> = {}, head = 'audio: keep'): string {
  const options = Object.entries({ ...LIVE, ...targets }).flatMap(([key, target]) =>
    target === null ? [] : [`  - key: "${key}"\n    routing_target: ${target}\n`],
  );
  return `flow_id: ${FLOWS.main.id}\nmenu_node_id: Main Menu\n${head}\noptions:\n${options.join('')}`;
}

/** The comment of a pull request, as people read it. */
async function commentOn(scene: Scene, text: string): Promise<{ readonly run: Run; readonly comment: string }> {
  const run = await scene.pullRequest({ 'ivr/main.yml': text });
  return { run, comment: plain(scene.github.commentsOn(7)[0]?.body ?? '') };
}

test('a menu with tasks, a number and a sub menu is in sync with a file that names where they lead', async () => {
  await using scene = await realScene();
  const run = await scene.push({ 'ivr/main.yml': file() });
  run.expect({ status: 'in-sync', versions: ['13.0', '13.0'], attempts: 0, calls: [TOKEN, ...reads()], published: [] });
});

test('the queue in a task, a number and the default choice are changed in their own lines', async () => {
  await using scene = await realScene();
  const targets = { 1: '{ queue: Support }\n    transfer_says: Just a second', 3: '{ number: "+4930999" }', 9: '{ queue: Operator }' };
  const entry = (await scene.push({ 'ivr/main.yml': file(targets) })).expect(WITH_QUEUES);
  assert.equal(
    asExported(scene.live()),
    asExported(
      replaced(
        REAL_MENU,
        [
          'name: Sales\n                                preTransferAudio',
          'name: Support\n                                preTransferAudio',
        ],
        ['tts: One moment', 'tts: Just a second'],
        ['lit: "+49301234"', 'lit: "+4930999"'],
        ['          - menuDisconnect:\n              name: Bye', '          - menuTransferToAcd:\n              name: Bye'],
        [
          'globalSpeechRecTerms: false\n          - menuTransferToAcd:\n              name: A person',
          'globalSpeechRecTerms: false\n              targetQueue:\n                lit:\n                  name: Operator\n          - menuTransferToAcd:\n              name: A person',
        ],
        ['menuDisconnect[Bye_15]', 'menuTransferToAcd[Bye_15]'],
      ),
    ),
  );
  assert.deepEqual(
    entry.changes.map(({ key, field, before, after }) => [key, field, before, after]),
    [
      ['1', 'routing_target', { queue: 'Sales' }, { queue: 'Support' }],
      ['1', 'transfer_says', 'One moment', 'Just a second'],
      ['3', 'routing_target', { number: '+49301234' }, { number: '+4930999' }],
      ['9', 'routing_target', { disconnect: true }, { queue: 'Operator' }],
    ],
  );
  assert.deepEqual(entry.notes, []);
});

test('a plan says what is lost with a task, what a key keeps, and which choices have no key', async () => {
  await using scene = await realScene();
  const { comment } = await commentOn(scene, file({ 1: '{ disconnect: true }', 2: null, 4: '{ queue: Support }' }));
  for (const line of [
    '| 2 − removed | runs the task Support, 3 actions: it can transfer to the queue Support',
    '> - Key 1 in Main Menu no longer runs its task. Gone with it: decision "Open?"; transfers to the queue "Sales" (says "One moment" before,',
    '> - The text of Main Menu still asks callers to press 2, which is no longer in use.',
    'Without a key, kept as they are: "A person" (by the word "Operator"): the queue "Operator"',
    '| 4 ✏️ rerouted | queue Billing | queue Support<br><sub>· still says "To billing" before the transfer<br>',
    '<br>· still uses the in-queue flow "Music"',
  ])
    assert.ok(comment.includes(line), `${line}\n\n${comment}`);
});

test('a queue that someone changed inside of a task is drift, to a deploy and to the nightly check', async () => {
  await using scene = await realScene();
  const first = await scene.push({ 'ivr/main.yml': file() });
  assert.equal(first.flow().status, 'in-sync', first.stdout);
  scene.edit('ann', (yaml) => yaml.replace(/name: Sales(?=\n +preTransferAudio:\n +tts: One moment)/u, 'name: Support'));
  assert.match(scene.live(), /name: Support\n +preTransferAudio:\n +tts: One moment/u);
  const deploy = await scene.push({ 'ivr/main.yml': file({ 4: '{ queue: Support }' }) });
  const check = await scene.push({ 'README.md': 'Nothing\n' }, { inputs: { mode: 'drift', select: 'all' } });
  for (const run of [deploy, check]) {
    assert.deepEqual([run.flow().status, run.flow().version_after], ['drifted', '14.0'], run.stdout);
    assert.deepEqual(
      run.drift?.menus[0]?.changes.map(({ key, field, before, after }) => [key, field, before, after]),
      [['1', 'routing_target', { queue: 'Sales' }, { queue: 'Support' }]],
    );
  }
});

test('a plan says when calls get to a queue in a task, which words a removed key takes along, and what works in every menu', async () => {
  await using scene = await realScene();
  const { comment } = await commentOn(scene, file({ 1: '{ queue: Support }', 3: null, 4: '{ disconnect: true }' }));
  for (const words of [
    'queue Support if Open? is yes',
    'callers can still say "Sales", "Buy"',
    'works in every menu',
    'its words work in every menu',
    'a git revert brings this key back only if one of the last 10 published versions has it',
  ])
    assert.ok(comment.includes(words), `${words}\n\n${comment}`);
  await using other = await realScene();
  const { comment: removed } = await commentOn(other, file({ 4: null }));
  for (const words of ['callers can no longer say "Bills"', 'its words worked in every menu']) assert.ok(removed.includes(words), removed);
});

test('a key that gets another name alone is renamed: callers are led nowhere else', async () => {
  await using scene = await realScene();
  const { run, comment } = await commentOn(scene, file({ 9: '{ disconnect: true }\n    name: Hang up' }));
  assert.equal(run.flow().status, 'planned', run.stdout);
  assert.match(comment, /Main Menu: 1 key renamed\n/u);
  assert.match(comment, /\| 9 ✏️ changed \| end of the call named Bye \| end of the call named Hang up/u);
});

test('a key of another kind: its settings go in the words of people, and git can’t bring all of it back', async () => {
  await using scene = await realScene();
  const { run, comment } = await commentOn(
    scene,
    file({ 1: '{ disconnect: true }', 3: '{ disconnect: true }', 4: '{ disconnect: true }' }),
  );
  assert.deepEqual(run.flow().notes, ['Key 4 becomes another kind of choice. It loses these settings of "Billing": priority 7.']);
  assert.match(
    comment,
    /says "We are sorry" if "Open\?" is yes and "To people" fails; ends the call if "Open\?" is yes and "To people" fails/u,
  );
  for (const key of [1, 3, 4]) {
    const row = comment.split('\n').find((line) => line.startsWith(`| ${key} ✏️ rerouted`));
    assert.ok(row?.includes("a revert in git can't bring all of this back"), comment);
  }
  // Neither kinds of choices nor fields of Architect's YAML, but the flow's own text.
  assert.doesNotMatch(comment.replaceAll(/```[^`]*```/gu, ''), /menu(?:Disconnect|Transfer|Task)|globalDtmf|languageSkill|connectTimeout/u);
});

/** A text as it is, and as one that callers can't interrupt. */
const fixed = (text: string): [string, string] => [`tts: ${text}\n`, `exp: AudioPlaybackOptions(ToAudioTTS("${text}"), false)\n`];

test('a text before a transfer that callers can’t interrupt is shown as such, and so is its loss', async () => {
  await using scene = await realScene(replaced(REAL_MENU, fixed('Your fax, please'), fixed('To billing')));
  const targets = { 3: '{ queue: Sales }\n    transfer_says: Your fax, please', 4: '{ queue: Support }' };
  const { comment } = await commentOn(scene, file(targets));
  for (const words of [
    'says "Your fax, please" before the transfer (until now: "Your fax, please" (callers can\'t interrupt it))',
    'still says "To billing" (callers can\'t interrupt it) before the transfer',
  ])
    assert.ok(comment.includes(words), `${words}\n\n${comment}`);
});

test('that a text has never named a key is no news of a change', async () => {
  await using scene = await realScene();
  const head = 'says: For sales, press 1. Fax, press 3. Bills, 4. Hours, 5.';
  assert.equal((await scene.push({ 'ivr/main.yml': file({}, head) })).flow().status, 'deployed');
  scene.github.addRun({ head_sha: await scene.repository.head() });
  const { comment } = await commentOn(scene, file({ 4: '{ queue: Support }', 6: '{ queue: Sales }' }, head));
  const news = comment.split('\n').filter((line) => line.startsWith('>'));
  assert.deepEqual(news, ['> [!CAUTION]', '> The text of Main Menu never names key 6.'], comment);
  for (const key of [2, 9]) assert.ok(comment.includes(`The text of Main Menu never names key ${key}.`), comment);
});

test('a new key copies nothing that callers hear or are led by, and the plan says what it copies', async () => {
  await using scene = await realScene();
  const text = file({ 6: '{ queue: Support }', 7: '{ queue: Sales }\n    transfer_says: Hold on' });
  const { comment } = await commentOn(scene, text);
  assert.match(comment, /Architect's default texts before the transfer and if the transfer fails/u);
  assert.match(comment, /says "Hold on" before the transfer/u);
  const run = await scene.push({ 'ivr/main.yml': text });
  assert.equal(run.flow().status, 'deployed', run.stdout);
  const [uploaded = ''] = scene.uploads.map(String);
  for (const key of ['6', '7']) {
    const added = choiceAt(uploaded, key === '6' ? 'Support 6' : 'Sales 7');
    assert.match(added, new RegExp(`dtmf: digit_${key}\n`, 'u'));
    for (const copied of [
      'To billing',
      'Music',
      'overrideInQueueFlow',
      'failureTransferAudio',
      'speechRecTerms',
      'Terms: true',
      'Dtmf: true',
    ])
      assert.ok(!added.includes(copied), `${copied}\n${added}`);
    assert.doesNotMatch(added, /(?:priority|languageSkill|preferredAgents):\n +(?!noValue)\S/u);
    assert.equal(added.includes('tts: Hold on'), key === '7');
    assert.equal(added.includes('preTransferAudio'), key === '7');
  }
});

test('what no menu file can say is refused: a menu of spoken choices alone, and a new transfer to a number', async () => {
  await using scene = await realScene();
  const hours = `flow_id: ${FLOWS.main.id}\nmenu_node_id: Hours\naudio: keep\noptions:\n  - key: "1"\n    routing_target: { unchanged: true }\n`;
  const spoken = await scene.push({ 'ivr/hours.yml': hours });
  assert.match(
    spoken.flow().problems[0]?.message ?? '',
    /None of its choices has a key: callers say them\. .* it can't manage this menu\./u,
  );
  const number = await scene.push({ 'ivr/hours.yml': null, 'ivr/main.yml': file({ 6: '{ number: "+4930999" }' }) });
  assert.deepEqual([number.flow().status, number.flow().error?.code], ['rejected', 'number-unproven'], number.stdout);
});

/** One more choice of the menu. */
const choice = (tag: string, dtmf: string, field: string): string =>
  `          - ${tag}:\n              name: Key ${dtmf}\n              dtmf: digit_${dtmf}\n              ${field}\n`;

test('a picture says of a queue by expression that it is chosen at run time, and whose voicemail a key leads to', async () => {
  const more =
    choice('menuTransferToAcd', '6', 'targetQueue: { exp: FindQueue(Flow.Queue) }') +
    choice('menuTransferToVoicemail', '7', 'destination: { queue: { targetQueue: { lit: { name: Support } } } }');
  const bye = '          - menuDisconnect:\n              name: Bye\n';
  await using scene = await realScene(replaced(REAL_MENU, [bye, `${more}${bye}`]));
  const text = file({ 4: '{ queue: Support }', 6: null, 7: null });
  await scene.pullRequest({ 'ivr/main.yml': text });
  const body = scene.github.commentsOn(7)[0]?.body ?? '';
  const picture = body.slice(body.indexOf('```mermaid')).replaceAll('<br>', ' ');
  assert.match(picture, /Queue#58; a queue chosen at run time/u);
  assert.match(picture, /queue Support/u);
});

test("`says` is the menu's whole text: written inside its expression, compared, and checked against the keys", async () => {
  await using scene = await realScene();
  const spoken = 'For sales, press 1. Fax, press three. Bills, 4. Hours, 5.';
  const head = `says: "${spoken}"`;
  const { comment, run } = await commentOn(scene, file({}, head));
  assert.equal(run.flow().status, 'planned', run.stdout);
  for (const key of [2, 9]) assert.ok(comment.includes(`The text of Main Menu never names key ${key}.`), comment);
  assert.ok(!/never names key [1345]/u.test(comment), comment);
  const deployed = await scene.push({ 'ivr/main.yml': file({}, head) });
  assert.equal(deployed.flow().status, 'deployed', deployed.stdout);
  assert.equal(
    asExported(scene.live()),
    asExported(replaced(REAL_MENU, ['For sales, press 1. For support, press 2. Fax, press 3.', spoken])),
  );
  scene.github.addRun({ head_sha: await scene.repository.head() });
  const again = await scene.push({ 'ivr/main.yml': `# the same\n${file({}, head)}` });
  assert.equal(again.flow().status, 'in-sync', again.stdout);
});

test('`says` over a mix needs `audio: replace`, and the plan says what that drops', async () => {
  const mix = REAL_MENU.replace(/exp: AudioPlayback.*/u, 'exp: Append(PromptUser.hello, ToAudioBlank(1000), ToAudioTTS("Press 1"))');
  const { architectFlows } = sampleArchitectOrg();
  const org = { architectFlows: architectFlows.map((flow) => (flow.id === FLOWS.main.id ? { ...flow, yaml: mix } : flow)) };
  await using scene = await Scene.open({ api: 'architect', org });
  const words = 'the prompt "hello", a pause of 1 second, "Press 1"';
  const refused = await scene.push({ 'ivr/main.yml': file({}, 'says: Press 1 to 9') });
  assert.deepEqual([refused.flow().status, refused.flow().error?.code], ['rejected', 'replace-needed'], refused.stdout);
  assert.ok(refused.flow().error?.message.includes(words));
  const wrong = await scene.push({ 'ivr/main.yml': file({}, 'says: Press 1 to 9\naudio: keep') });
  assert.deepEqual(
    wrong.report.files.flatMap(({ problems }) => problems.map(({ line, rule }) => [line, rule])),
    [[4, 'one-text']],
  );
  const { comment } = await commentOn(scene, file({}, 'says: Press 1 to 9\naudio: replace'));
  assert.ok(comment.includes(`Menu Main Menu no longer plays its current audio: ${words}.`), comment);
});

test('texts that only Architect has are refused on the flow-definition API, at their lines', async () => {
  await using scene = await Scene.open({ api: 'definition' });
  const text = `flow_id: ${FLOWS.main.id}
menu_node_id: collect_ivr_main
says: Hello
options:
  - key: "1"
    routing_target: queue_1
    transfer_says: One moment
  - key: "2"
    prompt: Two
    routing_target: { number: "+4930" }
`;
  const run = await scene.push({ 'ivr/main.yml': text });
  assert.deepEqual(
    run.flow().problems.map(({ line, rule }) => [line, rule]),
    [
      [3, 'architect-only'],
      [5, 'prompt-needed'],
      [7, 'architect-only'],
      [10, 'architect-only'],
    ],
  );
});
