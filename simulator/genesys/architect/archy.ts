import { randomUUID } from 'node:crypto';
import type { Models } from 'purecloud-platform-client-v2';
import type { ArchitectRecords } from './records.ts';
import type { ArchitectFlowState, FailedJobs, JobStep, Who } from './model.ts';
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
  readonly failedJobs: FailedJobs;
}

/** One publish by the server's Archy. */
export interface Publish {
  /** The client that registered the job. */
  readonly client: OAuthClient;
  /** The uploaded text. */
  readonly yaml: string;
  readonly at: number;
  /** Ends after this step, as a job that fails. */
  readonly lastStep?: JobStep;
}

/** What each step of a publish needs. Saving and checking in come before the publish, and stay if that fails. */
const STEP_RIGHTS = {
  checkout: ['architect:flow:edit'],
  save: ['architect:flow:edit'],
  'check-in': ['architect:flow:unlock'],
  publish: ['architect:flow:publish'],
} as const;

/**
 * Publishes an uploaded text as the server's Archy does. It replaces the flow of that name and type as a whole, even with the same
 * content. If there is no such flow, it creates a NEW one. It acts as the client that registered the job, and ignores drafts.
 *
 * @returns the flow's id
 * @throws ArchyFailure if Archy would refuse the text, or the client lacks a permission
 */
export function publish(org: ArchyOrg, job: Publish): string {
  const { records, failedJobs } = org;
  const { client, yaml, at, lastStep } = job;
  assertRights(client, ['architect:ui:view', 'architect:flow:view']);
  const text = read(yaml);
  const found = match(records, client, text);
  assertValid(org, text, found, client);
  if (lastStep === 'validate') return found?.id ?? '';
  const by = { clientId: client.id, ...present({ run: client.run }) };
  const division = found?.division ?? divisionOf(text, client, org.divisionNamed);
  const id = found?.id ?? records.create({ name: text.name, type: text.type, division }, by, at);
  assertRights(client, STEP_RIGHTS.checkout);
  if ((lastStep !== undefined || failedJobs === 'leave-steps') && leaveSteps(records, { id, by, ...job })) return id;
  records.publish(id, by, yaml, at);
  return id;
}

/** @throws ArchyFailure if the text breaks a rule, its flow is not free, or the client may not publish it */
function assertValid(
  { failedJobs, records, ...facts }: ArchyOrg,
  text: FlowText,
  found: ArchitectFlowState | undefined,
  client: OAuthClient,
): void {
  const published = [
    ...records.flows.flatMap((flow) => flow.published ?? []),
    ...(found === undefined ? [] : records.versions(found.id).filter(({ kind }) => kind === 'published')),
  ];
  const starAndPound = [...facts.starAndPound, ...new Set(published.flatMap((version) => spellingsIn(version.yaml)))];
  const errors = flowErrors(entitiesOf(text.kind, text.root), { ...facts, starAndPound });
  if (found) assertPublishable(found, client);
  else assertRights(client, ['architect:flow:add']);
  if (failedJobs === 'leave-nothing') assertRights(client, Object.values(STEP_RIGHTS).flat());
  if (errors.length > 0) throw new ArchyFailure(errors);
}

/**
 * Does the steps before the publish, if it is not going to happen.
 *
 * @returns whether the job ends there
 * @throws ArchyFailure if the client lacks the permission for a step
 */
function leaveSteps(records: ArchitectRecords, { id, by, client, yaml, at, lastStep }: Publish & { id: string; by: Who }): boolean {
  const lacks = (step: 'check-in' | 'publish'): boolean => missingIn(client, STEP_RIGHTS[step]).length > 0;
  const last = lastStep ?? (lacks('check-in') ? 'save' : lacks('publish') ? 'check-in' : undefined);
  if (last === undefined) return false;
  records.set(id, { lockedBy: by });
  if (last === 'save') records.saveDraft(id, by, yaml, at);
  if (last === 'check-in') records.checkIn(id, by, yaml, at);
  if (lastStep === undefined) assertRights(client, STEP_RIGHTS[last === 'save' ? 'check-in' : 'publish']);
  return true;
}

/** The spellings of keys in a text: a flow that has one proves it, and so does an earlier version of the same flow. */
function spellingsIn(yaml: string): string[] {
  return [...yaml.matchAll(/\bdtmf: ["']?([^\s"']+)/g)].flatMap(([, spelling]) => spelling ?? []);
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
export function assertRights(client: OAuthClient, rights: readonly string[]): void {
  const missing = missingIn(client, rights);
  if (missing.length > 0) {
    throw apiFailure(
      `Unable to perform the requested action. You are missing the following permission(s): ${missing.join(', ')}`,
      403,
      'missing.permissions',
    );
  }
}

function missingIn({ permissions }: OAuthClient, rights: readonly string[]): string[] {
  return permissions === undefined ? [] : rights.filter((right) => !permissions.includes(right));
}

function divisionOf({ kind, division }: FlowText, client: OAuthClient, divisionNamed: ArchyOrg['divisionNamed']): Division {
  const found = divisionNamed(division ?? 'Home');
  if (found && mayView(client, found)) return found;
  throw new ArchyFailure([`Error details: no matches ('division' in '/${kind}')`]);
}
