import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { callHazards } from '../../src/call-flow/hazards.ts';
import { compareCalls } from '../../src/call-flow/compare.ts';
import { DefinitionContent } from '../../src/content/definition/content.ts';
import type { CommittedMenu, DeployHistory } from '../../src/drift/deploy-history.ts';
import { isLive, type DriftStatus } from '../../src/drift/drift.ts';
import { driftError } from '../../src/drift/message.ts';
import { findDriftStatus } from '../../src/drift/search.ts';
import type { FlowRun } from '../../src/flows/flow-run.ts';
import { driftedMenus, withPicture } from '../../src/flows/picture.ts';
import type { CallGraph } from '../../src/model/call-graph.ts';
import type { Menu } from '../../src/model/menu.ts';
import { planFlow, type Plan } from '../../src/model/plan.ts';
import type { Queues } from '../../src/model/queues.ts';
import { bigFlow, bigMenuFile } from '../../harness/big-flow.ts';
import { menuOf, option } from '../support/apply-scene.ts';
import { contentOf, menusIn } from '../support/architect-content.ts';
import { stepsOf } from '../support/steps.ts';

const QUEUES = { byName: () => ({ id: '00000000-0000-4000-8000-000000000001' }), nameOf: () => undefined };
const WITHOUT_ELSEWHERE: Queues = { ...QUEUES, byName: (name) => (name === 'Elsewhere' ? { matches: 0, near: [] } : QUEUES.byName()) };
const SIZES = [20, 40] as const;
/** Twice the menus may take a little more than twice the steps. Quadratic work takes four times as many. */
const MOST = 2.1;

const filesOf = (size: number, isChanged: (number: number) => boolean): Menu[] =>
  Array.from({ length: size }, (_, index) => index + 1).flatMap((number) =>
    menusIn(bigMenuFile(number, size, { isChanged: isChanged(number) })).slice(),
  );

/** The menu with one of its keys leading to another queue. */
const ledTo = (menu: Menu, key: number, name: string): Menu => ({
  ...menu,
  options: menu.options.map((one) => (one.key === String(key) ? { ...one, target: { kind: 'queue', name } } : one)),
});

let plans = 0;

/** A plan of a text that was never read before. */
function planOf(size: number, menus: readonly Menu[]): Plan {
  plans += 1;
  return planFlow({ id: 'x', name: 'Big IVR', version: '1.0', content: contentOf(`${bigFlow(size)}# ${plans}\n`) }, menus, QUEUES);
}

/** How many times the steps some work takes for the bigger size. */
async function growth<T>(prepare: (size: number) => T, work: (prepared: T) => void | Promise<void>): Promise<number> {
  const [small, big] = SIZES.map((size) => prepare(size));
  assert.ok(small !== undefined && big !== undefined);
  const [few, many] = [await stepsOf(() => work(small)), await stepsOf(() => work(big))];
  assert.ok(few > 1000, `${few} steps: nothing is counted`);
  return many / few;
}

/** Menu files for a definition with so many menus, as it is or with another prompt of key 1. */
function definitionFiles(size: number, { isChanged }: { readonly isChanged: boolean }): Menu[] {
  const prompt = isChanged ? 'Something else' : 'Press 1';
  return Array.from({ length: size }, (_, index) =>
    menuOf(
      [
        ['1', prompt],
        ['2', 'Press 2'],
        ['3', 'Press 3'],
      ],
      `m${index}`,
    ),
  );
}

function definitionPlan(size: number): Plan {
  const options = ['1', '2', '3'].map((key) => option(key, `Press ${key}`));
  const nodes = Array.from({ length: size }, (_, index) => [`m${index}`, { type: 'menu', menu: { options } }]);
  const content = new DefinitionContent({ startNode: 'm0', nodes: Object.fromEntries(nodes) });
  return planFlow({ id: 'f1', name: 'Big IVR', version: 1, content }, definitionFiles(size, { isChanged: true }), QUEUES);
}

/** A plan that changes key 1 of all menus, and the files of what is live. */
interface Changes {
  readonly plan: Plan;
  readonly live: readonly Menu[];
}

const CHANGES: Readonly<Record<string, (size: number) => Changes>> = {
  "Architect's API": (size) => ({
    plan: planOf(
      size,
      filesOf(size, () => true),
    ),
    live: filesOf(size, () => false),
  }),
  'the flow-definition API': (size) => ({ plan: definitionPlan(size), live: definitionFiles(size, { isChanged: false }) }),
};

/** A history that has each menu at one commit, and says that it was deployed. */
function historyOf(deployed: readonly Menu[]): DeployHistory {
  const at = ({ nodeId }: Menu): CommittedMenu[] =>
    deployed.filter((menu) => menu.nodeId === nodeId).map((menu) => ({ menu, commit: 'a' }));
  return {
    records: { last: async () => ({ kind: 'none' }) },
    order: {
      isNewer: async () => false,
      isNewest: async () => true,
      isAncestor: async () => true,
      hasSucceeded: async () => true,
      wasRequestedAfter: async () => false,
    },
    menus: {
      at: async () => undefined,
      async *atBases({ menu }) {
        yield* at(menu);
      },
      lastDeployed: async ({ menu }) => at(menu).map((committed) => ({ ...committed, provenAt: 1 }))[0],
      isNew: async () => false,
      atNewerTip: async () => undefined,
      async *older() {
        yield* [];
        return { kind: 'whole' };
      },
    },
  };
}

