import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleArchitectOrg } from '../../simulator/genesys/sample.ts';
import {
  choiceAt,
  DEPLOYED,
  entryOf,
  expectFlow,
  liveYaml,
  menu,
  openStage,
  publishersOf,
  publishes,
  push,
  QUEUES,
  reads,
  replaced,
  requestsTo,
  TOKEN,
} from '../support/architect-run.ts';

/** A line end of its own, in a text that must have those of Windows. */
const BARE_LINE_END = /(?<!\r)\n/u;

test('one line of a flow with Windows line ends differs, whatever the flow shows of versions and however long jobs take', async () => {
  for (const [versionHeads, jobTiming] of [
    ['echo', { startMs: 0, finishMs: 0 }],
    ['sparse', { startMs: 300, finishMs: 600 }],
  ] as const) {
    await using stage = await openStage({ versionHeads, jobTiming });
    const before = liveYaml(stage, 'closed');
    assert.doesNotMatch(before, BARE_LINE_END);
    const run = await push(stage, { 'ivr/closed.yml': menu('closed', { 2: { target: '{ queue: Support }' } }) });
    expectFlow(run, stage, {
      flow: 'closed',
      status: 'deployed',
      versions: ['3.0', '4.0'],
      attempts: 1,
      calls: [TOKEN, ...reads('closed'), QUEUES, ...publishes('closed')],
      published: ['4.0 simulator-client'],
    });
    const choice = choiceAt(before, 'Gas leak');
    assert.equal(liveYaml(stage, 'closed'), replaced(before, [choice, replaced(choice, ['name: Emergency Line', 'name: Support'])]));
    const polls = requestsTo(stage, 'GET', /flows\/(?:export\/)?jobs\//u).length;
    assert.ok(jobTiming.finishMs === 0 ? polls === 3 : polls > 3, `a job at work is asked for again: ${polls} questions`);

    stage.cloud.clearRequests();
    const again = await push(stage, { 'README.md': 'Nothing that matters\n' }, { select: 'all' });
    expectFlow(again, stage, {
      flow: 'closed',
      status: 'in-sync',
      versions: ['4.0', '4.0'],
      attempts: 0,
      calls: [TOKEN, ...reads('closed')],
      published: ['4.0 simulator-client'],
    });
  }
});

test('in a flow with Windows line ends, a new key has them too, and one that goes leaves no trace', async () => {
  for (const end of ['\r\n', '']) {
    const { architectFlows } = sampleArchitectOrg();
    await using stage = await openStage({
      architectFlows: architectFlows.map((flow) => ({ ...flow, ...(flow.yaml === undefined ? {} : { yaml: flow.yaml.trimEnd() + end }) })),
    });
    const before = liveYaml(stage, 'closed');
    const run = await push(stage, {
      'ivr/closed.yml': menu('closed', { 2: null, 4: { prompt: 'For an operator, press 4', target: '{ queue: Operator }' } }),
    });
    assert.equal(entryOf(run, 'closed').status, 'deployed', run.stdout);
    const gas = choiceAt(before, 'Gas leak');
    const added = replaced(
      gas,
      ['name: Gas leak', 'name: Operator'],
      ['              refId: Gas leak_14\r\n', ''],
      ['digit_2', 'digit_4'],
      ['name: Emergency Line', 'name: Operator'],
    );
    assert.equal(liveYaml(stage, 'closed'), `${replaced(before, [gas, '']).trimEnd()}\r\n${added.trimEnd()}${end}`);
    assert.doesNotMatch(liveYaml(stage, 'closed'), BARE_LINE_END);
  }
});

test('an expression that speaks one text stays one, until the text needs a quotation mark', async () => {
  await using stage = await openStage();
  const before = liveYaml(stage, 'eu');
  const line = 'exp: "ToAudioTTS(\\"For sales, press 1 For support, press 2\\")"';
  const bye = { prompt: 'Bye, press 9' };
  const first = await push(stage, { 'ivr/eu.yml': menu('eu', { 9: bye }) });
  assert.equal(entryOf(first, 'eu').status, 'deployed', first.stdout);
  const spoken = 'exp: "ToAudioTTS(\\"For sales, press 1 For support, press 2 Bye, press 9\\")"';
  assert.equal(liveYaml(stage, 'eu'), replaced(before, [line, spoken]));
  // What a quotation mark is in an expression's text is unproven: the text is written in the plain form then.
  const second = await push(stage, { 'ivr/eu.yml': menu('eu', { 2: { prompt: 'For "help", press 2' }, 9: bye }) });
  assert.equal(entryOf(second, 'eu').status, 'deployed', second.stdout);
  assert.equal(liveYaml(stage, 'eu'), replaced(before, [line, 'tts: "For sales, press 1 For \\"help\\", press 2 Bye, press 9"']));
  assert.deepEqual(publishersOf(stage, 'eu'), ['8.0 simulator-client', '9.0 simulator-client']);
});

test('everything at once: what is no line of a managed key stays as it was, byte for byte', async () => {
  await using stage = await openStage();
  const before = liveYaml(stage);
  const run = await push(stage, {
    'ivr/main.yml': menu('main', {
      1: { name: 'New orders' },
      2: { target: '{ disconnect: true }' },
      3: null,
      0: { target: '{ queue: Support }' },
      4: { prompt: 'To be called back, press 4', target: '{ task: Callback }' },
    }),
  });
  const entry = expectFlow(run, stage, {
    ...DEPLOYED,
    calls: [TOKEN, ...reads(), QUEUES, ...publishes()],
  });
  const after = liveYaml(stage);
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
    'Key 2 becomes a menuDisconnect; what the menuTransferToAcd "Support" had besides goes: preTransferAudio, failureTransferAudio, priority, preferredAgents, languageSkill, failureOutputs.',
  ]);
});
