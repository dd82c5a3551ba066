import { StoreError } from '../model/store.ts';
import { show } from '../text/text.ts';
import type { Session } from './http/session.ts';
import { sameId } from '../model/ids.ts';

/**
 * A flow as both APIs give it (SDK: ArchitectApi.getFlow).
 *
 * @throws StoreError `answer.not.understood` where the answer is about another flow: a cache in between, say
 */
export async function readFlow(flowId: string, session: Session): Promise<Record<string, unknown>> {
  const body = await session.call({
    method: 'GET',
    path: '/api/v2/flows/{flowId}',
    pathParams: { flowId },
    action: `read the flow ${flowId}`,
    permission: 'architect:flow:view',
  });
  if (isOf(flowId, body)) return body;
  throw new StoreError({
    fate: 'refused',
    code: 'answer.not.understood',
    message: `Could not read the flow ${flowId}: the answer is ${typeof body['id'] === 'string' ? `about another flow, ${show(body['id'])}` : 'not about this flow'}.`,
    hint: 'Check `region` and `gateway-url`, and whether a proxy stands in between: they must lead to the Genesys Cloud API itself.',
  });
}

/** Whether an answer is about what was asked for. */
export function isOf(id: string, body: Record<string, unknown>): boolean {
  return typeof body['id'] === 'string' && sameId(body['id'], id);
}
