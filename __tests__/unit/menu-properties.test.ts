import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseMenuFile } from '../../src/menu-file/parse.ts';

type Row = readonly [at: string, code: string, message: string, hint: string];

/** Every problem as `line:column`, code, message and hint, from top to bottom. */
function problemsOf(text: string): Row[] {
  const { menus, problems } = parseMenuFile('ivr/main.yml', Buffer.from(text));
  assert.ok(menus.length === 0 || problems.length === 0, 'a document with a problem gives no menu');
  assert.ok(problems.every(({ at }) => at.path === 'ivr/main.yml'));
  return problems
    .toSorted(({ at: a }, { at: b }) => a.line - b.line || a.column - b.column)
    .map(({ at: { line, column }, code, message, hint }): Row => [`${line}:${column}`, code, message, hint]);
}

const OPTIONS = 'options:\n  - key: "1"\n    prompt: Hi\n    routing_target: q\n';
const FLOW = "The flow's id. Give either flow_id or flow_name.";
const NAME = "The flow's exact name. Give either flow_id or flow_name.";
const NODE = 'The menu: its refId or name in Architect, sub menus too; on the flow-definition API the id of its node.';
const MENU =
  '`options` must be a list: start each option with `- key: "1"`. It is the whole menu, so a key that is not listed stops answering.';
const DIVISION = 'The division to look flow_name up in.';
const IDENTIFIER = 'An identifier has 1 to 128 letters, digits, - and _.';
const QUOTES = 'It must be text: put it in quotes.';
const TOP = 'The properties are: flow_id, flow_name, division_id, menu_node_id, audio, says, options.';

const ofFlow = (line: string): string => `${line}\nmenu_node_id: m\n${OPTIONS}`;
const ofNode = (value: string): string => `flow_id: f\nmenu_node_id: ${value}\n${OPTIONS}`;
const ofList = (value: string): string => `flow_id: f\nmenu_node_id: m\noptions:${value}\n`;
const ofAudio = (value: string): string => `flow_id: f\nmenu_node_id: m\naudio: ${value}\n${OPTIONS}`;
const nameless = 'flow_name: Main\ndivision_id: ';

