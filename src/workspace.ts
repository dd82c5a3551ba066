import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { glob } from 'tinyglobby';
import type { Settings } from './inputs.ts';

/** The menu files of the workspace. */
export interface Listing {
  /** Paths in the repository, with `/`, in a fixed order. */
  readonly paths: readonly string[];
  /** What matches but is no regular file inside of the workspace: links lead who knows where. */
  readonly skipped: readonly string[];
}

type Globs = Settings['files'];

/**
 * All files that `files` means.
 *
 * @throws Error when there is no checkout at all
 */
export async function listMenuFiles(workspace: string, { include, exclude }: Globs): Promise<Listing> {
  const found = await glob([...include], {
    cwd: workspace, ignore: [...exclude, '.git/**'], dot: true, expandDirectories: false, followSymbolicLinks: false, onlyFiles: false,
  });
  const entries = found.filter((path) => !path.endsWith('/')).toSorted();
  if (entries.length === 0 && !existsSync(join(workspace, '.git'))) {
    throw new Error('The repository is not checked out: no menu file and no git repository in the workspace. Put `- uses: actions/checkout@v6` before this step.');
  }
  const root = realpathSync(workspace);
  const isInside = (path: string): boolean => {
    const full = join(workspace, path);
    return lstatSync(full).isFile() && realpathSync(full) === join(root, path);
  };
  const paths = entries.filter(isInside);
  return { paths, skipped: entries.filter((path) => !paths.includes(path)) };
}

/** Whether a path that need not exist any more is one that `files` means. */
export function matches({ include, exclude }: Globs): (path: string) => boolean {
  return picomatch([...include], { dot: true, ignore: [...exclude] });
}

export function readMenuFile(workspace: string, path: string): Uint8Array {
  return readFileSync(join(workspace, path));
}
