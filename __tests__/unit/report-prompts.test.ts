import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { textBeforeAndAfter } from '../../src/report/markdown/prompts.ts';

const SALES = 'For sales, press 1';
const HOURS = 'For our hours, press 9';

/** What is shown of a text that a menu file's prompts replace. */
function shown(before: string, prompts: readonly string[], isShort = false): string {
  return textBeforeAndAfter({ before, after: prompts.join(' ') }, prompts, isShort).replaceAll('&#44;', ',');
}

describe('what a menu says as a whole', () => {
  test('is shown prompt by prompt, with those that change struck out and put in', () => {
    const before = `${SALES} For support, press 2 For bills, press 3 ${HOURS}`;
    assert.equal(
      shown(before, [SALES, 'For help with an order, press 2', HOURS, 'For emergencies, press 4']),
      `${SALES} · <del>For support, press 2 For bills, press 3</del> <ins>For help with an order, press 2</ins> · ${HOURS} · ` +
        '<ins>For emergencies, press 4</ins>',
    );
    assert.equal(shown(`${SALES} Bye ${HOURS}`, [SALES, HOURS]), `${SALES} · <del>Bye</del> · ${HOURS}`);
    assert.equal(shown(SALES, [HOURS, SALES]), `<ins>${HOURS}</ins> · ${SALES}`);
  });

  test('of a prompt that mostly stays, marks the words that differ', () => {
    assert.equal(shown(`${SALES} ${HOURS}`, ['For sales, press 5', HOURS]), `For sales, press <del>1</del> <ins>5</ins> · ${HOURS}`);
  });

  test('leaves out what stays if it is to be short', () => {
    assert.equal(shown(`${SALES} Bye ${HOURS}`, [SALES, HOURS], true), '… · <del>Bye</del> · …');
  });

  test('takes a prompt for one only where it stands whole, and the longest one first', () => {
    assert.equal(shown('Press 12 Press 1 now', ['Press 1', 'Press 1 now']), '<del>Press 12</del> <ins>Press 1</ins> · Press 1 now');
  });

  test('is a text of words where nothing is known of prompts', () => {
    assert.equal(textBeforeAndAfter({ before: 'Press 1', after: 'Press 2' }), 'Press <del>1</del> <ins>2</ins>');
    assert.equal(textBeforeAndAfter({ before: '', after: '' }, [SALES]), '');
  });

  test('says each prompt once, whatever blanks the live text has', () => {
    assert.equal(shown(`${SALES}\n   ${HOURS}`, [SALES, ` ${HOURS} `]), `${SALES} · ${HOURS}`);
  });
});
