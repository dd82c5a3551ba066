import type { DeployHistory, DeployRecords } from '../drift/deploy-history.ts';
import { NO_RECORDS } from '../record/records.ts';
import type { ChangedFiles } from '../repository/changed-files.ts';
import type { FileHistory } from '../repository/file-history.ts';
import { canLeaveOut } from '../repository/limited-runs.ts';
import { GitMenuHistory } from '../repository/menu-history.ts';
import type { Origin } from '../repository/origin.ts';
import { inWorkspace } from '../repository/placement.ts';
import type { Repository } from '../repository/repository.ts';
import { GithubRunOrder } from '../repository/run-order.ts';
import { matches } from '../repository/workspace.ts';
import type { Settings } from './inputs.ts';
import type { MenuFiles } from './menu-files.ts';

/** What tells about earlier deploys. */
interface Sources {
  readonly repository: Repository;
  readonly settings: Pick<Settings, 'files'>;
  readonly menuFiles: Pick<MenuFiles, 'checkout' | 'complete' | 'menus'>;
  readonly files: FileHistory;
  /** The deploy records; undefined without a token. */
  readonly records: DeployRecords | undefined;
  readonly changes: ChangedFiles;
  /** What may have been deployed last, where no record says so: the cheapest answer first, the surest last. */
  readonly origins: readonly (() => Promise<Origin>)[];
}

/** What is known of earlier deploys, and the files' own history. */
export function deployHistory({ repository, settings, menuFiles, files, records, changes, origins }: Sources): DeployHistory & {
  readonly menus: GitMenuHistory;
  readonly isMenuFile: (path: string) => boolean;
} {
  const matchesGlobs = matches(settings.files);
  const isMenuFile = (path: string): boolean => matchesGlobs(inWorkspace(menuFiles.checkout, path));
  const order = new GithubRunOrder(repository);
  const menus = new GitMenuHistory({
    files,
    origins,
    changes,
    canLeaveOut: limitsOf(repository.context.workflowFile, files),
    newerTip: () => order.newerTip(),
    isMenuFile,
    complete: menuFiles.complete,
    menus: menuFiles.menus,
  });
  return { records: records ?? NO_RECORDS, order, menus, isMenuFile };
}

/** Whether runs of the workflow can leave something out, as it was at a commit. Without its name, no earlier runs are known either. */
export function limitsOf(workflowFile: string | undefined, files: FileHistory): (commit: string) => Promise<boolean> {
  return async (commit) => workflowFile !== undefined && canLeaveOut(workflowFile, (path) => files.at(commit, path));
}
