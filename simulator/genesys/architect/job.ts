import { randomUUID } from 'node:crypto';
import type { Models } from 'purecloud-platform-client-v2';
import { ArchyFailure } from './archy.ts';
import type { JobPlan, JobStep, JobTiming } from './model.ts';
import type { Schedule } from './schedule.ts';

/** The states of a job (SDK docs of ArchitectJobStateResponse.status). */
type JobStatus = 'Registered' | 'Started' | 'Success' | 'Failure';

/** What a job does at its end. */
interface Work<Result> {
  readonly work: (at: number) => Result;
  readonly leave: ((at: number, lastStep: JobStep) => void) | undefined;
}

/** A job that waits, works and ends. All its work is done when it ends. */
export class Job<Result> {
  readonly id = randomUUID();
  readonly #plan: JobPlan;
  readonly #timing: JobTiming;
  readonly #schedule: Schedule;
  #status: JobStatus = 'Registered';
  #failure: ArchyFailure | undefined;
  #failedAt = 0;
  #result: Result | undefined;

  constructor(schedule: Schedule, timing: JobTiming, plan: JobPlan) {
    this.#schedule = schedule;
    this.#timing = timing;
    this.#plan = plan;
  }

  get status(): JobStatus {
    return this.#status;
  }

  /** What the work returned, if it succeeded. */
  get result(): Result | undefined {
    return this.#result;
  }

  /**
   * Starts the job now. `work` returns the result or throws an ArchyFailure.
   *
   * @param leave does the steps up to the last one before a planned failure
   */
  begin(work: (at: number) => Result, leave?: (at: number, lastStep: JobStep) => void): void {
    const { startMs = this.#timing.startMs, finishMs = this.#timing.finishMs } = this.#plan;
    const { now } = this.#schedule;
    this.#schedule.add(now + Math.min(startMs, finishMs), () => {
      this.#status = 'Started';
    });
    this.#schedule.add(now + finishMs, (at) => this.#end({ work, leave }, at));
  }

  /** What `?expand=messages` shows. A failure without messages shows no list at all (TF #1806: "no tracing messages available"). */
  messages(): Models.ArchitectJobMessage[] | undefined {
    if (!this.#failure) return this.#status === 'Success' ? [] : undefined;
    const { texts, details } = this.#failure;
    if (texts.length === 0) return undefined;
    return texts.map((text) => ({ dateTime: new Date(this.#failedAt).toISOString(), type: 'Error', text, details: [...details] }));
  }

  #end({ work, leave }: Work<Result>, at: number): void {
    const { fails, appliesAnyway, lastStep = 'save' } = this.#plan;
    try {
      const result = fails === undefined || appliesAnyway === true ? work(at) : undefined;
      if (fails !== undefined && appliesAnyway !== true) attempt(() => leave?.(at, lastStep));
      if (fails !== undefined) throw new ArchyFailure(fails);
      this.#result = result;
      this.#status = 'Success';
    } catch (error) {
      if (!(error instanceof ArchyFailure)) throw error;
      this.#failure = error;
      this.#failedAt = at;
      this.#status = 'Failure';
    }
  }
}

/** A job that can't even begin its steps leaves nothing; its planned failure is told all the same. */
function attempt(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof ArchyFailure)) throw error;
  }
}
