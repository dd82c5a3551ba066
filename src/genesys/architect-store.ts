import { ArchitectContent } from '../architect/content.ts';
import type { ArchitectFlow } from '../architect/flow.ts';
import { readArchitectFlow } from '../architect/read.ts';
import type { FlowContent } from '../engine/content.ts';
import type { Finding } from '../engine/finding.ts';
import { follows, type LiveFlow, type Version } from '../engine/flow.ts';
import type { Plan } from '../engine/plan.ts';
import { StoreError } from '../engine/store.ts';
import { exportYaml } from './export-job.ts';
import type { FlowApiStore } from './flow-api.ts';
import { isClient, numberAfter, readHead, type FlowHead, type VersionHead } from './flow-head.ts';
import type { Means } from './means.ts';
import { demandFree, noticesOf, type Licence } from './obstacles.ts';
import { poll } from './poll.ts';
import { registerJob, runPublishJob } from './publish-job.ts';
import { readFlow } from './read-flow.ts';

/** How long a publish that has succeeded may stay unseen in the flow. */
const PATIENCE = { firstMs: 1000, longestMs: 8000, totalMs: 45_000 };

/**
 * Flows in Architect's own API: YAML is exported, changed, and published by a job that names no version. So whoever else is at
 * work is looked for right before the text is handed over, and what is live is read afterwards.
 */
export class ArchitectStore implements FlowApiStore {
  readonly #means: Means;
  readonly #licence: Licence;

  /** @param overDrafts `on-drift: overwrite` */
  constructor(means: Means, overDrafts: boolean) {
    this.#means = means;
    this.#licence = { overDrafts };
  }

  async read(body: Record<string, unknown>, flowId: string): Promise<LiveFlow> {
    const head = headOf(body, flowId);
    return this.#liveFlow(head, publishedOf(head));
  }

  /** There is no published validation of a text that isn't stored yet: what can be checked, the plan has checked. */
  async validate(): Promise<readonly Finding[]> {
    return [];
  }

