import * as fc from 'fast-check';
import { disguisedRateLimit, type ExportPlan, type JobPlan } from '../../simulator/genesys/architect/model.ts';
import type { Kind } from './message.ts';
import { EDITS, type Edit } from './menu-edits.ts';
import { ACTS, ARCHITECT_ACTS, type Act, type Fault, type FlowPlan, type Incident, type Schedule } from './schedule.ts';
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

/** Refusals that come before the change itself is looked at: nothing lands with them. */
const BEFORE_ALL = new Set([401, 403, 404, 405, 409, 410, 429]);

function sensible<T extends { readonly status: number; readonly applied: boolean }>(fault: T): T {
  return BEFORE_ALL.has(fault.status) ? { ...fault, applied: false } : fault;
}

const anyFault: fc.Arbitrary<Fault> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('status' as const), status: fc.constantFrom(...STATUSES), applied: isApplied }).map(sensible),
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
  { weight: 2, arbitrary: fc.constantFrom<Fault>({ kind: 'cut' }, { kind: 'half' }, { kind: 'expired' }, { kind: 'gossip' }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('empty' as const), applied: isApplied }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('html' as const), status: fc.constantFrom(200, 403, 502), applied: isApplied }).map(sensible),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('json' as const), body: fc.constantFrom(...WRONG_JSON), applied: isApplied }) },
);

/** What was refused and landed all the same, unlike what was sent, can't be told from somebody else's write: that is not drawn. */
const partialFault: fc.Arbitrary<Fault> = fc
  .record({
    kind: fc.constant('partial' as const),
    how: fc.constantFrom('half' as const, 'mangled' as const, 'elsewhere' as const),
    answer: fc.constantFrom('own' as const, 'reset' as const, 400, 422, 500),
  })
  .filter(({ how, answer }) => how === 'half' || (answer !== 400 && answer !== 422));

/** Which messages are struck how often, and how late. */
type Places = readonly { readonly weight: number; readonly kind: Kind; readonly most: number }[];

const DEFINITION_PLACES: Places = [
  { weight: 1, kind: 'login', most: 2 },
  { weight: 1, kind: 'list', most: 2 },
  { weight: 1, kind: 'queues', most: 1 },
  { weight: 2, kind: 'validate', most: 2 },
  { weight: 5, kind: 'look', most: 5 },
  { weight: 10, kind: 'patch', most: 3 },
  { weight: 6, kind: 'put', most: 4 },
];

function incident(places: Places, acts: readonly Act[], flows: number, hasPartial: boolean): fc.Arbitrary<Incident> {
  const place = fc.oneof(
    ...places.map(({ weight, kind, most }) => ({
      weight,
      arbitrary: fc.record({ kind: fc.constant(kind), nth: fc.integer({ min: 1, max: most }) }),
    })),
  );
  const act = fc.record({ flow: fc.nat({ max: flows - 1 }), act: fc.constantFrom(...acts) });
  const times = fc.oneof({ weight: 8, arbitrary: fc.constant(1) }, { weight: 2, arbitrary: fc.constantFrom(2, 3, 4, 50) });
  const fault = (kind: Kind): fc.Arbitrary<Fault> =>
    hasPartial && (kind === 'patch' || kind === 'put')
      ? fc.oneof({ weight: 3, arbitrary: anyFault }, { weight: kind === 'patch' ? 2 : 1, arbitrary: partialFault })
      : anyFault;
  return fc.oneof(
    {
      weight: 3,
      arbitrary: place.chain(({ kind, nth }) =>
        fault(kind).chain((drawn) => times.map((often) => ({ kind, nth, fault: drawn, times: often }))),
      ),
    },
    { weight: 2, arbitrary: fc.tuple(place, act).map(([where, drawn]) => ({ ...where, act: drawn, times: 1 })) },
  );
}

const edit = fc.constantFrom(...(Object.keys(EDITS) as Edit[]));
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
  { weight: 5, arbitrary: fc.array(flow, { minLength: 1, maxLength: 1 }) },
  { weight: 1, arbitrary: fc.array(flow, { minLength: 2, maxLength: 3 }) },
);

/** A second one of these may look like half of what the files ask. */
const MENU_ACTS: ReadonlySet<Act> = new Set<Act>([
  'changes the same key',
  'changes another key of the menu',
  'adds a key to the menu',
  'removes a key of the menu',
  'makes the same change',
  'takes everything back to the start',
]);

const VERDICTS = new Set([400, 413, 415, 422]);

/**
 * The flow-definition API doesn't say who made a version. So whoever makes the very same change, or half of it, between a plan and a
 * write that fails can't be told from a write that landed all the same: found.test.ts tells of it, and it is not drawn. Nor is an
 * answer of success to a write that was never made.
 */
