import { isRecord } from '../http/answer.ts';
import { sameId } from '../../model/ids.ts';

/** A person or an OAuth client, as a flow refers to one. */
export interface Actor {
  readonly id: string;
  readonly kind: 'user' | 'client';
  /** References often come without it. */
  readonly name?: string;
}

/** One of a flow's versions. */
export interface VersionHead {
  /** Such as `13.0`; a draft's is of another form. */
  readonly id: string;
  /** When it was made, in milliseconds since the epoch. */
  readonly at?: number;
  readonly by?: Actor;
}

/** What Architect's API says of a flow without its content (SDK model Flow). */
export interface FlowHead {
  readonly id: string;
  readonly name: string;
  /** In upper case, such as `INBOUNDCALL`. */
  readonly type: string;
  readonly divisionId?: string;
  readonly divisionName?: string;
  readonly isDeleted: boolean;
  readonly published?: VersionHead;
  readonly saved?: VersionHead;
  readonly checkedIn?: VersionHead;
  /** Who has the flow in edit. */
  readonly lock?: Actor;
  /** What is being done to the flow right now. */
  readonly operation?: { readonly name: string; readonly by?: Actor };
}

/** Reads the answer to `GET /api/v2/flows/{flowId}`; undefined where it is no flow of Architect's API. */
export function readHead(body: Record<string, unknown>): FlowHead | undefined {
  const { id, name, type } = body;
  if (typeof id !== 'string' || typeof name !== 'string' || typeof type !== 'string') return undefined;
  const division = isRecord(body['division']) ? body['division'] : {};
  const publishedBy = toWho(body['publishedBy'], 'user');
  const published = toVersion(body['publishedVersion'], 'datePublished', publishedBy);
  const saved = toVersion(body['savedVersion'], 'dateSaved');
  const checkedIn = toVersion(body['checkedInVersion'], 'dateCheckedIn');
  const lock = toLock(body['lockedUser'], 'user') ?? toLock(body['lockedClient'], 'client');
  const operation = running(body['currentOperation']);
  return {
    id,
    name,
    type,
    isDeleted: body['deleted'] === true,
    ...(typeof division['id'] === 'string' ? { divisionId: division['id'] } : {}),
    ...(typeof division['name'] === 'string' ? { divisionName: division['name'] } : {}),
    ...(published === undefined ? {} : { published }),
    ...(saved === undefined ? {} : { saved }),
    ...(checkedIn === undefined ? {} : { checkedIn }),
    ...(lock === undefined ? {} : { lock }),
    ...(operation === undefined ? {} : { operation }),
  };
}

/** Reads one version of a flow (SDK model FlowVersion); undefined where it has no id. */
export function readVersion(body: Record<string, unknown>): VersionHead | undefined {
  return toVersion(body, 'datePublished');
}

/**
 * What was saved or checked in after the published version: publishing would bury it. Whether a flow without drafts shows none, or
 * its published version once more, is unproven; both are read as none. Where it can't be told which is newer, it is a draft.
 */
export function draftOf({ published, saved, checkedIn }: FlowHead): VersionHead | undefined {
  return [saved, checkedIn].find((version) => version !== undefined && published !== undefined && isNewer(version, published));
}

/** The number that a check-in has taken after the published version: the next publish comes after it. */
export function newerCheckIn({ published, checkedIn }: FlowHead): string | undefined {
  const hasNumber = checkedIn !== undefined && published !== undefined && NUMBERED.test(checkedIn.id) && isNewer(checkedIn, published);
  return hasNumber ? checkedIn.id : undefined;
}

const NUMBERED = /^(\d+)\.(\d+)$/u;

function isNewer(version: VersionHead, published: VersionHead): boolean {
  if (version.id === published.id) return false;
  const [number, other] = [version.id, published.id].map((id) => NUMBERED.exec(id)?.slice(1).map(Number));
  if (number && other) return number[0] === other[0] ? (number[1] ?? 0) > (other[1] ?? 0) : (number[0] ?? 0) > (other[0] ?? 0);
  return version.at === undefined || published.at === undefined || version.at > published.at;
}

/** Whether this is the OAuth client of that id. */
export function isClient({ kind, id }: Actor, clientId: string): boolean {
  return kind === 'client' && sameId(id, clientId);
}

/** A person or client in words. */
export function describeActor(person: Actor | undefined): string {
  if (person === undefined) return 'somebody';
  const kind = person.kind === 'client' ? 'the OAuth client' : 'the user';
  return person.name === undefined || person.name === person.id ? `${kind} ${person.id}` : `${kind} "${person.name}" (${person.id})`;
}

function toVersion(value: unknown, date: string, otherwiseBy?: Actor): VersionHead | undefined {
  if (!isRecord(value) || typeof value['id'] !== 'string' || value['id'] === '') return undefined;
  const at = toTime(value[date]) ?? toTime(value['dateCreated']);
  const by = toWho(value['createdByClient'], 'client') ?? toWho(value['createdBy'], 'user') ?? otherwiseBy;
  return { id: value['id'], ...(at === undefined ? {} : { at }), ...(by === undefined ? {} : { by }) };
}

/** Some dates are milliseconds, others are texts (SDK model FlowVersion). */
function toTime(value: unknown): number | undefined {
  const at = typeof value === 'string' ? Date.parse(value) : value;
  return typeof at === 'number' && Number.isFinite(at) && Math.abs(at) < 8.64e15 ? at : undefined;
}

function toWho(value: unknown, kind: Actor['kind']): Actor | undefined {
  if (!isRecord(value) || typeof value['id'] !== 'string') return undefined;
  return { id: value['id'], kind, ...(typeof value['name'] === 'string' && value['name'] !== '' ? { name: value['name'] } : {}) };
}

/** A lock is a lock, even where it doesn't say whose. */
function toLock(value: unknown, kind: Actor['kind']): Actor | undefined {
  return isRecord(value) ? (toWho(value, kind) ?? { id: 'unknown', kind }) : undefined;
}

const RUNNING = new Set<unknown>(['STARTED', 'PENDING_GENERATION', 'PENDING_BACKEND_NOTIFICATION']);

/** A finished operation stays in the flow: only `complete`, or else its status, tells it from one that runs. */
function running(value: unknown): FlowHead['operation'] | undefined {
  if (!isRecord(value) || !(value['complete'] === false || (value['complete'] === undefined && RUNNING.has(value['actionStatus']))))
    return undefined;
  const by = toWho(value['client'], 'client') ?? toWho(value['user'], 'user');
  return { name: typeof value['actionName'] === 'string' ? value['actionName'] : 'unknown', ...(by === undefined ? {} : { by }) };
}
