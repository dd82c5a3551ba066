// How a run with one flow ends; no test of its own.
import assert from 'node:assert/strict';
import type { ArchitectVersion } from '../../../simulator/genesys/architect/model.ts';
import { withRefIdsOf } from '../ref-ids.ts';
import { WORDS } from '../words.ts';
import { DESIRED } from './architect.ts';
import { FLOWS, type FlowName } from './flows.ts';
import { areFine, isStorage } from './manners.ts';
import type { FlowEntry, FlowStatus } from './report.ts';
import type { RunView } from './views.ts';

export interface Expected {
  /** The main flow unless told. */
  readonly flow?: FlowName;
  /** What the flow is called by now. */
  readonly name?: string;
  readonly status: FlowStatus;
  readonly versions: readonly [before: number | string | null, after: number | string | null];
  readonly attempts: number;
  readonly code?: string;
  /** Every request since the log was cleared, in order; left out if another assertion speaks of them. */
  readonly calls?: readonly string[];
  /** Who wrote which version since the org began, such as `14.0 ivr-client`. */
  readonly published: readonly string[];
  /** What callers hear in the end, byte for byte, on Architect's API. */
  readonly live?: string;
  /** What the summary says besides the words of the status. */
  readonly words?: string;
}

export function assertFlow(run: RunView, expected: Expected): FlowEntry {
  const { flow = 'main', name = FLOWS[flow].name, status, versions, attempts, code } = expected;
  const entry = run.flow();
  assert.deepEqual(
    { status: entry.status, versions: [entry.version_before, entry.version_after], attempts: entry.attempts, code: entry.error?.code },
    { status, versions: [...versions], attempts, code },
    run.stdout,
  );
  assert.equal(entry.flow_id, FLOWS[flow].id);
  // A flow that could not be read has no name, unless it was found by its name.
  if (versions[0] !== null) assert.equal(entry.flow_name, name);
  assertOutcome(run, [status]);
  assertShown(run, entry, expected);
  assertLeft(run, flow, expected);
  return entry;
}

/** Exit code, output and report say the outcome to which the statuses add up. */
export function assertOutcome({ exitCode, outputs, report, stdout }: RunView, statuses: readonly FlowStatus[]): void {
  const isFine = areFine(statuses);
  const outcome = isFine ? (statuses.every((status) => status === 'in-sync') ? 'no-changes' : 'success') : 'failure';
  assert.deepEqual(
    { exitCode, output: outputs['outcome'], report: report.outcome },
    { exitCode: isFine ? 0 : 1, output: outcome, report: outcome },
    stdout,
  );
}

function assertShown({ outputs, summary, report, org }: RunView, entry: FlowEntry, { status, versions, words }: Expected): void {
  assert.deepEqual(JSON.parse(outputs['flows'] ?? ''), [
    { flow_id: entry.flow_id, flow_name: entry.flow_name, status, version: versions[1] },
  ]);
  for (const text of [WORDS.ofStatus[status], words ?? '']) assert.ok(summary.includes(text), `${text} in\n${summary}`);
  assert.equal(report.api_calls.total, org.cloud.requests.filter((request) => !isStorage(request)).length);
}

function assertLeft({ org }: RunView, flow: FlowName, { calls, published, live }: Expected): void {
  if (calls !== undefined) assert.deepEqual(org.calls, calls);
  assert.deepEqual(org.published(flow), published);
  if (live === undefined) return;
  assert.equal(org.live(flow), live);
  assertNothingElse(org.cloud.architect.history(FLOWS[flow].id), live);
}

/** All that the action has published is as it was found, as it was asked for, or what is live. */
function assertNothingElse([first, ...versions]: readonly ArchitectVersion[], live: string): void {
  const own = versions.filter(({ kind, by }) => kind === 'published' && typeof by !== 'string' && 'clientId' in by);
  const start = first?.yaml ?? '';
  for (const { id, yaml } of own)
    assert.ok([start, DESIRED, live].includes(withRefIdsOf(start, yaml)), `version ${id} is neither as found nor as asked`);
}
