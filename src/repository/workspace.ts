import { closeSync, constants, existsSync, fstatSync, openSync, readdirSync, readSync, realpathSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import picomatch from 'picomatch';
import { MAX_FILE_BYTES } from '../menu-file/decode.ts';
import { RunError } from '../model/run-error.ts';

/** The menu files of the workspace. */
interface Listing {
  /** Paths in the repository, with `/`, sorted. */
  readonly paths: readonly string[];
  /** Matching paths that are links, or behind a link: a link can lead anywhere. */
  readonly skipped: readonly string[];
}

/** Which files are menu files: globs, and globs of those to leave out. */
export interface Globs {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/**
 * All files that the input `files` matches. Links are not followed, neither to files nor to folders.
 *
 * @throws RunError `checkout.missing`, `checkout.unreadable`
 */
export function listMenuFiles(workspace: string, globs: Globs): Listing {
  const isMenuFile = matches(globs);
  const found = [
    ...new Map(globs.include.flatMap((glob) => [...walk(workspace, startOf(glob))]).map((entry) => [entry.path, entry])).values(),
  ]
    // A linked folder matches if a menu file in it would.
    .filter(
      ({ path, isFile }) => isMenuFile(path) || (!isFile && [`${path}/any.yml`, `${path}/any.yaml`].some((inside) => isMenuFile(inside))),
    )
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  if (found.length === 0 && !existsSync(join(workspace, '.git'))) {
    throw new RunError(
      'checkout.missing',
      'The repository is not checked out: there is no menu file and no git repository in the workspace.',
      'Put `- uses: actions/checkout@v6` before this step.',
    );
  }
  return {
    paths: found.filter(({ isFile }) => isFile).map(({ path }) => path),
    skipped: found.filter(({ isFile }) => !isFile).map(({ path }) => path),
  };
}

/** Whether the input `files` matches a path. The path doesn't need to exist. */
export function matches({ include, exclude }: Globs): (path: string) => boolean {
  return picomatch([...include], { dot: true, ignore: [...exclude] });
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
    if (!fstatSync(file).isFile()) return { failure: 'it is no regular file' };
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

interface Entry {
  readonly path: string;
  /** False for a link. */
  readonly isFile: boolean;
}

/** The folder that a glob's files are in: the part before its first wildcard. */
function startOf(glob: string): string {
  const { base, isGlob } = picomatch.scan(glob);
  const folder = posix.normalize(isGlob ? base : dirname(base));
  return folder === '.' ? '' : folder;
}

/** Every file and link below a folder of the workspace, without git's own. Nothing outside the workspace is included. */
function* walk(workspace: string, folder: string): Generator<Entry> {
  const full = join(workspace, folder);
  if (folder.startsWith('..') || !existsSync(full)) return;
  if (readable(folder, () => realpathSync(full) !== join(realpathSync(workspace), folder))) {
    yield { path: folder, isFile: false };
    return;
  }
  for (const entry of readable(folder, () => readdirSync(full, { withFileTypes: true }))) {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (path !== '.git') yield* walk(workspace, path);
    } else if (entry.isFile() || entry.isSymbolicLink()) {
      yield { path, isFile: entry.isFile() };
    }
  }
}

function readable<T>(folder: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new RunError(
      'checkout.unreadable',
      `The folder ${JSON.stringify(folder === '' ? '.' : folder)} of the workspace can't be read (${codeOf(error)}), ` +
        'so it is not known which menu files there are.',
      'Check its permissions, and that no other step changes the workspace at the same time.',
    );
  }
}
