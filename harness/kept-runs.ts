import { beginRun, endRun, type GitHub, type WorkflowRun } from '../simulator/github/index.ts';
import type { RunIdentity, RunnerEvent } from './event.ts';

/** One step of a run. */
interface Step<T> {
  readonly event: RunnerEvent;
  /** Of the run, as far as the test tells it. */
  readonly identity: RunIdentity | undefined;
  /** Whether this is the end of the job whose main step was played last. */
  readonly isPost: boolean;
  /** Plays the step under the run's identity. */
  readonly play: (identity: RunIdentity) => Promise<T>;
  /** Whether someone stopped it. Asked when it has ended. */
  readonly isStopped: () => boolean;
}

/** Keeps the runs of a stage in GitHub's list, as GitHub does: in progress while they go, completed when they have ended. */
export class KeptRuns {
  readonly #github: GitHub;
  #last: WorkflowRun | undefined;

  constructor(github: GitHub) {
    this.#github = github;
  }

  /** Plays a step in a new run, in the next attempt of the run with its id, or, at the end of a job, in that job's run. */
  async play<T extends { readonly exitCode: number | null }>(step: Step<T>): Promise<T> {
    const run = step.isPost ? this.#resume(step.identity) : this.#begin(step);
    const { conclusion } = run;
    run.status = 'in_progress';
    run.conclusion = null;
    const result = await step.play({ ...step.identity, id: run.id, number: run.run_number, attempt: run.run_attempt });
    endRun(this.#github, run, conclusion ?? conclusionOf(result.exitCode, step.isStopped()));
    return result;
  }

  #begin({ event, identity = {} }: Pick<Step<unknown>, 'event' | 'identity'>): WorkflowRun {
    const run = beginRun(this.#github, {
      id: identity.id ?? this.#github.ids.run.next(),
      path: `.github/workflows/${identity.workflowFile ?? 'ivr.yml'}`,
      name: identity.workflow ?? 'IVR menus',
      event: event.name,
      ...headOf(event),
      ...(identity.number === undefined ? {} : { run_number: identity.number }),
    });
    if (identity.attempt !== undefined && identity.attempt !== run.run_attempt) {
      throw new Error(`Attempt ${identity.attempt} of run ${run.id} can't follow ${run.run_attempt - 1} attempts`);
    }
    this.#last = run;
    return run;
  }

  #resume(identity: RunIdentity = {}): WorkflowRun {
    const run = identity.id === undefined ? this.#last : this.#github.runs.find(({ id }) => id === identity.id);
    if (run === undefined) throw new Error('There is no run whose job could end');
    return run;
  }
}

function conclusionOf(exitCode: number | null, isStopped: boolean): 'cancelled' | 'success' | 'failure' {
  if (isStopped) return 'cancelled';
  return exitCode === 0 ? 'success' : 'failure';
}

/** The commit and the branch that a run is listed with. For a pull request, they are its head's, and not the merge's. */
function headOf({ payload, sha, ref, headRef }: RunnerEvent): { head_sha: string; head_branch: string } {
  const pull = payload['pull_request'] as { head: { sha: string } } | undefined;
  return { head_sha: pull?.head.sha ?? sha, head_branch: headRef ?? ref.replace(/^refs\/(?:heads|tags)\//u, '') };
}
