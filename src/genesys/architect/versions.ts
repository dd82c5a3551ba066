import type { LiveFlow, Version } from '../../model/flow.ts';
import { isRecord } from '../http/answer.ts';
import { entitiesOf, nextNumber, readListing } from '../http/listing.ts';
import type { Session } from '../http/session.ts';

/** The most versions on one page. The API's own number is 25; its other listings take 100. */
const PAGE_SIZE = 100;

/**
 * The ids of the published versions before the live one, the newest first (SDK: ArchitectApi.getFlowVersions). The order of the listing
 * is not documented, so the version numbers count.
 */
export async function publishedBefore({ id: flowId, version }: LiveFlow, session: Session): Promise<string[]> {
  const action = `list the versions of the flow ${flowId}`;
  const listed = await readListing(action, 1, async (pageNumber) => {
    const body = await session.call({
      method: 'GET',
      path: '/api/v2/flows/{flowId}/versions',
      pathParams: { flowId },
      query: { pageNumber, pageSize: PAGE_SIZE },
      action,
      permission: 'architect:flow:view',
    });
    return { entities: entitiesOf(body), next: nextNumber(pageNumber, PAGE_SIZE, body) };
  });
  const ids = new Set(listed.flatMap((entity) => (isRecord(entity) && mayBePublished(entity) ? (entity['id'] as string) : [])));
  const live = rank(version);
  return [...ids].filter((id) => rank(id) < live).toSorted((a, b) => rank(b) - rank(a));
}

/** A version can come without its type, and then counts as published. */
function mayBePublished({ id, type }: Record<string, unknown>): boolean {
  return typeof id === 'string' && /^\d+\.\d+$/u.test(id) && type !== 'CHECKIN' && type !== 'SAVE';
}

/** Puts versions in order: no flow has a million check-ins between two publishes. */
function rank(version: Version): number {
  const [major = 0, minor = 0] = String(version).split('.').map(Number);
  return major * 1e6 + minor;
}
