import type { Models } from 'purecloud-platform-client-v2';
import { integerParameter } from './bodies.ts';
import { mayView } from './division-view.ts';
import { assertGuid, badRequest, Refusal } from './errors.ts';
import { pageNumbers } from './listing.ts';
import type { QueueState } from './options.ts';
import { assertSimulatedParameters, type ListParameters } from './parameters.ts';
import { present } from '../present.ts';
import type { Call, Route } from './routes.ts';

const path = '/api/v2/routing/queues/{queueId}/members';

/** The parameters of SDK getRoutingQueueMembers. */
const parameters: ListParameters = {
  path,
  simulated: ['pageNumber', 'pageSize', 'sortOrder'],
  notSimulated: ['expand', 'name', 'profileSkills', 'skills', 'languages', 'routingStatus', 'presence', 'memberBy', 'joined'],
};

/** The only member of a queue whose options name none. */
const defaultMember = { id: '2b9d4e6f-8a1c-4d3e-9f50-6b7c8d9e0f11', name: 'Ada Lovelace' };

/** GET /api/v2/routing/queues/{queueId}/members. Any of four permissions is enough (gc CLI); here it is the one to view queues. */
export function queueMembersRoute(queues: readonly QueueState[]): Route {
  return { method: 'GET', path, permission: 'routing:queue:view', handle: (call) => ({ status: 200, body: listing(queues, call) }) };
}

function listing(queues: readonly QueueState[], { request: { query }, params, client }: Call): Models.QueueMemberEntityListing {
  assertSimulatedParameters(query, parameters);
  const { queueId = '' } = params;
  assertGuid(queueId);
  const pageSize = integerParameter(query, 'pageSize', { min: 1, max: 100, fallback: 25 });
  const pageNumber = integerParameter(query, 'pageNumber', pageNumbers);
  const order = query.get('sortOrder') ?? 'asc';
  if (order !== 'asc' && order !== 'desc') throw badRequest('sortOrder must be asc or desc.');
  const queue = queues.find(({ id }) => id.toLowerCase() === queueId.toLowerCase());
  if (!queue || !mayView(client, queue.division)) throw new Refusal(404, 'not.found', 'The requested resource was not found.');
  const ascending = (queue.members ?? [defaultMember]).toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const members = order === 'asc' ? ascending : ascending.toReversed();
  const at = path.replace('{queueId}', queue.id);
  const uri = (page: number): string => `${at}?pageSize=${pageSize}&pageNumber=${page}&sortOrder=${order}`;
  // SDK model QueueMemberEntityListing: unlike other listings, it has neither a total nor a page count.
  return {
    entities: members.slice((pageNumber - 1) * pageSize, pageNumber * pageSize).map((member) => shown(member, at)),
    pageNumber,
    pageSize,
    firstUri: uri(1),
    selfUri: uri(pageNumber),
    ...present({
      nextUri: pageNumber * pageSize < members.length ? uri(pageNumber + 1) : undefined,
      previousUri: pageNumber > 1 ? uri(pageNumber - 1) : undefined,
    }),
  };
}

function shown({ id, name }: { id: string; name: string }, at: string): Models.QueueMember {
  return { id, name, ringNumber: 1, joined: true, memberBy: 'user', selfUri: `${at}/${id}` };
}
