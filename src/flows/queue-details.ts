import type { QueueFact } from '../call-flow/queue-facts.ts';
import type { FlowContent } from '../model/content.ts';
import type { Queues } from '../model/queues.ts';
import { toReportedError, type FlowRun } from './flow-run.ts';
import { GUID } from '../model/ids.ts';
import type { QueueIndex } from './queue-index.ts';
import { askNames } from './queue-names.ts';
import { queuesBehind, type QueueQuery } from './queue-questions.ts';
import { askMembers } from './queue-staff.ts';

/** What is known of queues beyond what a plan needs. */
export interface QueueDetails {
  /** What they are called, by id, as the flows spell it. */
  readonly names: ReadonlyMap<string, string>;
  /** What the org says of a queue that a flow of this API calls so: by its id, or by its name. */
  factOf(api: FlowContent['api'], called: string): QueueFact | undefined;
}

/** What is known without asking anybody. */
export function knownFrom({ names }: Pick<QueueIndex, 'names'>): QueueDetails {
  return { names, factOf: () => undefined };
}

/**
 * What a reader of a plan should know of the queues in it: what they are called (in a look for drift, too), and whether anybody is a
 * member of those to which a key of a changed menu leads. Nothing of it decides anything: whatever goes wrong here, a plan stays what it
 * is, and says less.
 */
export async function askQueues(questions: QueueQuery, items: readonly FlowRun[], lookup: QueueIndex): Promise<QueueDetails> {
  const { mode, cancellation, say } = questions;
  if ((mode !== 'plan' && mode !== 'drift') || cancellation?.isRequested === true) return knownFrom(lookup);
  try {
    const changed = items.filter(({ plan }) => plan !== undefined && plan.changed.length > 0);
    const { names, absent } = await askNames(questions, changed, lookup);
    // Who may not list queues, or gets no answer, would wait for the next question in vain.
    if (mode === 'drift' || absent === undefined) return knownFrom({ names });
    const planned = changed.filter(({ outcome }) => outcome?.status === 'planned');
    const ids = planned.flatMap((item) => reachedBy(item, lookup.queues));
    const facts = await askMembers(questions, ids, absent);
    return { names, factOf: (api, called) => facts.get(idOf(api, called, lookup.queues) ?? '') };
  } catch (error) {
    say?.(`What the plan says of queues is left out: ${toReportedError(error).message}`);
    return knownFrom(lookup);
  }
}

/** The ids of the queues to which the keys of an item's changed menus lead after the change. */
function reachedBy({ plan }: FlowRun, queues: Queues): string[] {
  if (plan === undefined) return [];
  const { desired, changed } = plan;
  return queuesBehind(desired, changed).flatMap((called) => idOf(desired.api, called, queues) ?? []);
}

/** A queue's id, in lower case; undefined where it isn't known. A definition has ids, Architect's YAML has names. */
function idOf(api: FlowContent['api'], called: string, queues: Queues): string | undefined {
  if (api === 'definition') return GUID.test(called) ? called.toLowerCase() : undefined;
  const found = queues.byName(called);
  return 'id' in found && GUID.test(found.id) ? found.id.toLowerCase() : undefined;
}
