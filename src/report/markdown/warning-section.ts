import type { Section } from './budget.ts';
import { plain } from '../wording/escape.ts';
import { warningsOf } from '../warnings.ts';
import { folded } from './elements.ts';
import type { RunReport } from '../model.ts';
import { count } from '../../text/count.ts';
import { markdownOf } from '../wording/sentence.ts';
import { flowLabel } from '../wording/words.ts';

/** Nobody reads more. */
const MOST = 30;

/** What can hurt callers, in the callers' words: what the change brings, before anything else; what was so before it, folded. */
export function hazardSections(report: RunReport): Section[] {
  const several = report.flows.length > 1;
  const all = report.flows.flatMap((flow) => {
    const where = several ? ` <sub>${plain(flowLabel(flow))}</sub>` : '';
    return warningsOf(flow).map(({ sentence, isNew }) => ({ line: () => `- ${markdownOf(sentence())}${where}`, isNew }));
  });
  const [fresh, old] = [all.filter(({ isNew }) => isNew), all.filter(({ isNew }) => !isNew)];
  const title = report.mode === 'deploy' ? 'Warnings: since this change' : 'Warnings: after this change';
  return [
    ...(fresh.length === 0
      ? []
      : [
          {
            weight: 91,
            what: 'list of warnings',
            text: `> [!CAUTION]\n> **${title}**\n${listed(fresh)
              .map((line) => `> ${line}`)
              .join('\n')}`,
          },
        ]),
    ...(old.length === 0
      ? []
      : [
          {
            weight: 45,
            what: 'list of older warnings',
            text: folded(`ℹ️ ${count(old.length, 'warning')} that this change has nothing to do with`, listed(old).join('\n')),
          },
        ]),
  ];
}

function listed(lines: readonly { readonly line: () => string }[]): string[] {
  const shown = lines.slice(0, MOST).map(({ line }) => line());
  return lines.length > MOST ? [...shown, `- and ${lines.length - MOST} more`] : shown;
}
