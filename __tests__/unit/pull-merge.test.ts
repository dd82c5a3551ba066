/** The three-way merge of a menu file: what was deployed last, what the file asks for now, and what is live. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { DefinitionContent } from '../../src/content/definition/content.ts';
import { parseMenuFile } from '../../src/menu-file/parse.ts';
import type { FlowContent } from '../../src/model/content.ts';
import { mergeFile, type MergedFile } from '../../src/pull/draft.ts';
import { editFile } from '../../src/pull/edit-file.ts';
import { arrange } from '../../src/pull/order.ts';
import { splitText } from '../../src/pull/split-text.ts';
import { contentOf, MAIN, menusIn, QUEUES, replaced } from '../support/architect-content.ts';
import { SAME_NAMES } from '../../src/model/org-names.ts';
import { draws } from '../support/draws.ts';

interface Case {
  readonly live: FlowContent;
  readonly base: string | undefined;
  readonly file: string;
  readonly force?: boolean;
}

function merge({ live: content, base, file, force = false }: Case): MergedFile {
  const [menu] = menusIn(file);
  const written = menu && content.writtenMenu(menu.nodeId, QUEUES);
  assert.ok(menu !== undefined && written !== undefined);
  const source = { live: { id: 'f', name: 'Main IVR', version: 1, content }, queues: QUEUES, names: SAME_NAMES };
  const [before] = base === undefined ? [] : menusIn(base);
  return mergeFile(source, { text: file, file: menu, document: 0, base: before, live: written }, force);
}

/** What a merge decided, as `taken: …; kept: …; conflicts: …`. */
function decided({ taken, kept, conflicts }: MergedFile): string {
  return Object.entries({ taken, kept, conflicts })
    .flatMap(([name, parts]) => (parts.length === 0 ? [] : [`${name}: ${parts.join(', ')}`]))
    .join('; ');
}

/** A menu file of the sample's main menu with the whole text. */
const SAYS = `flow_name: Main IVR
menu_node_id: Main Menu
says: >-
  For sales, press 1 For support, press 2 For bills and payments, press 3
  For our opening hours, press 9 To speak to an operator, press 0 To hear this again, press star
options:
  - key: "1" # the big one
    routing_target: { queue: Sales }
    transfer_says: One moment, please.
  - key: "2"
    routing_target: { queue: Support }
  - key: "3"
    routing_target: {queue:   Billing}
  - { key: "9", routing_target: { menu: Opening Hours } }
  - key: "0"
    routing_target: { unchanged: true }
  - key: "*"
    routing_target: { menu: collect_ivr_main }
`;

const toOperator = (yaml: string): string =>
  replaced(yaml, 'lit:\n                  name: Billing\n', 'lit:\n                  name: Operator\n');

