import { leadsElsewhere, type CallComparison } from '../../call-flow/compare.ts';
import type { Section } from './budget.ts';
import { callWords } from '../diagram/words.ts';
import { code } from '../wording/escape.ts';
import { folded } from './elements.ts';
import { mermaid } from '../diagram/mermaid.ts';
import type { FlowReport, RunReport } from '../model.ts';
import { count } from '../../text/text.ts';
import { perspectiveOf, type Perspective } from '../wording/sides.ts';
import { flowLabel } from '../wording/words.ts';

/** What the two sides of the picture are. */
const SUBJECT: Readonly<Record<Perspective, string>> = {
  change: 'before and after',
  difference: 'live and in the file',
  intention: 'not deployed',
  attempt: 'before and planned',
  edit: 'in git and live',
};

/** What the strokes of lines mean. */
const LEGEND: Readonly<Record<Perspective, string>> = {
  change: 'Dotted: − removed. Thick: + added, ✏️ changed.',
  difference: 'Dotted: − in the file only. Thick: + live only, ✏️ differs.',
  intention: 'Dotted: − to remove. Thick: + to add, ✏️ to change.',
  attempt: 'Dotted: − to remove. Thick: + to add, ✏️ to change.',
  edit: 'Dotted: − in git only. Thick: + live only, ✏️ edited.',
};

/**
 * The call flow before and after, as a picture; empty if calls go where they went. The tables have all of it, too: e-mails and GitHub's
 * app show only the source of a picture.
 */
export function callFlowSections(flow: FlowReport, report: RunReport): Section[] {
  const { calls } = flow;
  if (calls === undefined || !leadsElsewhere(calls)) return [];
  return [{ kind: 'picture', text: pictureText(flow, calls, perspectiveOf(flow, report)) }];
}

function pictureText(flow: FlowReport, calls: CallComparison, perspective: Perspective): string {
  const name = code(flowLabel(flow));
  const drawing = mermaid(calls, callWords(perspective));
  if (drawing === undefined) return `The call flow of ${name} is too big to be drawn. The tables have all that changes.`;
  const { source, omitted } = drawing;
  const leftOut = omitted === 0 ? '' : ` Left out: ${count(omitted, 'place')} of the flow.`;
  return folded(
    `Call flow of ${name}, ${SUBJECT[perspective]}`,
    `\`\`\`mermaid\n${source}\n\`\`\`\n\n<sub>${LEGEND[perspective]}${leftOut}</sub>`,
  );
}
