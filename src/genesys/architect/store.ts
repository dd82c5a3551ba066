import { ArchitectContent } from '../../content/architect/content.ts';
import type { FlowContent } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import type { LiveFlow, Version } from '../../model/flow.ts';
import { menusOf, type Plan } from '../../model/plan.ts';
import { StoreError } from '../../model/store.ts';
import { flowAfter } from './after-publish.ts';
import { ArchitectReader, assertIdentity, headOf } from './reader.ts';
import type { FlowApiStore } from '../flow-api.ts';
import type { FlowHead } from './flow-head.ts';
import type { ArchitectApi } from './api.ts';
import { assertPublishable, type PublishOverrides } from './blockers.ts';
import { registerJob, runPublishJob } from './publish-job.ts';

/** How long a look at the flow may have been ago when the text is handed over, in milliseconds. */
const LOOK_LASTS_MS = 1000;

/** A publish that is ready, but for its text. */
type ReadyPublish = (menus: readonly string[]) => Promise<LiveFlow>;

/**
 * Flows in Architect's own API: YAML is exported, changed, and published by a job that names no version. So whoever else is at
 * work is looked for right before the text is handed over, and what is live is read afterwards.
 */
export class ArchitectStore implements FlowApiStore {
  readonly #means: ArchitectApi;
  readonly #licence: PublishOverrides;
  readonly #reader: ArchitectReader;

  /** @param overDrafts `on-drift: overwrite` */
  constructor(means: ArchitectApi, overDrafts: boolean) {
    this.#means = means;
    this.#licence = { overDrafts };
    this.#reader = new ArchitectReader(means, this.#licence);
  }

  async read(body: Record<string, unknown>, flowId: string): Promise<LiveFlow> {
    const head = headOf(body, flowId);
    const live = await this.#reader.live(head);
    if (live.content instanceof ArchitectContent) assertIdentity(head, live.content.flow);
    return live;
  }

  /** Whoever renames the flow after a publish must not hide what the publish did. */
  async readCurrent(body: Record<string, unknown>, flowId: string): Promise<LiveFlow> {
    return this.#reader.live(headOf(body, flowId));
  }

  /** There is no published validation of a text that isn't stored yet: what can be checked, the plan has checked. */
  async validate(): Promise<readonly Finding[]> {
    return [];
  }

  async write(plan: Plan): Promise<LiveFlow> {
    const { live, desired } = plan;
    const publish = await this.#prepare(live.id, live.version, desired, this.#licence).catch((error: unknown) => {
      throw nothingSent(error);
    });
    return publish(menusOf(plan));
  }

  async restore(plan: Plan, ownVersion: Version): Promise<LiveFlow> {
    const { id, content } = plan.live;
    // A job that failed half-way may have left the flow locked by this client.
    const licence = { overDrafts: false, ownClient: this.#means.session.clientId };
    const publish = await this.#prepare(id, ownVersion, content, licence);
    return publish(menusOf(plan));
  }

  /** All that can be done before the text is handed over. Until then, nothing has happened. */
  async #prepare(flowId: string, expected: Version, content: FlowContent, licence: PublishOverrides): Promise<ReadyPublish> {
    if (!(content instanceof ArchitectContent)) throw new TypeError(`The flow ${flowId} is none of Architect's API.`);
    const look = async (): Promise<FlowHead> => {
      const head = await this.#reader.head(flowId);
      assertPublishable(head, expected, licence);
      assertIdentity(head, content.flow);
      return head;
    };
    let before = await look();
    const lookedAt = Date.now();
    const job = await registerJob(flowId, this.#means);
    // What others do after the last look can only be told, not prevented: so it must not be long ago.
    if (Date.now() - lookedAt > LOOK_LASTS_MS) before = await look();
    return async (menus) => {
      this.#means.onJob?.(flowId, job.id);
      await runPublishJob(job, flowId, content.raw, this.#means);
      return flowAfter({ before, content, menus }, this.#reader, this.#means.clock);
    };
  }
}

/** What failed before the text was handed over has changed nothing, whatever it was. */
function nothingSent(error: unknown): unknown {
  if (!(error instanceof StoreError)) return error;
  if (error.fate === 'conflict') return error;
  return error.with({ fate: 'refused', isVerdict: false, isFinal: true, isUnsent: true });
}
