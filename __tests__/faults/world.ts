import type { GenesysCloud } from '../../simulator/genesys/cloud.ts';
import type { FlowDefinition } from '../../simulator/genesys/flow-records.ts';
import type { DesiredMenu } from './menu-edits.ts';
import type { Act, Actor } from './schedule.ts';
import type { Snapshot } from './snapshot.ts';

/** Who logs in to the org: an OAuth client, and which of its users. A secret must never be shown. */
export interface Engine {
  readonly id: string;
  readonly secret: string;
  /** The name in the history of one of several users of the client. */
  readonly run?: string;
}

/** How every client's secret ends. */
export const SECRET_END = '-that-no-one-may-see';

/** The OAuth client of the run. */
export const CLIENT: Engine = { id: 'the-run', secret: `a-secret${SECRET_END}` };

/** One state of a flow that callers could hear, with who made it. */
export interface State {
  readonly version: string | number;
  readonly by: 'start' | 'run' | 'others';
  /** Whether another run of the same OAuth client made it. To the org, it is this run's. */
  readonly isTwin: boolean;
  /** A person's name, or an engine's client or `run`; `start` for the first state. */
  readonly maker: string;
  readonly at: number;
  readonly snapshot: Snapshot;
}

/** An org with the flows of a schedule, of one API. */
export interface World {
  readonly cloud: GenesysCloud;
  /** The ids of the flows. */
  readonly ids: readonly string[];
  /** The live version. */
  live(id: string): string | number;
  /** All states that were ever live, in order. */
  history(id: string): readonly State[];
  /**
   * Acts as another editor.
   *
   * @param desiredMenus the menus that the run's files ask for
   */
  act(flow: number, act: Act, by: Actor, desiredMenus: readonly DesiredMenu[]): void;
  /** The id of the flow that a text belongs to, if it is a flow's text (Architect's API). */
  flowIn?(text: string): string | undefined;
  /** What blocks a publish now (Architect's API). */
  blocker?(flow: string | undefined, client: string): string | undefined;
  /** How a partial fault changes what a write stores (flow-definition API). */
  mangle?(how: 'half' | 'mangled' | 'elsewhere', id: string): (definition: FlowDefinition) => void;
}

/** Ann's name in the history. */
export const PERSON = 'ann';

/** The name of another run of the same client in the history. */
export const TWIN = 'another run';

/** The name of the n-th flow. */
export function flowName(index: number): string {
  return ['First', 'Second', 'Third'][index] ?? `Flow ${index}`;
}

/** The id of the n-th flow. */
export function flowId(index: number): string {
  return `00000000-0000-4000-8000-00000000000${index + 1}`;
}
