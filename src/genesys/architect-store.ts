import { ArchitectContent } from '../architect/content.ts';
import type { ArchitectFlow } from '../architect/flow.ts';
import { readArchitectFlow } from '../architect/read.ts';
import type { FlowContent } from '../engine/content.ts';
import type { Finding } from '../engine/finding.ts';
import { follows, type LiveFlow, type Version } from '../engine/flow.ts';
import { menusOf, type Plan } from '../engine/plan.ts';
import { StoreError } from '../engine/store.ts';
import { exportYaml } from './export-job.ts';
import type { FlowApiStore } from './flow-api.ts';
import { isClient, numberAfter, readHead, type FlowHead, type VersionHead } from './flow-head.ts';
import type { Means } from './means.ts';
import { demandFree, noticesOf, overwritten, type Licence } from './obstacles.ts';
import { poll } from './poll.ts';
import { registerJob, runPublishJob } from './publish-job.ts';
import { readFlow } from './read-flow.ts';

/** How long a publish that has succeeded may stay unseen in the flow. */
const PATIENCE = { firstMs: 1000, longestMs: 8000, totalMs: 45_000 };
/** How long a look at the flow may have been ago when the text is handed over, in milliseconds. */
const LOOK_LASTS_MS = 1000;

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
  async #prepare(
    flowId: string,
    expected: Version,
    content: FlowContent,
    licence: Licence,
  ): Promise<(menus: readonly string[]) => Promise<LiveFlow>> {
    if (!(content instanceof ArchitectContent)) throw new TypeError(`The flow ${flowId} is none of Architect's API.`);
    const look = async (): Promise<FlowHead> => {
      const head = await this.#head(flowId);
      demandFree(head, expected, licence);
      demandIdentity(head, content.flow);
      return head;
    };
    let before = await look();
    const lookedAt = Date.now();
    const job = await registerJob(flowId, this.#means);
    // What others do after the last look can only be told, not prevented: so it must not be long ago.
    if (Date.now() - lookedAt > LOOK_LASTS_MS) before = await look();
    return async (menus) => {
      await runPublishJob(job, flowId, content.raw, this.#means);
      try {
        return await this.#published(before, content, menus);
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        throw error.with({ fate: 'unknown', isVerdict: false, isFinal: true });
      }
    };
  }

  /**
   * The flow after a job that has succeeded: its head may show that a little later, and somebody's version from right before it until
   * then. If it stays with exactly one new version, that is the job's, whoever the head says made it.
   *
   * @param before the last look
   * @param content what the job was given
   */
  async #published(before: FlowHead, content: ArchitectContent, menus: readonly string[]): Promise<LiveFlow> {
    const after = numberAfter(before) ?? before.published?.id ?? '';
    let head = await this.#head(before.id);
    /** Looks until the head shows something else than what it must not be. */
    const wait = async (isYet: () => boolean): Promise<boolean> => {
      const ask = async (): Promise<true | undefined> => {
        head = await this.#head(before.id);
        return isYet() ? undefined : true;
      };
      return !isYet() || (await poll(ask, PATIENCE, this.#means.clock)) === true;
    };
    const isStale = (): boolean => head.published === undefined || head.published.id === before.published?.id;
    const isOthers = (): boolean =>
      head.published !== undefined && this.#isOwn(head.published) === false && follows(head.published.id, after);
    const isSure = await wait(() => isStale() || isOthers());
    if (isStale()) {
      throw new StoreError({
        fate: 'unknown',
        code: 'publish.not.seen',
        message: `The job says that it published the flow ${before.id}, but the flow still shows version ${before.published?.id ?? ''}.`,
        hint: "Look at the flow's version history in Architect, and run again.",
      });
    }
    let live = await this.#liveFlow(head, publishedOf(head));
    if (live.isOwn === undefined && follows(live.version, after) && !live.content.holds(content, menus)) {
      // Nobody says whose version this is, and it is not what was sent: somebody's from right before, perhaps.
      const shown = live.version;
      if (await wait(() => head.published?.id === shown)) live = await this.#liveFlow(head, publishedOf(head));
    }
    const { isOwn, notices: _, ...rest } = live;
    return { ...rest, after, notices: overwritten(before), ...(isSure && isOwn !== undefined ? { isOwn } : {}) };
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
