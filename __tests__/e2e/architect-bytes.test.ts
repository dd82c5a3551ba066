import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindArchitectOrg } from '../../simulator/genesys/sample.ts';
import { architect, CLIENT, Scene } from '../support/scene.ts';

const { DEPLOYED, QUEUES, TOKEN, choiceAt, menu, publishes, quietly, reads, replaced } = architect;

// An org that writes its exports anew has no line ends, expressions and comments to keep: these orgs are kind, with texts written by hand.
const KIND = { ...kindArchitectOrg(), clients: [CLIENT] };
const MAIN = { node: 'collect_ivr_main' };
const CLOSED = { node: 'menu_closed' };

/** A line end of its own, in a text that must have those of Windows. */
const BARE_LINE_END = /(?<!\r)\n/u;

test('one line of a flow with Windows line ends differs, whatever the flow shows of versions and however long jobs take', async () => {
  for (const [versionHeads, jobTiming] of [
    ['echo', { startMs: 0, finishMs: 0 }],
    ['sparse', { startMs: 300, finishMs: 600 }],
  ] as const) {
    await using scene = await Scene.open({ api: 'architect', org: { ...KIND, versionHeads, jobTiming } });
    const before = scene.live('closed');
    assert.doesNotMatch(before, BARE_LINE_END);
    const run = await scene.push({ 'ivr/closed.yml': menu('closed', { 2: { target: '{ queue: Support }' } }, CLOSED) });
    run.expect({
      flow: 'closed',
      status: 'deployed',
      versions: ['3.0', '4.0'],
      attempts: 1,
      calls: [TOKEN, ...reads('closed'), QUEUES, ...publishes('closed')],
      published: ['4.0 ivr-client'],
    });
    const choice = choiceAt(before, 'Gas leak');
    assert.equal(scene.live('closed'), replaced(before, [choice, replaced(choice, ['name: Emergency Line', 'name: Support'])]));
    const polls = scene.requests('GET', /flows\/(?:export\/)?jobs\//u).length;
    assert.ok(jobTiming.finishMs === 0 ? polls === 3 : polls > 3, `a job at work is asked for again: ${polls} questions`);

    scene.cloud.clearRequests();
    const again = await scene.push({ 'README.md': 'Nothing that matters\n' }, { inputs: { select: 'all' } });
    again.expect({
      flow: 'closed',
      status: 'in-sync',
      versions: ['4.0', '4.0'],
      attempts: 0,
      calls: [TOKEN, ...reads('closed')],
      published: ['4.0 ivr-client'],
    });
  }
});

test('in a flow with Windows line ends, a new key has them too, and one that goes leaves no trace', async () => {
  for (const end of ['\r\n', '']) {
    const { architectFlows, ...org } = KIND;
    await using scene = await Scene.open({
      api: 'architect',
      org: {
        ...org,
        architectFlows: architectFlows.map((flow) => ({
          ...flow,
          ...(flow.yaml === undefined ? {} : { yaml: flow.yaml.trimEnd() + end }),
        })),
      },
    });
    const before = scene.live('closed');
    const run = await scene.push({
      'ivr/closed.yml': menu('closed', { 2: null, 4: { prompt: 'For an operator, press 4', target: '{ queue: Operator }' } }, CLOSED),
    });
    assert.equal(run.flow('closed').status, 'deployed', run.stdout);
    const gas = choiceAt(before, 'Gas leak');
    const added = replaced(
      quietly(gas),
      ['name: Gas leak', 'name: Operator'],
      ['              refId: Gas leak_14\r\n', ''],
      ['digit_2', 'digit_4'],
      ['name: Emergency Line', 'name: Operator'],
    );
    assert.equal(scene.live('closed'), `${replaced(before, [gas, '']).trimEnd()}\r\n${added.trimEnd()}${end}`);
    assert.doesNotMatch(scene.live('closed'), BARE_LINE_END);
  }
});

test('an expression that speaks one text stays one, until the text needs a quotation mark', async () => {
  await using scene = await Scene.open({ api: 'architect', org: KIND });
  const before = scene.live('eu');
  const line = 'exp: "ToAudioTTS(\\"For sales, press 1 For support, press 2\\")"';
  const bye = { prompt: 'Bye, press 9' };
  const first = await scene.push({ 'ivr/eu.yml': menu('eu', { 9: bye }) });
  assert.equal(first.flow('eu').status, 'deployed', first.stdout);
  const spoken = 'exp: "ToAudioTTS(\\"For sales, press 1 For support, press 2 Bye, press 9\\")"';
  assert.equal(scene.live('eu'), replaced(before, [line, spoken]));
  // What a quotation mark is in an expression's text is unproven: the text is written in the plain form then.
  const second = await scene.push({ 'ivr/eu.yml': menu('eu', { 2: { prompt: 'For "help", press 2' }, 9: bye }) });
  assert.equal(second.flow('eu').status, 'deployed', second.stdout);
  assert.equal(scene.live('eu'), replaced(before, [line, 'tts: "For sales, press 1 For \\"help\\", press 2 Bye, press 9"']));
  assert.deepEqual(scene.published('eu'), ['8.0 ivr-client', '9.0 ivr-client']);
});

test('everything at once: what is no line of a managed key stays as it was, byte for byte', async () => {
  await using scene = await Scene.open({ api: 'architect', org: KIND });
  const before = scene.live();
  const run = await scene.push({
    'ivr/main.yml': menu(
      'main',
      {
        1: { name: 'New orders' },
        2: { target: '{ disconnect: true }' },
        3: null,
        0: { target: '{ queue: Support }' },
        4: { prompt: 'To be called back, press 4', target: '{ task: Callback }' },
      },
      MAIN,
    ),
  });
  const entry = run.expect({
    ...DEPLOYED,
    calls: [TOKEN, ...reads(), QUEUES, ...publishes()],
  });
  const after = scene.live();
  const support = `          - menuDisconnect:
              name: Support
              refId: Support_14
              dtmf: digit_2
              globalDtmf: false
              globalSpeechRecTerms: false
`;
  const callback = `          - menuJumpToTask:
              name: Callback
              dtmf: digit_4
              targetTaskRef: "/inboundCall/tasks/task[Callback_40]"
`;
  const again = choiceAt(before, 'Again');
  assert.equal(
    after,
    replaced(
      before,
      ['name: Sales\n              refId', 'name: New orders\n              refId'],
      [choiceAt(before, 'Support'), support],
      [choiceAt(before, 'Billing'), ''],
      ['name: Operator\n                      priority', 'name: Support\n                      priority'],
      [again, `${again}${callback}`],
      ['bills and payments, press 3 For our', 'our'],
      ['press star\n        default', 'press star To be called back, press 4\n        default'],
    ),
  );
  assert.deepEqual(entry.notes, [
    'Key 2 becomes another kind of choice. It loses these settings of "Support": priority, preferred agents, language skill, outputs of a failed transfer.',
  ]);
});
