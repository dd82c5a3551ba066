import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { foreignCode } from '../../src/model/diagnostic.ts';
import type { FlowStatus } from '../../src/model/outcome.ts';
import { flowLine } from '../../src/report/plain/log.ts';
import type { FileReport, RunReport } from '../../src/report/model.ts';
import { title, verdict } from '../../src/report/markdown/verdict.ts';
import { parseCommands } from '../../harness/commands.ts';
import { changeOf, flowReport, runReport } from '../support/reports.ts';

const file = (status: FileReport['status']): FileReport => ({ path: 'ivr/main.yml', status, problems: [] });
const of = (...statuses: FlowStatus[]): Partial<RunReport> => ({ flows: statuses.map((status) => flowReport(status)) });
const gone = [
  changeOf('remove'),
  changeOf('remove', 'main', '2'),
  changeOf('remove', null),
  changeOf('remove', 'main', null),
  changeOf('change'),
];

function runInWords({ mode = 'a deploy', flows, files = [] }: Partial<RunReport>): string {
  const statuses = (flows ?? files).map(({ status }) => status).join(', ');
  return `${mode} ${statuses === '' ? 'without files' : statuses}`;
}

describe('the verdict', () => {
  for (const [said, more] of [
    ['nothing changes', {}],
    ['nothing changes', of('in-sync', 'in-sync')],
    ['nothing changes', { files: [file('valid'), file('deleted')] }],
    ['1 menu file valid', { mode: 'validate', files: [file('valid')] }],
    ['2 menu files valid', { mode: 'validate', files: [file('valid'), file('deleted'), file('valid')] }],
    ['0 menu files valid', { mode: 'validate' }],
    ['1 menu changes', of('planned')],
    ['2 menus change', of('planned', 'in-sync', 'planned')],
    ['1 menu deployed', of('deployed')],
    ['3 menus deployed', of('deployed', 'deployed', 'in-sync', 'deployed')],
    ['1 flow drifted', of('drifted')],
    ['1 flow in conflict', of('conflict')],
    ['1 flow rejected', of('rejected')],
    ['1 flow rolled back', of('rolled-back')],
    ['1 flow not rolled back', of('rollback-failed')],
    ['1 flow failed', of('failed')],
    ['1 flow skipped', of('skipped')],
    ['1 menu deployed, 2 flows failed, 1 flow rolled back', of('deployed', 'failed', 'rolled-back', 'failed', 'in-sync')],
    ['1 flow rejected, 2 flows skipped', of('rejected', 'skipped', 'skipped')],
    ['1 menu changes, 2 keys stop answering', { flows: [flowReport('planned', { changes: gone })] }],
    ['1 menu deployed, 1 key stops answering', { flows: [flowReport('deployed', { changes: [changeOf('remove')] })] }],
    // A change that did not last leaves every key answering.
    ['1 flow rolled back', { flows: [flowReport('rolled-back', { changes: gone })] }],
    ['1 flow failed', { flows: [flowReport('failed', { changes: gone })] }],
    ['1 menu file invalid, nothing was written', { outcome: 'failure', files: [file('valid'), file('invalid')] }],
    ['2 menu files invalid, nothing was written', { mode: 'validate', outcome: 'failure', files: [file('invalid'), file('invalid')] }],
    [
      'failed before any flow was touched',
      { outcome: 'failure', error: { code: 'inputs', message: 'No.', hint: '', status: null, correlation_id: null } },
    ],
    [
      'broke off, look at the flows',
      { outcome: 'failure', error: { code: 'internal', message: 'No.', hint: '', status: null, correlation_id: null } },
    ],
  ] as const satisfies [string, Partial<RunReport>][]) {
    test(`of ${runInWords(more)}: ${said}`, () => {
      assert.equal(verdict(runReport(more)), said);
      assert.ok(said.length <= 80, "fits an e-mail's subject");
    });
  }
});

describe('the title', () => {
  for (const [said, more] of [
    ['IVR plan', { mode: 'plan' }],
    ['IVR deploy', { mode: 'deploy' }],
    ['IVR check', { mode: 'validate' }],
    ['IVR drift', { mode: 'drift' }],
    ['IVR', { mode: 'auto' }],
    ['IVR plan · <prod>', { mode: 'plan', commentKey: 'prod' }],
  ] as const) {
    test(`is ${said}`, () => {
      assert.equal(
        title(runReport(more), (text) => `<${text}>`),
        said,
      );
    });
  }
});

describe('a flow in the log', () => {
  const error = { code: foreignCode('x'), message: 'Refused.\n::error::x', hint: 'Fix it.', status: 422, correlation_id: null };
  for (const [said, flow] of [
    [
      '✅ "Main IVR": deployed, version 14 -> 15, 2 changes',
      flowReport('deployed', { version_after: 15, changes: [changeOf('add'), changeOf('remove')], attempts: 1 }),
    ],
    [
      '✅ "Main IVR": deployed, version 14 -> 17, 1 change, 3 tries',
      flowReport('deployed', { version_after: 17, changes: [changeOf('add')], attempts: 3 }),
    ],
    ['⚪ "Main IVR": in sync, version 14', flowReport('in-sync')],
    ['📝 "Main IVR": would change, version 14, 1 change', flowReport('planned', { changes: [changeOf('add')] })],
    ['❌ "Main IVR": failed: Refused.⏎::error::x Fix it.', flowReport('failed', { version_before: null, version_after: null, error })],
    [
      '🛑 "f-1": not rolled back, 2 tries: Refused.⏎::error::x Fix it.',
      flowReport('rollback-failed', { flow_name: null, version_after: null, attempts: 2, error }),
    ],
    ['❌ "unknown flow": failed', flowReport('failed', { flow_name: null, flow_id: null, version_before: null, version_after: null })],
    ['⚪ "a⏎::error::b\ufffd": in sync, version 14', flowReport('in-sync', { flow_name: 'a\n::error::b\u202e' })],
  ] as const) {
    test(said, () => {
      assert.equal(flowLine(flow), said);
      assert.deepEqual(parseCommands(flowLine(flow)), []);
    });
  }
});
