import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { flowErrors } from '../../simulator/genesys/architect/rules.ts';
import { entitiesOf } from '../../simulator/genesys/architect/tree.ts';
import { readFlow } from '../../simulator/genesys/architect/yaml.ts';
import { handWritten, kindArchitectOrg } from '../../simulator/genesys/sample.ts';

const { yaml } = handWritten.mainIvr;
const shared = process.env['SHARED_DIR'] ?? new URL('../../../shared', import.meta.url).pathname;

/** What Archy would say of a text; queues are those of the sample, and `Q`. */
function errorsOf(text: string, starAndPound = ['digit_star', 'digit_pound']): string[] {
  const queues = new Set(['Q', ...kindArchitectOrg().queues.map(({ name }) => name)]);
  const { kind, root } = readFlow(text);
  return flowErrors(entitiesOf(kind, root), { hasQueue: (name) => queues.has(name), starAndPound }).map((error) =>
    error.replace('Error details: ', ''),
  );
}

/** A flow with one menu `M` that has these choices. */
const menuOf = (choices: string, more = ''): string => `
inboundCall:
  name: F
  startUpRef: "/inboundCall/menus/menu[M]"
  menus:
    - menu:
        name: M
        audio: { tts: Hello }
${more}        choices: ${choices}
  tasks:
    - task: { name: T, refId: T_1, actions: [{ disconnect: { name: D } }] }
`;
const at = '/inboundCall/menus/menu[M]';

describe('what Archy lets through', () => {
  for (const flow of kindArchitectOrg().architectFlows) {
    test(`${flow.name} of the sample`, () => {
      assert.deepEqual(flow.yaml === undefined ? [] : errorsOf(flow.yaml), []);
    });
  }

  for (const choices of [
    '[]',
    '[{ menuDisconnect: { name: A } }, { menuDisconnect: { name: A } }]',
    '[{ menuTransferToAcd: { name: A, dtmf: digit_0, targetQueue: { lit: { name: Q } }, anything: 1 } }]',
    '[{ menuTransferToAcd: { name: A, targetQueue: { exp: "FindQueue(\\"x\\")" } } }]',
    '[{ menuJumpToTask: { name: A, targetTaskRef: "./tasks/task[T_1]" } }, { menuJumpToMenu: { name: B, targetMenuRef: "./menus/menu[M]" } }]',
    '[{ menuSubMenu: { name: A, dtmf: digit_1, audio: { exp: x }, choices: [{ menuDisconnect: { name: B, dtmf: digit_1 } }] } }]',
    '[{ menuTask: { name: A, task: { actions: [] } } }, { menuWhatever: { name: C, targetNothing: 1 } }]',
    '[{ menuDisconnect: { name: A, dtmf: digit_star } }, { menuDisconnect: { name: B, dtmf: digit_pound } }]',
  ]) {
    test(choices, () => {
      assert.deepEqual(errorsOf(menuOf(choices)), []);
    });
  }

  test('anchors, merge keys and a default choice', () => {
    assert.deepEqual(
      errorsOf(
        menuOf(
          '[{ menuDisconnect: &a { name: A, refId: a } }, { menuDisconnect: { <<: *a, refId: b, dtmf: digit_1 } }]',
          '        defaultChildMenuRef: "./choices/menuDisconnect[b]"\n',
        ),
      ),
      [],
    );
  });

  const skip = existsSync(`${shared}/flows`) ? false : 'no shared folder here';
  test('real published files, but for their queues and substitutions', { skip }, () => {
    const files = readdirSync(`${shared}/flows`).filter((name) => /\.ya?ml$/.test(name));
    assert.ok(files.length >= 8);
    for (const file of files) {
      const text = readFileSync(`${shared}/flows/${file}`, 'utf8').replaceAll(/\{\{\w+\}\}/g, 'x');
      const errors = errorsOf(text).filter((error) => !error.startsWith("no matches ('targetQueue'"));
      assert.deepEqual(errors, [], file);
    }
  });
});

