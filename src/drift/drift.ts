import type { Menu } from '../model/menu.ts';
import type { ContentTraits, FlowContent } from '../model/content.ts';
import type { LiveFlow } from '../model/flow.ts';
import type { Queues } from '../model/queues.ts';

/*
 * Drift: a live menu matches neither the menu file nor any committed version of it. So someone edited it outside git. Each menu of a flow
 * is checked on its own.
 */

/** A menu that was edited outside git, or that may have been. */
export interface DriftedMenu {
  readonly menu: Menu;
  /** The flow with the last version of the menu that git knew, to compare live with. */
  readonly known: FlowContent;
  /** The commit of that version. Absent: live is compared with this run's own menu file. */
  readonly commit?: string;
  /** Why it is unknown whether live is a committed version, as a sentence. Absent: it certainly isn't one. */
  readonly unknown?: string;
}

/** A menu whose live version is in git, although the files now ask for another one. */
export interface KnownMenu {
  readonly menu: Menu;
  /** The commit whose menu is live. Absent: the menu is new in git. */
  readonly commit?: string;
}

/** What git knows of the menus that a plan would change in one flow. */
export interface DriftStatus {
  readonly drifted: readonly DriftedMenu[];
  readonly known: readonly KnownMenu[];
}

/**
 * Whether live is what a committed version of a menu asks for, so that deploying that version would change nothing. A version that cannot
 * be deployed, for example because its queue is gone, never matches.
 */
export function isLive({ content, name }: LiveFlow, menu: Menu, queues: Queues): boolean {
  const { changed, problems } = content.edit([menu], queues, name);
  return changed.length === 0 && problems.length === 0;
}

/** What a version of a menu doesn't manage in the flow. */
interface LeftOpen {
  readonly keys: ReadonlySet<string>;
  readonly audio: boolean;
}

/**
 * The keys that stay unchanged (`{ unchanged: true }`), and whether the menu's audio does. It does with `audio: keep`, or if an option has
 * no prompt, unless `audio: replace` is set. A choice's name doesn't count: most files leave it out, and callers don't notice it.
 */
export function leftOpen({ options, audio }: Menu, { managesAudio }: Pick<ContentTraits, 'managesAudio'>): LeftOpen {
  return {
    keys: new Set(options.filter(({ target }) => target.kind === 'unchanged').map(({ key }) => key)),
    audio: managesAudio && (audio === 'keep' || (audio !== 'replace' && options.some(({ prompt }) => prompt === undefined))),
  };
}

/**
 * Whether an older version is precise enough to be recognized in live. Whatever it leaves open matches anything. That is right if the
 * later versions leave it open, too. But if a later version manages something, the older one must specify it. Otherwise a version that
 * leaves a key unchanged would excuse every edit of it.
 *
 * @param later the versions that may have been deployed last
 */
export function coversLaterVersions(older: Menu, later: readonly Menu[], traits: Pick<ContentTraits, 'managesAudio'>): boolean {
  const open = leftOpen(older, traits);
  const allowed = later.map((menu) => leftOpen(menu, traits));
  return allowed.every(({ keys, audio }) => [...open.keys].every((key) => keys.has(key)) && (audio || !open.audio));
}
