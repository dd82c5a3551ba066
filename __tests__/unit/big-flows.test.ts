import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { callHazards } from '../../src/call-flow/hazards.ts';
import { compareCalls } from '../../src/call-flow/compare.ts';
import { isLive } from '../../src/drift/drift.ts';
import type { FlowRun } from '../../src/flows/flow-run.ts';
import { withPicture } from '../../src/flows/picture.ts';
import type { CallGraph } from '../../src/model/call-graph.ts';
import type { Menu } from '../../src/model/menu.ts';
import { planFlow, type Plan } from '../../src/model/plan.ts';
import { bigFlow, bigMenuFile } from '../../harness/big-flow.ts';
import { contentOf, menusIn } from '../support/architect-content.ts';
import { stepsOf } from '../support/steps.ts';

const QUEUES = { byName: () => ({ id: '00000000-0000-4000-8000-000000000001' }), nameOf: () => undefined };
const SIZES = [20, 40] as const;
/** Twice the menus may take a little more than twice the steps. Quadratic work takes four times as many. */
const MOST = 2.1;

const filesOf = (size: number, isChanged: (number: number) => boolean): Menu[] =>
  Array.from({ length: size }, (_, index) => index + 1).flatMap((number) =>
    menusIn(bigMenuFile(number, size, { isChanged: isChanged(number) })).slice(),
  );

let plans = 0;

/** A plan of a text that was never read before. */
function planOf(size: number, menus: readonly Menu[]): Plan {
  plans += 1;
  return planFlow({ id: 'x', name: 'Big IVR', version: '1.0', content: contentOf(`${bigFlow(size)}# ${plans}\n`) }, menus, QUEUES);
}

/** How many times the steps some work takes for the bigger size. */
async function growth<T>(prepare: (size: number) => T, work: (prepared: T) => void): Promise<number> {
  const [small, big] = SIZES.map((size) => prepare(size));
  assert.ok(small !== undefined && big !== undefined);
  const [few, many] = [await stepsOf(() => work(small)), await stepsOf(() => work(big))];
  assert.ok(few > 1000, `${few} steps: nothing is counted`);
  return many / few;
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
