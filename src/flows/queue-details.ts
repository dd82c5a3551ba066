import PQueue from 'p-queue';
import { overviewOf } from '../call-flow/overview.ts';
import { CallPaths } from '../call-flow/paths.ts';
import { queuesOfKeys, type QueueFact } from '../call-flow/queue-facts.ts';
import type { CallGraph } from '../model/call-graph.ts';
import type { FlowContent } from '../model/content.ts';
import { GUID, normalizeId } from '../model/ids.ts';
import type { Mode } from '../model/mode.ts';
import type { Org } from '../model/org.ts';
import type { Queues } from '../model/queues.ts';
import { toReportedError } from '../model/run-error.ts';
import type { FlowRun } from './flow-run.ts';
import type { QueueIndex } from './queue-index.ts';

/* What a plan's reader should know about its queues. No decision depends on it: if the org can't be asked, the plan leaves it out. */

/** What is known about queues beyond what a plan needs. */
export interface QueueDetails {
  /** Their names, by id as the flows spell it. */
  readonly names: ReadonlyMap<string, string>;
  /** What the org says about the queue that a flow refers to: by its id, or by its name. */
  factOf(flow: Pick<FlowContent, 'traits'>, reference: string): QueueFact | undefined;
}

/** What the org is asked about queues, and how. */
export interface QueueQuery {
  readonly org: Pick<Org, 'queuesById' | 'hasMembers'>;
  readonly mode: Mode;
  /** How many requests are sent at once. */
  readonly concurrency: number;
  readonly cancellation: { readonly isRequested: boolean };
  /** Called with a sentence about each question that could not be asked. */
  readonly log: (line: string) => void;
}

/** The most queues whose names one run asks for. */
const MAX_NAMES = 500;
/** The most queues whose members one run asks for. */
const MAX_QUEUES = 200;

/**
 * Asks for the names of the queues in the plans, also in drift mode. For a plan, it also asks whether the queues that the keys of changed
 * menus lead to have members. Never throws.
 */
export async function askQueueDetails(query: QueueQuery, runs: readonly FlowRun[], index: QueueIndex): Promise<QueueDetails> {
  const { mode, cancellation, log } = query;
  if ((mode !== 'plan' && mode !== 'drift') || cancellation.isRequested) return namesOnly(index);
  try {
    const changed = runs.filter(({ plan }) => plan !== undefined && plan.changed.length > 0);
    const { names, absent } = await askNames(query, changed, index);
    // If the queues could not be listed, for lack of a permission or an answer, the next question would fail, too.
    if (mode === 'drift' || absent === undefined) return namesOnly({ names });
    const planned = changed.filter(({ outcome }) => outcome?.status === 'planned');
    const ids = planned.flatMap((run) => queuesReached(run, index.queues));
    const facts = await askMembers(query, [...new Set(ids)], absent);
    return { names, factOf: (flow, reference) => facts.get(idOf(flow, reference, index.queues) ?? '') };
  } catch (error) {
    log(`This plan has no queue details: ${toReportedError(error).message}`);
    return namesOnly(index);
  }
}

function namesOnly({ names }: Pick<QueueIndex, 'names'>): QueueDetails {
  return { names, factOf: () => undefined };
}

/** A queue's id, in lower case; undefined if it is unknown. */
function idOf({ traits }: Pick<FlowContent, 'traits'>, reference: string, queues: Queues): string | undefined {
  const found = traits.namesQueuesById ? { id: reference } : queues.byName(reference);
  return 'id' in found && GUID.test(found.id) ? normalizeId(found.id) : undefined;
}

/** The ids of the queues that the keys of a flow's changed menus lead to after the change. */
function queuesReached({ plan }: FlowRun, queues: Queues): string[] {
  if (plan === undefined) return [];
  const { desired, changed } = plan;
  return queuesBehind(desired, changed).flatMap((reference) => idOf(desired, reference, queues) ?? []);
}

/** The queues that keys of these menus lead to, as the flow names them. */
function queuesBehind(content: FlowContent, menus: readonly string[]): string[] {
  const paths = CallPaths.of(graphOf(content));
  return menus.flatMap((menu) => queuesOfKeys(paths, content.callNodeId(menu) ?? ''));
}

/** The same for all graphs, so that what does not change is not made again. */
const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** A flow's call graph. Empty if it can't be made, because then no call flow is shown. */
function graphOf(content: FlowContent): CallGraph {
  try {
    return overviewOf(content.callGraph(NO_NAMES));
  } catch {
    return { nodes: [], edges: [] };
  }
}

