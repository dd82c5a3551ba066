import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FaultEffect } from '../../simulator/genesys/faults.ts';
import { CLIENT, FLOWS, Scene, WORDS, definition } from '../support/scene.ts';

const { MAIN, PLAN, READ, TOKEN, VALIDATE, got, patched } = definition;

interface Case {
  readonly name: string;
  readonly fault: FaultEffect;
  readonly code: string;
  readonly status: number | null;
  readonly says: RegExp;
  readonly hint: RegExp;
  /** How often the flow was asked for: more than once where it may pass. */
  readonly reads: readonly (number | null)[];
}

const ARCHITECT = {
  id: FLOWS.main.id,
  name: 'Main IVR',
  type: 'INBOUNDCALL',
  division: { id: 'd', name: 'Home' },
  active: true,
  publishedVersion: { id: '13.0', type: 'PUBLISH' },
  selfUri: MAIN,
};

const CASES: readonly Case[] = [
  {
    name: '403',
    fault: { status: 403 },
    code: 'not.authorized',
    status: 403,
    says: /Missing permission `architect:flow:view`: could not .* \(HTTP 403\)/u,
    hint: /architect:flow:view.*division: .*Roles/u,
    reads: [403],
  },
  {
    name: '404',
    fault: { status: 404 },
    code: 'not.found',
    status: 404,
    says: /not found in this org \(HTTP 404\)/u,
    hint: /Check the ID and `region`.*division/u,
    reads: [404],
  },
  {
    name: '410',
    fault: { status: 410 },
    code: 'architect.flow.deleted',
    status: 410,
    says: /deleted \(HTTP 410\)/u,
    hint: WORDS.restoreFlow,
    reads: [410],
  },
  {
    name: '500 for ever',
    fault: { status: 500 },
    code: 'internal.server.error',
    status: 500,
    says: /has a problem \(HTTP 500\)/u,
    hint: /run again later/u,
    reads: [500, 500, 500, 500],
  },
  {
    name: 'a reset for ever',
    fault: { reset: 'before' },
    code: 'unreachable',
    status: null,
    says: /could not be reached/u,
    hint: /proxy, firewall/u,
    reads: [null, null, null, null],
  },
  {
    name: 'an HTML page for ever',
    fault: { html: true },
    code: 'answer.not.understood',
    status: 200,
    says: /an HTML page instead of a JSON object/u,
    hint: /login page/u,
    reads: [200, 200, 200, 200],
  },
  {
    name: 'an HTML page with 403',
    fault: { html: true, status: 403 },
    code: 'http.403',
    status: 403,
    says: /Missing permission/u,
    hint: /architect:flow:view/u,
    reads: [403],
  },
  {
    name: 'nothing for ever',
    fault: { empty: true },
    code: 'answer.not.understood',
    status: 200,
    says: /an empty body instead of a JSON object/u,
    hint: /gateway-url/u,
    reads: [200, 200, 200, 200],
  },
  {
    name: 'half a JSON for ever',
    fault: { halfBody: true },
    code: 'answer.not.understood',
    status: 200,
    says: /half a JSON text instead of a JSON object/u,
    hint: /gateway-url/u,
    reads: [200, 200, 200, 200],
  },
  {
    name: 'a JSON list',
    fault: { status: 200, body: [1, 2] },
    code: 'answer.not.understood',
    status: 200,
    says: /a JSON list/u,
    hint: /gateway-url/u,
    reads: [200, 200, 200, 200],
  },
  {
    name: 'JSON that is no flow',
    fault: { status: 200, body: { id: FLOWS.main.id, hello: 'world' } },
    code: 'answer.not.understood',
    status: null,
    says: /a flow of neither API/u,
    hint: /gateway-url/u,
    reads: [200],
  },
  {
    name: 'another flow',
    fault: { status: 200, body: { ...ARCHITECT, id: '0b8f1c3e-0000-4000-8000-000000000000' } },
    code: 'answer.not.understood',
    status: null,
    says: /about another flow, "0b8f1c3e-/u,
    hint: /proxy/u,
    reads: [200],
  },
  {
    name: 'a flow whose version is no number',
    fault: { status: 200, body: { ...ARCHITECT, publishedVersion: undefined, version: '14', definition: { nodes: {} } } },
    code: 'answer.not.understood',
    status: null,
    says: /no id, name, version/u,
    hint: /gateway-url/u,
    reads: [200],
  },
  {
    name: 'a flow that no longer exists in an org that speaks Architect only',
    fault: { status: 200, body: { ...ARCHITECT, deleted: true } },
    code: 'flow.deleted',
    status: null,
    says: /has been deleted/u,
    hint: /delete its menu file/u,
    reads: [200],
  },
];

