import { present } from '../../model/json.ts';
import { StoreError } from '../../model/store.ts';
import type { Session } from '../http/session.ts';
import { draftOf, readVersion, type Actor, type FlowHead } from './flow-head.ts';

/**
 * The head with the maker of its draft. A head may not name it, but whose draft it is decides whether a publish may replace it, and whom
 * people have to ask. Costs a request if there is a draft of an unknown maker.
 */
export async function withDraftMaker(head: FlowHead, session: Session): Promise<FlowHead> {
  const draft = draftOf(head);
  if (draft === undefined || draft.by !== undefined) return head;
  const made = { ...draft, ...(await makerOf(head.id, draft.id, session)) };
  return { ...head, ...(draft === head.saved ? { saved: made } : { checkedIn: made }) };
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
