import { ArchitectContent } from '../../content/architect/content.ts';
import type { ArchitectFlow } from '../../content/architect/read/flow.ts';
import { readArchitectFlow } from '../../content/architect/read/read.ts';
import type { LiveFlow } from '../../model/flow.ts';
import { present } from '../../model/json.ts';
import type { DiagnosticCode } from '../../model/diagnostic-codes.ts';
import { StoreError } from '../../model/store.ts';
import { exportYaml } from './export-job.ts';
import { isClient, newerCheckIn, readHead, describeActor, type FlowHead, type VersionHead } from './flow-head.ts';
import type { ArchitectApi } from './api.ts';
import { leftoversOf, noticesOf, standstillOf, type PublishOverrides } from './blockers.ts';
import { makerOf, withDraftMaker } from './draft-maker.ts';
import { readFlow } from '../http/flow-api.ts';

/** Reads flows of Architect's API: first the head, with one request, then the published content, with an export job. */
export class ArchitectReader {
  readonly #api: ArchitectApi;
  readonly #overrides: PublishOverrides;

  /** @param overrides what a publish may ignore: a plan's notices depend on it */
  constructor(api: ArchitectApi, overrides: PublishOverrides) {
    this.#api = api;
    this.#overrides = overrides;
  }

  /** The flow as it is now, without its content. */
  async head(flowId: string): Promise<FlowHead> {
    return this.headIn(await readFlow(flowId, this.#api.session), flowId);
  }

  /** The head in the answer to `GET /api/v2/flows/{flowId}`. */
  async headIn(body: Record<string, unknown>, flowId: string): Promise<FlowHead> {
    return withDraftMaker(headOf(body, flowId), this.#api.session);
  }

  /** Whether this run's own OAuth client made the version; undefined if the org doesn't say. */
  isOwn({ by }: VersionHead): boolean | undefined {
    return by && isClient(by, this.#api.session.clientId);
  }

  /** The same for a version whose head doesn't say. Costs a request. */
  async isOwnByVersion({ id }: FlowHead, version: string): Promise<boolean | undefined> {
    const { by } = await makerOf(id, version, this.#api.session);
    return by && isClient(by, this.#api.session.clientId);
  }

  /** The flow with its published content, even if that has another name or division. */
  async live(head: FlowHead): Promise<LiveFlow> {
    const published = publishedOf(head);
    const { session, clock } = this.#api;
    const leftovers = leftoversOf(head, session.clientId);
    return {
      id: head.id,
      name: head.name,
      version: published.id,
      content: await this.content(head, published.id),
      notices: [...noticesOf(head, this.#overrides), ...leftovers],
      made: madeOf(published),
      ...present({ divisionId: head.divisionId, isOwn: this.isOwn(published), newest: newerCheckIn(head) }),
      ...present({
        standstill: standstillOf(head, this.#overrides, clock.now()),
        leftovers: leftovers.length === 0 ? undefined : leftovers,
      }),
    };
  }

  /**
   * The content of one version.
   *
   * @throws StoreError `flow.unreadable`, or why it could not be exported
   */
  async content({ id, name }: Pick<LiveFlow, 'id' | 'name'>, version: string): Promise<ArchitectContent> {
    const read = readArchitectFlow(await exportYaml({ flowId: id, version }, this.#api));
    if (!('error' in read)) return new ArchitectContent(read.flow);
    const { message, hint, at } = read.error;
    throw refused(
      'flow.unreadable',
      `The exported YAML of the flow "${name}" can't be read: ${message} (line ${at.line}, column ${at.column})`,
      hint,
    );
  }
}

/** Who published a version, and when. */
function madeOf({ by, at }: VersionHead): NonNullable<LiveFlow['made']> {
  return present({ by: by && describeActor(by), at });
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
    throw refused('flow.deleted', `The flow ${head.id} ("${head.name}") has been deleted.`, 'Restore the flow, or delete its menu file.');
  return head;
}

/** Callers hear the published version. Without one, there is nothing to manage. */
function publishedOf({ name, published }: FlowHead): VersionHead {
  if (published !== undefined) return published;
  throw refused(
    'flow.never.published',
    `The flow "${name}" has never been published, so no caller hears it.`,
    'Publish it once in Architect. Then you can manage its menus here.',
  );
}

/**
 * Checks that the flow has the name, type and division of its YAML. Archy finds the flow to replace by the name and type in the YAML. If
 * it finds none, it creates a new flow.
 *
 * @throws StoreError `flow.moved`, `flow.renamed`
 */
export function assertIdentity(head: FlowHead, { name, type, division }: Pick<ArchitectFlow, 'name' | 'type' | 'division'>): void {
  const { divisionName } = head;
  const version = head.published?.id ?? '';
  if (division !== undefined && divisionName !== undefined && division !== divisionName) {
    throw refused(
      'flow.moved',
      `The flow "${head.name}" is in the division "${divisionName}", and its published version ${version} says "${division}". ` +
        'Publishing that could move the flow, or create a new one.',
      'Publish the flow once in Architect, so that its published version has its division, then run again.',
    );
  }
  if (head.name === name && head.type.toLowerCase() === type.toLowerCase()) return;
  throw refused(
    'flow.renamed',
    `The flow is called "${head.name}" (${head.type}), and its published version ${version} calls it "${name}" (${type}). ` +
      'Publishing that would create a new flow.',
    'Publish the flow once in Architect, so that its published version has its name, then run again.',
  );
}

function refused(code: DiagnosticCode, message: string, hint: string): StoreError {
  return new StoreError({ fate: 'refused', code, message, hint });
}
