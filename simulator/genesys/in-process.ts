import type { GenesysCloud } from './cloud.ts';
import { isJsonObject, parseJson, type JsonObject } from './json.ts';
import { defaultClient } from './options.ts';
import type { SimRequest, SimResponse } from './protocol.ts';

/** An answer with its JSON parsed; {} if it is not an object. */
export interface ParsedAnswer extends SimResponse {
  readonly json: JsonObject;
}

/** Calls the cloud as a logged-in client, without HTTP. `path` can have a query. */
export type Caller = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => ParsedAnswer;

/** Makes a request for the cloud. An object becomes a JSON body; a string is sent as it is. */
export function simRequest(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): SimRequest {
  const url = new URL(path, 'http://in.process');
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  return { method, path: url.pathname, query: url.searchParams, headers, body: text };
}

/** The `Authorization` header of a login. */
export function basic(id: string, secret: string): string {
  return `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
}

/** Logs in, in process, and returns a caller that sends the token. */
export function connect(cloud: GenesysCloud, client: { id: string; secret: string } = defaultClient): Caller {
  const login = call(
    cloud,
    simRequest('POST', '/oauth/token', 'grant_type=client_credentials', {
      authorization: basic(client.id, client.secret),
      'content-type': 'application/x-www-form-urlencoded',
    }),
  );
  if (login.status !== 200) throw new Error(`login: ${login.status} ${login.body}`);
  const authorization = `Bearer ${textIn(login.json, 'access_token')}`;
  return (method, path, body, headers = {}) =>
    call(
      cloud,
      simRequest(method, path, body, { authorization, 'content-type': 'application/json', accept: 'application/json', ...headers }),
    );
}

/** One call, without faults. */
export function call(cloud: GenesysCloud, request: SimRequest): ParsedAnswer {
  const response = cloud.handle(request);
  const parsed = parseJson(response.body);
  return { ...response, json: isJsonObject(parsed) ? parsed : {} };
}

/** A property that must be a text. @throws TypeError otherwise */
export function textIn(json: JsonObject, name: string): string {
  const value = json[name];
  if (typeof value !== 'string') throw new TypeError(`${name} is no text: ${JSON.stringify(value)}`);
  return value;
}
