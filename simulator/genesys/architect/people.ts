import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Models } from 'purecloud-platform-client-v2';
import type { Who } from './model.ts';
import { present } from '../../present.ts';

/** Whether both are the same person or client. The org doesn't know which run of a client it was. */
export function isSame(one: Who | null, other: Who): boolean {
  return one !== null && isDeepStrictEqual(identityOf(one), identityOf(other));
}

function identityOf(who: Who): Who {
  return typeof who === 'object' && 'clientId' in who ? { clientId: who.clientId } : who;
}

/** A person as flows refer to one. The SDK's User requires `version`, which references lack. */
export function userOf(who: Who): Models.User | undefined {
  if (typeof who !== 'string' && 'clientId' in who) return undefined;
  const id = typeof who === 'string' ? idFor(who) : who.userId;
  return { id, ...present({ name: typeof who === 'string' ? who : undefined }), selfUri: `/api/v2/users/${id}` } as Models.User;
}

/** An OAuth client as flows refer to one (seen: `{id, name, selfUri}` in a listing of a real org). */
export function clientOf(who: Who): Models.DomainEntityRef | undefined {
  if (typeof who === 'string' || 'userId' in who) return undefined;
  return { id: who.clientId, name: who.clientId, selfUri: `/api/v2/oauth/clients/${who.clientId}` };
}

/** An id made from a name, the same in every run. */
function idFor(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