function tellable(schedule: Schedule): Schedule {
  const makesSame = schedule.incidents.some(({ act }) => act?.act === 'makes the same change');
  return {
    ...schedule,
    incidents: schedule.incidents
      .filter(({ act }) => act?.act !== 'makes half of the change')
      .filter(({ act }, index, all) => {
        const isSecond = all
          .slice(0, index)
          .some((one) => one.act !== undefined && one.act.flow === act?.flow && MENU_ACTS.has(one.act.act));
        return act === undefined || !MENU_ACTS.has(act.act) || !isSecond;
      })
      .map((one) => {
        const { fault } = one;
        if (fault?.kind === 'json' && (one.kind === 'patch' || one.kind === 'put')) return { ...one, fault: { ...fault, body: '[]' } };
        if (!makesSame || fault === undefined || one.kind !== 'patch') return one;
        if (fault.kind === 'status' && VERDICTS.has(fault.status)) return { ...one, fault: { ...fault, status: 503 } };
        if (fault.kind === 'partial' && typeof fault.answer === 'number') return { ...one, fault: { ...fault, answer: 500 } };
        return one;
      }),
  };
}

/** Schedules for the flow-definition API. */
export const definitionSchedules: fc.Arbitrary<Schedule> = flows.chain((drawn) => definitionSchedule(drawn)).map(tellable);

const definitionSchedule = (drawn: readonly FlowPlan[]): fc.Arbitrary<Schedule> =>
  fc.record({
    api: fc.constant('definition' as const),
    flows: fc.constant(drawn),
    maxTries: fc.constantFrom(3, 1, 2),
    concurrency: fc.constantFrom(1, 4),
    incidents: fc.array(incident(DEFINITION_PLACES, ACTS, drawn.length, true), { maxLength: 5, size: 'max' }),
    showsWrites: fc.boolean(),
    validates: fc.boolean(),
    overDrafts: fc.constant(false),
    heads: fc.constant('echo' as const),
    mayAdd: fc.constant(true),
    jobs: fc.constant([]),
    exports: fc.constant([]),
  });

const ARCHITECT_PLACES: Places = [
  { weight: 1, kind: 'login', most: 2 },
  { weight: 1, kind: 'list', most: 2 },
  { weight: 1, kind: 'queues', most: 1 },
  { weight: 8, kind: 'look', most: 7 },
  { weight: 3, kind: 'export', most: 4 },
  { weight: 3, kind: 'export-state', most: 5 },
  { weight: 3, kind: 'download', most: 4 },
  { weight: 4, kind: 'job', most: 3 },
  { weight: 8, kind: 'upload', most: 3 },
  { weight: 8, kind: 'job-state', most: 4 },
];

/** A job that fails without a word and lands all the same is told of in found.test.ts, and not drawn. */
function outspoken<T extends JobPlan>(plan: T): T {
  return plan.fails?.length === 0 ? { ...plan, landsAnyway: false } : plan;
}

const jobPlan: fc.Arbitrary<JobPlan> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<JobPlan>({}) },
  {
    weight: 3,
    arbitrary: fc
      .record({
        fails: fc.constantFrom<readonly string[]>(
          [],
          ["Error details: no matches ('targetQueue' in '/inboundCall/menus/menu[main]/choices/menuTransferToAcd[main_1]')"],
          ['Archy failed.'],
        ),
        landsAnyway: fc.boolean(),
        finishMs: fc.constantFrom(60, 5000, 400_000, 2_000_000),
      })
      .map(outspoken),
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

/**
 * A storage that refuses a text and takes it all the same, or that gives half of a text for the whole, is told of in found.test.ts,
 * and not drawn.
 */
function honestStorage(schedule: Schedule): Schedule {
  const incidents = schedule.incidents.map((one) => {
    const { fault } = one;
    if (one.kind === 'download' && fault?.kind === 'half') return { ...one, fault: { kind: 'cut' as const } };
    const isRefusal =
      one.kind === 'upload' &&
      fault !== undefined &&
      'status' in fault &&
      fault.status >= 300 &&
      fault.status < 500 &&
      fault.status !== 408;
    return isRefusal ? { ...one, fault: { ...fault, applied: false } } : one;
  });
  return { ...schedule, incidents };
}

/** Schedules for Architect's API. */
export const architectSchedules: fc.Arbitrary<Schedule> = flows.chain((drawn) => architectSchedule(drawn)).map(honestStorage);

const architectSchedule = (drawn: readonly FlowPlan[]): fc.Arbitrary<Schedule> =>
  fc.record({
    api: fc.constant('architect' as const),
    flows: fc.constant(drawn),
    maxTries: fc.constantFrom(3, 1, 2),
    concurrency: fc.constantFrom(1, 4),
    incidents: fc.array(incident(ARCHITECT_PLACES, [...ACTS, ...ARCHITECT_ACTS], drawn.length, false), { maxLength: 5, size: 'max' }),
    showsWrites: fc.constant(true),
    validates: fc.constant(true),
    overDrafts: fc.boolean(),
    heads: fc.constantFrom('echo' as const, 'sparse' as const),
    mayAdd: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    jobs: fc.array(jobPlan, { maxLength: 3, size: 'max' }),
    exports: fc.array(exportPlan, { maxLength: 3 }),
  });
