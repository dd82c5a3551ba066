import { StoreError } from '../engine/store.ts';
import { nearest } from '../menu/near.ts';
import { isId, isRecord } from './answer.ts';
import type { FlowApi } from './flow-api.ts';
import type { Session } from './session.ts';

/** How many flows are asked for at once; the SDK's own default (`ArchitectApi.getFlows`) is 25. */
const PAGE_SIZE = 100;
/** A bound on pages, so that an org that never ends its listing can't hold a job. */
const MAX_PAGES = 1000;

/** Flows by name. An org has one of two listings, and neither filters exactly: names are compared here, on all pages. */
export class Directory {
  readonly #session: Session;
  readonly #flowApi: FlowApi;
  /** Whether the org has Architect's listing: asked by the first look-up, while the others wait for its answer. */
  #lists: Promise<boolean> | undefined;
  readonly #names = new Map<string | undefined, Promise<string[]>>();

  constructor(session: Session, flowApi: FlowApi) {
    this.#session = session;
    this.#flowApi = flowApi;
  }

  /**
   * The id of the flow with exactly this name.
   *
   * @throws StoreError `flow.not.found` with near names, `flow.ambiguous` with the ids to choose from
   */
  async find(name: string, divisionId: string | undefined): Promise<string> {
    // By id: a listing that shifts while it is read shows a flow twice.
    const byId = new Map<string, { readonly id: string; readonly division: string }>();
    const others = new Set<string>();
    for (const entity of await this.#flowsLike(name, divisionId)) {
      if (!isRecord(entity) || !isId(entity['id']) || typeof entity['name'] !== 'string') continue;
      const division = isRecord(entity['division']) ? entity['division'] : {};
      if (divisionId !== undefined && typeof division['id'] === 'string' && !isSameId(division['id'], divisionId)) continue;
      if (entity['name'] === name) byId.set(entity['id'], { id: entity['id'], division: label(division) });
      else others.add(entity['name']);
    }
    const found = [...byId.values()];
    const [flow, second] = found;
    if (flow === undefined)
      throw notFound(name, divisionId, nearest(name, [...new Set([...others, ...(await this.#allNames(divisionId))])]));
    if (second !== undefined) throw ambiguous(name, found);
    return flow.id;
  }

  /** For a name that no flow has: a filter by name leaves out what was meant. Listed once, however many names are wrong. */
  #allNames(divisionId: string | undefined): Promise<string[]> {
    const names = this.#names.get(divisionId) ?? this.#listNames(divisionId);
    this.#names.set(divisionId, names);
    return names;
  }

  async #listNames(divisionId: string | undefined): Promise<string[]> {
    if (this.#flowApi === 'definition' || (await this.#lists) !== true) return [];
    try {
      const flows = await listFlows(this.#session, undefined, divisionId);
      return flows.flatMap((flow) => (isRecord(flow) && typeof flow['name'] === 'string' ? [flow['name']] : []));
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return [];
    }
  }

  async #flowsLike(name: string, divisionId: string | undefined): Promise<unknown[]> {
    if (this.#flowApi === 'definition') return this.#query(name, divisionId);
    if (this.#lists !== undefined && !(await this.#lists)) return this.#query(name, divisionId);
    const asked = this.#list(name, divisionId);
    this.#lists ??= asked.then(
      (flows) => flows !== undefined,
      () => true,
    );
    return (await asked) ?? this.#query(name, divisionId);
  }

  async #query(name: string, divisionId: string | undefined): Promise<unknown[]> {
    try {
      return await queryFlows(this.#session, name, divisionId);
    } catch (error) {
      if (!isMissing(error)) throw error;
      throw noListing(name, this.#flowApi === 'auto' ? 'GET /api/v2/flows nor POST /api/v2/flows/query' : 'POST /api/v2/flows/query');
    }
  }

  /** @returns undefined when the org has no such listing, and may have the other */
  async #list(name: string, divisionId: string | undefined): Promise<unknown[] | undefined> {
    try {
      return await listFlows(this.#session, name, divisionId);
    } catch (error) {
      if (!isMissing(error)) throw error;
      if (this.#flowApi === 'auto') return undefined;
      throw noListing(name, 'GET /api/v2/flows');
    }
  }
}

function isSameId(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The org has no such listing. */
function isMissing(error: unknown): boolean {
  return error instanceof StoreError && (error.status === 404 || error.status === 405);
}

/** `GET /api/v2/flows`. Its filter `virtualAgentEnabled` is never given: it makes flows vanish. */
async function listFlows(session: Session, name: string | undefined, divisionId: string | undefined): Promise<unknown[]> {
  const flows: unknown[] = [];
  for (let pageNumber = 1; pageNumber <= MAX_PAGES; pageNumber += 1) {
    const body = await session.call({
      method: 'GET',
      path: '/api/v2/flows',
      action: name === undefined ? 'list the flows' : `look for the flow "${name}"`,
      permission: 'architect:flow:view',
      query: {
        type: 'inboundcall',
        pageNumber,
        pageSize: PAGE_SIZE,
        ...(name === undefined ? {} : { name }),
        ...(divisionId === undefined ? {} : { divisionId }),
      },
    });
    const entities = entitiesOf(body);
    flows.push(...entities);
    const { pageCount } = body;
    if (entities.length === 0 || (typeof pageCount === 'number' ? pageNumber >= pageCount : entities.length < PAGE_SIZE)) break;
  }
  return flows;
}

/** `POST /api/v2/flows/query`, the flow-definition API's. */
async function queryFlows(session: Session, name: string, divisionId: string | undefined): Promise<unknown[]> {
  const flows: unknown[] = [];
  let continuationToken: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const body = await session.call({
      method: 'POST',
      path: '/api/v2/flows/query',
      action: `look for the flow "${name}"`,
      permission: 'architect:flow:view',
      query: continuationToken === undefined ? {} : { continuationToken },
      body: { query: `name:${name}`, pageSize: PAGE_SIZE, ...(divisionId === undefined ? {} : { divisionIds: [divisionId] }) },
    });
    flows.push(...entitiesOf(body));
    const next = body['nextPage'];
    if (typeof next !== 'string' || next === '' || next === continuationToken) break;
    continuationToken = next;
  }
  return flows;
}

function entitiesOf(body: Record<string, unknown>): unknown[] {
  return Array.isArray(body['entities']) ? (body['entities'] as unknown[]) : [];
}

function noListing(name: string, endpoints: string): StoreError {
  return new StoreError({
    fate: 'refused',
    code: 'flow.listing.missing',
    message: `The flow "${name}" can't be looked up by its name: this org has no ${endpoints}.`,
    hint: 'Give `flow_id` instead of `flow_name`, or check `region`, `gateway-url` and `flow-api` (see "Which API" in the README).',
  });
}

function notFound(name: string, divisionId: string | undefined, near: readonly string[]): StoreError {
  return new StoreError({
    fate: 'refused',
    code: 'flow.not.found',
    message: `There is no flow "${name}"${divisionId === undefined ? '' : ` in the division ${divisionId}`} that this OAuth client may see.${near.length === 0 ? '' : ` Near: ${near.map((other) => `"${other}"`).join(', ')}.`}`,
    hint: "Check `flow_name` (upper and lower case count), `division_id`, and that the client's role covers the flow's division.",
  });
}

function ambiguous(name: string, found: readonly { readonly id: string; readonly division: string }[]): StoreError {
  return new StoreError({
    fate: 'refused',
    code: 'flow.ambiguous',
    message: `There are ${found.length} flows "${name}": ${found.map(({ id, division }) => `${id}${division}`).join(', ')}.`,
    hint: 'Say which one: give `flow_id` instead of `flow_name`, or narrow it with `division_id`.',
  });
}

function label(division: Record<string, unknown>): string {
  const name = typeof division['name'] === 'string' ? division['name'] : division['id'];
  return typeof name === 'string' ? ` in "${name}"` : '';
}
