import type { Models } from 'purecloud-platform-client-v2';
import type { Who } from './architect/model.ts';
import { clientOf, userOf } from './architect/people.ts';
import { present } from '../present.ts';

/** Whether an org's version endpoint shows who made a version; `missing`: the org has no such endpoint. */
export type VersionMakers = 'shown' | 'hidden' | 'missing';

/** One version of a flow (SDK: ArchitectApi.getFlowVersion). */
export const flowVersionPath = '/api/v2/flows/{flowId}/versions/{versionId}';

/** Who made a version, in the form of SDK model FlowVersion. */
export function shownMaker(who: Who): Pick<Models.FlowVersion, 'createdBy' | 'createdByClient'> {
  return present({ createdBy: userOf(who), createdByClient: clientOf(who) });
}
