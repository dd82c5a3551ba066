import type { DriftStatus } from '../drift/drift.ts';
import type { LiveFlow } from '../model/flow.ts';
import { present } from '../model/json.ts';
import type { QueueIndex } from './queue-index.ts';
import type { FlowWork } from './work.ts';

/**
 * Drift with each of its menus as a menu file that says what is live, so that a refused author can paste it. A run that deploys over drift
 * needs none. No request is made for it: only queues that the plan has listed have their names.
 */
export function withLiveFiles(status: DriftStatus, live: LiveFlow, { liveFile, mode, onDrift }: FlowWork, index: QueueIndex): DriftStatus {
  if (status.drifted.length === 0 || (mode !== 'drift' && onDrift === 'overwrite')) return status;
  const source = { live, queues: index.names.size === 0 ? undefined : index.queues };
  return { ...status, drifted: status.drifted.map((one) => ({ ...one, ...present({ liveFile: liveFile(source, one.menu) }) })) };
}
