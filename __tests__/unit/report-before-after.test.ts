import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { beforeAndAfter, keyText, targetCell, wordsBeforeAndAfter, type Cell } from '../../src/report/markdown/before-after.ts';
import { within } from '../support/cost.ts';

/** A text without the gap in front, which is an entity so that it makes no code. */
const shown = (text: string): string => text.replaceAll('&#32;', ' ').replaceAll('&#44;', ',');

const cell = (text: string, small = ''): Cell => ({ text, small });

const words = (start: number): string => Array.from({ length: 100 }, (_, index) => `w${start + index}`).join(' ');

describe('what is struck out and put in', () => {
  test('stands below each other, with a sign', () => {
    assert.equal(beforeAndAfter(cell('old'), cell('new')), '<del>old</del><br>→ <ins>new</ins>');
    assert.equal(beforeAndAfter(cell(''), cell('new')), '<ins>new</ins>');
    assert.equal(beforeAndAfter(cell('old'), cell('')), '<del>old</del>');
    assert.equal(beforeAndAfter(cell('same'), cell('same')), 'same');
  });

  test('leaves the id beside it readable', () => {
    assert.equal(beforeAndAfter(cell('A', '1'), cell('B', '2')), '<del>A</del> <sub>1</sub><br>→ <ins>B</ins> <sub>2</sub>');
    assert.equal(beforeAndAfter(cell('A', '1'), cell('A', '2')), '<del>A</del> <sub>1</sub><br>→ <ins>A</ins> <sub>2</sub>');
    assert.equal(beforeAndAfter(cell('A', '1'), cell('A', '1')), 'A <sub>1</sub>');
    assert.equal(beforeAndAfter(cell(''), cell('B', '2')), '<ins>B</ins> <sub>2</sub>');
  });

  test('of a long text is the words that change', () => {
    assert.equal(
      shown(wordsBeforeAndAfter('For sales, press 1. For support, press 2', 'For orders, press 1. For support, press 2. Bye')),
      'For <del>sales</del> <ins>orders</ins>, press 1&#46; For support, press 2<ins>&#46; Bye</ins>',
    );
  });

  test('is whole words in any script, and whole signs', () => {
    for (const [old, now, told] of [
      ['اضغط للمبيعات', 'اضغط للاستفسار', '<span dir="auto">اضغط <del>للمبيعات</del> <ins>للاستفسار</ins></span>'],
      ['Нажмите один', 'Нажмите одно', 'Нажмите <del>один</del> <ins>одно</ins>'],
      ['Ask 🧑🏽‍🔧', 'Ask 🧑🏻‍🔧', 'Ask <del>🧑🏽‍🔧</del> <ins>🧑🏻‍🔧</ins>'],
    ] as const)
      assert.equal(wordsBeforeAndAfter(old, now), told);
  });

  test('is told in a row, where few words stay in between', () => {
    assert.equal(
      shown(wordsBeforeAndAfter('To get help with an order press 2 today', 'To get support and press 3 today')),
      'To get <del>help with an order press 2</del> <ins>support and press 3</ins> today',
    );
  });

  test('is the whole text where nearly all of it changes, or one side has none', () => {
    assert.equal(wordsBeforeAndAfter(words(0), words(500)), `<del>${words(0)}</del><br>→ <ins>${words(500)}</ins>`);
    assert.deepEqual([wordsBeforeAndAfter('', 'Hello'), wordsBeforeAndAfter('Hello', '')], ['<ins>Hello</ins>', '<del>Hello</del>']);
  });

  test('takes a moment, however long the texts are', () => {
    const long = 'For sales press one or wait. '.repeat(20_000);
    const text = within(500, () => wordsBeforeAndAfter(long, `${long.slice(0, 300_000)}Hello ${long.slice(300_000)}`));
    assert.ok(text.includes('<ins>'));
  });
});

test('what is read from right to left is kept apart as a whole, so that an id, a number or a bracket behind it stays behind it', () => {
  const target = keyText({ prompt: '', target: 'the queue "מכירות"', id: '3f0c', name: 'فروش' });
  const queue = 'the queue &#34;<span dir="auto">מכירות</span>&#34;';
  assert.equal(target, `${queue} named &#34;<span dir="auto">فروش</span>&#34; <sub>3f0c</sub>`);
  // Its pieces run on in their own direction.
  assert.equal(
    wordsBeforeAndAfter('למכירות הקש 1 או המתן', 'למכירות הקש 2 או המתן'),
    '<span dir="auto">למכירות הקש <del>1</del> <ins>2</ins>&#32;או המתן</span>',
  );
});

test('a target stands before what it is called by, and its id in small print', () => {
  const key = { prompt: 'Hi', target: 'the queue "A"', id: 'x', name: 'B' };
  assert.equal(keyText(key), 'Hi<br>→ the queue &#34;A&#34; named &#34;B&#34; <sub>x</sub>');
  assert.deepEqual(targetCell(undefined), cell(''));
});
