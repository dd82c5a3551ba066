import { isRecord } from './answer.ts';
import type { Session } from './session.ts';

/** The most queues that one page may hold (SDK: `RoutingApi.getRoutingQueues`, "max 500"). */
const PAGE_SIZE = 500;
const MAX_PAGES = 1000;

/** A queue of the org. */
export interface Queue {
  readonly id: string;
  readonly name: string;
}

/** All queues that the OAuth client may see (`GET /api/v2/routing/queues`). */
export async function listQueues(session: Session): Promise<Queue[]> {
  const queues: Queue[] = [];
  for (let pageNumber = 1; pageNumber <= MAX_PAGES; pageNumber += 1) {
    const body = await session.call({
      method: 'GET',
      path: '/api/v2/routing/queues',
      query: { pageNumber, pageSize: PAGE_SIZE },
      action: 'list the queues',
      permission: 'routing:queue:view',
    });
    const entities = Array.isArray(body['entities']) ? (body['entities'] as unknown[]) : [];
    for (const entity of entities) {
      if (isRecord(entity) && typeof entity['id'] === 'string' && typeof entity['name'] === 'string')
        queues.push({ id: entity['id'], name: entity['name'] });
    }
    const { pageCount } = body;
    if (entities.length === 0 || (typeof pageCount === 'number' ? pageNumber >= pageCount : entities.length < PAGE_SIZE)) break;
  }
  return queues;
}
