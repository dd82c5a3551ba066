import type { Checkout } from './checkout.ts';
import { isRegular, isSubmodule } from './git-output.ts';
import { mayHoldMenuFiles, type Listing } from './workspace.ts';

/** A menu file: where it lies, and what it is called in its repository. Both with `/`. */
export interface PlacedFile {
  /** Its path in the workspace. */
  readonly file: string;
  /** Its path in the repository. For GitHub, for git and for people, this is its name. */
  readonly path: string;
}

/** Menu files that can't be deployed because of their place, by the reason. All paths start at the workspace. */
export interface Misplaced {
  /** In another repository, or in another checkout of this one. */
  readonly elsewhere: readonly string[];
  /** In a submodule; or the submodule itself, if its files aren't here. */
  readonly submodule: readonly string[];
  /** Not in the commit, such as a file that a step generates. */
  readonly untracked: readonly string[];
  /** In the commit, but not in the workspace, as after a sparse checkout. */
  readonly missing: readonly string[];
}

/** Menu files that can't be deployed, by the reason. */
export interface Strays extends Misplaced {
  /** In the commit, but with another text: a step has rewritten them. */
  readonly modified: readonly string[];
}

/** The path in the workspace of a path in a checkout. */
export function inWorkspace({ folder }: Pick<Checkout, 'folder'>, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

/** Places menu files in their repository. A file outside of it keeps its path in the workspace. */
export function placeFiles(paths: readonly string[], { folder }: Pick<Checkout, 'folder'>): PlacedFile[] {
  return paths.map((file) => ({ file, path: isIn(file, folder) ? relativeTo(folder, file) : file }));
}

/** Which menu files the checked-out commit doesn't have, and which of its menu files the workspace doesn't have. */
export function findStrays(
  { paths, repositories }: Pick<Listing, 'paths' | 'repositories'>,
  checkout: Pick<Checkout, 'folder' | 'tree'>,
  isMenuFile: (file: string) => boolean,
): Misplaced {
  const { folder, tree } = checkout;
  const submodules = tree.filter(({ mode }) => isSubmodule(mode)).map(({ path }) => inWorkspace(checkout, path));
  const tracked = tree.filter(({ mode }) => isRegular(mode)).map(({ path }) => inWorkspace(checkout, path));
  const [here, known] = [new Set(paths), new Set(tracked)];
  const reasonOf = (file: string): keyof Misplaced | 'none' => {
    if (submodules.some((submodule) => isIn(file, submodule))) return 'submodule';
    if (known.has(file)) return 'none';
    const nearest = repositories.findLast((repository) => isIn(file, repository));
    return nearest === undefined || nearest === folder ? 'untracked' : 'elsewhere';
  };
  const byReason = Map.groupBy(paths, reasonOf);
  const absent = submodules.filter((submodule) => !repositories.includes(submodule) && mayHoldMenuFiles(submodule, isMenuFile));
  return {
    elsewhere: byReason.get('elsewhere') ?? [],
    submodule: [...(byReason.get('submodule') ?? []), ...absent],
    untracked: byReason.get('untracked') ?? [],
    missing: tracked.filter((file) => isMenuFile(file) && !here.has(file)),
  };
}

function isIn(file: string, folder: string): boolean {
  return folder === '' || file === folder || file.startsWith(`${folder}/`);
}

function relativeTo(folder: string, file: string): string {
  return folder === '' ? file : file.slice(folder.length + 1);
}
