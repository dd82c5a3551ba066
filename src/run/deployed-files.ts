import type { Menu } from '../model/menu.ts';
import { flowKey } from '../record/recorder.ts';
import type { GithubRecords } from '../record/records.ts';
import { blobId } from '../repository/contents.ts';
import type { FileHistory } from '../repository/file-history.ts';
import type { MenuFiles } from './menu-files.ts';

/** What says whether a menu file was deployed as it is. */
interface Sources {
  readonly records: Pick<GithubRecords, 'deployedFrom'>;
  /** The org and the OAuth client, as a hash. */
  readonly client: string;
  readonly history: Pick<FileHistory, 'at'>;
  /** The run's own commit. */
  readonly sha: string;
  /** Whether the commits say that a file has changed. */
  readonly hasChanged: (path: string) => boolean;
}

/**
 * Which menu files were deployed as they are, by the deploy records; undefined if these don't say.
 *
 * A record is foreign text, and must not hide that a deploy is due. So if the commits say that a file has changed, its record counts only
 * if the record's commit certainly has the file as it is now. A record of the run's own commit says nothing new: the file is looked at
 * again.
 */
export async function deployedFiles(
  sources: Sources,
  { files, menus, blobs }: Pick<MenuFiles, 'files' | 'menus' | 'blobs'>,
): Promise<ReadonlyMap<string, boolean | undefined>> {
  const byPath = Map.groupBy(menus, ({ path }) => path);
  const recorded = await Promise.all(
    files.map(async ({ path }) => {
      const [blob, own] = [blobs.get(path), byPath.get(path) ?? []];
      return { path, blob, commits: blob === undefined || own.length === 0 ? undefined : await commitsOf(sources, own, blob) };
    }),
  );
  const deployed = new Map<string, boolean | undefined>();
  // One after the other: each may start git.
  for (const { path, blob, commits } of recorded)
    deployed.set(path, blob === undefined || commits === undefined ? undefined : await counts(sources, { path, blob }, commits));
  return deployed;
}

/** The commits from which all menus of a file were deployed as they are; none if not all were. Undefined if the records don't say. */
async function commitsOf({ records, client }: Sources, menus: readonly Menu[], blob: string): Promise<readonly string[] | undefined> {
  const commits = await Promise.all(
    menus.map(({ path, flow, nodeId }) => records.deployedFrom({ path, flow: flowKey(flow), name: nodeId }, blob, client)),
  );
  if (commits.includes('none')) return [];
  const known = commits.flatMap((commit) => commit ?? []);
  return known.length < commits.length ? undefined : [...new Set(known)];
}

interface PresentFile {
  readonly path: string;
  readonly blob: string;
}

async function counts({ history, sha, hasChanged }: Sources, { path, blob }: PresentFile, commits: readonly string[]): Promise<boolean> {
  if (commits.length === 0) return false;
  if (!hasChanged(path)) return true;
  for (const commit of commits) {
    const bytes = commit === sha ? undefined : await history.at(commit, path);
    if (bytes === undefined || bytes === 'absent' || blobId(bytes, blob.length) !== blob) return false;
  }
  return true;
}
