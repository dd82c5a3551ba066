import type { Division } from './flow-records.ts';
import type { OAuthClient } from './options.ts';

/** Whether the client's roles reach into the division; what they don't reach looks as if it weren't there. */
export function mayView(client: OAuthClient, division: Division): boolean {
  return client.divisions === undefined || client.divisions.includes(division.id);
}
