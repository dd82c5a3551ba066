import type { Fault, Position } from '../../../model/diagnostic.ts';

/** A flow as its YAML (the "Archy format") describes it, limited to its menus. */
export interface ArchitectFlow {
  /** The single top key, such as `inboundCall`. With `name`, it is the flow's identity when the YAML is published. */
  readonly type: string;
  readonly name: string;
  /** The name of its division, as its YAML gives it. */
  readonly division?: string;
  /** All menus and sub menus, in the order of the text: a sub menu follows its parent. */
  readonly menus: readonly ArchitectMenu[];
  readonly tasks: readonly ArchitectTask[];
  /** Where it asks for keys without a menu. */
  readonly inputs: readonly FlowInput[];
  /** The YAML that was read. */
  readonly text: string;
}

/** An action that waits for keys (`collectInput`). */
export interface FlowInput {
  readonly name: string;
  /** The name of the task that it belongs to; '' if it belongs to none of the flow's list. */
  readonly task: string;
}

/** A reusable task of the flow's `tasks` list. */
export interface ArchitectTask {
  /** Absent if the text gives none; then nothing can refer to the task safely. */
  readonly refId?: string;
  readonly name: string;
  /** The number of its actions, including nested actions. */
  readonly actions: number;
  /** The absolute path by which the flow's text refers to it. */
  readonly path: string;
}

/** A menu: an item of the flow's `menus` list, or a sub menu inside of a choice. */
export interface ArchitectMenu {
  readonly refId?: string;
  readonly name: string;
  /** 0 for a menu of the `menus` list, 1 for a sub menu in one of its choices, and so on. */
  readonly depth: number;
  readonly at: Position;
  readonly choices: readonly ArchitectChoice[];
  readonly audio: MenuAudio;
  /** The reference to the choice that the menu takes if callers choose nothing. */
  readonly defaultChildMenuRef?: string;
  /** The choice that the reference means, if it means exactly one of the menu's. */
  readonly defaultChoice?: ArchitectChoice;
  /** The absolute path by which the flow's text refers to it. */
  readonly path: string;
}

/**
 * What callers hear in a menu, or before a transfer. Only one plain text can be managed. Anything else, such as a recording, is `other`;
 * its `source` is the whole value, on one line. `isFixed`: callers can't interrupt the text by pressing a key.
 */
export type MenuAudio =
  | { readonly kind: 'tts'; readonly text: string; readonly isFixed?: true }
  | { readonly kind: 'other'; readonly description: string; readonly source: string }
  | { readonly kind: 'none' };

/** An outcome of an action, on which the actions after it depend. */
export interface Condition {
  /** The action's name. */
  readonly action: string;
  /** As the flow's text calls it, such as `yes` or `failure`. */
  readonly outcome: string;
}

/** A transfer to a queue in a task. */
export interface Transfer {
  /** The queue's name. Absent: it is chosen at run time. */
  readonly queue?: string;
  /** What leads to it: all of these. */
  readonly when: readonly Condition[];
}

/** What callers notice of a choice besides its key and its target. */
export interface Noticed {
  /** The words by which callers can say the choice. */
  readonly words: readonly string[];
  /** Whether the key works in every menu of the flow. */
  readonly isGlobalKey: boolean;
  /** Whether the words work in every menu of the flow. */
  readonly areGlobalWords: boolean;
  /** What callers hear before a transfer. Absent: the flow doesn't say, so Architect's default text is heard. */
  readonly transferSays?: MenuAudio;
  /** What callers hear if a transfer fails. */
  readonly failureSays?: MenuAudio;
  /** The in-queue flow that replaces the queue's own. */
  readonly inQueueFlow?: string;
}

/** The task that a choice runs, if it is written in the choice (`menuTask`). */
export interface ChoiceTask {
  /** The number of its actions, including nested actions. */
  readonly actions: number;
  readonly transfers: readonly Transfer[];
  /** What its actions do, in words. */
  readonly does: readonly string[];
}

/** One choice of a menu. */
export interface ArchitectChoice {
  /** The kind of choice, such as `menuTransferToAcd`. */
  readonly tag: string;
  readonly name: string;
  readonly refId?: string;
  /** As in the text, such as `digit_1`. A choice without one is chosen by speech alone. */
  readonly dtmf?: string;
  /** The key of the phone, such as `1` or `*`; absent without a `dtmf`, or if its spelling is unknown. */
  readonly key?: string;
  readonly target: ChoiceTarget;
  readonly task?: ChoiceTask;
  readonly noticed: Noticed;
  /** The names of its other fields: those that are off or have no value, and those that hold something. */
  readonly settings: { readonly empty: readonly string[]; readonly filled: readonly string[] };
  readonly at: Position;
}

/**
 * Where a choice leads. `ref` is the target's refId, else its name. If the reference leads nowhere, `ref` is the reference as written.
 * A task of the choice's own leads to a queue if it holds exactly one transfer to a queue, and gives that by name.
 */
export type ChoiceTarget =
  | { readonly kind: 'queue'; readonly name: string }
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'disconnect' }
  | { readonly kind: 'task'; readonly ref: string }
  | { readonly kind: 'menu'; readonly ref: string }
  | { readonly kind: 'other'; readonly description: string };

/** The menu that a menu file asks for, with queue ids already turned into names. */
export interface DesiredMenu {
  /** `auto` manages only a plain text, `keep` nothing, and `replace` turns any audio into a plain text. */
  readonly audio: 'auto' | 'keep' | 'replace';
  /** The menu's whole text. Without it, the text is made of the prompts. */
  readonly says?: string;
  /** The whole menu: a key that is not listed stops answering. The order sets the order of the audio's words, not of the lines. */
  readonly choices: readonly DesiredChoice[];
}

export interface DesiredChoice {
  readonly key: string;
  readonly prompt?: string;
  /** Without it, an existing choice keeps its name, and a new one is named after its target. */
  readonly name?: string;
  /** What callers hear before a transfer. Without it, that stays as it is. */
  readonly transferSays?: string;
  readonly target: DesiredTarget;
}

/** `ref` is the refId, else the name, of a menu or task of the same flow. */
export type DesiredTarget =
  | { readonly kind: 'queue'; readonly name: string }
  | { readonly kind: 'menu'; readonly ref: string }
  | { readonly kind: 'task'; readonly ref: string }
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'disconnect' }
  | { readonly kind: 'unchanged' };

/** Why a menu can't be changed as asked. The caller places it at the option's line in the menu file. */
export interface EditProblem extends Fault {
  /** The part of the option that is wrong. Absent if the code tells. */
  readonly part?: 'prompt' | 'name' | 'target' | 'transferSays' | 'says';
  /** The option in question. Absent if it is the whole menu. If the menu file doesn't have the key, it is one to be removed. */
  readonly key?: string;
}