const BROKEN: Readonly<Record<string, readonly [text: string, ...problems: Row[]]>> = {
  'an unknown property near a known one': [
    ofFlow('flow_id: f\nflow_nmae: x'),
    [
      '2:1',
      'unknown-property',
      'Unknown property `flow_nmae` in a menu.',
      'Did you mean `flow_name`? `flow_id` already exists: keep one of the two.',
    ],
  ],
  'a property in the wrong case': [
    ofAudio('keep').replace('audio', 'Audio'),
    ['3:1', 'unknown-property', 'Unknown property `Audio` in a menu.', 'Did you mean `audio`?'],
  ],
  'an unknown property near none': [
    ofFlow('flow_id: f\ncolour: red'),
    ['2:1', 'unknown-property', 'Unknown property `colour` in a menu.', TOP],
  ],
  'an unknown property of an option': [
    `${ofNode('m')}    promt: Hi\n`,
    ['7:5', 'unknown-property', 'Unknown property `promt` in an option.', 'Did you mean `prompt`? It already exists: keep one of the two.'],
  ],
  'an unknown property of an option near none': [
    `${ofNode('m')}    zebra: Hi\n`,
    [
      '7:5',
      'unknown-property',
      'Unknown property `zebra` in an option.',
      'The properties are: key, prompt, routing_target, transfer_says, name.',
    ],
  ],
  'a property of the menu in an option': [
    `${ofNode('m')}    audio: keep\n`,
    ['7:5', 'unknown-property', 'Unknown property `audio` in an option.', 'It is a property of the menu: write it beside `options`.'],
  ],
  'a queue in an option': [
    `${ofNode('m')}    queue: Sales\n`,
    [
      '7:5',
      'unknown-property',
      'Unknown property `queue` in an option.',
      'It is a property of a routing target: write `routing_target: { queue: … }`.',
    ],
  ],
  'a property of an option in the menu': [
    ofFlow('flow_id: f\nprompt: Hi'),
    [
      '2:1',
      'unknown-property',
      'Unknown property `prompt` in a menu.',
      'It is a property of an option: write it below `options`, beside a `key`.',
    ],
  ],
  'a name, which may be meant for two things': [
    ofFlow('flow_id: f\nname: Main'),
    ['2:1', 'unknown-property', 'Unknown property `name` in a menu.', TOP],
  ],
  'a part of a name': [
    `${ofNode('m')}    target: q\n`,
    [
      '7:5',
      'unknown-property',
      'Unknown property `target` in an option.',
      'Did you mean `routing_target`? It already exists: keep one of the two.',
    ],
  ],
  'a part of several names': [ofFlow('flow_id: f\nid: x'), ['2:1', 'unknown-property', 'Unknown property `id` in a menu.', TOP]],
  'a flow_id with blanks around it': [
    ofFlow('flow_id: " 1b0a8f0e-6a0e-4a0e-9a55-2f6f3c1f0a11"'),
    [
      '1:10',
      'bad-identifier',
      '`flow_id` is " 1b0a8f0e-6a0e-4a0e-9a55-2f6f3c1f0a11".',
      `Did you mean "1b0a8f0e-6a0e-4a0e-9a55-2f6f3c1f0a11"? ${IDENTIFIER}`,
    ],
  ],
  'a flow_id in full width': [
    ofFlow('flow_id: 1b0a8f0e-6a0e-4a0e-9a55-2f6f3c1f0ａ１１'),
    [
      '1:10',
      'bad-identifier',
      '`flow_id` is "1b0a8f0e-6a0e-4a0e-9a55-2f6f3c1f0ａ１１".',
      `Did you mean "1b0a8f0e-6a0e-4a0e-9a55-2f6f3c1f0a11"? ${IDENTIFIER}`,
    ],
  ],
  'a merge key': [
    `${ofNode('m')}    <<: { name: n }\n`,
    [
      '7:5',
      'unknown-property',
      'Unknown property "<<" in an option.',
      'The properties are: key, prompt, routing_target, transfer_says, name.',
    ],
  ],
  'an unknown property that is a list, where it stands': [
    `${ofNode('m')}? [a, b]\n: 1\n`,
    ['7:3', 'unknown-property', 'Unknown property "[ a, b ]" in a menu.', TOP],
  ],
  'a property without a name': [`${ofNode('m')}"": 1\n`, ['7:1', 'unknown-property', 'Unknown property "" in a menu.', TOP]],
  'a duplicate property': [
    ofFlow('flow_id: f\nflow_id: g'),
    ['2:1', 'duplicate-property', 'This property is given twice.', 'Keep one of the two.'],
  ],
  'a duplicate property in other quotes': [
    ofFlow('flow_id: f\n"flow_id": f'),
    ['2:1', 'duplicate-property', 'This property is given twice.', 'Keep one of the two.'],
  ],
  'a duplicate property of an option': [
    `${ofNode('m')}    prompt: Ho\n`,
    ['7:5', 'duplicate-property', 'This property is given twice.', 'Keep one of the two.'],
  ],

  'both flow_id and flow_name': [
    ofFlow('flow_id: f\nflow_name: n'),
    ['2:1', 'one-flow', 'Both `flow_id` and `flow_name` are given.', 'Keep exactly one of the two.'],
  ],
  'both, the other way round': [
    ofFlow('flow_name: n\nflow_id: f'),
    ['1:1', 'one-flow', 'Both `flow_id` and `flow_name` are given.', 'Keep exactly one of the two.'],
  ],
  'neither flow_id nor flow_name': [
    ofFlow('audio: keep'),
    ['1:1', 'one-flow', 'Neither `flow_id` nor `flow_name` is given.', 'Name the flow of this menu: give one of the two.'],
  ],

  'a misspelled flow_name, which is not missing': [
    ofFlow('flowname: n'),
    ['1:1', 'unknown-property', 'Unknown property `flowname` in a menu.', 'Did you mean `flow_name`?'],
  ],
  'curly quotes around a name': [
    ofFlow('flow_name: “Main”'),
    [
      '1:12',
      'curly-quotes',
      'The quotes of "“Main”" are curly, so YAML treats them as part of the text.',
      'Use straight quotes: `"Main"`. If the text has curly ones, put straight ones around it.',
    ],
  ],

  'a blank flow_id': [ofFlow('flow_id: "  "'), ['1:10', 'blank', '`flow_id` is blank.', FLOW]],
  'an empty flow_id': [ofFlow('flow_id:'), ['1:1', 'wrong-type', '`flow_id` is empty.', FLOW]],
  'a number as flow_id': [ofFlow('flow_id: 1e3'), ['1:10', 'wrong-type', '`flow_id` is a number (1000).', `${QUOTES} ${FLOW}`]],
  'true as flow_id': [ofFlow('flow_id: true'), ['1:10', 'wrong-type', '`flow_id` is true or false (true).', `${QUOTES} ${FLOW}`]],
  'a list as flow_id': [ofFlow('flow_id: [f]'), ['1:10', 'wrong-type', '`flow_id` is a list.', FLOW]],
  'a flow_id with a slash': [ofFlow('flow_id: ../x'), ['1:10', 'bad-identifier', '`flow_id` is "../x".', IDENTIFIER]],
  'a flow_id with a blank': [
    ofFlow('flow_id: Main IVR'),
    ['1:10', 'bad-identifier', '`flow_id` is "Main IVR".', `Did you mean \`flow_name: "Main IVR"\`? ${IDENTIFIER}`],
  ],
  'a flow_id with an escape': [ofFlow('flow_id: a%2fb'), ['1:10', 'bad-identifier', '`flow_id` is "a%2fb".', IDENTIFIER]],
  'a flow_id that ends its line': [
    ofFlow(String.raw`flow_id: "f\n"`),
    ['1:10', 'bad-identifier', String.raw`\`flow_id\` is "f\n".`.replaceAll('\\`', '`'), IDENTIFIER],
  ],
  'a flow_id of 200 characters': [
    ofFlow(`flow_id: ${'x'.repeat(200)}`),
    ['1:10', 'bad-identifier', `\`flow_id\` is "${'x'.repeat(56)}…".`, IDENTIFIER],
  ],
  'a flow_id of 129 characters': [
    ofFlow(`flow_id: ${'x'.repeat(129)}`),
    ['1:10', 'bad-identifier', `\`flow_id\` is "${'x'.repeat(56)}…".`, IDENTIFIER],
  ],
  'a blank flow_name': [ofFlow('flow_name: " "'), ['1:12', 'blank', '`flow_name` is blank.', NAME]],
  'a number as flow_name': [ofFlow('flow_name: 112'), ['1:12', 'wrong-type', '`flow_name` is a number (112).', `${QUOTES} ${NAME}`]],
  'a blank division_id': [ofFlow(`${nameless}" "`), ['2:14', 'blank', '`division_id` is blank.', DIVISION]],
  'a division_id with a blank': [
    ofFlow(`${nameless}North West`),
    ['2:14', 'bad-identifier', '`division_id` is "North West".', `Give the division's id, not its name. ${IDENTIFIER}`],
  ],
  'a number as division_id': [ofFlow(`${nameless}5`), ['2:14', 'wrong-type', '`division_id` is a number (5).', `${QUOTES} ${DIVISION}`]],

  'a missing menu_node_id': [`flow_id: f\n${OPTIONS}`, ['1:1', 'missing-property', '`menu_node_id` is missing.', NODE]],
  'a blank menu_node_id': [ofNode('"\t"'), ['2:15', 'blank', '`menu_node_id` is blank.', NODE]],
  'a number as menu_node_id': [ofNode('5'), ['2:15', 'wrong-type', '`menu_node_id` is a number (5).', `${QUOTES} ${NODE}`]],
  'an empty menu_node_id': [ofNode(''), ['2:1', 'wrong-type', '`menu_node_id` is empty.', NODE]],

  'missing options': ['flow_id: f\nmenu_node_id: m\n', ['1:1', 'missing-property', '`options` is missing.', MENU]],
  'options without one': [
    ofList(' []'),
    ['3:10', 'no-options', 'The menu has no options.', 'List at least one option: the list is the whole menu.'],
  ],
  'options left empty': [ofList(''), ['3:1', 'wrong-type', '`options` is empty.', MENU]],
  'a map as options': [ofList('\n  "1": Hi'), ['4:3', 'wrong-type', '`options` is a map.', MENU]],
  'text as options': [ofList(' none'), ['3:10', 'wrong-type', '`options` is text.', MENU]],
  'a number as options is not to be put in quotes': [ofList(' 5'), ['3:10', 'wrong-type', '`options` is a number (5).', MENU]],
  'scalars and lists in the options': [
    ofList('\n  - x\n  -\n  - [a]'),
    ['4:5', 'wrong-type', 'Option 1 is text.', 'See docs/menu-file.md for an example.'],
    ['5:4', 'wrong-type', 'Option 2 is empty.', 'See docs/menu-file.md for an example.'],
    ['6:5', 'wrong-type', 'Option 3 is a list.', 'See docs/menu-file.md for an example.'],
  ],
  'a number in the options is not to be put in quotes': [
    ofList('\n  - 5'),
    ['4:5', 'wrong-type', 'Option 1 is a number (5).', 'See docs/menu-file.md for an example.'],
  ],

  'an unknown audio': [
    ofAudio('keeep'),
    ['3:8', 'bad-value', '`audio` is "keeep".', 'Did you mean `keep`? Use one of: auto, keep, replace.'],
  ],
  'an audio in the wrong case': [
    ofAudio('Auto'),
    ['3:8', 'bad-value', '`audio` is "Auto".', 'Did you mean `auto`? Use one of: auto, keep, replace.'],
  ],
  'an audio with two letters changed': [
    ofAudio('reaplce'),
    ['3:8', 'bad-value', '`audio` is "reaplce".', 'Did you mean `replace`? Use one of: auto, keep, replace.'],
  ],
  'an audio near none': [ofAudio('loud'), ['3:8', 'bad-value', '`audio` is "loud".', 'Use one of: auto, keep, replace.']],
  'true as audio': [ofAudio('true'), ['3:8', 'bad-value', '`audio` is true.', 'Use one of: auto, keep, replace.']],
  'an empty audio': [ofAudio(''), ['3:1', 'bad-value', '`audio` is empty.', 'Use one of: auto, keep, replace.']],
  'a list as audio': [ofAudio('[auto]'), ['3:8', 'bad-value', '`audio` is ["auto"].', 'Use one of: auto, keep, replace.']],
  'a blank name of an option': [
    `${ofNode('m')}    name: " "\n`,
    ['7:11', 'blank', '`name` is blank.', "The choice's name (Architect API). Without it an existing choice keeps its name."],
  ],
};

describe('a menu file is refused for', () => {
  for (const [what, [text, ...problems]] of Object.entries(BROKEN)) {
    test(what, () => {
      assert.deepEqual(problemsOf(text), problems);
    });
  }

  test('a found text, which is cut between characters and never in one', () => {
    for (const lead of ['', 'x']) {
      const [problem] = problemsOf(ofFlow(`flow_id: "${lead}${'😀'.repeat(60)}"`));
      assert.ok(problem?.[2].isWellFormed(), problem?.[2]);
    }
  });

  test('everything at once, each at its own place', () => {
    assert.deepEqual(
      problemsOf('flow_ids: x\nmenu_node_id: 5\noptions:\n  - key: "A"\n    prompt: ""\n').map(([place, rule]) => `${place} ${rule}`),
      ['1:1 unknown-property', '2:15 wrong-type', '4:5 missing-property', '4:10 bad-key', '5:5 blank'],
    );
  });
});
