import type { Session } from './http/session.ts';

/**
 * Whether anybody is a member of a queue (`GET /api/v2/routing/queues/{queueId}/members`, SDK: `RoutingApi.getRoutingQueueMembers`). One
 * member is asked for, because one is enough. Any one of four permissions will do (Genesys Cloud's own CLI lists them), and
 * `routing:queue:view` is the one that a list of the queues needs, too.
 *
 * @param queueId a GUID: for anything else the API has an error of its own
 * @returns undefined where the answer has no list, or says one thing with its list and another beside it: then nothing may be claimed
 * @throws StoreError of the status 404 where there is no such queue, or none that this OAuth client may see
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
  // SDK 262 has no `total` here, older models have one: an empty page is believed only where nothing speaks against it.
  return (typeof total === 'number' && total > 0) || typeof nextUri === 'string' ? undefined : false;
}
