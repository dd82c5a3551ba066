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
 * give one page for ever. It can also name another server, which must not get the token. The request then fails, and its message says why.
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
    const next = nextOf(response.headers.link);
    if (next === undefined) {
      read.delete(place.list);
      return response;
    }
    checkServer(next, response.url);
    read.set(place.list, found);
    return response;
  });
}

/** @throws Error if the next page is on another server than this one */
function checkServer(next: string, address: string): void {
  const { origin } = new URL(next, address);
  if (origin !== new URL(address).origin) throw new Error(`GitHub's list goes on at ${origin}, which is not GitHub's API`);
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

/** The next page that a `Link` header names, if it names one. */
function nextOf(link: string | undefined): string | undefined {
  return /<([^<>]+)>;\s*rel="next"/iu.exec(link ?? '')?.[1];
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
