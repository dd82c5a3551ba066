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
import { present } from '../../present.ts';

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

/** A failed API call inside the job (SDK model ArchitectJobMessageDetail, d.ts 20903). */
function apiFailure(text: string, statusCode: number, errorCode: string): ArchyFailure {
  return new ArchyFailure([text], [{ type: 'Error', statusCode, errorCode, errorMessage: text, correlationId: randomUUID() }]);
}

/** The org as Archy sees it. */
export interface ArchyOrg extends OrgFacts {
  readonly records: ArchitectRecords;
  readonly divisionNamed: (name: string) => Division | undefined;
}

/**
 * Publishes an uploaded text as the server's Archy does. It replaces the flow of that name and type as a whole, even with the same
 * content. If there is no such flow, it creates a NEW one. It acts as the client that registered the job, and ignores drafts.
 *
 * @returns the flow's id
 * @throws ArchyFailure if Archy would refuse the text, or the client lacks a permission
 */
export function publish({ records, divisionNamed, ...facts }: ArchyOrg, client: OAuthClient, yaml: string, at: number): string {
  const text = read(yaml);
  const errors = flowErrors(entitiesOf(text.kind, text.root), facts);
  const found = match(records, client, text);
  if (found) assertPublishable(found, client);
  assertRights(client, found ? ['edit', 'publish', 'unlock'] : ['add', 'edit', 'publish', 'unlock']);
  if (errors.length > 0) throw new ArchyFailure(errors);
  const by = { clientId: client.id, ...present({ run: client.run }) };
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

/** The flow with exactly this name and type, in the text's division if that names one. */
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
    const flow = `The flow '${name}' (type: '${type.toLowerCase()}')`;
    throw new ArchyFailure([
      `${flow} is locked by another entity. You can use the --forceUnlock option to unlock it before it is published.`,
    ]);
  }
  if (operation && !operation.complete)
    throw apiFailure('An operation is already in progress on the flow.', 409, 'architect.operation.already.in.progress');
}

/** Archy acts as the job's client, so that client's roles must grant the permissions. */
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
