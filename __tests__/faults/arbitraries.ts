import * as fc from 'fast-check';
import { disguisedRateLimit, JOB_STEPS, type ExportPlan, type JobPlan } from '../../simulator/genesys/architect/model.ts';
import type { Kind } from './message.ts';
import { EDITS, type Edit } from './menu-edits.ts';
import {
  CONTENT_ACTS,
  ARCHITECT_ACTS,
  DELETING_ACTS,
  type Act,
  type Actor,
  type Api,
  type Fault,
  type FlowPlan,
  type Incident,
  type Schedule,
} from './schedule.ts';
import { flowId } from './world.ts';

const STATUSES = [400, 401, 403, 404, 405, 408, 409, 410, 413, 415, 422, 429, 500, 502, 503, 504];
const RETRY_AFTERS = [
  null,
  '0',
  '1',
  '7',
  '-5',
  '299',
  '86400',
  '99999999999',
  'Sun, 22 Nov 2026 10:00:30 GMT',
  'Sat, 01 Jan 2000 00:00:00 GMT',
  'soon',
];
const WRONG_JSON = [
  '{}',
  '[]',
  'null',
  '"text"',
  '42',
  '{"id":7,"version":"x","definition":[]}',
  '{"id":"x","name":"y","type":"z"}',
  '{"status":"Success"}',
  '{"entities":"none"}',
];

const isApplied = fc.boolean();

const anyFault: fc.Arbitrary<Fault> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('status' as const), status: fc.constantFrom(...STATUSES), applied: isApplied }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('status' as const),
      status: fc.constant(429),
      applied: fc.constant(false),
      retryAfter: fc.constantFrom(...RETRY_AFTERS),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Fault>({ kind: 'refused' }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('reset' as const), when: fc.constantFrom('before' as const, 'after' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('hang' as const),
      landsAfterMs: fc.constantFrom(29_990, 30_500, 31_000, 33_000, 40_000, 70_000, 600_000, 7_200_000, null),
    }),
  },
  { weight: 2, arbitrary: fc.constantFrom<Fault>({ kind: 'cut' }, { kind: 'half' }, { kind: 'expired' }) },
  { weight: 2, arbitrary: fc.constant<Fault>({ kind: 'gossip' }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('empty' as const), applied: isApplied }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('html' as const), status: fc.constantFrom(200, 403, 502), applied: isApplied }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('json' as const), body: fc.constantFrom(...WRONG_JSON), applied: isApplied }) },
);

/** The org stores something else than was sent, and gives any answer. */
const partialFault: fc.Arbitrary<Fault> = fc.record({
  kind: fc.constant('partial' as const),
  how: fc.constantFrom('half' as const, 'mangled' as const, 'elsewhere' as const),
  answer: fc.constantFrom('own' as const, 'reset' as const, 400, 422, 500),
});

/** A read comes from a stale replica. */
const staleFault: fc.Arbitrary<Fault> = fc.record({
  kind: fc.constant('stale' as const),
  versions: fc.constantFrom(1 as const, 2 as const),
});

/** Which messages incidents hit: how often each kind, and up to which message of that kind. */
type Places = readonly { readonly weight: number; readonly kind: Kind; readonly most: number }[];

const DEFINITION_PLACES: Places = [
  { weight: 1, kind: 'login', most: 2 },
  { weight: 1, kind: 'list', most: 2 },
  { weight: 1, kind: 'queues', most: 1 },
  { weight: 2, kind: 'validate', most: 2 },
  { weight: 5, kind: 'read', most: 5 },
  { weight: 10, kind: 'patch', most: 3 },
  { weight: 6, kind: 'put', most: 4 },
  { weight: 5, kind: 'version', most: 2 },
];

/** How many messages a fault hits in a row. A stale replica catches up after two reads. */
function lasts(fault: Fault, times: number): number {
  return fault.kind === 'stale' ? Math.min(times, 2) : times;
}

