import { hasChanges } from '../wording/menu-changes.ts';
import { isolatedPlain } from '../wording/escape.ts';
import { editSides, sidesOf, type Sides } from '../wording/sides.ts';
import { flowLabel, menuLabel } from '../wording/words.ts';
import type { FlowReport, MenuView, RunReport } from '../model.ts';

/** A menu of the report, with the two states that are shown of it. */
export interface ShownMenu {
  readonly view: MenuView;
  readonly sides: Sides;
  /** Markdown that tells it from the other menus of the report. */
  readonly label: string;
}

/** The menus that change, or were to change, in the order of the report. */
export function changedMenus(report: RunReport): ShownMenu[] {
  return report.flows.flatMap((flow) =>
    flow.views
      .filter((view) => hasChanges(view) && !isShownAsEdit(view, flow, report))
      .map((view) => ({ view, sides: sidesOf(flow, report), label: labelOf(view, flow, report) })),
  );
}

/** The menus that someone edited outside git. If git knows nothing but this run's own file, the table of the change shows the same. */
export function editedMenus(report: RunReport): ShownMenu[] {
  return report.flows.flatMap((flow) =>
    (flow.drift?.menus ?? [])
      .filter(({ commit }) => commit !== null || report.mode === 'drift')
      .map(({ view, menu }) => {
        const name = flow.views.find(({ nodeId }) => nodeId === menu)?.name;
        const named = name === undefined ? view : { ...view, name };
        return { view: named, sides: editSides(flow.drift?.overwritten === true), label: labelOf(named, flow, report) };
      }),
  );
}

/** A search for drift deploys nothing, so a drifted menu has no table other than that of its drift. */
function isShownAsEdit({ nodeId }: MenuView, { drift }: FlowReport, { mode }: RunReport): boolean {
  return mode === 'drift' && drift?.menus.some(({ menu }) => menu === nodeId) === true;
}

function labelOf(view: MenuView, flow: FlowReport, { flows }: RunReport): string {
  const menu = `<strong>${isolatedPlain(menuLabel(view))}</strong>`;
  return flows.length === 1 ? menu : `${isolatedPlain(flowLabel(flow))} › ${menu}`;
}
