import { lazyOctokit, type LazyOctokit } from '../github/lazy-octokit.ts';
import { GithubRecords } from '../record/records.ts';
import { allMenuFiles } from '../repository/changed-files.ts';
import { FileHistory } from '../repository/file-history.ts';
import { refuseUnmatched } from '../repository/unmatched.ts';
import { clientOf, deploymentsFor } from '../run/connect.ts';
import type { RunContext } from '../run/console.ts';
import { deployHistory } from '../run/deploy-history.ts';
import type { Settings } from '../run/inputs.ts';
import { checkNamedFlows, checkTested } from '../run/limit.ts';
import { readMenuFiles, type MenuFiles } from '../run/menu-files.ts';
import type { Assignment } from '../run/plan-and-deploy.ts';
import { START, type RunState } from '../run/run-state.ts';
import type { Selection } from '../run/select-files.ts';
import { readTestFiles, type TestFiles } from '../run/test-files.ts';
import { oneLine } from '../text/printable.ts';
import { assertReviewed, refuseMisplaced } from './deploy-guard.ts';
import type { LocalRepository } from './local-run.ts';
import type { Arguments, Command } from './options.ts';

/** The commands for which test files are enough. */
const CAN_DO_WITHOUT_MENUS: ReadonlySet<Command> = new Set(['validate', 'test', 'dial']);

/**
 * The stages of a command. Each yields what is known of the run so far.
 *
 * @param args the command and its options: which menus to pull although no call reaches them, and whether to propose call tests
 * @throws RunError
 */
export async function* runLocally(
  run: RunContext,
  repository: LocalRepository,
  given: Settings,
  { command, inputs, menus: requestedMenus, proposes }: Pick<Arguments, 'command' | 'inputs' | 'menus' | 'proposes'>,
): AsyncGenerator<RunState, void> {
  const { context, origin } = repository;
  const settings = { ...given, githubToken: repository.isOnGithub ? given.githubToken : '' };
  const { mode } = settings;
  let state = START.with({ context, settings, report: { mode, commit: context.sha, repositoryUrl: context.repositoryUrl } });
  yield state;
  const octokit = lazyOctokit(settings.githubToken);
  const menuFiles = await readMenuFiles(run.console, { context, settings, octokit, env: repository.env });
  state = state.with({ report: { files: menuFiles.files } });
  yield state;
  if (mode === 'pull') {
    const { pullMenus } = await import('../run/pull.ts');
    yield* pullMenus(run, state, { context, settings, octokit, menuFiles, requestedMenus, tests: proposes, origin });
    return;
  }
  const testFiles = await readTestFiles(run.console, context, settings, menuFiles);
  await checkMatched({ context, settings, menuFiles, testFiles }, { command, inputs });
  state = state.with({ report: { files: [...menuFiles.files, ...testFiles.files] } });
  yield state;
  if (menuFiles.problems.length + testFiles.problems.length > 0) return;
  const { tests } = testFiles;
  await checkNamedFlows(settings, menuFiles, tests);
  if (mode === 'validate' || settings.credentials === undefined) {
    yield state.with({ report: { outcome: 'success' } });
    return;
  }
  // Before a deploy is planned and asked about, too.
  if (command === 'deploy') await assertReviewed(menuFiles, settings);
  else refuseMisplaced(menuFiles);
  const selection = await selectAll(run, { repository, settings, octokit, menuFiles });
  const { planAndDeploy } = await import('../run/plan-and-deploy.ts');
  yield* planAndDeploy(run, state, { context, settings, menuFiles, tests, selection, mode, credentials: settings.credentials });
}

/** Checks that there are the files that a command is about. */
async function checkMatched(
  { context, settings, menuFiles, testFiles }: Pick<Assignment, 'context' | 'settings' | 'menuFiles'> & { readonly testFiles: TestFiles },
  { command, inputs }: Pick<Arguments, 'command' | 'inputs'>,
): Promise<void> {
  // A menu file that is broken may be what should have been a test file.
  if (command === 'test' && menuFiles.problems.length === 0) await checkTested(settings, menuFiles, context, testFiles);
  // Without menu files, the flows of the tests are called as they are live. Who names menu files wants them to be called.
  const canDoWithout = CAN_DO_WITHOUT_MENUS.has(command) && testFiles.files.length > 0 && inputs.get('files') === '';
  if (menuFiles.files.length === 0 && !canDoWithout) throw refuseUnmatched(context.workspace, settings.files, menuFiles.listing);
}

/** All menu files, compared with what was deployed last: by the records, else the files at HEAD. */
async function selectAll({ console }: RunContext, { repository, settings, octokit, menuFiles }: Parts): Promise<Selection> {
  const { context, git, origin } = repository;
  const deployments = clientOf(settings) === undefined ? undefined : await deploymentsFor(settings, context);
  const records = deployments && new GithubRecords(deployments, (line) => console.info(oneLine(line)));
  const changes = allMenuFiles('a command is about all of them');
  const asked = { context, octokit, git };
  // What is about to be deployed is committed, so HEAD says nothing about live: the file's previous version stands in.
  const origins = settings.mode === 'deploy' ? [] : [origin];
  const files = new FileHistory(asked);
  const { records: known, order, menus } = deployHistory({ repository: asked, settings, menuFiles, files, records, changes, origins });
  return {
    selected: menuFiles.files.map(({ path }) => path),
    deleted: [],
    moved: new Set(),
    changes,
    hasChanged: () => true,
    history: { records: known, order, menus },
    recordOfOthers: async (flowId, menuId) => records?.ofOthers(flowId, menuId, context.sha),
  };
}

/** What a command has gathered before it asks the org. */
interface Parts {
  readonly repository: LocalRepository;
  readonly settings: Settings;
  readonly octokit: LazyOctokit | undefined;
  readonly menuFiles: MenuFiles;
}
