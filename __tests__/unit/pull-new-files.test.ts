/** Planning what was just pulled changes nothing: on both APIs, for sample, published and drawn flows. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { DefinitionContent } from '../../src/content/definition/content.ts';
import { parseMenuFile } from '../../src/menu-file/parse.ts';
import type { FlowContent } from '../../src/model/content.ts';
import { SAME_NAMES, withOrgNames, type OrgNames } from '../../src/model/org-names.ts';
import { present, type JsonObject } from '../../src/model/json.ts';
import type { Queues } from '../../src/model/queues.ts';
import { inFileWords, nameInFiles } from '../../src/pull/file-words.ts';
import { draftFile } from '../../src/pull/draft.ts';
import { sampleOrg, sampleQueues } from '../../simulator/genesys/sample.ts';
import { contentOf, MAIN, QUEUES, queuesOf, replaced } from '../support/architect-content.ts';
import { own, published } from '../support/architect-flows.ts';
import { REAL_MENU } from '../support/architect-real-menu.ts';
import { draws } from '../support/draws.ts';

const ID = '00000000-0000-4000-8000-000000000001';

/** The new files of a flow's menus, by the menus' names. Each is checked: it is valid, and in sync. */
function pulled(content: FlowContent, queues: Queues | undefined = QUEUES, names = SAME_NAMES, name = 'Main IVR'): Map<string, string> {
  const live = { id: ID, name, version: 1, content };
  const files = new Map<string, string>();
  for (const { nodeId } of content.menus()) {
    const menu = content.writtenMenu(nodeId, queues);
    if (menu === undefined || menu.obstacle !== undefined) continue;
    const { name: written, remark } = nameInFiles(name, names.flows);
    const flow = { id: ID, name, isUnique: written !== undefined, ...present({ written, remark }) };
    const text = draftFile({ live, queues, names }, flow, inFileWords(menu, names));
    assert.ok(text !== undefined, `${nodeId} has no file`);
    const { menus: inFile, problems } = parseMenuFile('ivr/a.yml', Buffer.from(text));
    const menus = inFile.map((one) => withOrgNames(one, names));
    assert.deepEqual(problems, [], text);
    const edited = content.edit(menus, queues ?? queuesOf([]), name);
    assert.deepEqual([edited.changed, edited.problems, edited.notices.filter((notice) => notice.includes('audio'))], [[], [], []], text);
    assert.deepEqual(
      menus[0]?.options.map(({ key }) => key),
      menu.options.map(({ key }) => key),
    );
    files.set(nodeId, text);
  }
  return files;
}

/** Names of menu files for names of the org, and names that mean something else there. */
function drawnNames(word: fc.Arbitrary<string>): fc.Arbitrary<OrgNames> {
  const name = fc.oneof(word, fc.constantFrom('Main IVR', 'Support', 'Sales', 'Help', '+49301234')).filter((text) => text.trim() !== '');
  const map = fc.array(fc.tuple(name, name), { maxLength: 4 }).map((entries) => new Map(entries));
  return fc.record({ queues: map, flows: map, numbers: map });
}

const why = (name: string): string => `# live: the file of names has no name for "${name}", and calls something else so\n`;

const json = (value: string): string => JSON.stringify(value);

const BOTH_QUEUES = [
  '"Support" if "Which product" is Flow.Product == "A"',
  'or a queue chosen at run time if "Which product" is Flow.Product == "B"',
].join(', ');

const SCHEMA = /^# yaml-language-server: .*\n/u;

function bodyOf(files: ReadonlyMap<string, string>, menu: string): string {
  return files.get(menu)?.replace(SCHEMA, '') ?? assert.fail(`no file for ${menu}: ${[...files.keys()].join(', ')}`);
}

