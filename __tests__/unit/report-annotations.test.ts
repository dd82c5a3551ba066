import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CallNode } from '../../src/model/call-graph.ts';
import type { CallHazard } from '../../src/call-flow/hazards.ts';
import type { Row } from '../../src/model/menu-diff.ts';
import type { FlowStatus } from '../../src/model/outcome.ts';
import type { Location, Problem } from '../../src/model/diagnostic.ts';
import { toAnnotations as annotationsOf, type Annotation } from '../../src/report/plain/annotations.ts';
import { helpText } from '../../src/report/wording/error-page.ts';
import { problemLine } from '../../src/report/plain/log.ts';
import type { ErrorReport, FlowReport, RunReport } from '../../src/report/model.ts';
import { flow, reportWith } from '../limits/foreign-report.ts';
import { parseCommands } from '../../harness/commands.ts';
import { within } from '../support/cost.ts';

/** The link to docs/errors.md with which a message ends. */
const HELP = /\nHelp: https:\/\/github\.com\/\S+\/docs\/errors\.md#[\w.-]+$/u;
const toAnnotations = (report: RunReport): Annotation[] =>
  annotationsOf(report).map((one) => ({ ...one, message: one.message.replace(HELP, '') }));

const problem = (line: number, message = 'It is wrong.'): Problem => ({
  code: 'bad-key',
  message,
  hint: 'Fix it.',
  at: { path: 'ivr/main.yml', line, column: 5 },
});
const moved = (one: Problem, at: Partial<Location>): Problem => ({ ...one, at: { ...one.at, ...at } });
const problems = (number: number): Problem[] => Array.from({ length: number }, (_, index) => problem(index + 1));

const reportOf = (ofFile: readonly Problem[], flows: readonly FlowReport[] = []): RunReport => ({
  ...reportWith((plain) => plain),
  files: [{ path: 'ivr/main.yml', status: 'invalid', problems: ofFile }],
  flows,
});
const flowOf = (status: FlowStatus, changes: Partial<FlowReport> = {}): FlowReport => ({
  ...flow(status, (plain) => plain),
  problems: [],
  recovery: null,
  place: { path: 'ivr/main.yml', line: 1, column: 10 },
  ...changes,
});

const menuOf = (id: string): CallNode => ({ id, kind: 'menu', name: 'Main' });

const emptyAt = (key: string, menu = 'node:main', isNew = true): CallHazard => {
  return { kind: 'empty-queue', menu: menuOf(menu), key, queue: { id: 'q', kind: 'queue', name: 'VIP' }, isNew };
};

const annotated = (status: FlowStatus, changes: Partial<FlowReport> = {}) => toAnnotations(reportOf([], [flowOf(status, changes)]));
const titles = (status: FlowStatus) => annotated(status, { problems: [problem(7)] }).map(({ title }) => title);

