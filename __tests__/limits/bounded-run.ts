// A run with little memory, and what every run must leave behind; no test of its own.
import assert from 'node:assert/strict';
import type { RunResult } from '../../harness/runner.ts';
import type { SceneOptions, Stage } from '../../harness/stage.ts';

/** A sixteenth of what a hosted runner gives a process. */
const SMALL_HEAP = { NODE_OPTIONS: '--max-old-space-size=256' };
/** A run of these tests takes a second or two where nobody else is at work. */
const PATIENCE_MS = 90_000;

/** Commits files, bytes as they are, and runs the action as the push does, with 256 MiB of memory. */
export async function pushBytes(
  stage: Stage,
  files: Readonly<Record<string, Buffer | string>>,
  options: SceneOptions = {},
): Promise<RunResult> {
  const before = await stage.repository.head();
  for (const [path, bytes] of Object.entries(files)) await stage.repository.write(path, bytes);
  const after = await stage.repository.commit('Change the menus');
  return stage.pushRun({ before, after }, bounded(options));
}

export function bounded(options: SceneOptions): SceneOptions {
  return { timeoutMs: PATIENCE_MS, ...options, inputs: { comment: 'never', ...options.inputs }, env: { ...SMALL_HEAP, ...options.env } };
}

/** A run that came to its end: no crash, no word on stderr, all outputs, a report that says the same, and nothing for later steps. */
export function assertSound(run: RunResult, context: string): void {
  assert.deepEqual([run.timedOut, run.signal, run.stderr], [false, null, ''], `${context}\n${run.stdout.slice(-2000)}`);
  assert.ok(run.exitCode === 0 || run.exitCode === 1, context);
  assert.deepEqual(
    Object.keys(run.outputs),
    ['outcome', 'has-changes', 'plan', 'flows', 'changed-files', 'report', 'report-markdown', 'dial-page'],
    context,
  );
  assert.ok(run.report !== undefined && run.reportMarkdown !== undefined, context);
  assert.equal(run.report.outcome, run.outputs['outcome'], context);
  assert.equal(run.exitCode, run.report.outcome === 'failure' ? 1 : 0, context);
  assert.deepEqual(run.env, {}, context);
  for (const [name, value] of Object.entries(run.state)) {
    assert.match(name, /^(?:begun|reported|ended|settings|records|journal|flow-\d+)$/u, context);
    assert.ok(value.length < 4096, `${context}: ${name} is handed on in the environment`);
  }
  assert.equal(run.state['ended'], 'yes', context);
  assert.ok(Buffer.byteLength(run.summary) < 1_048_576, `${context}: the runner drops a summary of ${run.summary.length}`);
  const report = run.report as typeof run.report & { readonly error: { readonly code: string } | null };
  const codes = [report.error, ...report.flows.map(({ error }) => error)].flatMap((error) => error?.code ?? []);
  assert.ok(!codes.includes('internal'), `${context}: ${JSON.stringify(report.error ?? report.flows[0]?.error)}`);
}

/** The commands of a run but those that are meant. */
export function unmeantCommands(run: RunResult): string[] {
  const meant = new Set(['add-mask', 'group', 'endgroup', 'error', 'warning', 'notice']);
  return run.commands.filter(({ name }) => !meant.has(name)).map(({ name, message }) => `${name} ${message}`);
}
