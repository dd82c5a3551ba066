import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { queryObjects } from 'node:v8';
import * as fc from 'fast-check';
import { duplicateCalls } from '../../src/call-file/duplicates.ts';
import { parseCallFile } from '../../src/call-file/parse.ts';
import { Source } from '../../src/menu-file/source.ts';

const PATH = 'ivr/main.calls.yml';
const parse = (text: string) => parseCallFile(PATH, Buffer.from(text));
const told = (text: string): string[] =>
  parse(text).problems.map(({ at: { line, column }, code, message, hint }) => `${line}:${column} ${code}: ${message} ${hint}`);
const call = (...lines: readonly string[]): string => `flow_name: Main IVR\ncalls:\n  - ${lines.join('\n    ')}\n`;
const rule = (...lines: readonly string[]): string => `flow_name: Main IVR\nrules:\n  - ${lines.join('\n    ')}\n`;
const PLACES = 'queue, menu, input, task, number, user, group, flow, voicemail, disconnect, person';
const RULES = 'in_every_menu, person_within, max_listening_seconds';

test('a file says which calls must arrive where, and what must hold in every menu', () => {
  const { tests, problems } = parse(`flow_name: Main IVR
division_id: north
calls:
  - name: Billing is two presses away
    press: "2 1"
    reaches: { queue: Billing, language: es-us }
  - press: ["1 12#", { say: boats }, wait]
    given: { Hours: open, Ask / Again: [failure, success] }
    language: es
    may_reach: [{ voicemail: Night }, { disconnect: true }, { person: true }]
    hears: [sorry, goodbye]
  - press: ""
    hears: welcome
rules:
  - in_every_menu: { key: "0", reaches: { queue: Operator } }
    except: [Language]
  - person_within: 1
    given: { Hours: open }
  - max_listening_seconds: 20
    level: warning
`);
  assert.deepEqual(problems, []);
  const [document] = tests;
  assert.deepEqual(document?.flow, { kind: 'name', name: 'Main IVR', divisionId: 'north' });
  assert.deepEqual([document.path, document.at.line, document.at.column], [PATH, 1, 12]);
  assert.deepEqual(
    document.calls.map(({ at, where, given, ...rest }) => ({
      ...rest,
      line: at.line,
      column: where(['press'], 'name').column,
      given: [...given],
    })),
    [
      {
        name: 'Billing is two presses away',
        line: 4,
        column: 5,
        press: [
          { how: 'keys', keys: '2' },
          { how: 'keys', keys: '1' },
        ],
        given: [],
        reaches: { kind: 'queue', name: 'Billing', language: 'es-us' },
        hears: [],
      },
      {
        name: '1 12# "boats" wait (in es; Hours: open; Ask / Again: failure, success) → voicemail "Night" or the end of the call or a person',
        line: 7,
        column: 5,
        press: [{ how: 'keys', keys: '1' }, { how: 'keys', keys: '12#' }, { how: 'say', text: 'boats' }, { how: 'wait' }],
        given: [
          ['Hours', 'open'],
          ['Ask / Again', ['failure', 'success']],
        ],
        language: 'es',
        mayReach: [{ kind: 'voicemail', name: 'Night' }, { kind: 'disconnect' }, { kind: 'person' }],
        hears: ['sorry', 'goodbye'],
      },
      { name: 'the call comes in → hears "welcome"', line: 12, column: 5, press: [], given: [], hears: ['welcome'] },
    ],
  );
  assert.deepEqual(
    document.rules.map(({ name, rule: of, except, level }) => [name, of.kind, except, level]),
    [
      ['0 in every menu → queue "Operator"', 'in-every-menu', ['Language'], 'error'],
      ['a person within 1 press', 'person-within', [], 'error'],
      ['at most 20 seconds of listening in a menu', 'max-listening', [], 'warning'],
    ],
  );
});