/** What the org says about ids of queues. */
interface QueueNames {
  /** Names by id, as the flows spell it. */
  readonly names: ReadonlyMap<string, string>;
  /** Ids, in lower case, that were asked for and that the org does not list; undefined if the request failed. */
  readonly absent: ReadonlySet<string> | undefined;
}

/** The names of the queues that the reports of these flows show. Queues without a known name are shown by id. Never throws. */
async function askNames({ org, log }: QueueQuery, runs: readonly FlowRun[], { names: listed, queues }: QueueIndex): Promise<QueueNames> {
  const names = new Map(listed);
  const unknown: string[] = [];
  for (const id of new Set(runs.flatMap(idsShown))) {
    const name = queues.nameOf(id);
    if (name === undefined) unknown.push(id);
    else names.set(id, name);
  }
  const all = [...new Set(unknown.map(normalizeId))];
  const asked = all.slice(0, MAX_NAMES);
  const left = all.length - asked.length;
  if (left > 0) log(`${left} of ${all.length} queues are shown by ID: a run looks up at most ${MAX_NAMES} names.`);
  if (asked.length === 0) return { names, absent: new Set() };
  try {
    const found = new Map((await org.queuesById(asked)).map(({ id, name }) => [normalizeId(id), name]));
    for (const id of unknown) {
      const name = found.get(normalizeId(id));
      if (name !== undefined) names.set(id, name);
    }
    return { names, absent: new Set(asked.filter((id) => !found.has(id))) };
  } catch (error) {
    log(`Queues are shown by ID: ${toReportedError(error).message}`);
    return { names, absent: undefined };
  }
}

/**
 * The ids of the queues in a flow's tables and call flow, those that the changed menus' keys lead to first. There are none
 * if the flow names its queues.
 */
function idsShown({ plan, driftStatus }: FlowRun): string[] {
  if (plan === undefined || !plan.desired.traits.namesQueuesById) return [];
  const contents = new Set([plan.desired, plan.live.content, ...(driftStatus?.drifted ?? []).map(({ known }) => known)]);
  const shown = [...contents].flatMap((content) => graphOf(content).nodes).filter(({ kind }) => kind === 'queue' || kind === 'voicemail');
  return [...queuesBehind(plan.desired, plan.changed), ...shown.map(({ name }) => name)].filter((id) => GUID.test(id));
}

/**
 * Asks for each queue whether it has members. Never throws: nothing is claimed about a queue that the org can't be asked about.
 *
 * @param ids of the queues, in lower case, each once
 * @param absent the ids that the org does not list
 */
async function askMembers(
  { org, concurrency, cancellation, log }: QueueQuery,
  ids: readonly string[],
  absent: ReadonlySet<string>,
): Promise<ReadonlyMap<string, QueueFact>> {
  const facts = new Map<string, QueueFact>();
  const [first, ...others] = ids.slice(0, MAX_QUEUES);
  if (ids.length > MAX_QUEUES)
    log(`The members of ${ids.length - MAX_QUEUES} queues weren't checked: a run checks at most ${MAX_QUEUES} queues.`);
  let end: 'refused' | 'failed' | undefined;
  const ask = async (id: string): Promise<void> => {
    if (end !== undefined || cancellation.isRequested) return;
    try {
      const fact = await askFact(org, id, absent);
      if (fact !== undefined) facts.set(id, fact);
    } catch (error) {
      const { status, message } = toReportedError(error);
      // What fails after several tries would also fail for the next queue, and a plan must not wait for it.
      if (end === undefined) log(`Queue members weren't checked: ${message}`);
      if (end !== 'refused') end = status === 403 ? 'refused' : 'failed';
    }
  };
  // The first queue is asked about alone: if that is not permitted, no other request is sent.
  if (first !== undefined) await ask(first);
  const queue = new PQueue({ concurrency });
  await queue.addAll(others.map((id) => () => ask(id)));
  // With only some of the answers, the claims would depend on which of them came first.
  return end === 'refused' ? new Map() : facts;
}

/** @returns undefined if the org doesn't say. A 404 alone may also mean that the API has no such endpoint. */
export async function askFact(org: QueueQuery['org'], id: string, absent: ReadonlySet<string>): Promise<QueueFact | undefined> {
  try {
    const hasMembers = await org.hasMembers(id);
    if (hasMembers === undefined) return undefined;
    return hasMembers ? 'staffed' : 'empty';
  } catch (error) {
    if (toReportedError(error).status !== 404) throw error;
    return absent.has(id) ? 'missing' : undefined;
  }
}
