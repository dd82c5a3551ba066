import type { Version } from '../model/flow.ts';
import type { Undo } from '../model/outcome.ts';
import { sameId } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { StoreError, type FlowStore } from '../model/store.ts';
import type { FlowReport, RunReport } from '../report/model.ts';
import { Documents } from './documents.ts';
import type { Entry, Head } from './entry.ts';
import { storePlan } from './stored-plan.ts';

/** What a journal needs of the runner. */
export interface Keeper {
  /** Keeps a text for the step after the job. */
  saveState(name: string, value: string): void;
}

/** What the run is about to do. */
export interface Intent {
  /** The report as it is before the first write: every flow planned. */
  readonly report: RunReport;
  /** Whether one flow's failure takes the others of this run back, too. */
  readonly isAllOrNone: boolean;
}

/**
 * What a run is doing to the flows, kept outside of its process before each write: facts and hashes in the step's state, what
 * was live in RUNNER_TEMP. Should the process be killed, the step after the job knows where to look, and what to put back.
 */
export class Journal {
  readonly #keeper: Keeper;
  readonly #temp: string;
  #documents: Documents | undefined;
  #flows: readonly FlowReport[] = [];
  readonly #plans = new Map<number, Plan>();
  readonly #entries = new Map<number, Entry>();
  readonly #reports = new Map<number, FlowReport>();

  /** @param temp RUNNER_TEMP */
  constructor(keeper: Keeper, temp: string) {
    this.#keeper = keeper;
    this.#temp = temp;
  }

  /** Whether there is a write of which nobody knows the end. */
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
      this.#keeper.saveState('journal', JSON.stringify(head));
    });
  }

  /** A store whose writes stand in the journal before they are sent. */
  over(store: FlowStore): FlowStore {
    return {
      read: (flowId) => store.read(flowId),
      readCurrent: (flowId) => store.readCurrent(flowId),
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

  /** A publish job waits for its text. */
  job(flowId: string, job: string): void {
    const at = this.#placeOf(flowId);
    const entry = this.#entries.get(at);
    if (entry !== undefined) guarded(() => this.#set(at, { ...entry, job }));
  }

  /**
   * A flow has its outcome.
   *
   * @param undo how it can be taken back, where it was deployed
   */
  done(report: FlowReport, undo?: Omit<Undo, 'plan'>): void {
    const at = report.flow_id === null ? -1 : this.#placeOf(report.flow_id);
    const documents = this.#documents;
    if (at === -1 || documents === undefined) return;
    const before = this.#entries.get(at) ?? { flow: report.flow_id ?? '', phase: 'done', attempts: 0, at: Date.now() };
    const { own: _, ...entry } = before;
    // A plan's tables have the queues' names, and so have its picture and its warnings.
    const { views, calls, hazards } = this.#flows[at] ?? report;
    const whole: FlowReport = { ...report, views, ...(calls && { calls }), ...(hazards && { hazards }) };
    this.#reports.set(at, whole);
    const place = [...this.#entries.values()].filter(({ phase }) => phase === 'done').length;
    try {
      const hash = documents.keep(`report-${at}`, whole);
      this.#set(at, { ...entry, phase: 'done', place, report: hash, ...(undo && { own: undo.version, answer: undo.answer }) });
    } catch {
      // Then the step after the job looks once more, and finds the same.
      this.#entries.set(at, { ...entry, phase: 'done' });
    }
  }

  /** The flows as far as the run has come, and of those whose end isn't known the plan. */
  get flows(): readonly { readonly report: FlowReport; readonly entry?: Entry; readonly plan?: Plan }[] {
    return this.#flows.map((flow, at) => {
      const [entry, plan] = [this.#entries.get(at), this.#plans.get(at)];
      return { report: this.#reports.get(at) ?? flow, ...(entry && { entry }), ...(plan && { plan }) };
    });
  }

  /** Nobody will ask any more. */
  end(): void {
    this.#documents?.remove();
  }

  #writing(plan: Plan): void {
    const at = this.#placeOf(plan.live.id);
    const { live } = plan;
    this.#plans.set(at, plan);
    guarded(() => {
      const hash = this.#documents?.keep(`plan-${at}`, storePlan(plan));
      const attempts = (this.#entries.get(at)?.attempts ?? 0) + 1;
      this.#set(at, { flow: live.id, phase: 'writing', version: live.version, attempts, at: Date.now(), ...(hash && { plan: hash }) });
    });
  }

  #restoring(plan: Plan, own: Version): void {
    const at = this.#placeOf(plan.live.id);
    const { job: _, ...entry } = this.#entries.get(at) ?? { flow: plan.live.id, attempts: 1 };
    try {
      this.#set(at, { ...entry, phase: 'restoring', at: Date.now(), own });
    } catch {
      // A way back is never given up for the sake of the journal, which still says that there was a write.
    }
  }

  #set(at: number, entry: Entry): void {
    this.#keeper.saveState(`flow-${at}`, JSON.stringify(entry));
    this.#entries.set(at, entry);
  }

  #placeOf(flowId: string): number {
    return this.#flows.findIndex(({ flow_id }) => flow_id !== null && sameId(flow_id, flowId));
  }
}

/** What can't be kept must not be begun. */
function guarded(keep: () => void): void {
  try {
    keep();
  } catch (error) {
    throw new StoreError({
      fate: 'refused',
      isFinal: true,
      isUnsent: true,
      code: 'journal.failed',
      message: `What is about to be done could not be noted down (${error instanceof Error ? error.message : String(error)}), so it was not begun.`,
      hint: 'Is there room in RUNNER_TEMP, and may this step write there? The journal is what a killed run is put right with.',
    });
  }
}
