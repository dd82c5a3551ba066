// What the simulated Architect does unless a test asks for a kind org by name: all that the real API may do.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { download, exportState, jobState, registerExport, registerJob, upload } from '../../simulator/genesys/architect/in-process.ts';
import type { JobStep } from '../../simulator/genesys/architect/model.ts';
import { GenesysCloud } from '../../simulator/genesys/cloud.ts';
import { connect, textIn, type ParsedAnswer } from '../../simulator/genesys/in-process.ts';
import { architectPermissions, type CloudOptions, kindOrg } from '../../simulator/genesys/options.ts';
import { handWritten, sampleArchitectOrg } from '../../simulator/genesys/sample.ts';
import { replaced } from '../support/architect-content.ts';

const { id } = handWritten.mainIvr;
const CLIENT = { id: 'ours', secret: 'x', permissions: [...architectPermissions] };

/** An org whose main flow has this text; otherwise as it is by default. */
function org(yaml: string, options: CloudOptions = {}) {
  let now = 1_000_000;
  const sample = sampleArchitectOrg();
  const architectFlows = sample.architectFlows.map((flow) => (flow.id === id ? { ...flow, yaml } : flow));
  const cloud = new GenesysCloud({ ...sample, architectFlows, clients: [CLIENT], clock: () => now, ...options });
  const api = connect(cloud, options.clients?.[0] ?? CLIENT);
  const pass = (ms: number): void => {
    now += ms;
  };
  const exportJob = (): ParsedAnswer['json'] => {
    const job = registerExport(api, { id });
    pass(1000);
    return exportState(api, job);
  };
  const deploy = (text: string): ParsedAnswer['json'] => {
    const job = registerJob(api);
    assert.equal(upload(cloud, job, text).status, 200);
    pass(1000);
    return jobState(api, job);
  };
  return { cloud, api, pass, deploy, exportJob, text: () => download(cloud, textIn(exportJob(), 'downloadUrl')).body };
}

const FLOW = `# The voice team's
inboundCall:
  startUpRef: "/inboundCall/menus/menu[main]"
  name: Main IVR
  division: Home
  menus:
    - menu:
        name: Main
        refId: main
        settingsMenu: { repeatCount: { lit: 1 } }
        choices:
          # First
          - menuTransferToAcd: { targetQueue: { lit: { name: Sales } }, dtmf: digit_1, name: To sales, refId: sales }
          - menuJumpToTask: { name: Note, dtmf: digit_2, targetTaskRef: "./tasks/task[note]" }
          - menuTask:
              name: Ask
              dtmf: digit_3
              task:
                actions:
                  - transferToFlow: { name: Away, targetFlow: { name: After Hours } }
        audio: { exp: 'AudioPlaybackOptions(ToAudioTTS("Press 1"), true)' }
        defaultChildMenuRef: "./choices/menuTransferToAcd[sales]"
  tasks:
    - task: { name: Note, refId: note, actions: [ { playAudio: { name: Say, audio: { exp: 'ToAudioTTS("Noted")' } } } ] }
  initialGreeting: { exp: 'AudioPlaybackOptions(ToAudioTTS("Welcome"), false)' }
`;

const unnumbered = (yaml: string): string => yaml.replaceAll(/_\d+(?=\n|\])/gu, '');

/** The flow with settings of its own for all menus. */
const withSettings = (settings: string): string =>
  replaced(FLOW, '  division: Home\n', `  division: Home\n  settingsMenu: { ${settings} }\n`);

/** The flow with one more choice in its menu. */
const withChoice = (choice: string): string => replaced(FLOW, '        audio: { exp', `${choice}        audio: { exp`);

/** What Archy objects to in a flow. */
function errorsOf(yaml: string): string[] {
  const { messages, status } = org(FLOW).deploy(yaml);
  const texts = (messages as { readonly text?: string }[]).map(({ text = '' }) => text);
  assert.equal(status, texts.length === 0 ? 'Success' : 'Failure');
  return texts;
}

