import { integerParameter, type IntegerRange } from './bodies.ts';
import { present } from '../present.ts';

/** The page numbers that a list accepts: any from 1. */
export const pageNumbers: IntegerRange = { min: 1, max: Number.MAX_SAFE_INTEGER, fallback: 1 };

/** One page of a list in the platform's usual form: the properties that the SDK's …EntityListing models share. */
interface Listing<T> {
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
  const pageSize = integerParameter(query, 'pageSize', { min: 1, max: 500, fallback: 25 });
  const pageNumber = integerParameter(query, 'pageNumber', pageNumbers);
  const pageCount = Math.ceil(matches.length / pageSize);
  const uri = (page: number): string => {
    const target = new URLSearchParams(query);
    target.set('pageSize', String(pageSize));
    target.set('pageNumber', String(page));
    return `${path}?${target.toString()}`;
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
    ...present({
      nextUri: pageNumber < pageCount ? uri(pageNumber + 1) : undefined,
      previousUri: pageNumber > 1 ? uri(pageNumber - 1) : undefined,
    }),
  };
}

/** The values of a parameter that can repeat: the SDK joins them with commas, other clients repeat the name. */
export function valuesOf(query: URLSearchParams, name: string): string[] {
  return query.getAll(name).flatMap((values) => values.split(','));
}
