import type { Models } from 'purecloud-platform-client-v2';
import { mayView } from './division-view.ts';
import { assertGuid, notSimulated } from './errors.ts';
import { listingOf, valuesOf } from './listing.ts';
import type { QueueState } from './options.ts';
import { assertKnownParameters } from './parameters.ts';
import { queueMembersRoute } from './queue-members.ts';
import type { Call, Route } from './routes.ts';

const path = '/api/v2/routing/queues';

/** GET /api/v2/routing/queues, and what hangs on one of them. */
export function queueRoutes(queues: readonly QueueState[]): Route[] {
  return [
    { method: 'GET', path, permission: 'routing:queue:view', handle: (call) => ({ status: 200, body: listing(queues, call) }) },
    queueMembersRoute(queues),
  ];
}

const simulated = ['pageNumber', 'pageSize', 'name', 'id', 'divisionId'];

/** Parameters that SDK getRoutingQueues has and the simulator hasn't. */
const left = ['sortOrder', 'peerId', 'cannedResponseLibraryId', 'hasPeer', 'expand'];

function listing(queues: readonly QueueState[], { request: { query }, client }: Call): Models.QueueEntityListing {
  assertKnownParameters(query, [...simulated, ...left]);
  const unable = left.find((parameter) => query.has(parameter));
  if (unable !== undefined) throw notSimulated(`the parameter ${unable} of ${path}`);
  const divisionIds = valuesOf(query, 'divisionId');
  const ids = valuesOf(query, 'id').map((id) => id.toLowerCase());
  for (const id of ids) assertGuid(id);
  const name = query.get('name');
  const matches = queues.filter(
    (queue) =>
      (name === null || nameMatches(name, queue.name)) &&
      (ids.length === 0 || ids.includes(queue.id.toLowerCase())) &&
      (divisionIds.length === 0 || divisionIds.includes(queue.division.id)) &&
      mayView(client, queue.division),
  );
  return listingOf(path, query, matches.map(shown));
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
