import type { FlowReference, Menu } from '../model/menu.ts';
import { describeFlow } from '../model/menu.ts';
import { isOfFlow, mayBeSameDivision, sameId, type FlowIdentity } from '../model/ids.ts';
import { problemAt, type Problem } from '../model/diagnostic.ts';

/**
 * Documents that describe the same menu of the same flow, as far as the files alone can tell.
 *
 * @param menus all menus of all files, in the order of the files
 */
export function duplicateMenus(menus: readonly Menu[]): Problem[] {
  return secondOnes(
    menus,
    ({ nodeId, flow }) => JSON.stringify([nodeId, flow.kind, flow.kind === 'id' ? flow.id.toLowerCase() : flow.name]),
    (menu, other) => mayBeSameDivision(divisionOf(menu.flow), divisionOf(other.flow)),
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
  flow: FlowIdentity,
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
  return problemAt(menu, menu.at.nodeId, {
    code: 'duplicate-menu',
    message: `The menu "${menu.nodeId}" of the flow ${describeFlow(menu.flow)} is described twice: ${first.path} line ${first.at.nodeId.line} has it already.`,
    hint: 'Keep one document for each menu of a flow.',
  });
}

/** Beside an id a division says nothing. */
function divisionOf(flow: FlowReference): string | undefined {
  return flow.kind === 'id' ? undefined : flow.divisionId;
}
