import { normalizeSpeech } from '../../../text/text.ts';
import { FIXED_WORDS } from '../read/audio-words.ts';
import { hasRef, describeChoice, targetName } from '../read/describe.ts';
import { menuMeant } from '../read/find.ts';
import type { ArchitectChoice, ArchitectFlow, ArchitectMenu, MenuAudio } from '../read/flow.ts';

/** A menu in its flow. */
export interface MenuInFlow {
  readonly flow: ArchitectFlow;
  readonly menu: ArchitectMenu;
}

/** A choice in its flow. */
export interface ChoiceInFlow {
  readonly flow: ArchitectFlow;
  readonly choice: ArchitectChoice;
}

/** The menu that a menu file means; undefined if there is none, or more than one. */
export function findMenuIn(flow: ArchitectFlow, ref: string): MenuInFlow | undefined {
  const menu = menuMeant(flow, ref);
  return menu && { flow, menu };
}

/**
 * The same menu in another text of the flow. An export after a publish may give menus new refIds, because refIds hold
 * Architect's own tracking numbers (unproven). So a menu that is not found by refId is looked up by name.
 */
export function counterpart(flow: ArchitectFlow, ref: string, { menu }: MenuInFlow): MenuInFlow | undefined {
  return findMenuIn(flow, ref) ?? findMenuIn(flow, menu.name);
}

/**
 * Whether two menus mean the same, whatever the style and order of their YAML.
 *
 * @param isSame whether two choices do
 */
export function isSameMenu(one: MenuInFlow, other: MenuInFlow, isSame = isSameChoice): boolean {
  const [a, b] = [sorted(one), sorted(other)];
  return (
    isSameAudio(one.menu.audio, other.menu.audio) &&
    a.length === b.length &&
    a.every((choice, index) => b[index] !== undefined && isSame(choice, b[index]))
  );
}

/** Whether two choices have the same kind, name, key, target and text before their transfer. */
export function isSameChoice(one: ChoiceInFlow, other: ChoiceInFlow): boolean {
  return leadsAsBefore(one, other) && sayTheSame(one.choice, other.choice);
}

/** Whether a live choice is the wanted one. Without a text before its transfer, Architect publishes it with a default text. */
export function isWantedChoice(live: ChoiceInFlow, wanted: ChoiceInFlow): boolean {
  return leadsAsBefore(live, wanted) && (wanted.choice.noticed.transferSays === undefined || sayTheSame(live.choice, wanted.choice));
}

function leadsAsBefore(one: ChoiceInFlow, other: ChoiceInFlow): boolean {
  const [a, b] = [one.choice, other.choice];
  return keyOf(a) === keyOf(b) && a.tag === b.tag && a.name === b.name && leadsToSame(one, other);
}

/** Whether callers hear the same before a transfer. */
export function sayTheSame({ noticed: { transferSays: a } }: ArchitectChoice, { noticed: { transferSays: b } }: ArchitectChoice): boolean {
  return a === undefined || b === undefined ? a === b : isSameAudio(a, b);
}

/**
 * Whether two choices lead to the same place. Menus and tasks are compared by refId. If neither refId is known on the other
 * side, an export may have changed it, and names are compared. What a menu or task contains is not part of the choice.
 */
export function leadsToSame(one: ChoiceInFlow, other: ChoiceInFlow): boolean {
  const [a, b] = [one.choice.target, other.choice.target];
  if ((a.kind === 'menu' || a.kind === 'task') && a.kind === b.kind) {
    if (a.ref === b.ref) return true;
    const areRenumbered = !hasRef(other.flow, a) && !hasRef(one.flow, b);
    return areRenumbered && targetName(one.flow, a) === targetName(other.flow, b);
  }
  if (a.kind === 'queue' && b.kind === 'queue') return a.name === b.name;
  return describeChoice(one.flow, one.choice) === describeChoice(other.flow, other.choice);
}

/** Whether callers hear the same. */
export function isSameAudio(one: MenuAudio, other: MenuAudio): boolean {
  return one.kind === other.kind && speechOf(one) === speechOf(other);
}

/** What callers hear, without differences of white space. */
export function speechOf(audio: MenuAudio): string {
  return normalizeSpeech(audio.kind === 'other' ? audio.source : audioWords(audio));
}

/** What callers hear, in words: the text itself if it is one plain text. */
export function audioWords(audio: MenuAudio): string {
  switch (audio.kind) {
    case 'tts':
      return `${audio.text.trim()}${audio.isFixed === true ? ` (${FIXED_WORDS})` : ''}`;
    case 'other':
      return audio.description;
    case 'none':
      return '';
  }
}

/** The choices of a menu in a fixed order: the order makes no difference to callers. */
export function sorted({ flow, menu }: MenuInFlow): ChoiceInFlow[] {
  const sortKey = ({ choice }: ChoiceInFlow): string => `${keyOf(choice)}\n${choice.tag}\n${choice.name}`;
  return menu.choices
    .map((choice) => ({ flow, choice }))
    .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0));
}

function keyOf({ key, dtmf }: ArchitectChoice): string {
  return key ?? dtmf ?? '';
}
