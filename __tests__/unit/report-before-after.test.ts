import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { wordsBeforeAndAfter } from '../../src/report/markdown/before-after.ts';
import { targetText, targetTexts } from '../../src/report/markdown/target.ts';
import { within } from '../support/cost.ts';

/** A text without the gap in front, which is an entity so that it makes no code. */
const shown = (text: string): string => text.replaceAll('&#32;', ' ').replaceAll('&#44;', ',');

const words = (start: number): string => Array.from({ length: 100 }, (_, index) => `w${start + index}`).join(' ');

describe('what is struck out and put in', () => {
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
    assert.equal(wordsBeforeAndAfter(words(0), words(500)), `<del>${words(0)}</del> → <ins>${words(500)}</ins>`);
    assert.deepEqual([wordsBeforeAndAfter('', 'Hello'), wordsBeforeAndAfter('Hello', '')], ['<ins>Hello</ins>', '<del>Hello</del>']);
  });

  test('takes a moment, however long the texts are', () => {
    const long = 'For sales press one or wait. '.repeat(20_000);
    const text = within(500, () => wordsBeforeAndAfter(long, `${long.slice(0, 300_000)}Hello ${long.slice(300_000)}`));
    assert.ok(text.includes('<ins>'));
  });
});

test('what is read from right to left is kept apart as a whole, so that an id, a number or a bracket behind it stays behind it', () => {
  const target = targetText({ target: 'the queue "מכירות"', name: 'فروش' });
  assert.equal(target, 'queue <strong><span dir="auto">מכירות</span></strong> named <strong><span dir="auto">فروش</span></strong>');
  // Its pieces run on in their own direction.
  assert.equal(
    wordsBeforeAndAfter('למכירות הקש 1 או המתן', 'למכירות הקש 2 או המתן'),
    '<span dir="auto">למכירות הקש <del>1</del> <ins>2</ins>&#32;או המתן</span>',
  );
});

/** A key that leads to a queue. */
const queue = (name: string, id: string) => ({ target: `the queue "${name}"`, id });

describe('where a key leads', () => {
  for (const [target, text] of [
    ['the queue "A"', 'queue <strong>A</strong>'],
    ['the step "voicemail", then the queue "B"', 'step <strong>voicemail</strong>&#44; then queue <strong>B</strong>'],
    ['the menu "Hours", 3 choices', 'menu <strong>Hours</strong>&#44; 3 choices'],
    ['the end of the call', 'end of the call'],
    ['the number +49 30 1', 'number &#43;49 30 1'],
    ['the queue "the the"', 'queue <strong>the the</strong>'],
    ['queue_sales_uuid', 'queue&#95;sales&#95;uuid'],
  ] as const)
    test(target, () => {
      assert.equal(targetText({ target }), text);
    });

  test('has no id, unless nothing else tells two apart', () => {
    assert.deepEqual(targetTexts(queue('A', '1'), queue('B', '2')), {
      before: 'queue <strong>A</strong>',
      after: 'queue <strong>B</strong>',
    });
    assert.deepEqual(targetTexts(queue('A', '1'), queue('A', '2')), {
      before: 'queue <strong>A</strong> <sub>1</sub>',
      after: 'queue <strong>A</strong> <sub>2</sub>',
    });
    assert.deepEqual(targetTexts(queue('A', '1'), undefined), { before: 'queue <strong>A</strong>', after: '' });
  });
});
