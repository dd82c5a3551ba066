import type { Finding } from '../engine/finding.ts';
import { isObject, type JsonObject, type LiveFlow } from '../engine/flow.ts';
import type { MergePatch } from '../engine/plan.ts';
import { StoreError, type FlowStore } from '../engine/store.ts';
import { findingsOf } from './failures.ts';
import type { Session } from './session.ts';
import { flowApiUnsupported } from './unsupported.ts';

const VIEW = 'architect:flow:view';
const EDIT = 'architect:flow:edit';

/** Flows in the flow-definition API: `GET` and `PATCH /api/v2/flows/{flowId}`, `POST /api/v2/flows/validate` (README: Which API). */
export class DefinitionStore implements FlowStore {
  readonly #session: Session;
  /** Whether the org has a validation endpoint: asked by the first validation, while the others wait for its answer. */
  #validates: Promise<boolean> | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  async read(flowId: string): Promise<LiveFlow> {
    const body = await this.#session.call({
      method: 'GET',
      path: '/api/v2/flows/{flowId}',
      pathParams: { flowId },
      action: `read the flow ${flowId}`,
      permission: VIEW,
    });
    const flow = toFlow(body);
    if (flow !== undefined) return flow;
    throw 'publishedVersion' in body || 'savedVersion' in body || 'checkedInVersion' in body
      ? flowApiUnsupported(`The flow ${flowId} carries no definition: this org offers it through Architect's own API only.`)
      : new StoreError({
          fate: 'refused',
          code: 'answer.not.understood',
          message: `Could not read the flow ${flowId}: the answer holds no id, name, version and definition.`,
          hint: 'Check `region` and `gateway-url`: they must name the Genesys Cloud API itself.',
        });
  }

  async validate(definition: JsonObject): Promise<readonly Finding[]> {
    if (this.#validates !== undefined && !(await this.#validates)) return [];
    const asked = this.#askForFindings(definition);
    this.#validates ??= asked.then(
      (findings) => findings !== undefined,
      () => true,
    );
    return (await asked) ?? [];
  }

  /** @returns undefined when the org has no such endpoint */
  async #askForFindings(definition: JsonObject): Promise<readonly Finding[] | undefined> {
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

  async patch(flowId: string, patch: MergePatch): Promise<LiveFlow | undefined> {
    return toFlow(
      await this.#session.call({
        method: 'PATCH',
        path: '/api/v2/flows/{flowId}',
        pathParams: { flowId },
        body: patch,
        writes: true,
        action: `change the flow ${flowId}`,
        permission: EDIT,
      }),
    );
  }

  async restore(flowId: string, version: number, definition: JsonObject): Promise<LiveFlow | undefined> {
    return toFlow(
      await this.#session.call({
        method: 'PUT',
        path: '/api/v2/flows/{flowId}',
        pathParams: { flowId },
        body: { version, definition },
        writes: true,
        action: `roll back the flow ${flowId}`,
        permission: EDIT,
      }),
    );
  }
}

function toFlow(body: Record<string, unknown>): LiveFlow | undefined {
  const { id, name, version, definition, division } = body;
  if (typeof id !== 'string' || typeof name !== 'string' || !Number.isSafeInteger(version) || !isObject(definition)) return undefined;
  const divisionId = isObject(division) ? division['id'] : undefined;
  return { id, name, version: version as number, definition, ...(typeof divisionId === 'string' ? { divisionId } : {}) };
}
