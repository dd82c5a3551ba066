import { GenesysCloud } from '../../simulator/genesys/cloud.ts';
import type { ArchitectControls } from '../../simulator/genesys/architect/controls.ts';
import type { ArchitectFlowState, Who } from '../../simulator/genesys/architect/model.ts';
import { sampleDivisions, sampleQueues } from '../../simulator/genesys/sample.ts';
import { theirText } from './architect-acts.ts';
import { firstText } from './architect-text.ts';
import { snapshotOf } from './architect-tree.ts';
import { wish } from './menu-edits.ts';
import { removeQueue } from './removal.ts';
import { isRemoving, isWriting, type Doing, type Schedule, type Writing } from './schedule.ts';
import { CLIENT, flowId, flowName, TWIN, type State, type World } from './world.ts';

/** All that a deploy needs, and not `architect:flow:add`. */
const PERMISSIONS = [
  'architect:flow:view',
  'architect:jobExport:create',
  'architect:jobExport:view',
  'routing:queue:view',
  'architect:job:create',
  'architect:job:view',
  'architect:flow:edit',
  'architect:flow:publish',
  'architect:flow:unlock',
];

/** An org with Architect's API alone. */
export function architectWorld(schedule: Schedule, clock: () => number): World {
  const ids = schedule.flows.map((_, index) => flowId(index));
  const cloud = new GenesysCloud({
    clock,
    clients: [{ ...CLIENT, permissions: schedule.mayAdd ? [...PERMISSIONS, 'architect:flow:add'] : PERMISSIONS }],
    queues: Object.values(sampleQueues),
    rateLimit: { requestsPerMinute: 100_000 },
    versionHeads: schedule.heads,
    headMakers: schedule.headMakers,
    versionMakers: schedule.versionMakers,
    architectFlows: ids.map((id, index) => ({
      id,
      name: flowName(index),
      type: 'INBOUNDCALL',
      division: sampleDivisions.home,
      yaml: firstText(flowName(index)),
      publishedVersion: '13.0',
    })),
  });
  const { architect: desk } = cloud;
  for (const plan of schedule.jobs) desk.planDeploy(plan);
  for (const plan of schedule.exports) desk.planExport(plan);
  let acts = 0;
  return {
    cloud,
    ids,
    live: (id) => publishedOf(desk, id).id,
    history: (id) =>
      desk
        .history(id)
        .filter(({ kind }) => kind === 'published')
        .map(({ id: version, by, at, yaml }): State => ({
          version,
          at,
          by: by === 'seed' ? 'start' : isRun(by) ? 'run' : 'others',
          isTwin: isTwin(by),
          snapshot: snapshotOf(yaml),
        })),
    act: (flow, act, by) => {
      acts += 1;
      const wishes = (schedule.flows[flow]?.files ?? []).map(({ menu, edit }) => wish(menu, edit));
      const id = flowId(flow);
      if (act === 'deletes a queue') return removeQueue(cloud);
      if (act === 'deletes the flow') return desk.delete(id);
      const { yaml } = publishedOf(desk, id);
      const text = (what: Writing): string => theirText(yaml, firstText(flowName(flow)), what, wishes, acts);
      if (isWriting(act)) desk.publish(id, by === 'Ann' ? 'ann' : { clientId: CLIENT.id, run: TWIN }, text(act));
      else if (!isRemoving(act)) perform(desk, { id, name: flowName(flow), at: clock() + 1 }, act, () => text('changes what is no menu'));
    },
    flowIn: (text) => {
      const name = /^inboundCall:\n\s+name: (.*)$/mu.exec(text)?.[1];
      return ids.find((_, index) => flowName(index) === name);
    },
    obstacle: (id) => (id === undefined ? undefined : obstacleIn(desk.flow(id), schedule.overDrafts)),
  };
}

/** A flow that somebody works on, and when: whoever saves after a publish does so later, if only by a millisecond. */
interface Desk {
  readonly id: string;
  readonly name: string;
  readonly at: number;
}

function perform(desk: ArchitectControls, { id, name, at }: Desk, act: Doing, draft: () => string): void {
  switch (act) {
    case 'locks the flow':
      return desk.lock(id, 'ann');
    case 'unlocks the flow':
      return desk.unlock(id);
    case 'saves a draft':
      desk.saveDraft(id, 'ann', draft(), at);
      return;
    case 'checks in':
      desk.checkIn(id, 'ann', draft());
      return;
    case 'drops the draft':
      return desk.revert(id);
    case 'begins an operation':
      desk.startOperation(id, 'PUBLISH', 'ann');
      return;
    case 'ends the operation':
      return desk.finishOperation(id);
    case 'renames the flow':
      return desk.rename(id, `${name} renamed`);
    case 'names the flow as before':
      return desk.rename(id, name);
  }
}

function publishedOf(desk: ArchitectControls, id: string): NonNullable<ArchitectFlowState['published']> {
  const { published } = desk.flow(id);
  if (published === null) throw new Error(`the flow ${id} is not published`);
  return published;
}

export function isRun(by: Who): boolean {
  return typeof by === 'object' && 'clientId' in by && by.clientId === CLIENT.id && by.run === undefined;
}

function isTwin(by: Who): boolean {
  return typeof by === 'object' && 'clientId' in by && by.run === TWIN;
}

function obstacleIn({ lockedBy, operation, draft, checkedIn }: ArchitectFlowState, overDrafts: boolean): string | undefined {
  if (lockedBy !== null && !isRun(lockedBy)) return 'a lock';
  if (operation !== null && !operation.complete) return 'an operation';
  if (overDrafts) return undefined;
  return [draft, checkedIn].some((version) => version !== null && !isRun(version.by)) ? 'a draft' : undefined;
}
