import type { Menu } from '../model/menu.ts';
import type { ContentTraits, FlowContent } from '../model/content.ts';
import type { LiveFlow } from '../model/flow.ts';
import type { Queues } from '../model/queues.ts';

/*
 * Live is in sync if it equals the menu file. It is behind if it is what was deployed last: then a deploy is due. Anything else is drift:
 * someone edited the menu outside git, or put an older version back. Each menu of a flow is checked on its own.
 */

/** A menu that must not be deployed over. */
export interface DriftedMenu {
  readonly menu: Menu;
  /** The flow with the menu as it was deployed last, to compare live with; if that is unknown, with the menu as the files ask for it. */
  readonly known: FlowContent;
  /** The commit that was deployed last. Absent: live is compared with this run's own menu file. */
  readonly commit?: string;
  /** Why it is unknown whether live was edited outside git, as a sentence. Absent: it certainly was, or `isNew`. */
  readonly unknown?: string;
  /** Whether the menu is new to git: then nothing says that live was edited. */
  readonly isNew?: boolean;
  /** The commit whose menu file is live, if one is. */
  readonly liveCommit?: string;
  /** Whether that commit is certainly older than the one that was deployed last. */
  readonly isStepBack?: boolean;
  /** What is live, as a menu file to paste. Absent if the run deploys over it, or if no menu file can say it. */
  readonly liveFile?: string;
}

/** A menu that can be deployed, although live is not what the files ask for. */
export interface BehindMenu {
  readonly menu: Menu;
  /** The commit whose menu is live. Absent: live is what a deploy found that didn't end with success. */
  readonly commit?: string;
  /** The flow with the menu as it was deployed last, if live was edited since. The files ask for that edit now, so nothing is lost. */
  readonly takenOver?: FlowContent;
  /** The newer commit that this run takes back, because a person asked for that. */
  readonly takesBack?: string;
}

/** A menu that was deployed from a newer commit than this run's, or from one of which that can't be determined. */
export interface OvertakenMenu {
  readonly menu: Menu;
  readonly commit: string;
}

/** What a live menu was compared with. */
export interface ComparedMenu {
  readonly menu: Menu;
  /** The commit that was deployed last. Absent if that is unknown, or the menu is new to git. */
  readonly commit?: string;
  /** Whether a deploy record names that commit. Otherwise it is the one that most surely was deployed last. */
  readonly isRecorded: boolean;
}

/** What is known of the live menus that a plan would change in one flow. */
export interface DriftStatus {
  readonly compared: readonly ComparedMenu[];
  readonly drifted: readonly DriftedMenu[];
  readonly behind: readonly BehindMenu[];
  readonly overtaken: readonly OvertakenMenu[];
  /** Menus that may be overtaken: neither git nor GitHub says whether their commit is newer. */
  readonly unordered: readonly OvertakenMenu[];
}

/**
 * Whether live is what a committed version of a menu asks for, so that deploying that version would change nothing. A version that cannot
 * be deployed, for example because its queue is gone, never matches.
 */
export function isLive({ content, name }: LiveFlow, menu: Menu, queues: Queues): boolean {
  return content.isAsAsked(menu, queues, name);
}

/** What a version of a menu doesn't manage in the flow. */
interface LeftOpen {
  readonly keys: ReadonlySet<string>;
  readonly audio: boolean;
  /** The keys whose text before a transfer stays as it is. */
  readonly transferTexts: ReadonlySet<string>;
}

/**
 * The keys that stay unchanged (`{ unchanged: true }`) or keep their text before a transfer, and whether the menu's audio stays. It does
 * with `audio: keep`, or if an option has no prompt, unless `says` or `audio: replace` is set. A choice's name doesn't count: most files
 * leave it out, and callers don't notice it.
 */
export function leftOpen({ options, audio, says }: Menu, { managesAudio }: Pick<ContentTraits, 'managesAudio'>): LeftOpen {
  return {
    keys: new Set(options.filter(({ target }) => target.kind === 'unchanged').map(({ key }) => key)),
    transferTexts: new Set(options.filter(({ transferSays }) => transferSays === undefined).map(({ key }) => key)),
    audio:
      managesAudio &&
      says === undefined &&
      (audio === 'keep' || (audio !== 'replace' && options.some(({ prompt }) => prompt === undefined))),
  };
}

/**
 * Whether an older version is precise enough to be recognized in live. Whatever it leaves open matches anything. That is right if the
 * later versions leave it open, too. But if a later version manages something, the older one must specify it.
 *
 * @param later the versions that may have been deployed last
 */
export function coversLaterVersions(older: Menu, later: readonly Menu[], traits: Pick<ContentTraits, 'managesAudio'>): boolean {
  const open = leftOpen(older, traits);
  const allowed = later.map((menu) => leftOpen(menu, traits));
  const saysBefore = later.flatMap(({ options }) => options.flatMap(({ key, transferSays }) => (transferSays === undefined ? [] : [key])));
  return (
    !saysBefore.some((key) => open.transferTexts.has(key)) &&
    allowed.every(({ keys, audio }) => [...open.keys].every((key) => keys.has(key)) && (audio || !open.audio))
  );
}
