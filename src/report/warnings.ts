import { reachesCallers } from '../model/outcome.ts';
import type { CallHazard } from '../call-flow/hazards.ts';
import { isNamedAsQueue } from '../call-flow/builder.ts';
import type { CallNode } from '../model/call-graph.ts';
import type { FlowReport } from './model.ts';
import { say, type Piece, type Sentence } from './wording/sentence.ts';
import { deadKeys } from './wording/words.ts';

/** What may hurt callers. */
export interface Warning {
  readonly sentence: () => Sentence;
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
  return [...deadKeyWarnings(flow), ...others];
}

function deadKeyWarnings(flow: FlowReport): Warning[] {
  const views = new Map(
    flow.views.map(({ nodeId, name, rows }) => [nodeId, { name, before: new Map(rows.map(({ key, before }) => [key, before])) }]),
  );
  return deadKeys(flow).map(({ menu, key }) => ({
    sentence: () => {
      const view = views.get(menu);
      const was = view?.before.get(key)?.target ?? '';
      const before = was === '' ? [] : say` (until now: ${{ words: was }})`;
      const sentence = say`Callers who press ${{ key }} in the menu ${{ name: view?.name ?? menu }} get nowhere any more`;
      return [...sentence, ...before, ...say`.`];
    },
    isNew: true,
    menu: { nodeId: menu },
    key,
  }));
}

function warningOf(hazard: CallHazard): Warning[] {
  switch (hazard.kind) {
    // Told by the menus themselves, which know all keys.
    case 'dead-key':
      return [];
    case 'unreached-menu': {
      const { isGone, menu } = hazard;
      const sentence = (): Sentence =>
        isGone ? say`Gone, with its keys: the menu ${named(menu)}.` : say`No caller comes any more to the menu ${named(menu)}.`;
      return [{ sentence, isNew: true, menu: at(menu) }];
    }
    case 'loop':
      return [{ sentence: () => loop(hazard.menus), isNew: hazard.isNew, ...begin(hazard.menus[0]) }];
    case 'missing-target':
      return [missing(hazard)];
    case 'empty-queue':
      return [empty(hazard)];
    case 'no-person':
      return [
        { sentence: () => say`From the menu ${named(hazard.menu)}, no key leads to a person.`, isNew: hazard.isNew, menu: at(hazard.menu) },
      ];
  }
}

function loop(menus: readonly CallNode[]): Sentence {
  const names = menus.map(named);
  const listed = names.flatMap((name, index) => [...(index === 0 ? [] : index === names.length - 1 ? say` and ` : say`, `), name]);
  const round = names.length === 1 ? say`the menu ` : say`the menus `;
  return [...say`Callers can't get out of `, ...round, ...listed, ...say`: whichever key they press, they come back.`];
}

function missing({ from, edge, to, isNew }: Extract<CallHazard, { readonly kind: 'missing-target' }>): Warning {
  const { way } = edge;
  const place = { isNew, menu: at(from) };
  if (way.how !== 'key') return { ...place, sentence: () => say`Calls go on from ${named(from)} to ${named(to)}, ${absent(to)}.` };
  const { key } = way;
  return {
    ...place,
    key,
    sentence: () => say`Callers who press ${{ key }} in the menu ${named(from)} are led to ${named(to)}, ${absent(to)}.`,
  };
}

/** A flow is known as a whole; of an org an OAuth client may see a part. */
function absent(to: CallNode): Piece {
  return { ours: isNamedAsQueue(to) ? 'which is no queue of this org that this OAuth client can see' : 'which this flow does not have' };
}

function empty({ menu, key, queue, isNew }: Extract<CallHazard, { readonly kind: 'empty-queue' }>): Warning {
  const sentence = (): Sentence =>
    say`Callers who press ${{ key }} in the menu ${named(menu)} wait in the queue ${named(queue)}, of which nobody is a member.`;
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
