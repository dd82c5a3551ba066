import { reachesCallers } from '../../model/outcome.ts';
import type { CallHazard } from '../../call-flow/hazards.ts';
import { isNamedAsQueue } from '../../call-flow/builder.ts';
import type { CallNode } from '../../model/call-graph.ts';
import { present } from '../../model/json.ts';
import type { FlowReport } from '../model.ts';
import { menuWarning } from './menu-warnings.ts';
import { say, type Piece, type Sentence } from './sentence.ts';
import { deadKeys } from './words.ts';

/** What can hurt callers. */
export interface Warning {
  /** Made only when it is shown: an answer may name a hundred thousand places. */
  readonly sentence: () => Sentence;
  /** Whether the change causes it. Otherwise it was there before. */
  readonly isNew: boolean;
  /** The menu where it occurs, by its node in the call graph or by its name in the menu file. Absent: not in a menu. */
  readonly menu?: { readonly callNode: string } | { readonly nodeId: string };
  /** The key of that menu where it occurs. */
  readonly key?: string;
}

/** What can hurt callers of a flow once its change is live: first the keys that stop answering, then what the change takes
 * from its menus, then the hazards of its call flow. */
export function warningsOf(flow: FlowReport): Warning[] {
  if (!reachesCallers(flow.status)) return [];
  return [...deadKeyWarnings(flow), ...menuWarnings(flow), ...(flow.hazards ?? []).flatMap((hazard) => warningOf(hazard))];
}

function deadKeyWarnings(flow: FlowReport): Warning[] {
  const views = new Map(
    flow.views.map(({ nodeId, name, rows }) => [nodeId, { name, before: new Map(rows.map(({ key, before }) => [key, before])) }]),
  );
  // Keys of a menu that no call reaches answer no one.
  const unreached = new Set(flow.views.flatMap((view) => (view.unreached === undefined ? [] : [view.nodeId])));
  return deadKeys(flow)
    .filter(({ menu }) => !unreached.has(menu))
    .map(({ menu, key }) => ({
      sentence: () => {
        const view = views.get(menu);
        const target = view?.before.get(key)?.target ?? '';
        const before = target === '' ? [] : say` (until now: ${{ phrase: target }})`;
        const sentence = say`Callers who press ${{ key }} in the menu ${{ name: view?.name ?? menu }} get nowhere any more`;
        return [...sentence, ...before, ...say`.`];
      },
      isNew: true,
      menu: { nodeId: menu },
      key,
    }));
}

function menuWarnings({ views }: FlowReport): Warning[] {
  return views.flatMap((view) =>
    (view.warnings ?? []).map((warning) => ({
      sentence: () => menuWarning(view, warning),
      isNew: true,
      menu: { nodeId: view.nodeId },
      ...('key' in warning ? { key: warning.key } : {}),
    })),
  );
}

type Hazard<Kind extends CallHazard['kind']> = Extract<CallHazard, { readonly kind: Kind }>;

function warningOf(hazard: CallHazard): Warning[] {
  switch (hazard.kind) {
    // These warnings are made from the report's menus, which have all keys.
    case 'dead-key':
      return [];
    case 'unreached-menu':
      return [unreachedMenu(hazard)];
    case 'loop':
      return [loop(hazard)];
    case 'missing-target':
      return [missingTarget(hazard)];
    case 'empty-queue':
      return [emptyQueue(hazard)];
    case 'no-person':
      return [noPerson(hazard)];
  }
}

function unreachedMenu({ isGone, menu }: Hazard<'unreached-menu'>): Warning {
  return {
    sentence: () =>
      isGone ? say`Gone, with its keys: the menu ${named(menu)}.` : say`No caller comes any more to the menu ${named(menu)}.`,
    isNew: true,
    menu: placeOf(menu),
  };
}

function loop({ menus, isNew }: Hazard<'loop'>): Warning {
  const [first] = menus;
  return {
    sentence: () => {
      const noun = menus.length === 1 ? say`the menu ` : say`the menus `;
      return [...say`Callers can't get out of `, ...noun, ...listed(menus), ...say`: whichever key they press, they come back.`];
    },
    isNew,
    ...present({ menu: first && placeOf(first) }),
  };
}

/** `A, B and C`. */
function listed(nodes: readonly CallNode[]): Sentence {
  const last = nodes.length - 1;
  return nodes.flatMap((node, index) => [...(index === 0 ? [] : index === last ? say` and ` : say`, `), named(node)]);
}

function missingTarget({ from, edge: { way }, to, isNew }: Hazard<'missing-target'>): Warning {
  const place = { isNew, menu: placeOf(from) };
  if (way.how !== 'key') return { ...place, sentence: () => say`Calls go on from ${named(from)} to ${named(to)}, ${whyMissing(to)}.` };
  const { key } = way;
  return {
    ...place,
    key,
    sentence: () => say`Callers who press ${{ key }} in the menu ${named(from)} are led to ${named(to)}, ${whyMissing(to)}.`,
  };
}

/** The flow is known as a whole, but an OAuth client may see only a part of the org. */
function whyMissing(to: CallNode): Piece {
  return { literal: isNamedAsQueue(to) ? 'which doesn’t exist, or which this OAuth client can’t see' : 'which this flow does not have' };
}

function emptyQueue({ menu, key, queue, isNew }: Hazard<'empty-queue'>): Warning {
  return {
    sentence: () => say`Callers who press ${{ key }} in the menu ${named(menu)} wait in the queue ${named(queue)}, which has no members.`,
    isNew,
    menu: placeOf(menu),
    key,
  };
}

function noPerson({ menu, isNew }: Hazard<'no-person'>): Warning {
  return { sentence: () => say`From the menu ${named(menu)}, no key leads to a person.`, isNew, menu: placeOf(menu) };
}

function named({ name }: CallNode): Piece {
  return { name };
}

function placeOf({ id }: CallNode): { readonly callNode: string } {
  return { callNode: id };
}
