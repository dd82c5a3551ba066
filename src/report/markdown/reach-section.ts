import { count } from '../../text/text.ts';
import { MAX_ALIKE } from '../wording/alike.ts';
import { plain } from '../wording/escape.ts';
import { reachOf } from '../wording/reach.ts';
import { markdownOf } from '../wording/sentence.ts';
import { flowLabel } from '../wording/words.ts';
import type { RunReport } from '../model.ts';
import type { Section } from './budget.ts';
import { folded } from './elements.ts';

/** Who is affected: the phone numbers that reach the flows. Those of many flows are folded. */
export function reachSections({ flows }: RunReport): Section[] {
  const lines = flows.flatMap((flow) => {
    const sentence = reachOf(flow);
    const whose = flows.length > 1 ? ` <sub>${plain(flowLabel(flow))}</sub>` : '';
    return sentence === undefined ? [] : [`📞 ${markdownOf(sentence)}${whose}`];
  });
  if (lines.length === 0) return [];
  if (lines.length <= MAX_ALIKE) return [{ kind: 'reach', text: lines.join('<br>') }];
  const list = lines.map((line) => `- ${line}`).join('\n');
  return [{ kind: 'reach', text: folded(`Phone numbers that reach ${count(lines.length, 'flow')}`, list) }];
}
