import { isDeepStrictEqual } from 'node:util';
import type { retry } from '@octokit/plugin-retry';

type OctokitCore = Parameters<typeof retry>[0];

/** The most pages of one list that are read. GitHub gives up to 100 entries on each. */
const MAX_PAGES = 100;

/** A page of a list that was read. */
interface ReadPage {
  readonly page: number;
  readonly data: unknown;
}

/**
 * A plugin that ends lists which have no end: a `Link` header can name its own page as the next, and a server can ignore the number and
 * give one page for ever. The request then fails, and its message says why.
 */
export function endEndlessLists(octokit: OctokitCore): void {
  /** The page that was read last of each list that goes on, by the list's address. A list that has ended can be read again. */
  const read = new Map<string, ReadPage>();
  octokit.hook.wrap('request', async (request, options) => {
    // Only the address of a next page is absolute: it is GitHub's own, from the `Link` header.
    const asked = placeOf(options.url);
    if (asked !== undefined) checkNext(asked.page, read.get(asked.list));
    const response = await request(options);
    const place = placeOf(response.url);
    if (place === undefined) return response;
    const found: ReadPage = { page: place.page, data: response.data };
    checkRepeat(found, read.get(place.list));
    if (hasNext(response.headers.link)) read.set(place.list, found);
    else read.delete(place.list);
    return response;
  });
}

/** @throws Error if a page that was read already is asked for as the next one, or too many pages were read */
function checkNext(page: number, last: ReadPage | undefined): void {
  if (last !== undefined && page <= last.page)
    throw new Error(`GitHub's list does not end: page ${last.page} names page ${page} as the next one`);
  if (page > MAX_PAGES) throw new Error(`GitHub's list has more than ${MAX_PAGES} pages`);
}

/** @throws Error if a page is the one before it again */
function checkRepeat({ page, data }: ReadPage, last: ReadPage | undefined): void {
  const isEmpty = Array.isArray(data) && data.length === 0;
  if (last?.page === page - 1 && !isEmpty && isDeepStrictEqual(last.data, data))
    throw new Error(`GitHub's list does not end: page ${page} is page ${last.page} again`);
}

/** Whether a `Link` header names a next page. */
function hasNext(link: string | undefined): boolean {
  return link?.includes('rel="next"') === true;
}

/** Which page of which list an address names; undefined for anything but an absolute address. */
function placeOf(address: string): { readonly list: string; readonly page: number } | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const page = Number(url.searchParams.get('page') ?? 1);
  url.searchParams.delete('page');
  url.searchParams.sort();
  return { list: url.href, page: Number.isSafeInteger(page) ? page : 1 };
}
