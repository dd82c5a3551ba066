import { ArchitectContent } from '../../content/architect/content.ts';
import type { EarlierVersion, FlowContent } from '../../model/content.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { LiveFlow, Version } from '../../model/flow.ts';
import { menusOf, type Plan } from '../../model/plan.ts';
import { StoreError } from '../../model/store.ts';
import { flowAfter } from './after-publish.ts';
import { ArchitectReader, assertIdentity } from './reader.ts';
import type { FlowApiStore } from '../http/flow-api.ts';
import type { FlowHead } from './flow-head.ts';
import type { ArchitectApi } from './api.ts';
import { assertPublishable, type PublishOverrides } from './blockers.ts';
import { registerJob, runPublishJob } from './publish-job.ts';
import { publishedBefore } from './versions.ts';

/** The highest age of the flow's head when the text is sent, in milliseconds. */
const MAX_HEAD_AGE_MS = 1000;

/** A publish that is ready: only its text must be sent. */
type ReadyPublish = (menus: readonly string[]) => Promise<LiveFlow>;

/**
 * Flows of Architect's own API: YAML is exported, changed, and published by a job. The job names no version that it is based on. So the
 * flow is checked for other people's work right before the text is sent, and read again afterwards.
 */
export class ArchitectStore implements FlowApiStore {
  readonly #api: ArchitectApi;
  readonly #overrides: PublishOverrides;
  readonly #reader: ArchitectReader;

  /** @param overwriteDrafts `on-drift: overwrite` */
  constructor(api: ArchitectApi, overwriteDrafts: boolean) {
    this.#api = api;
    this.#overrides = { overwriteDrafts, ownClient: api.session.clientId };
    this.#reader = new ArchitectReader(api, this.#overrides);
  }

  async read(body: Record<string, unknown>, flowId: string): Promise<LiveFlow> {
    const head = await this.#reader.headIn(body, flowId);
    const live = await this.#reader.live(head);
    if (live.content instanceof ArchitectContent) assertIdentity(head, live.content.flow);
    return live;
  }

  /** Doesn't check the flow's name: if someone renames it after a publish, that must not hide the result. */
  async readCurrent(body: Record<string, unknown>, flowId: string): Promise<LiveFlow> {
    return this.#reader.live(await this.#reader.headIn(body, flowId));
  }

  async *earlier(live: LiveFlow): AsyncGenerator<EarlierVersion, void> {
    for (const version of await publishedBefore(live, this.#api.session))
      yield { version, content: await this.#reader.content(live, version) };
  }

  /** Architect has no public validation of a text that isn't stored yet. The plan has checked what can be checked without an org. */
  async validate(): Promise<readonly Finding[]> {
    return [];
  }

  async write(plan: Plan): Promise<LiveFlow> {
    const { live, desired } = plan;
    const publish = await this.#prepare(live.id, live.version, desired, this.#overrides).catch((error: unknown) => {
      throw asUnsent(error);
    });
    return publish(menusOf(plan));
  }

  async restore(plan: Plan, ownVersion: Version): Promise<LiveFlow> {
    const { id, content } = plan.live;
    // A job that failed halfway may have left the flow locked by this client.
    const overrides = { overwriteDrafts: false, ownClient: this.#api.session.clientId };
    const publish = await this.#prepare(id, ownVersion, content, overrides);
    return publish(menusOf(plan));
  }

  /** Does everything except sending the text. Until then, nothing has changed. */
  async #prepare(flowId: string, expected: Version, content: FlowContent, overrides: PublishOverrides): Promise<ReadyPublish> {
    if (!(content instanceof ArchitectContent)) throw new TypeError(`The flow ${flowId} is not a flow of Architect's API.`);
    const checkedHead = async (): Promise<FlowHead> => {
      const head = await this.#reader.head(flowId);
      assertPublishable(head, expected, overrides);
      assertIdentity(head, content.flow);
      return head;
    };
    let before = await checkedHead();
    const { clock } = this.#api;
    const readAt = clock.elapsed();
    const job = await registerJob(flowId, this.#api);
    // Changes that others make after this check can only be reported, not prevented. So it must be recent.
    if (clock.elapsed() - readAt > MAX_HEAD_AGE_MS) before = await checkedHead();
    return async (menus) => {
      this.#api.onJob?.(flowId, job.id);
      const namesFlow = await runPublishJob(job, flowId, content.raw, this.#api);
      return flowAfter({ before, content, menus, namesFlow }, this.#reader, clock);
    };
  }
}

/** A failure before the text was sent has changed nothing, whatever it was. */
function asUnsent(error: unknown): unknown {
  if (!(error instanceof StoreError) || error.fate === 'conflict') return error;
  return error.with({ fate: 'refused', isRejection: false, isFinal: true, isUnsent: true });
}
