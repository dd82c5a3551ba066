// The flows of the sample orgs, by a short name. Both APIs have them under the same ids; no test of its own.
import type { QueueKey } from '../queue-calls.ts';

interface SampleFlow {
  readonly id: string;
  readonly name: string;
  /** The queues behind the keys of its first menu, on the flow-definition API. */
  readonly queues: readonly QueueKey[];
}

export const FLOWS = {
  main: { id: '1b0a8f0e-6a0e-4a0e-9a55-2f6f3c1f0a11', name: 'Main IVR', queues: ['sales', 'support', 'billing', 'operator'] },
  eu: { id: '62c4d7f8-90ab-4e1c-b3d5-8a1f2e3d4c22', name: 'Main IVR EU', queues: ['salesEu', 'supportEu'] },
  closed: { id: 'd90e5b13-7c2f-4a86-8f41-9b2c3d4e5f33', name: 'After Hours', queues: ['emergency'] },
  /** Of the flow-definition API alone. */
  payment: { id: '0f7a3c5e-b1d8-4962-a2e7-ac3d4e5f6044', name: 'Payment Line', queues: ['billing', 'support'] },
  /** Of Architect's API alone: it has never been published. */
  campaign: { id: '4d1c7a90-52e8-4b36-a0f9-e6b7c8d9f055', name: 'Summer Campaign', queues: [] },
} as const satisfies Record<string, SampleFlow>;

export type FlowName = keyof typeof FLOWS;

const BY_ID = new Map<string, FlowName>(Object.entries(FLOWS).map(([name, { id }]) => [id, name as FlowName]));

/** The id of a sample flow, or of another one that is given by its id. */
export function idOf(flow: string): string {
  return flow in FLOWS ? FLOWS[flow as FlowName].id : flow;
}

/** `{main}` for the id of a sample flow, `{id}` for all others. */
export function shortId(id: string): string {
  return `{${BY_ID.get(id) ?? 'id'}}`;
}
