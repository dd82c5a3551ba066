import { z } from 'zod';
import type { State } from './state.ts';

/** "The maximum description length is 140 characters": https://docs.github.com/rest/deployments/statuses#create-a-deployment-status. */
export const description = z.string('is not a string').max(140, 'is too long (maximum is 140 characters)');

/** https://docs.github.com/actions/reference/workflows-and-actions/deployments-and-environments: at most 255 characters. */
export const environment = z.string('is not a string').min(1, 'is empty').max(255, 'is too long (maximum is 255 characters)');

const NO_ADDRESS = 'must use http(s) scheme';

/** An address that a person can follow; the documented default is an empty text. */
export const address = z.union([z.literal(''), z.url({ protocol: /^https?$/, error: NO_ADDRESS })], NO_ADDRESS);

/** What a listing can show. */
interface Listed {
  id: number;
  created_at: string;
  born: number | null;
}

/** Whether a listing shows something already, if it takes so many requests. */
export function isListed({ born }: Listed, lag: number, { requests }: State): boolean {
  return born === null || requests.length - born >= lag;
}

/** The order of listings. */
export function newestFirst(one: Listed, other: Listed): number {
  return other.created_at.localeCompare(one.created_at) || other.id - one.id;
}