describe('each mistake is told at its place, with what was meant:', () => {
  for (const [what, text, ...expected] of [
    [
      'an unquoted number',
      call('press: 21', 'reaches: { queue: A }'),
      '3:12 wrong-type: `press` is a number (21). It must be text: put it in quotes. Write `press: "21"`.',
    ],
    [
      'an unquoted number that begins with zero',
      call('press: 01', 'reaches: { queue: A }'),
      '3:12 wrong-type: `press` is a number (1). It must be text: put it in quotes. Write `press: "01"`.',
    ],
    [
      'a number that is no key',
      call('press: 0x1F', 'reaches: { queue: A }'),
      '3:12 wrong-type: `press` is a number (31). It must be text: put it in quotes.',
    ],
    [
      'several words that are no keys',
      call('press: "one 2 wiat 3"', 'reaches: { queue: A }'),
      '3:12 bad-press: `press` has "one", "wiat", which are neither keys nor `wait`. Did you mean `1 2 wait 3`? Keys are 0-9 * #, separated by spaces; a list can hold `{ say: … }`.',
    ],
    [
      'keys with other signs between them',
      call('press: "2,1-9#"', 'reaches: { queue: A }'),
      '3:12 bad-press: `press` has "2,1-9#", which is neither a key nor `wait`. Did you mean `2 1 9#`? Keys are 0-9 * #, separated by spaces; a list can hold `{ say: … }`.',
    ],
    [
      'digits of another script',
      call('press: "٢"', 'reaches: { queue: A }'),
      '3:12 bad-press: `press` has "٢", which is neither a key nor `wait`. Keys are 0-9 * #, separated by spaces; a list can hold `{ say: … }`.',
    ],
    [
      'several places for one',
      call('press: "1"', 'reaches: [{ queue: A }, { queue: B }]'),
      /^4:14 wrong-type: `reaches` is a list\. For several places, write `may_reach`\. Where the call must arrive: exactly one/u,
    ],
    [
      'a decision without a name',
      call('press: "1"', 'given: { "": x }', 'reaches: { queue: A }'),
      /^4:14 blank: A name under `given` is blank\. /u,
    ],
    [
      'no keys at all',
      call('name: A', 'reaches: { queue: A }'),
      /^3:5 missing-property: `press` is missing\. What the caller does, in quotes/u,
    ],
    [
      'a word that is no key',
      call('press: "1 wiat"', 'reaches: { queue: A }'),
      '3:12 bad-press: `press` has "wiat", which is neither a key nor `wait`. Did you mean `1 wait`? Keys are 0-9 * #, separated by spaces; a list can hold `{ say: … }`.',
    ],
    [
      'a key by its name',
      call('press: ["1", star]', 'reaches: { queue: A }'),
      '3:18 bad-press: `press` has "star", which is neither a key nor `wait`. Did you mean `*`? Keys are 0-9 * #, separated by spaces; a list can hold `{ say: … }`.',
    ],
    [
      'a property that is misspelled',
      call('press: "1"', 'reach: { queue: A }'),
      '4:5 unknown-property: Unknown property `reach` in a call. Did you mean `reaches`?',
    ],
    [
      'a property of a place that is misspelled',
      call('press: "1"', 'reaches: { queu: A }'),
      '4:16 unknown-property: Unknown property `queu` in a place. Did you mean `queue`?',
    ],
    [
      'a place as a text',
      call('press: "1"', 'reaches: Billing'),
      /^4:14 wrong-type: `reaches` is text\. Did you mean `\{ queue: "Billing" \}`\? /u,
    ],
    [
      'two places',
      call('press: "1"', 'reaches: { queue: A, menu: B }'),
      `4:14 bad-place: This names more than one place: queue, menu. Write exactly one of: ${PLACES}.`,
    ],
    [
      'no place but a language',
      call('press: "1"', 'may_reach: [{ language: es }]'),
      `4:17 bad-place: This names no place. Write exactly one of: ${PLACES}.`,
    ],
    [
      'a single place for several',
      call('press: "1"', 'may_reach: { queue: A }'),
      '4:16 wrong-type: `may_reach` is a map. Every way ends at one of these places. Write a list.',
    ],
    [
      'a place with a flag that is not true',
      call('press: "1"', 'reaches: { disconnect: no }'),
      '4:28 bad-value: `disconnect` is "no". Write `true`, or leave it out.',
    ],
    [
      'a blank name',
      call('press: "1"', 'reaches: { queue: " " }'),
      '4:23 blank: `queue` is blank. The call waits in this queue, by its exact name.',
    ],
    [
      'no expectation',
      call('press: "1"'),
      '3:5 no-expectation: This call expects nothing. Say where it must arrive: `reaches: { queue: Sales }`.',
    ],
    [
      'two kinds of expectation',
      call('press: "1"', 'reaches: { queue: A }', 'may_reach: [{ queue: A }]'),
      '5:5 no-expectation: Both `reaches` and `may_reach` are given. Keep one of the two.',
    ],
    [
      'an outcome that YAML reads as true',
      call('press: "1"', 'given: { Open: true }', 'reaches: { queue: A }'),
      '4:20 wrong-type: `Open` is true or false (true). It must be text: put it in quotes.',
    ],
    [
      'a text that a # cuts',
      call('press: "1"', 'hears: press # now'),
      '4:18 unquoted-hash: `hears` is only "press": an unquoted # after a space starts a comment. Put the whole value in quotes: `"press # now"`. If you mean a comment, write it on a line of its own.',
    ],
    [
      'an unknown item of press',
      call('press: [{ sy: boats }]', 'reaches: { queue: A }'),
      '3:15 unknown-property: Unknown property `sy` in an item of `press`. Did you mean `say`?',
    ],
    [
      'a call that is none',
      'flow_name: A\ncalls: [1]\n',
      '2:9 wrong-type: Item 1 of `calls` is a number (1). A list: start each call with `- press: "1"`.',
    ],
    [
      'an unquoted key of a rule',
      rule('in_every_menu: { key: 0, reaches: { person: true } }'),
      '3:27 wrong-type: `key` is a number (0). It must be text: put it in quotes. Write `key: "0"`.',
    ],
    [
      'a key of a rule that is none',
      rule('in_every_menu: { key: zero, reaches: { person: true } }'),
      '3:27 bad-key: The key is "zero". Did you mean "0"? A key is one or more of 0-9 * #, in quotes: "0".',
    ],
    ['a number in quotes', rule('person_within: "2"'), /^3:20 wrong-type: `person_within` is text\. .* Write a whole number\.$/u],
    ['a number out of range', rule('max_listening_seconds: 0'), /^3:28 bad-value: `max_listening_seconds` is 0\. /u],
    [
      'an unknown level',
      rule('person_within: 2', 'level: warn'),
      '4:12 bad-value: `level` is "warn". Did you mean `warning`? Use one of: error, warning.',
    ],
    ['a rule that says nothing', rule('level: error'), `3:5 bad-rule: This rule is empty. Write exactly one of: ${RULES}.`],
    [
      'a rule that says two things',
      rule('person_within: 1', 'max_listening_seconds: 3'),
      `3:5 bad-rule: This rule has more than one condition: person_within, max_listening_seconds. Write exactly one of: ${RULES}.`,
    ],
    [
      'no flow',
      'calls: [{ press: "1", reaches: { person: true } }]\n',
      '1:1 one-flow: Neither `flow_id` nor `flow_name` is given. Say which flow is called: give one of the two.',
    ],
    [
      'two flows',
      'flow_id: a\nflow_name: b\ncalls: [{ press: "1", reaches: { person: true } }]\n',
      '2:1 one-flow: Both `flow_id` and `flow_name` are given. Keep exactly one of the two.',
    ],
    [
      'a flow under a wrong name',
      'flow_nme: b\ncalls: [{ press: "1", reaches: { person: true } }]\n',
      '1:1 unknown-property: Unknown property `flow_nme` in a test file. Did you mean `flow_name`?',
    ],
    [
      'an id that is none',
      'flow_id: Main IVR\ncalls: [{ press: "1", reaches: { person: true } }]\n',
      '1:10 bad-identifier: `flow_id` is "Main IVR". An identifier has 1 to 128 letters, digits, - and _.',
    ],
    [
      'neither calls nor rules',
      'flow_name: A\n',
      '1:1 no-calls: The file has neither calls nor rules. List at least one: `calls: [{ press: "1", reaches: { queue: Sales } }]`.',
    ],
    [
      'empty lists',
      'flow_name: A\ncalls: []\nrules: []\n',
      '1:1 no-calls: The file has neither calls nor rules. List at least one: `calls: [{ press: "1", reaches: { queue: Sales } }]`.',
    ],
    ['an empty file', '', '1:1 empty-document: The file is empty. Describe a call, or delete the file.'],
    [
      'a name of JavaScript',
      call('press: "1"', 'given: { constructor: yes }', 'reaches: { person: true }'),
      '4:14 forbidden-name: The name "constructor" is not allowed. Remove it.',
    ],
  ] as const)
    test(what, () => {
      const { tests } = parse(text);
      assert.deepEqual(tests, [], 'the document is refused');
      const found = told(text);
      assert.equal(found.length, expected.length, found.join('\n'));
      for (const [index, one] of expected.entries())
        if (typeof one === 'string') assert.equal(found[index], one);
        else assert.match(found[index] ?? '', one);
    });
});

