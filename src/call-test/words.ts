import { EXTENSION } from '../call-flow/builder.ts';
import type { CallPaths } from '../call-flow/paths.ts';
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
  if (node.id === EXTENSION.id) return node.name;
  if (node.kind === 'missing') return `${JSON.stringify(node.name)}, which the flow doesn't have`;
  if (node.kind === 'task-end') return `the end of the task ${JSON.stringify(node.name)}, and the flow doesn't say how it goes on`;
  return `${JSON.stringify(node.name)}, and the flow doesn't say how it goes on`;
}

/** What ways came upon that explains them, in sentences: keys that a menu doesn't have, and keys that it may take for an extension. */
export function remarksOn(ends: readonly WayEnd[], paths: CallPaths): string[] {
  const remarks = ends.flatMap(({ events }) =>
    events.flatMap((event) => ('pressed' in event ? [...missingKey(event, paths), ...maybeExtension(event)] : [])),
  );
  return [...new Set(remarks)];
}

type Pressed = Extract<Event, { readonly pressed: string }>;

function missingKey({ pressed, isNoKeyOf: menu }: Pressed, paths: CallPaths): string[] {
  return menu === undefined ? [] : [`Menu ${JSON.stringify(menu.name)} ${lackOf(pressed, menu, paths)}.`];
}

function maybeExtension({ pressed, isExtensionAt: menu }: Pressed): string[] {
  if (menu === undefined) return [];
  const apart = JSON.stringify(pressed.replaceAll(/(?<=.)(?=.)/gu, ' '));
  const may = `Menu ${JSON.stringify(menu.name)} lets callers dial an extension, and ${pressed} may be one.`;
  return [`${may} To press one key after the other, write ${apart}.`];
}

/** The most keys that are told. A phone has no more. */
const MOST_KEYS = 12;
const PHONE = '1234567890*#';

/** That a menu lacks a key, and which it has, as the end of a sentence. */
export function lackOf(key: string, menu: CallNode, paths: CallPaths): string {
  const all = paths.from(menu.id).flatMap(({ way }) => (way.how === 'key' ? [way.key] : []));
  const keys = [...new Set(all)].toSorted((a, b) => PHONE.indexOf(a.charAt(0)) - PHONE.indexOf(b.charAt(0)));
  if (keys.length === 0) return `has no key ${key}, nor any other`;
  const more = keys.length > MOST_KEYS ? ` and ${keys.length - MOST_KEYS} more` : '';
  const [verb, noun] = keys.length === 1 ? ['is', 'key'] : ['are', 'keys'];
  return `has no key ${key}; its ${noun} ${verb} ${keys.slice(0, MOST_KEYS).join(', ')}${more}`;
}

/** What a menu has instead of a key, as `lackOf` says it. */
const KEYS_OF_MENU = /; its keys? (?:is|are) [^.;]*/gu;

/** Whether two messages tell of one fault: that a menu has other keys now is none. */
export function isOneFault(one: string, other: string): boolean {
  return one.replaceAll(KEYS_OF_MENU, '') === other.replaceAll(KEYS_OF_MENU, '');
}