for (const { name, fault, code, status, says, hint, reads } of CASES) {
  test(`a flow that is answered with ${name} has failed, with its cause and its hint, and nothing is written`, async () => {
    await using scene = await Scene.open();
    scene.strike('flow', 1, { times: Infinity, ...fault });
    const run = await scene.deploy();
    const flow = run.flow();
    assert.equal(run.exitCode, 1);
    assert.deepEqual(
      [flow.status, flow.error?.code, flow.error?.status, flow.attempts, flow.version_before, flow.version_after],
      ['failed', code, status, 0, null, null],
      JSON.stringify(flow.error),
    );
    assert.match(flow.error?.message ?? '', says);
    assert.match(flow.error?.message ?? '', new RegExp(`[Tt]he flow ${FLOWS.main.id}`, 'u'));
    assert.match(flow.error?.hint ?? '', hint);
    assert.deepEqual(scene.calls, [TOKEN, ...reads.map(got)]);
    assert.deepEqual(scene.published(), []);
    assert.equal(run.report.api_calls.total, 1 + reads.length);
    assert.equal(run.report.api_calls.retried, reads.length - 1);
    assert.ok(run.summary.includes('Nothing of this run is live'), run.summary);
    assert.match(run.commands.find((command) => command.name === 'error')?.message ?? '', says);
  });
}

test('the correlation id of a refusal is in the report and in the summary', async () => {
  await using scene = await Scene.open();
  scene.strike('flow', 1, { status: 403, headers: { 'inin-correlation-id': 'c0ffee00-1234' } });
  const run = await scene.deploy();
  assert.equal(run.flow().error?.correlation_id, 'c0ffee00-1234');
  assert.ok(run.summary.includes('c0ffee00&#45;1234'), run.summary);
});

test('a read in passing trouble is tried again, whatever the trouble', async () => {
  for (const [fault, status] of [
    [{ status: 503 }, 503],
    [{ reset: 'before' }, null],
    [{ html: true }, 200],
    [{ truncate: true }, 200],
    [{ empty: true }, 200],
  ] as const) {
    await using scene = await Scene.open();
    scene.strike('flow', 1, fault);
    const run = await scene.deploy();
    assert.equal(run.exitCode, 0, run.stdout);
    assert.deepEqual(scene.calls, [TOKEN, got(status), READ, VALIDATE, patched(200)]);
    assert.equal(run.report.api_calls.retried, 1);
  }
});

test('a read that takes longer than timeout-seconds is given up and tried again', async () => {
  await using scene = await Scene.open();
  scene.strike('flow', 1, { delayMs: 60_000 });
  const run = await scene.deploy({ inputs: { 'timeout-seconds': '1' } });
  assert.equal(run.exitCode, 0, run.stdout);
  // The answer to the first read is a minute away.
  assert.deepEqual(scene.calls, [TOKEN, READ, READ, VALIDATE, patched(200)]);
});

test('a client without the permission to view flows is told its name', async () => {
  await using scene = await Scene.open({ org: { clients: [{ ...CLIENT, permissions: ['architect:flow:edit'] }] } });
  const run = await scene.deploy();
  assert.deepEqual([run.exitCode, run.flow().error?.status], [1, 403]);
  assert.match(run.hint, /architect:flow:view/u);
});

test('a client without the permission to edit flows plans fine, and fails at the write with nothing live', async () => {
  await using scene = await Scene.open({ org: { clients: [{ ...CLIENT, permissions: ['architect:flow:view'] }] } });
  const run = await scene.deploy();
  assert.deepEqual([run.exitCode, run.flow().status, run.flow().version_after], [1, 'failed', 14]);
  assert.match(run.hint, /architect:flow:edit/u);
  assert.deepEqual(scene.calls, [...PLAN, patched(403), READ]);
});
