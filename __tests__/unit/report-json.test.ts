import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toFlowsOutput, toJson } from '../../src/report/plain/json.ts';
import { foreignCode } from '../../src/model/diagnostic.ts';
import type { ErrorReport, FlowReport, RunReport } from '../../src/report/model.ts';

const FLOW: FlowReport = {
  flow_id: 'f-1',
  flow_name: 'Main IVR',
  api: 'definition',
  files: ['ivr/main.yml', 'ivr/more.yml'],
  menus: ['main', 'more'],
  status: 'rolled-back',
  version_before: 14,
  version_after: 16,
  attempts: 2,
  duration_ms: 1234,
  changes: [
    {
      op: 'change',
      menu: 'main',
      key: '2',
      field: 'routing_target',
      path: "$.definition.nodes.main.menu.options[?(@.key=='2')].routingTarget",
      before: 'q-1',
      after: 'q-2',
    },
  ],
  problems: [
    {
      code: foreignCode('target'),
      message: 'The queue is gone.',
      hint: 'Name another.',
      at: { path: 'ivr/main.yml', line: 9, column: 5, text: '    x: y' },
    },
  ],
  place: { path: 'ivr/main.yml', line: 1, column: 10 },
  decided: [],
  notices: ['Someone has it locked.'],
  error: { code: foreignCode('validation'), message: 'Refused.', status: 422, correlation_id: 'c-1', hint: 'Look there.' },
  recovery: null,
  views: [{ nodeId: 'main', path: 'ivr/main.yml', line: 2, rows: [], reordered: false }],
};

const REPORT: RunReport = {
  mode: 'deploy',
  outcome: 'failure',
  commit: '396a4cbf',
  runUrl: 'https://github.com/acme/ivr/actions/runs/9',
  repositoryUrl: 'https://github.com/acme/ivr',
  commentKey: 'prod',
  actor: 'ann',
  at: '2026-11-22T16:40:00.000Z',
  files: [
    { path: 'ivr/main.yml', status: 'valid', problems: [] },
    {
      path: 'ivr/bad.yml',
      status: 'invalid',
      problems: [
        {
          at: { path: 'ivr/bad.yml', line: 7, column: 5 },
          code: 'bad-key',
          message: 'The key is "A".',
          hint: 'A key is one or more of 0-9 * #, in quotes: "1".',
        },
      ],
    },
    { path: 'ivr/old.yml', status: 'deleted', problems: [] },
  ],
  flows: [FLOW],
  error: null,
  notes: ['A note'],
  apiCalls: { total: 4, retried: 1, throttledMs: 250 },
};

const NO_CALLS = { nodes: [], edges: [] };

/** A report that has everything that a report may have. */
const FULL: RunReport = {
  ...REPORT,
  error: { code: 'run.ended', message: 'Killed.', status: null, correlation_id: null, hint: 'Run it again.' },
  flows: [
    {
      ...FLOW,
      recovery: { before: 'b', desired: 'd', live: 'l', step: 's' },
      drift: {
        version: 14,
        by: 'Ann',
        at: '2026-11-22T16:00:00.000Z',
        on_drift: 'overwrite',
        overwritten: true,
        menus: [
          {
            menu: 'main',
            path: 'ivr/main.yml',
            commit: '396a4cbf',
            unknown: 'Cut.',
            isNew: false,
            changes: FLOW.changes,
            view: { nodeId: 'main', path: 'ivr/main.yml', line: 2, rows: [], reordered: false },
          },
        ],
      },
      calls: { before: NO_CALLS, after: NO_CALLS, nodes: [], edges: [] },
      hazards: [],
    },
  ],
};

/** The same value, with one field more in each of its objects. */
function withMore<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => withMore(one)) as T;
  return { ...Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withMore(one)])), internal: 'internal' } as T;
}

function flowOf(json: unknown): Record<string, unknown> {
  const [flow = {}] = (json as { flows: Record<string, unknown>[] }).flows;
  return flow;
}

