import { randomUUID } from 'node:crypto';
import type { Models } from 'purecloud-platform-client-v2';
import type { ArchitectRecords } from './records.ts';
import type { ArchitectFlowState } from './model.ts';
import { isSame } from './people.ts';
import { flowErrors, type OrgFacts } from './rules.ts';
import { entitiesOf } from './tree.ts';
import { readFlow, UnreadableFlow, type FlowText } from './yaml.ts';
import { mayView } from '../division-view.ts';
import type { Division } from '../division.ts';
import type { OAuthClient } from '../options.ts';

/** A job's failure. */
export class ArchyFailure extends Error {
  readonly texts: readonly string[];
  readonly details: readonly Models.ArchitectJobMessageDetail[];

  constructor(texts: readonly string[], details: readonly Models.ArchitectJobMessageDetail[] = []) {
    super(texts.join('\n'));
    this.name = 'ArchyFailure';
    this.texts = texts;
    this.details = details;
  }
}

/** The API call that failed inside the job (SDK model ArchitectJobMessageDetail, d.ts 20903). */
function apiFailure(text: string, statusCode: number, errorCode: string): ArchyFailure {
  return new ArchyFailure([text], [{ type: 'Error', statusCode, errorCode, errorMessage: text, correlationId: randomUUID() }]);
}

/** The org as Archy sees it. */
export interface ArchyOrg extends OrgFacts {
  readonly records: ArchitectRecords;
  readonly divisionNamed: (name: string) => Division | undefined;
}

/**
 * What the server's Archy makes of an uploaded text: the flow of that name and type is replaced as a whole and published, even by
 * what it already is; where there is none, a NEW flow is made. It acts as the client that registered the
 * job, and asks nobody about drafts. Gives back the flow's id.
 */
export function publish({ records, divisionNamed, ...around }: ArchyOrg, client: OAuthClient, yaml: string, at: number): string {
  const text = read(yaml);
  const errors = flowErrors(entitiesOf(text.kind, text.root), around);
  const found = match(records, client, text);
  if (found) assertPublishable(found, client);
  assertRights(client, found ? ['edit', 'publish', 'unlock'] : ['add', 'edit', 'publish', 'unlock']);
  if (errors.length > 0) throw new ArchyFailure(errors);
  const by = { clientId: client.id };
  const id = found?.id ?? records.create({ name: text.name, type: text.type, division: divisionOf(text, client, divisionNamed) }, by);
  records.publish(id, by, yaml, at);
  return id;
}

function read(yaml: string): FlowText {
  try {
    return readFlow(yaml);
  } catch (error) {
    if (error instanceof UnreadableFlow) throw new ArchyFailure([error.message]);
    throw error;
  }
}

/** By name and type, exactly; in its division where the text names one. */
function match(records: ArchitectRecords, client: OAuthClient, { type, name, division }: FlowText): ArchitectFlowState | undefined {
  return records.flows.find(
    (flow) =>
      !flow.deleted &&
      flow.type === type &&
      flow.name === name &&
      (division === null || flow.division.name === division) &&
      mayView(client, flow.division),
  );
}

function assertPublishable({ name, type, lockedBy, operation }: ArchitectFlowState, client: OAuthClient): void {
  if (lockedBy !== null && !isSame(lockedBy, { clientId: client.id })) {
    // The wording of TF #316.
    throw new ArchyFailure([
      `The flow '${name}' (type: '${type.toLowerCase()}') is locked by another entity. You can use the --forceUnlock option to unlock it before it is published.`,
    ]);
  }
  if (operation && !operation.complete)
    throw apiFailure('An operation is already in progress on the flow.', 409, 'architect.operation.already.in.progress');
}

/** Archy acts as the job's client, whose role must let it. */
function assertRights({ permissions }: OAuthClient, rights: readonly string[]): void {
  const missing = rights.map((right) => `architect:flow:${right}`).filter((permission) => permissions && !permissions.includes(permission));
  if (missing.length > 0) {
    throw apiFailure(
      `Unable to perform the requested action. You are missing the following permission(s): ${missing.join(', ')}`,
      403,
      'missing.permissions',
    );
  }
}

function divisionOf({ kind, division }: FlowText, client: OAuthClient, divisionNamed: ArchyOrg['divisionNamed']): Division {
  const found = divisionNamed(division ?? 'Home');
  if (found && mayView(client, found)) return found;
  throw new ArchyFailure([`Error details: no matches ('division' in '/${kind}')`]);
}
