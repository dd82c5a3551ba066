import type { Position } from '../../model/diagnostic.ts';
import type { Warning } from '../wording/warnings.ts';
import type { FlowReport, MenuView } from '../model.ts';

/** A place in a menu file. */
export type Place = Position & { readonly path: string };

/** Finds the line of a menu file that a warning is about. */
export class MenuPlaces {
  readonly #flow: Place | undefined;
  readonly #views = new Map<string, MenuView>();
  readonly #lines = new Map<MenuView, ReadonlyMap<string, number>>();

  constructor({ views, place }: FlowReport) {
    this.#flow = place;
    for (const view of views) {
      this.#views.set(`file ${view.nodeId}`, view);
      if (view.callNode !== undefined) this.#views.set(`call ${view.callNode}`, view);
      this.#lines.set(view, linesOf(view));
    }
  }

  /** The line of the key, else of its menu, else the place where a menu file names the flow; undefined if no file does. */
  of({ menu, key }: Warning): Place | undefined {
    if (menu === undefined) return this.#flow;
    const view = this.#views.get('nodeId' in menu ? `file ${menu.nodeId}` : `call ${menu.callNode}`);
    if (view === undefined) return this.#flow;
    const line = key === undefined ? undefined : this.#lines.get(view)?.get(key);
    return { path: view.path, line: line ?? view.line, column: 1 };
  }
}

/** The lines of a menu's keys. A removed key has the line of the key before it, because the diff shows the removal there. */
function linesOf({ rows, keyLines = [] }: MenuView): ReadonlyMap<string, number> {
  const lines = new Map(keyLines.map(({ key, line }) => [key, line]));
  for (const { key, precedingKey } of rows) {
    const line = precedingKey === undefined ? undefined : lines.get(precedingKey);
    if (line !== undefined && !lines.has(key)) lines.set(key, line);
  }
  return lines;
}
