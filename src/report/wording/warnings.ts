import { reachesCallers } from '../../model/outcome.ts';
import type { CallHazard } from '../../call-flow/hazards.ts';
import { isNamedAsQueue } from '../../call-flow/queue-node.ts';
import type { CallNode } from '../../model/call-graph.ts';
import { present } from '../../model/json.ts';
import type { MenuWarning } from '../../model/menu-diff.ts';
import type { FlowReport } from '../model.ts';
import { menuWarning } from './menu-warnings.ts';
import { say, type Piece, type Sentence } from './sentence.ts';
import { deadKeys, menuLabel } from './words.ts';

/** The kinds of warnings. A hazard of the call flow can be two of them. */
type WarningKind = Exclude<CallHazard['kind'], 'unreached-menu'> | MenuWarning['kind'] | 'unreachable-menu' | 'deleted-menu';

/** What many warnings of one kind say together. */
const TOGETHER: Readonly<Record<WarningKind, (number: number) => string>> = {
  'dead-key': (number) => `${number} keys are removed.`,
  'unreachable-menu': (number) => `${number} menus become unreachable.`,
  'deleted-menu': (number) => `${number} menus are deleted, including their keys.`,
  loop: (number) => `Callers get stuck in ${number} places.`,
  'missing-target': (number) => `${number} keys or actions lead to something that doesn't exist.`,
  'empty-queue': (number) => `${number} keys lead to queues without members.`,
  'no-person': (number) => `${number} menus have no key that leads to a person.`,
  'lost-task': (number) => `${number} keys no longer run their tasks.`,
  'lost-audio': (number) => `${number} menus no longer play their current audio.`,
  'named-dead-key': (number) => `${number} times, the text of a menu asks callers to press a key that is no longer in use.`,
  'unnamed-key': (number) => `${number} keys are never named by the text of their menu.`,
};

/** What several warnings of one kind say together. */
export function together({ kind }: Pick<Warning, 'kind'>, number: number): string {
  return TOGETHER[kind](number);
}

/** What can hurt callers. */
export interface Warning {
  readonly kind: WarningKind;
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
    flow.views.map((view) => [view.nodeId, { label: menuLabel(view), before: new Map(view.rows.map(({ key, before }) => [key, before])) }]),
  );
  // Keys of a menu that no call reaches answer no one.
  const unreached = new Set(flow.views.flatMap((view) => (view.unreached === undefined ? [] : [view.nodeId])));
  return deadKeys(flow)
    .filter(({ menu }) => !unreached.has(menu))
    .map(({ menu, key }) => ({
      kind: 'dead-key',
      sentence: () => {
        const view = views.get(menu);
        const target = view?.before.get(key)?.target ?? '';
        const before = target === '' ? [] : say` (today: ${{ phrase: target }})`;
        const sentence = say`Key ${{ key }} is removed from ${{ name: view?.label ?? menu }}. Callers can no longer use it`;
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
      kind: warning.kind,
      sentence: () => menuWarning(view, warning),
      isNew: !('isOld' in warning),
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
    kind: isGone ? 'deleted-menu' : 'unreachable-menu',
    sentence: () =>
      isGone
        ? say`Menu ${named(menu)} is deleted, including its keys.`
        : say`Menu ${named(menu)} becomes unreachable: no call gets there any more.`,
    isNew: true,
    menu: placeOf(menu),
  };
}

function loop({ menus, isNew }: Hazard<'loop'>): Warning {
  const [first] = menus;
  const [noun, pronoun] = menus.length === 1 ? [say`menu `, say`it`] : [say`the menus `, say`them`];
  return {
    kind: 'loop',
    sentence: () => [...say`Callers get stuck in `, ...noun, ...listed(menus), ...say`: every key leads back to `, ...pronoun, ...say`.`],
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
  const place = { kind: 'missing-target', isNew, menu: placeOf(from) } as const;
  if (way.how !== 'key') return { ...place, sentence: () => say`Calls go on from ${named(from)} to ${named(to)}, ${whyMissing(to)}.` };
  const { key } = way;
  return { ...place, key, sentence: () => say`Key ${{ key }} in ${named(from)} leads to ${named(to)}, ${whyMissing(to)}.` };
}

/** The flow is known as a whole, but an OAuth client may see only a part of the org. */
function whyMissing(to: CallNode): Piece {
  return {
    literal: isNamedAsQueue(to) ? "a queue that doesn't exist, or that this OAuth client can't see" : "which this flow doesn't have",
  };
}

function emptyQueue({ menu, key, queue, isNew }: Hazard<'empty-queue'>): Warning {
  return {
    kind: 'empty-queue',
    sentence: () => say`Queue ${named(queue)} (key ${{ key }} in ${named(menu)}) has no members.`,
    isNew,
    menu: placeOf(menu),
    key,
  };
}

function noPerson({ menu, isNew }: Hazard<'no-person'>): Warning {
  return { kind: 'no-person', sentence: () => say`No key in ${named(menu)} leads to a person.`, isNew, menu: placeOf(menu) };
}

function named({ name }: CallNode): Piece {
  return { name };
}

function placeOf({ id }: CallNode): { readonly callNode: string } {
  return { callNode: id };
}
