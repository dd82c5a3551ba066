import { randomUUID } from 'node:crypto';
import { requireObject, integerOf } from './bodies.ts';
import { mayView } from './division-view.ts';
import { badRequest } from './errors.ts';
import type { FlowRecords } from './flow-records.ts';
import type { JsonObject } from './json.ts';
import type { Call, Reply, Route } from './routes.ts';

interface Cursor {
  readonly question: string;
  readonly offset: number;
}

const namePrefix = 'name:';

/** POST /api/v2/flows/query: flows whose name contains a text in any case, so that callers must compare names themselves. */
export function flowQueryRoute(flows: FlowRecords): Route {
  const cursors = new Map<string, Cursor>();

  const handle = (call: Call): Reply => {
    const body = requireObject(call.body, ['query', 'divisionIds', 'pageSize']);
    const text = textOf(body);
    const divisionIds = divisionsOf(body);
    const pageSize = integerOf(body['pageSize'], 'pageSize', 1, 100, 25);
    // A token belongs to one question of one client.
    const question = JSON.stringify([call.client.id, text, divisionIds, pageSize]);
    const start = startOf(call.request.query.get('continuationToken'), question, cursors);
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
    if (nextPage !== undefined) cursors.set(nextPage, { question, offset: end });
    const entities = matches
      .slice(start, end)
      .map(({ id, name, division, version }) => ({ id, name, division, version, type: 'INBOUNDCALL' }));
    return { status: 200, body: { entities, pageSize, ...(nextPage !== undefined && { nextPage }) } };
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

function startOf(token: string | null, question: string, cursors: ReadonlyMap<string, Cursor>): number {
  if (token === null) return 0;
  const cursor = cursors.get(token);
  if (cursor?.question !== question) throw badRequest('The continuationToken is not valid for this query.');
  return cursor.offset;
}
