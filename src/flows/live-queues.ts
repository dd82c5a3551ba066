import { overviewOf } from '../call-flow/overview.ts';
import { CallPaths } from '../call-flow/paths.ts';
import { queuesOfKey, type QueueFact } from '../call-flow/queue-facts.ts';
import type { FlowContent } from '../model/content.ts';
import { GUID, normalizeId } from '../model/ids.ts';
import { menusOf, type Plan } from '../model/plan.ts';
import { toReportedError } from '../model/run-error.ts';
import { StoreError, type ReportedError } from '../model/store.ts';
import { askFact } from './queue-details.ts';
import { wholeQueueIndex } from './queue-index.ts';
import type { FlowWork } from './work.ts';

/* A drift check also asks whether the queues that managed keys lead to can take calls. If the org can't be asked, nothing is claimed. */

/** A queue that a key of a managed menu leads to, by the name or id that the flow uses. */
interface KeyQueue {
  readonly menu: string;
  readonly key: string;
  readonly queue: string;
}

type QueueWork = Pick<FlowWork, 'org' | 'cancellation' | 'log'>;

/** The questions of one drift check. Each queue is asked about once, however many keys lead to it. */
export class LiveQueues {
  readonly #work: QueueWork;
  readonly #facts = new Map<string, Promise<QueueFact | undefined>>();
  /** Queues by their ids, and whether the org lists them. */
  readonly #listed = new Map<string, boolean>();
  #isOver = false;

  constructor(work: QueueWork) {
    this.#work = work;
  }

  /** The error of a flow whose keys lead to queues that take no calls. Never throws: without an answer, the question is left out. */
  async errorOf({ live, menus }: Plan): Promise<ReportedError | undefined> {
    const lost: string[] = [];
    const all = keyQueues(live.content, menusOf({ menus }));
    if (live.content.traits.namesQueuesById) await this.#ask(() => this.#list(all.map(({ queue }) => queue)));
    for (const { menu, key, queue } of all) {
      const fact = await this.#ask(() => this.#factOf(live.content, queue));
      if (fact === 'empty') lost.push(`Key ${key} of the menu "${menu}" leads to the queue "${queue}", which has no members.`);
      if (fact === 'missing')
        lost.push(
          `Key ${key} of the menu "${menu}" leads to the queue "${queue}", which doesn't exist, or which this OAuth client can't see.`,
        );
    }
    if (lost.length === 0) return undefined;
    return { code: 'queue.unattended', message: lost.join(' '), hint: "Add members to the queue, or change the key's target." };
  }

  /** The answer to a question. After the first one without an answer, none is asked any more. */
  async #ask<T>(question: () => Promise<T>): Promise<T | undefined> {
    const { cancellation, log } = this.#work;
    if (this.#isOver || cancellation.isRequested) return undefined;
    try {
      return await question();
    } catch (error) {
      if (!this.#isOver) log(`Couldn't check whether the queues behind the keys take calls: ${toReportedError(error).message}`);
      this.#isOver = true;
      return undefined;
    }
  }

  /** Asks once for all queues of a flow that are not known yet. */
  async #list(queues: readonly string[]): Promise<void> {
    const ids = new Set(queues.filter((queue) => GUID.test(queue)).map((queue) => normalizeId(queue)));
    const asked = [...ids].filter((id) => !this.#listed.has(id));
    if (asked.length === 0) return;
    const found = new Set((await this.#work.org.queuesById(asked)).map(({ id }) => normalizeId(id)));
    for (const id of asked) this.#listed.set(id, found.has(id));
  }

  async #factOf({ traits }: FlowContent, queue: string): Promise<QueueFact | undefined> {
    const fact = this.#facts.get(queue) ?? (traits.namesQueuesById ? this.#factById(queue) : factByName(this.#work.org, queue));
    this.#facts.set(queue, fact);
    return fact;
  }

  async #factById(reference: string): Promise<QueueFact | undefined> {
    const id = normalizeId(reference);
    const isListed = this.#listed.get(id);
    return isListed === undefined ? undefined : askFact(this.#work.org, id, new Set(isListed ? [] : [id]));
  }
}

async function factByName(org: QueueWork['org'], name: string): Promise<QueueFact | undefined> {
  const { queues, error } = await wholeQueueIndex(org);
  if (error !== undefined) throw new StoreError({ ...error, fate: 'refused' });
  const found = queues.byName(name);
  if ('id' in found) return GUID.test(found.id) ? askFact(org, normalizeId(found.id), new Set()) : undefined;
  return found.matches === 0 ? 'missing' : undefined;
}

/**
 * The queues that keys of these menus lead to, key by key: by themselves, or as their menu file names them. A task can ask something before
 * it transfers to its one queue.
 */
function keyQueues(content: FlowContent, menus: readonly string[]): KeyQueue[] {
  const paths = CallPaths.of(overviewOf(content.callGraph(new Map())));
  const found = menus.flatMap((menu) => {
    const ways = paths.from(content.callNodeId(menu) ?? '').flatMap((edge) => {
      const { way } = edge;
      return way.how === 'key' && way.isGlobal !== true ? queuesOfKey(paths, edge).map((queue) => ({ menu, key: way.key, queue })) : [];
    });
    const options = content.writtenMenu(menu, undefined)?.options ?? [];
    const named = options.flatMap(({ key, target }) => (target.kind === 'queue' ? [{ menu, key, queue: target.name }] : []));
    return [...ways, ...named];
  });
  return [...new Map(found.map((one) => [JSON.stringify([one.menu, one.key, one.queue]), one])).values()];
}
