import type { Models } from 'purecloud-platform-client-v2';
import type { ArchitectRecords } from './records.ts';
import type { ArchitectControls } from './controls.ts';
import { visibleFlow } from './flow-routes.ts';
import type { ArchitectFlowState, Who } from './model.ts';
import { isSame } from './people.ts';
import type { Schedule } from './schedule.ts';
import { shownFlow, type HeadStyle } from './view.ts';
import { badRequest, Refusal } from '../errors.ts';
import { assertKnownParameters } from '../parameters.ts';
import type { Call, Route } from '../routes.ts';

/** The actions on a flow's lock that finish immediately. checkin, publish and deactivate are not simulated. */
export function actionRoutes(records: ArchitectRecords, controls: ArchitectControls, schedule: Schedule, heads: HeadStyle): Route[] {
  const action = (name: string, permission: string, act: (flow: ArchitectFlowState, who: Who) => void): Route => ({
    method: 'POST',
    path: `/api/v2/flows/actions/${name}`,
    permission,
    bodyIsOptional: true,
    handle: (call: Call): { status: number; body: Models.Flow } => {
      assertKnownParameters(call.request.query, ['flow']);
      const id = call.request.query.get('flow');
      if (id === null) throw badRequest('flow is missing.');
      act(visibleFlow(records, call, id), { clientId: call.client.id });
      return { status: 200, body: shownFlow(records.get(id), heads) };
    },
  });
  return [
    action('checkout', 'architect:flow:edit', (flow, who) => {
      if (flow.lockedBy !== null) throw new Refusal(409, 'architect.flow.locked.by.user', 'The flow is locked.');
      records.set(flow.id, { lockedBy: who });
    }),
    action('revert', 'architect:flow:edit', (flow, who) => {
      if (!isSame(flow.lockedBy, who))
        throw new Refusal(409, 'architect.flow.not.locked.by.user', 'The flow is not locked by the requesting user.');
      records.set(flow.id, { lockedBy: null, draft: null });
    }),
    // "Unlocking checks in the other user's saved draft as a new version" (Resource Center). The action must never do that.
    action('unlock', 'architect:flow:unlock', ({ id, lockedBy, draft }, who) => {
      controls.brokenLocks.push({ flowId: id, by: who, owner: lockedBy, at: schedule.now });
      if (draft) records.checkIn(id, draft.by, draft.yaml, schedule.now);
      records.set(id, { lockedBy: null });
    }),
  ];
}
