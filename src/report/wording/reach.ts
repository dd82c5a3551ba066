import { count } from '../../text/text.ts';
import type { FlowReach, FlowReport } from '../model.ts';
import { say, type Sentence } from './sentence.ts';

/** More call routes of a flow, or numbers of a call route, are counted. */
const MAX_LISTED = 5;

/** When calls to a number get to the flow. */
const HOURS: Readonly<Record<FlowReach['hours'][number], string>> = {
  open: 'opening hours',
  closed: 'closed hours',
  holiday: 'holidays',
};

/** Which phone numbers reach a flow; undefined if that is unknown, or if none does directly. */
export function reachOf({ reachedBy = [] }: FlowReport): Sentence | undefined {
  const more = reachedBy.length - MAX_LISTED;
  if (reachedBy.length === 0) return undefined;
  const routes = reachedBy.slice(0, MAX_LISTED).map((route) => routeWords(route));
  return [
    ...say`Reached by `,
    ...routes.flatMap((route, index) => [...(index === 0 ? [] : say`; `), ...route]),
    ...(more > 0 ? say`; and ${{ literal: count(more, 'more call route') }}` : []),
    ...say`.`,
  ];
}

function routeWords({ ivr, numbers, hours }: FlowReach): Sentence {
  const more = numbers.length - MAX_LISTED;
  const when = hours.map((name) => HOURS[name]).join(' and ');
  return [
    ...numbers.slice(0, MAX_LISTED).flatMap((number, index) => [...(index === 0 ? [] : say`, `), { phrase: number }]),
    ...(more > 0 ? say` and ${{ literal: `${more} more` }}` : []),
    ...say` (IVR ${{ name: ivr }}`,
    ...(when === '' ? [] : say`, ${{ literal: when }}`),
    ...say`)`,
  ];
}
