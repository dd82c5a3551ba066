import { reachesCallers } from '../../model/outcome.ts';
import type { Row } from '../../model/menu-diff.ts';
import type { FlowReport, RunReport } from '../model.ts';
import { isRerouted } from './menu-changes.ts';
import { MINUS, PLUS } from './words.ts';

/**
 * How the report shows the two states of a menu:
 * - `change`: from live to what is or will be live
 * - `intention`: from live to what was to become live, and is not
 * - `attempt`: from what was live to what was to become live; what is live now isn't known
 * - `difference`: what is live, and what the menu file says
 * - `edit`: what git knew, and what is live
 */
export type Perspective = 'change' | 'intention' | 'attempt' | 'difference' | 'edit';

/** The words for a key in a table, by its sign. A key that leads elsewhere has words of its own, as the heading counts it by itself. */
type ChangeWords = Readonly<Record<'added' | 'removed' | 'rerouted' | 'changed' | 'same', string>>;

const WORDS: Readonly<Record<Perspective, ChangeWords>> = {
  change: { added: `${PLUS} added`, removed: `${MINUS} removed`, rerouted: '✏️ rerouted', changed: '✏️ changed', same: '' },
  intention: { added: `${PLUS} to add`, removed: `${MINUS} to remove`, rerouted: '✏️ to reroute', changed: '✏️ to change', same: '' },
  attempt: { added: `${PLUS} to add`, removed: `${MINUS} to remove`, rerouted: '✏️ to reroute', changed: '✏️ to change', same: '' },
  difference: { added: `${MINUS} in the file only`, removed: `${PLUS} live only`, rerouted: '✏️ differs', changed: '✏️ differs', same: '' },
  edit: { added: `${PLUS} live only`, removed: `${MINUS} in git only`, rerouted: '✏️ edited', changed: '✏️ edited', same: '' },
};

/** What a key that no choice has does. Who knows telephones takes "no answer" for a call that rings. */
const UNUSED = 'not in use';

/** The two states of a menu: the heads of their columns, and the words for its keys. */
export interface Sides {
  readonly perspective: Perspective;
  readonly before: string;
  readonly after: string;
  readonly words: ChangeWords;
  /** What a column says of a key that only the other state has. */
  readonly absent: string;
  /** Whether the second state is live. */
  readonly isLive: boolean;
}

export function perspectiveOf({ status }: Pick<FlowReport, 'status'>, { mode }: Pick<RunReport, 'mode'>): Perspective {
  // A search for drift brings nothing to callers: it only finds that a deploy is due.
  if (status === 'planned' && mode === 'drift') return 'intention';
  if (reachesCallers(status)) return 'change';
  if (status === 'rollback-failed') return 'attempt';
  // A deploy that drift stopped intended a change, like any other deploy.
  return status === 'drifted' && mode !== 'deploy' ? 'difference' : 'intention';
}

/** How the report shows what a flow's menus are, and what their files ask for. */
export function sidesOf(flow: Pick<FlowReport, 'status'>, report: Pick<RunReport, 'mode'>): Sides {
  const perspective = perspectiveOf(flow, report);
  const [before, after] = headsOf(report, perspective);
  const isLive = perspective === 'change' && report.mode === 'deploy';
  return { perspective, before, after, words: WORDS[perspective], absent: perspective === 'difference' ? '–' : UNUSED, isLive };
}

/** How the report shows what git knew, and what is or was live. */
export function editSides(overwritten: boolean): Sides {
  return {
    perspective: 'edit',
    before: 'In git',
    after: overwritten ? 'Was live' : 'Live',
    words: WORDS.edit,
    absent: UNUSED,
    isLive: !overwritten,
  };
}

/** What a table says of a key, beside it. */
export function changeOf(row: Row, { words }: Pick<Sides, 'words'>): string {
  return words[isRerouted(row) ? 'rerouted' : row.sign];
}

function headsOf({ mode }: Pick<RunReport, 'mode'>, perspective: Perspective): readonly [string, string] {
  if (perspective === 'difference') return ['Live', 'In the file'];
  if (perspective === 'change') return mode === 'deploy' ? ['Before', 'Now'] : ['Today', 'After merge'];
  if (perspective === 'attempt') return ['Before', 'Planned'];
  return mode === 'deploy' ? ['Live', 'Not deployed'] : ['Live', 'In the file'];
}
