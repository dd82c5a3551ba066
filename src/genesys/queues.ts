import type { Queue } from '../model/org.ts';
import { isRecord } from './http/answer.ts';
import { entitiesOf, nextNumber, readListing } from './http/listing.ts';
import type { ApiRequest, Session } from './http/session.ts';

/** The most queues on one page (SDK: `RoutingApi.getRoutingQueues`, "max 500"). */
const PAGE_SIZE = 500;
/** The most ids in one request. They make some 4,000 characters; servers and proxies may refuse a longer URL. */
const MAX_IDS = 100;

/** All queues that the OAuth client can see (`GET /api/v2/routing/queues`). */
export function listQueues(session: Session): Promise<Queue[]> {
  return allPages(session, PAGE_SIZE, {});
}

/**
 * The queues among these ids that the OAuth client can see: the same endpoint with its filter `id`, whose values the SDK joins with
 * commas.
 */
export async function listQueuesById(session: Session, ids: readonly string[]): Promise<Queue[]> {
  const queues: Queue[] = [];
  for (let start = 0; start < ids.length; start += MAX_IDS)
    for (const queue of await allPages(session, MAX_IDS, { id: ids.slice(start, start + MAX_IDS).join(',') })) queues.push(queue);
  return queues;
}

async function allPages(session: Session, pageSize: number, filter: NonNullable<ApiRequest['query']>): Promise<Queue[]> {
  const action = 'list the queues';
  const listed = await readListing(action, 1, async (pageNumber) => {
    const query = { pageNumber, pageSize, ...filter };
    const body = await session.call({ method: 'GET', path: '/api/v2/routing/queues', query, action, permission: 'routing:queue:view' });
    return { entities: entitiesOf(body), next: nextNumber(pageNumber, pageSize, body) };
  });
  return listed.flatMap((entity) =>
    isRecord(entity) && typeof entity['id'] === 'string' && typeof entity['name'] === 'string'
      ? [{ id: entity['id'], name: entity['name'] }]
      : [],
  );
}

/**
 * Whether a queue has members (`GET /api/v2/routing/queues/{queueId}/members`, SDK: `RoutingApi.getRoutingQueueMembers`).
 *
 * It asks for one member, because one is enough. Any one of four permissions is enough (Genesys Cloud's own CLI lists them). One of
 * them is `routing:queue:view`, which listing the queues needs, too.
 *
 * @param queueId a GUID: for anything else the API has an error of its own
 * @returns undefined if the answer has no list, or contradicts itself: then it proves nothing
 * @throws StoreError with status 404 if the queue doesn't exist or this OAuth client can't see it
 */
export async function hasMembers(session: Session, queueId: string): Promise<boolean | undefined> {
  const { entities, total, nextUri } = await session.call({
    method: 'GET',
    path: '/api/v2/routing/queues/{queueId}/members',
    pathParams: { queueId },
    query: { pageSize: 1 },
    action: 'ask for the members of a queue',
    permission: 'routing:queue:view',
  });
  if (!Array.isArray(entities)) return undefined;
  if (entities.length > 0) return true;
  // SDK 262 has no `total` here, older models do. An empty page counts only if neither `total` nor `nextUri` contradicts it.
  return (typeof total === 'number' && total > 0) || typeof nextUri === 'string' ? undefined : false;
}
