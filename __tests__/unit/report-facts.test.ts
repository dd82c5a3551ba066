import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { foreignCode } from '../../src/model/diagnostic.ts';
import type { FlowStatus } from '../../src/model/outcome.ts';
import { factsSections } from '../../src/report/markdown/facts.ts';
import type { ErrorReport, FlowReport, RunReport } from '../../src/report/model.ts';
import { timingSections } from '../../src/report/markdown/timing.ts';
import { flowReport, runReport } from '../support/reports.ts';

const RUN = 'https://github.com/acme/ivr/actions/runs/9';
const ERROR: ErrorReport = { code: foreignCode('x'), message: 'x', hint: '', status: null, correlation_id: null };

const flow = (status: FlowStatus, more: Partial<FlowReport> = {}): FlowReport =>
  flowReport(status, { version_after: status === 'deployed' ? 15 : 14, attempts: 1, ...more });
const report = (flows: readonly FlowReport[], more: Partial<RunReport> = {}): RunReport => runReport({ flows, ...more });
const table = (...args: Parameters<typeof report>): string => timingSections(report(...args))[0]?.text ?? '';

/** The text of the last line, and what is folded before it. */
function facts(...args: Parameters<typeof report>): { readonly line: string; readonly folded: string[] } {
  const texts = factsSections(report(...args)).map(({ text }) => text);
  const line = texts.at(-1) ?? '';
  assert.match(line, /^<sub>.*<\/sub>$/u);
  return { line: line.slice('<sub>'.length, -'</sub>'.length), folded: texts.slice(0, -1) };
}

const BLOB = 'https://github.com/acme/ivr/blob/396a4cbf76bb718a79ed3867b335bddbb6242fc4';
const FILE = `[ivr&#47;main&#46;yml](${BLOB}/ivr/main.yml#L1)`;
const WHEN = `commit <code>396a4cb</code> · [run](${RUN}) · 2026-11-22 16:40 UTC · by <code>ann</code>`;

describe('the line of facts of a deploy', () => {
  for (const [what, one, state, version] of [
    ['a deploy', flow('deployed'), '**Live and verified against the menu files.** ', 'v14 → v15'],
    ['a deploy with notices', flow('deployed', { notices: ['x'] }), '**Live. What the menu files manage was verified.** ', 'v14 → v15'],
    [
      "a deploy of Architect's",
      flow('deployed', { version_after: '15.0' }),
      '**Live and verified against the menu files.** ',
      'v14 → v15.0',
    ],
    [
      'a version that is any text',
      flow('deployed', { version_after: '*' }),
      '**Live and verified against the menu files.** ',
      'v14 → <code>&#42;</code>',
    ],
    ['a rollback', flow('rolled-back', { version_after: 16 }), '**The previous menu is live again.** ', 'v14 → v16'],
    ['a rollback that failed, which is told on top', flow('rollback-failed', { version_after: null }), '', 'v14 → ?'],
    ['a conflict', flow('conflict'), '**Nothing of this run is live.** ', 'v14'],
    ['drift', flow('drifted'), '**Nothing was written.** ', 'v14'],
    ['a failure', flow('failed', { version_before: null, version_after: null }), '**Nothing of this run is live.** ', 'version unknown'],
    ['a deploy that was left in the middle', flow('planned'), '', 'v14'],
    ['nothing to do', flow('in-sync'), '', 'v14'],
  ] as const)
    test(`of ${what}`, () => {
      assert.deepEqual(facts([one]), { line: `${state}${FILE} · flow <code>Main IVR</code> ${version} · ${WHEN}`, folded: [] });
    });

  test('has a line for each of a few flows, and folds many', () => {
    const few = facts([flow('deployed'), flow('failed', { flow_name: '<b>' })]);
    assert.equal(
      few.line,
      [
        `✅ ${FILE} · flow <code>Main IVR</code> v14 → v15 · Live and verified against the menu files.`,
        `❌ ${FILE} · flow <code>&#60;b&#62;</code> v14 · Nothing of this run is live.`,
        WHEN,
      ].join('<br>'),
    );
    const many = facts(Array.from({ length: 30 }, () => flow('deployed')));
    assert.equal(many.line, WHEN);
    assert.match(many.folded.join('\n\n'), /^<details><summary>30 flows<\/summary>\n\n(?:- ✅ .*\n){30}\n<\/details>$/u);
  });

  test('opens the flow in Architect, if it is known where that is and what type the flow has', () => {
    const [host, id] = [{ architectHost: 'mypurecloud.ie' }, 'a) [x](b'];
    const link = '[open in Architect](https://apps.mypurecloud.ie/architect/#/inboundcall/flows/a%29%20%5Bx%5D%28b/latest)';
    const known = flow('deployed', { type: 'inboundCall', flow_id: id });
    assert.ok(facts([known], host).line.includes(` v14 → v15 · ${link} · commit`), facts([known], host).line);
    for (const [one, more] of [
      [known, {}],
      [flow('deployed', { flow_id: id }), host],
      [flow('failed', { type: 'inboundCall', flow_id: null }), host],
    ] as const)
      assert.ok(!facts([one], more).line.includes('Architect'));
  });

  test('leaves out what is not known, and forms nothing', () => {
    assert.equal(facts([], { actor: '', at: '', runUrl: '' }).line, 'commit <code>396a4cb</code>');
    const { line } = facts([flow('deployed')], { actor: '@acme/admins <!-- genesys-ivr-action plan begins -->\n# x' });
    assert.match(line, / · by <code>[^<@\n]*(?:<wbr>[^<@\n]*)*<\/code>$/u);
  });

  test('says of a run that failed as a whole that nothing was changed', () => {
    assert.equal(facts([], { outcome: 'failure', error: ERROR }).line, `**Nothing was changed in Genesys Cloud.** ${WHEN}`);
  });
});

