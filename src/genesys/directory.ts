import { StoreError } from '../engine/store.ts';
import { nearest } from '../menu/near.ts';
import { isRecord } from './answer.ts';
import type { Session } from './session.ts';
import { flowApiUnsupported } from './unsupported.ts';

const PAGE_SIZE = 100;
/** A bound on pages, so that an org that never ends its listing can't hold a job. */
const MAX_PAGES = 1000;

/**
 * The id of the flow with exactly this name (`POST /api/v2/flows/query`, to its last page; the query itself is no exact
 * filter, so names are compared here).
 *
 * @throws StoreError `flow.not.found` with near names, `flow.ambiguous` with the ids to choose from
 */
export async function findFlow(session: Session, name: string, divisionId: string | undefined): Promise<string> {
  // By id: a listing that shifts while it is read shows a flow twice.
  const byId = new Map<string, { readonly id: string; readonly division: string }>();
  const others = new Set<string>();
  let continuationToken: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const body = await queryPage(session, name, divisionId, continuationToken);
    for (const entity of Array.isArray(body['entities']) ? (body['entities'] as unknown[]) : []) {
      if (!isRecord(entity) || typeof entity['id'] !== 'string' || typeof entity['name'] !== 'string') continue;
      const division = isRecord(entity['division']) ? entity['division'] : {};
      if (entity['name'] === name) byId.set(entity['id'], { id: entity['id'], division: label(division) });
      else others.add(entity['name']);
    }
    const next = body['nextPage'];
    if (typeof next !== 'string' || next === '' || next === continuationToken) break;
    continuationToken = next;
  }
  const found = [...byId.values()];
  const [flow, second] = found;
  if (flow === undefined) throw notFound(name, divisionId, nearest(name, [...others]));
  if (second !== undefined) throw ambiguous(name, found);
  return flow.id;
}

/** One page of flows whose name is like this one. */
async function queryPage(
  session: Session,
  name: string,
  divisionId: string | undefined,
  continuationToken: string | undefined,
): Promise<Record<string, unknown>> {
  try {
    return await session.call({
      method: 'POST',
      path: '/api/v2/flows/query',
      action: `look for the flow "${name}"`,
      permission: 'architect:flow:view',
      query: continuationToken === undefined ? {} : { continuationToken },
      body: { query: `name:${name}`, pageSize: PAGE_SIZE, ...(divisionId === undefined ? {} : { divisionIds: [divisionId] }) },
    });
  } catch (error) {
    if (!(error instanceof StoreError) || (error.status !== 404 && error.status !== 405)) throw error;
    throw flowApiUnsupported(
      `The flow "${name}" can't be looked up: this org has no flow-definition API (flows/query answered ${error.status}).`,
    );
  }
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
