import { closeSync, constants, existsSync, fstatSync, openSync, readdirSync, readSync, realpathSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import picomatch from 'picomatch';
import { MAX_FILE_BYTES } from '../menu-file/decode.ts';
import { RunError } from '../model/run-error.ts';

/** The menu files of the workspace. All paths start at the workspace, with `/`. */
export interface Listing {
  /** Sorted. */
  readonly paths: readonly string[];
  /** Matching paths that are links, or behind a link: a link can lead anywhere. */
  readonly skipped: readonly string[];
  /** The folders on the way that hold a `.git`, each before those in it; '' is the workspace itself. */
  readonly repositories: readonly string[];
}

/** Which files are menu files: globs, and globs of those to leave out. */
export interface Globs {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Globs of files of another kind. They are left out, too, without a word. */
  readonly others?: readonly string[];
}

/**
 * All files that the input `files` matches. Links are not followed, neither to files nor to folders.
 *
 * @throws RunError `checkout.unreadable`
 */
export function listMenuFiles(workspace: string, globs: Globs): Listing {
  const isMenuFile = matches(globs);
  const starts = [...new Set(globs.include.map(startOf))];
  const entries = [...new Map(starts.flatMap((start) => [...walk(workspace, start)]).map((entry) => [entry.path, entry])).values()];
  const found = entries
    .filter(({ path, kind }) => isMenuFile(path) || (kind === 'link' && mayHoldMenuFiles(path, isMenuFile)))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const above = starts.flatMap(foldersAbove).filter((folder) => holdsRepository(workspace, folder));
  const inside = entries.filter(({ kind }) => kind === 'repository').map(({ path }) => parentOf(path));
  return {
    paths: found.filter(({ kind }) => kind === 'file').map(({ path }) => path),
    skipped: found.filter(({ kind }) => kind === 'link').map(({ path }) => path),
    repositories: [...new Set([...above, ...inside])].toSorted(),
  };
}

/** The folders of a workspace that are repositories: itself, or up to two levels below. `actions/checkout` with `path:` makes one. */
export function nearbyRepositories(workspace: string): string[] {
  const children = foldersIn(workspace, '');
  return ['', ...children, ...children.flatMap((child) => foldersIn(workspace, child))].filter((folder) =>
    holdsRepository(workspace, folder),
  );
}

/** The folders right in a folder; none if it can't be read. */
function foldersIn(workspace: string, folder: string): string[] {
  try {
    const entries = readdirSync(join(workspace, folder), { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && entry.name !== GIT).map(({ name }) => posix.join(folder, name));
  } catch {
    return [];
  }
}

/** Whether menu files in this folder would match. */
export function mayHoldMenuFiles(folder: string, isMenuFile: (path: string) => boolean): boolean {
  return [`${folder}/any.yml`, `${folder}/any.yaml`].some((inside) => isMenuFile(inside));
}

/** Whether the input `files` matches a path. The path doesn't need to exist. */
export function matches({ include, exclude, others = [] }: Globs): (path: string) => boolean {
  return picomatch([...include], { dot: true, ignore: [...exclude, ...others] });
}

/**
 * The bytes of a menu file, at most one more than a menu file can have. A link or a pipe may have replaced the file since it was listed.
 * The link is not followed, and the pipe is not waited for.
 *
 * @returns the error's code, such as EACCES, if the file can't be read
 */
export function readMenuFile(workspace: string, path: string): { readonly bytes: Uint8Array } | { readonly failure: string } {
  let file: number | undefined;
  try {
    // Windows has neither flag, and no such pipes or links in a checkout.
    file = openSync(join(workspace, path), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const { size } = fstatSync(file);
    if (!fstatSync(file).isFile()) return { failure: 'it is not a regular file' };
    const bytes = Buffer.alloc(Math.min(size, MAX_FILE_BYTES) + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(file, bytes, length, bytes.length - length, null);
    return { bytes: bytes.subarray(0, length) };
  } catch (error) {
    return { failure: codeOf(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** A file, a link, or the `.git` of a repository, which is a folder or a file. */
interface Entry {
  readonly path: string;
  readonly kind: 'file' | 'link' | 'repository';
}

const GIT = '.git';

function holdsRepository(workspace: string, folder: string): boolean {
  return existsSync(join(workspace, folder, GIT));
}

/** The folder that a glob's files are in: the part before its first wildcard. */
export function startOf(glob: string): string {
  const { base, isGlob } = picomatch.scan(glob);
  const folder = posix.normalize(isGlob ? base : dirname(base));
  return folder === '.' ? '' : folder;
}

/** A folder of the workspace and those that it is in, up to the workspace itself. A folder outside is in none. */
export function foldersAbove(folder: string): string[] {
  if (folder.startsWith('..') || folder.startsWith('/')) return [];
  return folder === '' ? [''] : [...foldersAbove(parentOf(folder)), folder];
}

/** The folder that a path is in; '' for the workspace. */
export function parentOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}

/** Every file and link below a folder of the workspace, without git's own. Nothing outside the workspace is included. */
function* walk(workspace: string, folder: string): Generator<Entry> {
  const full = join(workspace, folder);
  if (folder.startsWith('..') || !existsSync(full)) return;
  if (readable(folder, () => realpathSync(full) !== join(realpathSync(workspace), folder))) {
    yield { path: folder, kind: 'link' };
    return;
  }
  for (const entry of readable(folder, () => readdirSync(full, { withFileTypes: true }))) {
    const path = posix.join(folder, entry.name);
    if (entry.name === GIT) yield { path, kind: 'repository' };
    else if (entry.isDirectory()) yield* walk(workspace, path);
    else if (entry.isFile()) yield { path, kind: 'file' };
    else if (entry.isSymbolicLink()) yield { path, kind: 'link' };
  }
}

function readable<T>(folder: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new RunError(
      'checkout.unreadable',
      `The folder ${JSON.stringify(folder === '' ? '.' : folder)} of the workspace can't be read (${codeOf(error)}), ` +
        'so the list of menu files is unknown.',
      'Check its permissions, and that no other step changes the workspace at the same time.',
    );
  }
}
