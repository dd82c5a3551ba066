import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { foreignCode } from '../../src/model/diagnostic.ts';
import type { FlowStatus } from '../../src/model/outcome.ts';
import { statusLineSections } from '../../src/report/markdown/status-line.ts';
import { toSections } from '../../src/report/markdown/markdown.ts';
import type { ErrorReport, FlowReport, RunReport } from '../../src/report/model.ts';
import { timingSections } from '../../src/report/markdown/timing.ts';
import { flowReport, runReport } from '../support/reports.ts';

const RUN = 'https://github.com/acme/ivr/actions/runs/9';
const ERROR: ErrorReport = { code: foreignCode('x'), message: 'x', hint: '', status: null, correlation_id: null };

const flow = (status: FlowStatus, more: Partial<FlowReport> = {}): FlowReport =>
  flowReport(status, { version_after: status === 'deployed' ? 15 : 14, attempts: 1, ...more });
const report = (flows: readonly FlowReport[], more: Partial<RunReport> = {}): RunReport => runReport({ flows, ...more });
const lines = (...args: Parameters<typeof report>): string[] => statusLineSections(report(...args)).map(({ text }) => text);

const table = (...args: Parameters<typeof report>): string => timingSections(report(...args))[0]?.text ?? '';

describe('the status line', () => {
  const rest = `on 2026-11-22 16:40 UTC · [run](${RUN})`;
  const run = `· [run](${RUN}) on 2026-11-22 16:40 UTC`;
  for (const [what, flows, line] of [
    ['a deploy', [flow('deployed')], `✅ Deployed v15 by <code>ann</code> ${rest}`],
    ["a deploy of Architect's", [flow('deployed', { version_after: '15.0' })], `✅ Deployed v15.0 by <code>ann</code> ${rest}`],
    [
      'a version that is any text',
      [flow('deployed', { version_after: '*' })],
      `✅ Deployed <code>&#42;</code> by <code>ann</code> ${rest}`,
    ],
    ['a version that nobody knows', [flow('deployed', { version_after: null })], `✅ Deployed by <code>ann</code> ${rest}`],
    ['one that changed among others', [flow('in-sync'), flow('deployed')], `✅ Deployed v15 by <code>ann</code> ${rest}`],
    ['several', [flow('deployed'), flow('in-sync'), flow('deployed')], `✅ 2 flows deployed by <code>ann</code> ${rest}`],
    ['a rollback', [flow('rolled-back', { version_after: 16 })], `↩️ Rolled back to v14 as v16 ${run} by <code>ann</code>`],
    ['a rollback that made no version', [flow('rolled-back')], `↩️ Rolled back to v14 ${run} by <code>ann</code>`],
    ['a rollback from nowhere', [flow('rolled-back', { version_before: null })], `↩️ Rolled back ${run} by <code>ann</code>`],
    ['a rollback that failed', [flow('rollback-failed')], `🛑 Not rolled back ${run} by <code>ann</code>`],
    ['a conflict', [flow('conflict')], `⚠️ In conflict ${run} by <code>ann</code>`],
    ['drift', [flow('drifted')], `🔀 Drifted ${run} by <code>ann</code>`],
    ['a failure', [flow('failed')], `❌ Failed ${run} by <code>ann</code>`],
    [
      'one and another',
      [flow('deployed'), flow('failed'), flow('skipped'), flow('skipped')],
      `✅ 1 flow deployed, ❌ 1 flow failed, ⏭️ 2 flows skipped ${run} by <code>ann</code>`,
    ],
    [
      'a rollback, with why',
      [flow('rolled-back', { version_after: 16, error: { ...ERROR, code: 'publish.refused' } })],
      `↩️ Rolled back to v14 as v16 (Architect refused it) ${run} by <code>ann</code>`,
    ],
    [
      "a failure, by the org's status where its code is its own",
      [flow('failed', { error: { ...ERROR, code: foreignCode('__proto__'), status: 403 } })],
      `❌ Failed (not permitted) ${run} by <code>ann</code>`,
    ],
    [
      'a rejected menu, by its rule',
      [flow('rejected', { error: { ...ERROR, code: 'queue-not-found' } })],
      `❌ Rejected (see the problems below) ${run} by <code>ann</code>`,
    ],
    [
      'a change that was left live: why it was left, not why it should have gone',
      [flow('rollback-failed', { error: { ...ERROR, code: 'rollback.stood.back' } })],
      `🛑 Not rolled back (someone else has published since) ${run} by <code>ann</code>`,
    ],
    [
      'a change that was refused and is live all the same',
      [flow('rollback-failed', { error: { ...ERROR, code: 'publish.refused' } })],
      `🛑 Not rolled back ${run} by <code>ann</code>`,
    ],
    [
      'several that failed for one reason, and several for two',
      [
        flow('rolled-back', { error: { ...ERROR, code: 'run.taken.back' } }),
        flow('rolled-back', { error: { ...ERROR, code: 'run.taken.back' } }),
        flow('failed', { error: { ...ERROR, code: 'timeout' } }),
        flow('failed', { error: { ...ERROR, status: 503 } }),
      ],
      `↩️ 2 flows rolled back (not all flows could be deployed), ❌ 2 flows failed ${run} by <code>ann</code>`,
    ],
    ['nothing to do', [flow('in-sync'), flow('in-sync')], `⚪ In sync ${run} by <code>ann</code>`],
    ['a deploy that was left in the middle', [flow('deployed'), flow('planned')], `❌ Broken off ${run} by <code>ann</code>`],
    ['no flow', [], `⚪ Nothing deployed ${run} by <code>ann</code>`],
  ] as const) {
    test(`of ${what}`, () => {
      assert.deepEqual(lines(flows), [line]);
    });
  }

  test('says that a run failed as a whole', () => {
    assert.deepEqual(lines([], { outcome: 'failure', error: ERROR }), [`❌ Failed ${run} by <code>ann</code>`]);
  });

  test('credits nobody with a deploy that was broken off', () => {
    assert.deepEqual(lines([flow('deployed')], { outcome: 'failure', error: ERROR }), [`✅ Deployed v15 ${run} by <code>ann</code>`]);
  });

  test('leaves out what is not known', () => {
    assert.deepEqual(lines([flow('deployed')], { actor: '', at: '', runUrl: '' }), ['✅ Deployed v15']);
    assert.deepEqual(lines([flow('failed')], { actor: '', at: '' }), [`❌ Failed · [run](${RUN})`]);
  });

  test('mentions nobody and forms nothing', () => {
    const [line = ''] = lines([flow('deployed')], { actor: '@acme/admins <!-- genesys-ivr-action plan begins -->\n# x' });
    assert.match(line, /^✅ Deployed v15 by <code>[^<@\n]*(?:<wbr>[^<@\n]*)*<\/code> on /u);
  });

  test("stands right under a deploy's heading, and nowhere in a check or a search for drift", () => {
    const [first = ''] = lines([flow('deployed')]);
    const texts = toSections(report([flow('deployed')])).map(({ text }) => text);
    assert.equal(texts.indexOf(first), 1);
    for (const mode of ['validate', 'drift']) assert.deepEqual(lines([flow('planned')], { mode }), []);
  });
});

