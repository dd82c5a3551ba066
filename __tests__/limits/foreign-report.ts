// A report in which every field that may hold someone else's text holds it; no test of its own.
import type { CallNode, CallNodeKind } from '../../src/model/call-graph.ts';
import type { CallHazard } from '../../src/call-flow/hazards.ts';
import type { Change } from '../../src/model/change.ts';
import type { FlowStatus } from '../../src/model/outcome.ts';
import type { Row } from '../../src/model/menu-diff.ts';
import { foreignCode, type Problem } from '../../src/model/diagnostic.ts';
import type { DriftReport, ErrorReport, FlowReport, RunReport } from '../../src/report/model.ts';

type Text = (plain: string) => string;

/** @param text makes the text of each field, and is asked once for each */
export function reportWith(text: Text): RunReport {
  const path = text('ivr/main.yml');
  return {
    mode: 'deploy',
    outcome: 'failure',
    commit: '396a4cbf76bb718a79ed3867b335bddbb6242fc4',
    runUrl: 'https://github.com/acme/ivr/actions/runs/9',
    repositoryUrl: 'https://github.com/acme/ivr',
    commentKey: text('prod'),
    actor: text('ann'),
    at: '2026-11-22T16:40:00.000Z',
    files: [
      { path, status: 'invalid', problems: [problem(text, path), problem(text, path)] },
      { path: text('ivr/old.yml'), status: 'deleted', problems: [] },
    ],
    flows: (['deployed', 'planned', 'rollback-failed', 'drifted'] as const).map((status) => flow(status, text)),
    error: error(text),
    notes: [text('A note')],
    apiCalls: { total: 4, retried: 0, throttledMs: 0 },
  };
}

export function flow(status: FlowStatus, text: Text): FlowReport {
  const spoken = (word: string) => ({
    prompt: text(`Say ${word}`),
    target: text(`queue ${word}`),
    id: text('q-1'),
    name: text('choice'),
    notes: [text('still says "Hi"')],
  });
  const menu = text('main');
  const change = (op: Change['op'], key: string | null): Change => {
    return { op, menu, key, field: null, path: text('$.x'), before: text('old'), after: text('new') };
  };
  const same = spoken('three');
  const row = { key: text('1'), sign: 'changed', before: spoken('one'), after: spoken('two') } as const;
  return {
    flow_id: text('f1'),
    flow_name: text('Main IVR'),
    api: 'architect',
    files: [text('ivr/main.yml')],
    menus: [menu, text('other')],
    status,
    version_before: text('13.0'),
    version_after: status === 'rollback-failed' ? null : text('14.0'),
    attempts: 2,
    duration_ms: 1234,
    changes: [change('remove', text('9')), change('add', text('2')), change('reorder', null)],
    problems: [problem(text, text(`ivr/${status}.yml`))],
    decided: [],
    // More than three of one pattern are said once: then it depends on the texts which these are.
    notices: status === 'drifted' ? [] : [text('Someone has it locked.')],
    error: error(text),
    recovery: { before: text('before'), desired: text('desired'), step: text('Publish it again.') },
    views: [
      {
        nodeId: menu,
        path: text('ivr/main.yml'),
        line: 2,
        reordered: true,
        rows: [
          row,
          { key: text('2'), sign: 'added', before: undefined, after: spoken('new') },
          { key: text('3'), sign: 'same', before: same, after: same },
        ],
        withoutKey: [text('"By voice"')],
        warnings: [
          { kind: 'lost-task', key: text('1'), does: [text('ends the call')] },
          { kind: 'lost-audio', audio: text('the prompt "Hi"') },
          { kind: 'named-dead-key', key: text('9') },
          { kind: 'unnamed-key', key: text('2') },
        ],
      },
      {
        nodeId: text('speaks'),
        path: text('ivr/a.yml'),
        line: 3,
        reordered: false,
        rows: [row],
        audio: { before: text('Old'), after: text('New') },
      },
    ],
    hazards: hazards(text),
    reachedBy: [{ ivr: text('Customer line'), numbers: [text('+4930'), text('+4931')], hours: ['open'] }],
    sinceApproval: {
      commit: '396a4cbf76bb718a79ed3867b335bddbb6242fc4',
      by: text('bob'),
      menus: [{ menu, isKnown: true, rows: [row, { ...row, before: undefined }], hasNewText: true, hasNewOrder: true }],
      knownWarnings: [text('Known.')],
    },
    ...(status === 'drifted' ? { drift: drift(text, row) } : {}),
  };
}

/** What was edited outside git; one menu that a commit knew, and one that can't be looked up. */
function drift(text: Text, row: Row): DriftReport {
  const rows = [row, { ...row, sign: 'removed', after: undefined }, { ...row, sign: 'same', after: row.before }] as const;
  const menu = (commit: string | null): DriftReport['menus'][number] => ({
    menu: text('main'),
    path: text('ivr/main.yml'),
    commit,
    isNew: false,
    unknown: commit === null ? text('No history.') : null,
    changes: [],
    view: {
      nodeId: text('main'),
      path: text('ivr/main.yml'),
      line: 2,
      reordered: commit === null,
      rows,
      audio: { before: text('Known'), after: text('Live') },
    },
  });
  const menus = [menu('396a4cbf76bb718a79ed3867b335bddbb6242fc4'), menu(null)];
  return { version: text('13.0'), by: text('the user "Ann"'), at: '2026-11-22T10:14:00.000Z', on_drift: 'fail', overwritten: false, menus };
}

/** What may hurt callers, one of each kind, new and old. */
function hazards(text: Text): CallHazard[] {
  const place = (kind: CallNodeKind, prefix = ''): CallNode => ({ id: `${prefix}${text('id')}`, kind, name: text('place') });
  const menu = place('menu');
  const key = { from: menu.id, to: text('to'), way: { how: 'key', key: text('7') } } as const;
  const on = { from: menu.id, to: text('to'), way: { how: 'then' } } as const;
  return [
    { kind: 'unreached-menu', menu, isGone: false },
    { kind: 'unreached-menu', menu, isGone: true },
    ...[true, false].flatMap((isNew): CallHazard[] => [
      { kind: 'loop', menus: [menu, place('menu'), place('menu')], isNew },
      { kind: 'missing-target', from: menu, edge: key, to: place('missing', 'queue:'), isNew },
      { kind: 'missing-target', from: menu, edge: on, to: place('missing'), isNew },
      { kind: 'empty-queue', menu, key: text('8'), queue: place('queue'), isNew },
      { kind: 'no-person', menu, isNew },
    ]),
  ];
}

/** @param path problems of one file stand in one table */
export function problem(text: Text, path = text('ivr/main.yml')): Problem {
  const words = { code: foreignCode(text('bad-key')), message: text('It is wrong.'), hint: text('Mend it.') };
  return { ...words, at: { path, line: 7, column: 5, text: text('  - key: A') } };
}

export function error(text: Text): ErrorReport {
  const words = { code: foreignCode(text('refused')), message: text('No such queue.'), hint: text('Make one.') };
  return { ...words, status: 422, correlation_id: text('c1') };
}
