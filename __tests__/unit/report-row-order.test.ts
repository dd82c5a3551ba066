import assert from 'node:assert/strict';
import { test } from 'node:test';
import { present } from '../../src/model/json.ts';
import type { Row } from '../../src/model/menu-diff.ts';
import { inMenuOrder } from '../../src/report/markdown/row-order.ts';

const stays = (key: string): Row => ({ key, sign: 'same', before: { target: key }, after: { target: key } });
const gone = (key: string, precedingKey?: string): Row => ({
  key,
  sign: 'removed',
  before: { target: key },
  after: undefined,
  ...present({ precedingKey }),
});

for (const [what, rows, order] of [
  ['a key that is gone stands where it stood', [stays('1'), stays('4'), gone('2', '1'), gone('3', '1'), gone('5', '4')], '1 2 3 4 5'],
  ['one without a neighbour comes first', [stays('2'), gone('1')], '1 2'],
  ['nothing is left of the menu', [gone('1'), gone('2')], '1 2'],
  ['a key that a broken flow has twice takes its neighbours once', [stays('1'), stays('1'), gone('2', '1')], '1 2 1'],
  ['a neighbour that nobody knows: none is lost', [stays('1'), gone('2', '7')], '1 2'],
] satisfies [string, Row[], string][]) {
  test(what, () => {
    assert.equal(
      inMenuOrder(rows)
        .map(({ key }) => key)
        .join(' '),
      order,
    );
  });
}