const drift = (on: 'fail' | 'overwrite'): Partial<FlowReport> => ({
  drift: { version: 14, by: null, at: null, on_drift: on, overwritten: false, menus: [] },
});
const plan = (flows: readonly FlowReport[], more: Partial<RunReport> = {}) => lines(flows, { mode: 'plan', ...more });

describe('what is to come of a plan', () => {
  for (const [what, flows, line] of [
    ['a plan', [flow('planned')], 'On merge, this is planned again on what is live then, and deployed.'],
    ['a plan over drift', [flow('planned', drift('overwrite'))], 'On merge, this is planned again on what is live then, and deployed.'],
    [
      'a plan that drift stands against',
      [flow('planned', drift('fail'))],
      'As things are, this is **not** deployed on merge: what is live is not what git knows, see below.',
    ],
    [
      'plans, one of which drift stands against',
      [flow('planned', drift('fail')), flow('planned')],
      [
        'On merge, this is planned again on what is live then. As things are, no flow is deployed of which git does not know what is live,',
        'see below; with `on-failure: rollback-all`, none at all.',
      ].join(' '),
    ],
  ] as const) {
    test(what, () => {
      assert.deepEqual(plan(flows), [`Callers hear nothing of this yet. ${line}`]);
    });
  }

  test('a plan that failed, and one of no flow', () => {
    assert.deepEqual(plan([flow('failed')], { outcome: 'failure' }), ['Callers hear nothing of this: nothing was written.']);
    assert.deepEqual(plan([]), []);
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
