import { changesCalls } from '../../call-flow/compare.ts';
import type { Section } from '../markdown/budget.ts';
import { callWords } from './words.ts';
import { code } from '../wording/escape.ts';
import { folded } from '../markdown/elements.ts';
import { mermaid } from './mermaid.ts';
import type { FlowReport } from '../model.ts';
import { count } from '../../text/count.ts';
import { flowLabel, type Perspective } from '../wording/words.ts';

/** What the two sides of the picture are. */
const SUBJECT: Readonly<Record<Perspective, string>> = {
  change: 'before and after',
  difference: 'live and in the file',
  wish: 'as it was to become',
};

/** What the styles of lines say. */
const LEGEND: Readonly<Record<Perspective, string>> = {
  change: 'Dotted lines are gone after the change, thick ones are new or differ.',
  difference: 'Dotted lines are live and not in the file, thick ones are in the file and not live, or differ.',
  wish: 'Dotted lines were to go, thick ones were to be new or to differ.',
};

/**
 * How calls get through a flow before and after, as a picture; none where nothing changes on a call's way. The tables say all of it, too:
 * e-mails and GitHub's app show a picture's source.
 *
 * @param isOpen whether it is looked at without a click
 */
export function callFlowSections(flow: FlowReport, telling: Perspective, weight: number, isOpen: boolean): Section[] {
  const { calls } = flow;
  if (calls === undefined || !changesCalls(calls)) return [];
  const words = callWords(telling);
  const drawing = mermaid(calls, words);
  if (drawing === undefined)
    return [
      {
        weight,
        what: 'picture',
        text: `The call flow of ${code(flowLabel(flow))} is too big to be drawn: the tables have all that changes.`,
      },
    ];
  const left =
    drawing.left === 0
      ? []
      : [`${count(drawing.left, 'place')} of the flow that ${drawing.left === 1 ? 'is' : 'are'} not near to a change`];
  const legend = [LEGEND[telling], ...left.map((what) => `Left out: ${what}.`)].join(' ');
  return [
    {
      weight,
      what: 'picture',
      text: folded(
        `Call flow of ${code(flowLabel(flow))}, ${SUBJECT[telling]}`,
        `\`\`\`mermaid\n${drawing.source}\n\`\`\`\n\n<sub>${legend}</sub>`,
        isOpen,
      ),
    },
  ];
}
