import { integerParameter } from './bodies.ts';

/** One page of a list in the platform's usual form: the properties that the SDK's …EntityListing models share. */
export interface Listing<T> {
  entities: T[];
  pageSize: number;
  pageNumber: number;
  total: number;
  pageCount: number;
  firstUri: string;
  lastUri: string;
  selfUri: string;
  nextUri?: string;
  previousUri?: string;
}

/** The page that `pageSize` (default 25) and `pageNumber` (default 1) ask for. */
export function listingOf<T>(path: string, query: URLSearchParams, matches: readonly T[]): Listing<T> {
  const pageSize = integerParameter(query, 'pageSize', 1, 500, 25);
  const pageNumber = integerParameter(query, 'pageNumber', 1, Number.MAX_SAFE_INTEGER, 1);
  const pageCount = Math.ceil(matches.length / pageSize);
  const uri = (page: number): string => {
    const there = new URLSearchParams(query);
    there.set('pageSize', String(pageSize));
    there.set('pageNumber', String(page));
    return `${path}?${there.toString()}`;
  };
  return {
    entities: matches.slice((pageNumber - 1) * pageSize, pageNumber * pageSize),
    pageSize,
    pageNumber,
    total: matches.length,
    pageCount,
    firstUri: uri(1),
    lastUri: uri(Math.max(1, pageCount)),
    selfUri: uri(pageNumber),
    ...(pageNumber < pageCount && { nextUri: uri(pageNumber + 1) }),
    ...(pageNumber > 1 && { previousUri: uri(pageNumber - 1) }),
  };
}

/** The values of a parameter that may repeat: the SDK joins them with commas, other clients repeat the name. */
export function valuesOf(query: URLSearchParams, name: string): string[] {
  return query.getAll(name).flatMap((values) => values.split(','));
}