describe("Architect's API", () => {
  test('a menu file has names, the whole text, the order of the menu, and in words what it cannot say', () => {
    assert.equal(
      bodyOf(pulled(contentOf(REAL_MENU)), 'Main Menu'),
      `flow_name: Main IVR
menu_node_id: Main Menu
says: For sales, press 1. For support, press 2. Fax, press 3.
options:
  - key: "1"
    routing_target: { queue: Sales }
    transfer_says: One moment
  - key: "2"
    # live: runs the task "Support", 3 actions: it can transfer to the queue ${BOTH_QUEUES}
    routing_target: { unchanged: true }
  - key: "3"
    routing_target: { number: "+49301234" }
    transfer_says: Your fax, please
  - key: "4"
    routing_target: { queue: Billing }
    transfer_says: To billing
  - key: "5"
    routing_target: { menu: Hours }
  - key: "9"
    routing_target: { disconnect: true }
`,
    );
  });

  test('what the org calls otherwise has its name in the menu files, in quotes if it is doubtful without', () => {
    const names = {
      queues: new Map([
        ['Vendors: all', 'Sales'],
        ['Bills', 'Billing'],
        ['Accounts', 'Billing'],
      ]),
      flows: new Map([['The “main” flow', 'Main IVR']]),
      numbers: new Map([['+49900', '+49301234']]),
    };
    const file = bodyOf(pulled(contentOf(REAL_MENU), QUEUES, names), 'Main Menu');
    for (const lines of [
      'flow_name: "The “main” flow"\n',
      'routing_target: { queue: "Vendors: all" }\n',
      'routing_target: { number: "+49900" }\n',
      '    # live: menu files have several names for it: "Bills", "Accounts"\n    routing_target: { queue: Billing }\n',
    ])
      assert.ok(file.includes(lines), `${lines}\n${file}`);
  });

  test('what has no name in the menu files stays unchanged, and the flow is called by its id', () => {
    const names = {
      queues: new Map([['Sales', 'Support']]),
      flows: new Map([['Main IVR', 'Old IVR']]),
      numbers: new Map<string, string>(),
    };
    const file = bodyOf(pulled(contentOf(REAL_MENU), QUEUES, names), 'Main Menu');
    assert.ok(file.startsWith(`# "Main IVR"\n${why('Main IVR')}flow_id: ${ID}\n`), file);
    assert.ok(file.includes(`in a task of 5 actions\n    ${why('Sales')}    routing_target: { unchanged: true }\n`), file);
  });

  test('a flow whose name no menu file can have is called by its id', () => {
    const names = { ...SAME_NAMES, flows: new Map([['\u0007', 'Main IVR']]) };
    for (const file of pulled(contentOf(MAIN), QUEUES, names).values()) assert.match(file, new RegExp(`^flow_id: ${ID}$`, 'mu'));
  });

  test('texts in curly quotes stand in straight ones', () => {
    const curly = replaced(MAIN, /tts: We are open[^\n]*/u, 'tts: “We are open”');
    assert.match(bodyOf(pulled(contentOf(curly)), 'Opening Hours'), /^says: "“We are open”"$/mu);
  });

  test('a queue whose name several have stays unchanged, and the comment has the name', () => {
    const twice = queuesOf([...Object.values(sampleQueues), { id: ID, name: sampleQueues.sales.name }]);
    assert.match(
      bodyOf(pulled(contentOf(MAIN), twice), 'Main Menu'),
      /# live: transfers to the queue "Sales"\n {4}routing_target: \{ unch/u,
    );
  });

  test('audio that is no plain text is kept, and told in words', () => {
    const mixed = replaced(
      MAIN,
      /tts: We are open[^\n]*/u,
      'exp: AudioPlaybackOptions(Append(ToAudioTTS("We are open"), Prompt.hours), true)',
    );
    assert.match(
      bodyOf(pulled(contentOf(mixed)), 'Opening Hours'),
      /^menu_node_id: Opening Hours\n# live: "We are open", the prompt "hours"\naudio: keep\n/mu,
    );
  });

  test('a menu that shares its name is called by its refId, with the name above', () => {
    const twin = replaced(MAIN, 'name: Opening Hours\n', 'name: Main Menu\n');
    assert.match(bodyOf(pulled(contentOf(twin)), 'menu_hours'), /^# "Main Menu"\nmenu_node_id: menu_hours$/mu);
  });

  test('a key whose plan would change something stays unchanged, and the others are said', () => {
    const real = contentOf(MAIN);
    const menu = real.writtenMenu('Main Menu', QUEUES) ?? assert.fail();
    // An edit that takes no menu for what is live if key 2 of it leads to a queue.
    const edit: FlowContent['edit'] = (menus, queues, name) => {
      const edited = real.edit(menus, queues, name);
      const isOdd = menus.some(({ options }) => options.some(({ key, target }) => key === '2' && target.kind === 'queue'));
      return isOdd ? { ...edited, changed: ['Main Menu'] } : edited;
    };
    const live = { id: ID, name: 'Main IVR', version: 1, content: { edit } as unknown as FlowContent };
    const text = draftFile({ live, queues: QUEUES, names: SAME_NAMES }, { id: ID, name: 'Main IVR', isUnique: true }, menu) ?? '';
    const kinds = parseMenuFile('', Buffer.from(text)).menus[0]?.options.map(({ key, target }) => `${key} ${target.kind}`);
    assert.deepEqual(kinds?.slice(0, 3), ['1 queue', '2 unchanged', '3 queue'], text);
  });

  test('all sample and published flows', () => {
    for (const text of Object.values({ MAIN, REAL_MENU, ...own, ...published() }))
      for (const queues of [QUEUES, undefined]) pulled(contentOf(text), queues);
  });

  test('drawn flows', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'Sales',
        'Support',
        '“Sales”',
        '‘a’: b',
        'Hours:',
        'Press #',
        '# 2',
        '{{x}}',
        'a: b',
        "it's",
        '"q"',
        '*',
        '- x',
        'null',
        'ünï',
        '  ',
      ),
      fc.string({ unit: 'grapheme' }),
    );
    const choice = fc.record({
      kind: fc.constantFrom('acd', 'end', 'task', 'menu', 'odd', 'nowhere'),
      name: word,
      queue: word,
      says: word,
      key: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 6 }), word, fc.boolean(), drawnNames(word), (choices, text, isPlain, names) => {
        const lines = choices.map(({ kind, name, queue, says, key }, index) => {
          const head = `name: ${json(name)}, refId: ${json(`c_${index}`)}, dtmf: digit_${key}`;
          const acd = `targetQueue: { lit: { name: ${json(queue)} } }, preTransferAudio: { tts: ${json(says)} }`;
          switch (kind) {
            case 'acd':
              return `- menuTransferToAcd: { ${head}, ${acd} }`;
            case 'task':
              return `- menuTask: { ${head}, task: { actions: [{ transferToAcd: { name: T, ${acd} } }] } }`;
            case 'menu':
              return `- menuJumpToMenu: { ${head}, targetMenuRef: "/inboundCall/menus/menu[m]" }`;
            case 'nowhere':
              return `- menuJumpToTask: { ${head}, targetTaskRef: "/inboundCall/tasks/task[gone]" }`;
            case 'odd':
              return `- menuRepeatMenu: { ${head} }`;
            case 'end':
              return `- menuDisconnect: { ${head} }`;
          }
        });
        const audio = isPlain ? `tts: ${json(text)}` : `exp: Append(ToAudioTTS(${json(text)}))`;
        const menu = [
          '    - menu:',
          '        name: Main',
          '        refId: m',
          `        audio: { ${isPlain ? audio : `exp: ${json(audio.slice(5))}`} }`,
        ];
        const list = lines.length === 0 ? [] : ['        choices:', ...lines.map((line) => `          ${line}`)];
        const yaml = [
          'inboundCall:',
          '  name: Main IVR',
          '  startUpRef: "/inboundCall/menus/menu[m]"',
          '  menus:',
          ...menu,
          ...list,
          '',
        ].join('\n');
        pulled(contentOf(yaml), QUEUES, names);
      }),
      { numRuns: draws(1000) },
    );
  });
});

