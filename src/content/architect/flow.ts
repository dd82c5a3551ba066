import type { Position } from '../../model/diagnostic.ts';

/** A flow as its YAML (the "Archy format") describes it, as far as menus need it. */
export interface ArchitectFlow {
  /** The single top key, such as `inboundCall`. Together with `name` it is the flow's identity when YAML is published. */
  readonly type: string;
  readonly name: string;
  /** The name of the division that it says it is in. */
  readonly division?: string;
  /** All menus, sub menus too, in the order of the text; a sub menu follows the menu that it stands in. */
  readonly menus: readonly ArchitectMenu[];
  readonly tasks: readonly ArchitectTask[];
  /** The YAML that was read. */
  readonly text: string;
}

/** A reusable task of the flow's `tasks` list. */
export interface ArchitectTask {
  /** Absent where the text gives none; then nothing can refer to the task safely. */
  readonly refId?: string;
  readonly name: string;
  /** How many actions it has, those inside of other actions counted too. */
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
  /** The text of the reference to the choice that is taken when the caller chooses nothing. */
  readonly defaultChildMenuRef?: string;
  /** The absolute path by which the flow's text refers to it. */
  readonly path: string;
}

/** What callers hear in a menu. Only one plain text can be managed; a recording or a mix can't: its `source` is all of it, in one line. */
export type MenuAudio =
  | { readonly kind: 'tts'; readonly text: string }
  | { readonly kind: 'other'; readonly description: string; readonly source: string }
  | { readonly kind: 'none' };

/** One choice of a menu. */
export interface ArchitectChoice {
  /** The kind of choice, such as `menuTransferToAcd`. */
  readonly tag: string;
  readonly name: string;
  readonly refId?: string;
  /** As the text has it, such as `digit_1`. A choice may have none: then it is chosen by speech alone. */
  readonly dtmf?: string;
  /** The key of the phone, such as `1` or `*`; absent where there is no `dtmf` or its spelling is not known. */
  readonly key?: string;
  readonly target: ChoiceTarget;
  readonly at: Position;
}

/** Where a choice leads. `ref` is the target's refId (its name where it has none), or the reference as written where it leads nowhere. */
export type ChoiceTarget =
  | { readonly kind: 'queue'; readonly name: string }
  | { readonly kind: 'disconnect' }
  | { readonly kind: 'task'; readonly ref: string }
  | { readonly kind: 'menu'; readonly ref: string }
  | { readonly kind: 'other'; readonly description: string };

/** Why a flow's text can't be read, in words that tell where and what to do. */
export interface FlowError extends Position {
  readonly message: string;
  readonly hint: string;
}

/** What a menu shall be: what a menu file says, with queue ids already turned into names. */
export interface DesiredMenu {
  /** `auto` manages a plain text only, `keep` nothing, `replace` makes the audio a plain text whatever it was. */
  readonly audio: 'auto' | 'keep' | 'replace';
  /** The whole menu: a key that is not here stops answering. The order decides the audio's text, not the order of the lines. */
  readonly choices: readonly DesiredChoice[];
}

export interface DesiredChoice {
  readonly key: string;
  readonly prompt?: string;
  /** Without it an existing choice keeps its name; a new one is named after its target. */
  readonly name?: string;
  readonly target: DesiredTarget;
}

/** `ref` is a refId, or else a name, of a menu or task of the same flow. */
export type DesiredTarget =
  | { readonly kind: 'queue'; readonly name: string }
  | { readonly kind: 'menu'; readonly ref: string }
  | { readonly kind: 'task'; readonly ref: string }
  | { readonly kind: 'disconnect' }
  | { readonly kind: 'unchanged' };

/** Why a menu can't be changed as asked; the caller shows it at the option's line of the menu file. */
export interface EditProblem {
  /** A stable short name, such as `menu-not-found`. */
  readonly code: string;
  /** The option it speaks of; absent: the menu as a whole. A key that the menu file lacks is one that would be removed. */
  readonly key?: string;
  /** What was found, as a sentence. */
  readonly message: string;
  /** What to do about it, as a sentence. */
  readonly hint: string;
}
