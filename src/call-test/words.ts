import type { CallNode } from '../model/call-graph.ts';
import type { Event } from './state.ts';
import type { WayEnd } from './walk.ts';

/* Ways in plain words. Whoever shows them escapes them. */

/** A way and its end: `2 → menu "Service"; 1, Hours: closed → queue "Support EU"`. */
export function wayOf({ events, node, stop }: WayEnd): string {
  const steps = stepsOf(events);
  const last = steps.at(-1);
  const end = stop === 'known' ? placeOf(node) : stop === 'circle' ? CIRCLE : unknownPlace(node);
  // A call that waits stands at its last place already.
  const places = last === undefined ? [] : [last.to, end].filter((place, index, all) => place !== '' && place !== all[index - 1]);
  const told = [...steps.slice(0, -1).map(({ done, to }) => `${done} → ${to}`), `${last?.done ?? START} → ${places.join(' → ') || end}`];
  return (told.length > 1 && steps[0]?.done === START ? told.slice(1) : told).join('; ');
}

const START = 'the call comes in';
const CIRCLE = 'an endless loop';

/** What is done at a place, and the place to which that leads; '' if it leads to none where the call waits. */
interface Step {
  readonly done: string;
  readonly to: string;
}

function stepsOf(events: readonly Event[]): Step[] {
  const steps: Step[] = [];
  let done: string[] = [];
  for (const event of events) {
    if ('at' in event) {
      steps.push({ done: done.join(', ') || START, to: event.at });
      done = [];
    } else done.push(wordOf(event));
  }
  return done.length === 0 ? steps : [...steps, { done: done.join(', '), to: '' }];
}

function wordOf(event: Exclude<Event, { readonly at: string }>): string {
  return 'pressed' in event ? event.pressed : `${event.decided}: ${event.outcome}`;
}

/** Where a call is, in words. */
export function placeOf(node: CallNode | undefined): string {
  if (node === undefined) return "a place that the flow doesn't have";
  return node.kind === 'end' ? 'the end of the call' : `${node.kind} ${JSON.stringify(node.name)}`;
}

function unknownPlace(node: CallNode | undefined): string {
  if (node === undefined) return "a place that the flow doesn't have";
  if (node.kind === 'missing') return `${JSON.stringify(node.name)}, which the flow doesn't have`;
  if (node.kind === 'task-end') return `the end of the task ${JSON.stringify(node.name)}, and the flow doesn't say how it goes on`;
  return `${JSON.stringify(node.name)}, and the flow doesn't say how it goes on`;
}
