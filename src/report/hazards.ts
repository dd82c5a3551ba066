import { reachesCallers } from '../engine/outcome.ts';
import type { CallHazard } from '../engine/call-hazards.ts';
import { isNamedAsQueue } from '../engine/call-builder.ts';
import type { CallNode } from '../engine/call-graph.ts';
import type { FlowReport } from './model.ts';
import { say, type Piece, type Sentence } from './sentence.ts';
import { deadKeys } from './words.ts';

/** What may hurt callers. */
export interface Warning {
  readonly sentence: Sentence;
  /** Whether it comes of the change; otherwise it was so before. */
  readonly isNew: boolean;
  /** The menu that it begins in, by its place in the call graph or by what its file calls it; undefined: none. */
  readonly menu?: { readonly callNode: string } | { readonly nodeId: string };
  /** The key of that menu that it is about. */
  readonly key?: string;
}

/**
 * What may hurt callers of a flow once its change is live: first the keys that stop answering, as the menus have them, then what the
 * flow's calls come to.
 */
export function warningsOf(flow: FlowReport): Warning[] {
  if (!reachesCallers(flow.status)) return [];
  const others = (flow.hazards ?? []).flatMap((hazard) => warningOf(hazard));
  return [...deadKeys(flow).map((dead) => deadKey(flow, dead)), ...others];
}

function deadKey({ views }: FlowReport, { menu, key }: { readonly menu: string; readonly key: string }): Warning {
  const view = views.find(({ nodeId }) => nodeId === menu);
  const was = view?.rows.find((row) => row.key === key)?.before?.target ?? '';
  const before = was === '' ? [] : say` (until now: ${{ words: was }})`;
  const sentence = say`Callers who press ${{ key }} in the menu ${{ name: view?.name ?? menu }} get no answer any more`;
  return { sentence: [...sentence, ...before, '.'], isNew: true, menu: { nodeId: menu } };
}

function warningOf(hazard: CallHazard): Warning[] {
  switch (hazard.kind) {
    // Told by the menus themselves, which know all keys.
    case 'dead-key':
      return [];
    case 'unreached-menu': {
      const { isGone, menu } = hazard;
      const what = isGone ? 'Gone, with its keys: the menu' : 'No caller comes any more to the menu';
      return [{ sentence: say`${what} ${named(menu)}.`, isNew: true, menu: at(menu) }];
    }
    case 'loop':
      return [{ sentence: loop(hazard.menus), isNew: hazard.isNew, ...begin(hazard.menus[0]) }];
    case 'missing-target':
      return [missing(hazard)];
    case 'empty-queue':
      return [empty(hazard)];
    case 'no-person':
      return [
        { sentence: say`From the menu ${named(hazard.menu)}, no key leads to a person.`, isNew: hazard.isNew, menu: at(hazard.menu) },
      ];
  }
}

function loop(menus: readonly CallNode[]): Sentence {
  const names = menus.map(named);
  const listed = names.flatMap((name, index) => (index === 0 ? [name] : [index === names.length - 1 ? ' and ' : ', ', name]));
  return [
    `Callers can't get out of the ${names.length === 1 ? 'menu' : 'menus'} `,
    ...listed,
    ': whichever key they press, they come back.',
  ];
}

function missing({ from, edge, to, isNew }: Extract<CallHazard, { readonly kind: 'missing-target' }>): Warning {
  const { way } = edge;
  if (way.how !== 'key') return { sentence: say`Calls go on from ${named(from)} to ${named(to)}, ${absent(to)}.`, isNew, menu: at(from) };
  const { key } = way;
  const sentence = say`Callers who press ${{ key }} in the menu ${named(from)} are led to ${named(to)}, ${absent(to)}.`;
  return { sentence, isNew, menu: at(from), key };
}

/** A flow is known as a whole; of an org an OAuth client may see a part. */
function absent(to: CallNode): string {
  return isNamedAsQueue(to) ? 'which is no queue of this org that this OAuth client can see' : 'which this flow does not have';
}

function empty({ menu, key, queue, isNew }: Extract<CallHazard, { readonly kind: 'empty-queue' }>): Warning {
  const sentence = say`Callers who press ${{ key }} in the menu ${named(menu)} wait in the queue ${named(queue)}, of which nobody is a member.`;
  return { sentence, isNew, menu: at(menu), key };
}

function named({ name }: CallNode): Piece {
  return { name };
}

function at({ id }: CallNode): { readonly callNode: string } {
  return { callNode: id };
}

function begin(menu: CallNode | undefined): Pick<Warning, 'menu'> {
  return menu === undefined ? {} : { menu: at(menu) };
}
