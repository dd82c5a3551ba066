import { normalizeSpeech } from '../text/text.ts';
import { present } from '../model/json.ts';
import type { Menu, MenuOption, RoutingTarget } from '../model/menu.ts';
import type { WrittenMenu, WrittenOption } from '../model/written-menu.ts';
import { isLive, isMadeOfPrompts, isSameWish, textOf, type Measure } from './compare.ts';
import { arrange, isSameOrder } from './order.ts';
import { splitText } from './split-text.ts';

/** What a pull changes in a document of a menu file. */
export interface MenuEdit {
  /** The keys that become what is live; undefined for one that goes. */
  readonly options: ReadonlyMap<string, WrittenOption | undefined>;
  /** The menu's new text as a whole. The prompts are dropped for it. Absent: the texts stay. */
  readonly says?: string;
  /** The keys in their new order. */
  readonly order: readonly string[];
  /** Whether each key has a prompt of its own. */
  readonly hasPrompts: boolean;
}

/** A document of a menu file merged with what is live, part by part: `key 1`, `the text`, `the order of the keys`. */
export interface MergedMenu {
  /** Changed only live: the file gets it. */
  readonly taken: readonly string[];
  /** Changed only in the file. */
  readonly kept: readonly string[];
  /** Changed on both sides, or nothing tells which side has changed. */
  readonly conflicts: readonly string[];
  readonly edit: MenuEdit;
}

/** The three states of a menu. */
export interface Sides {
  readonly file: Menu;
  /** As it was deployed last; undefined if that is unknown. */
  readonly base: Menu | undefined;
  readonly live: WrittenMenu;
  readonly isSameTarget: (one: RoutingTarget, other: RoutingTarget) => boolean;
}

/** What becomes of a part of a menu that differs. */
type Decision = 'taken' | 'kept' | 'conflict';

/**
 * Merges what is live into a document, part by part, from the state that was deployed last.
 *
 * @param force whether a part that is in conflict becomes what is live
 */
export function mergeMenu(sides: Sides, force: boolean): MergedMenu {
  const { live, measure } = measured(sides);
  const same: Sides = { ...sides, live };
  const keys = decideKeys(same, measure);
  const text = measure.hasPrompts ? undefined : decideText(same);
  const order = decideOrder(same);
  const isTaken = (decision: Decision | undefined): boolean => decision === 'taken' || (force && decision === 'conflict');
  const decisions = [...[...keys].map(([key, decision]) => [`key ${key}`, decision] as const), ['the text', text], [ORDER, order]] as const;
  const named = (wanted: Decision): string[] => decisions.flatMap(([part, decision]) => (decision === wanted ? [part] : []));
  const options = new Map([...keys].flatMap(([key, decision]) => (isTaken(decision) ? [[key, optionOf(live, key)] as const] : [])));
  return {
    taken: named('taken'),
    kept: named('kept'),
    conflicts: named('conflict'),
    edit: {
      options,
      hasPrompts: measure.hasPrompts,
      order: newOrder(same, options, isTaken(order)),
      ...present({ says: isTaken(text) ? saysOf(live) : undefined }),
    },
  };
}

const ORDER = 'the order of the keys';

function saysOf({ speech }: WrittenMenu): string | undefined {
  return speech !== undefined && 'says' in speech ? speech.says : undefined;
}

/**
 * How the options are compared. If the file has a prompt for each key and the menu speaks as a whole, the live text is told apart into
 * prompts. If that can't be done, the text is one part of the menu.
 */
