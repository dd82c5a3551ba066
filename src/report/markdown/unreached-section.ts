import type { RunReport } from '../model.ts';
import { plain } from '../wording/escape.ts';
import { markdownOf } from '../wording/sentence.ts';
import { unreachedWarnings } from '../wording/unreached.ts';
import { flowLabel } from '../wording/words.ts';
import type { Section } from './budget.ts';

/** The most menus in the list. */
const MAX_LINES = 30;

/** On top of everything: the menus that no call reaches. Whatever the rest of the report says of them, no caller notices it. */
export function unreachedSections({ flows }: RunReport): Section[] {
  const warnings = flows.flatMap((flow) => unreachedWarnings(flow).map((warning) => ({ flow, warning })));
  if (warnings.length === 0) return [];
  const lines = warnings.slice(0, MAX_LINES).map(({ flow, warning }) => {
    const where = flows.length > 1 ? ` <sub>${plain(flowLabel(flow))}</sub>` : '';
    return `> ${markdownOf(warning.sentence())}${where}`;
  });
  const more = warnings.length - lines.length;
  const text = ['> [!WARNING]', ...lines, ...(more === 0 ? [] : [`> and ${more} more`])].join('\n');
  return [{ kind: 'newWarnings', text }];
}
