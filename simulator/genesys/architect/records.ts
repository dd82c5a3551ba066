import { randomUUID } from 'node:crypto';
import type { ArchitectFlowOptions, ArchitectFlowState, ArchitectOperation, ArchitectVersion, Exports, Who } from './model.ts';
import { exported } from './export/export.ts';
import { firstNumbering } from './export/numbers.ts';
import { isSame } from './people.ts';
import { deepCopy } from '../json.ts';

interface FlowRecord {
  readonly state: ArchitectFlowState;
  readonly versions: ArchitectVersion[];
  readonly createdBy: Who;
  /** The highest tracking number that it has used. */
  usedNumber: number;
  /** Its names, the newest last, and since when a search finds it by each. */
  readonly names: { readonly name: string; readonly from: number }[];
}

/** How flows are kept: see the options of the same names in `CloudOptions`. */
interface Keeping {
  readonly exports: Exports;
  readonly nameDelayMs: number;
}

/** A flow to create. */
type NewFlow = Pick<ArchitectFlowState, 'name' | 'type' | 'division'>;

/** All Architect flows with all their versions. Everything is copied in and out. It checks no rules. */
export class ArchitectRecords {
  readonly #records = new Map<string, FlowRecord>();
  readonly #keeping: Keeping;

  /** Flows are published a minute before `at`, and their drafts are saved at `at`, so that a draft is newer than the published version. */
  constructor(flows: readonly ArchitectFlowOptions[], at: number, keeping: Keeping) {
    this.#keeping = keeping;
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

  create(flow: NewFlow, by: Who, at: number): string {
    const id = randomUUID();
    this.#open({ id, ...deepCopy(flow) }, by, at + this.#keeping.nameDelayMs);
    return id;
  }

  /** The name by which a search finds the flow; undefined for a flow that is too new. */
  foundAs(id: string, now: number): string | undefined {
    return this.#record(id).names.findLast(({ from }) => from <= now)?.name;
  }

  rename(id: string, name: string, at: number): void {
    const record = this.#record(id);
    const was = record.state.name;
    record.state.name = name;
    record.names.push({ name, from: at + this.#keeping.nameDelayMs });
    if (this.#keeping.exports === 'generated') this.rewrite((yaml) => withFlowName(yaml, was, name));
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
    change: Partial<Pick<ArchitectFlowState, 'description' | 'lockedBy' | 'draft' | 'deleted'>> & {
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
    const { yaml: text, publishedVersion = '1.0', older = [], draft, lockedBy, deleted, ...rest } = flow;
    const { state, versions } = this.#open(rest, 'seed', -Infinity);
    for (const { version, yaml } of older)
      versions.push({ id: version, kind: 'published', by: 'seed', at: before, name: flow.name, yaml: this.#kept(flow.id, 'seed', yaml) });
    if (text !== undefined) {
      const yaml = this.#kept(flow.id, 'seed', text);
      state.published = { id: publishedVersion, kind: 'published', by: 'seed', at: before, name: flow.name, yaml };
      versions.push(state.published);
    }
    if (draft) this.saveDraft(flow.id, draft.by, draft.yaml, draft.at ?? at);
    state.lockedBy = lockedBy ?? null;
    state.deleted = deleted ?? false;
  }

  #open(flow: NewFlow & { id: string }, createdBy: Who, foundFrom: number): FlowRecord {
    const state = { ...flow, deleted: false, lockedBy: null, operation: null, published: null, checkedIn: null, draft: null };
    const names = [{ name: flow.name, from: foundFrom }];
    const record: FlowRecord = { state, versions: [], createdBy, usedNumber: firstNumbering.used, names };
    this.#records.set(flow.id, record);
    return record;
  }

  #add(id: string, { kind, by, yaml, at }: Pick<ArchitectVersion, 'kind' | 'by' | 'yaml' | 'at'>): ArchitectVersion {
    const { state, versions } = this.#record(id);
    const numbers = versions.filter((version) => version.kind !== 'saved').map((version) => Number.parseInt(version.id, 10));
    const name = kind === 'saved' ? `saved_version_${randomUUID()}` : `${Math.max(0, ...numbers) + 1}.0`;
    const version: ArchitectVersion = { id: name, kind, by, at, name: state.name, yaml: this.#kept(id, by, yaml) };
    versions.push(version);
    return version;
  }

  /** A text as its version is exported. A job builds the flow anew, so everything in it gets new tracking numbers. */
  #kept(id: string, by: Who, yaml: string): string {
    if (this.#keeping.exports === 'as-published') return yaml;
    const record = this.#record(id);
    const made = exported(yaml, { used: record.usedNumber, keeps: typeof by === 'string' || 'userId' in by });
    record.usedNumber = made.used;
    return made.yaml;
  }

  #record(id: string): FlowRecord {
    const record = this.#records.get(id);
    if (!record) throw new Error(`the simulated org has no Architect flow ${id}`);
    return record;
  }
}

/** Exports name the flows that a flow refers to by their names of today. */
function withFlowName(yaml: string, was: string, now: string): string {
  return yaml.replaceAll(/((?:overrideInQueueFlow|targetFlow):\n(?: +lit:\n)? +name: )(.*)/g, (text, head: string, name: string) =>
    name === was ? `${head}${now}` : text,
  );
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
