import { randomUUID } from 'node:crypto';
import type { ArchitectRecords } from './records.ts';
import type { ArchitectFlowState, ArchitectVersion, ExportPlan, JobPlan, Who } from './model.ts';
import type { Schedule } from './schedule.ts';

/** A lock that someone broke with the API, which checked in its owner's draft. The action must never do that. */
interface BrokenLock {
  flowId: string;
  by: Who;
  /** Who held the lock; null if the flow was not locked. */
  owner: Who | null;
  at: number;
}

/** Lets a test act as the other people who work in Architect, plan how jobs end, and read the flows. It checks no rules. */
export class ArchitectControls {
  /** Plans for future jobs, one per job, in order of registration. */
  readonly plans: { readonly deploys: JobPlan[]; readonly exports: ExportPlan[] } = { deploys: [], exports: [] };
  readonly brokenLocks: BrokenLock[] = [];
  readonly #records: ArchitectRecords;
  readonly #schedule: Schedule;

  constructor(records: ArchitectRecords, schedule: Schedule) {
    this.#records = records;
    this.#schedule = schedule;
  }

  /** Whether this is an Architect flow of the org. */
  has(id: string): boolean {
    return this.#records.find(id) !== undefined;
  }

  /** Copies of all flows as they are now. */
  get flows(): ArchitectFlowState[] {
    return this.#currentRecords.flows;
  }

  /** A copy of the flow as it is now. */
  flow(id: string): ArchitectFlowState {
    return this.#currentRecords.get(id);
  }

  /** Copies of all versions of the flow, with drafts and check-ins, in the order in which they were made. */
  history(id: string): ArchitectVersion[] {
    return this.#currentRecords.versions(id);
  }

  /** The flows that jobs created because none had that name and type. The action must never cause one. */
  get createdFlows(): ArchitectFlowState[] {
    return this.#currentRecords.created;
  }

  lock(flowId: string, who: Who): void {
    this.#currentRecords.set(flowId, { lockedBy: who });
  }

  unlock(flowId: string): void {
    this.#currentRecords.set(flowId, { lockedBy: null });
  }

  /** Saves without publishing. @returns the draft's version id */
  saveDraft(flowId: string, who: Who, yaml: string, at = this.#schedule.now): string {
    return this.#currentRecords.saveDraft(flowId, who, yaml, at);
  }

  checkIn(flowId: string, who: Who, yaml: string, at = this.#schedule.now): string {
    return this.#currentRecords.checkIn(flowId, who, yaml, at);
  }

  /** Drops the draft. */
  revert(flowId: string): void {
    this.#currentRecords.set(flowId, { draft: null });
  }

  /** Publishes as someone else. @returns the new version's id */
  publish(flowId: string, who: Who, yaml: string, at = this.#schedule.now): string {
    return this.#currentRecords.publish(flowId, who, yaml, at);
  }

  /** Starts an operation, which runs until {@link finishOperation}. */
  startOperation(flowId: string, actionName = 'PUBLISH', who: Who = 'someone else'): string {
    const operation = { id: randomUUID(), by: who, actionName, complete: false };
    this.#currentRecords.set(flowId, { operation });
    return operation.id;
  }

  finishOperation(flowId: string): void {
    const { operation } = this.#currentRecords.get(flowId);
    if (operation) this.#records.set(flowId, { operation: { ...operation, complete: true } });
  }

  /** Renames the flow. The published text stays as it is, with the old name in it. */
  rename(flowId: string, name: string): void {
    this.#currentRecords.rename(flowId, name, this.#schedule.now);
  }

  /** Changes the text of all versions of all flows, as if exports were written in another way now. No version is made. */
  rewrite(change: (yaml: string) => string): void {
    this.#currentRecords.rewrite(change);
  }

  delete(flowId: string): void {
    this.#currentRecords.set(flowId, { deleted: true });
  }

  /** Plans how the next deploy job without a plan ends. */
  planDeploy(plan: JobPlan): void {
    this.plans.deploys.push(plan);
  }

  /** Plans how the next export job without a plan ends. */
  planExport(plan: ExportPlan): void {
    this.plans.exports.push(plan);
  }

  get #currentRecords(): ArchitectRecords {
    this.#schedule.runDue();
    return this.#records;
  }
}
