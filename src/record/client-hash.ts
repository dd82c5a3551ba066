import { createHash } from 'node:crypto';

/**
 * The org and the OAuth client of a run, as a hash: deployments of a public repository are public, and a client's id need not be.
 *
 * @param host the host that the client logs in to
 */
export function clientHash(host: string, clientId: string): string {
  return createHash('sha256').update(`${host}\n${clientId}`).digest('hex').slice(0, 32);
}
