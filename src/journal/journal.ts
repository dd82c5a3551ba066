import type { Clock } from '../model/clock.ts';
import type { Version } from '../model/flow.ts';
import { sameId } from '../model/ids.ts';
import { present } from '../model/json.ts';
import type { Undo } from '../model/outcome.ts';
import type { Plan } from '../model/plan.ts';
import { StoreError, type FlowStore } from '../model/store.ts';
import type { FlowReport, RunReport } from '../report/model.ts';
import { Documents } from './documents.ts';
import type { Entry, Head } from './entry.ts';
import { storePlan } from './stored-plan.ts';

/** The step's state, which the runner keeps for the end of the job. */
interface StepState {
  saveState(name: string, value: string): void;
}

/** What the run is going to do. */
export interface Intent {
  /** The report before the first write, with every flow planned. */
  readonly report: RunReport;
  /** Whether one flow's failure rolls back the others of this run, too. */
  readonly isAllOrNone: boolean;
}

/**
 * What a run does to the flows, kept outside its process before each write. Facts and hashes are in the step's state, the flows' earlier
 * states in RUNNER_TEMP. If the process is killed, the end of the job knows which flows to check and what to restore.
 */
export class Journal {
  readonly #state: StepState;
  readonly #temp: string;
  readonly #clock: Pick<Clock, 'now'>;
  #documents: Documents | undefined;
  #flows: readonly FlowReport[] = [];
  readonly #plans = new Map<number, Plan>();
  readonly #entries = new Map<number, Entry>();
  readonly #reports = new Map<number, FlowReport>();

  /** @param temp RUNNER_TEMP */
  constructor(state: StepState, temp: string, clock: Pick<Clock, 'now'>) {
    this.#state = state;
    this.#temp = temp;
    this.#clock = clock;
  }

  /** Whether there is a write whose result is unknown. */
  get isOpen(): boolean {
    return [...this.#entries.values()].some(({ phase }) => phase !== 'done');
  }

  /**
   * All flows are planned.
   *
   * @throws StoreError `journal.failed`
   */
  begin({ report, isAllOrNone }: Intent): void {
    this.#flows = report.flows;
    guarded(() => {
      this.#documents = Documents.create(this.#temp);
      const head: Head = { folder: this.#documents.folder, run: this.#documents.keep('run', { report, isAllOrNone }) };
      this.#state.saveState('journal', JSON.stringify(head));
    });
  }

  /** The same store, but each write is noted in the journal before it is sent. */
  wrap(store: FlowStore): FlowStore {
    return {
      read: (flowId) => store.read(flowId),
      readCurrent: (flowId) => store.readCurrent(flowId),
      earlier: (live) => store.earlier(live),
      isOwn: (flowId, version) => store.isOwn(flowId, version),
      validate: (content) => store.validate(content),
      write: async (plan) => {
        this.#writing(plan);
        return store.write(plan);
      },
      restore: async (plan, ownVersion) => {
        this.#restoring(plan, ownVersion);
        return store.restore(plan, ownVersion);
      },
    };
  }

  /**
   * A publish job is about to get its text.
   *
   * @throws StoreError `journal.failed`
   */
  job(flowId: string, job: string): void {
    const index = this.#indexOf(flowId);
    const entry = this.#entries.get(index);
    if (entry !== undefined) guarded(() => this.#set(index, { ...entry, job }));
  }

  /**
   * A flow has its outcome.
   *
   * @param undo how a deployed flow can be rolled back
   */
  done(report: FlowReport, undo?: Omit<Undo, 'plan'>): void {
    const index = report.flow_id === null ? -1 : this.#indexOf(report.flow_id);
    const documents = this.#documents;
    if (index === -1 || documents === undefined) return;
    const before = this.#entries.get(index) ?? { flow: report.flow_id ?? '', phase: 'done', attempts: 0, at: this.#clock.now() };
    const { own: _, ...entry } = before;
    this.#reports.set(index, report);
    const place = [...this.#entries.values()].filter(({ phase }) => phase === 'done').length;
    try {
      const hash = documents.keep(`report-${index}`, report);
      this.#set(index, { ...entry, phase: 'done', place, report: hash, ...present({ own: undo?.version, answer: undo?.answer }) });
    } catch {
      // Without the kept report, the end of the job reads the flow once more, and finds the same.
      this.#entries.set(index, { ...entry, phase: 'done' });
    }
  }

  /** The flows with their progress so far, and the plans of those that were written. */
  get flows(): readonly { readonly report: FlowReport; readonly entry?: Entry; readonly plan?: Plan }[] {
    return this.#flows.map((flow, index) => {
      const report = this.#reports.get(index) ?? flow;
      return { report, ...present({ entry: this.#entries.get(index), plan: this.#plans.get(index) }) };
    });
  }

  /** The run left nothing open, so the end of the job needs no journal. */
  end(): void {
    this.#documents?.remove();
  }

  #writing(plan: Plan): void {
    const { live } = plan;
    const index = this.#indexOf(live.id);
    this.#plans.set(index, plan);
    guarded(() => {
      const hash = this.#documents?.keep(`plan-${index}`, storePlan(plan));
      const attempts = (this.#entries.get(index)?.attempts ?? 0) + 1;
      const entry: Entry = { flow: live.id, phase: 'writing', version: live.version, attempts, at: this.#clock.now() };
      this.#set(index, { ...entry, ...present({ plan: hash }) });
    });
  }

  #restoring(plan: Plan, own: Version): void {
    const index = this.#indexOf(plan.live.id);
    const { job: _, ...entry } = this.#entries.get(index) ?? { flow: plan.live.id, attempts: 1 };
    try {
      this.#set(index, { ...entry, phase: 'restoring', at: this.#clock.now(), own });
    } catch {
      // A rollback matters more than the journal, which still has the write.
    }
  }

  #set(index: number, entry: Entry): void {
    this.#state.saveState(`flow-${index}`, JSON.stringify(entry));
    this.#entries.set(index, entry);
  }

  #indexOf(flowId: string): number {
    return this.#flows.findIndex(({ flow_id }) => flow_id !== null && sameId(flow_id, flowId));
  }
}

/** Nothing starts unless it was noted first. */
function guarded(note: () => void): void {
  try {
    note();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError({
      fate: 'refused',
      isFinal: true,
      isUnsent: true,
      code: 'journal.failed',
      message: `The next write could not be noted in the journal (${reason}), so it was not started.`,
      hint: 'Free disk space, and check that this step can write to RUNNER_TEMP. The journal is needed to recover a killed run.',
    });
  }
}
