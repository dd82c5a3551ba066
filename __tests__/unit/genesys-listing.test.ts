import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextNumber, readListing } from '../../src/genesys/http/listing.ts';
import { StoreError } from '../../src/model/store.ts';

const CODE = { code: 'listing.endless' };

test('a listing is read to its end, empty pages in between too', async () => {
  const pages = new Map([
    ['', { entities: [1], next: 'a' }],
    ['a', { entities: [], next: 'b' }],
    ['b', { entities: [2, 3], next: undefined }],
  ]);
  const read = async (place: string) => pages.get(place) ?? { entities: [], next: undefined };
  assert.deepEqual(await readListing('list', '', read), [1, 2, 3]);
});

test('a listing whose tokens go round in a circle ends', async () => {
  let asked = 0;
  const read = async (place: string) => {
    asked += 1;
    return { entities: [asked], next: place === 'a' ? 'b' : 'a' };
  };
  await assert.rejects(readListing('list the flows', '', read), (error) => {
    assert.ok(error instanceof StoreError);
    assert.equal(error.code, 'listing.endless');
    assert.match(error.message, /^Could not list the flows: .* \(page 3 names one that was read already as the next page\)\.$/u);
    return true;
  });
  assert.equal(asked, 3);
});

test('a page that comes twice ends the listing, an entry that comes twice does not', async () => {
  await assert.rejects(
    readListing('list', 1, async (page) => ({ entities: ['x'], next: page + 1 })),
    CODE,
  );
  const overlapping = readListing('list', 1, async (page) => ({ entities: ['x', page], next: page === 3 ? undefined : page + 1 }));
  assert.deepEqual(await overlapping, ['x', 1, 'x', 2, 'x', 3]);
});

test('more than a thousand pages are not read', async () => {
  let asked = 0;
  const read = async (page: number) => {
    asked += 1;
    return { entities: [page], next: page + 1 };
  };
  await assert.rejects(readListing('list', 1, read), CODE);
  assert.equal(asked, 1000);
});

for (const [name, number, body, next] of [
  ['a page before the last one', 1, { entities: [1], pageCount: 2 }, 2],
  ['the last page', 2, { entities: [1], pageCount: 2 }, undefined],
  ['an empty page, whatever it says', 1, { entities: [], pageCount: 9 }, undefined],
  ['a full page without a number of pages', 1, { entities: [1, 2] }, 2],
  ['a page that is not full', 1, { entities: [1] }, undefined],
  ['a page without entries', 1, {}, undefined],
] as const)
  test(`after ${name} comes ${next ?? 'none'}`, () => {
    assert.equal(nextNumber(number, 2, body), next);
  });
