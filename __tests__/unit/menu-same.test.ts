// Whether two documents about one menu ask for the same: each property of a menu file counts.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseMenuFile } from '../../src/menu-file/parse.ts';
import { asksForTheSame, type Menu } from '../../src/model/menu.ts';
import { withOrgNames } from '../../src/model/org-names.ts';

function menuOf(text: string, path = 'ivr/main.yml'): Menu {
  const { menus, problems } = parseMenuFile(path, Buffer.from(text));
  assert.deepEqual(problems, []);
  const [menu] = menus;
  assert.ok(menu !== undefined);
  return menu;
}

const TARGET = '    routing_target: { queue: Sales }\n';
const FILE = `flow_name: Main\nmenu_node_id: m\noptions:\n  - key: "1"\n    prompt: One\n${TARGET}`;
const SAYS = `flow_name: Main\nmenu_node_id: m\nsays: Press 1\noptions:\n  - key: "1"\n${TARGET}`;

describe('two documents ask for something else', () => {
  for (const [property, one, other] of [
    ['key', FILE, FILE.replace('"1"', '"2"')],
    ['prompt', FILE, FILE.replace('One', 'Two')],
    ['routing_target', FILE, FILE.replace('Sales', 'Billing')],
    ['audio', FILE, FILE.replace('options', 'audio: replace\noptions')],
    ['says', SAYS, SAYS.replace('Press 1', 'Press one')],
    ['says, which one has', FILE, SAYS],
    ['transfer_says', FILE, `${FILE}    transfer_says: One moment\n`],
    ['the text of transfer_says', `${FILE}    transfer_says: A\n`, `${FILE}    transfer_says: B\n`],
    ['name', FILE, `${FILE}    name: The team\n`],
    ['one more option', FILE, `${FILE}  - { key: "2", prompt: Two, routing_target: { queue: Support } }\n`],
  ] as const)
    test(`if they differ in ${property}`, () => {
      assert.equal(asksForTheSame(menuOf(one), menuOf(other)), false);
      assert.equal(asksForTheSame(menuOf(other), menuOf(other)), true);
    });
});

test('places, styles, names of the same menu and what is the default anyway make no difference', () => {
  const moved = menuOf(`# Moved\n${FILE.replace('prompt: One', 'prompt: "One"')}`, 'ivr/other.yml');
  assert.equal(asksForTheSame(menuOf(FILE), moved), true);
  assert.equal(asksForTheSame(menuOf(FILE), menuOf(FILE.replace('flow_name: Main', 'flow_name: Main\ndivision_id: d'))), true);
  assert.equal(asksForTheSame(menuOf(FILE), menuOf(FILE.replace('options', 'audio: auto\noptions'))), true);
  assert.equal(asksForTheSame(menuOf(FILE), menuOf(FILE.replace('menu_node_id: m', 'menu_node_id: "m 2"'))), true);
});

test("a name of the menu files and the org's own name for it ask for the same", () => {
  const names = { queues: new Map([['Vendors', 'Sales']]), flows: new Map<string, string>(), numbers: new Map<string, string>() };
  assert.equal(asksForTheSame(withOrgNames(menuOf(FILE.replace('Sales', 'Vendors')), names), menuOf(FILE)), true);
});
