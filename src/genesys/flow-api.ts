import type { LiveFlow } from '../model/flow.ts';
import type { FlowStore } from '../model/store.ts';

/** The two APIs that a flow may speak, and `auto`: the flow's own answer tells. */
export const FLOW_APIS = ['auto', 'definition', 'architect'] as const;
export type FlowApi = (typeof FLOW_APIS)[number];

/** Flows of one API. */
export interface FlowApiStore extends Pick<FlowStore, 'validate' | 'write' | 'restore'> {
  /**
   * The flow, complete and fit to plan a change on.
   *
   * @param body the answer to `GET /api/v2/flows/{flowId}`
   */
  read(body: Record<string, unknown>, flowId: string): Promise<LiveFlow>;
  /** The flow, complete, whether or not a change could be planned on it. */
  readCurrent(body: Record<string, unknown>, flowId: string): Promise<LiveFlow>;
}

/** Which API's shape a flow has (README: Which API); undefined where it is neither's. */
export function apiOf(body: Record<string, unknown>): Exclude<FlowApi, 'auto'> | undefined {
  if ('definition' in body && 'version' in body) return 'definition';
  // A flow that was never published has none of the versions; its type in upper case is what Architect's API always has.
  const isArchitect =
    ['publishedVersion', 'savedVersion', 'checkedInVersion'].some((name) => name in body) || typeof body['type'] === 'string';
  return isArchitect ? 'architect' : undefined;
}
