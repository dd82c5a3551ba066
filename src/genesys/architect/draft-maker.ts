import { present } from '../../model/json.ts';
import { StoreError } from '../../model/store.ts';
import type { Session } from '../http/session.ts';
import { draftsOf, readVersion, type Actor, type FlowHead, type VersionHead } from './flow-head.ts';

/**
 * The head with the makers of its drafts. A head may not name them, but whose draft it is decides whether a publish may replace it, and
 * whom people have to ask. Costs a request for each draft of an unknown maker.
 */
export async function withDraftMaker(head: FlowHead, session: Session): Promise<FlowHead> {
  const drafts = draftsOf(head).filter(({ by }) => by === undefined);
  const made = await Promise.all(drafts.map(async (draft) => ({ ...draft, ...(await makerOf(head.id, draft.id, session)) })));
  const known = (version: VersionHead | undefined): VersionHead | undefined => made.find(({ id }) => id === version?.id) ?? version;
  return { ...head, ...present({ saved: known(head.saved), checkedIn: known(head.checkedIn) }) };
}

/** Who made a version, and when; nothing if the org doesn't say. */
export async function makerOf(flowId: string, versionId: string, session: Session): Promise<{ readonly by?: Actor; readonly at?: number }> {
  try {
    const body = await session.call({
      method: 'GET',
      path: '/api/v2/flows/{flowId}/versions/{versionId}',
      pathParams: { flowId, versionId },
      action: `see who made version ${versionId} of the flow ${flowId}`,
      permission: 'architect:flow:view',
    });
    const version = readVersion(body);
    return version?.id === versionId ? present({ by: version.by, at: version.at }) : {};
  } catch (error) {
    if (error instanceof StoreError) return {};
    throw error;
  }
}
