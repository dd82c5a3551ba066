import type { Menu } from '../model/menu.ts';
import type { ContentTraits, FlowContent } from '../model/content.ts';
import type { LiveFlow } from '../model/flow.ts';
import type { Queues } from '../model/queues.ts';

/*
 * Drift: what is live in a menu is neither what the files ask for nor what any committed version of them asked for. So somebody has
 * edited the menu outside git. Each menu of a flow is judged on its own.
 */

/** A menu that was edited outside git, or of which nobody can tell that it wasn't. */
export interface DriftedMenu {
  readonly menu: Menu;
  /** The flow as it would be with the menu that git knew last: what to compare live with. */
  readonly known: FlowContent;
  /** The commit that has that menu; absent: it is this run's own menu file that live is compared with. */
  readonly commit?: string;
  /** Why it can't be told whether live is a committed version, as a sentence; absent: it is none. */
  readonly unknown?: string;
}

/** A menu whose live state git knows, though it isn't what the files ask for now. */
export interface KnownMenu {
  readonly menu: Menu;
  /** The commit whose menu is live; absent: the menu is new in git. */
  readonly commit?: string;
}

/** What git knows of the menus of a flow that a plan would change. */
export interface DriftStatus {
  readonly drifted: readonly DriftedMenu[];
  readonly known: readonly KnownMenu[];
}

/**
 * Whether live is what a committed version of a menu asks for: bringing it there would change nothing. A version that can't be
 * brought there, such as one whose queue is gone, proves nothing, so live isn't it.
 */
export function isLive({ content, name }: LiveFlow, menu: Menu, queues: Queues): boolean {
  const { changed, problems } = content.edit([menu], queues, name);
  return changed.length === 0 && problems.length === 0;
}

/** What a version of a menu leaves as the flow has it. */
export interface LeftOpen {
  readonly keys: ReadonlySet<string>;
  readonly audio: boolean;
}

/**
 * The keys that stay whatever they are (`{ unchanged: true }`), and whether what the menu says stays so: with `audio: keep`, and where an
 * option without a prompt makes the text of the others unwritable. A choice's name is left open more often than not, and counts
 * for nothing here: callers don't notice it.
 */
export function leftOpen({ options, audio }: Menu, { managesAudio }: Pick<ContentTraits, 'managesAudio'>): LeftOpen {
  return {
    keys: new Set(options.filter(({ target }) => target.kind === 'unchanged').map(({ key }) => key)),
    audio: managesAudio && (audio === 'keep' || (audio !== 'replace' && options.some(({ prompt }) => prompt === undefined))),
  };
}

/**
 * Whether an older version says enough to be recognised in live. What it leaves open fits anything. That is right for what git still
 * leaves open: it isn't kept there. But what a later version has taken into git must be spelled out by whatever version live is to be,
 * or one that merely says nothing of it would excuse every edit.
 *
 * @param later what the later versions left open: those that may be deployed
 */
export function coversLaterVersions(older: Menu, later: readonly Menu[], traits: Pick<ContentTraits, 'managesAudio'>): boolean {
  const open = leftOpen(older, traits);
  const allowed = later.map((menu) => leftOpen(menu, traits));
  return allowed.every(({ keys, audio }) => [...open.keys].every((key) => keys.has(key)) && (audio || !open.audio));
}