/** Who else edits: mostly people. */
const actor: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 4, arbitrary: fc.constant('Ann' as const) },
  { weight: 1, arbitrary: fc.constant('another run' as const) },
);

/** The faults that can hit a message of this kind. */
function faultAt(kind: Kind, hasPartial: boolean): fc.Arbitrary<Fault> {
  if (kind === 'read') return fc.oneof({ weight: 3, arbitrary: anyFault }, { weight: 1, arbitrary: staleFault });
  return hasPartial && (kind === 'patch' || kind === 'put')
    ? fc.oneof({ weight: 3, arbitrary: anyFault }, { weight: kind === 'patch' ? 2 : 1, arbitrary: partialFault })
    : anyFault;
}

/** The incidents of a run: up to five, or more if some belong together. */
function incidentsOf(places: Places, acts: readonly Act[], flows: number, hasPartial: boolean): fc.Arbitrary<Incident[]> {
  const single = incident(places, acts, flows, hasPartial).map((one) => [one]);
  // Someone acts between an unwanted write and its rollback.
  const rollbackRace = fc
    .record({
      fault: unwantedWrite,
      where: fc.constantFrom<Kind>('version', 'read', 'put'),
      nth: fc.constantFrom(1, 2),
      act: fc.constantFrom(...acts),
      by: actor,
    })
    .map(({ fault, where, nth, act, by }): Incident[] => [
      { kind: 'patch', nth: 1, fault, times: 1 },
      { kind: where, nth: where === 'put' ? 1 : nth, act: { flow: 0, act, by }, times: 1 },
    ]);
  const together = hasPartial ? fc.oneof({ weight: 9, arbitrary: single }, { weight: 1, arbitrary: rollbackRace }) : single;
  return fc.array(together, { maxLength: 5, size: 'max' }).map((all) => all.flat());
}

/** A write that takes effect and must be rolled back. */
const unwantedWrite: fc.Arbitrary<Fault> = fc.oneof(partialFault, fc.constant<Fault>({ kind: 'status', status: 422, applied: true }));

/** The incidents of one run of a story. All other editors are people: what another run does, a story tells itself. */
export function storyIncidents(api: Api, flows: number): fc.Arbitrary<readonly Incident[]> {
  const [places, acts]: [Places, readonly Act[]] =
    api === 'definition' ? [DEFINITION_PLACES, CONTENT_ACTS] : [ARCHITECT_PLACES, [...CONTENT_ACTS, ...ARCHITECT_ACTS]];
  const one = incident(places, acts, flows, api === 'definition').map(({ act, ...rest }): Incident =>
    act === undefined ? rest : { ...rest, act: { ...act, by: 'Ann' } },
  );
  return fc.array(one, { minLength: 1, maxLength: 2 }).map(oneHalf);
}

function incident(places: Places, acts: readonly Act[], flows: number, hasPartial: boolean): fc.Arbitrary<Incident> {
  const place = fc.oneof(
    ...places.map(({ weight, kind, most }) => ({
      weight,
      arbitrary: fc.record({ kind: fc.constant(kind), nth: fc.integer({ min: 1, max: most }) }),
    })),
  );
  const act = fc.record({ flow: fc.nat({ max: flows - 1 }), act: fc.constantFrom(...acts), by: actor });
  const times = fc.oneof({ weight: 8, arbitrary: fc.constant(1) }, { weight: 2, arbitrary: fc.constantFrom(2, 3, 4, 50) });
  return fc.oneof(
    {
      weight: 3,
      arbitrary: place.chain(({ kind, nth }) =>
        faultAt(kind, hasPartial).chain((drawn) => times.map((often) => ({ kind, nth, fault: drawn, times: lasts(drawn, often) }))),
      ),
    },
    { weight: 2, arbitrary: fc.tuple(place, act).map(([where, drawn]) => ({ ...where, act: drawn, times: 1 })) },
    // Someone acts at the moment when a write fails.
    {
      weight: 1,
      arbitrary: fc
        .record({ kind: fc.constant<Kind>(hasPartial ? 'patch' : 'upload'), act, times: fc.constant(1) })
        .chain((drawn) => faultAt(drawn.kind, hasPartial).map((fault) => ({ ...drawn, nth: 1, fault }))),
    },
  );
}

