import type { Models } from 'purecloud-platform-client-v2';
import type { ArchitectFlowState, ArchitectOperation, ArchitectVersion } from './model.ts';
import { clientOf, userOf } from './people.ts';
import { shownMaker } from '../flow-versions.ts';

/**
 * What a flow without newer drafts shows as `savedVersion` and `checkedInVersion`: its published version again (`echo`), or nothing
 * (`sparse`). Which is true is unproven.
 */
export type VersionHeads = 'echo' | 'sparse';

/** How an org shows a flow's versions in the flow's own answer. */
export interface HeadStyle {
  readonly heads: VersionHeads;
  /** Whether it says there who made them. */
  readonly showsMakers: boolean;
}

/** SDK model Flow (d.ts 40346): no `version`, no `definition`. */
export function shownFlow(flow: ArchitectFlowState, { heads, showsMakers }: HeadStyle): Models.Flow {
  const { id, name, division, description, type, deleted, published, lockedBy, operation, virtualAgentEnabled } = flow;
  const echo = heads === 'echo' ? published : null;
  const checkedIn = flow.checkedIn ?? echo;
  const saved = flow.draft ?? echo;
  const lockedUser = lockedBy === null ? undefined : userOf(lockedBy);
  const lockedClient = lockedBy === null ? undefined : clientOf(lockedBy);
  const publishedBy = published === null || !showsMakers ? undefined : userOf(published.by);
  return {
    id,
    name,
    division: { ...division, selfUri: `/api/v2/authorization/divisions/${division.id}` },
    ...(description !== undefined && { description }),
    type,
    ...(lockedUser && { lockedUser }),
    ...(lockedClient && { lockedClient }),
    active: published !== null && !deleted,
    system: false,
    deleted,
    ...(published && { publishedVersion: shownVersion(id, published, showsMakers) }),
    ...(saved && { savedVersion: shownVersion(id, saved, showsMakers) }),
    ...(checkedIn && { checkedInVersion: shownVersion(id, checkedIn, showsMakers) }),
    ...(publishedBy && { publishedBy }),
    ...(operation && { currentOperation: shownOperation(operation) }),
    ...(virtualAgentEnabled !== undefined && { virtualAgentEnabled }),
    selfUri: `/api/v2/flows/${id}`,
  };
}

const types = { published: 'PUBLISH', 'checked-in': 'CHECKIN', saved: 'SAVE' } as const;

/** SDK model FlowVersion (d.ts 41164): some dates are epoch ms, `datePublished` is a text. */
export function shownVersion(flowId: string, { id, kind, by, at }: ArchitectVersion, showsMaker: boolean): Models.FlowVersion {
  const selfUri = `/api/v2/flows/${flowId}/versions/${encodeURIComponent(id)}`;
  return {
    id,
    name: id,
    commitVersion: id,
    configurationVersion: id,
    type: types[kind],
    secure: false,
    debug: false,
    ...(showsMaker ? shownMaker(by) : {}),
    configurationUri: `${selfUri}/configuration`,
    dateCreated: at,
    ...(kind === 'saved' && { dateSaved: at }),
    ...(kind === 'checked-in' && { dateCheckedIn: at }),
    ...(kind === 'published' && { dateSaved: at, dateCheckedIn: at, datePublished: new Date(at).toISOString() }),
    selfUri,
  };
}

/** SDK model Operation. A finished one stays: only `complete` tells it from one that runs (seen in a listing of a real org). */
function shownOperation({ id, by, actionName, complete }: ArchitectOperation): Models.Operation {
  const user = userOf(by);
  const client = clientOf(by);
  return {
    id,
    complete,
    ...(user && { user }),
    ...(client && { client }),
    errorDetails: [],
    actionName,
    actionStatus: complete ? 'SUCCESS' : 'STARTED',
  };
}
