import type { DesiredMenu } from '../menu-edits.ts';
import type { MenuState } from '../snapshot.ts';

/** The parts of a menu that can be edited on their own: each key, the audio, and the order of the keys. */
type Place = string;

/** What a menu has at each place, as a text to compare. */
type Places = ReadonlyMap<Place, string>;

const ABSENT = 'absent';
const ORDER = 'order';

function placesIn({ keys, audio }: MenuState): Places {
  return new Map([
    ...keys.map((key): [Place, string] => [`key ${key.key}`, JSON.stringify([key.target, key.prompt, key.more])]),
    ['audio', audio ?? ABSENT],
  ]);
}

/** The places in which two menus differ. */
export function differences(one: MenuState, other: MenuState): Place[] {
  const [a, b] = [placesIn(one), placesIn(other)];
  const places = [...new Set([...a.keys(), ...b.keys()])].filter((place) => place !== ORDER && a.get(place) !== b.get(place));
  return sameOrder(one, other) ? places : [...places, ORDER];
}

/** A menu that some deploy has left, or that a file asks for: what is like it at a place is no one's edit there. */
export type Known = MenuState | DesiredMenu;

/** Whether a menu is at a place as the other one has it. */
export function isLike(state: MenuState, known: Known, place: Place): boolean {
  if ('lines' in known) return isAsAsked(state, known, place);
  return place === ORDER ? sameOrder(state, known) : placesIn(state).get(place) === placesIn(known).get(place);
}

function isAsAsked({ keys, audio }: MenuState, { lines }: DesiredMenu, place: Place): boolean {
  if (place === 'audio') return audio === undefined || audio === lines.map(({ prompt }) => prompt).join(' ');
  if (place === ORDER)
    return isInOrder(
      keys.map(({ key }) => key),
      lines.map(({ key }) => key),
    );
  const name = place.replace('key ', '');
  const [live, line] = [keys.find(({ key }) => key === name), lines.find(({ key }) => key === name)];
  if (live === undefined || line === undefined) return live === line;
  if (line.keeps) return true;
  return [line.queue.id, line.queue.name].includes(live.target) && (live.prompt === undefined || live.prompt === line.prompt);
}

/** Someone's new order is lost only if the keys that both menus have come in another one. */
function sameOrder(one: MenuState, other: MenuState): boolean {
  return isInOrder(
    one.keys.map(({ key }) => key),
    other.keys.map(({ key }) => key),
  );
}

function isInOrder(one: readonly string[], other: readonly string[]): boolean {
  return shared(one, other) === shared(other, one);
}

function shared(keys: readonly string[], all: readonly string[]): string {
  return keys.filter((key) => all.includes(key)).join(' ');
}

export function isSame(one: MenuState, other: MenuState): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
