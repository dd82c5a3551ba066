import { StoreError } from '../engine/store.ts';
import { show } from '../menu/text.ts';
import type { Session } from './session.ts';

/** A flow as both APIs give it (SDK: ArchitectApi.getFlow). */
export async function readFlow(flowId: string, session: Session): Promise<Record<string, unknown>> {
  const body = await session.call({
    method: 'GET',
    path: '/api/v2/flows/{flowId}',
    pathParams: { flowId },
    action: `read the flow ${flowId}`,
    permission: 'architect:flow:view',
  });
  const { id } = body;
  if (typeof id !== 'string' || id.toLowerCase() === flowId.toLowerCase()) return body;
  throw new StoreError({
    fate: 'refused',
    code: 'answer.not.understood',
    message: `Could not read the flow ${flowId}: the answer is about another flow, ${show(id)}.`,
    hint: 'Check `region` and `gateway-url`, and whether a cache stands in between.',
  });
}
