import type { Models } from 'purecloud-platform-client-v2';
import type { ArchitectFlowState, ArchitectOperation, ArchitectVersion, Who } from './model.ts';
import { clientOf, userOf } from './people.ts';
import { shownMaker } from '../flow-versions.ts';
import { present } from '../../present.ts';

/**
 * How a flow shows its `savedVersion` and `checkedInVersion`. Without newer drafts: its published version again (`echo`), or nothing
 * (`sparse`). `bare`: as the only real listing that is known, a `checkedInVersion` without type, date and maker, and a `savedVersion` only
 * for a draft, as bare.
 */
export type VersionHeads = 'echo' | 'sparse' | 'bare';

/** How an org shows a flow's versions in the answer to a read of the flow. */
export interface HeadStyle {
  readonly heads: VersionHeads;
  /** Whether it shows who made them. */
  readonly showsMakers: boolean;
}

/** SDK model Flow (d.ts 40346): no `version`, no `definition`. */
export function shownFlow(flow: ArchitectFlowState, { heads, showsMakers }: HeadStyle): Models.Flow {
  const { id, name, division, description, type, deleted, published, lockedBy, operation, virtualAgentEnabled } = flow;
  const version = (shown: ArchitectVersion | null): Models.FlowVersion | undefined =>
    shown ? shownVersion(id, shown, showsMakers) : undefined;
  const stored = heads === 'bare' ? bareVersion(id) : version;
  return {
    id,
    name,
    division: { ...division, selfUri: `/api/v2/authorization/divisions/${division.id}` },
    ...present({ description }),
    type,
    ...shownLock(lockedBy),
    active: published !== null && !deleted,
    system: false,
    deleted,
    ...present({
      publishedVersion: version(published),
      savedVersion: stored(flow.draft ?? (heads === 'echo' ? published : null)),
      checkedInVersion: stored(flow.checkedIn ?? (heads === 'sparse' ? null : published)),
      publishedBy: published !== null && showsMakers ? userOf(published.by) : undefined,
      currentOperation: operation ? shownOperation(operation) : undefined,
      virtualAgentEnabled,
    }),
    selfUri: `/api/v2/flows/${id}`,
  };
}

function shownLock(lockedBy: Who | null): Pick<Models.Flow, 'lockedUser' | 'lockedClient'> {
  return lockedBy === null ? {} : present({ lockedUser: userOf(lockedBy), lockedClient: clientOf(lockedBy) });
}

const types = { published: 'PUBLISH', 'checked-in': 'CHECKIN', saved: 'SAVE' } as const;

/** SDK model FlowVersion (d.ts 41164): some dates are ms since the epoch, `datePublished` is a text. */
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
    ...(showsMaker && shownMaker(by)),
    configurationUri: `${selfUri}/configuration`,
    dateCreated: at,
    ...present({
      dateSaved: kind === 'checked-in' ? undefined : at,
      dateCheckedIn: kind === 'saved' ? undefined : at,
      datePublished: kind === 'published' ? new Date(at).toISOString() : undefined,
    }),
    selfUri,
  };
}

/** A version without type, date and maker. */
function bareVersion(flowId: string): (shown: ArchitectVersion | null) => Models.FlowVersion | undefined {
  return (shown) => {
    if (shown === null) return undefined;
    const { id, name, commitVersion, configurationVersion, selfUri } = shownVersion(flowId, shown, false);
    return present({ id, name, commitVersion, configurationVersion, selfUri });
  };
}

/** SDK model Operation. A finished one stays visible: only `complete` shows that it has ended (seen in a listing of a real org). */
function shownOperation({ id, by, actionName, complete }: ArchitectOperation): Models.Operation {
  return {
    id,
    complete,
    ...present({ user: userOf(by), client: clientOf(by) }),
    errorDetails: [],
    actionName,
    actionStatus: complete ? 'SUCCESS' : 'STARTED',
  };
}
