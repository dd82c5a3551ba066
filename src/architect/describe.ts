import { counted } from './choices.ts';
import type { ArchitectChoice, ArchitectFlow, ArchitectMenu, ChoiceTarget } from './flow.ts';
import { findTask } from './find.ts';

/** One choice of a menu as a plan shows it. */
export interface ChoiceLine {
  /** The phone's key; absent for a choice that answers none, or one whose spelling is not known. */
  readonly key?: string;
  readonly name: string;
  readonly tag: string;
  readonly target: ChoiceTarget;
  /** Where it leads, in words. */
  readonly leadsTo: string;
}

/** What a menu says and does, to compare and to show. */
export interface MenuDescription {
  /** What callers hear, in words: the text itself where it is one plain text. */
  readonly audio: string;
  readonly choices: readonly ChoiceLine[];
}

/** What the menu says, in the terms of a menu file where it has terms for it, and in words. */
export function describeMenu(flow: ArchitectFlow, { audio, choices }: ArchitectMenu): MenuDescription {
  return {
    audio: audio.kind === 'tts' ? audio.text : audio.kind === 'other' ? audio.description : '',
    choices: choices.map((choice) => ({
      name: choice.name,
      tag: choice.tag,
      target: choice.target,
      leadsTo: inWords(flow, choice),
      ...(choice.key === undefined ? {} : { key: choice.key }),
    })),
  };
}

/** Where a choice leads, in words. */
export function inWords(flow: ArchitectFlow, { target, tag }: ArchitectChoice): string {
  switch (target.kind) {
    case 'queue':
      return `transfers to the queue "${target.name}"`;
    case 'disconnect':
      return 'ends the call';
    case 'task': {
      const found = findTask(flow, target.ref);
      return 'task' in found
        ? `runs the task "${found.task.name}", ${counted(found.task.actions, 'action')}`
        : `runs the task "${target.ref}"`;
    }
    case 'menu': {
      const menu = flow.menus.find(({ refId }) => refId === target.ref) ?? flow.menus.find(({ name }) => name === target.ref);
      const words = `the menu "${menu?.name ?? target.ref}"`;
      return tag === 'menuSubMenu' ? `opens ${words}, ${counted(menu?.choices.length ?? 0, 'choice')}` : `goes to ${words}`;
    }
    case 'other':
      return target.description;
  }
}
