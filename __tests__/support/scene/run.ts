// A run that has ended: its report, what it said, and what is expected of it; no test of its own.
import assert from 'node:assert/strict';
import type { WorkflowCommand } from '../../../harness/commands.ts';
import type { RunResult } from '../../../harness/runner.ts';
import { withRefIdsOf } from '../ref-ids.ts';
import { WORDS } from '../words.ts';
import { assertEnding, type Ending } from './ending.ts';
import { assertFlow, assertOutcome, type Expected } from './expected.ts';
import { FLOWS, idOf } from './flows.ts';
import { problemsIn } from './problems.ts';
import type { DriftEntry, ErrorEntry, FlowEntry, FlowStatus, FullReport } from './report.ts';
import { commandLines, plain, withoutHelp } from './said.ts';
import type { OrgView, RunView } from './views.ts';

/** Architect's texts with the refIds of another one: every publish gives new ones. */
function withFirstRefIds(held: object, first: unknown): object {
  if (typeof first !== 'string') return held;
  return Object.fromEntries(
    Object.entries(held).map(([name, text]: [string, unknown]) => [name, typeof text === 'string' ? withRefIdsOf(first, text) : text]),
  );
}

export class Run implements RunView {
  readonly result: RunResult;
  readonly org: OrgView;

  constructor(result: RunResult, org: OrgView) {
    this.result = result;
    this.org = org;
  }

  get exitCode(): number | null {
    return this.result.exitCode;
  }

  get stdout(): string {
    return this.result.stdout;
  }

  get stderr(): string {
    return this.result.stderr;
  }

  get summary(): string {
    return this.result.summary;
  }

  /** The summary as people read it. */
  get text(): string {
    return plain(this.summary);
  }

  get signal(): NodeJS.Signals | null {
    return this.result.signal;
  }

  get state(): Record<string, string> {
    return this.result.state;
  }

  get durationMs(): number {
    return this.result.durationMs;
  }

  get outputs(): Record<string, string> {
    return this.result.outputs;
  }

  /** Its workflow commands, without the links of errors. */
  get commands(): WorkflowCommand[] {
    return this.result.commands.map((command) => ({ ...command, message: withoutHelp(command.message) }));
  }

  get everything(): string {
    return this.result.everything;
  }

  get report(): FullReport {
    const { report, stdout } = this.result;
    assert.ok(report !== undefined, stdout);
    return report as unknown as FullReport;
  }

  /** All flows of the report, as it has them. */
  get flows(): readonly FlowEntry[] {
    return this.report.flows;
  }

  /** The one flow of the report, or one of several by its name. */
  flow(name?: string): FlowEntry {
    const entry = name === undefined ? this.flows[0] : this.flows.find(({ flow_id: id }) => id === idOf(name));
    assert.ok(entry !== undefined && (name !== undefined || this.flows.length === 1), this.stdout);
    return entry;
  }

  /** What the one flow's report says of edits outside git. */
  get drift(): DriftEntry | undefined {
    return this.flow().drift;
  }

  /** What is wrong with the one flow. */
  get error(): ErrorEntry {
    const { error } = this.flow();
    assert.ok(error !== null, this.stdout);
    return error;
  }

  get message(): string {
    return this.flow().error?.message ?? '';
  }

  get hint(): string {
    return this.flow().error?.hint ?? '';
  }

  get statuses(): FlowStatus[] {
    return this.flows.map(({ status }) => status);
  }

  /** Status and error code of each flow. */
  get ends(): string[][] {
    return this.flows.map(({ status, error }) => (error === null ? [status] : [status, error.code]));
  }

  /** Every command but masks and groups: `warning: text`, `error ivr/main.yml:3: text`. */
  get said(): string[] {
    return commandLines(this.commands);
  }

  /** All that is masked with the runner. */
  get masks(): ReadonlySet<string> {
    return new Set(this.commands.filter(({ name }) => name === 'add-mask').map(({ message }) => message));
  }

  /** The problems of the flows, each as `path:line:column rule`. Annotations and summary must show them, too. */
  get problems(): string[] {
    return problemsIn(this);
  }

  /** Asserts how a run with one flow ends: report, outputs, exit code, summary, requests, versions and what is live. */
  expect(expected: Expected): FlowEntry {
    return assertFlow(this, expected);
  }

  /** Asserts to which outcome the statuses of the run's flows add up. */
  expectOutcome(...statuses: readonly FlowStatus[]): void {
    assertOutcome(this, statuses);
  }

  /** Asserts all that a run leaves for whoever looks at it from outside. */
  expectEnding(ending: Ending): void {
    assertEnding(this, ending);
  }

  /** Asserts that the report holds all that a person needs to put the main flow right: the contents, and what to do with them. */
  expectRecovery(contents: { readonly before: unknown; readonly desired: unknown; readonly live?: unknown }): void {
    const { recovery } = this.flow();
    assert.ok(recovery, this.stdout);
    const { step, ...held } = recovery;
    assert.deepEqual(withFirstRefIds(held, contents.before), contents);
    assert.match(step, WORDS.openFlow(FLOWS.main.name));
    assert.match(this.summary, /Open the flow/u);
  }
}
