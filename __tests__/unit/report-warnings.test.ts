import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CallNode, CallNodeKind } from '../../src/model/call-graph.ts';
import type { CallHazard } from '../../src/call-flow/hazards.ts';
import { cautionSections, noticeSections } from '../../src/report/markdown/caution-section.ts';
import { warningsOf } from '../../src/report/wording/warnings.ts';
import type { FlowReport, RunReport } from '../../src/report/model.ts';
import { markdownOf, textOf } from '../../src/report/wording/sentence.ts';

const node = (name: string, kind: CallNodeKind = 'menu'): CallNode => ({ id: name, kind, name });
const [MAIN, HOURS, BACK] = [node('main'), node('hours'), node('callback', 'task')];

function flowOf(hazards: readonly CallHazard[], more: Partial<FlowReport> = {}): FlowReport {
  return { flow_name: 'Main IVR', status: 'planned', menus: ['main'], changes: [], views: [], hazards, ...more } as unknown as FlowReport;
}

function reportOf(...flows: FlowReport[]): RunReport {
  return { mode: 'plan', files: [], error: null, flows } as unknown as RunReport;
}

const gone = { kind: 'unreached-menu', menu: HOURS, isGone: true } as const;
const trapped = { kind: 'loop', menus: [MAIN], isNew: true } as const;

describe('what may hurt callers is told in their words', () => {
  for (const [hazard, said] of [
    [gone, 'Menu <strong>hours</strong> is deleted, including its keys.'],
    [{ ...gone, isGone: false }, 'Menu <strong>hours</strong> becomes unreachable: no call gets there any more.'],
    [trapped, 'Callers get stuck in menu <strong>main</strong>: every key leads back to it.'],
    [
      { ...trapped, menus: [MAIN, HOURS, node('x')] },
      'Callers get stuck in the menus <strong>main</strong>, <strong>hours</strong> and <strong>x</strong>: every key leads back to them.',
    ],
    [
      {
        kind: 'missing-target',
        from: MAIN,
        edge: { from: 'main', to: 'x', way: { how: 'key', key: '#' } },
        to: node('x', 'missing'),
        isNew: true,
      },
      "Key <kbd>&#35;</kbd> in <strong>main</strong> leads to <strong>x</strong>, which this flow doesn't have.",
    ],
    [
      {
        kind: 'missing-target',
        from: BACK,
        edge: { from: 'callback', to: 'x', way: { how: 'then' } },
        to: node('x', 'missing'),
        isNew: true,
      },
      "Calls go on from <strong>callback</strong> to <strong>x</strong>, which this flow doesn't have.",
    ],
    [
      {
        kind: 'missing-target',
        from: MAIN,
        edge: { from: 'main', to: 'queue:x', way: { how: 'key', key: '1' } },
        to: { id: 'queue:x', kind: 'missing', name: 'x' },
        isNew: true,
      },
      [
        'Key <kbd>1</kbd> in <strong>main</strong> leads to <strong>x</strong>,',
        "a queue that doesn't exist, or that this OAuth client can't see.",
      ].join(' '),
    ],
    [
      { kind: 'empty-queue', menu: MAIN, key: '2', queue: node('VIP', 'queue'), isNew: true },
      'Queue <strong>VIP</strong> (key <kbd>2</kbd> in <strong>main</strong>) has no members.',
    ],
    [{ kind: 'no-person', menu: MAIN, isNew: true }, 'No key in <strong>main</strong> leads to a person.'],
  ] satisfies [CallHazard, string][]) {
    test(said, () => {
      const [warning, ...others] = warningsOf(flowOf([hazard]));
      assert.ok(warning !== undefined);
      assert.deepEqual([markdownOf(warning.sentence()), warning.isNew, others], [said, true, []]);
      const text = said
        .replaceAll(/<\/?strong>/gu, '"')
        .replaceAll(/<\/?kbd>/gu, '')
        .replaceAll('&#35;', '#');
      assert.equal(textOf(warning.sentence()), text, 'and the same in plain text');
    });
  }

  test('a key that stops answering is told once, by the menu that has it', () => {
    const dead = { kind: 'dead-key', menu: MAIN, key: '9', was: node('Sales', 'queue') } as const;
    const change = { op: 'remove', menu: 'main', key: '9', field: null, path: '', before: null, after: null } as const;
    assert.deepEqual(
      warningsOf(flowOf([dead], { changes: [change] })).map(({ sentence }) => markdownOf(sentence())),
      ['Key <kbd>9</kbd> is removed from <strong>main</strong>. Callers can no longer use it.'],
    );
  });

  test('of a change that reaches no caller nothing is told', () => {
    for (const status of ['in-sync', 'drifted', 'rejected', 'conflict', 'failed', 'rolled-back', 'rollback-failed', 'skipped'] as const)
      assert.deepEqual(warningsOf(flowOf([gone], { status })), []);
  });
});

const textsOf = (...flows: FlowReport[]): string[] => cautionSections(reportOf(...flows)).map(({ text }) => text);