describe('an export is written anew', () => {
  test('without comments, in Architect’s order, with all settings, and with refIds of its own', () => {
    const text = org(FLOW).text();
    assert.doesNotMatch(text, /#/u);
    const fields = ['name: Main IVR', 'division:', 'startUpRef:', 'initialGreeting:', 'settingsMenu:', 'menus:', 'tasks:'];
    assert.deepEqual(
      fields.toSorted((a, b) => text.indexOf(`\n  ${a}`) - text.indexOf(`\n  ${b}`)),
      fields,
    );
    for (const setting of ['listenForExtensionDialing', 'settingsSpeechRec', 'preTransferAudio', 'languageSkill', 'globalDtmf: false'])
      assert.ok(text.includes(setting), setting);
    assert.match(text, /refId: Main_\d+\n/u);
    assert.match(text, /startUpRef: "\/inboundCall\/menus\/menu\[Main_\d+\]"/u);
    assert.match(text, /targetTaskRef: "\/inboundCall\/tasks\/task\[Note_\d+\]"/u);
    assert.match(text, /defaultChildMenuRef: "\.\/choices\/menuTransferToAcd\[To sales_\d+\]"/u);
  });

  test('with a text by `tts` if callers can interrupt it, and by an expression if they can’t', () => {
    const text = org(FLOW).text();
    assert.match(text, /audio:\n +tts: Press 1\n/u);
    assert.match(text, /audio:\n +tts: Noted\n/u);
    assert.match(text, /initialGreeting:\n +exp: AudioPlaybackOptions\(ToAudioTTS\("Welcome"\), false\)\n/u);
  });

  test('and numbered anew after each job, although nothing has changed', () => {
    const { deploy, text } = org(FLOW);
    const before = text();
    assert.equal(deploy(before)['status'], 'Success');
    const after = text();
    assert.notEqual(after, before);
    assert.equal(unnumbered(after), unnumbered(before));
  });

  test('with the names of today for the flows that it refers to', () => {
    const { cloud, text } = org(FLOW);
    const other = cloud.architect.flow(handWritten.afterHours?.id ?? '');
    cloud.architect.rename(other.id, 'Night');
    assert.match(text(), /targetFlow:\n +name: Night\n/u);
  });
});

describe('a failed job leaves what it did before', () => {
  const LEFT: Readonly<Record<JobStep, readonly [isLocked: boolean, draft: boolean, checkedIn: boolean]>> = {
    validate: [false, false, false],
    checkout: [true, false, false],
    save: [true, true, false],
    'check-in': [true, false, true],
  };
  for (const [lastStep, left] of Object.entries(LEFT) as [JobStep, (typeof LEFT)[JobStep]][])
    test(`after the step ${lastStep}`, () => {
      const { cloud, deploy } = org(FLOW);
      cloud.architect.planDeploy({ fails: ['It broke.'], lastStep });
      assert.equal(deploy(FLOW)['status'], 'Failure');
      const { lockedBy, draft, checkedIn, published } = cloud.architect.flow(id);
      assert.deepEqual([lockedBy !== null, draft !== null, checkedIn !== null, published?.id], [...left, '13.0']);
    });

  test('also if the client lacks the permission for the next step', () => {
    for (const [right, kind] of [
      ['architect:flow:unlock', 'draft'],
      ['architect:flow:publish', 'checkedIn'],
    ] as const) {
      const permissions = architectPermissions.filter((one) => one !== right);
      const { cloud, deploy } = org(FLOW, { clients: [{ ...CLIENT, permissions }] });
      assert.equal(deploy(FLOW)['status'], 'Failure');
      const flow = cloud.architect.flow(id);
      assert.ok(flow.lockedBy !== null && flow[kind] !== null, right);
    }
  });
});

describe('answers tell little', () => {
  test('the heads of versions have no makers and no dates', () => {
    const { api } = org(FLOW);
    const { json } = api('GET', `/api/v2/flows/${id}`);
    const head = json['checkedInVersion'] as Readonly<Record<string, unknown>>;
    assert.deepEqual([head['type'], head['dateCheckedIn'], head['createdBy']], [undefined, undefined, undefined]);
    assert.equal('savedVersion' in json, false);
    assert.equal('publishedBy' in json, false);
  });

  test('the state of a job has holes: no id, no flow, no status while it works, no text beside details', () => {
    const { api, cloud, pass } = org(FLOW, { jobTiming: { startMs: 20, finishMs: 60 } });
    const job = registerJob(api);
    upload(cloud, job, FLOW);
    pass(30);
    const keys = (): string[] => Object.keys(jobState(api, job)).toSorted();
    assert.deepEqual(keys(), ['command', 'selfUri']);
    pass(1000);
    assert.deepEqual(keys(), ['command', 'messages', 'selfUri', 'status']);
    const permissions = architectPermissions.filter((one) => one !== 'architect:flow:edit');
    const { messages } = org(FLOW, { clients: [{ ...CLIENT, permissions }] }).deploy(FLOW);
    assert.deepEqual(
      (messages as readonly object[]).map((message) => ['text' in message, 'details' in message]),
      [[false, true]],
    );
  });

  test('a search finds a flow by its new name only after a while', () => {
    const { api, cloud, pass } = org(FLOW);
    cloud.architect.rename(id, 'Renamed');
    const found = (name: string): number => (api('GET', `/api/v2/flows?name=${name}`).json['entities'] as unknown[]).length;
    assert.deepEqual([found('Renamed'), found('Main%20IVR')], [0, 2]);
    pass(5000);
    assert.deepEqual([found('Renamed'), found('Main%20IVR')], [1, 1]);
  });
});

describe('Archy refuses', () => {
  test('star and pound, until some flow of the org spells them', () => {
    const star = replaced(FLOW, 'dtmf: digit_2', 'dtmf: digit_star');
    const { architectFlows } = sampleArchitectOrg();
    const main = architectFlows.find((flow) => flow.id === id);
    assert.ok(main);
    const alone = { architectFlows: [{ ...main, yaml: FLOW }] };
    assert.equal(org(FLOW, alone).deploy(star)['status'], 'Failure');
    assert.equal(org(FLOW, { ...alone, starAndPound: ['digit_star'] }).deploy(star)['status'], 'Success');
    assert.equal(org(FLOW, { architectFlows: [{ ...main, yaml: star }] }).deploy(star)['status'], 'Success');
  });

  for (const [setting, value, range] of [
    ['repeatCount', '{ lit: 11 }', 'from 0 to 10'],
    ['repeatCount', '{ lit: -1 }', 'from 0 to 10'],
    ['menuSelectionTimeout', '{ lit: { seconds: 0 } }', 'from 1 to 60'],
    ['menuSelectionTimeout', '{ lit: { seconds: 61 } }', 'from 1 to 60'],
    ['extensionDialingMaxDelay', '{ lit: { seconds: 0 } }', 'at least 1'],
  ] as const)
    test(`a menu with ${setting}: ${value}`, () => {
      const [error, ...more] = errorsOf(replaced(FLOW, 'repeatCount: { lit: 1 }', `${setting}: ${value}`));
      assert.match(error ?? '', new RegExp(`must be ${range} \\('${setting}' in '/inboundCall/menus/menu\\[main\\]/settingsMenu'\\)`, 'u'));
      assert.deepEqual(more, []);
    });

  test('a setting of the whole flow that is out of its limits, and none that is just within', () => {
    assert.equal(errorsOf(withSettings('repeatCount: { lit: 11 }')).length, 1);
    assert.deepEqual(errorsOf(withSettings('repeatCount: { lit: 10 }, menuSelectionTimeout: { lit: { seconds: 60 } }')), []);
    assert.deepEqual(errorsOf(withSettings('repeatCount: { lit: 0 }, menuSelectionTimeout: { lit: { seconds: 1 } }')), []);
  });

  test('twin names among the tasks and sub menus of one menu', () => {
    const twin = '          - menuSubMenu: { name: Ask, dtmf: digit_4, audio: { tts: Hi }, choices: [] }\n';
    const other = twin.replace('name: Ask', 'name: To sales');
    assert.match(errorsOf(withChoice(twin)).join('\n'), /the name 'Ask' is already used by another task or sub menu/u);
    assert.deepEqual(errorsOf(withChoice(other)), []);
  });
});

describe('permissions are demanded', () => {
  test('of an export and of a publish: Architect’s own first', () => {
    const permissions = architectPermissions.filter((one) => one !== 'architect:ui:view');
    const { deploy, exportJob } = org(FLOW, { clients: [{ ...CLIENT, permissions }] });
    for (const state of [exportJob(), deploy(FLOW)]) {
      assert.equal(state['status'], 'Failure');
      assert.match(JSON.stringify(state['messages']), /missing the following permission\(s\): architect:ui:view/u);
    }
  });
});

test('a kind org is one by name', () => {
  const { deploy, text } = org(FLOW, kindOrg);
  assert.equal(text(), FLOW);
  assert.ok('id' in deploy(FLOW));
});
