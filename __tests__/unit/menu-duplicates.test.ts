import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { duplicateMenus, duplicateMenusOf } from '../../src/menu-file/duplicates.ts';
import type { Menu } from '../../src/model/menu.ts';
import { parseMenuFile } from '../../src/menu-file/parse.ts';
import { inReadingOrder, problemAt } from '../../src/model/diagnostic.ts';

const OPTIONS = 'options:\n  - { key: "1", prompt: Hi, routing_target: q }\n';
const document = (flow: string, node = 'm'): string => `${flow}\nmenu_node_id: ${node}\n${OPTIONS}`;

function menusOf(path: string, ...documents: string[]): readonly Menu[] {
  const { menus, problems } = parseMenuFile(path, Buffer.from(documents.join('---\n')));
  assert.deepEqual(problems, []);
  return menus;
}

const ID = 'flow_id: 1b0a8f0e-6a0e-4a0e-9a55-2f6f3c1f0a11';
const NAMED = 'flow_name: Main IVR';

describe('two documents for the same menu of the same flow', () => {
  test('in one file are told at the second one', () => {
    assert.deepEqual(duplicateMenus(menusOf('ivr/a.yml', document(ID), document(ID))), [
      {
        at: { path: 'ivr/a.yml', line: 7, column: 15, text: 'menu_node_id: m' },
        code: 'duplicate-menu',
        message: 'The menu "m" of the flow 1b0a8f0e-6a0e-4a0e-9a55-2f6f3c1f0a11 is described twice: ivr/a.yml line 2 has it already.',
        hint: 'Keep one document for each menu of a flow.',
      },
    ]);
  });

  test('in two files are told in the second one, and name the first', () => {
    assert.deepEqual(
      duplicateMenus([...menusOf('ivr/a.yml', document(NAMED)), ...menusOf('ivr/b.yml', document(`# the same\n${NAMED}`))]),
      [
        {
          at: { path: 'ivr/b.yml', line: 3, column: 15, text: 'menu_node_id: m' },
          code: 'duplicate-menu',
          message: 'The menu "m" of the flow "Main IVR" is described twice: ivr/a.yml line 2 has it already.',
          hint: 'Keep one document for each menu of a flow.',
        },
      ],
    );
  });

  test('three times are two problems', () => {
    assert.deepEqual(
      duplicateMenus(menusOf('ivr/a.yml', document(ID), document(ID), document(ID))).map(({ at }) => at.line),
      [7, 12],
    );
  });

  for (const [what, first, second] of [
    ['an id in another letter case', ID, ID.toUpperCase().replace('FLOW_ID', 'flow_id')],
    ['an id, with a division on one side', ID, `${ID}\ndivision_id: d`],
    ['a name', NAMED, 'flow_name: "Main IVR"'],
    ['a name in the same division', `${NAMED}\ndivision_id: d`, `${NAMED}\ndivision_id: d`],
    ['a name that only one gives a division', NAMED, `${NAMED}\ndivision_id: d`],
    ['a name that only the other gives a division', `${NAMED}\ndivision_id: d`, NAMED],
    ['a name in a division in another letter case', `${NAMED}\ndivision_id: d1`, `${NAMED}\ndivision_id: D1`],
  ] as const) {
    test(`meet by ${what}`, () => {
      assert.deepEqual(
        duplicateMenus(menusOf('ivr/a.yml', document(first), document(second))).map(({ code }) => code),
        ['duplicate-menu'],
      );
    });
  }

  for (const [what, first, second] of [
    ['another flow', document('flow_id: f'), document('flow_id: g')],
    ['another menu', document(ID, 'm'), document(ID, 'n')],
    ['a menu in another letter case', document(ID, 'm'), document(ID, 'M')],
    ['a flow of the same name in another division', document(`${NAMED}\ndivision_id: d`), document(`${NAMED}\ndivision_id: e`)],
    ['an id that looks like a name', document('flow_id: Main'), document('flow_name: Main')],
  ] as const) {
    test(`do not meet by ${what}`, () => {
      assert.deepEqual(duplicateMenus(menusOf('ivr/a.yml', first, second)), []);
    });
  }
});

describe('once the flow has been read', () => {
  const flow = { id: '1b0a8f0e-6a0e-4a0e-9a55-2f6f3c1f0a11', name: 'Main IVR', divisionId: 'd' };

  for (const [what, first, second, found] of [
    ['an id and its name', ID, NAMED, 1],
    ['an id and its name in its division', ID, `${NAMED}\ndivision_id: d`, 1],
    ['an id and its name in another division', ID, `${NAMED}\ndivision_id: e`, 0],
    ['an id and another name', ID, 'flow_name: Main', 0],
    ['its name with and without its division', NAMED, `${NAMED}\ndivision_id: d`, 1],
    ['another flow twice', 'flow_id: g', 'flow_id: g', 0],
  ] as const) {
    test(`${what} ${found === 1 ? 'are' : 'are not'} the same menu`, () => {
      assert.equal(duplicateMenusOf(flow, menusOf('ivr/a.yml', document(first), document(second))).length, found);
    });
  }
});

const at = (path: string, line: number, column: number) =>
  problemAt({ path }, { line, column }, { code: 'bad-key', message: '', hint: '' });

test('problems are read file by file, from top to bottom', () => {
  const order = [at('a.yml', 2, 1), at('a.yml', 10, 3), at('a.yml', 10, 20), at('b.yml', 1, 1), at('é.yml', 1, 1)];
  assert.deepEqual(inReadingOrder(order.toReversed()), order);
  assert.deepEqual(inReadingOrder([order[2], order[0], order[4], order[1], order[3]].flatMap((problem) => problem ?? [])), order);
});
