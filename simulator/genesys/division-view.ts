import type { Division } from './flow-records.ts';
import type { OAuthClient } from './options.ts';

/** Whether the client's roles cover the division. For the client, nothing else exists. */
export function mayView(client: OAuthClient, division: Division): boolean {
  return client.divisions === undefined || client.divisions.includes(division.id);
}
