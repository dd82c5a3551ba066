import { GenesysCloud } from '../../simulator/genesys/cloud.ts';
import type { ArchitectControls } from '../../simulator/genesys/architect/controls.ts';
import type { ArchitectFlowState, Who } from '../../simulator/genesys/architect/model.ts';
import { architectPermissions, kindOrg } from '../../simulator/genesys/options.ts';
import { sampleDivisions, sampleQueues } from '../../simulator/genesys/sample.ts';
import { theirText } from './architect-acts.ts';
import { firstText } from './architect-text.ts';
import { snapshotOf } from './architect-tree.ts';
import { removeQueue } from './delete-queue.ts';
import { isDeletingAct, isContentAct, type ArchitectAct, type Schedule, type ContentAct } from './schedule.ts';
import { CLIENT, flowId, flowName, PERSON, TWIN, type Engine, type State, type World } from './world.ts';

/** An org that only has Architect's API. */
export function architectWorld(schedule: Schedule, clock: () => number, engines: readonly Engine[] = [CLIENT]): World {
  const ids = schedule.flows.map((_, index) => flowId(index));
  const cloud = new GenesysCloud({
    clock,
    clients: engines.map((engine) => ({
      ...engine,
      permissions: [...architectPermissions, ...(schedule.mayAdd ? ['architect:flow:add'] : [])],
    })),
    queues: Object.values(sampleQueues),
    rateLimit: { requestsPerMinute: 100_000 },
    ...(schedule.isKind ? kindOrg : {}),
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
  const { architect: controls } = cloud;
  for (const plan of schedule.jobs) controls.planDeploy(plan);
  for (const plan of schedule.exports) controls.planExport(plan);
  let acts = 0;
  return {
    cloud,
    ids,
    live: (id) => publishedOf(controls, id).id,
    history: (id) =>
      controls
        .history(id)
        .filter(({ kind }) => kind === 'published')
        .map(({ id: version, by, at, yaml }): State => ({
          version,
          at,
          by: by === 'seed' ? 'start' : isRun(by) ? 'run' : 'others',
          isTwin: isTwin(by),
          maker: makerOf(by),
          snapshot: snapshotOf(yaml),
        })),
    act: (flow, act, by, desiredMenus) => {
      acts += 1;
      const id = flowId(flow);
      if (act === 'deletes a queue') return removeQueue(cloud);
      if (act === 'deletes the flow') return controls.delete(id);
      const { yaml } = publishedOf(controls, id);
      const first = firstText(flowName(flow));
      const before = controls.history(id).findLast(({ kind, yaml: text }) => kind === 'published' && text !== yaml)?.yaml;
      const text = (edit: ContentAct): string => theirText(yaml, { act: edit, first, before, desiredMenus, mark: acts });
      if (isContentAct(act)) controls.publish(id, by === 'Ann' ? PERSON : { clientId: CLIENT.id, run: TWIN }, text(act));
      else if (!isDeletingAct(act))
        perform(controls, { id, name: flowName(flow), at: clock() + 1 }, act, () => text('changes what is no menu'));
    },
    flowIn: (text) => {
      const name = /^inboundCall:\n\s+name: (.*)$/mu.exec(text)?.[1];
      return ids.find((_, index) => flowName(index) === name);
    },
    blocker: (id, client) => (id === undefined ? undefined : blockerOf(controls.flow(id), client)),
  };
}

/** A flow that someone edits, and when: a save after a publish is at least a millisecond later. */
interface EditedFlow {
  readonly id: string;
  readonly name: string;
  readonly at: number;
}

function perform(controls: ArchitectControls, { id, name, at }: EditedFlow, act: ArchitectAct, draft: () => string): void {
  switch (act) {
    case 'locks the flow':
      return controls.lock(id, PERSON);
    case 'unlocks the flow':
      return controls.unlock(id);
    case 'saves a draft':
      controls.saveDraft(id, PERSON, draft(), at);
      return;
    case 'checks in':
      controls.checkIn(id, PERSON, draft());
      return;
    case 'drops the draft':
      return controls.revert(id);
    case 'begins an operation':
      controls.startOperation(id, 'PUBLISH', PERSON);
      return;
    case 'ends the operation':
      return controls.finishOperation(id);
    case 'renames the flow':
      return controls.rename(id, `${name} renamed`);
    case 'names the flow as before':
      return controls.rename(id, name);
  }
}

function publishedOf(controls: ArchitectControls, id: string): NonNullable<ArchitectFlowState['published']> {
  const { published } = controls.flow(id);
  if (published === null) throw new Error(`the flow ${id} is not published`);
  return published;
}

export function isRun(by: Who, client: string = CLIENT.id): boolean {
  return typeof by === 'object' && 'clientId' in by && by.clientId === client && by.run !== TWIN;
}

export function makerOf(by: Who): string {
  if (typeof by === 'string') return by === 'seed' ? 'start' : by;
  return 'clientId' in by ? (by.run ?? by.clientId) : by.userId;
}

function isTwin(by: Who): boolean {
  return typeof by === 'object' && 'clientId' in by && by.run === TWIN;
}

/** What is in the way of a publish by an OAuth client. Another run of the client is the client itself. */
function blockerOf({ lockedBy, operation, draft, checkedIn }: ArchitectFlowState, client: string): string | undefined {
  if (lockedBy !== null && !isRun(lockedBy, client)) return 'a lock';
  if (operation !== null && !operation.complete) return 'an operation';
  return [draft, checkedIn].some((version) => version !== null && !isRun(version.by, client)) ? 'a draft' : undefined;
}
