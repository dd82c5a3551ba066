import type { Session } from './session.ts';

/** A flow as both APIs give it (SDK: ArchitectApi.getFlow). */
export function readFlow(flowId: string, session: Session): Promise<Record<string, unknown>> {
  return session.call({
    method: 'GET',
    path: '/api/v2/flows/{flowId}',
    pathParams: { flowId },
    action: `read the flow ${flowId}`,
    permission: 'architect:flow:view',
  });
}
