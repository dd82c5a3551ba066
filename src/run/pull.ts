import { isFailure } from '../model/outcome.ts';
import { RunError } from '../model/run-error.ts';
import { pullFlows, type PullResult } from '../pull/pull-flows.ts';
import { GithubRecords } from '../record/records.ts';
import { flowLine, pulledLine } from '../report/plain/log.ts';
import type { FileReport, RunReport } from '../report/model.ts';
import { allMenuFiles } from '../repository/changed-files.ts';
import { FileHistory } from '../repository/file-history.ts';
import { WorkspaceFolder } from '../repository/menu-folder.ts';
import type { Origin } from '../repository/origin.ts';
import { refuseStrays } from '../repository/strays.ts';
import { oneLine } from '../text/printable.ts';
import type { RunContext } from './console.ts';
import { clock, connectOrg, deploymentsFor } from './connect.ts';
import { deployHistory } from './deploy-history.ts';
import { limitOf } from './limit.ts';
import type { MenuFiles, Run } from './menu-files.ts';
import type { RunState } from './run-state.ts';
import { readTestFiles, type TestFiles } from './test-files.ts';

/** What a pull is about. */
interface PullRun extends Omit<Run, 'env'> {
  readonly menuFiles: MenuFiles;
  /** Menus to pull although no call reaches them, by refId or name. */
  readonly requestedMenus: readonly string[];
  /** Whether to propose call tests, too, or nothing else. */
  readonly tests?: 'too' | 'alone' | undefined;
  /** What may have been deployed last, where no record says so. */
  readonly origin: () => Promise<Origin>;
}

/**
 * `mode: pull`: writes what is live into the menu files of the workspace.
 *
 * @throws RunError `checkout.missing`, `files.elsewhere`, `files.missing` or `checkout.unknown`: nothing was written
 */
export async function* pullMenus(
  { console, cancellation }: RunContext,
  before: RunState,
  { context, settings, octokit, menuFiles, requestedMenus, tests, origin }: PullRun,
): AsyncGenerator<RunState, void> {
  refuseCheckout(menuFiles, `${context.owner}/${context.repo}`);
  const testFiles = tests === undefined ? NO_TESTS : await readTestFiles(console, context, settings, menuFiles);
  yield before.with({ report: { files: [...menuFiles.files, ...testFiles.files] } });
  if (menuFiles.problems.length + testFiles.problems.length > 0 || settings.credentials === undefined) return;
  const org = await connectOrg(settings, settings.credentials, console);
  const state = before.with({ org, report: { files: [...menuFiles.files, ...testFiles.files] } });
  yield state;
  const repository = { context, octokit, git: menuFiles.checkout.git };
  const deployments = await deploymentsFor(settings, context);
  const log = (line: string): void => console.info(oneLine(line));
  const testFolder = new WorkspaceFolder(context.workspace, menuFiles, settings.tests);
  const result = await console.group('Pull', () =>
    pullFlows({
      org,
      flows: limitOf(settings, menuFiles),
      requestedMenus,
      divisionId: settings.divisionId,
      names: menuFiles.names,
      menus: menuFiles.menus,
      folder: new WorkspaceFolder(context.workspace, menuFiles, settings.files),
      history: deployHistory({
        repository,
        settings,
        menuFiles,
        files: new FileHistory(repository),
        records: deployments && new GithubRecords(deployments, log),
        changes: allMenuFiles('a pull is about all of them'),
        origins: [origin],
      }),
      force: settings.force,
      ...(tests === undefined ? {} : { tests: { folder: testFolder, present: testFiles.tests, alone: tests === 'alone' } }),
      clock,
      concurrency: settings.concurrency,
      cancellation,
    }),
  );
  for (const menu of result.menus) console.info(pulledLine(menu));
  for (const flow of result.flows) if (isFailure(flow.status)) console.info(flowLine(flow));
  for (const note of result.notes) console.notice(note);
  yield state.with({ selected: result.written, report: reportOf(result, state.report) });
}

const NO_TESTS: TestFiles = { tests: [], files: [], problems: [] };

/** What the report says once all flows are pulled. */
function reportOf(result: PullResult, { files, notes }: RunReport): Partial<RunReport> {
  const known = new Set(files.map(({ path }) => path));
  const added = result.written.filter((path) => !known.has(path)).map((path): FileReport => ({ path, status: 'valid', problems: [] }));
  const proposed = result.writtenTests.map((path): FileReport => ({ path, status: 'valid', isTest: true, problems: [] }));
  const hasWritten = result.written.length + proposed.length > 0;
  const isFailed = result.flows.some(({ status }) => isFailure(status));
  return {
    flows: result.flows,
    pulled: result.menus,
    files: [...files, ...added, ...proposed],
    notes: [...notes, ...result.notes],
    outcome: isFailed ? 'failure' : hasWritten ? 'success' : 'no-changes',
  };
}

/** Files with uncommitted changes are left alone one by one. Everything else that is not where it should be ends the pull. */
function refuseCheckout({ strays, refusal, listing }: MenuFiles, repository: string): void {
  if (listing.repositories.length === 0)
    throw new RunError(
      'checkout.missing',
      'The workspace holds no git repository into which menu files could be written.',
      'Check out the repository with `actions/checkout` before this step; with `path:`, let the globs of `files` start with it.',
    );
  if (strays === undefined && refusal !== undefined) throw refusal;
  const misplaced = strays && refuseStrays({ ...strays, modified: [], untracked: [] }, { repository });
  if (misplaced !== undefined) throw misplaced;
}
