import type { FlowContent } from './content.ts';

/** A version of a flow: the flow-definition API counts `14`, `15`; Architect's published versions are texts, `"13.0"`. */
export type Version = number | string;

/** A flow as it was read: what Genesys Cloud holds at `version`. */
export interface LiveFlow {
  readonly id: string;
  readonly name: string;
  readonly divisionId?: string;
  readonly version: Version;
  /** The newest numbered version, if it was checked in and not published: the next write comes after it. */
  readonly newest?: Version;
  readonly content: FlowContent;
  /** Whether this run's own OAuth client made this version. Absent if the org doesn't say. */
  readonly isOwn?: boolean;
  /** Who made this version, in words, and when, in milliseconds since the epoch. Absent as far as the org doesn't say. */
  readonly made?: { readonly by?: string; readonly at?: number };
  /** What a write runs into or has replaced, such as a lock or a draft. */
  readonly notices?: readonly string[];
  /** What a failed job of this run's OAuth client has left in the flow, with how to clear it, in sentences. */
  readonly leftovers?: readonly string[];
  /** Why a deploy would stop at the flow now, in a few words. Absent if it wouldn't. */
  readonly standstill?: string;
  /** After a write: the newest version right before it, if that was read. */
  readonly after?: Version;
}

/** The version that the next write comes after. */
export function latestVersion({ version, newest = version }: LiveFlow): Version {
  return newest;
}

/** Whether exactly one write lies between the two versions. */
export function isNextVersion(version: Version, before: Version): boolean {
  return writesBetween(version, before) === 1;
}

/** How many writes lead from `before` to `version`; undefined if they can't be counted. */
export function writesBetween(version: Version, before: Version): number | undefined {
  const [now, then] = [numberOf(version), numberOf(before)];
  return typeof version === typeof before && now !== undefined && then !== undefined ? now - then : undefined;
}

/** The newer of two versions. The first can be undefined. */
export function newerVersion(version: Version | undefined, other: Version): Version {
  return version !== undefined && (writesBetween(version, other) ?? 0) > 0 ? version : other;
}

/** The version that the next write makes. */
export function nextVersion(version: Version): Version {
  const number = numberOf(version);
  if (number === undefined) return version;
  return typeof version === 'number' ? number + 1 : `${number + 1}.0`;
}

/** Every publish makes the next integer version, `N.0`. */
function numberOf(version: Version): number | undefined {
  if (typeof version === 'number') return version;
  return /^\d+\.0$/u.test(version) ? Number.parseInt(version, 10) : undefined;
}
