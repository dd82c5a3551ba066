import { ArchitectContent } from '../../content/architect/content.ts';
import type { ArchitectFlow } from '../../content/architect/flow.ts';
import { readArchitectFlow } from '../../content/architect/read/read.ts';
import type { LiveFlow } from '../../model/flow.ts';
import { StoreError } from '../../model/store.ts';
import { exportYaml } from './export-job.ts';
import { isClient, newerCheckIn, readHead, describeActor, type FlowHead, type VersionHead } from './flow-head.ts';
import type { ArchitectApi } from './api.ts';
import { noticesOf, type PublishOverrides } from './blockers.ts';
import { readFlow } from '../read-flow.ts';

/** Reads flows of Architect's API: first the head, which costs one request, then what is published, by an export job. */
export class ArchitectReader {
  readonly #means: ArchitectApi;
  readonly #licence: PublishOverrides;

  /** @param licence what a write may disregard: for the notices of a plan */
  constructor(means: ArchitectApi, licence: PublishOverrides) {
    this.#means = means;
    this.#licence = licence;
  }

  /** What the flow says of itself now, without its content. */
  async head(flowId: string): Promise<FlowHead> {
    return headOf(await readFlow(flowId, this.#means.session), flowId);
  }

  /** Whether this run's own OAuth client made the version; undefined where the org doesn't say. */
  isOwn({ by }: VersionHead): boolean | undefined {
    return by && isClient(by, this.#means.session.clientId);
  }

  /** The flow with its published content, whatever name and division that gives it. */
  async live(head: FlowHead): Promise<LiveFlow> {
    const published = publishedOf(head);
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
    const isOwn = this.isOwn(published);
    const newest = newerCheckIn(head);
    return {
      id: head.id,
      name: head.name,
      version: published.id,
      content: new ArchitectContent(read.flow),
      notices: noticesOf(head, this.#licence),
      made: madeOf(published),
      ...(head.divisionId === undefined ? {} : { divisionId: head.divisionId }),
      ...(isOwn === undefined ? {} : { isOwn }),
      ...(newest === undefined ? {} : { newest }),
    };
  }
}

/** Who published a version, and when. */
function madeOf({ by, at }: VersionHead): NonNullable<LiveFlow['made']> {
  return { ...(by === undefined ? {} : { by: describeActor(by) }), ...(at === undefined ? {} : { at }) };
}

/** The head in the answer to `GET /api/v2/flows/{flowId}`. */
export function headOf(body: Record<string, unknown>, flowId: string): FlowHead {
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
export function assertIdentity(head: FlowHead, { name, type, division }: Pick<ArchitectFlow, 'name' | 'type' | 'division'>): void {
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
