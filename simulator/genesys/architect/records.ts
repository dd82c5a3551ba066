import { randomUUID } from 'node:crypto';
import type { ArchitectFlowOptions, ArchitectFlowState, ArchitectOperation, ArchitectVersion, Who } from './model.ts';
import { isSame } from './people.ts';
import { deepCopy } from '../json.ts';

interface FlowRecord {
  readonly state: ArchitectFlowState;
  readonly versions: ArchitectVersion[];
  readonly createdBy: Who;
}

/** A flow to create. */
type NewFlow = Pick<ArchitectFlowState, 'name' | 'type' | 'division'>;

/** All Architect flows with all their versions. Everything is copied in and out. It checks no rules. */
export class ArchitectRecords {
  readonly #records = new Map<string, FlowRecord>();

  /** Flows are published a minute before `at`, and their drafts are saved at `at`, so that a draft is newer than the published version. */
  constructor(flows: readonly ArchitectFlowOptions[], at: number) {
    for (const flow of deepCopy(flows)) this.#seed(flow, at);
  }

  get flows(): ArchitectFlowState[] {
    return [...this.#records.values()].map(({ state }) => copyOf(state));
  }

  /** The flows that a job created because none had that name and type. */
  get created(): ArchitectFlowState[] {
    return [...this.#records.values()].filter(({ createdBy }) => createdBy !== 'seed').map(({ state }) => copyOf(state));
  }

  find(id: string): ArchitectFlowState | undefined {
    const record = this.#records.get(id);
    return record && copyOf(record.state);
  }

  /** Like `find`. @throws Error if there is no such flow */
  get(id: string): ArchitectFlowState {
    return copyOf(this.#record(id).state);
  }

  versions(id: string): ArchitectVersion[] {
    return this.#record(id).versions.map((version) => ({ ...version }));
  }

  create(flow: NewFlow, by: Who): string {
    const id = randomUUID();
    this.#open({ id, ...deepCopy(flow) }, by);
    return id;
  }

  /** Makes the next integer version (TF #336, #1851), replaces every draft and releases the publisher's own lock (§1.5). */
  publish(id: string, by: Who, yaml: string, at: number): string {
    const { state } = this.#record(id);
    for (const replaced of [state.draft, state.checkedIn]) if (replaced && !isSame(replaced.by, by)) replaced.overwritten = true;
    state.published = this.#add(id, { kind: 'published', by, yaml, at });
    state.draft = null;
    state.checkedIn = null;
    if (isSame(state.lockedBy, by)) state.lockedBy = null;
    state.operation = { id: randomUUID(), by, actionName: 'PUBLISH', complete: true };
    return state.published.id;
  }

  saveDraft(id: string, by: Who, yaml: string, at: number): string {
    const version = this.#add(id, { kind: 'saved', by, yaml, at });
    this.#record(id).state.draft = version;
    return version.id;
  }

  /**
   * Check-ins get numbers like publishes (a real org's listing shows a checked-in `1.0`). It is unproven whether they share one sequence.
   */
  checkIn(id: string, by: Who, yaml: string, at: number): string {
    const { state } = this.#record(id);
    state.checkedIn = this.#add(id, { kind: 'checked-in', by, yaml, at });
    state.draft = null;
    return state.checkedIn.id;
  }

  set(
    id: string,
    change: Partial<Pick<ArchitectFlowState, 'name' | 'description' | 'lockedBy' | 'draft' | 'deleted'>> & {
      operation?: ArchitectOperation;
    },
  ): void {
    Object.assign(this.#record(id).state, deepCopy(change));
  }

  rewrite(change: (yaml: string) => string): void {
    for (const { versions } of this.#records.values()) for (const version of versions) version.yaml = change(version.yaml);
  }

  #seed(flow: ArchitectFlowOptions, at: number): void {
    const before = at - 60_000;
    const { yaml, publishedVersion = '1.0', older = [], draft, lockedBy, deleted, ...rest } = flow;
    const { state, versions } = this.#open(rest, 'seed');
    for (const { version, yaml: text } of older)
      versions.push({ id: version, kind: 'published', by: 'seed', at: before, name: flow.name, yaml: text });
    if (yaml !== undefined) {
      state.published = { id: publishedVersion, kind: 'published', by: 'seed', at: before, name: flow.name, yaml };
      versions.push(state.published);
    }
    if (draft) this.saveDraft(flow.id, draft.by, draft.yaml, draft.at ?? at);
    state.lockedBy = lockedBy ?? null;
    state.deleted = deleted ?? false;
  }

  #open(flow: NewFlow & { id: string }, createdBy: Who): FlowRecord {
    const state = { ...flow, deleted: false, lockedBy: null, operation: null, published: null, checkedIn: null, draft: null };
    const record: FlowRecord = { state, versions: [], createdBy };
    this.#records.set(flow.id, record);
    return record;
  }

  #add(id: string, { kind, by, yaml, at }: Pick<ArchitectVersion, 'kind' | 'by' | 'yaml' | 'at'>): ArchitectVersion {
    const { state, versions } = this.#record(id);
    const numbers = versions.filter((version) => version.kind !== 'saved').map((version) => Number.parseInt(version.id, 10));
    const name = kind === 'saved' ? `saved_version_${randomUUID()}` : `${Math.max(0, ...numbers) + 1}.0`;
    const version: ArchitectVersion = { id: name, kind, by, at, name: state.name, yaml };
    versions.push(version);
    return version;
  }

  #record(id: string): FlowRecord {
    const record = this.#records.get(id);
    if (!record) throw new Error(`the simulated org has no Architect flow ${id}`);
    return record;
  }
}

/** Copies property by property: flow texts are long, and a copy through JSON would be slow. */
function copyOf(state: ArchitectFlowState): ArchitectFlowState {
  const { division, operation, published, checkedIn, draft } = state;
  return {
    ...state,
    division: { ...division },
    operation: operation && { ...operation },
    published: published && { ...published },
    checkedIn: checkedIn && { ...checkedIn },
    draft: draft && { ...draft },
  };
}
