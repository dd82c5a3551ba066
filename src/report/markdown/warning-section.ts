import type { Section } from './budget.ts';
import { plain } from '../wording/escape.ts';
import { folded } from './elements.ts';
import type { RunReport } from '../model.ts';
import { count } from '../../text/text.ts';
import { markdownOf } from '../wording/sentence.ts';
import { flowLabel } from '../wording/words.ts';
import { warningsOf } from '../wording/warnings.ts';

/** The most warnings in a list. */
const MAX_LINES = 30;

/** A warning as a line, made only when it is shown. */
type Line = () => string;

/** What can hurt callers. Warnings that the change causes come first; older ones are folded. */
export function warningSections(report: RunReport): Section[] {
  const hasSeveralFlows = report.flows.length > 1;
  const all = report.flows.flatMap((flow) => {
    const where = hasSeveralFlows ? ` <sub>${plain(flowLabel(flow))}</sub>` : '';
    return warningsOf(flow).map(({ sentence, isNew }) => ({ line: (): string => `- ${markdownOf(sentence())}${where}`, isNew }));
  });
  const linesOf = (isNew: boolean): Line[] => all.filter((warning) => warning.isNew === isNew).map(({ line }) => line);
  return [...newWarnings(linesOf(true), report), ...olderWarnings(linesOf(false))];
}

function newWarnings(lines: readonly Line[], { mode }: RunReport): Section[] {
  if (lines.length === 0) return [];
  const title = mode === 'deploy' ? 'Warnings: since this change' : 'Warnings: after this change';
  const quote = ['[!CAUTION]', `**${title}**`, ...listed(lines)];
  return [{ kind: 'newWarnings', text: quote.map((line) => `> ${line}`).join('\n') }];
}

function olderWarnings(lines: readonly Line[]): Section[] {
  if (lines.length === 0) return [];
  const title = `ℹ️ ${count(lines.length, 'warning')} that this change has nothing to do with`;
  return [{ kind: 'olderWarnings', text: folded(title, listed(lines).join('\n')) }];
}

function listed(lines: readonly Line[]): string[] {
  const shown = lines.slice(0, MAX_LINES).map((line) => line());
  return lines.length > MAX_LINES ? [...shown, `- and ${lines.length - MAX_LINES} more`] : shown;
}
