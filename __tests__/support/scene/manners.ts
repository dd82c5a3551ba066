// What holds of every run, whatever befell it; no test of its own.
import assert from 'node:assert/strict';
import type { GenesysCloud } from '../../../simulator/genesys/cloud.ts';
import type { ReceivedRequest } from '../../../simulator/genesys/protocol.ts';
import type { RunResult } from '../../../harness/runner.ts';
import type { FlowEntry, FullReport } from './report.ts';
import { hasHelp } from './said.ts';

/** A run that has ended, and what it asked Genesys Cloud. */
export interface Ended {
  readonly result: RunResult;
  readonly cloud: GenesysCloud;
  readonly requests: readonly ReceivedRequest[];
}

/** Rules for every run of every scene. That it lets out no secret is looked for by the stage. */
export function assertGoodManners({ result, cloud, requests }: Ended): void {
  const report = result.report as FullReport | undefined;
  assertPeace(cloud, report);
  for (const request of requests) assertAllowed(cloud, request);
  // A run that is ended from outside says nothing more.
  if (report === undefined || result.signal !== null) return;
  assertOneAnswer(result, report);
  for (const flow of report.flows) assertHelpful(flow);
  const errors = result.commands.filter(({ name, message }) => name === 'error' && !message.endsWith('see the job summary.'));
  for (const error of errors.filter(({ properties }) => properties['file'] !== undefined))
    assert.ok(hasHelp(error), `${error.message} lacks its link`);
}

/** Requests to the storage are none to the API. */
export function isStorage({ path }: Pick<ReceivedRequest, 'path'>): boolean {
  return path.startsWith('/presigned/');
}

/** Nobody's lock is broken, and no flow is made, unless the run says so. */
function assertPeace({ architect }: GenesysCloud, report: FullReport | undefined): void {
  assert.deepEqual(architect.brokenLocks, [], "nobody's lock is broken");
  const isTold = report?.flows.some(({ error }) => error?.code === 'another.flow.published') === true;
  if (!isTold) assert.deepEqual(architect.createdFlows, [], 'no flow is made anew');
}

/** All that is not read, with the ids left out. */
const WRITES: ReadonlySet<string> = new Set([
  'POST /oauth/token',
  'POST /api/v2/flows/query',
  'POST /api/v2/flows/validate',
  'POST /api/v2/flows/export/jobs',
  'POST /api/v2/flows/jobs',
  'PUT /presigned/uploads/',
]);

function assertAllowed(cloud: GenesysCloud, request: ReceivedRequest): void {
  const { method, path, headers } = request;
  if (isStorage(request)) assert.equal(headers['authorization'], undefined, `no token is sent to ${path}`);
  if (method === 'GET') return;
  const [, flowId = ''] = /^\/api\/v2\/flows\/([\da-f-]{36})$/u.exec(path) ?? [];
  const isFlow = (method === 'PATCH' || method === 'PUT') && flowId !== '';
  if (isFlow) assert.equal(cloud.architect.has(flowId), false, `${method} ${path}: Architect has jobs for that`);
  else assert.ok(WRITES.has(`${method} ${path.replace(/[\da-f-]{36}$/u, '')}`), `${method} ${path}`);
}

/** What a run can end with and be green. */
const FINE: ReadonlySet<string> = new Set(['planned', 'deployed', 'in-sync']);

/** Whether all flows ended well. */
export function areFine(statuses: readonly string[]): boolean {
  return statuses.every((status) => FINE.has(status));
}

/** Exit code, output, report and summary say the same. */
function assertOneAnswer({ exitCode, outputs, summary, reportMarkdown, stdout }: RunResult, { outcome, flows }: FullReport): void {
  const isRed = outcome === 'failure';
  assert.deepEqual({ exitCode, output: outputs['outcome'] }, { exitCode: isRed ? 1 : 0, output: outcome }, stdout);
  // A flow of an overtaken run is left alone, because a newer commit is live.
  const others = flows.filter(({ error }) => error?.code !== 'superseded');
  if (!areFine(others.map(({ status }) => status))) assert.ok(isRed, stdout);
  assert.equal(summary, reportMarkdown);
  assert.match(summary, isRed ? /^### (?:❌|🛑) /u : /^### ☎️ /u);
}

/** People in Architect have other permissions than the OAuth client, so a failure here says nothing of there. */
const BLAMES_ARCHITECT =
  /Architect[^.]*\b(?:would|will|should|must) (?:also )?(?:fail|refuse)|\bfails?, too\b|\bfails? (?:in Architect|there)\b/u;

/** An error says how to fix it, and a flow that a person must put right comes with what that takes. */
function assertHelpful({ status, error, recovery }: FlowEntry): void {
  if (error !== null) assert.notEqual(error.hint.trim(), '', `${error.code} says how to fix it`);
  assert.doesNotMatch(error?.hint ?? '', BLAMES_ARCHITECT);
  if (error?.code !== 'journal.lost') assert.equal(recovery !== undefined, status === 'rollback-failed', status);
}
