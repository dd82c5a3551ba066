import type { Version } from '../model/flow.ts';
import { StoreError } from '../model/store.ts';
import { isClient, readVersion } from './architect/flow-head.ts';
import type { Session } from './http/session.ts';

/**
 * Whether this run's own OAuth client made a version of a flow (SDK: ArchitectApi.getFlowVersion, `createdByClient`, `createdBy`).
 * The flow-definition API counts versions in numbers: there the id is tried as the number, and then as Architect writes it, `15.0`.
 *
 * @returns undefined where the org doesn't say, has no such endpoint, or can't be asked
 */
export async function isOwnVersion(flowId: string, version: Version, session: Session): Promise<boolean | undefined> {
  const ids = typeof version === 'number' ? [String(version), `${version}.0`] : [version];
  for (const id of ids) {
    const answer = await ask(flowId, id, session);
    if (answer === 'missing') continue;
    const made = answer && readVersion(answer);
    return made?.id === id && made.by !== undefined ? isClient(made.by, session.clientId) : undefined;
  }
  return undefined;
}

async function ask(flowId: string, versionId: string, session: Session): Promise<Record<string, unknown> | 'missing' | undefined> {
  try {
    return await session.call({
      method: 'GET',
      path: '/api/v2/flows/{flowId}/versions/{versionId}',
      pathParams: { flowId, versionId },
      action: `see who made version ${versionId} of the flow ${flowId}`,
      permission: 'architect:flow:view',
    });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return error.status === 404 ? 'missing' : undefined;
  }
}
