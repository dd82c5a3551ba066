import type { Models } from 'purecloud-platform-client-v2';
import type { ArchitectRecords } from './records.ts';
import type { ArchitectFlowState } from './model.ts';
import { isSame } from './people.ts';
import { shownFlow, shownVersion, type HeadStyle } from './view.ts';
import { mayView } from '../division-view.ts';
import { badRequest, flowNotFound, Refusal, versionMissing } from '../errors.ts';
import { flowVersionPath, type VersionMakers } from '../flow-versions.ts';
import { isJsonObject, type Json } from '../json.ts';
import { present } from '../../present.ts';
import { listingOf } from '../listing.ts';
import { assertKnownParameters, booleanParameter } from '../parameters.ts';
import type { Call, Route } from '../routes.ts';

/** The routes that read Architect flows, and the one that writes their name and description. */
export function architectFlowRoutes(records: ArchitectRecords, heads: HeadStyle, makers: VersionMakers, now: () => number): Route[] {
  const path = '/api/v2/flows/{flowId}';
  const permission = 'architect:flow:view';
  return [
    { method: 'GET', path, permission, handle: (call) => ({ status: 200, body: showFlow(records, heads, call) }) },
    {
      method: 'PUT',
      path,
      permission: 'architect:flow:edit',
      handle: (call) => ({ status: 200, body: putFlow(records, heads, now, call) }),
    },
    { method: 'GET', path: `${path}/versions`, permission, handle: (call) => ({ status: 200, body: listVersions(records, call, makers) }) },
    ...(makers === 'missing'
      ? []
      : [
          {
            method: 'GET' as const,
            path: flowVersionPath,
            permission,
            handle: (call: Call) => ({ status: 200, body: showVersion(records, call, makers) }),
          },
        ]),
  ];
}

/** The flow. @throws Refusal 404 if the client can't see it, 410 if it is deleted, unless deleted flows were asked for */
export function visibleFlow(records: ArchitectRecords, call: Call, id: string, withDeleted = false): ArchitectFlowState {
  const flow = records.find(id);
  if (!flow || !mayView(call.client, flow.division)) throw flowNotFound(id);
  if (flow.deleted && !withDeleted) throw new Refusal(410, 'architect.flow.deleted', 'Flow has been deleted.');
  return flow;
}

function flowOf(records: ArchitectRecords, call: Call, parameters: readonly string[] = []): ArchitectFlowState {
  assertKnownParameters(call.request.query, [...parameters, 'deleted']);
  return visibleFlow(records, call, call.params['flowId'] ?? '', booleanParameter(call.request.query, 'deleted'));
}

function showFlow(records: ArchitectRecords, heads: HeadStyle, call: Call): Models.Flow {
  const flow = flowOf(records, call);
  return shownFlow(call.lag === 0 ? flow : before(records, flow, call.lag), heads);
}

/** The flow as a replica shows it that is this many published versions behind. */
function before(records: ArchitectRecords, flow: ArchitectFlowState, versions: number): ArchitectFlowState {
  const published = records.versions(flow.id).filter(({ kind }) => kind === 'published');
  const shown = published[Math.max(0, published.length - 1 - versions)] ?? flow.published;
  return shown?.id === flow.published?.id ? flow : { ...flow, published: shown, checkedIn: null, draft: null, operation: null };
}

/** Published and checked-in versions, newest first. Whether drafts are listed too is unproven. */
function listVersions(records: ArchitectRecords, call: Call, makers: VersionMakers): Models.FlowVersionEntityListing {
  const { id } = flowOf(records, call, ['pageNumber', 'pageSize']);
  const versions = records
    .versions(id)
    .filter(({ kind }) => kind !== 'saved')
    .toReversed();
  return listingOf(
    `/api/v2/flows/${id}/versions`,
    call.request.query,
    versions.map((version) => shownVersion(id, version, makers === 'shown')),
  );
}

function showVersion(records: ArchitectRecords, call: Call, makers: VersionMakers): Models.FlowVersion {
  const { id } = flowOf(records, call);
  const version = records.versions(id).find((one) => one.id === call.params['versionId']);
  if (!version) throw versionMissing();
  return shownVersion(id, version, makers === 'shown');
}

/** Rules for a flow's name, in the order of the checks. */
const nameRules: readonly { readonly isBroken: (name: string) => boolean; readonly code: string; readonly message: string }[] = [
  { isBroken: (name) => name === '', code: 'missing.name', message: 'The flow name is missing.' },
  { isBroken: (name) => name.includes('/'), code: 'invalid.name.contains.slash', message: 'The flow name must not contain a slash.' },
  { isBroken: (name) => name.endsWith('-debug'), code: 'invalid.name.contains.debug', message: 'The flow name must not end in -debug.' },
  {
    isBroken: (name) => !/[\p{L}\p{N}]/u.test(name),
    code: 'invalid.name.no.alpha',
    message: 'The flow name must have at least one alphanumeric character.',
  },
];

/** The flow name in a body. @throws Refusal 400 if Architect would refuse it */
function requireName(value: Json | undefined): string {
  const name = typeof value === 'string' ? value : '';
  const broken = nameRules.find(({ isBroken }) => isBroken(name));
  if (broken) throw new Refusal(400, `architect.flow.validate.failed.${broken.code}`, broken.message);
  return name;
}

/**
 * `PUT /flows/{flowId}`: name and description, only under the client's own lock (409 in the 2018 swagger). Other properties of Flow
 * are ignored.
 */
function putFlow(records: ArchitectRecords, heads: HeadStyle, now: () => number, call: Call): Models.Flow {
  assertKnownParameters(call.request.query, []);
  const flow = visibleFlow(records, call, call.params['flowId'] ?? '');
  if (!isJsonObject(call.body)) throw badRequest('The body must be a JSON object.');
  const { description } = call.body;
  const name = requireName(call.body['name']);
  if (description !== undefined && typeof description !== 'string') throw badRequest('description must be a string.');
  if (!isSame(flow.lockedBy, { clientId: call.client.id }))
    throw new Refusal(409, 'architect.flow.not.locked.by.user', 'The flow is not locked by the requesting user.');
  const isTaken = records.flows.some((one) => one.id !== flow.id && !one.deleted && one.type === flow.type && one.name === name);
  if (isTaken) throw new Refusal(409, 'architect.flow.already.exists', 'A flow of this name and type already exists.');
  records.set(flow.id, present({ description }));
  if (name !== flow.name) records.rename(flow.id, name, now());
  return shownFlow(records.get(flow.id), heads);
}
