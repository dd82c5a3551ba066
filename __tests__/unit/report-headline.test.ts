import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { foreignCode, type Problem } from '../../src/model/diagnostic.ts';
import type { Row } from '../../src/model/menu-diff.ts';
import type { FlowStatus } from '../../src/model/outcome.ts';
import { flowLine } from '../../src/report/plain/log.ts';
import { helpUrl } from '../../src/report/wording/error-page.ts';
import type { DriftedMenuReport, ErrorReport, FileReport, FlowReport, MenuView, RunReport } from '../../src/report/model.ts';
import { title, verdict } from '../../src/report/wording/headline.ts';
import { parseCommands } from '../../harness/commands.ts';
import { changeOf, flowReport, runReport } from '../support/reports.ts';

const ERROR: ErrorReport = { code: foreignCode('x'), message: 'x', hint: '', status: null, correlation_id: null };
const PROBLEM: Problem = { code: 'bad-key', message: 'm', hint: 'h', at: { path: 'ivr/main.yml', line: 1, column: 1 } };
const file = (status: FileReport['status']): FileReport => ({ path: 'ivr/main.yml', status, problems: [] });
const of = (...statuses: FlowStatus[]): Partial<RunReport> => ({ flows: statuses.map((status) => flowReport(status)) });
const key = (sign: Row['sign'], before?: string, after?: string): Row => ({
  key: '1',
  sign,
  before: before === undefined ? undefined : { target: before, prompt: 'Press' },
  after: after === undefined ? undefined : { target: after, prompt: 'Press' },
});
const view = (name: string, rows: readonly Row[], more: Partial<MenuView> = {}): MenuView => ({
  nodeId: `${name}_1`,
  name,
  path: 'ivr/main.yml',
  line: 2,
  rows,
  reordered: false,
  ...more,
});
const [REMOVED, REROUTED, ADDED] = [key('removed', 'A'), key('changed', 'A', 'B'), key('added', undefined, 'A')];
const changing = (status: FlowStatus, ...views: MenuView[]): Partial<RunReport> => ({ flows: [flowReport(status, { views })] });
const drifted = (more: Partial<DriftedMenuReport> = {}): FlowReport => {
  const edited = {
    menu: 'Main_1',
    path: 'ivr/main.yml',
    commit: 'c',
    unknown: null,
    isNew: false,
    changes: [],
    view: view('Main', [REROUTED]),
  };
  const drift = { version: 14, by: null, at: null, on_drift: 'fail', overwritten: false, menus: [{ ...edited, ...more }] } as const;
  return flowReport('drifted', { drift });
};

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
    ['main: changes', of('planned')],
    ['Main: 1 key removed, 1 rerouted, 1 added', changing('planned', view('Main', [REROUTED, REMOVED, ADDED]))],
    ['Main: 2 keys removed', changing('planned', view('Main', [REMOVED, REMOVED]))],
    ['Main: 1 prompt changed', changing('planned', view('Main', [{ ...key('changed', 'A', 'A'), after: { target: 'A', prompt: 'Or' } }]))],
    ['Main: 1 key changed', changing('planned', view('Main', [key('changed', 'A', 'A')]))],
    ['Main: new order', changing('planned', view('Main', [key('same', 'A', 'A')], { reordered: true }))],
    ['Main: new text', changing('planned', view('Main', [], { audio: { before: 'A', after: 'B' } }))],
    // The text of a menu changes with its keys.
    ['Main: 1 key added', changing('planned', view('Main', [ADDED], { audio: { before: 'A', after: 'B' } }))],
    ['Main: 1 key added', changing('planned', view('Main', [ADDED]), view('Hours', [key('same', 'A', 'A')]))],
    ['Main and Hours: 1 key removed, 1 added', changing('planned', view('Main', [ADDED]), view('Hours', [REMOVED]))],
    ['2 menus: 1 key removed, 1 added', changing('planned', view('Main', [ADDED]), view('Main', [REMOVED]))],
    ['3 menus: 3 keys added', changing('planned', view('A', [ADDED]), view('B', [ADDED]), view('C', [ADDED]))],
    ['Main deployed: 1 key removed', changing('deployed', view('Main', [REMOVED]))],
    ['Main not deployed: 1 key removed', { ...changing('planned', view('Main', [REMOVED])), mode: 'drift' }],
    ['main deployed', of('deployed')],
    ['3 menus deployed', of('deployed', 'deployed', 'in-sync', 'deployed')],
    ['Main IVR drifted', of('drifted')],
    ['Main edited outside git: 1 key rerouted', { mode: 'drift', flows: [drifted()] }],
    ['Main new to git: 1 key rerouted', { mode: 'drift', flows: [drifted({ isNew: true })] }],
    ['Main IVR not deployed (edited outside git)', { flows: [drifted()] }],
    ['Main IVR in conflict', of('conflict')],
    ['Main IVR rejected', of('rejected')],
    ['Main IVR rejected (2 problems)', { flows: [flowReport('rejected', { problems: [PROBLEM, PROBLEM] })] }],
    ['Main IVR rolled back', of('rolled-back')],
    [
      'Main IVR rolled back (Architect refused it)',
      { flows: [flowReport('rolled-back', { error: { ...ERROR, code: 'publish.refused' } })] },
    ],
    ['Main IVR rollback failed', of('rollback-failed')],
    [
      'Main IVR rollback failed (someone else has published since)',
      { flows: [flowReport('rollback-failed', { error: { ...ERROR, code: 'rollback.stood.back' } })] },
    ],
    // Why it had to be rolled back is not why it is still live.
    ['Main IVR rollback failed', { flows: [flowReport('rollback-failed', { error: { ...ERROR, code: 'publish.refused' } })] }],
    ['Main IVR failed', of('failed')],
    [
      'Main IVR failed (not permitted)',
      { flows: [flowReport('failed', { error: { ...ERROR, code: foreignCode('__proto__'), status: 403 } })] },
    ],
    ['Main IVR skipped', of('skipped')],
    ['main deployed; 2 flows failed; Main IVR rolled back', of('deployed', 'failed', 'rolled-back', 'failed', 'in-sync')],
    [
      '2 flows rolled back (not all flows could be deployed); 2 flows failed',
      {
        flows: [
          flowReport('rolled-back', { error: { ...ERROR, code: 'run.taken.back' } }),
          flowReport('rolled-back', { error: { ...ERROR, code: 'run.taken.back' } }),
          flowReport('failed', { error: { ...ERROR, code: 'timeout' } }),
          flowReport('failed', { error: { ...ERROR, status: 503 } }),
        ],
      },
    ],
    // A change that did not last leaves every key as it was.
    ['Main IVR rolled back', changing('rolled-back', view('Main', [REMOVED]))],
    ['1 menu file invalid, nothing changed', { outcome: 'failure', files: [file('valid'), file('invalid')] }],
    ['2 menu files invalid, nothing changed', { mode: 'validate', outcome: 'failure', files: [file('invalid'), file('invalid')] }],
    [
      'failed, nothing changed',
      { outcome: 'failure', error: { code: 'inputs', message: 'No.', hint: '', status: null, correlation_id: null } },
    ],
    [
      'interrupted, check the flows',
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
  const HELP = helpUrl({ code: 'x', status: 422 });
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
    [
      '❌ "Main IVR": failed: Refused.⏎::error::x Fix it. Help: ' + HELP,
      flowReport('failed', { version_before: null, version_after: null, error }),
    ],
    [
      '🛑 "f-1": rollback failed, 2 tries: Refused.⏎::error::x Fix it. Help: ' + HELP,
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
