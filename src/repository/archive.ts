import { MAX_FILE_BYTES } from '../menu-file/decode.ts';
import { blobId } from './contents.ts';
import { isRegular, type TreeEntry } from './git-output.ts';
import { foldersAbove, parentOf } from './workspace.ts';

/** A file of the workspace. */
export interface FileBytes {
  readonly path: string;
  readonly bytes: Buffer;
}

/**
 * The folder of the workspace into which a commit was unpacked: there, at least one file is the commit's, and no file differs from it.
 * Files that the commit doesn't have prove nothing; if there are no others, it is the first folder.
 *
 * @param folders the folders that it can be; if absent, each folder that a file is in
 * @returns undefined if there is none, so that the workspace holds another commit, or a step changed a file
 */
export function archivedIn(
  tree: readonly TreeEntry[],
  files: readonly FileBytes[],
  folders: readonly string[] = foldersOf(files),
): string | undefined {
  const ids = new Map(tree.filter(({ mode }) => isRegular(mode)).map(({ path, id }) => [path, id]));
  const likeness = folders.map((folder) => ({ folder, found: files.map((file) => compare(file, folder, ids)) }));
  const proven = likeness.find(({ found }) => found.includes('same') && !found.includes('different'));
  if (proven !== undefined) return proven.folder;
  return likeness.some(({ found }) => found.includes('different')) ? undefined : folders[0];
}

/** Each folder that a file is in, the workspace itself first. */
function foldersOf(files: readonly FileBytes[]): string[] {
  return [...new Set(['', ...files.flatMap(({ path }) => foldersAbove(parentOf(path)))])];
}

function compare({ path, bytes }: FileBytes, folder: string, ids: ReadonlyMap<string, string>): 'same' | 'different' | 'unknown' {
  const start = folder === '' ? '' : `${folder}/`;
  const id = path.startsWith(start) ? ids.get(path.slice(start.length)) : undefined;
  // A larger file is only read in part. It is a problem of its own.
  if (id === undefined || bytes.length > MAX_FILE_BYTES) return 'unknown';
  return blobId(bytes, id.length) === id ? 'same' : 'different';
}