export const edit = fc.constantFrom(...(Object.keys(EDITS) as Edit[]));
const flow: fc.Arbitrary<FlowPlan> = fc.record({
  byName: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  files: fc.oneof(
    { weight: 4, arbitrary: edit.map((drawn) => [{ menu: 'main' as const, edit: drawn }]) },
    {
      weight: 1,
      arbitrary: fc.tuple(edit, edit).map(([one, other]) => [
        { menu: 'main' as const, edit: one },
        { menu: 'hours' as const, edit: other },
      ]),
    },
  ),
});
const flows = fc.oneof(
  { weight: 4, arbitrary: fc.array(flow, { minLength: 1, maxLength: 1 }) },
  { weight: 1, arbitrary: fc.array(flow, { minLength: 2, maxLength: 3 }) },
);

/** `on-failure: rollback-all`: more often with several flows. */
function isAllOrNone(drawn: readonly FlowPlan[]): fc.Arbitrary<boolean> {
  return fc.oneof({ weight: drawn.length > 1 ? 1 : 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });
}

/** How the org behaves. */
const org = {
  versionMakers: fc.oneof(
    { weight: 3, arbitrary: fc.constant('shown' as const) },
    { weight: 1, arbitrary: fc.constantFrom('hidden' as const, 'missing' as const) },
  ),
  versionIds: fc.constantFrom('plain' as const, 'dotted' as const),
};

/** Schedules for the flow-definition API. */
export const definitionSchedules: fc.Arbitrary<Schedule> = flows.chain((drawn) => definitionSchedule(drawn));

const definitionOrg = {
  api: fc.constant('definition' as const),
  maxTries: fc.constantFrom(3, 1, 2),
  concurrency: fc.constantFrom(1, 4),
  showsWrites: fc.boolean(),
  validates: fc.boolean(),
  overwriteDrafts: fc.constant(false),
  isKind: fc.constant(false),
  heads: fc.constant('echo' as const),
  headMakers: fc.constant(true),
  ...org,
  mayAdd: fc.constant(true),
  jobs: fc.constant([]),
  exports: fc.constant([]),
};

const definitionSchedule = (drawn: readonly FlowPlan[]): fc.Arbitrary<Schedule> =>
  fc.record({
    ...definitionOrg,
    flows: fc.constant(drawn),
    incidents: incidentsOf(DEFINITION_PLACES, [...CONTENT_ACTS, ...DELETING_ACTS], drawn.length, true),
    isAllOrNone: isAllOrNone(drawn),
  });

const ARCHITECT_PLACES: Places = [
  { weight: 1, kind: 'login', most: 2 },
  { weight: 1, kind: 'list', most: 2 },
  { weight: 1, kind: 'queues', most: 1 },
  { weight: 8, kind: 'read', most: 7 },
  { weight: 3, kind: 'export', most: 4 },
  { weight: 3, kind: 'export-state', most: 5 },
  { weight: 3, kind: 'download', most: 4 },
  { weight: 4, kind: 'job', most: 3 },
  { weight: 8, kind: 'upload', most: 3 },
  { weight: 8, kind: 'job-state', most: 4 },
  { weight: 1, kind: 'version', most: 2 },
];

