import { requireDefinition, requireObject } from './bodies.ts';
import { definitionErrors, type KnownTarget } from './definition-rules.ts';
import { mayView } from './division-view.ts';
import { badRequest, flowNotFound, Refusal, versionMissing } from './errors.ts';
import type { FlowRecords, FlowDefinition, FlowState } from './flow-records.ts';
import { flowVersionPath, shownMaker, type VersionMakers } from './flow-versions.ts';
import { deepCopy, isJsonObject, type Json, type JsonObject } from './json.ts';
import { mergePatch } from './merge-patch.ts';
import { assertKnownParameters } from './parameters.ts';
import type { Call, Reply, Route } from './routes.ts';

/** How an org's flow-definition API behaves. */
interface FlowApi {
  readonly flows: FlowRecords;
  readonly knownTarget: KnownTarget;
  readonly patchResponse: 'full' | 'no-definition';
  readonly validateEndpoint: boolean;
  readonly versionMakers: VersionMakers;
  readonly versionIds: 'plain' | 'dotted';
}

/** The flow-definition API, as this project uses it. SDK 262 doesn't have it. */
export function flowRoutes(api: FlowApi): Route[] {
  const path = '/api/v2/flows/{flowId}';
  const view = 'architect:flow:view';
  const edit = 'architect:flow:edit';
  return [
    { method: 'GET', path, permission: view, handle: (call) => ({ status: 200, body: shown(readable(api, call)) }) },
    { method: 'PATCH', path, permission: edit, handle: (call) => patchFlow(api, call) },
    { method: 'PUT', path, permission: edit, handle: (call) => putFlow(api, call) },
    { method: 'POST', path: '/api/v2/flows/validate', permission: view, handle: (call) => validateFlow(api, call) },
    ...(api.versionMakers === 'missing'
      ? []
      : [{ method: 'GET' as const, path: flowVersionPath, permission: view, handle: (call: Call) => showVersion(api, call) }]),
  ];
}

/** One version, in the form of Architect's API (SDK model FlowVersion). */
function showVersion(api: FlowApi, call: Call): Reply {
  assertKnownParameters(call.request.query, ['deleted']);
  const { id: flowId } = visible(api, call);
  const { versionId = '' } = call.params;
  const idFor = (version: number): string => (api.versionIds === 'plain' ? String(version) : `${version}.0`);
  const entry = api.flows.history(flowId).find(({ version }) => idFor(version) === versionId);
  if (!entry) throw versionMissing();
  const { by, clientId, at } = entry;
  const body = {
    id: versionId,
    name: versionId,
    commitVersion: versionId,
    configurationVersion: versionId,
    type: 'PUBLISH',
    secure: false,
    debug: false,
    ...(api.versionMakers === 'shown' && shownMaker(clientId === undefined ? by : { clientId })),
    dateCreated: at,
    datePublished: new Date(at).toISOString(),
    selfUri: `/api/v2/flows/${encodeURIComponent(flowId)}/versions/${encodeURIComponent(versionId)}`,
  };
  return { status: 200, body };
}

function patchFlow(api: FlowApi, call: Call): Reply {
  const body = requireObject(call.body, ['version', 'definition']);
  const patch = requireDefinition(body);
  const flow = requireVersion(visible(api, call), body);
  const merged = mergePatch(flow.definition, patch);
  const after = shown(write(api, call, requireValid(merged, api.knownTarget)));
  if (api.patchResponse === 'full') return { status: 200, body: after };
  const { definition: _, ...rest } = after;
  return { status: 200, body: rest };
}

function putFlow(api: FlowApi, call: Call): Reply {
  const body = requireObject(call.body, ['version', 'definition', 'name']);
  const definition = requireDefinition(body);
  const { name } = body;
  if (name !== undefined && (typeof name !== 'string' || name.trim() === '')) throw badRequest('name must be a text.');
  const flow = requireVersion(visible(api, call), body);
  // A definition that was live before is not checked: a queue that was deleted since must not prevent a rollback.
  const trusted = api.flows.hasHad(flow.id, definition) ? asDefinition(definition) : requireValid(definition, api.knownTarget);
  return { status: 200, body: shown(write(api, call, trusted, name)) };
}

function validateFlow(api: FlowApi, call: Call): Reply {
  if (!api.validateEndpoint) throw new Refusal(404, 'not.found', `No resource at ${call.request.path}.`);
  const errors = definitionErrors(requireDefinition(requireObject(call.body, ['definition'])), api.knownTarget);
  return { status: 200, body: { valid: errors.length === 0, errors } };
}

function write(api: FlowApi, call: Call, definition: FlowDefinition, name?: string): FlowState {
  const stored = deepCopy(definition);
  call.alter?.(stored);
  return api.flows.write(idOf(call), { by: call.client.run ?? call.client.id, clientId: call.client.id }, stored, name);
}

function idOf(call: Call): string {
  return call.params['flowId'] ?? '';
}

function visible(api: FlowApi, call: Call): FlowState {
  const flow = api.flows.find(idOf(call));
  if (!flow || !mayView(call.client, flow.division)) throw flowNotFound(idOf(call));
  if (api.flows.isDeleted(flow.id)) throw new Refusal(410, 'architect.flow.deleted', 'Flow has been deleted.');
  return flow;
}

/** What a read shows: the live flow, or an older version if it comes from a stale replica. */
function readable(api: FlowApi, call: Call): FlowState {
  const flow = visible(api, call);
  return call.lag === 0 ? flow : api.flows.before(flow.id, call.lag);
}

function requireVersion(flow: FlowState, body: JsonObject): FlowState {
  const { version } = body;
  if (typeof version !== 'number' || !Number.isSafeInteger(version)) throw badRequest('version must be an integer.');
  if (version === flow.version) return flow;
  throw new Refusal(
    409,
    'architect.flow.version.conflict',
    `The flow is at version ${flow.version}, not ${version}: it has been changed since it was read.`,
    { messageParams: { flowId: flow.id, version: String(flow.version) } },
  );
}

function requireValid(definition: Json, knownTarget: KnownTarget): FlowDefinition {
  const errors = isJsonObject(definition) ? definitionErrors(definition, knownTarget) : [];
  if (errors.length === 0) return asDefinition(definition);
  throw new Refusal(422, 'architect.flow.definition.invalid', `The definition has ${errors.length} error(s).`, {
    details: errors.map(({ code, path }) => ({ errorCode: code, fieldName: path })),
    errors: errors.map(({ code, message, path }) => ({ code, message, path, status: 422, messageParams: { path } })),
  });
}

/** Gives the type to a definition that the rules, or an earlier write, have accepted. */
function asDefinition(definition: Json): FlowDefinition {
  return definition as FlowDefinition;
}

function shown(flow: FlowState): FlowState & { type: string; selfUri: string } {
  return { ...flow, type: 'INBOUNDCALL', selfUri: `/api/v2/flows/${encodeURIComponent(flow.id)}` };
}
