import { isDeepStrictEqual } from 'node:util';
import type { ArchitectControls } from './architect/controls.ts';
import type { Division } from './division.ts';
import { deepCopy, type Json, type JsonObject } from './json.ts';

export type { Division } from './division.ts';

/** One choice of a menu: its key, its prompt, and where the call goes. */
export interface MenuOption extends JsonObject {
  key: string;
  prompt: string;
  routingTarget: string;
}

/** A node of a flow's definition; only `collect` and `menu` nodes have a menu. */
export interface FlowNode extends JsonObject {
  type: string;
  next?: string;
  menu?: JsonObject & { options?: MenuOption[] };
}

/** A flow's definition as the flow-definition API shows it. */
export interface FlowDefinition extends JsonObject {
  nodes: Record<string, FlowNode>;
  startNode?: string;
}

/** A flow as it is live. */
export interface FlowState {
  id: string;
  name: string;
  division: Division;
  version: number;
  definition: FlowDefinition;
}

/** One state of a flow. */
export interface HistoryEntry {
  version: number;
  /** A client's id, the name passed to `edit`, or `'seed'` for the first state. */
  by: string;
  /** The OAuth client whose token made it; absent if a person made it. */
  clientId?: string;
  /** In ms of the cloud's clock. */
  at: number;
  name: string;
  definition: FlowDefinition;
}

/** Who writes: a person by name, or a user of an OAuth client's token. */
interface Writer {
  readonly by: string;
  readonly clientId?: string;
}

interface FlowRecord {
  state: FlowState;
  isDeleted: boolean;
  history: HistoryEntry[];
}

/** All flows with all their states. Everything is copied in and out. */
export class FlowRecords {
  readonly #records = new Map<string, FlowRecord>();
  readonly #clock: () => number;

  constructor(flows: readonly FlowState[], clock: () => number) {
    this.#clock = clock;
    for (const flow of flows) {
      const record: FlowRecord = { state: deepCopy(flow), isDeleted: false, history: [] };
      this.#records.set(flow.id, record);
      this.#addToHistory(record, { by: 'seed' });
    }
  }

  /** The ids in the order of the org's list. */
  get ids(): readonly string[] {
    return [...this.#records].filter(([, { isDeleted }]) => !isDeleted).map(([id]) => id);
  }

  /** Deletes the flow. Its history can still be read. */
  delete(id: string): void {
    this.#record(id).isDeleted = true;
  }

  isDeleted(id: string): boolean {
    return this.#records.get(id)?.isDeleted === true;
  }

  /** The flow as it was this many versions ago; its first state if it has fewer. */
  before(id: string, versions: number): FlowState {
    const { state, history } = this.#record(id);
    const { version, name, definition } = history[Math.max(0, history.length - 1 - versions)] ?? state;
    return deepCopy({ ...state, version, name, definition });
  }

  find(id: string): FlowState | undefined {
    const record = this.#records.get(id);
    return record && deepCopy(record.state);
  }

  /** Like `find`. @throws Error if there is no such flow */
  get(id: string): FlowState {
    return deepCopy(this.#record(id).state);
  }

  history(id: string): HistoryEntry[] {
    return deepCopy(this.#record(id).history);
  }

  /** Whether this flow has ever had exactly this definition, in any order of properties. */
  hasHad(id: string, definition: Json): boolean {
    return this.#record(id).history.some((entry) => isDeepStrictEqual(definition, entry.definition));
  }

  /** Makes the next version. */
  write(id: string, writer: Writer, definition: FlowDefinition, name?: string): FlowState {
    const record = this.#record(id);
    record.state = {
      ...record.state,
      version: record.state.version + 1,
      definition: deepCopy(definition),
      name: name ?? record.state.name,
    };
    this.#addToHistory(record, writer);
    return deepCopy(record.state);
  }

  #addToHistory(record: FlowRecord, writer: Writer): void {
    const { version, name, definition } = record.state;
    record.history.push(deepCopy({ version, ...writer, at: this.#clock(), name, definition }));
  }

  #record(id: string): FlowRecord {
    const record = this.#records.get(id);
    if (!record) throw new Error(`the simulated org has no flow ${id}`);
    return record;
  }
}

/** The cloud as a fault sees it: a second editor can act while a request is on its way. */
export interface EditableCloud {
  /** The Architect flows. */
  readonly architect: ArchitectControls;
  flow(id: string): FlowState;
  history(id: string): HistoryEntry[];
  edit(flowId: string, who: string, change: (definition: FlowDefinition) => void, clientId?: string): number;
  deleteFlow(flowId: string): void;
  removeQueue(name: string): void;
  expireTokens(): void;
}
