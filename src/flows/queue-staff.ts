import PQueue from 'p-queue';
import type { QueueFact } from '../call-flow/queue-facts.ts';
import { toReportedError } from './flow-run.ts';
import type { QueueQuery } from './queue-questions.ts';

/** The most queues for whose members one run asks. */
const MAX_QUEUES = 200;

/**
 * Whether anybody is a member of these queues, each asked for once. It never throws: of what can't be asked nothing is claimed.
 *
 * @param ids of the queues, in lower case
 * @param absent those of which the org lists no queue: a 404 alone may as well mean that there is no such question
 */
export async function askMembers(
  { org, concurrency, cancellation, say }: QueueQuery,
  ids: readonly string[],
  absent: ReadonlySet<string>,
): Promise<ReadonlyMap<string, QueueFact>> {
  const facts = new Map<string, QueueFact>();
  const all = [...new Set(ids)];
  const [first, ...others] = all.slice(0, MAX_QUEUES);
  if (all.length > MAX_QUEUES)
    say?.(`Nothing is said of the members of ${all.length - MAX_QUEUES} queues: a run asks for those of ${MAX_QUEUES} at the most.`);
  let end: 'refused' | 'failed' | undefined;
  const ask = async (id: string): Promise<void> => {
    if (end !== undefined || cancellation?.isRequested === true) return;
    try {
      const isStaffed = await org.hasMembers(id);
      if (isStaffed !== undefined) facts.set(id, isStaffed ? 'staffed' : 'empty');
    } catch (error) {
      const { status, message } = toReportedError(error);
      if (status === 404) {
        if (absent.has(id)) facts.set(id, 'missing');
        return;
      }
      // What stands in the way of one question after several tries stands in the way of the next, and a plan must not wait for it.
      if (end === undefined) say?.(`Who is a member of the queues is left out: ${message}`);
      if (end !== 'refused') end = status === 403 ? 'refused' : 'failed';
    }
  };
  // Whoever may not ask once need not ask several times at once.
  if (first !== undefined) await ask(first);
  const queue = new PQueue({ concurrency });
  await queue.addAll(others.map((id) => () => ask(id)));
  // With a part of the answers, what is claimed would depend on which of them came first.
  return end === 'refused' ? new Map() : facts;
}
