import { randomUUID } from 'node:crypto';
import { integerOf, requireObject } from './bodies.ts';
import { mayView } from './division-view.ts';
import { badRequest } from './errors.ts';
import type { FlowRecords } from './flow-records.ts';
import type { JsonObject } from './json.ts';
import { present } from '../present.ts';
import type { Call, Reply, Route } from './routes.ts';

/** What a continuation token refers to. */
interface Cursor {
  /** The client and the query that the token belongs to. */
  readonly owner: string;
  readonly offset: number;
}

const namePrefix = 'name:';

/** POST /api/v2/flows/query: flows whose name contains a text in any case. Clients must compare names themselves. */
export function flowQueryRoute(flows: FlowRecords): Route {
  const cursors = new Map<string, Cursor>();

  const handle = (call: Call): Reply => {
    const body = requireObject(call.body, ['query', 'divisionIds', 'pageSize']);
    const text = textOf(body);
    const divisionIds = divisionsOf(body);
    const pageSize = integerOf(body['pageSize'], 'pageSize', { min: 1, max: 100, fallback: 25 });
    // A token is valid for one query of one client.
    const owner = JSON.stringify([call.client.id, text, divisionIds, pageSize]);
    const start = startOf(call.request.query.get('continuationToken'), owner, cursors);
    const matches = flows.ids
      .map((id) => flows.get(id))
      .filter(
        ({ name, division }) =>
          name.toLowerCase().includes(text.toLowerCase()) &&
          (divisionIds === null || divisionIds.includes(division.id)) &&
          mayView(call.client, division),
      );
    const end = start + pageSize;
    const nextPage = end < matches.length ? randomUUID() : undefined;
    if (nextPage !== undefined) cursors.set(nextPage, { owner, offset: end });
    const entities = matches
      .slice(start, end)
      .map(({ id, name, division, version }) => ({ id, name, division, version, type: 'INBOUNDCALL' }));
    return { status: 200, body: present({ entities, pageSize, nextPage }) };
  };

  return { method: 'POST', path: '/api/v2/flows/query', permission: 'architect:flow:view', handle };
}

function textOf(body: JsonObject): string {
  const { query } = body;
  if (typeof query !== 'string' || !query.startsWith(namePrefix)) throw badRequest('query must read "name:<text>".');
  return query.slice(namePrefix.length);
}

function divisionsOf(body: JsonObject): string[] | null {
  const { divisionIds } = body;
  if (divisionIds === undefined) return null;
  if (!Array.isArray(divisionIds)) throw badRequest('divisionIds must be an array of strings.');
  return divisionIds.map((id) => {
    if (typeof id !== 'string') throw badRequest('divisionIds must be an array of strings.');
    return id;
  });
}

function startOf(token: string | null, owner: string, cursors: ReadonlyMap<string, Cursor>): number {
  if (token === null) return 0;
  const cursor = cursors.get(token);
  if (cursor?.owner !== owner) throw badRequest('The continuationToken is not valid for this query.');
  return cursor.offset;
}
