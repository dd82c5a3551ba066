import type { FlowReport } from '../../src/report/model.ts';
import type { Exchange } from './exchange.ts';
import type { MenuId, Wish } from './menu-edits.ts';
import type { Played } from './play.ts';
import type { State } from './world.ts';

/** One flow of a run, for a judge who knows what happened, whatever the run says. */
export interface Case {
  readonly played: Played;
  readonly id: string;
  readonly report: FlowReport;
  readonly wishes: readonly Wish[];
  /** The menus that the files are about. */
  readonly menus: readonly MenuId[];
  readonly history: readonly State[];
  /** The messages that are about this flow. */
  readonly exchanges: readonly Exchange[];
}
