import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asksForKey, mayNameKey } from '../../src/text/spoken-keys.ts';

describe('a text that may name a key', () => {
  for (const [text, key] of [
    ['For sales, press 1.', '1'],
    ['Sales: 1', '1'],
    ['press "1"', '1'],
    ['Press one for sales', '1'],
    ['Drücken Sie die Drei', '3'],
    ['tapez 2, ou dièse', '#'],
    ['oprima cuatro', '4'],
    ['press star', '*'],
    ['press *', '*'],
    ['press the pound key', '#'],
    ['press #', '#'],
    ['1', '1'],
  ] as const)
    test(`"${text}" names ${key}`, () => assert.equal(mayNameKey(text, key), true));
  for (const [text, key] of [
    ['For sales, press 1.', '2'],
    ['press 12', '1'],
    ['press 12', '2'],
    ['open from 8:30 to 18.00', '8'],
    ['version 1.5', '1'],
    ['version 1.5', '5'],
    ['phone for help', '1'],
    ['starting now', '*'],
    ['', '1'],
  ] as const)
    test(`"${text}" doesn't name ${key}`, () => assert.equal(mayNameKey(text, key), false));
});

describe('a text that asks for a key', () => {
  for (const [text, key] of [
    ['For sales, press 1.', '1'],
    ['press or say one', '1'],
    ['PRESS THE 1', '1'],
    ['Für den Vertrieb drücken Sie die 1', '1'],
    ['wählen Sie drei', '3'],
    ['Taste 3', '3'],
    ['appuyez sur le 3', '3'],
    ['Para ventas, oprima 2', '2'],
    ['press the star', '*'],
    ['press #', '#'],
  ] as const)
    test(`"${text}" asks for ${key}`, () => assert.equal(asksForKey(text, key), true));
  for (const [text, key] of [
    ['one moment, please', '1'],
    ['there are 3 people before you', '3'],
    ['press 12', '1'],
    ['press 1', '2'],
    ['keyboard 1', '1'],
  ] as const)
    test(`"${text}" doesn't ask for ${key}`, () => assert.equal(asksForKey(text, key), false));
});
