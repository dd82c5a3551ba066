import type { Queue } from '../model/org.ts';
import { isRecord } from './http/answer.ts';
import type { ApiRequest, Session } from './http/session.ts';

/** The most queues that one page may hold (SDK: `RoutingApi.getRoutingQueues`, "max 500"). */
const PAGE_SIZE = 500;
const MAX_PAGES = 1000;
/** The most ids of one request: with more, its address would grow beyond what servers and proxies take for sure (some 4,000 characters). */
const IDS = 100;

/** All queues that the OAuth client may see (`GET /api/v2/routing/queues`). */
export function listQueues(session: Session): Promise<Queue[]> {
  return allPages(session, PAGE_SIZE, {});
}

/** Those of these queues that the OAuth client may see (the same, with its filter `id`, whose values the SDK joins with commas). */
export async function listQueuesById(session: Session, ids: readonly string[]): Promise<Queue[]> {
  const queues: Queue[] = [];
  for (let start = 0; start < ids.length; start += IDS)
    queues.push(...(await allPages(session, IDS, { id: ids.slice(start, start + IDS).join(',') })));
  return queues;
}

async function allPages(session: Session, pageSize: number, filter: NonNullable<ApiRequest['query']>): Promise<Queue[]> {
  const queues: Queue[] = [];
  for (let pageNumber = 1; pageNumber <= MAX_PAGES; pageNumber += 1) {
    const body = await session.call({
      method: 'GET',
      path: '/api/v2/routing/queues',
      query: { pageNumber, pageSize, ...filter },
      action: 'list the queues',
      permission: 'routing:queue:view',
    });
    const entities = Array.isArray(body['entities']) ? (body['entities'] as unknown[]) : [];
    for (const entity of entities) {
      if (isRecord(entity) && typeof entity['id'] === 'string' && typeof entity['name'] === 'string')
        queues.push({ id: entity['id'], name: entity['name'] });
    }
    const { pageCount } = body;
    if (entities.length === 0 || (typeof pageCount === 'number' ? pageNumber >= pageCount : entities.length < pageSize)) break;
  }
  return queues;
}
