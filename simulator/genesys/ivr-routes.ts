import type { Models } from 'purecloud-platform-client-v2';
import { present } from '../present.ts';
import { mayView } from './division-view.ts';
import { listingOf } from './listing.ts';
import type { IvrState } from './options.ts';
import { assertSimulatedParameters, type ListParameters } from './parameters.ts';
import type { Call, Route } from './routes.ts';

const path = '/api/v2/architect/ivrs';

/** GET /api/v2/architect/ivrs. */
export function ivrsRoute(ivrs: readonly IvrState[]): Route {
  return { method: 'GET', path, permission: 'routing:callRoute:view', handle: (call) => ({ status: 200, body: listing(ivrs, call) }) };
}

/** The parameters of SDK getArchitectIvrs. */
const parameters: ListParameters = {
  path,
  simulated: ['pageNumber', 'pageSize'],
  notSimulated: ['sortBy', 'sortOrder', 'name', 'dnis', 'scheduleGroup', 'expand'],
};

function listing(ivrs: readonly IvrState[], { request: { query }, client }: Call): Models.IVREntityListing {
  assertSimulatedParameters(query, parameters);
  const visible = ivrs.filter(({ division }) => mayView(client, division)).toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return listingOf(path, query, visible.map(shown));
}

function shown({ id, name, division, dnis, state = 'active', scheduleGroup, ...flows }: IvrState): Models.IVR {
  return {
    id,
    name,
    division: { ...division, selfUri: `/api/v2/authorization/divisions/${division.id}` },
    state,
    dnis: [...dnis],
    ...present({
      openHoursFlow: reference(flows.openHoursFlow),
      closedHoursFlow: reference(flows.closedHoursFlow),
      holidayHoursFlow: reference(flows.holidayHoursFlow),
      scheduleGroup: scheduleGroup === undefined ? undefined : { id: SCHEDULE, name: scheduleGroup, selfUri: `${GROUPS}/${SCHEDULE}` },
    }),
    selfUri: `${path}/${id}`,
  };
}

const GROUPS = '/api/v2/architect/schedulegroups';
const SCHEDULE = '5b2f8d14-6c3e-4f7a-9d0b-1e2a3c4d5e99';

function reference(id: string | undefined): { id: string; selfUri: string } | undefined {
  return id === undefined ? undefined : { id, selfUri: `/api/v2/flows/${id}` };
}
