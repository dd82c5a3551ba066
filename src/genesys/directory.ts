import { GUID, normalizeId, sameId } from '../model/ids.ts';
import { present } from '../model/json.ts';
import type { OrgFlow } from '../model/org.ts';
import { StoreError } from '../model/store.ts';
import { didYouMean, nearest } from '../text/did-you-mean.ts';
import { isId, isRecord } from './http/answer.ts';
import type { FlowApi } from './http/flow-api.ts';
import { entitiesOf, nextNumber, readListing } from './http/listing.ts';
import type { Session } from './http/session.ts';

/** How many flows one page holds; the SDK's own default (`ArchitectApi.getFlows`) is 25. */
const PAGE_SIZE = 100;

/** The types of flow that can have menus, as the listing's filter takes them. */
const FLOW_TYPES = 'inboundcall,outboundcall,securecall';

/** Finds flows by name. An org has one of two listings. Neither filters exactly, so names are compared here, on all pages. */
export class Directory {
  readonly #session: Session;
  readonly #flowApi: FlowApi;
  /** Whether the org has Architect's listing. The first search finds out; the others wait for it. */
  #hasListing: Promise<boolean> | undefined;
  /** All flows by division. */
  readonly #flows = new Map<string | undefined, Promise<ListedFlow[]>>();

  constructor(session: Session, flowApi: FlowApi) {
    this.#session = session;
    this.#flowApi = flowApi;
  }

