/** Nothing that callers hear or are led by changes without a word in the plan: random edits, and a comparison that knows no code of ours. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { exported } from '../../simulator/genesys/architect/export/export.ts';
import { handWritten } from '../../simulator/genesys/sample.ts';
import { DefinitionContent } from '../../src/content/definition/content.ts';
import type { EarlierVersions, FlowContent } from '../../src/model/content.ts';
import type { Menu } from '../../src/model/menu.ts';
import { contentOf, menusIn } from '../support/architect-content.ts';
import { own, published } from '../support/architect-flows.ts';
import { draws } from '../support/draws.ts';
import { differences, optionDifferences, unnamed, type Difference } from '../support/heard.ts';
import { planned } from '../support/plan-report.ts';
import { randomDefinition, randomFlow, randomOptions } from '../support/random-flows.ts';
import { ANY_QUEUE, chanceOf, isMeant, pick, randomMenu, refOf } from '../support/random-menus.ts';

/** Edits of each flow, and how many flows are made up; more of them with PLAN_ROUNDS. */
const rounds = Number(process.env['PLAN_ROUNDS'] ?? draws(40));

/** `{{…}}` is no text that an org has. */
const flows = Object.entries({ sample: handWritten.mainIvr.yaml, ...own, ...published() }).filter(([, text]) => !text.includes('{{'));

const architectDifferences = (before: FlowContent, after: FlowContent): Difference[] =>
  differences(before.raw as string, after.raw as string);

const definitionDifferences = (before: FlowContent, after: FlowContent): Difference[] => optionDifferences(before.raw, after.raw);

/** Plans a change, and finds its words in the report. Returns the content after it, if it can be made and changes anything. */
function plan(live: FlowContent, menu: Menu, earlier?: EarlierVersions): FlowContent | undefined {
  const { plan: made, markdown } = planned(live, [menu], earlier);
  if (made.changed.length === 0) return undefined;
  const all = (live.api === 'architect' ? architectDifferences : definitionDifferences)(live, made.desired);
  assert.deepEqual(unnamed(all, markdown), [], `${JSON.stringify(menu.options.map(({ key, target }) => [key, target]))}\n${markdown}`);
  return made.desired;
}

/** A random edit of one of the flow's menus. */
function edit(text: string, seed: number): boolean {
  const live = contentOf(text);
  const chance = chanceOf(seed);
  const menu = pick(
    chance,
    live.flow.menus.filter((one) => isMeant(live, one)),
  );
  return menu !== undefined && plan(live, randomMenu(chance, live, menu)) !== undefined;
}

describe('the plan names every difference between the flow before and after', () => {
  for (const [name, text] of flows)
    for (const [how, yaml] of Object.entries({ '': text, ', exported': exported(text).yaml }))
      test(`${name}${how}`, () => {
        let changed = 0;
        for (let seed = 1; seed <= rounds * 20 && changed < rounds; seed += 1) changed += edit(yaml, seed) ? 1 : 0;
        assert.ok(changed > 0 || contentOf(yaml).flow.menus.length === 0, 'some edits are possible');
      });

  test('flows at random', () => {
    let changed = 0;
    for (let seed = 1; seed <= rounds * 5; seed += 1) changed += edit(randomFlow(seed), seed) ? 1 : 0;
    assert.ok(changed > rounds, `${changed}`);
  });

  test('keys that come back from an earlier version', () => {
    let restored = 0;
    for (let seed = 1; seed <= rounds * 5; seed += 1) {
      const before = contentOf(randomFlow(seed));
      const chance = chanceOf(seed);
      const menu = pick(chance, before.flow.menus) ?? assert.fail();
      const keys = menu.choices.flatMap(({ key }) => key ?? []);
      const removed = keys.filter(() => chance() < 0.5);
      const kept = keys.filter((key) => !removed.includes(key));
      if (removed.length === 0 || kept.length === 0) continue;
      const { content: live, problems } = before.edit(unchangedMenu(refOf(menu), kept), ANY_QUEUE);
      const [back] = unchangedMenu(refOf(menu), keys);
      if (problems.length > 0 || back === undefined) continue;
      if (plan(live, back, { versions: [{ version: '12.0', content: before }] }) !== undefined) restored += 1;
    }
    assert.ok(restored > rounds / 2, `${restored}`);
  });

  test('definitions at random', () => {
    let changed = 0;
    for (let seed = 1; seed <= rounds * 5; seed += 1) {
      const chance = chanceOf(seed);
      const live = new DefinitionContent(randomDefinition(chance));
      const [menu] = menusIn(`flow_id: f1\nmenu_node_id: main\noptions: ${JSON.stringify(randomOptions(chance, live.raw))}\n`);
      if (menu !== undefined && plan(live, menu) !== undefined) changed += 1;
    }
    assert.ok(changed > rounds, `${changed}`);
  });
});

/** A menu file that leaves these keys as they are. */
function unchangedMenu(menu: string, keys: readonly string[]): readonly Menu[] {
  const options = keys.map((key) => `  - { key: "${key}", routing_target: { unchanged: true } }\n`).join('');
  return menusIn(`flow_id: f1\nmenu_node_id: ${JSON.stringify(menu)}\naudio: keep\noptions:\n${options}`);
}
