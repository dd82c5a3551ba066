import type { FlowReference, Menu } from '../model/menu.ts';
import { describeFlow } from '../model/menu.ts';
import type { Problem } from '../model/diagnostic.ts';

/** What is known of a flow once it has been read. */
export interface KnownFlow {
  readonly id: string;
  readonly name: string;
  readonly divisionId?: string;
}

/**
 * Documents that describe the same menu of the same flow, as far as the files alone can tell.
 *
 * @param menus all menus of all files, in the order of the files
 */
export function duplicateMenus(menus: readonly Menu[]): Problem[] {
  return secondOnes(
    menus,
    ({ nodeId, flow }) => JSON.stringify([nodeId, flow.kind, flow.kind === 'id' ? flow.id.toLowerCase() : flow.name]),
    (menu, other) => mayBeSame(divisionOf(menu.flow), divisionOf(other.flow)),
  );
}

/**
 * Documents for the same menu of a flow that has been read: now an id and a name are known to be one flow.
 *
 * @param menus all menus of all files, in the order of the files
 * @param idOf the id of a menu's flow, where it has been looked up: then nothing has to be guessed from its name
 * @param menuIdOf what tells a menu from all others of the flow, however a file names it
 */
export function duplicateMenusOf(
  flow: KnownFlow,
  menus: readonly Menu[],
  idOf: (menu: Menu) => string | undefined = () => undefined,
  menuIdOf: (nodeId: string) => string | undefined = () => undefined,
): Problem[] {
  const isTheFlows = (menu: Menu): boolean => {
    const id = idOf(menu);
    return id === undefined ? isOfFlow(menu.flow, flow) : sameId(id, flow.id);
  };
  return secondOnes(
    menus.filter(isTheFlows),
    ({ nodeId }) => menuIdOf(nodeId) ?? nodeId,
    () => true,
  );
}

/** @param idOf what is the same for all menus that `sameFlow` may join: with it the work grows with the menus, not with their square */
function secondOnes(menus: readonly Menu[], idOf: (menu: Menu) => string, sameFlow: (menu: Menu, other: Menu) => boolean): Problem[] {
  return [...Map.groupBy(menus, idOf).values()].flatMap((group) =>
    group.flatMap((menu, index) => {
      const first = group.find((other) => other === menu || sameFlow(menu, other));
      return index === 0 || first === undefined || first === menu ? [] : [problem(menu, first)];
    }),
  );
}

function problem(menu: Menu, first: Menu): Problem {
  return {
    path: menu.path,
    ...menu.at.nodeId,
    code: 'duplicate-menu',
    message: `The menu "${menu.nodeId}" of the flow ${describeFlow(menu.flow)} is described twice: ${first.path} line ${first.at.nodeId.line} has it already.`,
    hint: 'Keep one document for each menu of a flow.',
  };
}

/** Beside an id a division says nothing. */
function divisionOf(flow: FlowReference): string | undefined {
  return flow.kind === 'id' ? undefined : flow.divisionId;
}

/** Whether two files say that they mean the same flow, as far as the files alone can tell. */
export function sameReference(a: FlowReference, b: FlowReference): boolean {
  if (a.kind === 'id') return b.kind === 'id' && sameId(a.id, b.id);
  return b.kind === 'name' && a.name === b.name && mayBeSame(a.divisionId, b.divisionId);
}

/** Whether a file means a flow that has been read. */
export function isOfFlow(reference: FlowReference, flow: KnownFlow): boolean {
  if (reference.kind === 'id') return sameId(reference.id, flow.id);
  return reference.name === flow.name && mayBeSame(reference.divisionId, flow.divisionId);
}

/** Ids are GUIDs: upper and lower case don't count. */
function sameId(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function mayBeSame(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || sameId(a, b);
}
