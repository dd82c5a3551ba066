import type { Models } from 'purecloud-platform-client-v2';
import { mayView } from './division-view.ts';
import { assertGuid } from './errors.ts';
import { listingOf, valuesOf } from './listing.ts';
import type { QueueState } from './options.ts';
import { assertSimulatedParameters, type ListParameters } from './parameters.ts';
import { queueMembersRoute } from './queue-members.ts';
import type { Call, Route } from './routes.ts';

const path = '/api/v2/routing/queues';

/** GET /api/v2/routing/queues, and the members of a queue. */
export function queueRoutes(queues: readonly QueueState[]): Route[] {
  return [
    { method: 'GET', path, permission: 'routing:queue:view', handle: (call) => ({ status: 200, body: listing(queues, call) }) },
    queueMembersRoute(queues),
  ];
}

/** The parameters of SDK getRoutingQueues. */
const parameters: ListParameters = {
  path,
  simulated: ['pageNumber', 'pageSize', 'name', 'id', 'divisionId'],
  notSimulated: ['sortOrder', 'peerId', 'cannedResponseLibraryId', 'hasPeer', 'expand'],
};

function listing(queues: readonly QueueState[], { request: { query }, client }: Call): Models.QueueEntityListing {
  assertSimulatedParameters(query, parameters);
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

/** Compares in any case; `*` at either end matches anything. */
function nameMatches(filter: string, name: string): boolean {
  const pattern = filter.toLowerCase();
  const lowerName = name.toLowerCase();
  const open = { start: pattern.startsWith('*'), end: pattern.length > 1 && pattern.endsWith('*') };
  const text = pattern.slice(open.start ? 1 : 0, open.end ? -1 : undefined);
  if (open.start && open.end) return lowerName.includes(text);
  if (open.start) return lowerName.endsWith(text);
  return open.end ? lowerName.startsWith(text) : lowerName === text;
}
