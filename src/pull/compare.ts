import { normalizeSpeech } from '../text/text.ts';
import type { Menu, MenuOption, RoutingTarget } from '../model/menu.ts';
import type { WrittenOption } from '../model/written-menu.ts';

/** How options are compared. */
export interface Measure {
  readonly isSameTarget: (one: RoutingTarget, other: RoutingTarget) => boolean;
  /** Whether each key's prompt is a part of it. Otherwise the menu has one text as a whole. */
  readonly hasPrompts: boolean;
  /** Whether the prompts together are the menu's text: then one beside `unchanged` counts, too. */
  readonly isSpokenAsWhole: boolean;
}

/** Whether an option is what is live. What it leaves open is. */
export function isLive(option: MenuOption, live: WrittenOption, { isSameTarget, hasPrompts, isSpokenAsWhole }: Measure): boolean {
  const isSaid = !hasPrompts || isOpenOrSame(option.prompt, live.prompt);
  if (option.target.kind === 'unchanged') return isSaid || !isSpokenAsWhole;
  return (
    isSaid &&
    isSameTarget(option.target, live.target) &&
    isOpenOrSame(option.transferSays, live.transferSays) &&
    (live.name === undefined || isOpenOrSame(option.name, live.name))
  );
}

function isOpenOrSame(wish: string | undefined, live: string | undefined): boolean {
  return wish === undefined || (live !== undefined && normalizeSpeech(wish) === normalizeSpeech(live));
}

/** Whether two documents ask for the same at a key. */
export function isSameWish(one: MenuOption, other: MenuOption, { isSameTarget, hasPrompts }: Measure): boolean {
  return (
    isSameTarget(one.target, other.target) &&
    (!hasPrompts || isSameText(one.prompt, other.prompt)) &&
    isSameText(one.transferSays, other.transferSays) &&
    isSameText(one.name, other.name)
  );
}

function isSameText(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined ? one === other : normalizeSpeech(one) === normalizeSpeech(other);
}

/** Whether the menu's text is made of the prompts of its options. */
export function isMadeOfPrompts({ says, audio, options }: Menu): boolean {
  return says === undefined && audio !== 'keep' && options.every(({ prompt }) => prompt !== undefined);
}

/** The menu's whole text; undefined if the document leaves it open. */
export function textOf(menu: Menu): string | undefined {
  if (menu.says !== undefined) return normalizeSpeech(menu.says);
  return isMadeOfPrompts(menu) ? normalizeSpeech(menu.options.map(({ prompt = '' }) => prompt.trim()).join(' ')) : undefined;
}
