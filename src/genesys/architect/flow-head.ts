import { sameId } from '../../model/ids.ts';
import { present } from '../../model/json.ts';
import { isRecord } from '../http/answer.ts';

/** A person or an OAuth client, as a flow refers to them. */
export interface Actor {
  readonly id: string;
  readonly kind: 'user' | 'client';
  /** References often have none. */
  readonly name?: string;
}

/** One of a flow's versions. */
export interface VersionHead {
  /** Such as `13.0`. A draft's id has another form. */
  readonly id: string;
  /** When it was made, in milliseconds since the epoch. */
  readonly at?: number;
  readonly by?: Actor;
}

/** A flow of Architect's API without its content (SDK model Flow). */
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
  /** Who is editing the flow. */
  readonly lock?: Actor;
  /** What is running on the flow now. */
  readonly operation?: { readonly name: string; readonly by?: Actor };
}

/** Reads the answer to `GET /api/v2/flows/{flowId}`; undefined if it is not a flow of Architect's API. */
export function readHead(body: Record<string, unknown>): FlowHead | undefined {
  const { id, name, type } = body;
  if (typeof id !== 'string' || typeof name !== 'string' || typeof type !== 'string') return undefined;
  const division = isRecord(body['division']) ? body['division'] : {};
  return {
    id,
    name,
    type,
    isDeleted: body['deleted'] === true,
    ...present({
      divisionId: stringIn(division['id']),
      divisionName: stringIn(division['name']),
      published: toVersion(body['publishedVersion'], 'datePublished', toActor(body['publishedBy'], 'user')),
      saved: toVersion(body['savedVersion'], 'dateSaved'),
      checkedIn: toVersion(body['checkedInVersion'], 'dateCheckedIn'),
      lock: toLock(body['lockedUser'], 'user') ?? toLock(body['lockedClient'], 'client'),
      operation: toRunningOperation(body['currentOperation']),
    }),
  };
}

function stringIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Reads one version of a flow (SDK model FlowVersion); undefined if it has no id. */
export function readVersion(body: Record<string, unknown>): VersionHead | undefined {
  return toVersion(body, 'datePublished');
}

/**
 * What was saved or checked in after the published version: publishing would overwrite it. It is unproven whether a flow without
 * drafts shows none, or its published version again. Both count as none. If it is unknown which is newer, it counts as a draft.
 */
export function draftsOf({ published, saved, checkedIn }: FlowHead): VersionHead[] {
  const all = [saved, checkedIn].filter((version) => version !== undefined);
  const newer = all.filter((version) => published !== undefined && isNewer(version, published));
  return newer.filter(({ id }, index) => newer.findIndex((version) => version.id === id) === index);
}

/** The version number of a check-in after the published version, such as `14.0`: the next publish comes after it. */
export function newerCheckIn({ published, checkedIn }: FlowHead): string | undefined {
  if (checkedIn === undefined || published === undefined) return undefined;
  return VERSION_NUMBER.test(checkedIn.id) && isNewer(checkedIn, published) ? checkedIn.id : undefined;
}

const VERSION_NUMBER = /^(\d+)\.(\d+)$/u;

function isNewer(version: VersionHead, published: VersionHead): boolean {
  if (version.id === published.id) return false;
  const [number, other] = [version.id, published.id].map((id) => VERSION_NUMBER.exec(id)?.slice(1).map(Number));
  if (number && other) return number[0] === other[0] ? (number[1] ?? 0) > (other[1] ?? 0) : (number[0] ?? 0) > (other[0] ?? 0);
  return version.at === undefined || published.at === undefined || version.at > published.at;
}

/** Whether this is the OAuth client with that id. */
export function isClient({ kind, id }: Actor, clientId: string): boolean {
  return kind === 'client' && sameId(id, clientId);
}

/** A person or client as people read it. */
export function describeActor(actor: Actor | undefined): string {
  if (actor === undefined) return 'someone';
  const kind = actor.kind === 'client' ? 'the OAuth client' : 'the user';
  return actor.name === undefined || actor.name === actor.id ? `${kind} ${actor.id}` : `${kind} "${actor.name}" (${actor.id})`;
}

/**
 * @param date the property with its time
 * @param maker who made it, if the version doesn't say
 */
function toVersion(value: unknown, date: string, maker?: Actor): VersionHead | undefined {
  if (!isRecord(value) || typeof value['id'] !== 'string' || value['id'] === '') return undefined;
  const at = toTime(value[date]) ?? toTime(value['dateCreated']);
  const by = toActor(value['createdByClient'], 'client') ?? toActor(value['createdBy'], 'user') ?? maker;
  return { id: value['id'], ...present({ at, by }) };
}

/** Some dates are milliseconds, others are strings (SDK model FlowVersion). */
function toTime(value: unknown): number | undefined {
  const at = typeof value === 'string' ? Date.parse(value) : value;
  return typeof at === 'number' && Number.isFinite(at) && Math.abs(at) < 8.64e15 ? at : undefined;
}

function toActor(value: unknown, kind: Actor['kind']): Actor | undefined {
  if (!isRecord(value) || typeof value['id'] !== 'string') return undefined;
  return { id: value['id'], kind, ...present({ name: stringIn(value['name']) || undefined }) };
}

/** A lock counts even if it doesn't say whose it is. */
function toLock(value: unknown, kind: Actor['kind']): Actor | undefined {
  return isRecord(value) ? (toActor(value, kind) ?? { id: 'unknown', kind }) : undefined;
}

const RUNNING_STATUSES = new Set<unknown>(['STARTED', 'PENDING_GENERATION', 'PENDING_BACKEND_NOTIFICATION']);

/** A flow keeps its last operation after it has ended. Only `complete`, or else its status, shows whether it is running. */
function toRunningOperation(value: unknown): FlowHead['operation'] | undefined {
  if (!isRecord(value)) return undefined;
  const { complete, actionStatus, actionName, client, user } = value;
  const isRunning = complete === false || (complete === undefined && RUNNING_STATUSES.has(actionStatus));
  if (!isRunning) return undefined;
  const by = toActor(client, 'client') ?? toActor(user, 'user');
  return { name: stringIn(actionName) ?? 'unknown', ...present({ by }) };
}