describe('what Archy refuses in a flow', () => {
  for (const [choices, ...expected] of [
    [
      '[{ menuTransferToAcd: { name: A, refId: A_1, targetQueue: { lit: { name: Nowhere } } } }]',
      `no matches ('targetQueue' in '${at}/choices/menuTransferToAcd[A_1]')`,
    ],
    [
      '[{ menuTransferToAcd: { name: A, targetQueue: { lit: { name: q } } } }]',
      `no matches ('targetQueue' in '${at}/choices/menuTransferToAcd[A]')`,
    ],
    [
      '[{ menuTransferToAcd: { name: A, targetQueue: { lit: { name: 3f0c8b52-6d1e-4a97-b2f4-8e5d7c6b9a01 } } } }]',
      `no matches ('targetQueue' in '${at}/choices/menuTransferToAcd[A]')`,
    ],
    ['[{ menuTransferToAcd: { name: A } }]', `expected a object but got undefined ('targetQueue' in '${at}/choices/menuTransferToAcd[A]')`],
    [
      '[{ menuTransferToAcd: { name: A, targetQueue: Q } }]',
      `expected a object but got string ('targetQueue' in '${at}/choices/menuTransferToAcd[A]')`,
    ],
    [
      '[{ menuTransferToAcd: { name: A, targetQueue: {} } }]',
      `expected a object but got undefined ('lit' in '${at}/choices/menuTransferToAcd[A]/targetQueue')`,
    ],
    [
      '[{ menuTransferToAcd: { name: A, targetQueue: { lit: { name: 5 } } } }]',
      `expected a string but got number ('name' in '${at}/choices/menuTransferToAcd[A]/targetQueue/lit')`,
    ],
    ['[{ menuTask: { name: A } }]', `expected a object but got undefined ('task' in '${at}/choices/menuTask[A]')`],
    ['[{ menuTask: { name: A, task: {} } }]', `expected a array but got undefined ('actions' in '${at}/choices/menuTask[A]/task')`],
    [
      '[{ menuTask: { name: A, task: { actions: [{ transferToAcd: { name: B, targetQueue: { lit: { name: X } } } }] } } }]',
      `no matches ('targetQueue' in '${at}/choices/menuTask[A]/task/actions/transferToAcd[B]')`,
    ],
    ['[{ menuDisconnect: { dtmf: digit_1 } }]', `expected a string but got undefined ('name' in '${at}/choices/menuDisconnect')`],
    ['[{ menuDisconnect: { name: 12 } }]', `expected a string but got number ('name' in '${at}/choices/menuDisconnect')`],
    ['[{ menuJumpToTask: { name: A } }]', `expected a string but got undefined ('targetTaskRef' in '${at}/choices/menuJumpToTask[A]')`],
    [
      '[{ menuJumpToTask: { name: A, targetTaskRef: "/inboundCall/tasks/task[T]" } }]',
      `no matches ('targetTaskRef' in '${at}/choices/menuJumpToTask[A]')`,
    ],
    [
      '[{ menuJumpToTask: { name: A, targetTaskRef: "/inboundCall/menus/menu[M]" } }]',
      `no matches ('targetTaskRef' in '${at}/choices/menuJumpToTask[A]')`,
    ],
    [
      '[{ menuJumpToMenu: { name: A, targetMenuRef: "/inboundCall/menus/menu[N]" } }]',
      `no matches ('targetMenuRef' in '${at}/choices/menuJumpToMenu[A]')`,
    ],
    [
      '[{ menuTransferToNumber: { name: A } }]',
      `expected a object but got undefined ('targetNumber' in '${at}/choices/menuTransferToNumber[A]')`,
    ],
    [
      '[{ menuSubMenu: { name: A } }]',
      `expected a object but got undefined ('audio' in '${at}/choices/menuSubMenu[A]')`,
      `expected a array but got undefined ('choices' in '${at}/choices/menuSubMenu[A]')`,
    ],
    [
      '[{ menuDisconnect: { name: A, dtmf: digit_1 } }, { menuTask: { name: B, dtmf: digit_1, task: { actions: [] } } }]',
      `the value 'digit_1' is already used by another choice of the menu ('dtmf' in '${at}/choices/menuTask[B]')`,
    ],
    ['[{ menuDisconnect: { name: A, dtmf: digit_10 } }]', `no matches ('dtmf' in '${at}/choices/menuDisconnect[A]')`],
    ['[{ menuDisconnect: { name: A, dtmf: 1 } }]', `expected a string but got number ('dtmf' in '${at}/choices/menuDisconnect[A]')`],
    ['[{ menuDisconnect: { name: A, dtmf: "digit_*" } }]', `no matches ('dtmf' in '${at}/choices/menuDisconnect[A]')`],
    [
      '[{ menuDisconnect: { name: A, refId: T_1 } }]',
      "the value 'T_1' is already used in the flow ('refId' in '/inboundCall/tasks/task[T_1]')",
    ],
    ['[{ menuDisconnect: { name: A, refId: 7 } }]', `expected a string but got number ('refId' in '${at}/choices/menuDisconnect[A]')`],
    [
      '[{ menuSubMenu: { name: A, audio: { tts: 123 }, choices: [] } }]',
      `expected a string but got number ('tts' in '${at}/choices/menuSubMenu[A]/audio')`,
    ],
    ['{}', `expected a array but got object ('choices' in '${at}')`],
  ] as const) {
    test(`${choices}: ${expected[0]}`, () => {
      assert.deepEqual(errorsOf(menuOf(choices)), expected);
    });
  }

  test('references of the flow and the default choice that dangle', () => {
    assert.deepEqual(
      errorsOf(menuOf('[{ menuDisconnect: { name: A } }]', '        defaultChildMenuRef: "./choices/menuDisconnect[B]"\n')),
      [`no matches ('defaultChildMenuRef' in '${at}')`],
    );
    assert.deepEqual(errorsOf(menuOf('[]', '        defaultChildMenuRef: "/inboundCall/tasks/task[T_1]"\n')), [
      `no matches ('defaultChildMenuRef' in '${at}')`,
    ]);
    assert.deepEqual(errorsOf(menuOf('[]').replace('menu[M]"', 'menu[X]"')), ["no matches ('startUpRef' in '/inboundCall')"]);
    assert.deepEqual(errorsOf('inboundCall: { name: F, initialGreeting: null }'), [
      "expected a string but got undefined ('startUpRef' in '/inboundCall')",
      "expected a object but got null ('initialGreeting' in '/inboundCall')",
    ]);
  });

  test('other spellings of star and pound, in an org that has others', () => {
    const text = menuOf('[{ menuDisconnect: { name: A, dtmf: "digit_*" } }]');
    assert.deepEqual(errorsOf(text, ['digit_*']), []);
  });

  test('every mistake of a flow at once', () => {
    assert.equal(errorsOf(yaml.replaceAll('name: Sales\n', 'name: 1\n').replace('menu[collect_ivr_main]"', 'menu[x]"')).length, 3);
  });
});