const drift = (on: 'fail' | 'overwrite'): Partial<FlowReport> => ({
  drift: { version: 14, by: null, at: null, on_drift: on, overwritten: false, menus: [] },
});

describe('the line of facts of a plan', () => {
  const RUN_ONLY = `commit <code>396a4cb</code> · [run](${RUN})`;
  for (const [what, flows, state] of [
    ['a plan', [flow('planned')], '**Not live yet:** merging deploys this.'],
    ['a plan over drift', [flow('planned', drift('overwrite'))], '**Not live yet:** merging deploys this.'],
    ['a plan that drift stands against', [flow('planned', drift('fail'))], '**Not live.**'],
    ['plans, one of which drift stands against', [flow('planned', drift('fail')), flow('planned')], '**Not live.**'],
  ] as const)
    test(what, () => {
      const { line } = facts(flows, { mode: 'plan' });
      assert.ok(line.startsWith(state) && line.endsWith(RUN_ONLY), line);
    });

  test('of a plan that failed, and of one that changes nothing', () => {
    assert.ok(facts([flow('failed')], { mode: 'plan', outcome: 'failure' }).line.startsWith('**Nothing was changed in Genesys Cloud.**'));
    assert.ok(facts([flow('in-sync')], { mode: 'plan' }).line.startsWith(FILE));
  });

  test('says once how many menus are not in git, of all flows', () => {
    const one = flow('planned', { notInGit: 2 });
    assert.ok(facts([one], { mode: 'plan' }).line.includes(' v14 · 2 menus not in git · commit '));
    const many = facts(
      Array.from({ length: 30 }, () => one),
      { mode: 'plan' },
    );
    assert.deepEqual([...many.folded, many.line].join('').match(/\d+ menus not in git/gu), ['60 menus not in git']);
    assert.ok(!facts([one]).line.includes('in git'), 'a deploy is about what is');
  });

  test('links the files of what changes, and counts the rest', () => {
    const [same, changed] = (['same', 'added'] as const).map((sign) => [{ key: '1', sign, before: undefined, after: { target: 'A' } }]);
    const views = Array.from({ length: 9 }, (_, index) => ({
      nodeId: `m${index}`,
      path: `ivr/${index}.yml`,
      line: index,
      reordered: false,
      rows: (index > 6 ? same : changed) ?? [],
    }));
    const { line } = facts([flow('planned', { views })], { mode: 'plan' });
    assert.deepEqual(line.match(/ivr\/\d\.yml#L\d/gu), ['ivr/0.yml#L0', 'ivr/1.yml#L1', 'ivr/2.yml#L2']);
    assert.ok(line.includes('4 more menu files') && line.includes('2 more menus in sync'), line);
  });
});

describe('the table of times', () => {
  test('tells each flow, its tries, and the requests in all', () => {
    const flows = [flow('deployed', { duration_ms: 1234, attempts: 2, flow_name: 'A|B' }), flow('skipped', { attempts: 0 })];
    assert.equal(
      table(flows, { apiCalls: { total: 1, retried: 0, throttledMs: 49 } }),
      [
        '<details><summary>How long it took</summary>\n',
        '| Flow | Status | Seconds | Tries |',
        '|---|---|--:|--:|',
        '| <code>A&#124;B</code> | ✅ deployed | 1.2 | 2 |',
        '| <code>Main IVR</code> | ⏭️ skipped | – | 0 |',
        '\n1 request to Genesys Cloud in all.\n\n</details>',
      ].join('\n'),
    );
  });

  test('tells what was repeated and what waited', () => {
    const text = table([flow('deployed', { duration_ms: 0 })], { apiCalls: { total: 9, retried: 2, throttledMs: 50 } });
    assert.match(text, /\n9 requests to Genesys Cloud in all, 2 of them repeated; together they waited 0\.1 s for the rate limit\.\n/u);
  });

  test('is not there where nothing was measured', () => {
    assert.deepEqual(timingSections(report([flow('deployed')])), []);
    assert.deepEqual(timingSections(report([])), []);
  });
});