describe('annotations', () => {
  test('say the rule, what is wrong, how to mend it and what stands there, at its place', () => {
    const place = { level: 'error', title: 'IVR menu: bad-key', file: 'ivr/main.yml', startLine: 7, startColumn: 5 };
    assert.deepEqual(toAnnotations(reportOf([problem(7)])), [{ ...place, message: 'It is wrong. Fix it.' }]);
    assert.deepEqual(toAnnotations(reportOf([moved(problem(7), { text: '  - key: A' })])), [
      { ...place, message: 'It is wrong. Fix it.\nFound: - key: A' },
    ]);
  });

  for (const [number, shown, more] of [
    [0, 0, 0],
    [1, 1, 0],
    [8, 8, 0],
    [9, 9, 0],
    [10, 8, 2],
    [11, 8, 3],
    [500, 8, 492],
  ] as const) {
    test(`of ${number} problems: ${shown} at their places${more === 0 ? '' : ` and ${more} in one line more`}`, () => {
      const annotations = toAnnotations(reportOf(problems(number)));
      assert.deepEqual(
        annotations.slice(0, shown).map(({ startLine }) => startLine),
        problems(shown).map(({ at }) => at.line),
      );
      assert.deepEqual(
        annotations.slice(shown),
        more === 0
          ? []
          : [
              {
                level: 'error',
                title: 'IVR menu',
                message: `${more} more problems: see the job summary.`,
                file: 'ivr/main.yml',
                startLine: 1,
                startColumn: 1,
              },
            ],
      );
      assert.ok(annotations.length <= 9, "the runner shows ten of a step, and one is the step's own failure");
    });
  }

  test('are cut before the runner cuts them, and what stands there stays', () => {
    const [annotation] = toAnnotations(reportOf([moved(problem(1, 'x'.repeat(10_000)), { text: 'key: A' })]));
    assert.ok((annotation?.message.length ?? 0) <= 4096);
    assert.match(annotation?.message ?? '', /…\nFound: key: A$/u);
  });

  test('end with the link to what docs/errors.md says about the code, whatever is cut', () => {
    for (const length of [1, 10_000]) {
      const [ofProblem] = annotationsOf(reportOf([moved(problem(1, 'x'.repeat(length)), { text: 'key: A' })]));
      assert.match(ofProblem?.message ?? '', /\nFound: key: A\nHelp: https:\/\/\S+\/docs\/errors\.md#bad-key$/u);
    }
    const error: ErrorReport = { code: 'flow.locked', message: 'x', hint: '', status: null, correlation_id: null };
    assert.match(annotationsOf(reportOf([], [flowOf('conflict', { error })]))[0]?.message ?? '', /\/docs\/errors\.md#flow\.locked$/u);
  });

  test('are not cut in the middle of a character', () => {
    for (const lead of ['', 'x']) {
      const [annotation] = toAnnotations(reportOf([problem(1, `${lead}${'😀'.repeat(5000)}`)]));
      assert.ok(annotation?.message.isWellFormed());
    }
  });

  test('say no problem twice', () => {
    assert.equal(toAnnotations(reportOf([problem(7), problem(7)], [flowOf('rejected', { problems: [problem(7)] })])).length, 1);
    assert.equal(toAnnotations(reportOf([problem(7), moved(problem(7), { column: 6 })])).length, 2);
  });
});

describe('a flow', () => {
  for (const [status, words, meaning] of [
    ['conflict', 'in conflict', 'Nothing of this run is live.'],
    ['drifted', 'drifted', 'Nothing was written.'],
    ['rejected', 'rejected', 'Nothing of this run is live.'],
    ['failed', 'failed', 'Nothing of this run is live.'],
    ['rolled-back', 'rolled back', 'The previous menu is live again.'],
    ['rollback-failed', 'rollback failed', 'Action required: check this flow in Architect now. The wrong menu may be live.'],
  ] as const) {
    test(`that is ${words} is an error where its menu file names it: what happened, what is live, and what to do`, () => {
      assert.deepEqual(annotated(status), [
        {
          level: 'error',
          title: `IVR flow: ${words}`,
          message: `"Main IVR" ${words}. No such queue. ${meaning} Make one.`,
          file: 'ivr/main.yml',
          // What was edited outside git has a place of its own.
          ...(status === 'drifted' ? { startLine: 2, startColumn: 1 } : { startLine: 1, startColumn: 10 }),
        },
      ]);
    });
  }

  for (const status of ['planned', 'deployed', 'in-sync', 'skipped'] as const) {
    test(`that is ${status} is none`, () => {
      assert.deepEqual(annotated(status), []);
    });
  }

  test('that is rejected for problems at their own places is told there alone; one that was written is told as well', () => {
    assert.deepEqual(titles('rejected'), ['IVR menu: bad-key']);
    assert.deepEqual(titles('rolled-back'), ['IVR flow: rolled back', 'IVR menu: bad-key']);
  });

  test('without a menu file at hand has no place', () => {
    const { place: _, ...nowhere } = flowOf('failed');
    assert.deepEqual(toAnnotations(reportOf([], [nowhere])), []);
  });

  test('that was edited outside git is told at the menu', () => {
    const view = { nodeId: 'm', path: 'ivr/other.yml', line: 4, rows: [], reordered: false };
    const menus = [{ menu: 'm', path: 'ivr/other.yml', commit: null, unknown: null, isNew: false, changes: [], view }];
    const drift = { version: 3, by: null, at: null, on_drift: 'fail', overwritten: false, menus } as const;
    assert.deepEqual(
      annotated('drifted', { drift }).map(({ file, startLine, startColumn }) => [file, startLine, startColumn]),
      [['ivr/other.yml', 4, 1]],
    );
  });

  test('whose rollback failed is told with the step to take by hand', () => {
    const recovery = { before: '', desired: '', step: 'Publish it again.' };
    assert.match(annotated('rollback-failed', { recovery })[0]?.message ?? '', / Make one\. By hand: Publish it again\.$/u);
  });

  test('that failed comes before the problems of flows, and many leave room for no more', () => {
    const flows = Array.from({ length: 12 }, (_, index) => flowOf('failed', { place: { path: 'a.yml', line: index + 1, column: 1 } }));
    const annotations = toAnnotations(reportOf([problem(1)], [flowOf('rolled-back', { problems: problems(3).slice(1) }), ...flows]));
    assert.deepEqual(
      annotations.map(({ title, startLine }) => `${title} ${startLine}`),
      [
        'IVR menu: bad-key 1',
        'IVR flow: rolled back 1',
        ...Array.from({ length: 6 }, (_, index) => `IVR flow: failed ${index + 1}`),
        'IVR menu 1',
      ],
    );
    assert.equal(annotations.at(-1)?.message, '8 more problems: see the job summary.');
  });
});

const gone = (key: string) => ({ op: 'remove', menu: 'main', key, field: null, path: '$', before: null, after: null }) as const;
const row = (key: string, precedingKey?: string): Row => {
  const before = { target: `the queue "${key}"` };
  return { key, sign: 'removed', before, after: undefined, ...(precedingKey === undefined ? {} : { precedingKey }) };
};

describe('what a plan brings upon callers', () => {
  const view = { nodeId: 'main', path: 'ivr/main.yml', line: 2, rows: [], reordered: false, callNode: 'node:main' };
  const planned = (hazards: readonly CallHazard[], more: Partial<FlowReport> = {}): FlowReport =>
    flowOf('planned', { changes: [], views: [{ ...view, keyLines: [{ key: '2', line: 9 }] }], hazards, ...more });
  const warned = (hazards: readonly CallHazard[], more: Partial<FlowReport> = {}, mode = 'plan') =>
    toAnnotations({ ...reportOf([], [planned(hazards, more)]), mode });

  test('is a warning at the key that it is about', () => {
    assert.deepEqual(warned([emptyAt('2')]), [
      {
        level: 'warning',
        title: 'IVR callers',
        message: 'Queue "VIP" (key 2 in "Main") has no members.',
        file: 'ivr/main.yml',
        startLine: 9,
        startColumn: 1,
      },
    ]);
  });

  for (const [what, warnings, line] of [
    ['a key that the file does not have: at its menu', [emptyAt('7')], 2],
    ['a menu: there', [{ kind: 'no-person', menu: menuOf('node:main'), isNew: true }], 2],
    ['a loop: at the first of its menus', [{ kind: 'loop', menus: [menuOf('node:main'), menuOf('node:x')], isNew: true }], 2],
    ['a menu of no file of this run: where the file names the flow', [emptyAt('2', 'node:other')], 1],
  ] satisfies [string, CallHazard[], number][]) {
    test(what, () => {
      assert.deepEqual(
        warned(warnings).map(({ level, file, startLine }) => [level, file, startLine]),
        [['warning', 'ivr/main.yml', line]],
      );
    });
  }

  test('a key that stops answering is told at the one that stood before it, else at its menu', () => {
    const rows = [row('1'), row('3', '2')];
    const views = [{ ...view, rows, keyLines: [{ key: '2', line: 9 }] }];
    assert.deepEqual(
      warned([], { changes: [gone('1'), gone('3')], views }).map(({ message, startLine }) => [message, startLine]),
      [
        ['Key 1 is removed from "main". Callers can no longer use it (today: the queue "1").', 2],
        ['Key 3 is removed from "main". Callers can no longer use it (today: the queue "3").', 9],
      ],
    );
  });

  test('a hundred thousand keys that stop answering are no trouble', () => {
    const keys = Array.from({ length: 100_000 }, (_, index) => String(index));
    const changes = keys.map(gone);
    const rows = keys.map((key) => row(key));
    const all = within(200, () => warned([], { changes, views: [{ ...view, rows }] }));
    assert.equal(all.at(-1)?.message, '99992 more warnings: see the job summary.');
  });

  test('leaves its errors their room, and says how many more there are', () => {
    const all = toAnnotations({
      ...reportOf(problems(20), [planned(Array.from({ length: 12 }, (_, index) => emptyAt(String(index))))]),
      mode: 'plan',
    });
    assert.deepEqual(
      all.map(({ level }) => level),
      [...Array.from({ length: 9 }, () => 'error'), ...Array.from({ length: 9 }, () => 'warning')],
    );
    assert.equal(all.at(-1)?.message, '4 more warnings: see the job summary.');
  });

  test('is none where it was so before, nor on a deploy, nor where no file is at hand', () => {
    assert.deepEqual(warned([emptyAt('2', 'node:main', false)]), []);
    for (const mode of ['deploy', 'drift', 'validate']) assert.deepEqual(warned([emptyAt('2')], {}, mode), []);
    const { place: _, ...nowhere } = planned([emptyAt('2')], { views: [] });
    assert.deepEqual(toAnnotations({ ...reportOf([], [nowhere]), mode: 'plan' }), []);
  });
});

describe('a problem in the log', () => {
  test('is one line that names everything', () => {
    const help = helpText({ code: 'bad-key' });
    assert.equal(problemLine(problem(7)), `"ivr/main.yml":7:5 bad-key: It is wrong. Fix it. ${help}`);
    assert.equal(
      problemLine(moved(problem(7), { text: '  - key: A' })),
      `"ivr/main.yml":7:5 bad-key: It is wrong. Fix it. Found: - key: A ${help}`,
    );
  });

  test('stays one line, and no command, whatever it holds', () => {
    const foreign = 'a\n::error::b\r::error::c\u2028##[error]';
    const line = problemLine(moved(problem(1, foreign), { path: 'ivr/\n::error::x.yml', text: foreign }));
    assert.doesNotMatch(line, /[\n\r\u2028]/u);
    assert.deepEqual(
      parseCommands(line).filter(({ name }) => name !== 'error' || line.startsWith('::')),
      [],
    );
  });
});
