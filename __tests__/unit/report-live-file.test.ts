/** What is live as a menu file, in the log and in the comment: bounded, and the first to go if there is no room. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fit } from '../../src/report/markdown/budget.ts';
import { driftSections } from '../../src/report/markdown/drift-section.ts';
import { liveFileLines } from '../../src/report/plain/log.ts';
import type { FlowReport, RunReport } from '../../src/report/model.ts';
import { reportWith } from '../limits/foreign-report.ts';

/** A report, and its flow with drift in two menus, each with a live menu of so many lines. */
function drifted(lines: number): { readonly report: RunReport; readonly flow: FlowReport } {
  const report = reportWith((harmless) => harmless);
  const flow = report.flows.find(({ drift }) => drift !== undefined);
  assert.ok(flow?.drift !== undefined);
  const liveFile = `${Array.from({ length: lines }, (_, at) => `line ${at + 1}`).join('\n')}\n`;
  const menus = flow.drift.menus.map((menu) => ({ ...menu, liveFile }));
  return { report, flow: { ...flow, drift: { ...flow.drift, menus } } };
}

test('the log has up to 100 lines of them for a flow, and then names the command that writes them', () => {
  const short = liveFileLines(drifted(49).flow);
  assert.deepEqual([short.length, short.at(-1)], [100, '  line 49']);
  const long = liveFileLines(drifted(50).flow);
  assert.equal(long.length, 101);
  assert.match(long.at(-1) ?? '', /^2 more lines: genesys-ivr pull ".*" writes all of them\.$/u);
});

test('a comment without room for them still tells what was edited', () => {
  const { report, flow } = drifted(2000);
  const text = fit(driftSections({ ...report, flows: [flow] }), { characters: 20_000, bytes: 60_000 }, 'The summary has them');
  assert.match(text, /2 menu files of what is live\. The summary has them\._\n$/u);
  assert.match(text, /^#### 🔀 .*\n\n\| Key \| In git \| Live \|$/mu);
});
