import { DefinitionContent } from '../../content/definition/content.ts';
import { mergePatch } from '../../content/definition/merge-patch.ts';
import type { EarlierVersion, FlowContent } from '../../model/content.ts';
import type { Finding } from '../../model/diagnostic.ts';
import { nextVersion, type LiveFlow, type Version } from '../../model/flow.ts';
import { isObject, present, type Json } from '../../model/json.ts';
import type { Plan } from '../../model/plan.ts';
import { StoreError } from '../../model/store.ts';
import type { FlowApiStore } from '../http/flow-api.ts';
import { isAbout } from '../http/answer.ts';
import { findingsOf, UNNAMED } from '../http/failures.ts';
import type { ApiRequest, Session } from '../http/session.ts';

const VIEW = 'architect:flow:view';
const EDIT = 'architect:flow:edit';

/** Flows of the flow-definition API: `PATCH` and `PUT /api/v2/flows/{flowId}`, `POST /api/v2/flows/validate` (docs/apis.md). */
export class DefinitionStore implements FlowApiStore {
  readonly #session: Session;
  /** Whether the org has a validation endpoint. The first validation finds out; the others wait for it. */
  #hasValidation: Promise<boolean> | undefined;

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

  /** The API counts its versions. It is not documented whether the answer to a version holds its definition. */
  async *earlier({ id: flowId, version: live }: LiveFlow): AsyncGenerator<EarlierVersion, void> {
    for (let number = Number(live) - 1; number > 0; number -= 1) {
      const version = String(number);
      const { definition } = await this.#session.call({
        method: 'GET',
        path: '/api/v2/flows/{flowId}/versions/{versionId}',
        pathParams: { flowId, versionId: version },
        action: `read version ${version} of the flow ${flowId}`,
        permission: VIEW,
      });
      if (!isObject(definition)) throw withoutDefinition(flowId, version);
      yield { version, content: new DefinitionContent(definition) };
    }
  }

  async validate({ raw: definition }: FlowContent): Promise<readonly Finding[]> {
    if (this.#hasValidation !== undefined && !(await this.#hasValidation)) return [];
    const validation = this.#findings(definition);
    this.#hasValidation ??= validation.then(
      (findings) => findings !== undefined,
      () => true,
    );
    return (await validation) ?? [];
  }

  /** @returns undefined if the org doesn't have the endpoint */
  async #findings(definition: Json): Promise<readonly Finding[] | undefined> {
    try {
      const result = await this.#session.call({
        method: 'POST',
        path: '/api/v2/flows/validate',
        body: { definition },
        action: 'validate the change',
        permission: VIEW,
      });
      return findingsIn(result, (text) => this.#session.redact(text));
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      if (error.status === 404 || error.status === 405) return undefined;
      if (error.status !== 400 && error.status !== 422) throw error;
      return error.findings.length > 0 ? error.findings : [{ code: error.code, message: error.message }];
    }
  }

  async write({ live: { id, version }, desired, changed }: Plan): Promise<LiveFlow | undefined> {
    if (typeof version !== 'number' || !isObject(desired.raw))
      throw new TypeError(`The flow ${id} is not a flow of the flow-definition API.`);
    const body = mergePatch(version, desired.raw, changed);
    return this.#send({ method: 'PATCH', flowId: id, version, body, action: `change the flow ${id}` });
  }

  async restore({ live: { id, content } }: Plan, version: Version): Promise<LiveFlow | undefined> {
    const body = { version, definition: content.raw };
    return this.#send({ method: 'PUT', flowId: id, version, body, action: `roll back the flow ${id}` });
  }

  async #send({ method, flowId, version, body, action }: FlowWrite): Promise<LiveFlow | undefined> {
    const path = '/api/v2/flows/{flowId}';
    const answer = await this.#session.call({ method, path, pathParams: { flowId }, body, writes: true, action, permission: EDIT });
    // Some orgs answer without the definition. An answer about another flow, or without a new version, proves nothing.
    if (isAbout(flowId, answer)) {
      const flow = toFlow(answer);
      if (flow !== undefined || answer['version'] === nextVersion(version)) return flow;
    }
    throw new StoreError({
      fate: 'unknown',
      code: 'answer.not.understood',
      message: `Could not ${action}: the answer is a success that doesn't show the result.`,
      hint: 'Check `region` and `gateway-url`, and whether there is a proxy in between.',
    });
  }
}

/** A write of a whole flow or of a part of it. */
interface FlowWrite extends Pick<ApiRequest, 'body' | 'action'> {
  readonly method: 'PATCH' | 'PUT';
  readonly flowId: string;
  /** The version that it changes. */
  readonly version: Version;
}

/** The findings in the answer of a validation. */
function findingsIn(result: Record<string, unknown>, redact: (text: string) => string): Finding[] {
  const { valid, errors } = result;
  if (valid === true && (!Array.isArray(errors) || errors.length === 0)) return [];
  const findings = findingsOf(result, redact);
  if (findings.length > 0 || valid !== false) return findings;
  return [{ code: UNNAMED, message: 'The org finds the definition invalid and does not say why' }];
}

function withoutDefinition(flowId: string, version: string): StoreError {
  return new StoreError({
    fate: 'refused',
    code: 'answer.not.understood',
    message: `Could not read version ${version} of the flow ${flowId}: the answer holds no definition.`,
    hint: 'Check the earlier version in Architect.',
  });
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
    ...present({ divisionId: typeof divisionId === 'string' ? divisionId : undefined }),
  };
}
