import { overviewOf } from '../call-flow/overview.ts';
import { CallPaths } from '../call-flow/paths.ts';
import { queuesOfKey, type QueueFact } from '../call-flow/queue-facts.ts';
import type { FlowContent } from '../model/content.ts';
import { GUID, normalizeId } from '../model/ids.ts';
import { menusOf, type Plan } from '../model/plan.ts';
import { toReportedError } from '../model/run-error.ts';
import { StoreError, type ReportedError } from '../model/store.ts';
import { askFact, type QueueQuery } from './queue-details.ts';
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
  #isOver = false;

  constructor(work: QueueWork) {
    this.#work = work;
  }

  /** The error of a flow whose keys lead to queues that take no calls. Never throws: without an answer, the question is left out. */
  async errorOf({ live, menus }: Plan): Promise<ReportedError | undefined> {
    const lost: string[] = [];
    for (const { menu, key, queue } of keyQueues(live.content, menusOf({ menus }))) {
      const fact = await this.#factOf(live.content, queue);
      if (fact === 'empty') lost.push(`Key ${key} of the menu "${menu}" leads to the queue "${queue}", which has no members.`);
      if (fact === 'missing')
        lost.push(
          `Key ${key} of the menu "${menu}" leads to the queue "${queue}", which doesn’t exist, or which this OAuth client can’t see.`,
        );
    }
    if (lost.length === 0) return undefined;
    return { code: 'queue.unattended', message: lost.join(' '), hint: 'Add members to the queue, or lead the key elsewhere.' };
  }

  async #factOf({ traits }: FlowContent, queue: string): Promise<QueueFact | undefined> {
    const { org, cancellation, log } = this.#work;
    if (this.#isOver || cancellation.isRequested) return undefined;
    const fact = this.#facts.get(queue) ?? (traits.namesQueuesById ? factById(org, queue) : factByName(org, queue));
    this.#facts.set(queue, fact);
    try {
      return await fact;
    } catch (error) {
      if (!this.#isOver) log(`Whether the queues behind the keys take calls is left out: ${toReportedError(error).message}`);
      this.#isOver = true;
      return undefined;
    }
  }
}

async function factById(org: QueueQuery['org'], reference: string): Promise<QueueFact | undefined> {
  if (!GUID.test(reference)) return undefined;
  const id = normalizeId(reference);
  const listed = await org.queuesById([id]);
  return askFact(org, id, new Set(listed.length === 0 ? [id] : []));
}

async function factByName(org: QueueWork['org'], name: string): Promise<QueueFact | undefined> {
  const { queues, error } = await wholeQueueIndex(org);
  if (error !== undefined) throw new StoreError({ ...error, fate: 'refused' });
  const found = queues.byName(name);
  if ('id' in found) return GUID.test(found.id) ? askFact(org, normalizeId(found.id), new Set()) : undefined;
  return found.matches === 0 ? 'missing' : undefined;
}

/** The queues that keys of these menus lead to, key by key. */
function keyQueues(content: FlowContent, menus: readonly string[]): KeyQueue[] {
  const paths = new CallPaths(overviewOf(content.callGraph(new Map())));
  return menus.flatMap((menu) =>
    paths.from(content.callNodeId(menu) ?? '').flatMap((edge) => {
      const { way } = edge;
      return way.how === 'key' && way.isGlobal !== true ? queuesOfKey(paths, edge).map((queue) => ({ menu, key: way.key, queue })) : [];
    }),
  );
}
