import type { Division } from './flow-records.ts';
import type { OAuthClient } from './options.ts';

/** Whether the client's roles cover the division. To the client, everything else seems not to exist. */
export function mayView(client: OAuthClient, division: Division): boolean {
  return client.divisions === undefined || client.divisions.includes(division.id);
}
