import type { Checkout } from './checkout.ts';
import { blobId } from './contents.ts';
import { isRegular } from './git-output.ts';
import { inWorkspace } from './placement.ts';
import { readMenuFile } from './workspace.ts';

/**
 * Which menu files are no longer what the checked-out commit has, because a step has rewritten them. Git may write a file with other line
 * ends, in another encoding or through a filter: only what it would commit differently counts.
 *
 * @param files their paths in the workspace. Those that are not in the commit, or can't be read, are left out
 */
export async function findModified(workspace: string, files: readonly string[], checkout: Checkout): Promise<string[]> {
  const tracked = new Map(
    checkout.tree.filter(({ mode }) => isRegular(mode)).map(({ path, id }) => [inWorkspace(checkout, path), { path, id }] as const),
  );
  const suspects = files.flatMap((file) => {
    const committed = tracked.get(file);
    if (committed === undefined) return [];
    const read = readMenuFile(workspace, file);
    return 'failure' in read || blobId(read.bytes, committed.id.length) === committed.id ? [] : [{ file, ...committed }];
  });
  const ids = suspects.length === 0 ? [] : await checkout.git.idsToCommit(suspects.map(({ path }) => path));
  return suspects.filter(({ id }, index) => ids?.[index] !== id).map(({ file }) => file);
}
