import { randomUUID } from 'node:crypto';
import type { ArchitectRecords } from './records.ts';
import type { ArchitectFlowState, ArchitectVersion, ExportPlan, JobPlan, Who } from './model.ts';
import type { Schedule } from './schedule.ts';

/** A lock that somebody broke by the API, which checked in the other's draft: the action must never do that. */
export interface BrokenLock {
  flowId: string;
  by: Who;
  /** Whose it was; null when it was nobody's. */
  owner: Who | null;
  at: number;
}

/** Everybody else who works in Architect while a test runs, and what a test may look at. No rule is checked. */
export class ArchitectControls {
  /** Plans for jobs to come, each for one job in the order of registration. */
  readonly plans: { readonly deploys: JobPlan[]; readonly exports: ExportPlan[] } = { deploys: [], exports: [] };
  readonly brokenLocks: BrokenLock[] = [];
  readonly #records: ArchitectRecords;
  readonly #schedule: Schedule;

  constructor(records: ArchitectRecords, schedule: Schedule) {
    this.#records = records;
    this.#schedule = schedule;
  }

  /** Whether the org has it: flows of the definition API are not here. */
  has(id: string): boolean {
    return this.#records.find(id) !== undefined;
  }

  /** A copy of the flow as it is now. */
  flow(id: string): ArchitectFlowState {
    return this.#settled.get(id);
  }

  /** Copies of all versions the flow has had, drafts and check-ins included, in the order they were made. */
  history(id: string): ArchitectVersion[] {
    return this.#settled.versions(id);
  }

  /** The flows that jobs made because none had that name and type: with this action, each is a disaster. */
  get createdFlows(): ArchitectFlowState[] {
    return this.#settled.created;
  }

  lock(flowId: string, who: Who): void {
    this.#settled.set(flowId, { lockedBy: who });
  }

  unlock(flowId: string): void {
    this.#settled.set(flowId, { lockedBy: null });
  }

  /** Somebody saves without publishing; the draft's version id comes back. */
  saveDraft(flowId: string, who: Who, yaml: string, at = this.#schedule.now): string {
    return this.#settled.saveDraft(flowId, who, yaml, at);
  }

  checkIn(flowId: string, who: Who, yaml: string, at = this.#schedule.now): string {
    return this.#settled.checkIn(flowId, who, yaml, at);
  }

  /** Drops the draft. */
  revert(flowId: string): void {
    this.#settled.set(flowId, { draft: null });
  }

  /** Somebody else publishes: the next version's id comes back. */
  publish(flowId: string, who: Who, yaml: string, at = this.#schedule.now): string {
    return this.#settled.publish(flowId, who, yaml, at);
  }

  /** An operation begins and runs until {@link finishOperation}. */
  startOperation(flowId: string, actionName = 'PUBLISH', who: Who = 'somebody else'): string {
    const operation = { id: randomUUID(), by: who, actionName, complete: false };
    this.#settled.set(flowId, { operation });
    return operation.id;
  }

  finishOperation(flowId: string): void {
    const { operation } = this.#settled.get(flowId);
    if (operation) this.#records.set(flowId, { operation: { ...operation, complete: true } });
  }

  /** Renames the flow in its list. What was published keeps its text, and with it the old name inside. */
  rename(flowId: string, name: string): void {
    this.#settled.set(flowId, { name });
  }

  delete(flowId: string): void {
    this.#settled.set(flowId, { deleted: true });
  }

  /** What becomes of the next deploy job that has no plan yet. */
  planDeploy(plan: JobPlan): void {
    this.plans.deploys.push(plan);
  }

  /** What becomes of the next export job that has no plan yet. */
  planExport(plan: ExportPlan): void {
    this.plans.exports.push(plan);
  }

  get #settled(): ArchitectRecords {
    this.#schedule.settle();
    return this.#records;
  }
}
