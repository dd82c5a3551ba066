import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import picomatch from 'picomatch';
import type { Settings } from './inputs.ts';
import { RunError } from './report/run-error.ts';

/** The menu files of the workspace. */
export interface Listing {
  /** Paths in the repository, with `/`, in a fixed order. */
  readonly paths: readonly string[];
  /** What matches but is a link, or lies behind one: links lead who knows where. */
  readonly skipped: readonly string[];
}

type Globs = Settings['files'];

/**
 * All files that `files` means. Links are not followed, neither to files nor to folders.
 *
 * @throws RunError `checkout.missing`
 */
export function listMenuFiles(workspace: string, globs: Globs): Listing {
  const isMenuFile = matches(globs);
  const found = [
    ...new Map(globs.include.flatMap((glob) => [...walk(workspace, startOf(glob))]).map((entry) => [entry.path, entry])).values(),
  ]
    // A linked folder matches when a menu file in it would.
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

/** Whether a path, which need not exist any more, is one that `files` means. */
export function matches({ include, exclude }: Globs): (path: string) => boolean {
  return picomatch([...include], { dot: true, ignore: [...exclude] });
}

export function readMenuFile(workspace: string, path: string): Uint8Array {
  return readFileSync(join(workspace, path));
}

interface Entry {
  readonly path: string;
  /** False for a link, wherever it leads. */
  readonly isFile: boolean;
}

/** The folder in which a glob's files can lie: what stands before its first wildcard. */
function startOf(glob: string): string {
  const { base, isGlob } = picomatch.scan(glob);
  const folder = posix.normalize(isGlob ? base : dirname(base));
  return folder === '.' ? '' : folder;
}

/** Every file and link below a folder of the workspace; nothing outside of it, and nothing of git's own. */
function* walk(workspace: string, folder: string): Generator<Entry> {
  const full = join(workspace, folder);
  if (folder.startsWith('..') || !existsSync(full)) return;
  if (realpathSync(full) !== join(realpathSync(workspace), folder)) {
    yield { path: folder, isFile: false };
    return;
  }
  for (const entry of readdirSync(full, { withFileTypes: true })) {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (path !== '.git') yield* walk(workspace, path);
    } else if (entry.isFile() || entry.isSymbolicLink()) {
      yield { path, isFile: entry.isFile() };
    }
  }
}
