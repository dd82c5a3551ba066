import type { RunReport } from '../model.ts';
import { count } from '../../text/text.ts';
import { code } from '../wording/escape.ts';
import { flowLabel } from '../wording/words.ts';
import type { Section } from './budget.ts';
import { folded } from './elements.ts';
import { keysTable, menuName } from './menu-table.ts';
import { versions } from './versions.ts';

/** Menus that a plan finds in sync, each with its keys, folded. So the pull request that brings a menu into git shows that it is live. */
export function inSyncSections({ mode, flows }: RunReport): Section[] {
  if (mode !== 'plan') return [];
  return flows.flatMap((flow) =>
    flow.views.map((view): Section => {
      const live = `as live (${versions(flow)}, flow ${code(flowLabel(flow))})`;
      const title = `In sync: ${menuName(view)}, ${count(view.rows.length, 'key')}, ${live}`;
      return { kind: 'unchangedKeys', text: folded(title, keysTable(view)) };
    }),
  );
}