test('all mistakes of a file are told at once', () => {
  const text = 'flow_nme: A\ncalls:\n  - press: 1\n    reaches: { queu: A }\n  - press: x\n    hears: ""\nrules:\n  - person_within: x\n';
  assert.deepEqual(
    parse(text)
      .problems.map(({ at: { line }, code }) => `${line} ${code}`)
      .toSorted(),
    ['1 unknown-property', '3 wrong-type', '4 unknown-property', '5 bad-press', '6 blank', '8 wrong-type'],
  );
});

const named = (name: string, flow = 'flow_name: Main IVR'): string =>
  `${flow}\ncalls:\n  - name: ${name}\n    press: "1"\n    reaches: { person: true }\n`;

test('a file that is read keeps no parsed document, and finds its places all the same', () => {
  const before = queryObjects(Source);
  const file = parseCallFile(
    'a.yml',
    Buffer.from(
      'flow_name: A\ncalls: [{ press: "1", hears: a }]\n---\nflow_name: B\ncalls:\n  - press: "1"\n    given: { Open: x }\n    hears: a\n',
    ),
  );
  assert.equal(queryObjects(Source), before);
  const place = file.tests[1]?.calls[0]?.where(['given', 'Open'], 'value');
  assert.deepEqual([place?.line, place?.column], [7, 20]);
});

