import type { FlowReport } from '../../src/report/model.ts';
import type { Exchange } from './exchange.ts';
import type { MenuId, DesiredMenu } from './menu-edits.ts';
import type { Played } from './played.ts';
import type { MenuState } from './snapshot.ts';
import type { State } from './world.ts';

/** One flow of a run, with what really happened, for the judge. */
export interface Case {
  readonly played: Played;
  readonly id: string;
  readonly report: FlowReport;
  readonly desiredMenus: readonly DesiredMenu[];
  /** The menus that have files. */
  readonly menus: readonly MenuId[];
  readonly history: readonly State[];
  /** The messages about this flow. */
  readonly exchanges: readonly Exchange[];
  /** The run's OAuth client. */
  readonly client: string;
  /** The run's name in the history; absent if it is the only one. */
  readonly maker?: string;
  /** The runs of older commits, by their names in the history: what they deploy at the same time can be deployed over. */
  readonly olderRuns?: ReadonlySet<string>;
  /** Whether a deploy before was to bring a menu to this state: live is behind then, whoever put it back. */
  readonly wasDeployed?: (menu: MenuId, state: MenuState) => boolean;
  /** Whether the run was ended from outside. */
  readonly isEnded?: boolean;
}
