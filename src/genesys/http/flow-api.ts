import type { LiveFlow } from '../../model/flow.ts';
import { StoreError, type FlowStore } from '../../model/store.ts';
import { show } from '../../text/text.ts';
import { isAbout } from './answer.ts';
import type { Session } from './session.ts';

/** The two APIs that a flow can use, and `auto`: the API's own answer about the flow shows which. */
export const FLOW_APIS = ['auto', 'definition', 'architect'] as const;
export type FlowApi = (typeof FLOW_APIS)[number];

/** The flows of one API. */
export interface FlowApiStore extends Pick<FlowStore, 'earlier' | 'validate' | 'write' | 'restore'> {
  /**
   * The whole flow. A change can be planned on it.
   *
   * @param body the answer to `GET /api/v2/flows/{flowId}`
   */
  read(body: Record<string, unknown>, flowId: string): Promise<LiveFlow>;
  /** The whole flow, whether or not a change can be planned on it. */
  readCurrent(body: Record<string, unknown>, flowId: string): Promise<LiveFlow>;
}

/** Which API a flow belongs to, by its shape (docs/apis.md); undefined if it is neither's. */
export function apiOf(body: Record<string, unknown>): Exclude<FlowApi, 'auto'> | undefined {
  if ('definition' in body && 'version' in body) return 'definition';
  // A flow that was never published has no version. Architect's API always gives its type, in upper case.
  const isArchitect =
    ['publishedVersion', 'savedVersion', 'checkedInVersion'].some((name) => name in body) || typeof body['type'] === 'string';
  return isArchitect ? 'architect' : undefined;
}

/**
 * A flow as both APIs give it (SDK: ArchitectApi.getFlow).
 *
 * @throws StoreError `answer.not.understood` if the answer is about another flow, for example from a cache in between
 */
export async function readFlow(flowId: string, session: Session): Promise<Record<string, unknown>> {
  const body = await session.call({
    method: 'GET',
    path: '/api/v2/flows/{flowId}',
    pathParams: { flowId },
    action: `read the flow ${flowId}`,
    permission: 'architect:flow:view',
  });
  if (isAbout(flowId, body)) return body;
  const found = typeof body['id'] === 'string' ? `about another flow, ${show(body['id'])}` : 'not about this flow';
  throw new StoreError({
    fate: 'refused',
    code: 'answer.not.understood',
    message: `Could not read the flow ${flowId}: the answer is ${found}.`,
    hint: 'Check `region` and `gateway-url`, and whether there is a proxy in between: they must lead to the Genesys Cloud API itself.',
  });
}