/** What is known of a flow whose menus all change, with a report of it. */
async function driftOf(plan: Plan, deployed: readonly Menu[], queues: Queues = QUEUES): Promise<DriftStatus> {
  const driftStatus = await findDriftStatus(
    plan,
    historyOf(deployed),
    async ({ content }, menu) => {
      content.needsQueues([menu]);
      return { queues };
    },
    true,
  );
  const { drifted } = driftStatus;
  driftError(drifted, plan.live);
  const reports = driftedMenus(
    { reference: { kind: 'id', id: plan.live.id }, menus: plan.menus, flowId: plan.live.id, live: plan.live, plan, driftStatus },
    new Map(),
  );
  assert.ok(reports.every(({ changes }) => changes.length > 0));
  return driftStatus;
}

/** Menus that lead from one to the next in a circle. */
const chain = (size: number): CallGraph => ({
  entry: 'entry',
  nodes: [
    { id: 'entry', kind: 'entry', name: '' },
    ...Array.from({ length: size }, (_, index) => ({ id: `m${index}`, kind: 'menu' as const, name: `${index}` })),
  ],
  edges: [
    { from: 'entry', to: 'm0', way: { how: 'then' } },
    ...Array.from({ length: size }, (_, index) => ({
      from: `m${index}`,
      to: `m${(index + 1) % size}`,
      way: { how: 'key' as const, key: '1' },
    })),
  ],
});

describe('with twice the menus', () => {
  for (const [what, isChanged] of [
    ['nothing', () => false],
    ['one menu', (number: number) => number === 1],
    ['all menus', () => true],
  ] as const)
    test(`a plan that changes ${what} takes about twice the steps`, async () => {
      const ratio = await growth(
        (size) => ({ size, menus: filesOf(size, isChanged) }),
        ({ size, menus }) => {
          const { changed, problems } = planOf(size, menus);
          assert.deepEqual([changed.length, problems], [menus.filter((_, index) => isChanged(index + 1)).length, []]);
        },
      );
      assert.ok(ratio < MOST, String(ratio));
    });

  test('asking each menu whether it is as an earlier version had it takes about twice the steps', async () => {
    const ratio = await growth(
      (size) => ({ live: planOf(size, []).live, menus: filesOf(size, () => true) }),
      ({ live, menus }) => assert.ok(!menus.some((menu) => isLive(live, menu, QUEUES))),
    );
    assert.ok(ratio < MOST, String(ratio));
  });

  test('the tables, the call flow and its warnings take about twice the steps', async () => {
    const ratio = await growth(
      (size): FlowRun => {
        const menus = filesOf(size, () => true);
        const plan = planOf(size, menus);
        return { reference: { kind: 'id', id: plan.live.id }, menus, flowId: plan.live.id, live: plan.live, plan };
      },
      (run) => {
        const { picture } = withPicture(run, { names: new Map(), factOf: () => undefined });
        assert.deepEqual([picture?.views.length, picture?.calls === undefined], [run.menus.length, false]);
      },
    );
    assert.ok(ratio < MOST, String(ratio));
  });

  test('the warnings of menus that no one gets out of take about twice the steps', async () => {
    const ratio = await growth(
      (size) => chain(size * 50),
      (graph) => {
        const kinds = callHazards(compareCalls(graph, graph)).map(({ kind }) => kind);
        assert.equal(kinds.filter((kind) => kind === 'loop').length, 1);
      },
    );
    assert.ok(ratio < MOST, String(ratio));
  });
});

/** How many times the steps it takes for the bigger size to find what is known of menus that were deployed last in another form. */
async function driftGrowth(
  changesOf: (size: number) => Changes,
  asDeployed: (menu: Menu, index: number) => Menu,
  check: (status: DriftStatus, size: number) => void,
  queues: Queues = QUEUES,
): Promise<number> {
  return growth(
    (size) => ({ size, ...changesOf(size) }),
    async ({ size, plan, live }) => check(await driftOf(plan, live.map(asDeployed), queues), size),
  );
}

for (const [api, changesOf] of Object.entries(CHANGES))
  describe(`with twice the menus that were deployed, it takes about twice the steps with ${api} to find`, () => {
    test('that all have drifted', async () => {
      const ratio = await driftGrowth(
        changesOf,
        (menu) => ledTo(menu, 1, 'Elsewhere'),
        ({ drifted }, size) => assert.equal(drifted.filter(({ commit, unknown }) => commit === 'a' && unknown === undefined).length, size),
      );
      assert.ok(ratio < MOST, String(ratio));
    });

    test('that the files ask for what was edited since', async () => {
      const ratio = await driftGrowth(
        changesOf,
        (menu) => ledTo(menu, 2, 'Elsewhere'),
        ({ behind }, size) => assert.equal(behind.filter(({ takenOver }) => takenOver !== undefined).length, size),
      );
      assert.ok(ratio < MOST, String(ratio));
    });

    test('that every second one led to a queue that is gone', async () => {
      const ratio = await driftGrowth(
        changesOf,
        (menu, index) => ledTo(menu, 1, index % 2 === 0 ? 'Elsewhere' : 'Somewhere'),
        ({ drifted }, size) => {
          assert.equal(drifted.filter(({ unknown }) => unknown?.includes('Elsewhere') === true).length, size / 2);
          assert.equal(drifted.filter(({ commit }) => commit === 'a').length, size / 2);
        },
        WITHOUT_ELSEWHERE,
      );
      assert.ok(ratio < MOST, String(ratio));
    });
  });
