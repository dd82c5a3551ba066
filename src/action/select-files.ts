import type { MenuHistory } from '../drift/menu-history.ts';
import type { GithubContext } from '../github/context.ts';
import type { Octokit } from '../github/octokit.ts';
import { withDivision } from '../model/menu.ts';
import { allMenuFiles, deployedOrigin, detectChangedFiles, type ChangedFiles } from '../repository/changed-files.ts';
import { FileHistory } from '../repository/file-history.ts';
import { Git } from '../repository/git.ts';
import { GitMenuHistory } from '../repository/menu-history.ts';
import { originOf } from '../repository/origin.ts';
import type { Repository } from '../repository/repository.ts';
import { matches } from '../repository/workspace.ts';
import { count } from '../text/text.ts';
import { quoted } from '../text/printable.ts';
import type { Settings } from './inputs.ts';
import type { MenuFiles } from './menu-files.ts';

/** The run's checkout, and the sources that know how it came about. */
interface Checkout {
  readonly context: GithubContext;
  readonly settings: Settings;
  readonly octokit: Octokit | undefined;
  readonly env: NodeJS.ProcessEnv;
}

/** The menu files that a run is about, and what git knows of their menus. */
export interface Selection {
  readonly selected: readonly string[];
  /** Menu files that were deleted. */
  readonly deleted: readonly string[];
  readonly changes: ChangedFiles;
  readonly history: MenuHistory;
}

const EVENTS_ABOUT_CHANGES = new Set(['push', 'pull_request', 'pull_request_target', 'merge_group']);

export async function selectFiles({ context, settings, octokit, env }: Checkout, { files, menus }: MenuFiles): Promise<Selection> {
  const { select, divisionId } = settings;
  const repository: Repository = { context, octokit, git: new Git(context.workspace, env) };
  const wantsChanged = select === 'changed' || (select === 'auto' && EVENTS_ABOUT_CHANGES.has(context.eventName));
  const changes = wantsChanged
    ? await detectChangedFiles(repository)
    : allMenuFiles(select === 'all' ? 'select is all' : `a ${context.eventName} event is about all of them`);
  const { origin } = changes;
  const isMenuFile = matches(settings.files);
  const history = new GitMenuHistory({
    files: new FileHistory(repository),
    origins: origin === undefined ? [() => originOf(repository), () => deployedOrigin(repository)] : [async () => origin],
    changes,
    isMenuFile,
    complete: (menu) => withDivision(menu, divisionId),
    menus,
  });
  const paths = files.map(({ path }) => path);
  const selected = changes.scope === 'all' ? paths : paths.filter((path) => changes.changed.has(path));
  const deleted = [...changes.removed].filter((path) => isMenuFile(path) && !paths.includes(path)).toSorted();
  return { selected, deleted, changes, history };
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
