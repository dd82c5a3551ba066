import type { FlowReference, Menu } from '../model/menu.ts';
import { describeFlow } from '../model/menu.ts';
import { isOfFlow, mayBeSameDivision, sameId, type FlowIdentity } from '../model/ids.ts';
import { problemAt, type Problem } from '../model/diagnostic.ts';

/**
 * Documents that describe the same menu of the same flow, as far as the files alone show it.
 *
 * @param menus all menus of all files, in file order
 */
export function duplicateMenus(menus: readonly Menu[]): Problem[] {
  return repeated(
    menus,
    ({ nodeId, flow }) => JSON.stringify([nodeId, flow.kind, flow.kind === 'id' ? flow.id.toLowerCase() : flow.name]),
    (menu, other) => mayBeSameDivision(divisionOf(menu.flow), divisionOf(other.flow)),
  );
}

/**
 * Documents for the same menu of a flow that was read: now it is known which id and name mean one flow.
 *
 * @param menus all menus of all files, in file order
 * @param idOf the id of a menu's flow, if it was looked up; then its name is not compared
 * @param menuIdOf the id of a menu in the flow, whatever a file calls it
 */
export function duplicateMenusOf(
  flow: FlowIdentity,
  menus: readonly Menu[],
  idOf: (menu: Menu) => string | undefined = () => undefined,
  menuIdOf: (nodeId: string) => string | undefined = () => undefined,
): Problem[] {
  const isOfThisFlow = (menu: Menu): boolean => {
    const id = idOf(menu);
    return id === undefined ? isOfFlow(menu.flow, flow) : sameId(id, flow.id);
  };
  return repeated(
    menus.filter(isOfThisFlow),
    ({ nodeId }) => menuIdOf(nodeId) ?? nodeId,
    () => true,
  );
}

/**
 * All menus of a group but the first.
 *
 * @param idOf equal for all menus that `sameFlow` may join, so that the work doesn't grow with the square of their number
 */
function repeated(menus: readonly Menu[], idOf: (menu: Menu) => string, sameFlow: (menu: Menu, other: Menu) => boolean): Problem[] {
  return [...Map.groupBy(menus, idOf).values()].flatMap((group) =>
    group.flatMap((menu, index) => {
      const first = group.find((other) => other === menu || sameFlow(menu, other));
      return index === 0 || first === undefined || first === menu ? [] : [problem(menu, first)];
    }),
  );
}

function problem(menu: Menu, first: Menu): Problem {
  const place = `${first.path} line ${first.at.nodeId.line}`;
  return problemAt(menu, menu.at.nodeId, {
    code: 'duplicate-menu',
    message: `The menu "${menu.nodeId}" of the flow ${describeFlow(menu.flow)} is described twice: ${place} has it already.`,
    hint: 'Keep one document for each menu of a flow.',
  });
}

/** If the flow has an id, its division adds nothing. */
function divisionOf(flow: FlowReference): string | undefined {
  return flow.kind === 'id' ? undefined : flow.divisionId;
}
