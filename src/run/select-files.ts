import type { DeployHistory } from '../drift/deploy-history.ts';
import type { FlowWork } from '../flows/work.ts';
import type { GithubRecords } from '../record/records.ts';
import { FileHistory } from '../repository/file-history.ts';
import { allMenuFiles, detectChangedFiles, type ChangedFiles } from '../repository/changed-files.ts';
import { earlierRuns } from '../repository/earlier-runs.ts';
import type { GitMenuHistory } from '../repository/menu-history.ts';
import { originFrom, originOf } from '../repository/origin.ts';
import { placeFiles } from '../repository/placement.ts';
import type { Repository } from '../repository/repository.ts';
import { refuseUnmatched } from '../repository/unmatched.ts';
import { count } from '../text/text.ts';
import { quoted } from '../text/printable.ts';
import { deployHistory, limitsOf } from './deploy-history.ts';
import { deployedFiles } from './deployed-files.ts';
import type { MenuFiles, Run } from './menu-files.ts';

/** A run, and what it knows of earlier deploys. */
interface RunWithRecords extends Run {
  /** The deploy records; undefined without a token. */
  readonly records: GithubRecords | undefined;
  /** The org and the OAuth client, as a hash; undefined without credentials. */
  readonly client: string | undefined;
}

/** The menu files that a run is about, and what is known of earlier deploys of their menus. */
export interface Selection {
  readonly selected: readonly string[];
  /** Menu files that are gone. */
  readonly deleted: readonly string[];
  /** Those of them whose menus other files have now. */
  readonly moved: ReadonlySet<string>;
  /** What told which files these are. */
  readonly changes: Pick<ChangedFiles, 'scope' | 'reason' | 'advice'>;
  /** Whether a file that is no menu file counts as changed. */
  readonly hasChanged: (path: string) => boolean;
  readonly history: DeployHistory;
  readonly recordOfOthers: FlowWork['recordOfOthers'];
}

const EVENTS_ABOUT_CHANGES = new Set(['push', 'pull_request', 'pull_request_target', 'merge_group']);

/** @throws RunError `checkout.missing`, `files.unmatched` if there is no menu file, and none was deleted */
export async function selectFiles(run: RunWithRecords, menuFiles: MenuFiles): Promise<Selection> {
  const { context, settings, octokit, records } = run;
  const { select } = settings;
  const { checkout, listing } = menuFiles;
  const repository: Repository = { context, octokit, git: checkout.git };
  const commit = (await checkout.git.head()) ?? context.sha;
  const files = new FileHistory(repository);
  const runs = lazy(() => earlierRuns(repository));
  const canLimit = limitsOf(context.workflowFile, files);
  const wantsChanged = select === 'changed' || (select === 'auto' && EVENTS_ABOUT_CHANGES.has(context.eventName));
  const changes = wantsChanged
    ? unlessNamesChanged(await detectChangedFiles(repository, runs, () => canLimit(context.sha)), settings, menuFiles)
    : allMenuFiles(select === 'all' ? 'select is all' : `a ${context.eventName} event is about all of them`);
  const origins = [() => originOf(repository), async () => originFrom(await runs())];
  // The search for drift reads the flows after the files are selected. It must know of each deploy that they show.
  const atSearch = records?.afresh();
  const { menus, isMenuFile, ...history } = deployHistory({ repository, settings, menuFiles, files, records: atSearch, changes, origins });
  const present = new Set(menuFiles.files.map(({ path }) => path));
  const { selected, changes: told } = await selectedPaths(run, menuFiles, changes, files);
  const deleted = [...changes.removed].filter((path) => isMenuFile(path) && !present.has(path)).toSorted();
  if (present.size === 0 && deleted.length === 0) throw refuseUnmatched(context.workspace, settings.files, listing);
  return {
    selected,
    deleted,
    moved: await movedFiles(menus, deleted),
    changes: told,
    hasChanged: (path) => changes.scope === 'all' || changes.changed.has(path),
    history: { ...history, menus },
    recordOfOthers: async (flowId, menuId) => records?.ofOthers(flowId, menuId, commit),
  };
}

async function movedFiles(menus: GitMenuHistory, deleted: readonly string[]): Promise<Set<string>> {
  const moved = new Set<string>();
  // One after the other: each may start git.
  for (const path of deleted) if (await menus.hasMoved(path)) moved.add(path);
  return moved;
}

/** If the file of names has changed, every menu may ask for something else. */
function unlessNamesChanged(changes: ChangedFiles, { names }: Pick<Run['settings'], 'names'>, { checkout }: MenuFiles): ChangedFiles {
  const [placed] = names === undefined ? [] : placeFiles([names], checkout);
  if (placed === undefined || !(changes.changed.has(placed.path) || changes.removed.has(placed.path))) return changes;
  return allMenuFiles(`the file of names has changed ${changes.reason}`, changes.advice);
}

function lazy<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/** On push, a file counts as changed unless each of its menus was deployed as it is. Without records, the commits say what changed. */
async function selectedPaths(
  { context, records, client }: RunWithRecords,
  menuFiles: MenuFiles,
  changes: ChangedFiles,
  history: FileHistory,
): Promise<Pick<Selection, 'selected' | 'changes'>> {
  const paths = menuFiles.files.map(({ path }) => path);
  const isCertain = changes.scope === 'all' && changes.isGuess !== true;
  const hasChanged = (path: string): boolean => changes.scope === 'all' || changes.changed.has(path);
  if (isCertain || context.event.kind !== 'push' || records === undefined || client === undefined)
    return { selected: paths.filter(hasChanged), changes };
  const deployed = await deployedFiles({ records, client, history, sha: context.sha, hasChanged }, menuFiles);
  const isRecorded = paths.length > 0 && paths.every((path) => deployed.get(path) !== undefined);
  return {
    selected: paths.filter((path) => !(deployed.get(path) ?? !hasChanged(path))),
    // What the commits leave open, and how to find it out, doesn't matter then.
    changes: isRecorded ? { scope: 'changed', reason: 'by the deploy records', advice: [] } : changes,
  };
}

/** A selection as lines for the log. */
export function selectionLines({ selected, deleted, moved, changes: { scope, reason } }: Selection): string[] {
  const gone = deleted.length === 0 ? '' : `, ${deleted.length} deleted`;
  return [
    `${scope === 'all' ? 'All files' : 'Changed files'} (${reason}): ${count(selected.length, 'menu file')}${gone}.`,
    ...selected.map((path) => `  ${quoted(path)}`),
    ...deleted.map((path) => `  ${quoted(path)} ${moved.has(path) ? '(moved to another file)' : '(deleted)'}`),
  ];
}
