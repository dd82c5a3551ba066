import type { GenesysCloud } from './cloud.ts';
import type { Fault } from './faults.ts';
import type { FlowDefinition } from './flow-records.ts';
import { isJsonObject, parseJson, type JsonObject } from './json.ts';
import { mergePatch } from './merge-patch.ts';
import { present } from '../present.ts';
import type { SimRequest, SimResponse } from './protocol.ts';

/** What a person can do with a running simulator. `npm run simulator -- --help` prints it. */
export const controlsHelp = `Controls (no token needed; the simulator listens on this machine only):
  POST   /simulator/faults   {"method":"PATCH","path":"/flows/","status":503,"times":2}
                             Strikes matching requests. "path" is a regular expression. Matching: method, path, skip, times.
                             Effects: status, headers, body, afterApplying, delayMs, delayBeforeMs, reset ("before"|"after"),
                             truncate, halfBody, html, empty, redirect.
  DELETE /simulator/faults   Forgets all faults.
  POST   /simulator/edit     {"flow_id":"…","who":"Alice","definition":{…}}
                             A second editor: merges the patch into the flow's definition and makes the next version.
  GET    /simulator/flows/ID The flow and its history, with who made each version.`;

const fields = new Set([
  'method',
  'path',
  'skip',
  'times',
  'status',
  'headers',
  'body',
  'afterApplying',
  'delayMs',
  'delayBeforeMs',
  'reset',
  'truncate',
  'halfBody',
  'html',
  'empty',
  'redirect',
]);

/** The controls of a cloud. They answer requests under /simulator; `undefined` for all others. */
export function controlSurface(cloud: GenesysCloud): (request: SimRequest) => SimResponse | undefined {
  const handlers: Record<string, (body: JsonObject) => object> = {
    'POST /simulator/faults': (body) => addFault(cloud, body),
    'DELETE /simulator/faults': () => {
      cloud.faults.clear();
      return {};
    },
    'POST /simulator/edit': (body) => edit(cloud, body),
  };
  return (request) => {
    if (!request.path.startsWith('/simulator/')) return undefined;
    try {
      const flowId = /^\/simulator\/flows\/([^/]+)$/.exec(request.path)?.[1];
      if (flowId && request.method === 'GET') return json(200, stateOf(cloud, flowId));
      const handler = handlers[`${request.method} ${request.path}`];
      if (!handler) return json(404, { message: 'No such control.' });
      const body = request.body === '' ? {} : parseJson(request.body);
      if (!isJsonObject(body)) return json(400, { message: 'The body must be a JSON object.' });
      return json(200, handler(body));
    } catch (error) {
      return json(400, { message: error instanceof Error ? error.message : String(error) });
    }
  };
}

function stateOf(cloud: GenesysCloud, flowId: string): object {
  const from = cloud.architect.has(flowId) ? cloud.architect : cloud;
  return { flow: from.flow(flowId), history: from.history(flowId) };
}

function addFault(cloud: GenesysCloud, body: JsonObject): object {
  const unknown = Object.keys(body).filter((name) => !fields.has(name));
  if (unknown.length > 0) throw new Error(`Unknown properties: ${unknown.join(', ')}.`);
  const { path, ...rest } = body;
  const fault = { ...rest, ...present({ path: typeof path === 'string' ? new RegExp(path) : undefined }) } as Fault;
  cloud.faults.add(fault);
  return { added: body };
}

function edit(cloud: GenesysCloud, { flow_id: flowId, who, definition: patch }: JsonObject): object {
  if (typeof flowId !== 'string' || !isJsonObject(patch)) throw new Error('flow_id and definition (a merge patch) are needed.');
  const version = cloud.edit(flowId, typeof who === 'string' ? who : 'someone else', (definition: FlowDefinition) => {
    const merged = mergePatch(definition, patch);
    for (const name of Object.keys(definition)) delete definition[name];
    Object.assign(definition, merged);
  });
  return { flow_id: flowId, version };
}

function json(status: number, body: object): SimResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: `${JSON.stringify(body, null, 2)}\n` };
}
