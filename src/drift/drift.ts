import type { Menu } from '../model/menu.ts';
import type { ContentTraits, FlowContent } from '../model/content.ts';
import type { LiveFlow } from '../model/flow.ts';
import type { Queues } from '../model/queues.ts';

/*
 * Drift: what is live in a menu is neither what the files ask for nor what any committed version of them asked for. So someone edited
 * the menu outside git. Each menu of a flow is judged on its own.
 */

/** A menu that was edited outside git, or that may have been. */
export interface DriftedMenu {
  readonly menu: Menu;
  /** The flow with the menu that git knew last, to compare live with. */
  readonly known: FlowContent;
  /** The commit that has that menu. Absent: live is compared with this run's own menu file. */
  readonly commit?: string;
  /** Why it is unknown whether live is a committed version, as a sentence. Absent: it is none. */
  readonly unknown?: string;
}

/** A menu whose live state git knows, although the files ask for another one now. */
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
 * Whether live is what a committed version of a menu asks for: deploying that version would change nothing. A version that cannot be
 * deployed, such as one whose queue is gone, proves nothing, so live is not it.
 */
export function isLive({ content, name }: LiveFlow, menu: Menu, queues: Queues): boolean {
  const { changed, problems } = content.edit([menu], queues, name);
  return changed.length === 0 && problems.length === 0;
}

/** What a version of a menu leaves as it is in the flow. */
interface LeftOpen {
  readonly keys: ReadonlySet<string>;
  readonly audio: boolean;
}

/**
 * The keys that stay whatever they are (`{ unchanged: true }`), and whether the menu's audio stays: with `audio: keep`, and if an
 * option without a prompt makes the text of the others unwritable. A choice's name does not count: most files leave it open, and
 * callers don't notice it.
 */
export function leftOpen({ options, audio }: Menu, { managesAudio }: Pick<ContentTraits, 'managesAudio'>): LeftOpen {
  return {
    keys: new Set(options.filter(({ target }) => target.kind === 'unchanged').map(({ key }) => key)),
    audio: managesAudio && (audio === 'keep' || (audio !== 'replace' && options.some(({ prompt }) => prompt === undefined))),
  };
}

/**
 * Whether an older version is precise enough to be recognised in live. What it leaves open matches anything. That is right for what
 * the later versions leave open, too. But what a later version manages, the older one must spell out. Otherwise a version that says
 * nothing about a key would excuse every edit of it.
 *
 * @param later the versions that may be deployed
 */
export function coversLaterVersions(older: Menu, later: readonly Menu[], traits: Pick<ContentTraits, 'managesAudio'>): boolean {
  const open = leftOpen(older, traits);
  const allowed = later.map((menu) => leftOpen(menu, traits));
  return allowed.every(({ keys, audio }) => [...open.keys].every((key) => keys.has(key)) && (audio || !open.audio));
}
