import type { EarlierVersion, FlowContent } from '../model/content.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { LiveFlow, Version } from '../model/flow.ts';
import type { Plan } from '../model/plan.ts';
import { StoreError, type FlowStore } from '../model/store.ts';
import { apiOf, readFlow, type FlowApi, type FlowApiStore } from './http/flow-api.ts';
import type { Session } from './http/session.ts';
import { isOwnVersion } from './version-maker.ts';

type StoreByApi = Readonly<Record<Exclude<FlowApi, 'auto'>, FlowApiStore>>;

/** The org's flows, each through the API that it uses. The answer to the first read shows which, so that costs no further request. */
export class OrgFlowStore implements FlowStore {
  readonly #session: Session;
  readonly #stores: StoreByApi;
  readonly #flowApi: FlowApi;

  constructor(session: Session, stores: StoreByApi, flowApi: FlowApi) {
    this.#session = session;
    this.#stores = stores;
    this.#flowApi = flowApi;
  }

  async read(flowId: string): Promise<LiveFlow> {
    const { store, body } = await this.#get(flowId);
    return store.read(body, flowId);
  }

  async readCurrent(flowId: string): Promise<LiveFlow> {
    const { store, body } = await this.#get(flowId);
    return store.readCurrent(body, flowId);
  }

  earlier(live: LiveFlow): AsyncIterable<EarlierVersion> {
    return this.#stores[live.content.api].earlier(live);
  }

  isOwn(flowId: string, version: Version): Promise<boolean | undefined> {
    return isOwnVersion(flowId, version, this.#session);
  }

  /** The flow as the org answers, and the store of its API. */
  async #get(flowId: string): Promise<{ readonly store: FlowApiStore; readonly body: Record<string, unknown> }> {
    const body = await readFlow(flowId, this.#session);
    const api = apiOf(body);
    if (api === undefined) {
      throw new StoreError({
        fate: 'refused',
        code: 'answer.not.understood',
        message: `Could not read the flow ${flowId}: the answer is a flow of neither API.`,
        hint: 'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
      });
    }
    if (this.#flowApi !== 'auto' && this.#flowApi !== api) {
      throw new StoreError({
        fate: 'refused',
        code: 'flow.api.mismatch',
        message: `The flow ${flowId} speaks ${API_NAMES[api]}, and \`flow-api: ${this.#flowApi}\` asks for ${API_NAMES[this.#flowApi]}.`,
        hint: 'Leave `flow-api` out: each flow is then changed through the API that it speaks.',
      });
    }
    return { store: this.#stores[api], body };
  }

  validate(content: FlowContent): Promise<readonly Finding[]> {
    return this.#stores[content.api].validate(content);
  }

  write(plan: Plan): Promise<LiveFlow | undefined> {
    return this.#stores[plan.live.content.api].write(plan);
  }

  restore(plan: Plan, ownVersion: Version): Promise<LiveFlow | undefined> {
    return this.#stores[plan.live.content.api].restore(plan, ownVersion);
  }
}

const API_NAMES = { definition: 'the flow-definition API', architect: "Architect's API" } as const;