  /**
   * The id of the flow with exactly this name.
   *
   * @throws StoreError `flow.not.found` with similar names, `flow.ambiguous` with the ids to choose from
   */
  async find(name: string, divisionId: string | undefined): Promise<string> {
    const listed = (await this.#search(name, divisionId)).flatMap(toListedFlow);
    const [inside, outside] = [listed.filter((flow) => isIn(flow, divisionId)), listed.filter((flow) => !isIn(flow, divisionId))];
    // By id: a listing that changes while it is read can show a flow twice.
    const found = [...new Map(inside.filter((flow) => flow.name === name).map((flow) => [flow.id, flow])).values()];
    const [flow, second] = found;
    if (flow === undefined) {
      const near = nearest(name, namesOf([...inside, ...(await this.#all(divisionId))]));
      const elsewhere = outside.find((other) => other.name === name);
      throw notFound(name, divisionId, near, elsewhere);
    }
    if (second !== undefined) throw ambiguous(name, found);
    return flow.id;
  }

  /**
   * All flows that can have menus, each once.
   *
   * @throws StoreError
   */
  async list(divisionId: string | undefined): Promise<readonly OrgFlow[]> {
    const listed = (await this.#search(undefined, divisionId)).flatMap(toListedFlow).filter((flow) => isIn(flow, divisionId));
    return [...new Map(listed.map(({ id, name }) => [normalizeId(id), { id, name }])).values()];
  }

  /** All flows, to suggest names: a filter by name would leave out the flow that was meant. Listed once, however many names are wrong. */
  #all(divisionId: string | undefined): Promise<ListedFlow[]> {
    const flows = this.#flows.get(divisionId) ?? this.#listAll(divisionId);
    this.#flows.set(divisionId, flows);
    return flows;
  }

  async #listAll(divisionId: string | undefined): Promise<ListedFlow[]> {
    if (this.#flowApi === 'definition' || (await this.#hasListing) !== true) return [];
    try {
      return (await listFlows(this.#session, undefined, divisionId)).flatMap(toListedFlow);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return [];
    }
  }

  /** The flows of either listing whose names roughly match; all flows without a name. */
  async #search(name: string | undefined, divisionId: string | undefined): Promise<unknown[]> {
    if (this.#flowApi === 'definition') return this.#query(name, divisionId);
    if (this.#hasListing !== undefined && !(await this.#hasListing)) return this.#query(name, divisionId);
    const listing = this.#list(name, divisionId);
    this.#hasListing ??= listing.then(
      (flows) => flows !== undefined,
      () => true,
    );
    return (await listing) ?? this.#query(name, divisionId);
  }

  async #query(name: string | undefined, divisionId: string | undefined): Promise<unknown[]> {
    try {
      return await queryFlows(this.#session, name, divisionId);
    } catch (error) {
      if (!isMissing(error)) throw error;
      throw noListing(name, this.#flowApi === 'auto' ? 'GET /api/v2/flows nor POST /api/v2/flows/query' : 'POST /api/v2/flows/query');
    }
  }

  /** @returns undefined if the org doesn't have this listing, and may have the other */
  async #list(name: string | undefined, divisionId: string | undefined): Promise<unknown[] | undefined> {
    try {
      return await listFlows(this.#session, name, divisionId);
    } catch (error) {
      if (!isMissing(error)) throw error;
      if (this.#flowApi === 'auto') return undefined;
      throw noListing(name, 'GET /api/v2/flows');
    }
  }
}

/** A flow of a listing, with its division if the listing gives it. */
interface ListedFlow {
  readonly id: string;
  readonly name: string;
  /** In upper case, such as `INBOUNDCALL`; '' if the listing doesn't give it. */
  readonly type: string;
  readonly division: Readonly<Record<string, unknown>>;
}

function toListedFlow(entity: unknown): ListedFlow[] {
  if (!isRecord(entity) || !isId(entity['id']) || typeof entity['name'] !== 'string') return [];
  const type = typeof entity['type'] === 'string' ? entity['type'].toUpperCase() : '';
  return [{ id: entity['id'], name: entity['name'], type, division: isRecord(entity['division']) ? entity['division'] : {} }];
}

function isIn({ division }: ListedFlow, divisionId: string | undefined): boolean {
  return divisionId === undefined || typeof division['id'] !== 'string' || sameId(division['id'], divisionId);
}

/** The names that exactly one flow has. */
function namesOf(flows: readonly ListedFlow[]): string[] {
  return [...Map.groupBy(flows, ({ name }) => name)].flatMap(([name, same]) =>
    new Set(same.map(({ id }) => id)).size === 1 ? [name] : [],
  );
}

/** Whether the org doesn't have the endpoint. */
function isMissing(error: unknown): boolean {
  return error instanceof StoreError && (error.status === 404 || error.status === 405);
}

/** Architect's `GET /api/v2/flows`. Its filter `virtualAgentEnabled` is never given: it hides flows. */
async function listFlows(session: Session, name: string | undefined, divisionId: string | undefined): Promise<unknown[]> {
  const action = actionOf(name);
  return readListing(action, 1, async (pageNumber) => {
    const body = await session.call({
      method: 'GET',
      path: '/api/v2/flows',
      action,
      permission: 'architect:flow:view',
      query: { type: FLOW_TYPES, pageNumber, pageSize: PAGE_SIZE, ...present({ name, divisionId }) },
    });
    return { entities: entitiesOf(body), next: nextNumber(pageNumber, PAGE_SIZE, body) };
  });
}

/** The flow-definition API's `POST /api/v2/flows/query`. */
async function queryFlows(session: Session, name: string | undefined, divisionId: string | undefined): Promise<unknown[]> {
  const action = actionOf(name);
  return readListing(action, '', async (continuationToken) => {
    const body = await session.call({
      method: 'POST',
      path: '/api/v2/flows/query',
      action,
      permission: 'architect:flow:view',
      query: continuationToken === '' ? {} : { continuationToken },
      body: {
        query: `name:${name ?? ''}`,
        pageSize: PAGE_SIZE,
        ...present({ divisionIds: divisionId === undefined ? undefined : [divisionId] }),
      },
    });
    const next = body['nextPage'];
    return { entities: entitiesOf(body), next: typeof next === 'string' && next !== '' ? next : undefined };
  });
}

/** Completes "could not …". */
function actionOf(name: string | undefined): string {
  return name === undefined ? 'list the flows' : `look for the flow "${name}"`;
}

function noListing(name: string | undefined, endpoints: string): StoreError {
  const what = name === undefined ? "The flows can't be listed" : `The flow "${name}" can't be looked up by its name`;
  return new StoreError({
    fate: 'refused',
    code: 'flow.listing.missing',
    message: `${what}: this org has no ${endpoints}.`,
    hint: 'Give `flow_id` instead of `flow_name`, or check `region`, `gateway-url` and `flow-api` (see docs/apis.md).',
  });
}

/** @param elsewhere a flow of this name in another division */
function notFound(name: string, divisionId: string | undefined, near: readonly string[], elsewhere: ListedFlow | undefined): StoreError {
  const sentences = [
    `Flow "${name}"${divisionId === undefined ? '' : ` in the division ${divisionId}`} doesn't exist, or this OAuth client can't see it.`,
    ...(elsewhere === undefined ? [] : [`There is one${label(elsewhere)}.`]),
    ...(near.length === 0 ? [] : [didYouMean(name, near)]),
  ];
  const isDivisionName = divisionId !== undefined && !GUID.test(divisionId);
  const doubt = isDivisionName ? " (a GUID: is this the division's name?)" : '';
  return new StoreError({
    fate: 'refused',
    code: 'flow.not.found',
    message: sentences.join(' '),
    hint:
      `Check \`flow_name\` (names are case-sensitive), \`division_id\`${doubt}, ` +
      "and that the client's role covers the flow's division.",
  });
}

function ambiguous(name: string, found: readonly ListedFlow[]): StoreError {
  const areOfOneType = new Set(found.map(({ type }) => type)).size === 1;
  const flows = found.map((flow) => `${flow.id}${areOfOneType ? '' : typeWords(flow)}${label(flow)}`);
  return new StoreError({
    fate: 'refused',
    code: 'flow.ambiguous',
    message: `There are ${found.length} flows "${name}": ${flows.join(', ')}.`,
    hint: 'Choose one: give `flow_id` instead of `flow_name`, or narrow it with `division_id`.',
  });
}

/** A flow's type, in words. */
function typeWords({ type }: ListedFlow): string {
  const words: Readonly<Record<string, string>> = { INBOUNDCALL: 'inbound call', OUTBOUNDCALL: 'outbound call', SECURECALL: 'secure call' };
  return type === '' ? '' : ` (${Object.hasOwn(words, type) ? words[type] : type})`;
}

/** The division that distinguishes a flow from others of the same name. */
function label({ division }: ListedFlow): string {
  const name = typeof division['name'] === 'string' ? division['name'] : division['id'];
  return typeof name === 'string' ? ` in "${name}"` : '';
}
