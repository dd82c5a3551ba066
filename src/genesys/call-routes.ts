import type { CallRoute } from '../model/org.ts';
import { isRecord } from './http/answer.ts';
import { entitiesOf, nextNumber, readListing } from './http/listing.ts';
import type { Session } from './http/session.ts';

/** The most call routes on one page. The SDK names no limit; other lists of Architect's allow 100. */
const PAGE_SIZE = 100;

/** The fields of a call route that name a flow, and when calls get there. */
const HOURS = [
  ['openHoursFlow', 'open'],
  ['closedHoursFlow', 'closed'],
  ['holidayHoursFlow', 'holiday'],
] as const;

/** All active call routes that the OAuth client can see (`GET /api/v2/architect/ivrs`, SDK: `ArchitectApi.getArchitectIvrs`). */
export async function listCallRoutes(session: Session): Promise<CallRoute[]> {
  const action = 'list the call routes';
  const listed = await readListing(action, 1, async (pageNumber) => {
    const query = { pageNumber, pageSize: PAGE_SIZE };
    const body = await session.call({ method: 'GET', path: '/api/v2/architect/ivrs', query, action, permission: 'routing:callRoute:view' });
    return { entities: entitiesOf(body), next: nextNumber(pageNumber, PAGE_SIZE, body) };
  });
  return listed.flatMap((entity) => routeOf(entity));
}

function routeOf(entity: unknown): CallRoute[] {
  if (!isRecord(entity)) return [];
  const { name, dnis, state, scheduleGroup } = entity;
  if (typeof name !== 'string' || !Array.isArray(dnis) || (state !== undefined && state !== 'active')) return [];
  const numbers = dnis.filter((number) => typeof number === 'string');
  const flows = HOURS.flatMap(([field, hours]) => {
    const flow = entity[field];
    return isRecord(flow) && typeof flow['id'] === 'string' ? [{ id: flow['id'], hours }] : [];
  });
  return [{ name, numbers, flows, hasSchedule: isRecord(scheduleGroup) }];
}
