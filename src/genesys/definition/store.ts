import { DefinitionContent } from '../../content/definition/content.ts';
import { mergePatch } from '../../content/definition/merge-patch.ts';
import type { FlowContent } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { nextVersion, type LiveFlow, type Version } from '../../model/flow.ts';
import { isObject, type Json } from '../../model/json.ts';
import type { Plan } from '../../model/plan.ts';
import { StoreError } from '../../model/store.ts';
import type { FlowApiStore } from '../flow-api.ts';
import { findingsOf } from '../http/failures.ts';
import { isOf } from '../read-flow.ts';
import type { Session } from '../http/session.ts';

const VIEW = 'architect:flow:view';
const EDIT = 'architect:flow:edit';

/** Flows in the flow-definition API: `PATCH` and `PUT /api/v2/flows/{flowId}`, `POST /api/v2/flows/validate` (README: Which API). */
export class DefinitionStore implements FlowApiStore {
  readonly #session: Session;
  /** Whether the org has a validation endpoint: asked by the first validation, while the others wait for its answer. */
  #validates: Promise<boolean> | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  async read(body: Record<string, unknown>, flowId: string): Promise<LiveFlow> {
    const flow = toFlow(body);
    if (flow !== undefined) return flow;
    throw new StoreError({
      fate: 'refused',
      code: 'answer.not.understood',
      message: `Could not read the flow ${flowId}: the answer holds no id, name, version and definition.`,
      hint: 'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
    });
  }

  async readCurrent(body: Record<string, unknown>, flowId: string): Promise<LiveFlow> {
    return this.read(body, flowId);
  }

  async validate({ raw: definition }: FlowContent): Promise<readonly Finding[]> {
    if (this.#validates !== undefined && !(await this.#validates)) return [];
    const asked = this.#askForFindings(definition);
    this.#validates ??= asked.then(
      (findings) => findings !== undefined,
      () => true,
    );
    return (await asked) ?? [];
  }

  /** @returns undefined when the org has no such endpoint */
  async #askForFindings(definition: Json): Promise<readonly Finding[] | undefined> {
    try {
      const result = await this.#session.call({
        method: 'POST',
        path: '/api/v2/flows/validate',
        body: { definition },
        action: 'validate the change',
        permission: VIEW,
      });
      if (result['valid'] === true && (!Array.isArray(result['errors']) || result['errors'].length === 0)) return [];
      const findings = findingsOf(result, (text) => this.#session.redact(text));
      if (findings.length === 0 && result['valid'] === false)
        return [{ code: 'invalid', message: 'The org finds the definition invalid and does not say why' }];
      return findings;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      if (error.status === 404 || error.status === 405) return undefined;
      if (error.status !== 400 && error.status !== 422) throw error;
      return error.findings.length > 0 ? error.findings : [{ code: error.code, message: error.message }];
    }
  }

  async write({ live: { id, version }, desired, changed }: Plan): Promise<LiveFlow | undefined> {
    if (typeof version !== 'number' || !isObject(desired.raw)) throw new TypeError(`The flow ${id} is none of the flow-definition API.`);
    return this.#put('PATCH', id, version, mergePatch(version, desired.raw, changed), `change the flow ${id}`);
  }

  async restore({ live: { id, content } }: Plan, version: Version): Promise<LiveFlow | undefined> {
    return this.#put('PUT', id, version, { version, definition: content.raw }, `roll back the flow ${id}`);
  }

  async #put(method: 'PATCH' | 'PUT', flowId: string, version: Version, body: unknown, action: string): Promise<LiveFlow | undefined> {
    const path = '/api/v2/flows/{flowId}';
    const answer = await this.#session.call({ method, path, pathParams: { flowId }, body, writes: true, action, permission: EDIT });
    // Some orgs answer without the definition; an answer that isn't about this flow, or names no version of its own, proves nothing.
    if (isOf(flowId, answer)) {
      const flow = toFlow(answer);
      if (flow !== undefined || answer['version'] === nextVersion(version)) return flow;
    }
    throw new StoreError({
      fate: 'unknown',
      code: 'answer.not.understood',
      message: `Could not ${action}: the answer is a success that does not show what it did.`,
      hint: 'Check `region` and `gateway-url`, and whether a proxy stands in between.',
    });
  }
}

function toFlow(body: Record<string, unknown>): LiveFlow | undefined {
  const { id, name, version, definition, division } = body;
  if (typeof id !== 'string' || typeof name !== 'string' || !Number.isSafeInteger(version) || !isObject(definition)) return undefined;
  const divisionId = isObject(division) ? division['id'] : undefined;
  return {
    id,
    name,
    version: version as number,
    content: new DefinitionContent(definition),
    ...(typeof divisionId === 'string' ? { divisionId } : {}),
  };
}