describe('the warnings of a report', () => {
  test('are those that the table can not show; those that were so before are folded', () => {
    const change = { op: 'remove', menu: 'main', key: '9', field: null, path: '', before: null, after: null } as const;
    const flow = flowOf([gone, { kind: 'no-person', menu: MAIN, isNew: false }], { changes: [change] });
    assert.deepEqual(
      cautionSections(reportOf(flow)).map(({ text, kind }) => [kind, text]),
      [
        ['newWarnings', '> [!CAUTION]\n> Menu <strong>hours</strong> is deleted, including its keys.'],
        [
          'olderWarnings',
          [
            '<details><summary>ℹ️ 1 warning from before this change</summary>',
            '- No key in <strong>main</strong> leads to a person.',
            '</details>',
          ].join('\n\n'),
        ],
      ],
    );
  });

  test('name the flow where there are several', () => {
    const [text = ''] = textsOf(flowOf([gone]), flowOf([trapped], { flow_name: '<Other>' }));
    assert.match(text, /is deleted, including its keys\. <sub>Main IVR<\/sub>\n> - .* <sub>&#60;Other&#62;<\/sub>$/u);
  });

  test('say once what many menus have in common, with the list folded', () => {
    const flows = Array.from({ length: 30 }, (_, index) =>
      flowOf([{ kind: 'no-person', menu: node(`menu ${index}`), isNew: true }], { flow_name: `Flow ${index}` }),
    );
    const [text, list = '', ...others] = textsOf(...flows);
    assert.equal(text, '> [!CAUTION]\n> 30 menus have no key that leads to a person.');
    assert.match(
      list,
      /^<details><summary>Which ones<\/summary>\n\n- No key in <strong>menu 0<\/strong> leads to a person\. <sub>Flow 0<\/sub>\n/u,
    );
    assert.deepEqual([list.split('\n').filter((line) => line.startsWith('- ')).length, others], [30, []]);
  });

  test('list up to a hundred', () => {
    const many = Array.from({ length: 145 }, (_, index) => ({ ...gone, menu: node(`menu ${index}`) }));
    const [text, list = ''] = textsOf(flowOf(many));
    assert.equal(text, '> [!CAUTION]\n> 145 menus are deleted, including their keys.');
    assert.match(list, /\n- and 45 more\n\n<\/details>$/u);
    assert.equal(list.split('\n').filter((line) => line.startsWith('- ')).length, 101);
  });
});

const noticesOf = (...notices: string[]): string[] =>
  noticeSections(reportOf(...notices.map((notice, index) => flowOf([], { flow_name: `Flow ${index}`, notices: [notice] })))).map(
    ({ text }) => text,
  );

describe('notices', () => {
  test('stand as they are, if they are few or say different things', () => {
    assert.deepEqual(noticesOf('The flow "A" is locked.', 'The flow "B" is locked.', 'Audio is kept.'), [
      '> The flow &#34;A&#34; is locked&#46; <sub>Flow 0</sub>',
      '> The flow &#34;B&#34; is locked&#46; <sub>Flow 1</sub>',
      '> Audio is kept&#46; <sub>Flow 2</sub>',
    ]);
  });

  test('say once what is the same of many flows', () => {
    const [first, list = '', ...others] = noticesOf(
      ...Array.from({ length: 30 }, (_, index) => `The flow "${index}" has 1${index} drafts.`),
    );
    assert.equal(first, '> The flow &#34;0&#34; has 10 drafts&#46; <sub>Flow 0</sub>');
    assert.match(list, /^<details><summary>The same of 29 more flows<\/summary>\n\n- The flow &#34;1&#34;/u);
    assert.deepEqual([list.split('\n').filter((line) => line.startsWith('- ')).length, others], [29, []]);
  });
});

const actions = (count: number): string[] => Array.from({ length: count }, (_, index) => `action ${index + 1}`);

describe('what a change leaves wrong in a menu is told after the keys that stop answering', () => {
  const view = { nodeId: 'main', name: 'Main Menu', path: 'ivr/main.yml', line: 2, rows: [], reordered: false };
  for (const [warning, said] of [
    [
      { kind: 'lost-task', key: '1', does: ['says "Hi"', 'ends the call'] },
      'Key 1 in "Main Menu" no longer runs its task. Gone with it: says "Hi"; ends the call.',
    ],
    [
      { kind: 'lost-task', key: '1', does: [] },
      'Key 1 in "Main Menu" no longer runs its task. Gone with it: nothing, the task has no actions.',
    ],
    [
      { kind: 'lost-task', key: '1', does: actions(52) },
      `Key 1 in "Main Menu" no longer runs its task. Gone with it: ${actions(50).join('; ')}; and 2 more.`,
    ],
    [{ kind: 'lost-audio', audio: 'the prompt "Hi"' }, 'Menu "Main Menu" no longer plays its current audio: the prompt "Hi".'],
    [{ kind: 'named-dead-key', key: '3' }, 'The text of "Main Menu" still asks callers to press 3, which is no longer in use.'],
    [{ kind: 'unnamed-key', key: '#' }, 'The text of "Main Menu" never names key #.'],
  ] as const)
    test(said, () => {
      const flow = flowOf([], { views: [{ ...view, warnings: [warning] }] });
      assert.deepEqual(
        warningsOf(flow).map(({ sentence, isNew }) => [textOf(sentence()), isNew]),
        [[said, true]],
      );
      assert.deepEqual(warningsOf({ ...flow, status: 'rejected' }), []);
    });
});
