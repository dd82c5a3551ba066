import type { Models } from 'purecloud-platform-client-v2';
import { integerParameter } from './bodies.ts';
import { mayView } from './division-view.ts';
import type { QueueState } from './options.ts';
import type { Call, Route } from './routes.ts';

const path = '/api/v2/routing/queues';

/** GET /api/v2/routing/queues. */
export function queueRoutes(queues: readonly QueueState[]): Route[] {
  return [{ method: 'GET', path, permission: 'routing:queue:view', handle: (call) => ({ status: 200, body: listing(queues, call) }) }];
}

function listing(queues: readonly QueueState[], { request: { query }, client }: Call): Models.QueueEntityListing {
  const pageSize = integerParameter(query, 'pageSize', 1, 500, 25);
  const pageNumber = integerParameter(query, 'pageNumber', 1, Number.MAX_SAFE_INTEGER, 1);
  // The SDK joins arrays with commas; other clients repeat the parameter.
  const divisionIds = query.getAll('divisionId').flatMap((ids) => ids.split(','));
  const name = query.get('name');
  const matches = queues.filter(
    (queue) =>
      (name === null || nameMatches(name, queue.name)) &&
      (divisionIds.length === 0 || divisionIds.includes(queue.division.id)) &&
      mayView(client, queue.division),
  );
  const pageCount = Math.ceil(matches.length / pageSize);
  const uri = (page: number): string => {
    const there = new URLSearchParams(query);
    there.set('pageSize', String(pageSize));
    there.set('pageNumber', String(page));
    return `${path}?${there.toString()}`;
  };
  return {
    entities: matches.slice((pageNumber - 1) * pageSize, pageNumber * pageSize).map(shown),
    pageSize,
    pageNumber,
    total: matches.length,
    pageCount,
    firstUri: uri(1),
    lastUri: uri(Math.max(1, pageCount)),
    selfUri: uri(pageNumber),
    ...(pageNumber < pageCount && { nextUri: uri(pageNumber + 1) }),
    ...(pageNumber > 1 && { previousUri: uri(pageNumber - 1) }),
  };
}

function shown({ id, name, division }: QueueState): Models.Queue {
  return { id, name, division: { ...division, selfUri: `/api/v2/authorization/divisions/${division.id}` }, selfUri: `${path}/${id}` };
}

/** In any case; `*` at either end stands for anything. */
function nameMatches(filter: string, name: string): boolean {
  const wanted = filter.toLowerCase();
  const had = name.toLowerCase();
  const open = { start: wanted.startsWith('*'), end: wanted.length > 1 && wanted.endsWith('*') };
  const text = wanted.slice(open.start ? 1 : 0, open.end ? -1 : undefined);
  if (open.start && open.end) return had.includes(text);
  if (open.start) return had.endsWith(text);
  return open.end ? had.startsWith(text) : had === text;
}
