import type { FlowContent } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import type { LiveFlow, Version } from '../model/flow.ts';
import type { Plan } from '../model/plan.ts';
import { StoreError, type FlowStore } from '../model/store.ts';
import { apiOf, type FlowApi, type FlowApiStore } from './flow-api.ts';
import { readFlow } from './read-flow.ts';
import type { Session } from './http/session.ts';
import { isOwnVersion } from './version-maker.ts';

type Apis = Readonly<Record<Exclude<FlowApi, 'auto'>, FlowApiStore>>;

/** The org's flows, each through the API that it speaks: the answer to the one GET that is needed anyway tells which. */
export class OrgFlowStore implements FlowStore {
  readonly #session: Session;
  readonly #apis: Apis;
  readonly #flowApi: FlowApi;

  constructor(session: Session, apis: Apis, flowApi: FlowApi) {
    this.#session = session;
    this.#apis = apis;
    this.#flowApi = flowApi;
  }

  async read(flowId: string): Promise<LiveFlow> {
    const { api, body } = await this.#ask(flowId);
    return api.read(body, flowId);
  }

  async readCurrent(flowId: string): Promise<LiveFlow> {
    const { api, body } = await this.#ask(flowId);
    return api.readCurrent(body, flowId);
  }

  isOwn(flowId: string, version: Version): Promise<boolean | undefined> {
    return isOwnVersion(flowId, version, this.#session);
  }

  /** The flow's own answer, and the API that it speaks. */
  async #ask(flowId: string): Promise<{ readonly api: FlowApiStore; readonly body: Record<string, unknown> }> {
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
        message: `The flow ${flowId} speaks ${WORDS[api]}, and \`flow-api: ${this.#flowApi}\` asks for ${WORDS[this.#flowApi]}.`,
        hint: 'Leave `flow-api` out: each flow is then changed through the API that it speaks.',
      });
    }
    return { api: this.#apis[api], body };
  }

  validate(content: FlowContent): Promise<readonly Finding[]> {
    return this.#apis[content.api].validate(content);
  }

  write(plan: Plan): Promise<LiveFlow | undefined> {
    return this.#apis[plan.live.content.api].write(plan);
  }

  restore(plan: Plan, ownVersion: Version): Promise<LiveFlow | undefined> {
    return this.#apis[plan.live.content.api].restore(plan, ownVersion);
  }
}

const WORDS = { definition: 'the flow-definition API', architect: "Architect's API" } as const;