describe('the JSON report', () => {
  test('has the shape that readers rely on, and what is wrong always comes with how to mend it', () => {
    assert.deepEqual(JSON.parse(toJson(REPORT)), {
      schema: 1,
      mode: 'deploy',
      outcome: 'failure',
      commit: '396a4cbf',
      run_url: 'https://github.com/acme/ivr/actions/runs/9',
      files: [
        { path: 'ivr/main.yml', status: 'valid', problems: [] },
        {
          path: 'ivr/bad.yml',
          status: 'invalid',
          problems: [{ line: 7, column: 5, rule: 'bad-key', message: 'The key is "A". A key is one or more of 0-9 * #, in quotes: "1".' }],
        },
        { path: 'ivr/old.yml', status: 'deleted', problems: [] },
      ],
      flows: [
        {
          flow_id: 'f-1',
          flow_name: 'Main IVR',
          api: 'definition',
          files: ['ivr/main.yml', 'ivr/more.yml'],
          menus: ['main', 'more'],
          status: 'rolled-back',
          version_before: 14,
          version_after: 16,
          attempts: 2,
          duration_ms: 1234,
          changes: [
            {
              op: 'change',
              menu: 'main',
              key: '2',
              field: 'routing_target',
              path: "$.definition.nodes.main.menu.options[?(@.key=='2')].routingTarget",
              before: 'q-1',
              after: 'q-2',
            },
          ],
          problems: [
            { path: 'ivr/main.yml', line: 9, column: 5, rule: 'target', message: 'The queue is gone. Name another.', text: '    x: y' },
          ],
          notes: ['Someone has it locked.'],
          error: { code: 'validation', message: 'Refused.', status: 422, correlation_id: 'c-1', hint: 'Look there.' },
        },
      ],
      error: null,
      notes: ['A note'],
      api_calls: { total: 4, retried: 1, throttled_ms: 250 },
    });
  });

  test('holds both definitions and the step to take by hand after a rollback that failed', () => {
    const recovery = {
      before: { nodes: { main: 1 } },
      desired: { nodes: { main: 2 } },
      live: { nodes: { main: 3 } },
      step: 'Publish version 14 again.',
    };
    const json = JSON.parse(toJson({ ...REPORT, flows: [{ ...FLOW, status: 'rollback-failed', version_after: null, recovery }] })) as {
      flows: { recovery: unknown; version_after: unknown }[];
    };
    assert.deepEqual(json.flows[0]?.recovery, recovery);
    assert.equal(json.flows[0].version_after, null);
  });

  test('says what ended the run before any flow', () => {
    const error: ErrorReport = { code: 'inputs', message: 'No.', hint: 'Yes.', status: null, correlation_id: null };
    const json = JSON.parse(toJson({ ...REPORT, files: [], flows: [], error })) as Record<string, unknown>;
    assert.deepEqual([json['error'], json['files'], json['flows']], [error, [], []]);
  });

  test('has every field of a flow that drifted and could not be rolled back', () => {
    const { changes, problems, ...flow } = flowOf(JSON.parse(toJson(FULL)));
    assert.deepEqual(flow, {
      flow_id: 'f-1',
      flow_name: 'Main IVR',
      api: 'definition',
      files: ['ivr/main.yml', 'ivr/more.yml'],
      menus: ['main', 'more'],
      status: 'rolled-back',
      version_before: 14,
      version_after: 16,
      attempts: 2,
      error: { code: 'validation', message: 'Refused.', status: 422, correlation_id: 'c-1', hint: 'Look there.' },
      duration_ms: 1234,
      notes: ['Someone has it locked.'],
      recovery: { before: 'b', desired: 'd', live: 'l', step: 's' },
      drift: {
        version: 14,
        by: 'Ann',
        at: '2026-11-22T16:00:00.000Z',
        on_drift: 'overwrite',
        overwritten: true,
        menus: [{ menu: 'main', path: 'ivr/main.yml', commit: '396a4cbf', unknown: 'Cut.', new_to_git: false, changes: FLOW.changes }],
      },
    });
    assert.deepEqual(changes, FLOW.changes);
    assert.deepEqual(problems, [
      { path: 'ivr/main.yml', line: 9, column: 5, rule: 'target', message: 'The queue is gone. Name another.', text: '    x: y' },
    ]);
  });

  test('has no field that it does not name, at whatever level', () => {
    const text = toJson(withMore(FULL));
    assert.doesNotMatch(text, /internal/u);
    assert.equal(text, toJson(FULL));
  });

  test('is one JSON text that ends with its line', () => {
    const text = toJson(REPORT);
    assert.ok(text.endsWith('}\n'));
    assert.ok(text.isWellFormed());
  });
});

describe('the flows output', () => {
  test('has what a script needs, in one line', () => {
    const text = toFlowsOutput({
      ...REPORT,
      flows: [FLOW, { ...FLOW, flow_id: null, flow_name: 'Gone', status: 'failed', version_after: null }],
    });
    assert.deepEqual(JSON.parse(text), [
      { flow_id: 'f-1', flow_name: 'Main IVR', status: 'rolled-back', version: 16 },
      { flow_id: null, flow_name: 'Gone', status: 'failed', version: null },
    ]);
    assert.doesNotMatch(text, /\n/u);
  });

  test('is an empty list without a flow', () => {
    assert.equal(toFlowsOutput({ ...REPORT, flows: [] }), '[]');
  });
});
