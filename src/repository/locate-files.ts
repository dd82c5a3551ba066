import { present } from '../model/json.ts';
import { RunError } from '../model/run-error.ts';
import { findCheckout, type Asked, type Checkout } from './checkout.ts';
import { Git } from './git.ts';
import { findModified } from './modified.ts';
import { findStrays, placeFiles, type PlacedFile, type Strays } from './placement.ts';
import { refuseStrays, refuseUnknownCommit } from './strays.ts';
import { refuseUnmatched } from './unmatched.ts';
import { listMenuFiles, matches, type Globs, type Listing } from './workspace.ts';

/** The menu files, and the repository that they belong to. */
export interface LocatedFiles {
  readonly listing: Listing;
  readonly files: readonly PlacedFile[];
  /** If the repository's checkout is not found, this is the workspace itself. */
  readonly checkout: Pick<Checkout, 'folder' | 'git'>;
  /** The files that are not committed here as they are. Absent if that is unknown, or there are none. */
  readonly strays?: Strays;
  /** Why the files can't be planned or deployed: not all of them are committed here as they are, or not all that are committed are here. */
  readonly refusal?: RunError;
}

/**
 * Finds the menu files and the checkout that they belong to.
 *
 * @throws RunError `checkout.unreadable`
 */
export async function locateFiles(asked: Asked, globs: Globs): Promise<LocatedFiles> {
  const { workspace, owner, repo } = asked.context;
  const listing = listMenuFiles(workspace, globs);
  const { paths, repositories } = listing;
  const unplaced = { listing, files: placeFiles(paths, { folder: '' }), checkout: { folder: '', git: new Git(workspace, asked.env) } };
  if (paths.length === 0 && repositories.length === 0) return unplaced;
  const home = { repository: `${owner}/${repo}` };
  const found = await findCheckout(asked, listing);
  switch (found.kind) {
    case 'unknown':
      return { ...unplaced, refusal: refuseUnknown(workspace, globs, listing, found.reason) };
    case 'elsewhere': {
      const strays = { elsewhere: paths, submodule: [], untracked: [], missing: [], modified: [] };
      return { ...unplaced, ...present({ refusal: refuseStrays(strays, home) }) };
    }
    case 'here': {
      const { checkout } = found;
      const modified = await findModified(workspace, paths, checkout);
      const strays = { ...findStrays(listing, checkout, matches(globs)), modified };
      const refusal = refuseStrays(strays, { ...home, commit: checkout.commit });
      return { listing, files: placeFiles(paths, checkout), checkout, strays, ...present({ refusal }) };
    }
  }
}

/** If no file matches, that is told first: whether the commit deletes menu files is unknown, too. */
function refuseUnknown(workspace: string, globs: Globs, listing: Listing, reason: string): RunError {
  const unknown = refuseUnknownCommit(reason);
  if (listing.paths.length > 0) return unknown;
  const unmatched = refuseUnmatched(workspace, globs, listing);
  return new RunError(unmatched.code, `${unmatched.message} ${unknown.message}`, `${unmatched.hint} ${unknown.hint}`);
}
