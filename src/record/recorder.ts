import type { DeployRecorder, FlowToRecord } from '../model/deploy-record.ts';
import type { FlowReference } from '../model/menu.ts';
import { present } from '../model/json.ts';
import { count } from '../text/text.ts';
import type { Deployments, DeploymentStatus } from './deployments.ts';
import { splitPayload, type Payload, type PayloadFlow } from './payload.ts';
import { whyNot } from './records.ts';

/** Where the records' ids are kept for the end of the job, in case this process is killed. */
type SaveIds = (ids: readonly number[]) => void;

/** What the recorder works with. */
interface RecorderSettings {
  readonly deployments: Pick<Deployments, 'create' | 'setStatus'>;
  /** See `clientHash`. */
  readonly client: string;
  /** The run's id in GitHub. Absent outside of a workflow. */
  readonly run?: number;
  /** Git's id for the bytes of a menu file. */
  readonly blobOf: (path: string) => string | undefined;
  /** The flow in Architect; undefined if its address is unknown. */
  readonly urlOf: (flow: FlowToRecord) => string | undefined;
  readonly saveIds: SaveIds;
  readonly log: (line: string) => void;
}

/**
 * Notes in GitHub what a run deploys, before it writes. If that fails, the run goes on, and the log says so: the next run then compares
 * with the last run that succeeded.
 */
export class Recorder implements DeployRecorder {
  readonly #settings: RecorderSettings;
  #ids: readonly number[] = [];
  #flows: readonly FlowToRecord[] = [];
  /** Statuses that are on their way. A write doesn't wait for them. */
  #pending: Promise<void> = Promise.resolve();

  constructor(settings: RecorderSettings) {
    this.#settings = settings;
  }

  async begin(flows: readonly FlowToRecord[]): Promise<void> {
    this.#flows = flows;
    this.#ids = await this.#create(flows);
    this.#settings.saveIds(this.#ids);
    this.#pending = setStatuses(this.#settings, this.#ids, this.#status('in_progress', flows));
  }

  /** If some flows are live as their files ask and others aren't, the record has failed, and a second one has those that are live. */
  async end(isLive: (flowId: string) => boolean): Promise<void> {
    await this.#pending;
    if (this.#ids.length === 0) return;
    const live = this.#flows.filter(({ id }) => isLive(id));
    const isWhole = live.length === this.#flows.length;
    await setStatuses(this.#settings, this.#ids, this.#status(isWhole ? 'success' : 'failure', this.#flows));
    if (!isWhole && live.length > 0) await this.noteInSync(live.map(asFound));
    this.#settings.saveIds([]);
  }

  async noteInSync(flows: readonly FlowToRecord[]): Promise<void> {
    if (flows.length > 0) await setStatuses(this.#settings, await this.#create(flows), this.#status('success', flows));
  }

  async #create(flows: readonly FlowToRecord[]): Promise<readonly number[]> {
    const { deployments, client, run, log } = this.#settings;
    const ids: number[] = [];
    try {
      for (const payload of splitPayload({ v: 1, client, ...present({ run }), flows: flows.map((flow) => this.#payloadOf(flow)) }))
        ids.push(await deployments.create(payload, describe(flows)));
    } catch (error) {
      log(`The deploy was not recorded: ${whyNot(error, 'write')} The next run compares with the last run that succeeded.`);
    }
    return ids;
  }

  #payloadOf({ id, version, menus }: FlowToRecord): PayloadFlow {
    return {
      id,
      version,
      menus: menus.flatMap(({ menu, id: own, before, from, desired }): Payload['flows'][number]['menus'] => {
        const blob = this.#settings.blobOf(menu.path);
        const file = { flow: flowKey(menu.flow), name: menu.nodeId, path: menu.path };
        return blob === undefined ? [] : [{ id: own, ...file, blob, ...present({ before, from }), desired }];
      }),
    };
  }

  /** A record of one flow leads to that flow in Architect. */
  #status(state: DeploymentStatus['state'], flows: readonly FlowToRecord[]): DeploymentStatus {
    const [first] = flows;
    const environmentUrl = flows.length === 1 && first !== undefined ? this.#settings.urlOf(first) : undefined;
    return { state, description: describe(flows), ...present({ environmentUrl }) };
  }
}

async function setStatuses(
  { deployments, log }: { readonly deployments: Pick<Deployments, 'setStatus'>; readonly log: (line: string) => void },
  ids: readonly number[],
  status: DeploymentStatus,
): Promise<void> {
  for (const id of ids) {
    try {
      await deployments.setStatus(id, status);
    } catch (error) {
      log(`The record ${id} can't be set to ${status.state}: ${whyNot(error, 'write')}`);
    }
  }
}

/** Keeps no records. */
export const NO_RECORDER: DeployRecorder = { begin: async () => {}, end: async () => {}, noteInSync: async () => {} };

/** Ends the records that a killed process of this run has begun. It never throws. */
export async function settleRecords(
  deployments: Pick<Deployments, 'setStatus'>,
  ids: readonly number[],
  isWhole: boolean,
  log: (line: string) => void,
): Promise<void> {
  const status: DeploymentStatus = { state: isWhole ? 'success' : 'failure', description: 'Ended by the end of the job' };
  await setStatuses({ deployments, log }, ids, status);
}

/** A flow whose menus are as their files ask. */
function asFound(flow: FlowToRecord): FlowToRecord {
  return { ...flow, menus: flow.menus.map((menu) => ({ ...menu, before: menu.desired })) };
}

function describe(flows: readonly FlowToRecord[]): string {
  const [first] = flows;
  return flows.length === 1 && first !== undefined ? first.name : count(flows.length, 'flow');
}

/** How a menu file names a flow, as one text. */
export function flowKey(flow: FlowReference): string {
  return flow.kind === 'id' ? flow.id.toLowerCase() : [flow.name, ...(flow.divisionId === undefined ? [] : [flow.divisionId])].join('\n');
}
