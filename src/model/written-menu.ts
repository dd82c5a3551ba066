import type { RoutingTarget } from './menu.ts';

/** A menu of a live flow, by the name that a menu file gives it. */
export interface NamedMenu {
  /** Its name, if that means one menu; else its refId. On the flow-definition API, the id of its node. */
  readonly nodeId: string;
  readonly name: string;
}

/** One key of a live menu, as a menu file can say it. */
export interface WrittenOption {
  readonly key: string;
  /** Absent if the menu speaks as a whole. */
  readonly prompt?: string;
  /** `unchanged` if a menu file has no form for it. */
  readonly target: RoutingTarget;
  /** What callers hear before the transfer, if that is one plain text. */
  readonly transferSays?: string;
  /** The choice's name, on the API that has one. */
  readonly name?: string;
  /** Why the target is called as it is, in words, if the menu files' names leave a doubt. */
  readonly remark?: string;
  /** What the key does, in words; undefined if there are no other words for it than the target itself. */
  readonly does?: string;
}

/** What a menu says as a whole: one plain text, or audio that a menu file can't hold, in words. */
export type WrittenSpeech = { readonly says: string } | { readonly audio: string };

/** A live menu as a menu file can say it. */
export interface WrittenMenu extends NamedMenu {
  /** Absent if each key has a prompt of its own. */
  readonly speech?: WrittenSpeech;
  /** In the order of the menu. */
  readonly options: readonly WrittenOption[];
  /** Whether the order of the keys is a part of the menu. */
  readonly isOrdered: boolean;
  /** Why no menu file can describe this menu, as a sentence. */
  readonly obstacle?: string;
}
