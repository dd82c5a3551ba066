import type { DriftStatus } from '../drift/drift.ts';
import type { DiagnosticCode } from '../model/diagnostic-codes.ts';
import type { LiveFlow } from '../model/flow.ts';
import { present } from '../model/json.ts';
import type { Plan } from '../model/plan.ts';
import type { LiveFileReport } from '../report/model.ts';
import type { QueueIndex } from './queue-index.ts';
import type { FlowWork } from './work.ts';

/** Problems of a menu file that only someone who knows the live menu can fix. */
const NEEDS_LIVE: ReadonlySet<string> = new Set<DiagnosticCode>(['default-choice', 'nothing-to-keep', 'replace-needed']);

/**
 * Drift with each of its menus as a menu file that says what is live, so that a refused author can paste it. A run that deploys over drift
 * needs none. No request is made for it: only queues that the plan has listed have their names.
 */
export function withLiveFiles(status: DriftStatus, live: LiveFlow, { liveFile, mode, onDrift }: FlowWork, index: QueueIndex): DriftStatus {
  if (status.drifted.length === 0 || (mode !== 'drift' && onDrift === 'overwrite')) return status;
  const source = sourceOf(live, index);
  return { ...status, drifted: status.drifted.map((one) => ({ ...one, ...present({ liveFile: liveFile(source, one.menu) }) })) };
}

/** What is live of the menus whose files can't be deployed because of it: their author may never have seen it. */
export function liveFilesOf(
  { live, menus, problems }: Plan,
  { liveFile }: FlowWork,
  index: QueueIndex,
): readonly LiveFileReport[] | undefined {
  const paths = new Set(problems.flatMap(({ code, at }) => (NEEDS_LIVE.has(code) ? at.path : [])));
  const source = sourceOf(live, index);
  const files = menus.flatMap((menu) => {
    const file = paths.has(menu.path) ? liveFile(source, menu) : undefined;
    return file === undefined ? [] : [{ menu: menu.nodeId, path: menu.path, line: menu.at.nodeId.line, liveFile: file }];
  });
  return files.length === 0 ? undefined : files;
}

function sourceOf(live: LiveFlow, index: QueueIndex): Parameters<FlowWork['liveFile']>[0] {
  return { live, queues: index.names.size === 0 ? undefined : index.queues };
}
