import type { Models } from 'purecloud-platform-client-v2';
import type { Who } from './architect/model.ts';
import { clientOf, userOf } from './architect/people.ts';

/** Whether an org's versions endpoint says who made a version; `missing`: it has no such endpoint. */
export type VersionMakers = 'shown' | 'hidden' | 'missing';

/** One version of a flow (SDK: ArchitectApi.getFlowVersion). */
export const flowVersionPath = '/api/v2/flows/{flowId}/versions/{versionId}';

/** Who made a version, as SDK model FlowVersion has it. */
export function shownMaker(who: Who): Pick<Models.FlowVersion, 'createdBy' | 'createdByClient'> {
  const createdBy = userOf(who);
  const createdByClient = clientOf(who);
  return { ...(createdBy && { createdBy }), ...(createdByClient && { createdByClient }) };
}