describe('the flow-definition API', () => {
  test('queues by name, other targets by their identifiers with words above', () => {
    const [main] = sampleOrg().flows;
    const files = pulled(new DefinitionContent(main?.definition as unknown as JsonObject));
    assert.equal(
      bodyOf(files, 'menu_hours'),
      `flow_name: Main IVR
menu_node_id: menu_hours
options:
  - key: "1"
    prompt: To leave a message, press 1
    # live: the step "voicemail", then the queue "Support"
    routing_target: voicemail
  - key: "2"
    prompt: To be called back, press 2
    routing_target: { queue: Operator }
  - key: "#"
    prompt: To end the call, press pound
    # live: the step "goodbye"
    routing_target: goodbye
  - key: "*"
    prompt: To go back, press star
    # live: the menu "collect_ivr_main"
    routing_target: collect_ivr_main
`,
    );
  });

  test('a queue whose name several have is given by its id, with the name above', () => {
    const { sales } = sampleQueues;
    const nodes = { m: { type: 'menu', menu: { options: [{ key: '1', prompt: 'Sales', routingTarget: sales.id }] } } };
    const files = pulled(new DefinitionContent({ nodes }), queuesOf([sales, { id: ID, name: sales.name }]));
    assert.match(bodyOf(files, 'm'), new RegExp(`# live: the queue "Sales"\\n {4}routing_target: ${sales.id}\\n`, 'u'));
  });

  test('drawn flows', () => {
    const text = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        'a # b',
        'x: y',
        '“x”',
        'a:b',
        'a#',
        '\u0007',
        'm',
        sampleQueues.sales.id,
        sampleQueues.sales.id.toUpperCase(),
      ),
      fc.string({ unit: 'grapheme' }),
    );
    const value = fc.oneof(text, fc.constantFrom(null, 1, true));
    const option = fc.record(
      { key: fc.constantFrom('0', '1', '2', '*', '#', '12'), prompt: value, routingTarget: value, extra: value },
      { requiredKeys: ['key'] },
    );
    fc.assert(
      fc.property(fc.uniqueArray(option, { maxLength: 5, selector: ({ key }) => key }), drawnNames(text), (options, names) => {
        const menu = { options: options as unknown as JsonObject[] };
        pulled(new DefinitionContent({ nodes: { m: { type: 'menu', menu } } }), QUEUES, names);
      }),
      { numRuns: draws(2000) },
    );
  });
});
