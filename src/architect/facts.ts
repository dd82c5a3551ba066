import { heard } from './audio.ts';
import { inWords } from './describe.ts';
import { findMenu } from './find.ts';
import type { ArchitectChoice, ArchitectFlow, ArchitectMenu, MenuAudio } from './flow.ts';

/** A menu in its flow. */
export interface Found {
  readonly flow: ArchitectFlow;
  readonly menu: ArchitectMenu;
}

/** The menu that a file means; undefined where there is none, or more than one. */
export function menuIn(flow: ArchitectFlow, ref: string): Found | undefined {
  const found = findMenu(flow, ref);
  return 'menu' in found ? { flow, menu: found.menu } : undefined;
}

/**
 * The same menu in another text of the flow. An export after a publish may number refIds anew, as they hold Architect's own
 * tracking numbers (unproven): a menu that isn't there by refId is looked for by its name.
 */
export function counterpart(flow: ArchitectFlow, ref: string, { menu }: Found): Found | undefined {
  return menuIn(flow, ref) ?? menuIn(flow, menu.name);
}

/** Whether two menus say and do the same, in whatever words their YAML has it, and in whatever order. */
export function isSameMenu(one: Found, other: Found): boolean {
  const [a, b] = [factsOf(one), factsOf(other)];
  return a.length === b.length && a.every((fact, index) => fact === b[index]);
}

/** All that a caller notices of a menu. Names of tasks and menus stand for their refIds, which an export may number anew. */
function factsOf({ flow, menu }: Found): string[] {
  const choices = menu.choices.map((choice) => JSON.stringify([choice.key ?? choice.dtmf ?? '', ...choiceFacts(flow, choice)]));
  return [`audio ${heard(audioWords(menu.audio))}`, ...choices.toSorted()];
}

/** What a choice is: its kind, its name and where it leads. */
export function choiceFacts(flow: ArchitectFlow, choice: ArchitectChoice): string[] {
  return [choice.tag, choice.name, inWords(flow, choice)];
}

/** What callers hear in a menu, in words: the text itself where it is one plain text. */
export function audioWords(audio: MenuAudio): string {
  switch (audio.kind) {
    case 'tts':
      return audio.text.trim();
    case 'other':
      return audio.description;
    case 'none':
      return '';
  }
}
