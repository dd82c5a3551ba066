import type { DeployHistory } from '../drift/deploy-history.ts';
import { withDivision, type Menu } from '../model/menu.ts';
import { flowKey } from '../record/recorder.ts';
import { GithubRecords, NO_RECORDS } from '../record/records.ts';
import { allMenuFiles, detectChangedFiles, type ChangedFiles } from '../repository/changed-files.ts';
import { FileHistory } from '../repository/file-history.ts';
import { earlierRuns } from '../repository/earlier-runs.ts';
import { GitMenuHistory } from '../repository/menu-history.ts';
import { originFrom, originOf } from '../repository/origin.ts';
import { inWorkspace } from '../repository/placement.ts';
import type { Repository } from '../repository/repository.ts';
import { GithubRunOrder } from '../repository/run-order.ts';
import { refuseUnmatched } from '../repository/unmatched.ts';
import { matches } from '../repository/workspace.ts';
import { count } from '../text/text.ts';
import { quoted } from '../text/printable.ts';
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
  /** Menu files that were deleted. */
  readonly deleted: readonly string[];
  /** What told which files these are. */
  readonly changes: Pick<ChangedFiles, 'scope' | 'reason' | 'advice'>;
  readonly history: DeployHistory;
}

const EVENTS_ABOUT_CHANGES = new Set(['push', 'pull_request', 'pull_request_target', 'merge_group']);

/** @throws RunError `checkout.missing`, `files.unmatched` if there is no menu file, and none was deleted */
export async function selectFiles(run: RunWithRecords, menuFiles: MenuFiles): Promise<Selection> {
  const { context, settings, octokit, records } = run;
  const { select, divisionId } = settings;
  const { checkout, listing } = menuFiles;
  const repository: Repository = { context, octokit, git: checkout.git };
  const runs = lazy(() => earlierRuns(repository));
  const wantsChanged = select === 'changed' || (select === 'auto' && EVENTS_ABOUT_CHANGES.has(context.eventName));
  const changes = wantsChanged
    ? await detectChangedFiles(repository, runs)
    : allMenuFiles(select === 'all' ? 'select is all' : `a ${context.eventName} event is about all of them`);
  const matchesGlobs = matches(settings.files);
  const isMenuFile = (path: string): boolean => matchesGlobs(inWorkspace(checkout, path));
  const order = new GithubRunOrder(repository);
  const menus = new GitMenuHistory({
    files: new FileHistory(repository),
    origins: [() => originOf(repository), async () => originFrom(await runs())],
    changes,
    newerTip: () => order.newerTip(),
    isMenuFile,
    complete: (menu) => withDivision(menu, divisionId),
    menus: menuFiles.menus,
  });
  const present = new Set(menuFiles.files.map(({ path }) => path));
  const { selected, changes: told } = await selectedPaths(run, menuFiles, changes);
  const deleted = [...changes.removed].filter((path) => isMenuFile(path) && !present.has(path)).toSorted();
  if (present.size === 0 && deleted.length === 0) throw refuseUnmatched(context.workspace, settings.files, listing);
  return { selected, deleted, changes: told, history: { records: records ?? NO_RECORDS, order, menus } };
}

function lazy<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/** On push, a file counts as changed unless each of its menus was deployed as it is. Without records, the commits say what changed. */
async function selectedPaths(
  { context, records, client }: RunWithRecords,
  { files, menus, blobs }: MenuFiles,
  changes: ChangedFiles,
): Promise<Pick<Selection, 'selected' | 'changes'>> {
  const paths = files.map(({ path }) => path);
  const isCertain = changes.scope === 'all' && changes.isGuess !== true;
  const byCommits = (path: string): boolean => changes.scope === 'all' || changes.changed.has(path);
  if (isCertain || context.event.kind !== 'push' || records === undefined || client === undefined)
    return { selected: paths.filter(byCommits), changes };
  const byPath = Map.groupBy(menus, ({ path }) => path);
  const isDeployed = async (path: string): Promise<boolean | undefined> => {
    const [blob, own] = [blobs.get(path), byPath.get(path) ?? []];
    if (blob === undefined || own.length === 0) return undefined;
    const deployed = await Promise.all(own.map((menu) => records.isDeployed(inFile(menu), blob, client)));
    return deployed.includes(false) ? false : deployed.includes(undefined) ? undefined : true;
  };
  const answers = await Promise.all(paths.map(async (path) => ({ path, deployed: await isDeployed(path) })));
  const isRecorded = answers.length > 0 && answers.every(({ deployed }) => deployed !== undefined);
  return {
    selected: answers.filter(({ path, deployed }) => (deployed === undefined ? byCommits(path) : !deployed)).map(({ path }) => path),
    // What the commits leave open, and how to find it out, doesn't matter then.
    changes: isRecorded ? { scope: 'changed', reason: 'by the deploy records', advice: [] } : changes,
  };
}

function inFile({ path, flow, nodeId }: Menu): { path: string; flow: string; name: string } {
  return { path, flow: flowKey(flow), name: nodeId };
}

/** A selection as lines for the log. */
export function selectionLines({ selected, deleted, changes: { scope, reason } }: Selection): string[] {
  const gone = deleted.length === 0 ? '' : `, ${deleted.length} deleted`;
  return [
    `${scope === 'all' ? 'All files' : 'Changed files'} (${reason}): ${count(selected.length, 'menu file')}${gone}.`,
    ...selected.map((path) => `  ${quoted(path)}`),
    ...deleted.map((path) => `  ${quoted(path)} (deleted)`),
  ];
}
