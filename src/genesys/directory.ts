import { StoreError } from '../model/store.ts';
import { GUID } from '../model/ids.ts';
import { didYouMean, nearest } from '../text/did-you-mean.ts';
import { isId, isRecord } from './http/answer.ts';
import type { FlowApi } from './flow-api.ts';
import type { Session } from './http/session.ts';
import { sameId } from '../model/ids.ts';

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
  readonly #flows = new Map<string | undefined, Promise<Listed[]>>();

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
    const listed = (await this.#flowsLike(name, divisionId)).flatMap(readFlow);
    const [inside, outside] = [listed.filter((flow) => isIn(flow, divisionId)), listed.filter((flow) => !isIn(flow, divisionId))];
    // By id: a listing that shifts while it is read shows a flow twice.
    const found = [...new Map(inside.filter((flow) => flow.name === name).map((flow) => [flow.id, flow])).values()];
    const [flow, second] = found;
    if (flow === undefined) {
      const near = nearest(name, namesOf([...inside, ...(await this.#all(divisionId))]));
      throw notFound(
        name,
        divisionId,
        near,
        outside.filter((other) => other.name === name),
      );
    }
    if (second !== undefined) throw ambiguous(name, found);
    return flow.id;
  }

  /** For a name that no flow has: a filter by name leaves out what was meant. Listed once, however many names are wrong. */
  #all(divisionId: string | undefined): Promise<Listed[]> {
    const flows = this.#flows.get(divisionId) ?? this.#listAll(divisionId);
    this.#flows.set(divisionId, flows);
    return flows;
  }

  async #listAll(divisionId: string | undefined): Promise<Listed[]> {
    if (this.#flowApi === 'definition' || (await this.#lists) !== true) return [];
    try {
      return (await listFlows(this.#session, undefined, divisionId)).flatMap(readFlow);
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

/** A flow of a listing, with its division as far as the listing tells it. */
interface Listed {
  readonly id: string;
  readonly name: string;
  readonly division: Readonly<Record<string, unknown>>;
}

function readFlow(entity: unknown): Listed[] {
  if (!isRecord(entity) || !isId(entity['id']) || typeof entity['name'] !== 'string') return [];
  return [{ id: entity['id'], name: entity['name'], division: isRecord(entity['division']) ? entity['division'] : {} }];
}

function isIn({ division }: Listed, divisionId: string | undefined): boolean {
  return divisionId === undefined || typeof division['id'] !== 'string' || sameId(division['id'], divisionId);
}

/** The names that mean one flow alone. */
function namesOf(flows: readonly Listed[]): string[] {
  return [...Map.groupBy(flows, ({ name }) => name)].flatMap(([name, own]) => (new Set(own.map(({ id }) => id)).size === 1 ? [name] : []));
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

function notFound(name: string, divisionId: string | undefined, near: readonly string[], outside: readonly Listed[]): StoreError {
  const [other] = outside;
  const sentences = [
    `There is no flow "${name}"${divisionId === undefined ? '' : ` in the division ${divisionId}`} that this OAuth client may see.`,
    ...(other === undefined ? [] : [`There is one${label(other)}.`]),
    ...(near.length === 0 ? [] : [didYouMean(name, near)]),
  ];
  const isName = divisionId !== undefined && !GUID.test(divisionId);
  return new StoreError({
    fate: 'refused',
    code: 'flow.not.found',
    message: sentences.join(' '),
    hint: `Check \`flow_name\` (upper and lower case count), \`division_id\`${isName ? " (a GUID: is this the division's name?)" : ''}, and that the client's role covers the flow's division.`,
  });
}

function ambiguous(name: string, found: readonly Listed[]): StoreError {
  return new StoreError({
    fate: 'refused',
    code: 'flow.ambiguous',
    message: `There are ${found.length} flows "${name}": ${found.map((flow) => `${flow.id}${label(flow)}`).join(', ')}.`,
    hint: 'Say which one: give `flow_id` instead of `flow_name`, or narrow it with `division_id`.',
  });
}

function label({ division }: Listed): string {
  const name = typeof division['name'] === 'string' ? division['name'] : division['id'];
  return typeof name === 'string' ? ` in "${name}"` : '';
}