describe("a merge on Architect's API", () => {
  const cases: Record<string, Omit<Case, 'live'> & { readonly yaml?: string; readonly expected: string; readonly text?: string }> = {
    'in sync, however a queue, a menu and a text are written': { base: SAYS, file: SAYS, expected: '' },
    'changed only live': {
      yaml: toOperator(MAIN),
      base: SAYS,
      file: SAYS,
      expected: 'taken: key 3',
      text: replaced(SAYS, '{queue:   Billing}', '{ queue: Operator }'),
    },
    'changed only in the file': {
      base: SAYS,
      file: replaced(SAYS, '{ queue: Support }', '{ queue: Emergency }'),
      expected: 'kept: key 2',
      text: replaced(SAYS, '{ queue: Support }', '{ queue: Emergency }'),
    },
    'changed on both sides': {
      yaml: toOperator(MAIN),
      base: SAYS,
      file: replaced(SAYS, '{queue:   Billing}', '{ queue: Emergency }'),
      expected: 'conflicts: key 3',
    },
    'changed on both sides to the same': {
      yaml: toOperator(MAIN),
      base: SAYS,
      file: replaced(SAYS, '{queue:   Billing}', '{ queue: Operator }'),
      expected: '',
    },
    'without a base, nothing is decided': { yaml: toOperator(MAIN), base: undefined, file: SAYS, expected: 'conflicts: key 3' },
    'without a base, a key that only the file has may be new there, or gone live': {
      base: undefined,
      file: `${SAYS}  - key: "8"\n    routing_target: { disconnect: true }\n`,
      expected: 'conflicts: key 8',
    },
    'a person’s comment stays, and the pull’s own goes with what it was about': {
      yaml: toOperator(MAIN),
      base: SAYS,
      file: replaced(
        SAYS,
        '    routing_target: {queue:   Billing}',
        '    # ask Ann first\n    # live: an old word\n    routing_target: {queue:   Billing}',
      ),
      expected: 'taken: key 3',
      text: replaced(SAYS, '    routing_target: {queue:   Billing}', '    # ask Ann first\n    routing_target: { queue: Operator }'),
    },
    'forced without a base, what is live is taken': {
      yaml: toOperator(MAIN),
      base: undefined,
      file: SAYS,
      force: true,
      expected: 'conflicts: key 3',
      text: replaced(SAYS, '{queue:   Billing}', '{ queue: Operator }'),
    },
    'a key that was removed live': {
      yaml: replaced(MAIN, / {10}- menuTransferToAcd:\n {14}name: Support\n(?: {14}.*\n)*/u, ''),
      base: SAYS,
      file: SAYS,
      expected: 'taken: key 2',
      text: replaced(SAYS, '  - key: "2"\n    routing_target: { queue: Support }\n', ''),
    },
    'a key that was added live, with a comment on what a file cannot say': {
      yaml: replaced(
        MAIN,
        '          - menuJumpToMenu:\n              name: Again',
        [
          '          - menuRepeatMenu:\n              name: R\n              dtmf: digit_7',
          '          - menuJumpToMenu:\n              name: Again',
        ].join('\n'),
      ),
      base: SAYS,
      file: SAYS,
      expected: 'taken: key 7',
      text: replaced(
        SAYS,
        '  - key: "*"\n',
        '  - key: "7"\n    # live: repeats the menu\n    routing_target: { unchanged: true }\n  - key: "*"\n',
      ),
    },
    'a key that was added in the file': {
      base: SAYS,
      file: `${SAYS}  - key: "8"\n    routing_target: { disconnect: true }\n`,
      expected: 'kept: key 8',
    },
    'a text before a transfer, where the file has one': {
      yaml: MAIN.replaceAll('One moment, please.', 'Hold on, please.'),
      base: SAYS,
      file: SAYS,
      expected: 'taken: key 1',
      text: replaced(SAYS, 'One moment, please.', 'Hold on, please.'),
    },
    'the whole text': {
      yaml: replaced(MAIN, 'For sales, press 1', 'Hello. For sales, press 1'),
      base: SAYS,
      file: SAYS,
      expected: 'taken: the text',
    },
    'the whole text, changed on both sides': {
      yaml: replaced(MAIN, 'For sales, press 1', 'Hello. For sales, press 1'),
      base: SAYS,
      file: replaced(SAYS, 'For sales', 'For orders'),
      expected: 'conflicts: the text',
    },
    'an audio that a file leaves open': {
      yaml: replaced(MAIN, 'For sales, press 1', 'Hello. For sales, press 1'),
      base: SAYS,
      file: SAYS.replace(/says: >-\n.*\n.*\n/u, 'audio: keep\n'),
      expected: '',
    },
    'a target behind an alias is replaced there alone': {
      yaml: toOperator(MAIN),
      base: SAYS,
      file: replaced(
        replaced(SAYS, '{queue:   Billing}', '*it'),
        'routing_target: { queue: Support }',
        'routing_target: &it { queue: Billing }',
      ),
      expected: 'taken: key 3; kept: key 2',
    },
  };
  for (const [name, { yaml = MAIN, expected, text, ...sides }] of Object.entries(cases))
    test(name, () => {
      const merged = merge({ ...sides, live: contentOf(yaml) });
      assert.equal(decided(merged), expected);
      assert.equal(merged.isStuck, false);
      if (text !== undefined) assert.equal(merged.text, text);
    });

  test('anchors that a merge would break keep the file as it is', () => {
    const file = replaced(replaced(SAYS, '{ queue: Sales }', '&it { queue: Sales }'), '{queue:   Billing}', '*it');
    const toSales = replaced(MAIN, 'lit:\n                  name: Billing\n', 'lit:\n                  name: Sales\n');
    const yaml = replaced(toSales, / {10}- menuTransferToAcd:\n {14}name: Sales\n(?: {14}.*\n)*/u, '');
    const merged = merge({ live: contentOf(yaml), base: file, file });
    assert.deepEqual([merged.isStuck, merged.text], [true, file]);
  });
});

describe('a text as prompts', () => {
  const cases: readonly (readonly [text: string, prompts: readonly (string | undefined)[], found: readonly string[] | undefined])[] = [
    ['a b c', ['a', 'b', 'c'], ['a', 'b', 'c']],
    ['a  new b\n c', ['a', 'b', 'c'], undefined],
    ['a x c', ['a', 'b', 'c'], ['a', 'x', 'c']],
    ['a b c d', ['a', 'b', 'c', undefined], ['a', 'b', 'c', 'd']],
    ['x b y', ['a', 'b', 'c'], undefined],
    ['a b', ['a', undefined, undefined], undefined],
    ['a b c', ['a', 'b', 'c', undefined], undefined],
    ['', ['a'], undefined],
  ];
  for (const [text, prompts, found] of cases)
    test(JSON.stringify([text, prompts]), () => assert.deepEqual(splitText(text, prompts), found));
});