test('calls of one flow have different names, whichever file they are in', () => {
  const files = [named('A'), `${named('B')}---\n${named('A')}`, named('A', 'flow_name: Other'), named('A', 'flow_id: x')];
  const tests = files.flatMap((text, index) => parseCallFile(`ivr/${index}.calls.yml`, Buffer.from(text)).named);
  assert.deepEqual(
    duplicateCalls(tests).map(({ at: { path, line }, code, message, hint }) => [path, line, code, message, hint]),
    [
      [
        'ivr/1.calls.yml',
        9,
        'duplicate-call',
        'The call "A" is described twice: ivr/0.calls.yml line 3 has it already.',
        'Give each call a name of its own.',
      ],
    ],
  );
});

const twice = (text: string): string[] =>
  duplicateCalls(parse(text).named).map(({ at: { line }, message }) => `${line} ${message.replace(PATH, 'it')}`);

test('a name that is there twice is told beside all other mistakes', () => {
  const broken = 'rules:\n  - person_within: x\n';
  const [one, two] = ['  - { name: A, press: "1", reaches: { queue: Q } }\n', '  - { press: "2", reaches: { queue: Q } }\n'];
  const SECOND = ['4 The call "A" is described twice: it line 3 has it already.'];
  assert.deepEqual(twice(`flow_name: F\ncalls:\n${one}${one}${broken}`), SECOND);
  assert.deepEqual(twice(`flow_nme: F\ncalls:\n${one}${one}`), SECOND);
  assert.deepEqual(twice(`flow_name: F\ncalls:\n${one}  - { name: A, press: 1 }\n`), SECOND);
  const unnamed = ['5 The call "2 → queue \\"Q\\"" is described twice: it line 3 has it already.'];
  assert.deepEqual(twice(`flow_name: F\ncalls:\n${two}  - { name: B, press: "x" }\n${two}`), unnamed);
  // Calls with mistakes and without a name have none.
  const wrong = '  - { press: x, reaches: { queue: Q } }\n  - { press: "1", reaches: { queue: Q, menu: M } }\n';
  assert.deepEqual(twice(`flow_name: F\ncalls:\n${wrong}${wrong}`), []);
  // Two documents that don't say which flow they are about may be about two.
  assert.deepEqual(twice(`calls:\n${one}---\ncalls:\n${one}`), []);
  assert.deepEqual(twice(`flow_id: F\ncalls:\n${one}${broken}---\nflow_id: f\ncalls:\n${one}`), [
    '9 The call "A" is described twice: it line 3 has it already.',
  ]);
});

test('whatever a file holds, it becomes tests or problems, never both for one document', () => {
  const piece = fc.constantFrom(
    'flow_name: A\n',
    'calls:\n',
    '  - press: "1"\n',
    '    reaches: { queue: A }\n',
    'rules:\n',
    '  - person_within: 2\n',
    '---\n',
    '{',
    '[',
    '"',
    ': ',
    '- ',
    '&a ',
    '*a ',
    '#',
    '\u0000',
    '    given: { A: [x] }\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const { tests, problems } = parse(pieces.join(''));
      for (const { at } of problems) assert.ok(at.line >= 1 && at.column >= 1 && at.path === PATH);
      assert.ok(tests.length + problems.length > 0);
      for (const { calls, rules } of tests) assert.ok(calls.length + rules.length > 0);
    }),
    { numRuns: 500 },
  );
});
