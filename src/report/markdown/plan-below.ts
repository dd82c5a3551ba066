import { folded } from './elements.ts';

/*
 * The reviewed plan, below the report of its deploy. Two HTML comments mark where it begins and ends. Foreign text can't form `<!--`,
 * because `<` is escaped wherever such text is shown.
 */

const BEGIN = '<!-- genesys-ivr-action plan begins -->';
const END = '<!-- genesys-ivr-action plan ends -->';

/**
 * A deploy's report with the plan folded below it, unchanged.
 *
 * @param plan Markdown that closes whatever it opens
 */
export function withPlanBelow(report: string, plan: string): string {
  const below = folded('The plan that was reviewed, as it was before the merge', `${BEGIN}\n\n${plan.trim()}\n\n${END}`);
  return `${report.trimEnd()}\n\n${below}\n`;
}

/**
 * The plan that {@link withPlanBelow} put into a text.
 *
 * @param text with `\n` as line ends
 * @returns undefined if the two marks are missing
 */
export function planBelow(text: string): string | undefined {
  const from = text.indexOf(`\n${BEGIN}\n`);
  const to = text.lastIndexOf(`\n${END}\n`);
  return from === -1 || to <= from ? undefined : text.slice(from + BEGIN.length + 2, to).trim();
}

/**
 * A deploy's report with a line in place of the plan.
 *
 * @param runUrl of the run that made the plan
 */
export function withoutPlan(report: string, runUrl: string): string {
  const run = `[the run that made it](${runUrl})`;
  return `${report.trimEnd()}\n\n_The plan that was reviewed is left out here for want of room: ${run} has it in its job summary._\n`;
}