test('keys are arranged by one list, and the others come behind their neighbours', () => {
  assert.deepEqual(arrange(['1', '2', '3', '4'], ['3', '1'], ['1', '2', '3', '4']), ['3', '4', '1', '2']);
  assert.deepEqual(arrange(['9'], [], ['1', '9']), ['9']);
});

const fileOf = (options: readonly (readonly [key: string, prompt: string])[]): string =>
  [
    'flow_id: f',
    'menu_node_id: m',
    'options:',
    ...options.map(([key, prompt]) => `  - { key: "${key}", prompt: ${prompt}, routing_target: t }`),
    '',
  ].join('\n');
const liveOf = (options: readonly (readonly [key: string, prompt: string])[]): FlowContent =>
  new DefinitionContent({
    nodes: { m: { type: 'menu', menu: { options: options.map(([key, prompt]) => ({ key, prompt, routingTarget: 't' })) } } },
  });

describe('on the flow-definition API', () => {
  test('the order of the keys is a part of the menu', () => {
    const [base, swapped] = [
      [
        ['1', 'a'],
        ['2', 'b'],
        ['3', 'c'],
      ] as const,
      [
        ['2', 'b'],
        ['1', 'a'],
        ['3', 'c'],
      ] as const,
    ];
    const other = [
      ['3', 'c'],
      ['1', 'a'],
      ['2', 'b'],
    ] as const;
    const taken = merge({ live: liveOf(swapped), base: fileOf(base), file: fileOf(base) });
    assert.deepEqual([decided(taken), taken.text], ['taken: the order of the keys', fileOf(swapped)]);
    assert.equal(decided(merge({ live: liveOf(base), base: fileOf(base), file: fileOf(swapped) })), 'kept: the order of the keys');
    assert.equal(decided(merge({ live: liveOf(swapped), base: fileOf(base), file: fileOf(other) })), 'conflicts: the order of the keys');
  });

  test('drawn edits of both sides: what only one side changed is merged, and a forced merge is in sync', () => {
    const menu = fc.uniqueArray(fc.tuple(fc.constantFrom('1', '2', '3', '4'), fc.constantFrom('a', 'b', 'c')), {
      minLength: 1,
      selector: ([key]) => key,
    });
    fc.assert(
      fc.property(menu, menu, menu, (base, file, live): void => {
        const one = { live: liveOf(live), base: fileOf(base), file: fileOf(file) };
        const merged = merge(one);
        // A menu without keys is none: then the file stays as it is.
        if (merged.isStuck) return assert.ok(file.every(([key]) => merged.taken.includes(`key ${key}`)));
        if (JSON.stringify(base) === JSON.stringify(file)) assert.equal(merged.text, fileOf(live));
        if (JSON.stringify(base) === JSON.stringify(live)) assert.equal(merged.text, fileOf(file));
        const forced = merge({ ...one, force: true });
        const { menus, problems } = parseMenuFile('a.yml', Buffer.from(forced.text));
        if (forced.isStuck) return assert.ok(file.every(([key]) => [...forced.taken, ...forced.conflicts].includes(`key ${key}`)));
        assert.deepEqual(problems, []);
        if (forced.kept.length === 0) assert.deepEqual(one.live.edit(menus, QUEUES, 'f').changed, []);
      }),
      { numRuns: draws(2000) },
    );
  });
});

test('an edit keeps comments, order and style: other documents, line ends, blanks, folded texts, lists without indentation', () => {
  const text = `\uFEFF# top

flow_name: Main   # trailing
menu_node_id:   "x"


options:
- key: "1"   # one
  prompt: 'For sales'
  routing_target: {queue: Sales}


# two
- {key: "2", routing_target: {  unchanged: true }}
- key: "3"
  prompt: >-
    a very long
    text folded
  routing_target:   "abc"


`;
  const both = `${text}---\n${text.slice(1)}`.replaceAll('\n', '\r\n');
  const options = new Map([['1', { key: '1', prompt: 'For sales', target: { kind: 'queue', name: 'Support: EU' } as const }]]);
  const edit = { document: 1, options, order: ['1', '2', '3'], hasPrompts: true, hasTarget: () => false };
  const at = both.lastIndexOf('{queue: Sales}');
  assert.equal(editFile(both, edit), `${both.slice(0, at)}{ queue: "Support: EU" }${both.slice(at + '{queue: Sales}'.length)}`);
});
