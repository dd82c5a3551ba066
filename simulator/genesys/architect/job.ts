import { randomUUID } from 'node:crypto';
import type { Models } from 'purecloud-platform-client-v2';
import { ArchyFailure } from './archy.ts';
import type { JobPlan, JobTiming } from './model.ts';
import type { Schedule } from './schedule.ts';

/** The states of a job (SDK docs of ArchitectJobStateResponse.status). */
type JobStatus = 'Registered' | 'Started' | 'Success' | 'Failure';

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

  /** Starts the job now. `work` returns the result or throws an ArchyFailure. */
  begin(work: (at: number) => Result): void {
    const { startMs = this.#timing.startMs, finishMs = this.#timing.finishMs } = this.#plan;
    const { now } = this.#schedule;
    this.#schedule.add(now + Math.min(startMs, finishMs), () => {
      this.#status = 'Started';
    });
    this.#schedule.add(now + finishMs, (at) => this.#end(work, at));
  }

  /** What `?expand=messages` shows. A failure without messages shows no list at all (TF #1806: "no tracing messages available"). */
  messages(): Models.ArchitectJobMessage[] | undefined {
    if (!this.#failure) return this.#status === 'Success' ? [] : undefined;
    const { texts, details } = this.#failure;
    if (texts.length === 0) return undefined;
    return texts.map((text) => ({ dateTime: new Date(this.#failedAt).toISOString(), type: 'Error', text, details: [...details] }));
  }

  #end(work: (at: number) => Result, at: number): void {
    const { fails, appliesAnyway } = this.#plan;
    try {
      const result = fails === undefined || appliesAnyway === true ? work(at) : undefined;
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
