import type { GitHub } from './github.ts';
import type { RunConclusion, WorkflowRun } from './model.ts';
import type { RunSeed } from './seed.ts';
import { timestamp } from './state.ts';

/** Starts a run, or, if there is one of this id, its next attempt. It is in progress until {@link endRun}. */
export function beginRun(github: GitHub, seed: RunSeed): WorkflowRun {
  const run = github.runs.find(({ id }) => id === seed.id);
  if (run === undefined) return github.addRun({ ...seed, status: 'in_progress' });
  const { status, conclusion, run_started_at, updated_at } = run;
  run.earlier.push({ status, conclusion, run_started_at, updated_at });
  const time = timestamp(github.now());
  return Object.assign(run, {
    status: 'in_progress',
    conclusion: null,
    run_attempt: run.run_attempt + 1,
    run_started_at: time,
    updated_at: time,
  });
}

export function endRun(github: GitHub, run: WorkflowRun, conclusion: RunConclusion): void {
  Object.assign(run, { status: 'completed', conclusion, updated_at: timestamp(github.now()) });
}
