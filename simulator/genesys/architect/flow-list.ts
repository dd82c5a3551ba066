import type { Models } from 'purecloud-platform-client-v2';
import type { ArchitectRecords } from './records.ts';
import { shownFlow, type HeadStyle } from './view.ts';
import { mayView } from '../division-view.ts';
import { Refusal } from '../errors.ts';
import type { FlowRecords } from '../flow-records.ts';
import { listingOf, valuesOf } from '../listing.ts';
import type { OAuthClient } from '../options.ts';
import { assertSimulatedParameters, booleanParameter, type ListParameters } from '../parameters.ts';
import type { Call, Route } from '../routes.ts';
import type { Schedule } from './schedule.ts';

const path = '/api/v2/flows';

/** The `type` values of SDK getFlows: lower case, although responses have them in upper case. */
const types = [
  'bot',
  'commonmodule',
  'digitalbot',
  'emailsend',
  'inboundcall',
  'inboundchat',
  'inboundemail',
  'inboundshortmessage',
  'outboundcall',
  'inqueuecall',
  'inqueueemail',
  'inqueueshortmessage',
  'speech',
  'securecall',
  'surveyinvite',
  'voice',
  'voicemail',
  'voicesurvey',
  'workflow',
  'workitem',
];

/** The parameters of SDK getFlows (AA:2209). */
const parameters: ListParameters = {
  path,
  simulated: ['type', 'pageNumber', 'pageSize', 'sortBy', 'sortOrder', 'name', 'deleted', 'divisionId', 'virtualAgentEnabled'],
  notSimulated: [
    'id',
    'description',
    'nameOrDescription',
    'publishVersionId',
    'editableBy',
    'lockedBy',
    'lockedByClientId',
    'secure',
    'includeSchemas',
    'publishedAfter',
    'publishedBefore',
  ],
};

/** `GET /api/v2/flows`: all flows of the org, of either API. */
export function flowListRoute(architect: ArchitectRecords, flows: FlowRecords, heads: HeadStyle, schedule: Schedule): Route {
  const all = (): Models.Flow[] => [
    ...flows.ids
      .map((id) => flows.get(id))
      .map(({ id, name, division }) => ({ id, name, division, type: 'INBOUNDCALL', deleted: false, selfUri: `${path}/${id}` })),
    ...architect.flows.flatMap((flow) => {
      const name = architect.foundAs(flow.id, schedule.now);
      return name === undefined ? [] : [shownFlow({ ...flow, name }, heads)];
    }),
  ];
  return { method: 'GET', path, permission: 'architect:flow:view', handle: (call) => ({ status: 200, body: listing(all(), call) }) };
}

/** The listing of an org that doesn't have it: always refuses. */
export function noFlowListRoute(status: 404 | 405): Route[] {
  const refuse = (): never => {
    throw status === 404
      ? new Refusal(404, 'not.found', `No resource at ${path}.`)
      : new Refusal(405, 'method.not.allowed', 'GET is not allowed here.', { headers: { allow: 'POST, DELETE' } });
  };
  return [{ method: 'GET', path, handle: refuse }];
}

function listing(flows: readonly Models.Flow[], { request: { query }, client }: Call): Models.FlowEntityListing {
  assertSimulatedParameters(query, parameters);
  const conditions = conditionsOf(query, client);
  const matches = flows.filter((flow) => conditions.every((isMet) => isMet(flow)));
  return listingOf(path, query, sorted(matches, query));
}

/** The conditions that a listed flow meets, in the order of the checks. */
function conditionsOf(query: URLSearchParams, client: OAuthClient): readonly ((flow: Models.Flow) => boolean)[] {
  const wantedTypes = valuesOf(query, 'type');
  for (const type of wantedTypes) assertOneOf('type', type, types);
  const divisionIds = valuesOf(query, 'divisionId');
  const withDeleted = booleanParameter(query, 'deleted');
  const hasName = nameFilter(query.get('name'));
  return [
    ({ name }) => hasName(name),
    ({ type }) => wantedTypes.length === 0 || wantedTypes.includes((type ?? '').toLowerCase()),
    ({ division }) => divisionIds.length === 0 || divisionIds.includes(division?.id ?? ''),
    ({ deleted }) => withDeleted || deleted !== true,
    // If the parameter is given at all, it hides flows without a value for virtual agents (TF #1835).
    ({ virtualAgentEnabled }) =>
      !query.has('virtualAgentEnabled') || virtualAgentEnabled === booleanParameter(query, 'virtualAgentEnabled'),
    ({ division }) => mayView(client, { id: division?.id ?? '', name: division?.name ?? '' }),
  ];
}

/** Matches a part of the name in any case; `*` matches anything. TF reads all pages and compares names itself (§1.1). */
function nameFilter(filter: string | null): (name: string) => boolean {
  const parts = (filter ?? '')
    .toLowerCase()
    .split('*')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  const pattern = new RegExp(parts.join('.*'), 's');
  return (name) => pattern.test(name.toLowerCase());
}

function sorted(flows: readonly Models.Flow[], query: URLSearchParams): Models.Flow[] {
  const by = query.get('sortBy') ?? 'id';
  const order = query.get('sortOrder') ?? 'asc';
  assertOneOf('sortBy', by, ['id', 'name']);
  assertOneOf('sortOrder', order, ['asc', 'desc']);
  const keyOf = (flow: Models.Flow): string => (by === 'name' ? flow.name : (flow.id ?? ''));
  const ascending = flows.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0));
  return order === 'asc' ? ascending : ascending.toReversed();
}

/** @throws Refusal 400 `invalid.value`, in the words of the 2018 swagger */
function assertOneOf(field: string, value: string, allowed: readonly string[]): void {
  if (!allowed.includes(value))
    throw new Refusal(
      400,
      'invalid.value',
      `Value [${value}] is not valid for field type [${field}]. Allowable values are: ${allowed.join(', ')}`,
    );
}
