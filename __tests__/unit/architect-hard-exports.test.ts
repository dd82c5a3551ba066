/** What must hold if Architect writes a flow anew after each publish: random edits, over flows of many styles and real ones. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { exported } from '../../simulator/genesys/architect/export/export.ts';
import { handWritten } from '../../simulator/genesys/sample.ts';
import type { ArchitectContent } from '../../src/content/architect/content.ts';
import type { FlowContent } from '../../src/model/content.ts';
import type { Menu } from '../../src/model/menu.ts';
import { present } from '../../src/model/json.ts';
import { isInState, stateHash } from '../../src/model/state-hash.ts';
import { contentOf } from '../support/architect-content.ts';
import { own, published } from '../support/architect-flows.ts';
import { ANY_QUEUE, chanceOf, isMeant, pick, randomMenu } from '../support/random-menus.ts';

/** `{{…}}` is no text that an org has. */
const flows = Object.entries({ sample: handWritten.mainIvr.yaml, ...own, ...published() }).filter(([, text]) => !text.includes('{{'));
/** Edits of each flow; more of them with ARCHITECT_ROUNDS. */
const rounds = Number(process.env['ARCHITECT_ROUNDS'] ?? 25);

/** The flow as it is exported after a publish, with other tracking numbers. */
function publishedAgain(content: FlowContent, used: number): ArchitectContent {
  return contentOf(exported(content.raw as string, { used, keeps: false }).yaml);
}

/** A flow, a menu file that changes it, and how it is exported then. */
interface Deploy {
  readonly live: ArchitectContent;
  readonly menu: Menu;
  readonly desired: FlowContent;
  readonly after: ArchitectContent;
  readonly chance: () => number;
}

/** Deploys at random. Old numbers are used again or not. */
function* deploys(text: string): Generator<Deploy> {
  const live = contentOf(exported(text).yaml);
  const menus = live.flow.menus.filter((menu) => isMeant(live, menu) && isNamedOnce(live, menu.name));
  for (let round = 0; menus.length > 0 && round < rounds; round += 1) {
    const chance = chanceOf(round + 1);
    const target = pick(chance, menus);
    if (target === undefined) return;
    const menu = withoutNames(randomMenu(chance, live, target));
    const { content: desired, problems } = live.edit([menu], ANY_QUEUE);
    if (problems.length > 0) continue;
    yield { live, menu, desired, after: publishedAgain(desired, pick(chance, [9, 500]) ?? 9), chance };
  }
}

/** A menu file that renames a sub menu must name it anew: that is another story. */
function withoutNames({ options, ...menu }: Menu): Menu {
  return {
    ...menu,
    options: options.map(({ key, target, prompt, transferSays, at }) => ({ key, target, at, ...present({ prompt, transferSays }) })),
  };
}

function isNamedOnce({ flow }: ArchitectContent, name: string): boolean {
  return flow.menus.filter((menu) => menu.name === name).length === 1;
}

describe('a flow that is exported anew after each publish', () => {
  for (const [name, text] of flows) {
    test(`${name}: a deploy is seen as deployed, a second run finds it in sync, and its menu is called the same`, () => {
      for (const { menu, desired, after } of deploys(text)) {
        assert.ok(after.holds(desired, [menu.nodeId]), after.raw);
        const { changed, problems } = after.edit([menu], ANY_QUEUE);
        assert.deepEqual([changed, problems], [[], []], after.raw);
        assert.equal(after.menuId(menu.nodeId), desired.menuId(menu.nodeId));
      }
    });

    test(`${name}: a rollback is seen as rolled back, and nothing else is`, () => {
      for (const { live, menu, desired, after } of deploys(text)) {
        const back = publishedAgain(live, 900);
        assert.ok(back.holds(live, [menu.nodeId]) && back.keepsMenusOf(live, [menu.nodeId]));
        assert.deepEqual(live.diff(back, [menu.nodeId]), []);
        if (live.diff(desired, [menu.nodeId]).length > 0) assert.ok(!after.keepsMenusOf(live, [menu.nodeId]), after.raw);
      }
    });

    test(`${name}: someone's edit on top is seen`, () => {
      for (const { menu, desired, after, chance } of deploys(text)) {
        const theirs = after.edit([randomMenu(chance, after, pick(chance, after.flow.menus) ?? assert.fail())], ANY_QUEUE);
        if (theirs.problems.length > 0) continue;
        const menuId = after.menuId(menu.nodeId);
        const changes = after
          .diff(theirs.content, [menu.nodeId])
          .filter((change) => change.menu !== null && after.menuId(change.menu) === menuId);
        // A menu file without `transfer_says` leaves that text to Architect.
        if (changes.every(({ field }) => field === 'transfer_says')) continue;
        assert.ok(!publishedAgain(theirs.content, 900).holds(desired, [menu.nodeId]), JSON.stringify(changes));
      }
    });

    test(`${name}: a menu keeps its state's hash`, () => {
      for (const { menu, desired, after } of deploys(text)) {
        assert.equal(stateHash(publishedAgain(after, 900), menu.nodeId), stateHash(after, menu.nodeId));
        assert.ok(isInState(after, menu.nodeId, stateHash(desired, menu.nodeId) ?? ''), 'also before Architect has chosen its texts');
      }
    });
  }
});
