import { isDeepStrictEqual } from 'node:util';
import { StoreError } from '../../model/store.ts';

/** One page of a listing. */
export interface Page<Place> {
  readonly entities: readonly unknown[];
  /** Where the next page is: its number, or a token. Undefined on the last page. */
  readonly next: Place | undefined;
}

/** The most pages that are read. With 100 entries on each, no org comes near. */
const MAX_PAGES = 1000;

/**
 * All entities of a listing, page by page.
 *
 * @param what completes "could not …"
 * @param read reads the page at a place
 * @throws StoreError `listing.endless` if a page comes twice, or after the 1000th page: then it is unknown what else the org has
 */
export async function readListing<Place>(what: string, first: Place, read: (place: Place) => Promise<Page<Place>>): Promise<unknown[]> {
  const all: unknown[] = [];
  const places = new Set([first]);
  let previous: readonly unknown[] = [];
  for (let place = first; ;) {
    const { entities, next } = await read(place);
    for (const entity of entities) all.push(entity);
    if (next === undefined) return all;
    if (entities.length > 0 && isDeepStrictEqual(entities, previous))
      throw endless(what, `page ${places.size} is the page before it again`);
    if (places.has(next)) throw endless(what, `page ${places.size} names one that was read already as the next page`);
    if (places.size === MAX_PAGES) throw endless(what, `there are more than ${MAX_PAGES} pages`);
    places.add(next);
    previous = entities;
    place = next;
  }
}

/** The next page of a listing by numbers. Without the number of pages, a page that is not full is the last one. */
export function nextNumber(number: number, size: number, body: Readonly<Record<string, unknown>>): number | undefined {
  const { length } = entitiesOf(body);
  const { pageCount } = body;
  const isLast = length === 0 || (typeof pageCount === 'number' ? number >= pageCount : length < size);
  return isLast ? undefined : number + 1;
}

export function entitiesOf(body: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Array.isArray(body['entities']) ? (body['entities'] as unknown[]) : [];
}

function endless(what: string, why: string): StoreError {
  return new StoreError({
    fate: 'refused',
    code: 'listing.endless',
    message: `Could not ${what}: the list of Genesys Cloud does not end (${why}).`,
    hint: 'Check `region` and `gateway-url`, and whether a proxy in between answers from a cache. If it persists, report it to Genesys.',
  });
}
