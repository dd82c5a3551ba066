import type { DeployHistory } from '../drift/deploy-history.ts';
import type { FlowToRecord, MenuToRecord } from '../model/deploy-record.ts';
import type { FlowContent } from '../model/content.ts';
import type { LiveFlow } from '../model/flow.ts';
import { present } from '../model/json.ts';
import type { Menu } from '../model/menu.ts';
import { isInState, stateHash } from '../model/state-hash.ts';
import type { FlowRun } from './flow-run.ts';

/** What a deploy notes of a flow that it is about to write. */
export function plannedFlow({ plan, driftStatus }: FlowRun): FlowToRecord[] {
  if (plan === undefined) return [];
  const { live, desired, menus } = plan;
  const overwritten = new Set(driftStatus?.drifted.map(({ menu }) => menu.nodeId));
  // An edit that is taken over came from no commit.
  const deployed = driftStatus?.behind.filter(({ takenOver }) => takenOver === undefined);
  const from = new Map(deployed?.map(({ menu, commit }) => [menu.nodeId, commit]));
  const planned = menus.flatMap((menu) => menuToRecord(menu, live.content, desired));
  return recorded(
    live,
    planned.map(({ before, ...menu }) =>
      overwritten.has(menu.menu.nodeId) ? menu : { ...menu, ...present({ before, from: from.get(menu.menu.nodeId) }) },
    ),
  );
}

/** What a deploy notes of a flow that it found in sync: the menus that are not on record as they are. */
export async function inSyncFlow({ live, menus, outcome }: FlowRun, history: DeployHistory): Promise<FlowToRecord[]> {
  if (live === undefined || outcome?.status !== 'in-sync') return [];
  const all = menus.flatMap((menu) => menuToRecord(menu, live.content, live.content));
  const missing = await Promise.all(all.map(async (menu) => ((await isToBeRecorded(menu, live, history)) ? [menu] : [])));
  return recorded(live, missing.flat());
}

async function isToBeRecorded({ menu, id }: MenuToRecord, live: LiveFlow, { records, order }: DeployHistory): Promise<boolean> {
  const last = await records.last(live.id, id);
  if (last.kind !== 'found') return last.kind === 'none';
  if (isInState(live.content, menu.nodeId, last.record.desired) && last.record.hasSucceeded) return false;
  // A run of an older commit must not make someone's step back look like a deploy.
  return (await order.isNewer(last.record.commit)) === false;
}

function recorded({ id, name, version, content }: LiveFlow, menus: readonly MenuToRecord[]): FlowToRecord[] {
  return menus.length === 0 ? [] : [{ id, name, version, menus, ...present({ type: content.flowType }) }];
}

function menuToRecord(menu: Menu, before: FlowContent, after: FlowContent): MenuToRecord[] {
  const [was, desired] = [stateHash(before, menu.nodeId), stateHash(after, menu.nodeId)];
  const id = before.menuId(menu.nodeId);
  if (desired === undefined || id === undefined) return [];
  return [{ menu, id, desired, ...present({ before: was }) }];
}
