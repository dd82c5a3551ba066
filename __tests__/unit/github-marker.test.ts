import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatMarker, parseMarker, type Marker } from '../../src/github/marker.ts';

const MARKER: Marker = { key: 'prod', run: 9_000_000_100, attempt: 2 };

test('a marker is read as it was written', () => {
  assert.equal(formatMarker(MARKER), '<!-- genesys-ivr-action v1 {"key":"prod","run":9000000100,"attempt":2} -->');
  assert.deepEqual(parseMarker(`${formatMarker(MARKER)}\nText`), MARKER);
  assert.deepEqual(parseMarker(`${formatMarker(MARKER)}\r\nText`), MARKER);
});

test('of a marker of an earlier version, only the key and the run are read', () => {
  const rest = '"sha":"x","hash":"x","outcome":"success","plan":{"run":1,"attempt":1,"place":"whole"}';
  assert.deepEqual(parseMarker(formatMarker(MARKER).replace('}', `,${rest}}`)), MARKER);
});

test('no key can end the comment that holds it', () => {
  for (const key of ['-->', '--!>', '<!-- x', '--', '"}\n', 'a\u2028b']) {
    const text = formatMarker({ ...MARKER, key });
    assert.equal(text.slice('<!-- '.length, -' -->'.length).match(/[<>]|--|\n/u), null, text);
    assert.equal(parseMarker(text)?.key, key);
  }
});

test('what is not exactly a marker on the first line is none', () => {
  const text = formatMarker(MARKER);
  for (const body of [
    '',
    'Text',
    `\n${text}`,
    ` ${text}`,
    `> ${text}`,
    `${text} `,
    `${text} more`,
    text.replace(' v1 ', ' v2 '),
    text.replace('"attempt":2', '"attempt":"2"'),
    text.replace(',"attempt":2', ''),
    text.replace('"attempt":2', '"attempt":1e300'),
    text.replace('"attempt":2', '"attempt":0'),
    text.replace('{', ''),
  ]) {
    assert.equal(parseMarker(body), undefined, body);
  }
});