describe('what Archy gives up on', () => {
  for (const [text, expected] of [
    [
      'inboundCall:\n  name: "{{flow_name}}"\n',
      /^pre-processor substitution key of '\{\{flow_name\}\}' was found in the flow YAML, but was not found in the options file$/,
    ],
    [`# {{ why }}\n${yaml}`, /^pre-processor substitution key of '\{\{ why \}\}'/],
    ['inboundCall: [', /^unable to parse the flow YAML: /],
    ['inboundCall: { name: A, name: B }', /^unable to parse the flow YAML: Map keys must be unique/],
    [`${yaml}\tx`, /^unable to parse/],
    [`${yaml}---\n${yaml}`, /more than one document/],
    ['', /at the top/],
    ['- a', /at the top/],
    ['text', /at the top/],
    ['inboundCall: {}\noutboundCall: {}', /a single flow type at its top, not 'inboundCall', 'outboundCall'/],
    ['inboundcall: { name: A }', /a single flow type at its top, not 'inboundcall'/],
    ['inboundCall:', /^expected a object but got null \('inboundCall' in '\/'\)$/],
    ['inboundCall: { name: 5 }', /^expected a string but got number \('name' in '\/inboundCall'\)$/],
    ['inboundCall: { name: " " }', /^expected a string/],
    [`inboundCall: ${'['.repeat(600)}${']'.repeat(600)}`, /nests too deep/],
    [`inboundCall: ${'['.repeat(20_000)}`, /^unable to parse/],
    ['inboundCall: &a [*a]', /nests too deep|unable to parse/],
    [
      `a: &a [1,1]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c]`,
      /a single flow type|Excessive alias count/,
    ],
  ] as const) {
    test(JSON.stringify(text.slice(0, 60)), () => {
      assert.throws(() => readFlow(text), { message: expected });
    });
  }

  test('a text that it reads', () => {
    const { kind, type, name, division } = readFlow('inqueueCall: { name: A }');
    assert.deepEqual([kind, type, name, division], ['inqueueCall', 'INQUEUECALL', 'A', null]);
    assert.equal(readFlow(yaml.replaceAll('\n', '\r\n')).division, 'Home');
  });
});
