import { folded } from './elements.ts';

/*
 * The plan that was reviewed, below the report of its deploy. Two comment lines of our own tell where it begins and ends: foreign
 * text can't form `<!--`, because `<` is escaped wherever such text is shown.
 */

const BEGIN = '<!-- genesys-ivr-action plan begins -->';
const END = '<!-- genesys-ivr-action plan ends -->';

/**
 * A deploy's report with the plan folded below it, as it was.
 *
 * @param plan Markdown that stands for itself: what it opens, it closes
 */
export function withPlanBelow(report: string, plan: string): string {
  return `${report.trimEnd()}\n\n${folded('The plan that was reviewed, as it was before the merge', `${BEGIN}\n\n${plan.trim()}\n\n${END}`)}\n`;
}

/**
 * The plan out of what {@link withPlanBelow} has made.
 *
 * @param text with `\n` at the ends of its lines
 * @returns undefined where the two lines aren't there
 */
export function planBelow(text: string): string | undefined {
  const from = text.indexOf(`\n${BEGIN}\n`);
  const to = text.lastIndexOf(`\n${END}\n`);
  return from === -1 || to <= from ? undefined : text.slice(from + BEGIN.length + 2, to).trim();
}

/**
 * A deploy's report with a line in the plan's place.
 *
 * @param runUrl of the run that made the plan
 */
export function withoutPlan(report: string, runUrl: string): string {
  return `${report.trimEnd()}\n\n_The plan that was reviewed is left out here for want of room: [the run that made it](${runUrl}) has it in its job summary._\n`;
}
