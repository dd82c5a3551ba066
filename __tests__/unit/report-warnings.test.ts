import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CallNode, CallNodeKind } from '../../src/model/call-graph.ts';
import type { CallHazard } from '../../src/call-flow/hazards.ts';
import { warningSections } from '../../src/report/markdown/warning-section.ts';
import { warningsOf } from '../../src/report/wording/warnings.ts';
import type { FlowReport, RunReport } from '../../src/report/model.ts';
import { markdownOf, textOf } from '../../src/report/wording/sentence.ts';
import { verdict } from '../../src/report/markdown/verdict.ts';

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
    [gone, 'Gone, with its keys: the menu <strong>hours</strong>.'],
    [{ ...gone, isGone: false }, 'No caller comes any more to the menu <strong>hours</strong>.'],
    [trapped, "Callers can't get out of the menu <strong>main</strong>: whichever key they press, they come back."],
    [
      { ...trapped, menus: [MAIN, HOURS, node('x')] },
      [
        "Callers can't get out of the menus <strong>main</strong>, <strong>hours</strong> and <strong>x</strong>:",
        'whichever key they press, they come back.',
      ].join(' '),
    ],
    [
      {
        kind: 'missing-target',
        from: MAIN,
        edge: { from: 'main', to: 'x', way: { how: 'key', key: '#' } },
        to: node('x', 'missing'),
        isNew: true,
      },
      'Callers who press <kbd>&#35;</kbd> in the menu <strong>main</strong> are led to <strong>x</strong>, which this flow does not have.',
    ],
    [
      {
        kind: 'missing-target',
        from: BACK,
        edge: { from: 'callback', to: 'x', way: { how: 'then' } },
        to: node('x', 'missing'),
        isNew: true,
      },
      'Calls go on from <strong>callback</strong> to <strong>x</strong>, which this flow does not have.',
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
        'Callers who press <kbd>1</kbd> in the menu <strong>main</strong> are led to <strong>x</strong>,',
        'which doesn’t exist, or which this OAuth client can’t see.',
      ].join(' '),
    ],
    [
      { kind: 'empty-queue', menu: MAIN, key: '2', queue: node('VIP', 'queue'), isNew: true },
      [
        'Callers who press <kbd>2</kbd> in the menu <strong>main</strong> wait in the queue <strong>VIP</strong>,',
        'which has no members.',
      ].join(' '),
    ],
    [{ kind: 'no-person', menu: MAIN, isNew: true }, 'From the menu <strong>main</strong>, no key leads to a person.'],
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
      ['Callers who press <kbd>9</kbd> in the menu <strong>main</strong> get nowhere any more.'],
    );
  });

  test('of a change that reaches no caller nothing is told', () => {
    for (const status of ['in-sync', 'drifted', 'rejected', 'conflict', 'failed', 'rolled-back', 'rollback-failed', 'skipped'] as const)
      assert.deepEqual(warningsOf(flowOf([gone], { status })), []);
  });
});

describe('the warnings of a report', () => {
  test('come before all else; those that were so before are folded and count for nothing', () => {
    const report = reportOf(flowOf([gone, { kind: 'no-person', menu: MAIN, isNew: false }]));
    assert.deepEqual(
      warningSections(report).map(({ text, kind }) => [kind, text]),
      [
        ['newWarnings', '> [!CAUTION]\n> **Warnings: after this change**\n> - Gone, with its keys: the menu <strong>hours</strong>.'],
        [
          'olderWarnings',
          [
            '<details><summary>ℹ️ 1 warning that this change has nothing to do with</summary>',
            '- From the menu <strong>main</strong>, no key leads to a person.',
            '</details>',
          ].join('\n\n'),
        ],
      ],
    );
    assert.equal(verdict(report), '1 menu changes, 1 warning');
  });

  test('name the flow where there are several', () => {
    const [section] = warningSections(reportOf(flowOf([gone]), flowOf([trapped], { flow_name: '<Other>' })));
    assert.match(section?.text ?? '', /the menu <strong>hours<\/strong>\. <sub>Main IVR<\/sub>\n> - .* <sub>&#60;Other&#62;<\/sub>$/u);
  });

  test('are no longer than anybody reads', () => {
    const many = Array.from({ length: 45 }, (_, index) => ({ ...gone, menu: node(`menu ${index}`) }));
    const [section] = warningSections(reportOf(flowOf(many)));
    const lines = section?.text.split('\n') ?? [];
    assert.deepEqual([lines.length, lines.at(-1)], [33, '> - and 15 more']);
    assert.equal(verdict(reportOf(flowOf(many))), '1 menu changes, 45 warnings');
  });
});

const actions = (count: number): string[] => Array.from({ length: count }, (_, index) => `action ${index + 1}`);

describe('what a change leaves wrong in a menu is told after the keys that stop answering', () => {
  const view = { nodeId: 'main', name: 'Main Menu', path: 'ivr/main.yml', line: 2, rows: [], reordered: false };
  for (const [warning, said] of [
    [
      { kind: 'lost-task', key: '1', does: ['says "Hi"', 'ends the call'] },
      'Key 1 of the menu "Main Menu" no longer runs its task. Gone with it: says "Hi"; ends the call.',
    ],
    [
      { kind: 'lost-task', key: '1', does: [] },
      'Key 1 of the menu "Main Menu" no longer runs its task. Gone with it: nothing, the task has no actions.',
    ],
    [
      { kind: 'lost-task', key: '1', does: actions(52) },
      `Key 1 of the menu "Main Menu" no longer runs its task. Gone with it: ${actions(50).join('; ')}; and 2 more.`,
    ],
    [{ kind: 'lost-audio', audio: 'the prompt "Hi"' }, 'The menu "Main Menu" no longer plays its present audio: the prompt "Hi".'],
    [{ kind: 'named-dead-key', key: '3' }, 'The text of the menu "Main Menu" still asks callers to press 3, which no longer answers.'],
    [{ kind: 'unnamed-key', key: '#' }, 'The text of the menu "Main Menu" never names key #.'],
  ] as const)
    test(said, () => {
      const flow = flowOf([], { views: [{ ...view, warnings: [warning] }] });
      assert.deepEqual(
        warningsOf(flow).map(({ sentence, isNew }) => [textOf(sentence()), isNew]),
        [[said, true]],
      );
      assert.match(verdict(reportOf(flow)), /1 warning$/u);
      assert.deepEqual(warningsOf({ ...flow, status: 'rejected' }), []);
    });
});