  async write(plan: Plan): Promise<LiveFlow> {
    const { id, version } = plan.live;
    const publish = await this.#prepare(id, version, plan.desired, this.#licence).catch((error: unknown) => {
      throw nothingSent(error);
    });
    return publish();
  }

  async restore({ live: { id, content } }: Plan, ownVersion: Version): Promise<LiveFlow> {
    // A job that failed half-way may have left the flow locked by this client.
    const licence = { overDrafts: false, ownClient: this.#means.session.clientId };
    const publish = await this.#prepare(id, ownVersion, content, licence);
    return publish();
  }

  /** All that can be done before the text is handed over. Until then, nothing has happened. */
  async #prepare(flowId: string, expected: Version, content: FlowContent, licence: Licence): Promise<() => Promise<LiveFlow>> {
    if (!(content instanceof ArchitectContent)) throw new TypeError(`The flow ${flowId} is none of Architect's API.`);
    // The last look: what others do after it can only be told, not prevented.
    const head = await this.#head(flowId);
    demandFree(head, expected, licence);
    demandIdentity(head, content.flow);
    const job = await registerJob(flowId, this.#means);
    return async () => {
      await runPublishJob(job, flowId, content.raw, this.#means);
      return this.#published(flowId, expected);
    };
  }

  /**
   * The flow after a job that has succeeded: its head may show that a little later, and somebody's version from right before it until
   * then. If it stays with exactly one new version, that is the job's, whoever the head says made it.
   */
  async #published(flowId: string, before: Version): Promise<LiveFlow> {
    try {
      let head = await this.#head(flowId);
      const seen = async (): Promise<true | undefined> => {
        head = await this.#head(flowId);
        return this.#showsOwn(head, before) ? true : undefined;
      };
      const isSure = this.#showsOwn(head, before) || (await poll(seen, PATIENCE, this.#means.clock)) === true;
      if (head.published?.id !== before) {
        const { isOwn, ...live } = await this.#liveFlow(head, publishedOf(head));
        return isSure && isOwn !== undefined ? { ...live, isOwn } : live;
      }
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      throw error.with({ fate: 'unknown', isVerdict: false, isFinal: true });
    }
    throw new StoreError({
      fate: 'unknown',
      isFinal: true,
      code: 'publish.not.seen',
      message: `The job says that it published the flow ${flowId}, but the flow still shows version ${before}.`,
      hint: "Look at the flow's version history in Architect, and run again.",
    });
  }

  /** Whether what the head shows can be the state after this run's own publish. */
  #showsOwn({ published }: FlowHead, before: Version): boolean {
    if (published === undefined || published.id === before) return false;
    return this.#isOwn(published) !== false || !follows(published.id, before);
  }

  #isOwn({ by }: VersionHead): boolean | undefined {
    return by && isClient(by, this.#means.session.clientId);
  }

  async #head(flowId: string): Promise<FlowHead> {
    return headOf(await readFlow(flowId, this.#means.session), flowId);
  }

  async #liveFlow(head: FlowHead, published: VersionHead): Promise<LiveFlow> {
    const text = await exportYaml({ flowId: head.id, version: published.id }, this.#means);
    const read = readArchitectFlow(text);
    if ('error' in read) {
      const { message, line, column, hint } = read.error;
      throw refused(
        'flow.unreadable',
        `The exported YAML of the flow "${head.name}" can't be read: ${message} (line ${line}, column ${column})`,
        hint,
      );
    }
    demandIdentity(head, read.flow);
    const isOwn = this.#isOwn(published);
    const newest = numberAfter(head);
    return {
      id: head.id,
      name: head.name,
      version: published.id,
      content: new ArchitectContent(read.flow),
      notices: noticesOf(head, this.#licence),
      ...(head.divisionId === undefined ? {} : { divisionId: head.divisionId }),
      ...(isOwn === undefined ? {} : { isOwn }),
      ...(newest === undefined ? {} : { newest }),
    };
  }
}

function headOf(body: Record<string, unknown>, flowId: string): FlowHead {
  const head = readHead(body);
  if (head === undefined)
    throw refused(
      'answer.not.understood',
      `Could not read the flow ${flowId}: the answer holds no id, name and type.`,
      'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
    );
  if (head.isDeleted)
    throw refused(
      'flow.deleted',
      `The flow ${head.id} ("${head.name}") has been deleted.`,
      'Restore the flow, or take its menu file away.',
    );
  return head;
}

/** What callers hear is the published version: without one there is nothing to keep. */
function publishedOf({ name, published }: FlowHead): VersionHead {
  if (published !== undefined) return published;
  throw refused(
    'flow.never.published',
    `The flow "${name}" has never been published, so no caller hears it.`,
    'Publish it once in Architect; from then on its menus can be kept here.',
  );
}

/**
 * Archy finds the flow to replace by the name and type in the YAML, and makes a new flow where it finds none: so a flow that is
 * called otherwise now than in its text must never be sent.
 */
function demandIdentity(head: FlowHead, { name, type, division }: Pick<ArchitectFlow, 'name' | 'type' | 'division'>): void {
  const { divisionName } = head;
  if (division !== undefined && divisionName !== undefined && division !== divisionName) {
    throw refused(
      'flow.moved',
      `The flow "${head.name}" is in the division "${divisionName}", and its published version ${head.published?.id ?? ''} says "${division}". Publishing that could move it, or make a new flow.`,
      'Publish the flow once in Architect, so that its published version has its division, then run again.',
    );
  }
  if (head.name === name && head.type.toLowerCase() === type.toLowerCase()) return;
  throw refused(
    'flow.renamed',
    `The flow is called "${head.name}" (${head.type}), and its published version ${head.published?.id ?? ''} calls it "${name}" (${type}). Publishing that would make a new flow.`,
    'Publish the flow once in Architect, so that its published version has its name, then run again.',
  );
}

function refused(code: string, message: string, hint: string): StoreError {
  return new StoreError({ fate: 'refused', code, message, hint });
}

/** What failed before the text was handed over has changed nothing, whatever it was. */
function nothingSent(error: unknown): unknown {
  if (!(error instanceof StoreError)) return error;
  if (error.fate === 'conflict') return error;
  return error.with({ fate: 'refused', isVerdict: false, isFinal: true, isUnsent: true });
}