const jobPlan: fc.Arbitrary<JobPlan> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<JobPlan>({}) },
  {
    weight: 3,
    arbitrary: fc.record({
      fails: fc.constantFrom<readonly string[]>(
        [],
        ["Error details: no matches ('targetQueue' in '/inboundCall/menus/menu[main]/choices/menuTransferToAcd[main_1]')"],
        ['Archy failed.'],
      ),
      appliesAnyway: fc.boolean(),
      lastStep: fc.constantFrom(...JOB_STEPS),
      finishMs: fc.constantFrom(60, 5000, 400_000, 2_000_000),
    }),
  },
  { weight: 2, arbitrary: fc.record({ finishMs: fc.constantFrom(1000, 20_000, 200_000, 950_000, 2_000_000, Number.POSITIVE_INFINITY) }) },
);

const exportPlan: fc.Arbitrary<ExportPlan> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<ExportPlan>({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<ExportPlan>(
      { fails: [] },
      { fails: disguisedRateLimit(flowId(0)) },
      { finishMs: 30_000 },
      { finishMs: Number.POSITIVE_INFINITY },
      { redirect: true },
    ),
  },
);

function isHalf({ kind, fault }: Incident): boolean {
  return kind === 'download' && fault?.kind === 'half';
}

/**
 * If the storage sends the same half of a text every time, it cannot be distinguished from the whole. So only one download of a
 * schedule is halved, and the next one is whole.
 */
function oneHalf(incidents: readonly Incident[]): readonly Incident[] {
  const first = incidents.find(isHalf);
  return incidents.filter((one) => !isHalf(one) || one === first).map((one) => (one === first ? { ...one, times: 1 } : one));
}

/** Schedules for Architect's API. */
export const architectSchedules: fc.Arbitrary<Schedule> = flows
  .chain((drawn) => architectSchedule(drawn))
  .map((schedule) => ({ ...schedule, incidents: oneHalf(schedule.incidents) }));

const architectOrg = {
  api: fc.constant('architect' as const),
  maxTries: fc.constantFrom(3, 1, 2),
  concurrency: fc.constantFrom(1, 4),
  showsWrites: fc.constant(true),
  validates: fc.constant(true),
  overwriteDrafts: fc.boolean(),
  isKind: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  heads: fc.constantFrom('echo' as const, 'sparse' as const, 'bare' as const),
  headMakers: fc.oneof({ weight: 2, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  ...org,
  mayAdd: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
};

const jobs = fc.array(jobPlan, { maxLength: 3, size: 'max' });
const exports = fc.array(exportPlan, { maxLength: 3 });

const architectSchedule = (drawn: readonly FlowPlan[]): fc.Arbitrary<Schedule> =>
  fc.record({
    ...architectOrg,
    flows: fc.constant(drawn),
    incidents: incidentsOf(ARCHITECT_PLACES, [...CONTENT_ACTS, ...DELETING_ACTS, ...ARCHITECT_ACTS], drawn.length, false),
    isAllOrNone: isAllOrNone(drawn),
    jobs,
    exports,
  });

/** What several runs of one story share: the org. Mostly its jobs go well, so that runs come to an end that others build on. */
export function storyOrg(api: Api): fc.Arbitrary<Omit<Schedule, 'flows'>> {
  const own = { incidents: fc.constant([]), isAllOrNone: fc.constant(false) };
  const none = { weight: 4, arbitrary: fc.constant([]) };
  return api === 'definition'
    ? fc.record({ ...definitionOrg, ...own })
    : fc.record({
        ...architectOrg,
        ...own,
        jobs: fc.oneof(none, { weight: 1, arbitrary: jobs }),
        exports: fc.oneof(none, { weight: 1, arbitrary: exports }),
      });
}

/** Schedules of one run, for one of the APIs. */
export function singleRunsOf(api: Api): fc.Arbitrary<Schedule> {
  return api === 'definition' ? definitionSchedules : architectSchedules;
}

/** All faults that a long campaign on this API must have drawn. */
export function faultsOf(api: Api): Fault[] {
  const all = fc.oneof(anyFault, staleFault, ...(api === 'definition' ? [partialFault] : []));
  return fc.sample(all, { numRuns: 20_000, seed: 1 });
}
