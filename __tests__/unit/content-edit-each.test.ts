/** The edits of many menus at once are those of each menu alone, as far as a report looks: random menus, the same in every run. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { DefinitionContent } from '../../src/content/definition/content.ts';
import { nodesOf } from '../../src/content/definition/nodes.ts';
import type { EarlierVersions, Edited, FlowContent } from '../../src/model/content.ts';
import { isObject } from '../../src/model/json.ts';
import type { Menu } from '../../src/model/menu.ts';
import type { Queues } from '../../src/model/queues.ts';
import { contentOf, MAIN } from '../support/architect-content.ts';
import { own, published } from '../support/architect-flows.ts';
import { REAL_MENU } from '../support/architect-real-menu.ts';
import { menuOf } from '../support/apply-scene.ts';
import { randomDefinition, randomFlow } from '../support/random-flows.ts';
import { ANY_QUEUE, chanceOf, isMeant, pick, randomMenu } from '../support/random-menus.ts';

/** Edits of each flow; more of them with ARCHITECT_ROUNDS. */
const rounds = Number(process.env['ARCHITECT_ROUNDS'] ?? 12);

/** One of the queues was deleted. */
const QUEUES: Queues = {
  ...ANY_QUEUE,
  byName: (name) => (name === 'Support: EU' ? { matches: 0, near: [] } : ANY_QUEUE.byName(name)),
};

/** All that is told of the edit of one menu, and of what differs from it. */
function told(live: FlowContent, { content, problems, changed, notices }: Edited, menu: string): unknown {
  return {
    problems,
    changed,
    notices,
    state: content.menuState(menu),
    changes: [content.diffMenu(live, menu), live.diffMenu(content, menu)],
    table: content.compareMenu(live, menu, new Map()),
  };
}

/** What came out of the edits that were compared. */
const seen = { changed: 0, refused: 0, freed: 0 };

/** Alone, a menu can't lose what another one still refers to. If the other one changes, too, this may be possible. */
const OF_OTHERS: ReadonlySet<string> = new Set(['dangling-reference', 'shared-anchor']);

function compareEdits(live: FlowContent, one: Edited, alone: Edited, menu: string): void {
  const others = alone.problems.filter(({ code }) => OF_OTHERS.has(code));
  if (others.length > 0 && !isDeepStrictEqual(one.problems, alone.problems)) {
    const rest = alone.problems.filter((problem) => !others.includes(problem));
    assert.deepEqual(one.problems, rest, menu);
    seen.freed += 1;
    return;
  }
  assert.deepEqual(told(live, one, menu), told(live, alone, menu), menu);
  seen.changed += alone.changed.length;
  seen.refused += Math.min(1, alone.problems.length);
}

function check(live: FlowContent, menus: readonly Menu[], earlier: EarlierVersions): void {
  const each = live.editEach(menus, QUEUES, 'Main', earlier);
  assert.equal(each.length, menus.length);
  for (const [index, menu] of menus.entries()) {
    const one = each[index];
    assert.ok(one !== undefined);
    const alone = live.edit([menu], QUEUES, 'Main', earlier);
    compareEdits(live, one, alone, menu.nodeId);
    const { content } = alone;
    const ofMenu = live.diff(content, [menu.nodeId]).filter((change) => change.menu === menu.nodeId);
    assert.deepEqual(live.diffMenu(content, menu.nodeId), ofMenu, menu.nodeId);
  }
}

describe("Architect's API", () => {
  const random = Object.fromEntries([1, 2, 3, 4, 5, 6].map((seed) => [`random ${seed}`, randomFlow(seed)]));
  const flows = Object.entries({ sample: MAIN, real: REAL_MENU, ...own, ...published(), ...random });
  for (const [index, [name, text]] of flows.entries())
    test(name, () => {
      const chance = chanceOf(7000 + index);
      const before = contentOf(text);
      const all = before.flow.menus.filter((menu) => isMeant(before, menu));
      for (let round = 0; round < rounds && all.length > 0; round += 1) {
        // Someone has edited a menu since: the keys and sub menus that are gone can come back.
        const menu = pick(chance, all);
        const live = menu === undefined ? before : before.edit([randomMenu(chance, before, menu)], ANY_QUEUE).content;
        const menus = all.filter(() => chance() < 0.8).map((one) => randomMenu(chance, before, one));
        check(live, menus, { versions: [{ version: '1.0', content: before }] });
      }
    });
});

test('the flow-definition API', () => {
  const chance = chanceOf(1);
  for (let round = 0; round < 40 * rounds; round += 1) {
    const definition = randomDefinition(chance);
    const live = new DefinitionContent(definition);
    const ids = [...Object.keys(nodesOf(definition)).filter((id) => chance() < 0.9 && isObject(nodesOf(definition)[id])), 'nowhere'];
    const menus = ids
      .filter((id) => chance() < (id === 'bye' || id === 'nowhere' ? 0.1 : 0.9))
      .map((id) => {
        const keys = '0123'.split('').filter(() => chance() < 0.7);
        return menuOf(
          keys.map((key) => [
            key,
            chance() < 0.05 ? undefined : pick(chance, ['One', 'Two', ' ']),
            chance() < 0.3 ? { kind: 'unchanged' } : { kind: 'id', id: `to_${key}` },
          ]),
          id,
        );
      });
    check(live, menus, { versions: [{ version: '1.0', content: new DefinitionContent(randomDefinition(chance)) }] });
  }
});

test('both edits and refusals were compared', () => {
  assert.ok(seen.changed > 500 && seen.refused > 100 && seen.freed < seen.refused / 10, JSON.stringify(seen));
});
