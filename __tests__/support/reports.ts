// Helpers of the tests of the report; no test of its own: a report in which nothing happened, and what a test adds to it.
import type { Change } from '../../src/model/change.ts';
import type { FlowStatus } from '../../src/model/outcome.ts';
import type { FlowReport, RunReport } from '../../src/report/model.ts';

/** A flow with nothing to report but its status. */
export function flowReport(status: FlowStatus, more: Partial<FlowReport> = {}): FlowReport {
  return {
    flow_id: 'f-1',
    flow_name: 'Main IVR',
    api: 'definition',
    files: ['ivr/main.yml'],
    menus: ['main'],
    status,
    version_before: 14,
    version_after: 14,
    attempts: 0,
    duration_ms: null,
    changes: [],
    problems: [],
    decided: [],
    notices: [],
    error: null,
    recovery: null,
    views: [],
    ...more,
  };
}

/** A successful run without a flow. */
export function runReport(more: Partial<RunReport> = {}): RunReport {
  return {
    mode: 'deploy',
    outcome: 'success',
    commit: '396a4cbf76bb718a79ed3867b335bddbb6242fc4',
    runUrl: 'https://github.com/acme/ivr/actions/runs/9',
    repositoryUrl: 'https://github.com/acme/ivr',
    commentKey: '',
    actor: 'ann',
    at: '2026-11-22T16:40:59.999Z',
    files: [],
    flows: [],
    error: null,
    notes: [],
    apiCalls: { total: 4, retried: 0, throttledMs: 0 },
    ...more,
  };
}

/** A change of a key, of a menu if `key` is null, or of the flow if `menu` is null, too. */
export function changeOf(op: Change['op'], menu: string | null = 'main', key: string | null = '1'): Change {
  return { op, menu, key, field: null, path: '$', before: null, after: null };
}
