import { reachesCallers } from '../engine/outcome.ts';
import type { CallHazard } from '../engine/call-hazards.ts';
import { isNamedAsQueue } from '../engine/call-builder.ts';
import type { CallNode } from '../engine/call-graph.ts';
import { apart } from './direction.ts';
import { phoneKey, phrase, plain } from './escape.ts';
import type { FlowReport } from './model.ts';
import { deadKeys } from './words.ts';

/** What may hurt callers, as a sentence of Markdown. */
export interface Warning {
  readonly text: string;
  /** Whether it comes of the change; otherwise it was so before. */
  readonly isNew: boolean;
}

/**
 * What may hurt callers of a flow once its change is live: first the keys that stop answering, as the menus have them, then what the
 * flow's calls come to.
 */
export function warningsOf(flow: FlowReport): Warning[] {
  if (!reachesCallers(flow.status)) return [];
  const others = (flow.hazards ?? []).flatMap((hazard) => warningOf(hazard));
  return [...deadKeys(flow).map(({ menu, key }) => ({ text: deadKey(flow, menu, key), isNew: true })), ...others];
}

function deadKey({ views }: FlowReport, menu: string, key: string): string {
  const view = views.find(({ nodeId }) => nodeId === menu);
  const was = view?.rows.find((row) => row.key === key)?.before?.target ?? '';
  const before = was === '' ? '' : ` (until now: ${phrase(was)})`;
  return `Callers who press ${phoneKey(key)} in the menu ${strong(view?.name ?? menu)} get no answer any more${before}.`;
}

function warningOf(hazard: CallHazard): Warning[] {
  switch (hazard.kind) {
    // Told by the menus themselves, which know all keys.
    case 'dead-key':
      return [];
    case 'unreached-menu':
      return [
        {
          text: `${hazard.isGone ? 'Gone, with its keys: the menu' : 'No caller comes any more to the menu'} ${named(hazard.menu)}.`,
          isNew: true,
        },
      ];
    case 'loop':
      return [{ text: loop(hazard.menus), isNew: hazard.isNew }];
    case 'missing-target':
      return [{ text: missing(hazard), isNew: hazard.isNew }];
    case 'empty-queue':
      return [{ text: empty(hazard), isNew: hazard.isNew }];
    case 'no-person':
      return [{ text: `From the menu ${named(hazard.menu)}, no key leads to a person.`, isNew: hazard.isNew }];
  }
}

function loop(menus: readonly CallNode[]): string {
  const [first, ...others] = menus.map(named);
  const round = others.length === 0 ? `the menu ${first}` : `the menus ${[first, ...others.slice(0, -1)].join(', ')} and ${others.at(-1)}`;
  return `Callers can't get out of ${round}: whichever key they press, they come back.`;
}

function missing({ from, edge, to }: Extract<CallHazard, { readonly kind: 'missing-target' }>): string {
  const { way } = edge;
  if (way.how === 'key') return `Callers who press ${phoneKey(way.key)} in the menu ${named(from)} are led to ${named(to)}, ${absent(to)}.`;
  return `Calls go on from ${named(from)} to ${named(to)}, ${absent(to)}.`;
}

/** A flow is known as a whole; of an org an OAuth client may see a part. */
function absent(to: CallNode): string {
  return isNamedAsQueue(to) ? 'which is no queue of this org that this OAuth client can see' : 'which this flow does not have';
}

function empty({ menu, key, queue }: Extract<CallHazard, { readonly kind: 'empty-queue' }>): string {
  return `Callers who press ${phoneKey(key)} in the menu ${named(menu)} wait in the queue ${named(queue)}, of which nobody is a member.`;
}

function named({ name }: CallNode): string {
  return strong(name);
}

function strong(text: string): string {
  return `<strong>${apart(plain(text), text)}</strong>`;
}
