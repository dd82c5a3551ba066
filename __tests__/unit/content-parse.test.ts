import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contentOf } from '../../src/content/parse.ts';
import { DEFINITION } from '../support/apply-scene.ts';
import { BEFORE } from '../support/apply-architect.ts';

describe('a content in the form of its API', () => {
  for (const [api, raw] of [
    ['definition', DEFINITION],
    ['architect', BEFORE],
  ] as const) {
    test(`of the ${api} API is read from what it gave as raw`, () => {
      const content = contentOf(api, raw);
      assert.deepEqual([content?.api, content?.raw], [api, raw]);
    });
  }

  for (const [api, raw] of [
    ['definition', BEFORE],
    ['definition', null],
    ['definition', []],
    ['architect', DEFINITION],
    ['architect', ''],
    ['architect', 'a: [1'],
    ['architect', null],
  ] as const) {
    test(`of the ${api} API is not ${JSON.stringify(raw).slice(0, 20)}`, () => assert.equal(contentOf(api, raw), undefined));
  }
});