function measured({ file, base, live, isSameTarget }: Sides): { readonly live: WrittenMenu; readonly measure: Measure } {
  if (live.speech === undefined) return { live, measure: { isSameTarget, hasPrompts: true, isSpokenAsWhole: false } };
  const whole = { live, measure: { isSameTarget, hasPrompts: false, isSpokenAsWhole: true } };
  if (!('says' in live.speech) || !isMadeOfPrompts(file)) return whole;
  const known = base !== undefined && isMadeOfPrompts(base) ? base : file;
  const before = known.options.map(({ key }) => key);
  const liveKeys = live.options.map(({ key }) => key);
  // Callers hear the prompts in the order of the file, whatever the order of the choices is.
  const order = arrange(liveKeys, before, liveKeys);
  const prompts = splitText(
    live.speech.says,
    order.map((key) => optionOf(known, key)?.prompt),
  );
  if (prompts === undefined) return whole;
  const promptOf = new Map(order.map((key, index) => [key, prompts[index] ?? '']));
  const options = live.options.map((option) => ({ ...option, prompt: promptOf.get(option.key) ?? '' }));
  return { live: { ...live, options }, measure: { isSameTarget, hasPrompts: true, isSpokenAsWhole: true } };
}

function optionOf<Option extends { readonly key: string }>(menu: { readonly options: readonly Option[] }, key: string): Option | undefined {
  return menu.options.find((option) => option.key === key);
}

/** A key on the three sides; undefined where a side doesn't have it. */
interface KeySides {
  readonly file: MenuOption | undefined;
  readonly live: WrittenOption | undefined;
  readonly base: MenuOption | undefined;
}

/** What becomes of each key that the file doesn't have as it is live. */
function decideKeys({ file, base, live }: Sides, measure: Measure): ReadonlyMap<string, Decision> {
  const keys = new Set([file, live, base].flatMap((side) => (side === undefined ? [] : keysOf(side))));
  return new Map(
    [...keys].flatMap((key) => {
      const sides = { file: optionOf(file, key), live: optionOf(live, key), base: base && optionOf(base, key) };
      if (isAsLive(sides.file, sides.live, measure)) return [];
      return [[key, base === undefined ? 'conflict' : decideKey(sides, measure)] as const];
    }),
  );
}

function isAsLive(option: MenuOption | undefined, live: WrittenOption | undefined, measure: Measure): boolean {
  return option === undefined || live === undefined ? option === live : isLive(option, live, measure);
}

function decideKey({ file, live, base }: KeySides, measure: Measure): Decision {
  const isFileChanged = file === undefined || base === undefined ? file !== base : !isSameWish(base, file, measure);
  return decide(!isAsLive(base, live, measure), isFileChanged);
}

function decide(isLiveChanged: boolean, isFileChanged: boolean): Decision {
  if (isLiveChanged === isFileChanged) return 'conflict';
  return isLiveChanged ? 'taken' : 'kept';
}

/** @returns undefined if the file leaves the text open, or asks for the live text */
function decideText({ file, base, live }: Sides): Decision | undefined {
  const [says, asked] = [saysOf(live), textOf(file)];
  if (says === undefined || asked === undefined || asked === normalizeSpeech(says)) return undefined;
  if (base === undefined) return 'conflict';
  const before = textOf(base);
  return decide(before !== undefined && before !== normalizeSpeech(says), asked !== before);
}

/** @returns undefined if the order makes no difference, or is as it is live */
function decideOrder({ file, base, live }: Sides): Decision | undefined {
  if (!live.isOrdered || isSameOrder(keysOf(file), keysOf(live))) return undefined;
  if (base === undefined) return 'conflict';
  return decide(!isSameOrder(keysOf(base), keysOf(live)), !isSameOrder(keysOf(base), keysOf(file)));
}

function keysOf({ options }: { readonly options: readonly { readonly key: string }[] }): string[] {
  return options.map(({ key }) => key);
}

/** The keys of the merged menu: in the live order if that was changed, else in the order of the file with new keys where they are live. */
function newOrder({ file, live }: Sides, options: MenuEdit['options'], isLiveOrder: boolean): string[] {
  const taken = [...options].flatMap(([key, option]) => (option === undefined ? [] : [key]));
  const keys = [...new Set([...keysOf(file), ...taken])].filter((key) => !options.has(key) || options.get(key) !== undefined);
  return isLiveOrder ? arrange(keys, keysOf(live), keysOf(file)) : arrange(keys, keysOf(file), keysOf(live));
}
